from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from smswizard.desk.charges import ChargeLine
from smswizard.domain.ids import TaskKey
from smswizard.gui.moments import day_and_time, saved_words
from smswizard.gui.pieces import money, money_lines, monthly_words, shortened, site

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _line(name: str, once: str = "", monthly: str = "") -> ChargeLine:
    amounts = [Decimal(each) if each else None for each in (once, monthly)]
    return ChargeLine(
        TaskKey("t"), "Task", amounts[0], amounts[1], "USD", "https://www.example.com/prices", "2026-07", name
    )


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (Decimal("19.5"), "USD", "$19.50"),
        (Decimal(0), "USD", "$0.00"),
        (Decimal("10000000"), "CAD", "CA$10,000,000.00"),
        (Decimal("3"), "EUR", "3.00 EUR"),
    ],
)
def test_sums_are_written_as_people_write_them(amount: Decimal, currency: str, words: str) -> None:
    assert money(amount, currency) == words


def test_lines_of_a_gate_add_up_to_what_is_due_now() -> None:
    charges = [_line("Brand", once="4.50"), _line("Number", monthly="1.15"), _line("Review", once="15")]
    lines = money_lines(charges)
    assert [each.amount for each in lines] == ["$4.50", "$15.00"]
    assert lines[0].words == "Brand (2026-07, example.com)"
    monthly = monthly_words(charges, Decimal("1.15"), "USD")
    assert "$1.15 every month" in monthly
    assert "Number $1.15 (2026-07, example.com)" in monthly


def test_nothing_monthly_is_not_mentioned() -> None:
    assert monthly_words([_line("Brand", once="4.50")], Decimal(0), "USD") == ""


def test_sites_and_beginnings() -> None:
    assert site("https://www.twilio.com/docs/api/errors/30908") == "twilio.com"
    assert shortened("short", 10) == "short"
    assert shortened("a" * 20, 10) == "a" * 10 + " …"


def test_saved_just_now_becomes_a_time_and_then_a_day() -> None:
    assert saved_words(NOON, NOON + timedelta(seconds=20)) == "Saved just now"
    assert saved_words(NOON, NOON + timedelta(minutes=5)).startswith("Saved at ")
    assert "November 2026" in saved_words(NOON, NOON + timedelta(days=3))
    assert "2026, " in day_and_time(NOON)
