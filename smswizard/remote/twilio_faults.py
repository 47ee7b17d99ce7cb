"""What went wrong with a call, told apart by one question: was it carried out? Pure; values in, a fault out.

Twilio has no idempotency keys, so "we do not know" is an answer of its own: it is looked into, never simply repeated.
A 429 was never processed (Twilio's page on error 20429). An error page that is not in Twilio's own form came from
something in between and says nothing about the call.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum

from smswizard.facts.rejections import explain
from smswizard.i18n import mark
from smswizard.remote.twilio_answers import scrubbed
from smswizard.submission.fault import Fault, FaultKind


class Break(StrEnum):
    """How the way to Twilio broke."""

    NOT_CONNECTED = "not connected"
    """No connection, no name, no proxy: nothing was sent."""
    NOT_TRUSTED = "not trusted"
    """A certificate that this computer does not trust: nothing was sent."""
    CUT = "cut"
    """Sent, and the connection ended before a whole answer."""
    NO_ANSWER = "no answer"
    """Sent, and nobody answered in time."""
    UNREADABLE = "unreadable"
    """Carried out, probably, and the answer cannot be read."""


@dataclass(frozen=True)
class Heard:
    """An answer that is no success: HTTP status, Twilio's code and sentence, and its wish when to come back.

    `is_twilios` is False where the body is not in Twilio's form (an error page of a proxy).
    """

    status: int
    code: str = ""
    message: str = ""
    retry_after: str = ""
    is_twilios: bool = True


@dataclass(frozen=True)
class Words:
    """What happened, and what to do now."""

    title: str
    advice: str


def fault_of_answer(heard: Heard, now: datetime) -> Fault:
    """The fault that an answer means."""
    kind = _kind(heard)
    code = "" if heard.code in ("", str(heard.status)) else heard.code
    retry_at = _retry_at(heard.retry_after, now) if kind is FaultKind.LIMITED else None
    return Fault(kind, code, scrubbed(heard.message), heard.status, retry_at)


def _kind(heard: Heard) -> FaultKind:
    if heard.status == 429:
        return FaultKind.LIMITED
    if not heard.is_twilios or heard.status >= 500 or heard.status < 400 or heard.status == 408:
        return FaultKind.UNKNOWN_OUTCOME
    if heard.status in (401, 403):
        return FaultKind.AUTH
    return FaultKind.REFUSED


def _retry_at(text: str, now: datetime) -> datetime | None:
    """The moment of a Retry-After header: seconds or a date (RFC 9110). None where there is none to read."""
    if text.strip().isdecimal():
        return now + timedelta(seconds=int(text))
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def fault_of_break(broken: Break) -> Fault:
    """The fault that a broken way means."""
    is_unsent = broken in (Break.NOT_CONNECTED, Break.NOT_TRUSTED)
    kind = FaultKind.OFFLINE if is_unsent else FaultKind.UNKNOWN_OUTCOME
    return Fault(kind, message=_BREAKS[broken].title)


_BREAKS = {
    Break.NOT_CONNECTED: Words(
        mark("Twilio cannot be reached from here."),
        mark("Nothing was sent. Check your connection, then try again."),
    ),
    Break.NOT_TRUSTED: Words(
        mark("Something between you and Twilio shows a certificate that this computer does not trust."),
        mark(
            "Nothing was sent. Check the clock of this computer. In an office, ask who looks after the network."
        ),
    ),
    Break.CUT: Words(
        mark("The connection broke before Twilio's answer was here."),
        mark("We look whether it was carried out before anything is sent again."),
    ),
    Break.NO_ANSWER: Words(
        mark("Twilio did not answer in time."),
        mark("We look whether it was carried out before anything is sent again."),
    ),
    Break.UNREADABLE: Words(
        mark("Twilio's answer could not be read."),
        mark("We look whether it was carried out before anything is sent again."),
    ),
}

_KINDS = {
    FaultKind.AUTH: Words(
        mark("Twilio does not accept these credentials for this."),
        mark(
            "Connect the account again with a standard API key, and check that the account is not suspended."
        ),
    ),
    FaultKind.REFUSED: Words(
        mark("Twilio refused this step."),
        mark("Read Twilio's own words below, correct what they name, and file again."),
    ),
    FaultKind.LIMITED: Words(
        mark("Twilio asks us to go more slowly."),
        mark("Nothing is lost. We go on by ourselves in a moment."),
    ),
    FaultKind.OFFLINE: _BREAKS[Break.NOT_CONNECTED],
    FaultKind.UNKNOWN_OUTCOME: Words(
        mark("Twilio had trouble of its own, and we do not know whether this step was carried out."),
        mark("We look for it before anything is sent again."),
    ),
}


def words_for(fault: Fault) -> Words:
    """What a fault means for a person. A code that the fact table knows speaks for itself."""
    known = explain(fault.code) if fault.code else None
    if known is not None:
        return Words(known.meaning, known.cure)
    broken = next((each for each in _BREAKS.values() if each.title == fault.message), None)
    return broken or _KINDS[fault.kind]
