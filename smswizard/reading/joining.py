"""How people join, as a message flow or the words of a form tell it: each way, the act, and what spoils it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from smswizard.reading import said_as
from smswizard.reading.folding import flat, folded
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import Sentence, sentences

_DENIES = Pattern(r"\b(?:not|never|no|nor|none|neither|without|nothing|un(?:ticked|checked))\b|n't\b")
_NO_OTHERS = Pattern(
    r"\b(?:no|without|nor|never|not) (?:\w+ ){0,3}other\b|\bthere (?:is|are) no\b|\bwe have no\b"
)
_BOX = Pattern(
    r"\b(?:tick\w{0,3}|check-?box|check box|unticked|unchecked|sign-?up form|web form)\b",
    needs="tick|check|up form|web form",
)


class Joining(NamedTuple):
    """What a text tells about joining. Sentences are where the thing is said, None where it is not.

    `label` is what stands in quotes (the words people see), or "" where nothing does.
    """

    ways: frozenset[str]
    has_act: bool
    label: str
    prechecked: Sentence | None
    required: Sentence | None
    bundled: Sentence | None
    channels: Sentence | None
    implied: Sentence | None
    third_party: Sentence | None
    bought: Sentence | None
    first_text: Sentence | None
    court: Sentence | None
    locked_away: Sentence | None
    hidden: Sentence | None
    offline: Sentence | None
    untold: Sentence | None
    has_proof: bool
    is_public: bool
    checks_age: bool


@lru_cache(maxsize=64)
def joining(text: str) -> Joining:
    """Read a message flow, the words of a form, or the sign-up part of terms."""
    every = sentences(without_addresses(text))
    told = [(each, _told_by(each.folded)) for each in every]
    said, shown = folded(text), flat(text)

    def first(name: str) -> Sentence | None:
        return next((each for each, names in told if name in names), None)

    return Joining(
        ways=frozenset(
            way
            for way, pattern in said_as.WAYS.items()
            if pattern.search(shown if way == "keyword" else said)
        ),
        has_act=said_as.ACT.search(said) is not None or "[ ]" in said,
        label=" ".join(said_as.QUOTED.findall(shown)),
        prechecked=first("prechecked"),
        required=first("required"),
        bundled=first("bundled"),
        channels=first("channels"),
        implied=first("implied"),
        third_party=first("third_party"),
        bought=first("bought"),
        first_text=None if _BOX.search(said) else first("first_text"),
        court=first("court"),
        locked_away=first("locked_away"),
        hidden=first("hidden"),
        offline=first("offline"),
        untold=first("untold"),
        has_proof=said_as.PROOF.search(said) is not None,
        is_public=said_as.NO_LOGIN.search(said) is not None,
        checks_age=said_as.AGE_CHECK.search(said) is not None,
    )


_PLAIN = {
    "prechecked": (said_as.PRECHECKED, 25),
    "implied": (said_as.IMPLIED, 0),
    "third_party": (said_as.THIRD, 2000),
    "bought": (said_as.BOUGHT, 2000),
    "first_text": (said_as.FIRST_TEXT, 0),
    "court": (said_as.COURT, 2000),
    "locked_away": (said_as.LOCKED_AWAY, 2000),
    "hidden": (said_as.HIDDEN, 0),
    "offline": (said_as.OFFLINE, 0),
}
"""Patterns by name, and how far before them a denial takes them back; 0 where the words themselves deny."""


@lru_cache(maxsize=4096)
def _told_by(said: str) -> frozenset[str]:
    """The names of all that one folded sentence tells."""
    found = {name for name, (pattern, reach) in _PLAIN.items() if _holds(said, pattern, reach)}
    if said_as.BUNDLED.search(said) and not said_as.SEPARATE.search(said):
        found.add("bundled")
    if said_as.UNTOLD.search(said) and not _NO_OTHERS.search(said):
        found.add("untold")
    if _requires(said):
        found.add("required")
    if _bundles_channels(said):
        found.add("channels")
    return frozenset(found)


def _holds(said: str, pattern: Pattern, reach: int) -> bool:
    for match in pattern.finditer(said):
        if not reach or not _DENIES.search(said, max(0, match.start() - reach), match.end()):
            return True
    return False


_FREED = Pattern(
    rf"\b{said_as.NO}\b[^.!?]{{0,30}}\b(?:required|mandatory|compulsory|condition|must|need\w{{0,3}}|depend\w{{0,2}}"
    r"|obligatory)\b|\boptional\b|\bvoluntary\b|\bwhether or not\b|\bnor\b"
)
_EITHER = Pattern(rf"\b{said_as.NO}\b|\binstead\b")


def _requires(said: str) -> bool:
    """Somebody has to agree to texts to get on."""
    if said_as.NO_ESCAPE.search(said):
        return True
    forced = (said_as.BLOCKED, said_as.MUST, said_as.REQUIRED, said_as.OPENS_ONLY)
    return any(pattern.search(said) for pattern in forced) and not _FREED.search(said)


def _bundles_channels(said: str) -> bool:
    """Consent that takes in calls or e-mail together with texts."""
    agreed = said_as.AGREES.search(said)
    if agreed is None or said_as.SEPARATE.search(said):
        return False
    both = said_as.CHANNELS.search(said, agreed.start())
    return both is not None and not _EITHER.search(said, agreed.start(), both.end())
