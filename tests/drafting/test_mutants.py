"""Take each disclosure out of every draft in turn: the finding that a reviewer would make must appear."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from smswizard.domain.dossier import Answer, Dossier, text, with_answer
from smswizard.drafting import tables
from smswizard.drafting.complete import completed
from smswizard.rules.book import lint
from tests.drafting.clients import WAYS, pantry
from tests.drafting.mutants import (
    ALLOWED,
    DISCLOSURES,
    SAMPLES,
    WEAK,
    WEAK_FOR_CODES,
    Disclosure,
    carriers,
    mutants,
    units,
    without,
)
from tests.drafting.test_every_combination import ROUTES, drafted

TODAY = date(2026, 12, 1)
KINDS = (
    ("CUSTOMER_CARE",),
    ("MARKETING",),
    ("CUSTOMER_CARE", "MARKETING"),
    ("2FA",),
    ("CHARITY",),
    ("EMERGENCY",),
)
EVERY_WAY = (*((way,) for way in WAYS), WAYS)
ADULTS: dict[str, Answer] = {
    "campaign.age_gated": "yes",
    "campaign.age_check": "id",
    "campaign.direct_lending": "yes",
    "consent.form_is_public": "no",
}


def broken(dossier: Dossier) -> Counter[str]:
    """How often each requirement is found broken in a completed dossier; questions to the person do not count."""
    return Counter(each.source.requirement for each in lint(dossier, TODAY) if not each.asks)


def judged(dossier: Dossier) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Every mutant of every draft of a dossier: how many were caught, and how many were not, by place and name."""
    whole = completed(dossier)
    sound = broken(whole)
    caught: Counter[tuple[str, str]] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for path, disclosure, mutant in _mutants_of(whole):
        more = broken(mutant)
        seen = any(more[each] > sound[each] for each in disclosure.broken)
        (caught if seen else missed)[path, disclosure.name] += 1
    return caught, missed


def _mutants_of(whole: Dossier) -> list[tuple[str, Disclosure, Dossier]]:
    found = [
        (path, disclosure, with_answer(whole, path, cut))
        for path in DISCLOSURES
        if path != "campaign.samples"
        for disclosure, cut in mutants(path, text(whole, path))
    ]
    for disclosure in SAMPLES:
        cut = tuple(without(each, disclosure) for each in whole.campaign.samples)
        found.append(("campaign.samples", disclosure, with_answer(whole, "campaign.samples", cut)))
    return found


def unexpected(missed: Counter[tuple[str, str]], kinds: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The mutants that nothing was found about, without those that are known."""
    return sorted(set(missed) - set(WEAK) - (set(WEAK_FOR_CODES) if kinds == ("2FA",) else set()))


@pytest.mark.parametrize("kinds", KINDS, ids=" ".join)
def test_every_disclosure_that_is_missing_is_found(kinds: tuple[str, ...]) -> None:
    for ways in EVERY_WAY:
        caught, missed = judged(drafted({"campaign.kinds": kinds, "consent.ways": ways}))
        assert unexpected(missed, kinds) == [], ways
        assert sum(caught.values()) >= 5 * sum(missed.values())


@pytest.mark.parametrize("route", ROUTES)
def test_and_so_it_is_for_adults_and_in_two_countries(route: str) -> None:
    for dossier in (drafted({**ADULTS, "start.route": route}), drafted({"start.route": route}, pantry())):
        assert unexpected(judged(dossier)[1]) == []


def test_every_disclosure_of_the_table_stands_in_some_draft_and_is_caught_in_some() -> None:
    """No row of the table is idle."""
    caught: Counter[tuple[str, str]] = Counter()
    for dossier in (
        *(drafted({"campaign.kinds": ("CUSTOMER_CARE",), "consent.ways": ways}) for ways in EVERY_WAY),
        drafted({**ADULTS, "consent.ways": ("web_form",)}),
        drafted({"business.trade": "hair_salon"}),
    ):
        caught += judged(dossier)[0]
    rows = {(path, each.name) for path, table in DISCLOSURES.items() for each in table}
    assert rows - set(caught) <= set(WEAK)


@pytest.mark.parametrize("way", WAYS)
def test_every_sentence_of_every_draft_is_a_disclosure_or_may_go_for_a_reason(way: str) -> None:
    for dossier in (
        drafted({"consent.ways": (way,)}),
        drafted({"consent.ways": (way,), **ADULTS, "campaign.kinds": ("CHARITY", "2FA")}),
        drafted({"consent.ways": (way,)}, pantry()),
    ):
        whole = completed(dossier)
        for path, rows in DISCLOSURES.items():
            told = text(whole, path) if path != "campaign.samples" else ""
            bound = {each for row in rows for each in carriers(told, row)}
            loose = [each for each in units(told) if each.strip() and each not in bound]
            spare = [pattern for patterns in ALLOWED.get(path, {}).values() for pattern in patterns]
            assert [each for each in loose if not any(re.search(row, each) for row in spare)] == [], path


@pytest.mark.long
@pytest.mark.parametrize("trade", tables.trades())
def test_every_disclosure_is_missed_in_every_trade_on_every_route(trade: str) -> None:
    for at, route in enumerate(ROUTES):
        for ways in EVERY_WAY:
            told: dict[str, Answer] = {"business.trade": trade, "start.route": route, "consent.ways": ways}
            told["campaign.kinds"] = KINDS[at % 3]
            assert unexpected(judged(drafted(told))[1]) == [], (route, ways)
