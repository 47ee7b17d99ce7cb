"""Starter messages: per trade and kind, sound as they stand, and free of what may not be sent."""

from __future__ import annotations

import csv
import re

import pytest

from smswizard import assets
from smswizard.domain.dossier import Dossier
from smswizard.drafting import tables
from smswizard.drafting.complete import completed
from smswizard.drafting.sample_client import bakery
from smswizard.drafting.samples import has_links, has_phone, starters, trades
from smswizard.facts.vocabulary import message_kinds, use_cases
from tests.drafting.clients import answered, pantry
from tests.drafting.demands import STOP, septets

MINE = {"bakery", "hair_salon", "dentist", "gym", "restaurant", "church", "school", "real_estate", "auto_repair",
        "law_office", "clinic", "pharmacy", "veterinarian", "plumber", "retail_shop", "hotel", "nonprofit",
        "accountant", "childcare", "florist"}  # fmt: skip
EVERY = [row for rows in tables.starters().values() for row in rows]


def said(row: tables.Starter) -> str:
    """A starter as the bakery would send it."""
    middle = row.text.replace("{site}", "https://goldencrust.example").replace("{phone}", "503-555-0142")
    return f"Golden Crust Bakery: {middle} Reply STOP to opt out."


def test_the_trades_that_were_asked_for_are_there() -> None:
    ids = [each for each, _ in trades()]
    assert set(ids) >= MINE
    assert len(ids) == len(set(ids)) >= 20
    assert [name for _, name in trades()] == sorted(name for _, name in trades())


def test_every_kind_a_person_can_tick_has_words_and_three_starters() -> None:
    for kind in message_kinds():
        assert kind.code in tables.kinds()
        rows = tables.starters()[(tables.ANY, kind.code)]
        assert sum("{" not in row.text for row in rows) >= 2, kind.code
        assert len(rows) >= 3, kind.code
    assert set(tables.kinds()) == {kind.code for kind in message_kinds()}


def test_words_for_toll_free_are_the_providers() -> None:
    assert {each.toll_free for each in tables.kinds().values()} <= {
        case.code for case in use_cases("tollfree")
    }


def test_every_trade_has_its_own_care_and_marketing() -> None:
    for trade in tables.trades():
        assert len(tables.starters()[(trade, "CUSTOMER_CARE")]) >= 3, trade
        assert len(tables.starters()[(trade, "MARKETING")]) >= 2, trade


def test_no_starter_belongs_to_a_trade_or_kind_that_is_not_there() -> None:
    assert {row.trade for row in EVERY} <= {*tables.trades(), tables.ANY}
    assert {row.kind for row in EVERY} <= set(tables.kinds())
    assert len({(row.trade, row.kind, row.text) for row in EVERY}) == len(EVERY)


def faults_of(told: str) -> list[str]:
    """What is wrong with one message."""
    units = septets(told)
    named = re.findall(r"\[([^\]]*)\]", told)
    checks = {
        "no STOP": re.search(STOP, told, re.IGNORECASE) is None,
        "another alphabet": units is None,
        "too long": (units or 0) > 172 or not 20 <= len(told) <= 1024,
        "leftover": re.search(r"[{}<>]|%s|\bTODO\b|lorem|http://|bit\.ly|tinyurl", told) is not None,
        "a variable without a plain name": not all(re.fullmatch(r"[A-Z][A-Za-z]+", name) for name in named),
        "an unfilled brand": bool({"Brand", "BrandName", "Business", "Company"} & set(named)),
    }
    return [name for name, is_wrong in checks.items() if is_wrong]


def test_every_starter_is_sound() -> None:
    assert [(said(row), faults_of(said(row))) for row in EVERY if faults_of(said(row))] == []


def test_nearly_all_starters_take_one_segment() -> None:
    long = [row.text for row in EVERY if (septets(said(row)) or 999) > 160]
    assert len(long) <= len(EVERY) // 20, long


def test_no_starter_touches_a_forbidden_trade() -> None:
    with assets.path("facts", "forbidden.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    words = [word.strip() for row in rows for word in row["words"].split(";") if word.strip()]
    assert len(words) > 100
    innocent = {"sweepstake": ("SWEEPSTAKE",)}
    for row in EVERY:
        for word in words:
            hit = re.search(rf"\b{re.escape(word)}\b", row.text, re.IGNORECASE)
            assert not hit or row.kind in innocent.get(word, ()), (row.text, word)


@pytest.mark.parametrize("trade", [*tables.trades(), "", "no such trade"])
@pytest.mark.parametrize(
    "kinds", [(), ("MARKETING",), ("CUSTOMER_CARE", "MARKETING"), ("CHARITY", "2FA", "PROXY", "SOCIAL")]
)
def test_at_least_three_are_offered_and_each_kind_is_covered(trade: str, kinds: tuple[str, ...]) -> None:
    dossier = answered(bakery(), {"business.trade": trade, "campaign.kinds": kinds, "campaign.samples": ()})
    offered = starters(dossier)
    assert 3 <= len(offered) <= 5
    assert len(set(offered)) == len(offered)
    assert all(each.startswith("Golden Crust Bakery: ") for each in offered)
    for kind in kinds:
        own = [*tables.starters().get((trade, kind), ()), *tables.starters()[(tables.ANY, kind)]]
        assert any(said(row) in offered for row in own), kind


def test_no_link_and_no_number_is_offered_where_there_shall_be_none() -> None:
    for kind in tables.kinds():
        without = answered(
            bakery(), {"campaign.kinds": (kind,), "campaign.has_links": "no", "campaign.has_phone": "no"}
        )
        told = " ".join(starters(without))
        assert "http" not in told
        assert "555" not in told


def test_a_link_and_a_number_are_shown_where_there_shall_be_some() -> None:
    told = " ".join(starters(answered(bakery(), {"campaign.has_links": "yes", "campaign.has_phone": "yes"})))
    assert "https://goldencrust.example" in told
    assert "503-555-0142" in told


def test_an_empty_dossier_is_offered_three_whole_messages() -> None:
    offered = starters(Dossier())
    assert len(offered) == 3
    assert all(each.startswith("Our business: ") and "{" not in each for each in offered)


def test_offered_messages_agree_with_the_flags_we_derive() -> None:
    for dossier in (bakery(), pantry()):
        offered = starters(answered(dossier, {"campaign.has_links": "", "campaign.has_phone": ""}))
        taken = completed(
            answered(
                dossier, {"campaign.samples": offered, "campaign.has_links": "", "campaign.has_phone": ""}
            )
        )
        assert taken.campaign.has_links == ("yes" if "http" in " ".join(offered) else "no")


@pytest.mark.parametrize(
    ("message", "link", "phone"),
    [
        ("See https://x.example/a", "yes", "no"),
        ("See goldencrust.com/new", "yes", "no"),
        ("see WWW.crust.bakery", "yes", "no"),
        ("Call 503-555-0142 now", "no", "yes"),
        ("Call (503) 555 0142", "no", "yes"),
        ("Call +15035550142", "no", "yes"),
        ("Code 482913, order 2026-11-20, $10.50 at 5 p.m.", "no", "no"),
        ("Order no. 123456789012345", "no", "no"),
        ("Come.Now at 10:30", "no", "no"),
    ],
)
def test_links_and_numbers_are_seen_in_messages(message: str, link: str, phone: str) -> None:
    assert (has_links((message,)), has_phone((message,))) == (link, phone)
    assert (has_links(("", " ")), has_phone(())) == ("", "")
