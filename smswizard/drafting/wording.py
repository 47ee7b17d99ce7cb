"""Small pieces of English: answers made fit to stand in a sentence, lists, days, phone numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from smswizard.domain.values import parse_date

_BRACKETS = str.maketrans({"[": "(", "]": ")", "{": "(", "}": ")", "⟦": "(", "⟧": ")"})
_DROPPED = ("Cc", "Cs", "Co", "Cn")
_NORTH_AMERICAN = re.compile(r"\+?1?([2-9]\d\d)([2-9]\d\d)(\d{4})")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@lru_cache(maxsize=512)
def cleaned(typed: str, longest: int = 255) -> str:
    """An answer on one line: no control signs, no brackets that would read as a gap, at most `longest` signs."""
    start = typed[: longest * 4].translate(_BRACKETS)
    spaced = "".join(
        " " if sign.isspace() else "" if unicodedata.category(sign) in _DROPPED else sign for sign in start
    )
    return shortened(" ".join(spaced.split()), longest)


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
