"""Finds words and phrases of a list in a text, whole words only, in time linear to the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from smswizard.facts.conduct import Forbidden, forbidden
from smswizard.facts.topics import topics
from smswizard.reading.sentences import Sentence, sentences

_DENIED = re.compile(r"\b(?:not|never|no|none|nor|without|nothing|instead of)\b|n't\b")


@dataclass(frozen=True)
class Mention:
    """A phrase of a forbidden category in a sentence."""

    category: Forbidden
    word: str
    sentence: Sentence


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many phrases, longest first, for folded texts. A phrase holds single spaces."""
    parts = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)") if parts else re.compile(r"(?!)")


@lru_cache(maxsize=256)
def topics_of(text: str) -> dict[str, frozenset[str]]:
    """The topics of a text, each with the different words that speak of it. Sentences that deny are left out."""
    found: dict[str, set[str]] = {}
    for sentence in sentences(text):
        if _DENIED.search(sentence.folded):
            continue
        for name, pattern in _topic_patterns().items():
            words = pattern.findall(sentence.folded)
            if words:
                found.setdefault(name, set()).update(words)
    return {name: frozenset(words) for name, words in found.items()}


@lru_cache(maxsize=32)
def forbidden_in(text: str) -> tuple[Mention, ...]:
    """Words of forbidden categories, first mention of each category; innocent phrases and denials are left out."""
    found: dict[str, Mention] = {}
    for sentence in sentences(text):
        for category, words, innocent in _forbidden_patterns():
            if category.id in found:
                continue
            said = innocent.sub(" ", sentence.folded)
            match = words.search(said)
            if match and not _DENIED.search(said[max(0, match.start() - 40) : match.start()]):
                found[category.id] = Mention(category, match.group(), sentence)
    return tuple(found.values())


@cache
def _topic_patterns() -> dict[str, re.Pattern[str]]:
    return {topic.id: pattern_of(topic.words) for topic in topics()}


@cache
def _forbidden_patterns() -> tuple[tuple[Forbidden, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((each, pattern_of(each.words), pattern_of(each.innocent)) for each in forbidden())
