"""Segments as Twilio's calculator counts them. The figures here were taken from npm sms-segments-calculator 1.3.0."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.facts import graphemes
from smswizard.facts.alphabet import Encoding, measure, segment_price, smartened, swaps

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f466"


@pytest.mark.parametrize(
    ("text", "encoding", "segments", "units"),
    [
        ("", Encoding.GSM7, 1, 0),
        ("a" * 160, Encoding.GSM7, 1, 160),
        ("a" * 161, Encoding.GSM7, 2, 161),
        ("a" * 306, Encoding.GSM7, 2, 306),
        ("a" * 307, Encoding.GSM7, 3, 307),
        ("é" * 160, Encoding.GSM7, 1, 160),
        ("]" * 80, Encoding.GSM7, 1, 160),
        ("]" * 153, Encoding.GSM7, 3, 306),  # one septet stays free in each segment
        ("a\r\nb", Encoding.GSM7, 1, 4),
        ("a" * 70 + "\u2019", Encoding.UCS2, 2, 71),
        ("\u2019" * 70, Encoding.UCS2, 1, 70),
        ("e\u0301" * 70, Encoding.UCS2, 3, 140),  # a decomposed accent forces UCS-2 and is not split
        ("]" * 75 + "\U0001f600", Encoding.UCS2, 2, 77),
        (FAMILY * 9, Encoding.UCS2, 2, 72),
        ("ç", Encoding.UCS2, 1, 1),
        ("`", Encoding.UCS2, 1, 1),
    ],
)
def test_segments_are_counted_as_twilio_does(
    text: str, encoding: Encoding, segments: int, units: int
) -> None:
    found = measure(text)
    assert (found.encoding, found.segments, found.units) == (encoding, segments, units)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (FAMILY, 1),
        ("\U0001f1fa\U0001f1f8\U0001f1e8\U0001f1e6", 2),
        ("\u0915\u094d\u0937", 2),  # a conjunct is two characters in Unicode 10
        ("\U0001faf1\U0001f3fb", 2),  # newer than Unicode 10, so the skin tone stands alone
        ("\U0001f44d\U0001f3fb", 1),
        ("\u1100\u1161\u11a8\uac01", 2),
        ("\r\n", 1),
        ("\U0001f1fa\U0001f1f8\ufe0f\ufe0f", 2),  # nothing but one mark stays behind a flag
        ("\ud83d", 1),
    ],
)
def test_characters_are_split_by_the_older_unicode_that_twilio_uses(text: str, parts: int) -> None:
    assert len(list(graphemes.split(text))) == parts


def test_the_characters_that_cost_the_alphabet_are_named_with_their_place() -> None:
    found = measure("Don\u2019t miss it \U0001f370")
    assert found.culprits == ((3, "\u2019"), (14, "\U0001f370"))
    assert measure("Don't miss it").culprits == ()


def test_smart_encoding_swaps_before_counting_and_keeps_places() -> None:
    text = "\u2026\u201cSale\u201d \U0001f370"
    assert smartened(text) == '..."Sale" \U0001f370'
    assert [swap.at for swap in swaps(text)] == [0, 1, 6]
    assert measure(text, smart=True).culprits == ((8, "\U0001f370"),)
    assert measure("\u201cSale\u201d", smart=True).encoding is Encoding.GSM7


def test_odd_replacements_are_twilios_own() -> None:
    assert smartened("\u00a0") == "  "
    assert smartened("\t") == " " * 7
    assert smartened("\u200b") == ""
    assert smartened("ç™") == "ç™"


def test_a_segment_has_a_price_range_with_a_date() -> None:
    price = segment_price()
    assert price is not None
    assert (price.least, price.most, price.currency) == (Decimal("0.0118"), Decimal("0.0128"), "USD")
    assert price.origin.date


@given(st.text(st.characters(), max_size=400), st.booleans())
def test_any_text_is_counted_and_nothing_is_lost(text: str, smart: bool) -> None:
    found = measure(text, smart)
    assert found.segments >= 1
    assert found.room >= 0
    assert "".join(graphemes.split(text)) == text
    for index, char in found.culprits:
        assert smart or text[index : index + len(char)] == char


def test_a_megabyte_is_counted() -> None:
    assert measure("a" * 1_000_000).segments == 6536
    assert measure("\u0301" * 200_000).encoding is Encoding.UCS2
