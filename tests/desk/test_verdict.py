"""What was found is read again as long as nothing it rests on has changed, and never longer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from smswizard.desk.checking import check
from smswizard.desk.editing import answered
from smswizard.desk.verdict import Verdict, Verdicts, step_of_field
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import ClientId, StepId
from smswizard.drafting.sample_client import bakery

TODAY = date(2026, 11, 23)
CLIENT = ClientId("c1")


class DictShelf:
    """A shelf in memory."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def read(self, name: str) -> str:
        return self.texts.get(name, "")

    def keep(self, name: str, text: str) -> None:
        self.texts[name] = text


class CountingJudge:
    """The real rules, and how often they were asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, dossier: Dossier, today: date) -> Verdict:
        self.asked += 1
        found = check(dossier, today)
        return Verdict(found.findings, found.states)


class Place:
    """Verdicts with everything that they rest on; a new start of the program keeps the shelf alone."""

    def __init__(self) -> None:
        self.shelf, self.judge, self.edition = DictShelf(), CountingJudge(), "first"

    def of(self, dossier: Dossier, today: date = TODAY, client: ClientId = CLIENT) -> Verdict:
        return Verdicts(self.shelf, lambda: self.edition, self.judge).of(client, dossier, today)


@pytest.fixture
def place() -> Place:
    return Place()


def troubled() -> Dossier:
    """A dossier with findings of many shapes: with places, values, cures, questions."""
    dossier = answered(
        bakery(), "privacy.text", "We share your phone number with third parties for marketing."
    )
    dossier = answered(dossier, "campaign.samples.0", "[Business name]: WIN a “free” cruise!!! bit.ly/x")
    return answered(dossier, "business.email", "")


def test_the_second_look_asks_no_rule_and_says_the_same(place: Place) -> None:
    first = place.of(troubled())
    again = place.of(troubled())
    assert place.judge.asked == 1
    assert again == first
    assert len(first.findings) > 5
    assert any(each.span for each in again.findings)
    assert any(each.named for each in again.findings)
    for ours, kept in zip(first.findings, again.findings, strict=True):
        assert [type(each) for each in kept] == [type(each) for each in ours]
        assert type(kept.source.codes) is tuple


def test_an_edit_is_judged_anew_and_so_is_taking_it_back(place: Place) -> None:
    place.of(bakery())
    edited = place.of(answered(bakery(), "business.email", ""))
    assert edited == CountingJudge()(answered(bakery(), "business.email", ""), TODAY)
    assert place.of(bakery()) == CountingJudge()(bakery(), TODAY)
    assert place.judge.asked == 3


def test_a_tick_is_judged_anew(place: Place) -> None:
    place.of(bakery())
    place.of(replace(bakery(), is_sample=False))
    assert place.judge.asked == 2


def test_another_day_or_other_rules_are_judged_anew(place: Place) -> None:
    place.of(bakery())
    place.of(bakery(), date(2026, 11, 24))
    assert place.judge.asked == 2
    place.edition = "second"
    place.of(bakery(), date(2026, 11, 24))
    assert place.judge.asked == 3


def test_clients_do_not_take_each_others_verdicts(place: Place) -> None:
    place.of(bakery())
    other = answered(bakery(), "business.email", "")
    assert place.of(other, client=ClientId("c2")) == CountingJudge()(other, TODAY)
    place.of(bakery())
    assert place.judge.asked == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda _: "no JSON",
        lambda _: "[]",
        lambda _: "null",
        lambda _: "[" * 100_000,
        lambda kept: json.dumps({**kept, "findings": [["one"]]}),
        lambda kept: json.dumps({**kept, "findings": 7}),
        lambda kept: json.dumps({**kept, "states": {"nowhere": "open"}}),
        lambda kept: json.dumps({"about": kept["about"]}),
    ],
)
def test_what_was_spoiled_is_found_anew(place: Place, spoil: object) -> None:
    first = place.of(troubled())
    assert callable(spoil)
    place.shelf.texts[CLIENT] = spoil(json.loads(place.shelf.texts[CLIENT]))
    assert place.of(troubled()) == first
    assert place.judge.asked == 2


def test_no_text_and_no_tax_number_is_kept(place: Place) -> None:
    dossier = answered(bakery(), "business.tax_id", "98-7654321")
    dossier = answered(dossier, "privacy.text", "A sentence that only stands in this policy. " * 4)
    place.of(dossier)
    kept = place.shelf.texts[CLIENT]
    assert "7654321" not in kept
    assert "only stands in this policy" not in kept


def test_a_field_belongs_to_the_step_that_asks_it() -> None:
    assert step_of_field("privacy.text") is StepId.PRIVACY
    assert step_of_field("campaign.samples.2") is StepId.SAMPLES
    assert step_of_field("") is StepId.REQUEST
