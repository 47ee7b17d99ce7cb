"""A text as sentences, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.reading.folding import folded_sentence
from smswizard.reading.html import visible
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern

_ENDS = Pattern(r"[.!?]+[\"'\u2019\u201d)\]]*(?=\s|$)|\n")
_ABBREVIATED = Pattern(
    r"(?:\b(?:inc|ltd|co|corp|llc|no|nos|st|dr|mr|mrs|ms|jr|sr|vs|etc|e\.g|i\.e|a\.m|p\.m|u\.s|u\.s\.a"
    r"|approx|msg|msgs|"
    r"dept|ext|max|min|est|appt|freq|incl|mo|wk)|\b[a-z])\.$",
    re.IGNORECASE,
)
_BULLET = Pattern(r"\s*(?:[-*\u2022\u2023\u25aa\u25cf\u00b7]|\(?[0-9a-z]{1,3}[.)])\s+")
_LONGEST = 2000


class Sentence(NamedTuple):
    """One sentence: its place in the given text, itself as it stands, and folded."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in characters of the given text."""
        return self.start, self.end


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text or of an HTML page, headings and list items among them."""
    return tuple(
        each if not start else Sentence(each.start + start, each.end + start, each.text, each.folded)
        for start, part in paragraphs(visible(text))
        for each in _sentences_of(part)
    )


@lru_cache(maxsize=1024)
def _sentences_of(part: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    start = 0
    for match in _ENDS.finditer(part):
        if _goes_on(part, start, match):
            continue
        _add(found, part, start, match.end())
        start = match.end()
    _add(found, part, start, len(part))
    return tuple(found)


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """True where this point or line break does not end a sentence."""
    if match.group() == "\n":
        return _is_wrapped(text, match.start())
    if match.group().startswith(".") and _ABBREVIATED.search(
        text, max(start, match.start() - 8), match.start() + 1
    ):
        rest = text[match.end() : match.end() + 3].lstrip()
        return not rest or not rest[0].isupper() or match.start() - start < 12
    following = text[match.end() : match.end() + 3].lstrip()
    return bool(following) and following[0].islower()


def _is_wrapped(text: str, at: int) -> bool:
    """True for a line break in the middle of a sentence, as copied from a narrow page."""
    line_start = text.rfind("\n", 0, at) + 1
    line = text[line_start:at].rstrip()
    following = text[at + 1 : at + 60]
    if len(line) < 40 or line.endswith((":", ";", ".", "!", "?")) or not following.strip(" \t"):
        return False
    lead = following.lstrip(" \t")
    return not _BULLET.match(following) and lead[:1].islower()


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:  # no sentence is that long; a pasted wall of words is cut at a blank
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        _add(found, text, start, cut)
        start = cut
    body = text[start:end]
    left = len(body) - len(body.lstrip())
    trimmed = body.strip()
    if trimmed:
        at = start + left
        found.append(Sentence(at, at + len(trimmed), trimmed, folded_sentence(trimmed)))
