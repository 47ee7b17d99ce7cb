"""api.twilio.com: numbers on offer and numbers bought."""

import re
from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.call import Answer, Call, Handler, fetching, fresh_body, listing, touch
from tests.support.lookalike.refusals import RefusalError
from tests.support.lookalike.world import Thing

MONTHLY_FEE = {"local": "1.15", "toll free": "2.15"}
_ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"
_TOLL_FREE_CODES = ("800", "833", "844", "855", "866", "877", "888")

# Places for numbers on offer. The subscriber part is always in the range kept for fiction (555-0100 to 0199).
_PLACES: tuple[tuple[str, str, str, str], ...] = (
    ("503", "Portland", "OR", "97201"),
    ("510", "Oakland", "CA", "94607"),
    ("415", "San Francisco", "CA", "94103"),
    ("212", "New York", "NY", "10001"),
    ("206", "Seattle", "WA", "98101"),
    ("512", "Austin", "TX", "78701"),
    ("808", "Hilo", "HI", "96720"),
    ("419", "Sylvania", "OH", "43560"),
)


def _offered(call: Call, codes: list[tuple[str, str | None, str | None, str | None]]) -> list[dict[str, Any]]:
    base = call.operation.example(200, "readFull")["available_phone_numbers"][0]
    sold = {thing.body["phone_number"] for thing in call.world.things.values() if thing.kind == "number"}
    rows = []
    for code, city, region, postal in codes:
        for last in range(100, 130):
            number = f"+1{code}5550{last}"
            if number in sold or number in call.world.sold_elsewhere:
                continue
            rows.append(
                {
                    **base,
                    "phone_number": number,
                    "friendly_name": f"({code}) 555-0{last}",
                    "locality": city,
                    "region": region,
                    "postal_code": postal,
                    "rate_center": (city or "").upper() or None,
                    "capabilities": {"voice": True, "sms": True, "mms": True},
                }
            )
    return rows


def _local(call: Call) -> Answer:
    places = [place for place in _PLACES if _meant(call, place)]
    rows = _offered(call, [*places])
    return _page(call, [row for row in rows if _contains(call, row)])


def _toll_free(call: Call) -> Answer:
    rows = _offered(call, [(code, None, None, None) for code in _TOLL_FREE_CODES])
    return _page(call, [row for row in rows if _contains(call, row)])


def _meant(call: Call, place: tuple[str, str, str, str]) -> bool:
    asked = (
        call.asked("AreaCode"),
        call.asked("InLocality"),
        call.asked("InRegion"),
        call.asked("InPostalCode"),
    )
    return all(want is None or want == has for want, has in zip(asked, place, strict=True))


def _contains(call: Call, row: Mapping[str, Any]) -> bool:
    wanted = call.asked("Contains")
    if wanted is None:
        return True
    pattern = re.escape(wanted.lstrip("+")).replace(r"\*", r"\d")
    return re.search(pattern, row["phone_number"]) is not None


def _page(call: Call, rows: list[dict[str, Any]]) -> Answer:
    """This list has no pages: Twilio gives at most so many and no address of more."""
    size = int(call.asked("PageSize") or 20)
    return Answer(200, {"available_phone_numbers": rows[:size], "uri": call.seen.path})


def _buy(call: Call) -> Answer:
    if call.account.kind == "Trial":
        raise RefusalError(400, "Trial accounts are not allowed to purchase more numbers", 21404)
    number = call.one("PhoneNumber") or _any_in(call, call.one("AreaCode"))
    if not re.fullmatch(r"\+1[2-9]\d{9}", number):
        raise RefusalError(400, f"{number} is not a valid phone number", 21421)
    owned = any(t.kind == "number" and t.body["phone_number"] == number for t in call.world.things.values())
    if owned or number in call.world.sold_elsewhere:
        raise RefusalError(400, f"{number} is not available", 21422)
    kind = "toll free" if number[2:5] in _TOLL_FREE_CODES else "local"
    sid = call.world.new_sid("PN")
    plain: dict[str, Any] = dict.fromkeys(
        ("address_sid", "identity_sid", "bundle_sid", "emergency_address_sid", "trunk_sid")
    )
    empty = dict.fromkeys(
        (
            "sms_application_sid",
            "voice_application_sid",
            "sms_url",
            "sms_fallback_url",
            "voice_url",
            "voice_fallback_url",
            "status_callback",
        ),
        "",
    )
    body = fresh_body(
        call,
        sid,
        **plain,
        **empty,
        phone_number=number,
        friendly_name=call.one("FriendlyName") or number,
        origin="twilio",
        emergency_status="Inactive",
        emergency_address_status="unregistered",
        capabilities={"voice": True, "sms": True, "mms": True, "fax": False},
        status="in-use",
        type=kind.replace(" ", "-"),
    )
    call.world.add(Thing("number", call.account.sid, body))
    call.world.charge(call.account, "number", number, MONTHLY_FEE[kind], sid)
    return Answer(201, body)


def _any_in(call: Call, area_code: str | None) -> str:
    """Buying by area code takes the next free number, a different one at each call: why nobody should."""
    owned = {thing.body["phone_number"] for thing in call.world.things.values() if thing.kind == "number"}
    for last in range(100, 200):
        number = f"+1{area_code}5550{last}"
        if number not in owned and number not in call.world.sold_elsewhere:
            return number
    raise RefusalError(400, "No phone numbers found in this area code", 21452)


def _update(call: Call) -> Answer:
    number = call.thing("number")
    touch(number, **{name: value for name, value in call.sent().items() if name in number.body})
    return Answer(200, number.body)


def _release(call: Call) -> Answer:
    number = call.thing("number")
    del call.world.things[number.sid]
    return Answer(204, None)


HANDLERS: Mapping[str, Handler] = {
    f"GET {_ACCOUNT}/AvailablePhoneNumbers/{{CountryCode}}/Local.json": _local,
    f"GET {_ACCOUNT}/AvailablePhoneNumbers/{{CountryCode}}/TollFree.json": _toll_free,
    f"POST {_ACCOUNT}/IncomingPhoneNumbers.json": _buy,
    f"GET {_ACCOUNT}/IncomingPhoneNumbers.json": listing(
        "number", "incoming_phone_numbers", "PhoneNumber", "FriendlyName"
    ),
    f"GET {_ACCOUNT}/IncomingPhoneNumbers/{{Sid}}.json": fetching("number"),
    f"POST {_ACCOUNT}/IncomingPhoneNumbers/{{Sid}}.json": _update,
    f"DELETE {_ACCOUNT}/IncomingPhoneNumbers/{{Sid}}.json": _release,
}
