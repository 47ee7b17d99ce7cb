"""What Twilio's answers mean: status, outcome, reasons, and the part of an answer that is kept. Pure.

Statuses as Twilio's specification lists them; one we do not know is shown as it is and asked about again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from smswizard.domain.ids import Sid
from smswizard.submission.resource import Outcome, Reason, Resource

Answer = Mapping[str, Any]
"""One record of an answer, by the names Twilio gives."""

_PROFILE = {"twilio-approved": Outcome.APPROVED, "twilio-rejected": Outcome.REFUSED}
_BRAND = {
    "APPROVED": Outcome.APPROVED,
    "FAILED": Outcome.REFUSED,
    "SUSPENDED": Outcome.REFUSED,
    "DELETION_PENDING": Outcome.REFUSED,
    "DELETION_FAILED": Outcome.REFUSED,
}
_CAMPAIGN = {"VERIFIED": Outcome.APPROVED, "FAILED": Outcome.REFUSED, "SUSPENDED": Outcome.REFUSED}
_IDENTITY = {"VERIFIED": Outcome.APPROVED, "VETTED_VERIFIED": Outcome.APPROVED}
_VERIFICATION = {"TWILIO_APPROVED": Outcome.APPROVED, "TWILIO_REJECTED": Outcome.REFUSED}
_EVALUATION = {"compliant": Outcome.APPROVED, "noncompliant": Outcome.REFUSED}

_KEPT = (
    "sid",
    "status",
    "campaign_status",
    "campaign_id",
    "brand_type",
    "identity_status",
    "brand_score",
    "tcr_id",
    "failure_reason",
    "errors",
    "results",
    "rate_limits",
    "mock",
    "us_app_to_person_usecase",
    "rejection_reason",
    "rejection_reasons",
    "error_code",
    "edit_allowed",
    "edit_expiration",
    "date_created",
    "date_updated",
)
"""What of an answer is kept beside our reading of it: no name, no address, no number, no tax id."""


_TAX_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d{2}-?\d{7}(?![0-9A-Za-z])")


def scrubbed(text: str) -> str:
    """A text of Twilio's without what looks like a tax number. Phone numbers have more digits, sids letters: both stay."""
    return _TAX_NUMBER.sub("•••", text)


def plain(record: object) -> Answer:
    """A record of Twilio's library as a table: its public attributes."""
    return {name: value for name, value in vars(record).items() if not name.startswith("_")}


def made(answer: Answer) -> Resource:
    """Something created or found that is judged by nobody."""
    return Resource(_sid(answer), _text(answer.get("status")), raw=raw(answer))


def profile(answer: Answer) -> Resource:
    """A customer profile or a trust product under review."""
    return _judged(answer, _text(answer.get("status")), _PROFILE)


def brand(answer: Answer) -> Resource:
    """A brand. The deprecated `failure_reason` counts only where a failed brand names no errors: examples bear one
    on brands that are merely pending."""
    seen = _judged(answer, _text(answer.get("status")), _BRAND)
    if seen.outcome is not Outcome.REFUSED or seen.reasons or not answer.get("failure_reason"):
        return seen
    reason = Reason("", scrubbed(_text(answer["failure_reason"])))
    return Resource(seen.sid, seen.status, seen.outcome, (reason,), seen.raw)


def campaign(answer: Answer) -> Resource:
    """A campaign."""
    return _judged(answer, _text(answer.get("campaign_status")), _CAMPAIGN)


def identity(answer: Answer) -> Resource:
    """Whether the owner of a brand has proved who they are; Twilio's examples hold no value here where none is known."""
    return _judged(answer, _text(answer.get("identity_status")), _IDENTITY)


def verification(answer: Answer) -> Resource:
    """A toll-free verification. Newer answers list `rejection_reasons`, older ones bear one reason and one code."""
    status = _text(getattr(answer.get("status"), "value", answer.get("status")))
    outcome = _VERIFICATION.get(status, Outcome.PENDING)
    reasons: tuple[Reason, ...] = ()
    if outcome is Outcome.REFUSED:
        listed = [each for each in answer.get("rejection_reasons") or () if isinstance(each, Mapping)]
        reasons = tuple(
            Reason(_text(each.get("code")), scrubbed(_text(each.get("reason")))) for each in listed
        )
        if not reasons and (answer.get("rejection_reason") or answer.get("error_code")):
            words = scrubbed(_text(answer.get("rejection_reason")))
            reasons = (Reason(_text(answer.get("error_code")), words),)
    return Resource(_sid(answer), status, outcome, reasons, raw(answer))


def evaluation(answer: Answer) -> Resource:
    """An evaluation; its reasons name the fields that are missing."""
    status = _text(answer.get("status"))
    outcome = _EVALUATION.get(status, Outcome.PENDING)
    reasons = tuple(_gaps(answer.get("results") or ())) if outcome is Outcome.REFUSED else ()
    return Resource(_sid(answer), status, outcome, reasons, raw(answer))


def raw(answer: Answer) -> str:
    """The kept part of an answer as JSON."""
    kept = {name: answer[name] for name in _KEPT if name in answer}
    return scrubbed(json.dumps(kept, default=str, ensure_ascii=False))


def _judged(answer: Answer, status: str, meanings: Mapping[str, Outcome]) -> Resource:
    outcome = meanings.get(status, Outcome.PENDING)
    reasons = tuple(_reasons(answer.get("errors") or ())) if outcome is Outcome.REFUSED else ()
    return Resource(_sid(answer), status, outcome, reasons, raw(answer))


def _reasons(errors: Iterable[Any]) -> Iterable[Reason]:
    """Brands and campaigns say `error_code` and `description`, profiles `code` and `message`."""
    for error in errors:
        if isinstance(error, Mapping):
            code = error.get("error_code") or error.get("code")
            words = error.get("description") or error.get("message")
            yield Reason(_text(code), scrubbed(_text(words)), _names(error.get("fields")))
        elif error:
            yield Reason("", scrubbed(_text(error)))


def _gaps(results: Iterable[Any]) -> Iterable[Reason]:
    for result in results:
        if not isinstance(result, Mapping) or result.get("passed"):
            continue
        wrong = [each for each in result.get("invalid") or () if isinstance(each, Mapping)]
        fields = tuple(_text(each.get("object_field")) for each in wrong)
        code = result.get("error_code") or next((each.get("error_code") for each in wrong), None)
        yield Reason(_text(code), scrubbed(_text(result.get("failure_reason"))), fields)


def _names(value: object) -> tuple[str, ...]:
    return tuple(_text(each) for each in value) if isinstance(value, list | tuple) else ()


def _sid(answer: Answer) -> Sid:
    return Sid(_text(answer.get("sid")))


def _text(value: object) -> str:
    return "" if value is None else str(value)
