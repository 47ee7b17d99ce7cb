"""The person's tick, and what takes it back."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime

import pytest

from smswizard.desk.checking import check, filing_gaps
from smswizard.desk.confirming import confirm, confirmable, withdraw
from smswizard.desk.editing import Undo, answered
from smswizard.desk.step_state import StepState, state_words
from smswizard.domain.confirmation import Standing
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting.sample_client import bakery

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def _ticked(dossier: Dossier, *steps: StepId) -> Dossier:
    for step in steps:
        dossier = confirm(dossier, step, "A. Sample", NOW, TODAY, "a reason in case of findings")
    return dossier


def _all_ticked() -> Dossier:
    return _ticked(bakery(), *CONFIRMED_BEFORE_REQUEST)


def test_the_last_step_is_locked_until_the_four_before_it_are_confirmed() -> None:
    dossier = bakery()
    for index, step in enumerate(CONFIRMED_BEFORE_REQUEST):
        checkup = check(dossier, TODAY)
        assert checkup.states[StepId.REQUEST] is StepState.LOCKED
        assert checkup.lock.missing == CONFIRMED_BEFORE_REQUEST[index:]
        with pytest.raises(NotAllowedYet):
            confirm(dossier, StepId.REQUEST, "A. Sample", NOW, TODAY)
        dossier = _ticked(dossier, step)
    assert check(dossier, TODAY).states[StepId.REQUEST] is StepState.OPEN


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
def test_taking_any_of_the_four_back_locks_the_last_and_clears_its_own_tick(step: StepId) -> None:
    done = _ticked(_all_ticked(), StepId.REQUEST)
    assert done.confirmation(StepId.REQUEST) is not None
    back = withdraw(done, step)
    assert not check(back, TODAY).lock.is_open
    assert back.confirmation(StepId.REQUEST) is None
    assert {each.step for each in back.confirmations} == set(CONFIRMED_BEFORE_REQUEST) - {step}


@pytest.mark.parametrize(
    ("path", "value", "edited"),
    [
        ("business.brand_name", "Silver Crust", {StepId.PRIVACY, StepId.TERMS, StepId.CONSENT}),
        ("campaign.samples.0", "Golden Crust Bakery: other words. Reply STOP to opt out.", {StepId.SAMPLES}),
        ("consent.help_reply", "Golden Crust Bakery: call +1 503 555 0199 for help.", {StepId.CONSENT}),
    ],
)
def test_an_edit_takes_back_the_ticks_of_the_texts_it_changes(
    path: str, value: str, edited: set[StepId]
) -> None:
    dossier = answered(_ticked(_all_ticked(), StepId.REQUEST), path, value)
    standings = check(dossier, TODAY).standings
    assert {step for step in CONFIRMED_BEFORE_REQUEST if standings[step] is Standing.EDITED} >= edited
    assert dossier.confirmation(StepId.REQUEST) is None
    assert state_words(check(dossier, TODAY).states[next(iter(sorted(edited)))])


@pytest.mark.parametrize("path", ["privacy.url", "terms.url", "consent.form_url"])
def test_an_address_that_arrives_later_takes_no_tick_back(path: str) -> None:
    drafted = answered(bakery(), path, "")
    ticked = _ticked(drafted, *CONFIRMED_BEFORE_REQUEST)
    later = answered(ticked, path, "https://goldencrust.example/somewhere-else")
    assert check(later, TODAY).lock.is_open


def test_typing_the_old_words_again_brings_the_tick_back() -> None:
    dossier = _all_ticked()
    there = answered(dossier, "campaign.samples.0", "something else")
    assert not check(there, TODAY).lock.is_open
    back = answered(there, "campaign.samples.0", dossier.campaign.samples[0])
    assert check(back, TODAY).lock.is_open


def test_a_tick_keeps_who_when_and_the_very_words() -> None:
    tick = _ticked(bakery(), StepId.PRIVACY).confirmation(StepId.PRIVACY)
    assert tick is not None
    assert (tick.who, tick.at) == ("A. Sample", NOW)
    assert "Golden Crust" in dict(tick.parts)["privacy.text"]
    assert len(tick.parts_digest) == 64


def test_a_step_with_findings_needs_a_written_reason_which_is_kept() -> None:
    faulty = answered(bakery(), "campaign.samples", ("Your order is ready.",))
    objections = confirmable(faulty, StepId.SAMPLES, TODAY).objections
    assert objections
    with pytest.raises(NotAllowedYet):
        confirm(faulty, StepId.SAMPLES, "A. Sample", NOW, TODAY)
    tick = confirm(faulty, StepId.SAMPLES, "A. Sample", NOW, TODAY, " our lawyer said so ").confirmation(
        StepId.SAMPLES
    )
    assert tick is not None
    assert tick.reason == "our lawyer said so"
    assert set(tick.overridden) == {each.rule for each in objections}


def test_filing_names_what_it_still_needs() -> None:
    gaps = filing_gaps(Dossier(), TODAY)
    assert {each.step for each in gaps} >= set(CONFIRMED_BEFORE_REQUEST)
    assert {"privacy.url", "terms.url", "sender.number"} <= {each.path for each in gaps}
    ready = answered(_all_ticked(), "sender.account_sid", "AC" + "0" * 32)
    assert filing_gaps(dataclasses.replace(ready, is_sample=False), TODAY) == ()


def test_the_made_up_sample_can_be_practised_with_and_never_filed() -> None:
    ready = answered(_all_ticked(), "sender.account_sid", "AC" + "0" * 32)
    assert filing_gaps(ready, TODAY, practice=True) == ()
    assert [each.words for each in filing_gaps(ready, TODAY)] == [
        "This is the made-up sample. Practise with it; file your own business."
    ]


def test_undo_takes_back_one_field_at_a_time_and_redo_brings_it_again() -> None:
    undo, dossier = Undo(), Dossier()
    for path, value in (("business.city", "P"), ("business.city", "Po"), ("business.street", "1")):
        undo.push(dossier, path)
        dossier = answered(dossier, path, value)
    before = undo.undo(dossier)
    assert before is not None
    assert (before.business.city, before.business.street) == ("Po", "")
    first = undo.undo(before)
    assert first == Dossier()
    assert undo.undo(first) is None
    assert undo.redo(first) == before
