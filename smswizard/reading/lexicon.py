"""Many phrases looked for at once, whole words only, in one pass over a folded text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from smswizard.reading.pattern import Pattern

_WORD = Pattern(r"\w+")


class Entry(NamedTuple):
    """A phrase, the key it stands for, and where its first word begins in it ("% off" begins at 2)."""

    phrase: str
    key: str
    lead: int


class Lexicon(NamedTuple):
    """Phrases by their first word."""

    by_word: dict[str, tuple[Entry, ...]]

    def find(self, said: str) -> Iterator[tuple[int, int, str, str]]:
        """Every phrase in the text: start, end, phrase, key. A phrase inside a longer word does not count."""
        for match in _WORD.finditer(said):
            for entry in self.by_word.get(match.group(), ()):
                start = match.start() - entry.lead
                end = start + len(entry.phrase)
                if (
                    start >= 0
                    and said.startswith(entry.phrase, start)
                    and _ends_there(said, end, entry.phrase)
                ):
                    yield start, end, entry.phrase, entry.key


def lexicon(phrases: Iterable[tuple[str, str]]) -> Lexicon:
    """A lexicon of phrases with their keys, longer ones first. A phrase holds a word and single spaces."""
    found: dict[str, list[Entry]] = {}
    for phrase, key in sorted(phrases, key=lambda pair: -len(pair[0])):
        first = _WORD.search(phrase)
        if first:
            found.setdefault(first.group(), []).append(Entry(phrase, key, first.start()))
    return Lexicon({word: tuple(entries) for word, entries in found.items()})


def _ends_there(said: str, end: int, phrase: str) -> bool:
    return not phrase[-1].isalnum() or end >= len(said) or not (said[end].isalnum() or said[end] == "_")
