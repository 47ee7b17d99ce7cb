"""messaging.twilio.com: Messaging Services and the numbers in their pools."""

from collections.abc import Mapping

from tests.support.lookalike.call import Answer, Call, Handler, fetching, fresh_body, listing, page_of, touch
from tests.support.lookalike.refusals import RefusalError
from tests.support.lookalike.world import Thing

MOST_NAME = 64


def _create(call: Call) -> Answer:
    _check_name(call)
    body = fresh_body(
        call,
        call.world.new_sid("MG"),
        inbound_request_url=None,
        fallback_url=None,
        status_callback=None,
        usecase=call.one("Usecase") or "undeclared",
        us_app_to_person_registered=False,
        use_inbound_webhook_on_number=call.one("UseInboundWebhookOnNumber") == "true",
    )
    body.update({name: value for name, value in call.sent().items() if name in body})
    call.world.add(Thing("service", call.account.sid, body))
    return Answer(201, body)


def _update(call: Call) -> Answer:
    service = call.thing("service")
    if call.one("FriendlyName") is not None:
        _check_name(call)
    touch(service, **call.sent())
    return Answer(200, service.body)


def _check_name(call: Call) -> None:
    if not 1 <= len(call.one("FriendlyName") or "") <= MOST_NAME:
        raise RefusalError(400, "The friendly name must have between 1 and 64 characters")


def _delete(call: Call) -> Answer:
    service = call.thing("service")
    del call.world.things[service.sid]
    return Answer(204, None)


def _pool_key(service: Thing, number_sid: str) -> str:
    return f"{number_sid} in {service.sid}"


def _add_number(call: Call) -> Answer:
    service = call.thing("service", "ServiceSid")
    number = call.named("number", call.one("PhoneNumberSid"))
    place = number.notes.get("service_sid")
    if place == service.sid:
        raise RefusalError(409, "Phone Number or Short Code is already in the Messaging Service", 21710)
    if place is not None:
        raise RefusalError(
            409, "Phone Number or Short Code is associated with another Messaging Service", 21712
        )
    body = fresh_body(
        call,
        number.sid,
        service_sid=service.sid,
        phone_number=number.body["phone_number"],
        country_code="US",
        capabilities=["Voice", "SMS", "MMS"],
    )
    number.notes["service_sid"] = service.sid
    call.world.add(Thing("pooled", call.account.sid, body), _pool_key(service, number.sid))
    return Answer(201, body)


def _list_numbers(call: Call) -> Answer:
    service = call.thing("service", "ServiceSid")
    return page_of(
        call,
        "phone_numbers",
        [thing.body for thing in call.world.of_kind("pooled", call.account, service_sid=service.sid)],
    )


def _pooled(call: Call) -> tuple[str, Thing]:
    service = call.thing("service", "ServiceSid")
    call.named("number", call.path_sid())
    key = _pool_key(service, call.path_sid())
    if key not in call.world.things:
        raise RefusalError(404, f"The requested resource {call.seen.path} was not found", 20404)
    return key, call.world.things[key]


def _remove_number(call: Call) -> Answer:
    key, pooled = _pooled(call)
    del call.world.things[key]
    call.named("number", pooled.sid).notes.pop("service_sid")
    return Answer(204, None)


_PATH = "/v1/Services"
_POOL = "/v1/Services/{ServiceSid}/PhoneNumbers"

HANDLERS: Mapping[str, Handler] = {
    f"POST {_PATH}": _create,
    f"GET {_PATH}": listing("service", "services"),
    f"GET {_PATH}/{{Sid}}": fetching("service"),
    f"POST {_PATH}/{{Sid}}": _update,
    f"DELETE {_PATH}/{{Sid}}": _delete,
    f"POST {_POOL}": _add_number,
    f"GET {_POOL}": _list_numbers,
    f"GET {_POOL}/{{Sid}}": lambda call: Answer(200, _pooled(call)[1].body),
    f"DELETE {_POOL}/{{Sid}}": _remove_number,
}
