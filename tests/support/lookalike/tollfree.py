"""messaging.twilio.com: toll-free verifications. One for each number, free, and edited in place while Twilio allows it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.lookalike.call import Answer, Call, Handler, fresh_body, listing, touch
from tests.support.lookalike.refusals import RefusalError
from tests.support.lookalike.reviews import Step, advance
from tests.support.lookalike.world import Thing

EDIT_WINDOW = timedelta(days=7)
"""So long a rejected verification can be edited (https://www.twilio.com/docs/api/errors/30437)."""

_STAMP = "%Y-%m-%dT%H:%M:%SZ"
_REGISTRATION = ("BusinessRegistrationNumber", "BusinessRegistrationAuthority", "BusinessRegistrationCountry")
_ENUMS = ("business_type", "business_registration_authority")
_OURS = ("sid", "account_sid", "status", "date_created", "date_updated", "url", "resource_links")


def _create(call: Call) -> Answer:
    number = call.named("number", call.one("TollfreePhoneNumberSid"))
    if number.body["type"] != "toll-free":
        raise RefusalError(400, "The phone number is not a toll-free number")
    if call.world.of_kind("verification", call.account, tollfree_phone_number_sid=number.sid):
        raise RefusalError(400, "A verification of this toll-free number is there already")
    _check_profile(call)
    _check_registration(call)
    sid = call.world.new_sid("HH")
    body = {**fresh_body(call, sid), "tollfree_phone_number": number.body["phone_number"]}
    body.update(_not_sent(call, body))
    body = {name: value for name, value in body.items() if value is not None or name not in _ENUMS}
    verification = call.world.add(Thing("verification", call.account.sid, body))
    verification.notes["review"] = call.world.reviews.begin("verification")
    return Answer(201, body)


def _not_sent(call: Call, body: Mapping[str, Any]) -> dict[str, Any]:
    """Twilio's example fills every place; what nobody sent is empty."""
    kept = {*call.sent(), *_OURS, "tollfree_phone_number"}
    return {name: None for name in body if name not in kept}


def _check_profile(call: Call) -> None:
    sid = call.one("CustomerProfileSid")
    if sid is not None and call.named("profile", sid).body["status"] != "twilio-approved":
        raise RefusalError(400, "The customer profile is not approved")


def _check_registration(call: Call) -> None:
    """Optional in the schema, required in the descriptions of all but sole proprietors."""
    lacking = [name for name in _REGISTRATION if not call.one(name)]
    if call.one("BusinessType") != "SOLE_PROPRIETOR" and lacking:
        raise RefusalError(400, f"{lacking[0]} is required for this type of business")


def _fetch(call: Call) -> Answer:
    verification = call.thing("verification")
    step = advance(verification.notes.get("review", []))
    if step is not None:
        settle(verification, step)
    return Answer(200, verification.body)


def settle(verification: Thing, step: Step) -> None:
    """Put a verification into a reviewed state. A rejection names its reasons in the newer and the older manner."""
    rejected = step.status == "TWILIO_REJECTED"
    first: Mapping[str, Any] = next(iter(step.errors), {})
    touch(
        verification,
        status=step.status,
        rejection_reasons=list(step.errors) or None,
        rejection_reason=first.get("reason"),
        error_code=first.get("code"),
        edit_allowed=True if rejected else None,
        edit_expiration=(datetime.now(UTC) + EDIT_WINDOW).strftime(_STAMP) if rejected else None,
    )


def close_window(verification: Thing) -> None:
    """Let the days in which an edit is taken be over."""
    past = datetime.now(UTC) - timedelta(seconds=1)
    touch(verification, edit_allowed=False, edit_expiration=past.strftime(_STAMP))


def _is_open(verification: Thing) -> bool:
    if verification.body["status"] != "TWILIO_REJECTED" or not verification.body["edit_allowed"]:
        return False
    until = datetime.strptime(verification.body["edit_expiration"], _STAMP).replace(tzinfo=UTC)
    return datetime.now(UTC) < until


def _update(call: Call) -> Answer:
    verification = call.thing("verification")
    if not _is_open(verification):
        raise RefusalError(400, "The verification cannot be edited")
    changed = {name: value for name, value in call.sent().items() if name != "edit_reason"}
    settle(verification, Step("PENDING_REVIEW"))
    touch(verification, **changed)
    verification.notes["review"] = call.world.reviews.begin("verification")
    verification.notes.setdefault("edits", []).append(call.one("EditReason"))
    return Answer(202, verification.body)


def _delete(call: Call) -> Answer:
    verification = call.thing("verification")
    del call.world.things[verification.sid]
    return Answer(204, None)


_PATH = "/v1/Tollfree/Verifications"

HANDLERS: Mapping[str, Handler] = {
    f"POST {_PATH}": _create,
    f"GET {_PATH}": listing(
        "verification", "verifications", "TollfreePhoneNumberSid", "Status", "ExternalReferenceId"
    ),
    f"GET {_PATH}/{{Sid}}": _fetch,
    f"POST {_PATH}/{{Sid}}": _update,
    f"DELETE {_PATH}/{{Sid}}": _delete,
}
