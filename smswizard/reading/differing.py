"""Two versions of one text held against each other, sentence by sentence: what is missing, added, or worded otherwise.

Compared are words and numbers in their order; case, signs, line breaks and marks of bold type do not count.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from smswizard.reading.pattern import Pattern
from smswizard.reading.phrases import tokens
from smswizard.reading.sentences import sentences

LONGEST = 400_000
MOST = 60
"""As many differences are listed; where there are more, the texts are two different ones."""

_OF_DATA = Pattern(
    r"\b(?:shar|sell|sold|rent|disclos|third part|partner|affiliat|mobile|phone|text messag|sms|consent|opt in|opt out"
    r"|personal (?:data|information))"
)
_ALIKE = 62.0
_FEWEST_WORDS = 4


class Difference(NamedTuple):
    """One sentence of the confirmed text and what the page says instead. `live` is "" where the page has nothing of the
    kind, `confirmed` "" where only the page says it."""

    confirmed: str
    live: str


class Comparison(NamedTuple):
    """`same` of `of` sentences of the confirmed text stand on the page."""

    same: int
    of: int
    differences: tuple[Difference, ...] = ()

    @property
    def is_same(self) -> bool:
        """Does the page say the confirmed text, and nothing beside it?"""
        return not self.differences

    @property
    def is_there_at_all(self) -> bool:
        """Does the page show enough of the text to be meant as it?"""
        return self.same * 3 >= self.of


class _Said(NamedTuple):
    shown: str
    words: str


@lru_cache(maxsize=8)
def compare(confirmed: str, live: str, is_part: bool = False) -> Comparison:
    """Hold a confirmed text against what a page says. `is_part` where the page says more by right, as around a form:
    then only what is missing counts."""
    ours, theirs = _read(confirmed), _read(live)
    our_flow, their_flow = _flow(ours), _flow(theirs)
    missing = [each for each in ours if f" {each.words} " not in their_flow]
    added = [] if is_part else _added(theirs, our_flow)
    paired = _paired(missing[: MOST * 2], _unsaid(theirs, our_flow))
    used = {live for _, live in paired}
    found = [Difference(each, live) for each, live in paired]
    found += [Difference("", each.shown) for each in added if each.shown not in used]
    return Comparison(len(ours) - len(missing), len(ours), tuple(found[:MOST]))


def _read(text: str) -> list[_Said]:
    said = (_Said(each.text, " ".join(tokens(each.text))) for each in sentences(text[:LONGEST]))
    return [each for each in said if each.words]


def _flow(said: list[_Said]) -> str:
    return f" {' '.join(each.words for each in said)} "


def _added(theirs: list[_Said], our_flow: str) -> list[_Said]:
    """What only the page says: within the text all of it, around it (a menu, a banner, the foot) what speaks of data."""
    known = [at for at, each in enumerate(theirs) if _counts(each) and f" {each.words} " in our_flow]
    first, last = (known[0], known[-1]) if known else (0, len(theirs))
    return [
        each
        for at, each in enumerate(theirs)
        if _counts(each)
        and f" {each.words} " not in our_flow
        and (first < at < last or _OF_DATA.search(each.words))
    ]


def _counts(each: _Said) -> bool:
    """Menus and headings are no sentences."""
    return each.words.count(" ") + 1 >= _FEWEST_WORDS


def _unsaid(theirs: list[_Said], our_flow: str) -> list[_Said]:
    return list(
        islice((each for each in theirs if _counts(each) and f" {each.words} " not in our_flow), MOST * 4)
    )


def _paired(missing: list[_Said], added: list[_Said]) -> list[tuple[str, str]]:
    """Each missing sentence with the one on the page that is most like it, if one is; none twice."""
    from rapidfuzz import fuzz, process

    left, found = dict(enumerate(each.words for each in added)), list[tuple[str, str]]()
    for each in missing:
        best = process.extractOne(each.words[:1000], left, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is None:
            found.append((each.shown, ""))
        else:
            found.append((each.shown, added[best[2]].shown))
            del left[best[2]]
    return found
