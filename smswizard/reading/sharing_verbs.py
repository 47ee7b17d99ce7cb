"""The verbs with which a sentence passes data on, and whether it denies them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.reading import sharing_words as words
from smswizard.reading.pattern import Pattern

_ACTOR_REACH = 160


class Verb(NamedTuple):
    """A verb of passing on: its place; whether it keeps data back, is mere use, or stands in for a sentence "
    "before."""

    start: int
    end: int
    said: str
    keeps: bool = False
    is_use: bool = False
    follows: bool = False


@lru_cache(maxsize=4096)
def verbs_of(said: str) -> tuple[Verb, ...]:
    """The verbs of passing on in a sentence, those of the reader left out."""
    found = [
        Verb(verb.start(), verb.end(), verb.group(), is_use="use" in verb.group().split())
        for verb in words.PASS.finditer(said)
        if not _BY_READER.search(said, max(0, verb.start() - 24), verb.start())
        and not _TO_US.match(said, verb.end())
        and not _CONSENTS.match(said, verb.start())
        and not _is_as_given(said, verb)
    ]
    found.extend(
        Verb(verb.start(), verb.end(), verb.group(), is_use=verb.group() in ("use", "uses"))
        for verb in words.OBTAIN.finditer(said)
        if _has_actor(said, verb)
    )
    found.extend(
        Verb(verb.start(), verb.end(), verb.group(), keeps=True)
        for verb in words.KEEPS.finditer(said)
        if not _AND_OTHERS.match(said, verb.end())
    )
    return tuple(sorted(found))


def _is_as_given(said: str, verb: re.Match[str]) -> bool:
    """ "Numbers given for texts" tells which numbers, and not that they are given away."""
    given = _AS_GIVEN.search(said, max(0, verb.start() - 14), verb.end() + 10)
    return given is not None and given.end() == verb.end()


def _has_actor(said: str, verb: re.Match[str]) -> bool:
    """Somebody outside comes by the data: "partners get ...", not "you get ... from partners"."""
    start = max(0, verb.start() - _ACTOR_REACH)
    if _BY_US.search(said, start, verb.start()):
        return False
    return words.ACTOR.search(said, start, verb.start()) is not None


def denies(said: str, verbs: tuple[Verb, ...]) -> bool:
    """True unless some verb of passing stands without a denial before it in its clause."""
    main = [verb for verb in verbs if not _is_aside(said, verb)] or verbs
    if len(main) > 1:
        main = [verb for verb in main if words.MOBILE.search(_clause(said, verb))] or main
    return all(_is_denied(said, verb) for verb in main)


def _clause(said: str, verb: Verb) -> str:
    """The clause in which a verb stands."""
    start = max((each.end() for each in _PART.finditer(said) if each.end() <= verb.start), default=0)
    stop = _PART.search(said, verb.end)
    end = stop.start() if stop else len(said)
    conceded = _conceded(said, len(said))
    if conceded:
        start, end = (max(start, conceded), end) if verb.start > conceded else (start, min(end, conceded))
    return said[start:end]


def _conceded(said: str, at: int) -> int:
    """Where "although this and that," ends before a place; 0 where the sentence concedes nothing first."""
    comma = said.find(", ", 0, at) if _CONCEDES.match(said) else -1
    return comma + 1


def _is_aside(said: str, verb: Verb) -> bool:
    """ "Sharing" as a heading, and verbs of a clause about somebody: "those who provide ..."."""
    return (
        verb.said.endswith("ing")
        or _ABOUT_SOMEBODY.search(said, max(0, verb.start - 12), verb.start) is not None
    )


def _is_denied(said: str, verb: Verb) -> bool:
    if verb.keeps:
        return True
    before = words.FALSE_DENIAL.sub("", _TURN.split(said[_conceded(said, verb.start) : verb.end])[-1])
    if words.DENIAL.search(before):
        return True
    return bool(
        _NOBODY.search(said, verb.end)
        or _NOTHING.match(said, verb.end)
        or words.FORBIDDEN_AFTER.match(said, verb.end)
    )


_AND_OTHERS = Pattern(
    r",? (?:and|or|plus|as well as|along with|&) (?:\w{1,12} ){0,2}(?:affil|partn|sister|famil|subsid|sponsor|brand)"
    r"(?![^.;!?]{0,40}\b(?:never|not|no)\b)"
)
"""What stays with us and our affiliates does not stay with us."""
_BY_READER = Pattern(
    r"\b(?:(?<!do )(?<!will )(?<!would )(?<!did )(?<!can )(?<!might )you|u|friends?|parents?|guardians?"
    r"|guests?|visitors?|callers?) (?:(?:may|can|must|will|might|should"
    r"|have|also|choose to|first|do) ){0,3}$"
)
_BY_US = Pattern(
    r"\b(?:you|we|i|let us|staff|our (?:team|staff|host|office)) (?:(?:may|can|will|also|only|might|then|do|not"
    r"|never|don't|won't) ){0,3}$"
)
_TO_US = Pattern(
    r" (?:(?:it|them|this|that) )?(?:to )?us\b(?! and)| (?:(?:it|them|these|one|gear|things) )?(?:to|with) you\b(?! and\b| or\b)"
    r"|(?:d|n|s)? (?:by you|when you|at (?:check|sign|the time)|above\b|below\b|during\b)|d that\b"
)
_CONSENTS = Pattern(
    r"\b(?:giv(?:e|es|en|ing)|provid(?:e|es|ed|ing)) (?:us )?(?:your |their |any |the )?(?:prior |express "
    r"|explicit |written )?(?:permission|consent|approval"
    r"|notice|okay)\b(?! (?:data|records?|to (?:text|sms)))"
)
_AS_GIVEN = Pattern(
    r"\b(?:numbers?|information|data|details|consents?|address(?:es)?|e-?mails?|phones?|lists?|those"
    r"|ones) (?:\w{1,3}en|\w{1,8}ed)"
    r"(?= (?:for|at|by|on|in|when|during|through|via|here|above|as|from)\b)"
)
_ABOUT_SOMEBODY = Pattern(r"\b(?:who|which|that|to|they) (?:may |will |can )?$")
_PART = Pattern(
    r"[;:\u2014]|\b(?:but|however|although|though|yet|whereas|while)\b|, (?:and|so|then) (?:we|they|our|it"
    r"|these|this|those|some|each|all|he|she|you)\b"
)
_TURN = Pattern(
    r"\b(?:but|however|although|though|yet|whereas|while)\b|;(?! (?:nor|or|and nor))|, (?:and|so|then) (?:we"
    r"|they|our|it|these|this|those|some|each|all|he|she"
    r"|you)\b|\band (?:we|they|it) (?:may|can|might|will|do|also|sometimes|reserve)\b"
)
_NOTHING = Pattern(r"\s(?:no|none|nothing|neither)\b")
_NOBODY = Pattern(r"\b(?:with|to|by) (?:no|nobody|none|neither)\b|\? (?:no|never)\b")
_CONCEDES = Pattern(r"\W{0,4}(?:although|though|even though|while|whereas|much as|even if)\b")
