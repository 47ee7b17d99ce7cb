"""How people join, as a message flow or the words of a form tell it: each way, the act, and what spoils it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache

from smswizard.reading import said_as
from smswizard.reading.bundles import bundles_channels, bundles_terms
from smswizard.reading.clauses import DENIES, before, claims
from smswizard.reading.first_texts import answers_consent, is_cold, is_outbound, is_untold
from smswizard.reading.folding import flat, folded
from smswizard.reading.forced import is_required
from smswizard.reading.from_others import is_bought, is_passed_on
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.preset import is_prechecked
from smswizard.reading.sentences import Sentence, sentences
from smswizard.reading.taken import is_by_order, is_implied

_ASKED_FIRST = Pattern(
    r"\b(?:tick\w{0,3}|check-?box(?:es)?|check box|unticked|unchecked|(?:sign-?up|web|online|paper|booking"
    r"|order) (?:form|page|sheet)|keyword"
    r"|toggle|switch|initials?|in person|verbally|at the (?:counter|desk|register)|(?:empty|blank|bare"
    r"|clear) (?:\w+ )?box"
    r"|text(?:s|ing)? (?!stop|help|yes|back)[a-z]{3,15} to \(?\d|scans?)\b"
    r"|\bspoken (?:question|yes|answer)\b|\b(?:staff|team|cashiers?|agents?|nurses?|drivers?|clerks?|reps?"
    r"|technicians?|servers?|we) (?:\w+ )?asks?\b"
)
_LABEL = Pattern(r"[\"\u201c](?=\S)[^\"\u201c\u201d]{30,1500}[\"\u201d]")
_UNASKED = Pattern(r"\b(?:not|never|no|without|nor|neither)\b|n't\b")
_AFTERWARDS = Pattern(r"\b(?:to confirm|confirm(?:s|ing|ation)?|double opt-?in|finish(?:es)? signing up)\b")


_SIGNED = Pattern(
    r"\b(?:lease|contract|agreement|waiver|handbook|policy form|rental form|intake|consent form|sign(?:s"
    r"|ed)?|signature)\b"
)
_CLAUSE = Pattern(
    r"\b(?:clause|section|paragraph|article|item|provision) (?:\d{1,3}"
    r"|[ivx]{1,5})\b(?![^.!?]{0,40}\b(?:separate|optional|not)\b)",
    needs="clause|section|paragraph|article|item|provision",
)


_ALSO_THERE = Pattern(
    r"\b(?:also|same|still|as well)\b[^.!?;]{0,50}\b(?:in|inside|within) (?:the|our|their) (?:\w{1,10} )?"
    r"(?:app|account|portal|dashboard)\b",
    needs="also|same|still|as well",
)
"""What is to be had there all the same, beside the texts."""
_JOINS = Pattern(
    r"\b(?:tick\w{0,3}|switch\w{0,3}|toggl\w{1,3}|opt\w{0,4}|sign\w{0,4}|join\w{0,3}|enrol\w{0,5}|turn\w{0,2}"
    r"|box(?:es)?|consent\w{0,4}|subscri\w{1,5}|agree\w{0,3}|texts?|sms|form)\b"
)


_KEPT_OUT = Pattern(
    r"\b(?:nobody|no one|none|not|never|no \w+|nothing|cannot|n't)\b[^.!?;]{0,60}\b(?:before|until|till|unless|without)\b"
)
_AT_THE_DOOR = Pattern(
    r"\b(?:at the (?:door|entrance|bar|gate|pick-?up|hand-?over|venue|curb)|(?:on|upon|at) (?:delivery|entry|pick-?up"
    r"|arrival|collection|hand-?over)|(?:in|into) the (?:bar|building|room|taproom|tasting room)"
    r"|when (?:the|their|your) \w{1,12} (?:is|are) (?:delivered|picked up|handed))\b"
)
_OF_JOINING = Pattern(
    r"\b(?:sign-?ups?|sign(?:s|ed)? up|join\w{0,3}|opt\w{0,4}|number|texts?|list|club|box|card|sheet|form|consent|keyed"
    r"|enrol\w{0,4}|page|online|web ?site)\b"
)


def _checks_age(said: str) -> bool:
    if _AT_THE_DOOR.search(said) and not _OF_JOINING.search(said):
        return False
    if said_as.AGE_CHECK.search(said) and (not DENIES.search(said) or _KEPT_OUT.search(said)):
        return True
    return claims(said, (said_as.AGE_CHECK,), 30)


def _is_locked(said: str) -> bool:
    beside = _ALSO_THERE.search(said)
    if beside and not _JOINS.search(beside.group()):
        return False
    return claims(said, (said_as.LOCKED_AWAY,), 30)


def _is_hidden(said: str) -> bool:
    return said_as.HIDDEN.search(said) is not None


def _is_offline(said: str) -> bool:
    return said_as.OFFLINE.search(said) is not None


_NARRATED = frozenset(("locked_away", "hidden", "offline", "implied"))
"""Signs that only count in what is told, not in the words people see."""
_SIGNS: dict[str, Callable[[str], bool]] = {
    "prechecked": is_prechecked,
    "required": is_required,
    "bundled": bundles_terms,
    "channels": bundles_channels,
    "implied": is_implied,
    "third_party": is_passed_on,
    "bought": is_bought,
    "cold": is_cold,
    "outbound": is_outbound,
    "answers": answers_consent,
    "court": is_by_order,
    "locked_away": _is_locked,
    "hidden": _is_hidden,
    "offline": _is_offline,
    "untold": is_untold,
}
"""What one sentence may show, by name."""


ENOUGH = 60_000
"""Characters that are read: a message flow has 2,048, and long terms speak of joining well before this."""


class Joining:
    """What a text tells about joining; each thing is looked for when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text[:ENOUGH]

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return sentences(without_addresses(self._text))

    def told(self, name: str) -> Sentence | None:
        """The first sentence that shows the sign of this name."""
        read = self._narrated if name in _NARRATED else self._sentences
        return next((each for each in read if _shows(name, each.folded)), None)

    @cached_property
    def narration(self) -> str:
        """The text with the words people see blanked, so that places stay."""
        return _LABEL.sub(lambda seen: " " * len(seen.group()), self._text)

    @cached_property
    def _narrated(self) -> tuple[Sentence, ...]:
        return sentences(without_addresses(self.narration))

    @cached_property
    def ways(self) -> frozenset[str]:
        """How people can join: "web_form", "paper" and so on, as far as they are spoken of."""
        said, shown = folded(self._text), flat(self._text)
        return frozenset(
            way
            for way, pattern in said_as.WAYS.items()
            if pattern.search(shown if way == "keyword" else said)
        )

    @cached_property
    def label(self) -> str:
        """What stands in quotes (the words people see), or "" where nothing does."""
        return " ".join(said_as.QUOTED.findall(flat(self._text)))

    @cached_property
    def has_act(self) -> bool:
        """Somebody does something to say yes."""
        said = folded(self._text)
        return said_as.ACT.search(said) is not None or said_as.WEAK_ACT.search(said) is not None

    @cached_property
    def clause(self) -> Sentence | None:
        """Where a numbered clause of something that people sign speaks of texts."""
        signed = _SIGNED.search(folded(self._text)) is not None
        return next((each for each in self._sentences if signed and _CLAUSE.search(each.folded)), None)

    @property
    def required(self) -> Sentence | None:
        """Where people have to agree to texts to get on."""
        return self.told("required")

    @property
    def bundled(self) -> Sentence | None:
        """Where one act accepts a document and texts."""
        return self.told("bundled")

    @cached_property
    def first_text(self) -> Sentence | None:
        """Where a first text asks for the agreement, and nobody was asked before it."""
        said = folded(self._text)
        cold = self.told("cold") or (self.told("outbound") if self.told("answers") else None)
        if cold is None or _AFTERWARDS.search(cold.folded):
            return None
        asked = (
            each
            for each in _ASKED_FIRST.finditer(said)
            if not _UNASKED.search(before(said, each.start(), 20))
        )
        return None if any(asked) else cold

    @cached_property
    def has_proof(self) -> bool:
        """A picture, a script or another piece of evidence is spoken of."""
        return said_as.PROOF.search(folded(self._text)) is not None

    @cached_property
    def is_public(self) -> bool:
        """Somewhere it says that no login is needed."""
        return said_as.NO_LOGIN.search(folded(self._text)) is not None

    @cached_property
    def checks_age(self) -> bool:
        """A birth date or a document is asked for, and not merely at the door, of those who come by."""
        return any(_checks_age(each.folded) for each in self._sentences)


@lru_cache(maxsize=64)
def joining(text: str) -> Joining:
    """Read a message flow, the words of a form, or the sign-up part of terms."""
    return Joining(text)


@lru_cache(maxsize=16384)
def _shows(name: str, said: str) -> bool:
    return _SIGNS[name](said)
