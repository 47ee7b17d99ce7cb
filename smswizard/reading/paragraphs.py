"""A text in parts that can be read one by one, so that an edit costs the reading of its own part only."""

from __future__ import annotations

from functools import lru_cache

from smswizard.reading.pattern import Pattern

_BETWEEN = Pattern(r"\n[ \t\r]*\n\s*")
LONGEST = 4000
WHOLE = 2000
"""A text up to this length is one part."""


@lru_cache(maxsize=64)
def paragraphs(text: str) -> tuple[tuple[int, str], ...]:
    """The parts of a text with their places, divided at empty lines; a part has at most 4000 characters."""
    if len(text) <= WHOLE:
        return ((0, text),)
    found: list[tuple[int, str]] = []
    start = 0
    for match in _BETWEEN.finditer(text):
        found += _cut(text, start, match.start())
        start = match.end()
    return (*found, *_cut(text, start, len(text)))


def _cut(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The stretch as it stands, or cut at line ends, ends of sentences or blanks where it is too long."""
    parts: list[tuple[int, str]] = []
    while end - start > LONGEST:
        at = _seam(text, start + LONGEST // 2, start + LONGEST)
        parts.append((start, text[start:at]))
        start = at
    return [*parts, (start, text[start:end])] if end > start else parts


def _seam(text: str, least: int, most: int) -> int:
    for sign in ("\n", ". ", " "):
        at = text.rfind(sign, least, most)
        if at > 0:
            return at + len(sign)
    return most
