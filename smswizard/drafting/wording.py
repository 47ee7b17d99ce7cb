"""Small pieces of English: answers made fit to stand in a sentence, lists, days, phone numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from smswizard.domain.values import parse_date
from smswizard.reading.pattern import Pattern

_BRACKETS = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "⟦": "(", "⟧": ")"})
_DROPPED = ("Cc", "Cs", "Co", "Cn")
_NORTH_AMERICAN = Pattern(r"\+?1?([2-9]\d\d)([2-9]\d\d)(\d{4})")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PREPOSITIONS = frozenset(
    (
        *(
            "about",
            "after",
            "around",
            "at",
            "before",
            "behind",
            "beside",
            "between",
            "by",
            "during",
            "from",
            "in",
        ),
        *("inside", "near", "next", "on", "online", "opposite", "outside", "over", "under", "when", "where"),
        *("while", "with", "within"),
    )
)


@lru_cache(maxsize=512)
def cleaned(typed: str, longest: int = 255) -> str:
    """An answer on one line: no control signs, no brackets that would read as a gap, at most `longest` signs."""
    return shortened(one_line(typed[: longest * 4].translate(_BRACKETS)), longest)


def one_line(words: str) -> str:
    """The text on one line, without control signs and without signs that no text message or page can hold."""
    spaced = " ".join(words.split())
    if spaced.isprintable():
        return spaced
    return " ".join("".join(sign for sign in spaced if unicodedata.category(sign) not in _DROPPED).split())


def shortened(words: str, longest: int) -> str:
    """The text cut at a word, at most `longest` signs."""
    if len(words) <= longest:
        return words
    cut = words[:longest]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) >= longest // 2 else cut).rstrip(" ,;:-(")


def listed(items: Sequence[str], last: str = "and") -> str:
    """A list as it is spoken: "bread, cakes and pies"."""
    return f" {last} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def capital(words: str) -> str:
    """The text with a capital first letter."""
    return words[:1].upper() + words[1:]


def phone_shown(typed: str) -> str:
    """A phone number as people write it: 503-555-0142 in North America, else as typed."""
    one = cleaned(typed, 40)
    match = _NORTH_AMERICAN.fullmatch(re.sub(r"[\s().-]", "", one))
    return "-".join(match.groups()) if match else one


def day_shown(typed: str) -> str:
    """A day in words ("December 1, 2026"), or "" where it cannot be read."""
    day = parse_date(typed[:60])
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}" if isinstance(day, date) else ""


def counted(number: int) -> str:
    """A small number in words."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def placed(place: str) -> str:
    """ " on the counter" behind a noun; " (the counter)" where the answer does not begin like a place; "" for ""."""
    first = place.partition(" ")[0]
    if first.lower() in _PREPOSITIONS:
        return f" {first.lower()}{place[len(first) :]}"
    return f" ({place})" if place else ""
