"""Forbidden trades in other words: no single word says it, but some of them together do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from smswizard.facts.conduct import forbidden_senses
from smswizard.reading.folding import folded_sentence
from smswizard.reading.lexicon import Lexicon, lexicon
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.words import forms, is_denied

REACH = 140
"""Within so many characters of its first word the others must stand."""

_SIGNS = "$%"


class Spoken(NamedTuple):
    """A trade that is spoken of without its name: the category's id, the telling words, their place in the paragraph's
    own text where it is known."""

    category: str
    words: str
    span: tuple[int, int]


@lru_cache(maxsize=64)
def spoken_of(text: str) -> tuple[Spoken, ...]:
    """Every category that a text speaks of in other words, once each. The span is that of the paragraph."""
    found: dict[str, Spoken] = {}
    for start, part in paragraphs(text):
        for category, words in _senses_in(folded_sentence(part)):
            found.setdefault(category, Spoken(category, words, (start, start + len(part))))
    return tuple(found.values())


@lru_cache(maxsize=1024)
def _senses_in(said: str) -> tuple[tuple[str, str], ...]:
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end, _, key in _words().find(said):
        for each in key.split():
            places.setdefault(each, []).append((start, end))
    for sign in _SIGNS:
        at = said.find(sign)
        while at >= 0:
            for each in _keys_of_signs().get(sign, ()):
                places.setdefault(each, []).append((at, at + 1))
            at = said.find(sign, at + 1)
    return tuple(_complete(said, places))


def _complete(said: str, places: dict[str, list[tuple[int, int]]]) -> Iterator[tuple[str, str]]:
    for number, sense in enumerate(forbidden_senses()):
        groups = [sorted(places.get(f"{number}.{group}", ())) for group in range(len(sense.groups))]
        if not all(groups):
            continue
        for first in groups[0]:
            others = [_nearest(group, first) for group in groups[1:]]
            if any(each is None for each in others) or is_denied(said, *first):
                continue
            spans = sorted([first, *(each for each in others if each)])
            yield sense.category, " … ".join(said[start:end] for start, end in spans)
            break


def _nearest(group: list[tuple[int, int]], to: tuple[int, int]) -> tuple[int, int] | None:
    """The place of a group that is nearest to another, within reach and not inside it."""
    at = bisect_left(group, to)
    near = [each for each in group[max(0, at - 3) : at + 3] if each[1] <= to[0] or each[0] >= to[1]]
    near = [each for each in near if abs(each[0] - to[0]) <= REACH]
    return min(near, key=lambda each: abs(each[0] - to[0]), default=None)


@cache
def _words() -> Lexicon:
    keys: dict[str, list[str]] = {}
    for key, word in _keyed():
        keys.setdefault(word, []).append(key)
    return lexicon((word, " ".join(found)) for word, found in keys.items())


@cache
def _keys_of_signs() -> dict[str, tuple[str, ...]]:
    return {sign: tuple(key for key, word in _keyed() if word == sign) for sign in _SIGNS}


def _keyed() -> Iterator[tuple[str, str]]:
    for number, sense in enumerate(forbidden_senses()):
        for group, words in enumerate(sense.groups):
            for word in words:
                for form in forms(word):
                    yield f"{number}.{group}", form
