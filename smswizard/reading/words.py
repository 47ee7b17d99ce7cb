"""Finds words and phrases of a list in a text, whole words only, in time linear to the text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from smswizard.facts.conduct import Forbidden, forbidden
from smswizard.facts.topics import topics
from smswizard.reading.folding import folded_sentence
from smswizard.reading.lexicon import Lexicon, lexicon
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import Sentence, sentences

_CLAUSE = Pattern(r"[,;:.!?]\s|\s-\s|\b(?:but|so that|because|since)\b")
_DENIED = Pattern(r"\b(?:not|never|no|none|nor|without|nothing|instead of)\b|n't\b")


class Mention(NamedTuple):
    """A phrase of a forbidden category in a sentence."""

    category: Forbidden
    word: str
    sentence: Sentence


@lru_cache(maxsize=128)
def topics_of(text: str) -> dict[str, frozenset[str]]:
    """The topics of a text, each with the different words that speak of it. What is denied is left out."""
    found: dict[str, frozenset[str]] = {}
    for _, part in paragraphs(text):
        for topic, words in _topics_in(folded_sentence(part)).items():
            found[topic] = found.get(topic, frozenset()) | words
    return found


@lru_cache(maxsize=1024)
def _topics_in(said: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for start, _, word, topic in _topic_words().find(said):
        if not _is_denied(said, start):
            found.setdefault(topic, set()).add(word)
    return {name: frozenset(words) for name, words in found.items()}


@lru_cache(maxsize=64)
def forbidden_in(text: str) -> tuple[Mention, ...]:
    """Words of forbidden categories, first mention of each category; innocent phrases and denials are left out."""
    found: dict[str, Mention] = {}
    for sentence in sentences(text):
        for category, word in _forbidden_of(sentence.folded):
            found.setdefault(category, Mention(_categories()[category], word, sentence))
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _forbidden_of(said: str) -> tuple[tuple[str, str], ...]:
    hits = list(_forbidden_words().find(said))
    if not hits:
        return ()
    innocent = [(start, end) for start, end, _, _ in _innocent_words().find(said)]
    return tuple(
        (category, word)
        for start, end, word, category in hits
        if not any(first < end and start < last for first, last in innocent) and not _is_denied(said, start)
    )


def _is_denied(said: str, at: int) -> bool:
    """True where a denial stands shortly before, in the same clause."""
    before = _CLAUSE.split(said[max(0, at - 40) : at])[-1]
    return _DENIED.search(before) is not None


@cache
def _topic_words() -> Lexicon:
    return lexicon((word, topic.id) for topic in topics() for word in topic.words)


@cache
def _categories() -> dict[str, Forbidden]:
    return {each.id: each for each in forbidden()}


@cache
def _forbidden_words() -> Lexicon:
    return lexicon((word, each.id) for each in forbidden() for word in each.words)


@cache
def _innocent_words() -> Lexicon:
    return lexicon((word, each.id) for each in forbidden() for word in each.innocent)
