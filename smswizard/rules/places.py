"""Hits at a sentence, with its words to be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from smswizard.reading.joining import Joining, joining
from smswizard.reading.sentences import Sentence
from smswizard.rules.rule import NO_HITS, AloneCheck, Hit

LONGEST = 160


def shortened(text: str) -> str:
    """At most 160 characters on one line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 3] + "..."


def at(sentence: Sentence | None) -> tuple[Hit, ...]:
    """A hit at this sentence; none where there is no sentence."""
    if sentence is None:
        return NO_HITS
    return (Hit(span=sentence.span, named=(("sentence", shortened(sentence.text)),)),)


def at_each(found: Iterable[Sentence]) -> tuple[Hit, ...]:
    """A hit at every sentence."""
    return tuple(hit for sentence in found for hit in at(sentence))


def where_told(pick: Callable[[Joining], Sentence | None]) -> AloneCheck:
    """A check that applies at the sentence which a reading of how people join picks."""

    def check(text: str) -> Iterable[Hit]:
        return at(pick(joining(text)))

    return check
