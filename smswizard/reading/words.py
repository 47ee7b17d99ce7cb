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
_DENIED = Pattern(
    r"\b(?:not|never|no|none|nor|neither|without|nothing|instead of|quit|quitting|against|prevent\w{0,4}|avoid\w{0,3}|cessation"
    r"|away from|(?:keep|stay|keeping|staying|kids|teens|youth) (?:\w+ )?(?:off|from))\b|n't\b"
)


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
        if not any(first < end and start < last for first, last in innocent)
        and not is_denied(said, start, end)
        and not any(each in said for each in _company().get(word, ()))
    )


def is_denied(said: str, start: int, end: int) -> bool:
    """True where a denial stands shortly before or right behind: "no betting", "vape-free", "collectors aren't involved"."""
    return _is_denied(said, start) or _DENIED_BEHIND.match(said, end) is not None


_DENIED_BEHIND = Pattern(
    r"(?:s|ing|ed)?(?:-free\b|\W{0,2}free (?:zone|campus|school|home|area|policy|event|night|community|building)s?\b"
    r"|(?: \w+|(?:(?:, (?:and |or |nor )?| and | or | nor )\w{2,14}){1,5})? "
    r"(?:(?:is|are|was|were|does|do|will|may|can)(?: not|n't)\b|never\b|cannot\b|(?:is|are) (?:banned|prohibited|"
    r"forbidden|off limits)))"
)


def _is_denied(said: str, at: int) -> bool:
    """True where a denial stands shortly before, in the same clause."""
    before = _CLAUSE.split(said[max(0, at - 40) : at])[-1]
    return _DENIED.search(before) is not None


def telling_words(said: str) -> frozenset[str]:
    """The words of a folded text that say what it is about: neither grammar nor talk about messages as such. A number, a
    price or a gap in brackets counts as one."""
    return frozenset(word for word in _TELLING.findall(said) if word not in _SAYS_NOTHING)


_TELLING = Pattern(r"\[[^\[\]]{1,40}\]|[$]?\d[\d.,:/]*%?|[^\W\d_][\w'-]*")
_NOTHING = (
    "a an and are as at be been by can could do does for from get had has have he her here him his how i if in into "
    "is it its it's just let like may me might more most much my no not now of on one only or other our out over "
    "own please shall she should so some soon such than thank thanks that the their them then there these they this "
    "those to too up us very via was we we'll we're were what when where which while who why will with would yes "
    "you you'll you're your yours all also any about again another back call come contact day details dear ever "
    "every everybody everyone follow following further general tell give good got great happen happy hear hello hey hi "
    "hope important info information inform informed item keep know latest look matter message messages messaging "
    "msg msgs need new news notice notices notification notifications notified number ok one's people place point "
    "read reach reason receive received regarding related reminder reply respond say see send sending sent "
    "something special stay stuff subject team text texted texting texts thing things time today touch tuned update "
    "updated updates upcoming want way welcome whatever yours sms stop help happening opportunity opportunities "
    "communication communications various different kind kinds alert alerts "
)
_CALLS = (
    "click learn miss link check view visit open tap find exciting big amazing coming available waiting question questions "
    "anything don't dont can't wait store site website page http https www com go detail detailed required action urgent "
    "attention immediate immediately last chance don't yet make sure ready keep posted regards sincerely pleased awaits"
)
_SAYS_NOTHING = frozenset((*_NOTHING.split(), *_CALLS.split()))


def forms(word: str) -> tuple[str, ...]:
    """A word of a list with its usual endings: a phrase in the plural, a verb of five letters and more as it is used."""
    if not word[-1:].isalpha() or word[-1] == "s":
        return (word,)
    plural = word[:-1] + "ies" if word[-1] == "y" and word[-2:-1] not in "aeiou" else word + "s"
    if not word.isalpha() or len(word) < _VERB_LETTERS:
        return (word, plural)
    stem = word.removesuffix("e")
    return (word, plural, stem + "ing", stem + "ed")


_VERB_LETTERS = 5


@cache
def _topic_words() -> Lexicon:
    return lexicon((form, topic.id) for topic in topics() for word in topic.words for form in forms(word))


@cache
def _categories() -> dict[str, Forbidden]:
    return {each.id: each for each in forbidden()}


@cache
def _forbidden_words() -> Lexicon:
    return lexicon((form, each.id) for each in forbidden() for word in each.words for form in forms(word)[:2])


@cache
def _innocent_words() -> Lexicon:
    return lexicon((word, each.id) for each in forbidden() for word in each.innocent if "~" not in word)


@cache
def _company() -> dict[str, tuple[str, ...]]:
    """Words that are harmless in the company of others: "weed~lawn" in the table."""
    found: dict[str, tuple[str, ...]] = {}
    for each in forbidden():
        for pair in each.innocent:
            word, sign, other = pair.partition("~")
            if sign:
                found[word] = (*found.get(word, ()), other)
    return found
