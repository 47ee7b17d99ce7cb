"""How people join, as a message flow or the words of a form tell it: each way, the act, and what spoils it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from smswizard.reading import said_as
from smswizard.reading.folding import flat, folded
from smswizard.reading.sentences import Sentence, sentences


_BOX = re.compile(r"\b(?:tick\w{0,3}|check-?box|check box|unticked|unchecked|sign-?up form|web form)\b")


@dataclass(frozen=True)
class Joining:
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


@lru_cache(maxsize=32)
def joining(text: str) -> Joining:
    """Read a message flow, the words of a form, or the sign-up part of terms."""
    every = sentences(text)
    said = folded(text)
    shown = flat(text)
    return Joining(
        ways=frozenset(
            way
            for way, pattern in said_as.WAYS.items()
            if pattern.search(shown if way == "keyword" else said)
        ),
        has_act=said_as.ACT.search(said) is not None,
        label=" ".join(said_as.QUOTED.findall(shown)),
        prechecked=_first(every, said_as.PRECHECKED, rf"\b{said_as.NO}\b|\bun(?:ticked|checked|selected)\b"),
        required=_required(every),
        bundled=_first(every, said_as.BUNDLED, said_as.SEPARATE.pattern),
        channels=_channels(every),
        implied=_first(every, said_as.IMPLIED, r"\bnever\b"),
        third_party=_first(every, said_as.THIRD, r"\b(?:not|never|no|nor|neither|without)\b|n't\b"),
        bought=_first(every, said_as.BOUGHT, r"\b(?:not|never|no|nor|neither|without|none)\b|n't\b"),
        first_text=None
        if _BOX.search(said)
        else _first(
            every,
            said_as.FIRST_TEXT,
            r"\bbefore anything else\b|\bafter (?:they|the person|people) (?:tick|join|opt|agree)",
        ),
        court=_first(every, said_as.COURT, r"\b(?:not|never|no)\b"),
        locked_away=_first(every, said_as.LOCKED_AWAY, rf"\b(?:{said_as.NO}|public)\b"),
        hidden=_first(every, said_as.HIDDEN, r"\bnot shown to others\b"),
        offline=_first(every, said_as.OFFLINE, r"(?!)"),
        untold=_first(
            every,
            said_as.UNTOLD,
            r"\b(?:no|without|nor|never|not used|not accepted) (?:\w+ ){0,2}other\b|\bthere (?:is"
            r"|are) no\b|\bwe have no\b",
        ),
        has_proof=said_as.PROOF.search(said) is not None,
        is_public=said_as.NO_LOGIN.search(said) is not None,
        checks_age=said_as.AGE_CHECK.search(said) is not None,
    )


def _first(every: tuple[Sentence, ...], pattern: re.Pattern[str], unless: str) -> Sentence | None:
    spoiled = re.compile(unless)
    for each in every:
        if pattern.search(each.folded) and not spoiled.search(each.folded):
            return each
    return None


def _required(every: tuple[Sentence, ...]) -> Sentence | None:
    """A sentence by which somebody has to agree to texts to get on."""
    freed = re.compile(
        rf"\b{said_as.NO}\b[^.!?]{{0,30}}\b(?:required|mandatory|compulsory|condition|must|need\w{{0,3}}"
        rf"|depend\w{{0,2}}|obligatory)\b|\boptional\b|\bvoluntary\b|\bwhether or not\b|\bnor\b"
    )
    for each in every:
        if said_as.NO_ESCAPE.search(each.folded) or (
            said_as.BLOCKED.search(each.folded) and not freed.search(each.folded)
        ):
            return each
        if freed.search(each.folded):
            continue
        if (
            said_as.MUST.search(each.folded)
            or said_as.REQUIRED.search(each.folded)
            or said_as.OPENS_ONLY.search(each.folded)
        ):
            return each
    return None


def _channels(every: tuple[Sentence, ...]) -> Sentence | None:
    """A sentence of consent that takes in calls or e-mail together with texts."""
    for each in every:
        agreed = said_as.AGREES.search(each.folded)
        if agreed is None or said_as.SEPARATE.search(each.folded):
            continue
        both = said_as.CHANNELS.search(each.folded, agreed.start())
        if both and not re.search(rf"\b{said_as.NO}\b|\binstead\b", each.folded[agreed.start() : both.end()]):
            return each
    return None
