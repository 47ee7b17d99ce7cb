"""Which sign makes a message larger, what that costs, and one press that mends it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.desk.sizes import (
    cost,
    cost_words,
    culprit_words,
    messages_a_month,
    plain,
    sizing,
    swap_for,
    swap_words,
)
from smswizard.facts.alphabet import Encoding, measure
from tests.support.segment_texts import texts

LONG = (
    "Golden Crust: Saturday\u2019s rye is ready. "
    + "We are open until 6 pm today. " * 2
    + "Reply STOP to end."
)


@pytest.mark.parametrize(
    ("sign", "swap"),
    [
        ("\u2019", "'"),
        ("\u2026", "..."),
        ("\u00a0", " "),
        ("\t", " "),
        ("`", "'"),
        ("\u00ab", '"'),
        ("\u00e7", "c"),
        ("\u2122", "TM"),
        ("e\u0301", "\u00e9"),
        ("\u200b", ""),
        ("\U0001f370", ""),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f466", ""),
        ("\u041f", None),
        ("\u0915", None),
    ],
)
def test_what_can_stand_for_a_sign(sign: str, swap: str | None) -> None:
    assert swap_for(sign) == swap


def test_a_message_that_needs_nothing_is_left_alone() -> None:
    size = sizing("Golden Crust: your cake is ready. Reply STOP to opt out.")
    assert size.culprits == ()
    assert (culprit_words(size, 1000), swap_words(size)) == ("", "")
    assert size.better == "Golden Crust: your cake is ready. Reply STOP to opt out."


def test_one_sign_that_doubles_a_message_is_named_with_its_price_and_swapped_by_one_press() -> None:
    size = sizing(LONG)
    assert (size.counted.segments, size.after.segments, size.smart.segments) == (2, 1, 1)
    words = culprit_words(size, 1000)
    for part in (
        "curly quote \u2019",
        "2 parts instead of 1",
        "$0.0118 to $0.0128",
        "$11.80 to $12.80",
        "1,000",
        "Smart Encoding",
    ):
        assert part in words
    assert swap_words(size) == "Swap the curly quote for a straight one"
    assert size.better == LONG.replace("\u2019", "'")


def test_without_a_stated_volume_no_month_is_made_up() -> None:
    assert "a month" not in culprit_words(sizing(LONG), 0)
    assert "for 1,000 of them" in cost_words(2, 0)
    assert "a month at 250 texts" in cost_words(1, 250)


def test_a_picture_sign_can_only_be_taken_out_and_leaves_no_hole() -> None:
    size = sizing("\U0001f370 Cake \U0001f370 today")
    assert size.better == "Cake today"
    assert swap_words(size).startswith("Take ")


def test_another_script_is_not_offered_a_swap_that_gains_nothing() -> None:
    size = sizing("\u041f\u0440\u0438\u0432\u0435\u0442 \u2019")
    assert swap_words(size) == ""
    assert size.better == "\u041f\u0440\u0438\u0432\u0435\u0442 \u2019"
    assert culprit_words(size, 0)


def test_a_swap_that_would_take_more_parts_is_not_offered() -> None:
    size = sizing("\u2026" * 70)
    assert size.counted.segments == 1
    assert (swap_words(size), size.better) == ("", "\u2026" * 70)


def test_a_decomposed_accent_is_put_together() -> None:
    size = sizing("e\u0301clair")
    assert size.better == "\u00e9clair"
    assert "one character" in swap_words(size)


@pytest.mark.parametrize(
    ("stated", "count"),
    [("", 0), ("1,000", 1000), ("1,000,000+", 1_000_000), ("Up to 250", 250), ("many", 0)],
)
def test_the_stated_volume_is_read_as_a_number(stated: str, count: int) -> None:
    assert messages_a_month(stated) == count


def test_a_cost_is_exact_and_dated() -> None:
    found = cost(2, 1000)
    assert found is not None
    assert (found.least, found.most, found.currency) == (Decimal("23.6000"), Decimal("25.6000"), "USD")
    assert found.source.startswith("https://")
    assert found.date


@given(st.text(max_size=80))
def test_the_press_never_makes_a_message_larger_and_is_done_once(message: str) -> None:
    size = sizing(message)
    assert measure(size.better).segments <= size.counted.segments
    assert size.after == measure(size.better)
    if size.after.encoding is Encoding.GSM7:
        assert plain(size.better) == size.better
        assert sizing(size.better).culprits == ()


def test_a_text_that_is_never_sent_is_counted_and_not_mended() -> None:
    size = sizing("\u2019" + "a" * 5_000)
    assert size.counted.segments > 70
    assert size.culprits[0].sign == "\u2019"
    assert swap_words(size) == ""


def test_hard_texts_are_sized() -> None:
    for text in texts(200, seed=7):
        size = sizing(text)
        assert size.after.segments <= size.counted.segments
        culprit_words(size, 10)
        swap_words(size)
