"""What a client is found by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.domain.dossier import Dossier
from smswizard.store.searching import clean, folded, searchable, shown_name, words
from tests.store.dossiers import a_dossier, any_text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Café  ZWÖLF", "cafe zwolf"),
        ("Straße", "strasse"),
        ("漢字 🍞", "漢字 🍞"),
        ("שלום", "שלום"),
        ("a\x00b\nc\td", "a b c d"),
        ("half \ud83c pair", "half pair"),
        ("  ", ""),
        ("ﬁne", "fine"),
    ],
)
def test_folding(text: str, wanted: str) -> None:
    assert folded(text) == wanted


@given(any_text)
def test_folded_text_can_be_written_anywhere(text: str) -> None:
    for made in (folded(text), clean(text)):
        assert made.encode("utf-8").decode() == made
        assert "\x00" not in made
        assert "\n" not in made


@given(st.text(max_size=30))
def test_a_client_is_found_by_its_own_name(name: str) -> None:
    found_by = searchable(a_dossier(name))
    assert all(word in found_by for word in words(name))


def test_numbers_are_found_by_their_digits() -> None:
    assert "2175550123" in searchable(a_dossier(business__phone="(217) 555-0123"))
    assert words("(217) 555") == ("217", "555")
    assert words("24/7 gym") == ("247", "gym")


def test_a_name_is_shown_in_one_short_line() -> None:
    assert shown_name(a_dossier("Sample\nBakery")) == "Sample Bakery"
    assert shown_name(Dossier()) == ""
    long = shown_name(a_dossier("x" * 500))
    assert (len(long), long[-1]) == (200, "…")
