"""For every route, use case and way of joining, what we draft has no finding of ours, advice included."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.route import Route
from smswizard.drafting import tables
from smswizard.drafting.complete import completed
from smswizard.drafting.drafts import DRAFTED
from smswizard.drafting.samples import starters
from smswizard.facts.vocabulary import use_cases
from smswizard.rules.book import lint
from tests.drafting.clients import WAYS, answered, everywhere

TODAY = date(2026, 12, 1)
ROUTES = tuple(route.value for route in Route)
OURS = {*DRAFTED, "campaign.samples"}
NOT_ABOUT_OUR_WORDS = {
    "campaign.use-case-special": "says that the chosen use case needs papers or costs more; no wording changes that",
}
"""Findings at a drafted path that are about the choice of the person, with the reason."""

FREQUENCIES: tuple[dict[str, Answer], ...] = (
    {"consent.frequency": "varies", "consent.frequency_count": ""},
    {"consent.frequency": "per_week", "consent.frequency_count": "2-3"},
    {"consent.frequency": "per_month", "consent.frequency_count": "1"},
)


def drafted(answers: dict[str, Answer], start: Dossier | None = None) -> Dossier:
    """A dossier all of whose texts are ours, the offered messages among them."""
    cleared: dict[str, Answer] = {"campaign.samples": (), "campaign.has_links": "", "campaign.has_phone": ""}
    bare = answered(start or everywhere(), {**answers, **cleared})
    return answered(bare, {"campaign.samples": starters(bare)})


def objections(dossier: Dossier) -> list[tuple[str, str]]:
    """Every finding about a text of ours: rule and place. Questions to the person are none."""
    return [
        (finding.rule, finding.where)
        for finding in lint(completed(dossier), TODAY)
        if not finding.asks
        and ".".join(finding.where.split(".")[:2]) in OURS
        and finding.rule not in NOT_ABOUT_OUR_WORDS
    ]


def test_the_combinations_are_all_there_are() -> None:
    """Every use case that a person can tick is drafted for, and so is every way of joining."""
    assert set(tables.kinds()) == {each.code for each in use_cases() if each.is_kind}
    assert len(ROUTES) == 4
    assert len(WAYS) == 6


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("way", WAYS)
def test_every_use_case_by_every_way_on_every_route(route: str, way: str) -> None:
    for kind in tables.kinds():
        found = objections(drafted({"start.route": route, "campaign.kinds": (kind,), "consent.ways": (way,)}))
        assert found == [], (kind, found)


@pytest.mark.parametrize("route", ROUTES)
def test_every_two_use_cases_together(route: str) -> None:
    """What the containers of a route (small numbers, several kinds) may hold."""
    pairs = itertools.combinations(tables.kinds(), 2)
    for at, kinds in enumerate(pairs):
        ways = (WAYS[at % len(WAYS)], WAYS[(at // len(WAYS)) % len(WAYS)])
        found = objections(drafted({"start.route": route, "campaign.kinds": kinds, "consent.ways": ways}))
        assert found == [], (kinds, ways, found)


@pytest.mark.parametrize("trade", tables.trades())
def test_every_trade_on_every_route(trade: str) -> None:
    for at, route in enumerate(ROUTES):
        for kinds in (("CUSTOMER_CARE",), ("MARKETING",), ("CUSTOMER_CARE", "MARKETING")):
            told: dict[str, Answer] = {"business.trade": trade, "start.route": route, "campaign.kinds": kinds}
            found = objections(drafted({**told, **FREQUENCIES[at % len(FREQUENCIES)]}))
            assert found == [], (route, kinds, found)


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "change",
    [
        *FREQUENCIES,
        {"consent.double_opt_in": "yes"},
        {"privacy.other_sharing": "yes"},
        {"campaign.age_gated": "yes", "campaign.age_check": "birth_date"},
        {"campaign.age_gated": "yes", "campaign.age_check": "id"},
        {"campaign.direct_lending": "yes"},
        {"start.audience": ("US", "CA")},
        {"consent.form_is_public": "no"},
        {"business.trade": ""},
    ],
    ids=str,
)
def test_every_answer_that_changes_a_text_on_every_route(route: str, change: dict[str, Answer]) -> None:
    for kinds in (("CUSTOMER_CARE",), ("MARKETING", "CHARITY"), ("2FA",)):
        for ways in (*((way,) for way in WAYS), WAYS):
            told: dict[str, Answer] = {"start.route": route, "campaign.kinds": kinds, "consent.ways": ways}
            found = objections(drafted({**told, **change}))
            assert found == [], (kinds, ways, found)


def test_content_for_adults_without_a_check_of_the_age_is_not_passed_off_as_fine() -> None:
    """What no answer says, no draft says: then the finding stays."""
    for check in ("", "none"):
        adults = drafted({"campaign.age_gated": "yes", "campaign.age_check": check})
        assert ("consent.no-age-check", "consent.message_flow") in objections(adults)


@pytest.mark.parametrize("trade", tables.trades())
def test_every_trade_has_three_sound_messages_for_every_use_case(trade: str) -> None:
    for kind in tables.kinds():
        dossier = drafted({"business.trade": trade, "campaign.kinds": (kind,), "start.route": "standard"})
        assert len(set(dossier.campaign.samples)) >= 3, kind
        found = [each for each in objections(dossier) if each[1].startswith("campaign.samples")]
        assert found == [], (kind, found)
