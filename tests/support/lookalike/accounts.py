"""api.twilio.com and pricing.twilio.com: the account itself, its balance, addresses, and prices of numbers."""

from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.call import Answer, Call, Handler, fetching, fresh_body, listing, touch
from tests.support.lookalike.numbers import MONTHLY_FEE
from tests.support.lookalike.refusals import RefusalError, not_found, wrong_credentials
from tests.support.lookalike.world import Account, Thing

_ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"


def _account_body(call: Call, account: Account) -> dict[str, Any]:
    fetching_one = call.contract.operation("GET", call.seen.host, f"/2010-04-01/Accounts/{account.sid}.json")
    assert fetching_one is not None
    body: dict[str, Any] = fetching_one.example(200)
    old = body["sid"]
    moved = {name: link.replace(old, account.sid) for name, link in body["subresource_uris"].items()}
    body.update(
        sid=account.sid,
        owner_account_sid=account.sid,
        friendly_name=account.friendly_name,
        status=account.status,
        type=account.kind,
        subresource_uris=moved,
        auth_token=None,
        uri=f"/2010-04-01/Accounts/{account.sid}.json",
    )
    return body


def _fetch_account(call: Call) -> Answer:
    if call.path_sid() != call.account.sid:
        raise wrong_credentials()
    return Answer(200, _account_body(call, call.account))


def _balance(call: Call) -> Answer:
    body = {"account_sid": call.account.sid, "balance": str(call.account.balance), "currency": "USD"}
    return Answer(200, body)


def _create_address(call: Call) -> Answer:
    for name in ("CustomerName", "Street", "City", "Region", "PostalCode", "IsoCountry"):
        if not (call.one(name) or "").strip():
            raise RefusalError(400, f"{name} is required")
    if call.one("IsoCountry") == "US" and len(call.one("Region") or "") != 2:
        raise RefusalError(400, "The region of a US address is its two-letter code")
    body = fresh_body(
        call,
        call.world.new_sid("AD"),
        street_secondary=call.one("StreetSecondary"),
        friendly_name=call.one("FriendlyName"),
    )
    call.world.add(Thing("address", call.account.sid, body))
    return Answer(201, body)


def _update_address(call: Call) -> Answer:
    address = call.thing("address")
    touch(address, **{name: value for name, value in call.sent().items() if name in address.body})
    return Answer(200, address.body)


def _delete_address(call: Call) -> Answer:
    address = call.thing("address")
    del call.world.things[address.sid]
    return Answer(204, None)


def _number_prices(call: Call) -> Answer:
    if call.operation.path_values["IsoCountry"] not in ("US", "CA"):
        raise not_found(call.seen.path)
    prices = [
        {"number_type": kind, "base_price": price, "current_price": price}
        for kind, price in MONTHLY_FEE.items()
    ]
    country = call.operation.path_values["IsoCountry"]
    body = {
        "country": {"US": "United States", "CA": "Canada"}[country],
        "iso_country": country,
        "phone_number_prices": prices,
        "price_unit": "USD",
        "url": f"https://{call.seen.host}{call.seen.path}",
    }
    return Answer(200, body)


HANDLERS: Mapping[str, Handler] = {
    "GET /2010-04-01/Accounts/{Sid}.json": _fetch_account,
    f"GET {_ACCOUNT}/Balance.json": _balance,
    f"POST {_ACCOUNT}/Addresses.json": _create_address,
    f"GET {_ACCOUNT}/Addresses.json": listing(
        "address", "addresses", "FriendlyName", "CustomerName", "IsoCountry"
    ),
    f"GET {_ACCOUNT}/Addresses/{{Sid}}.json": fetching("address"),
    f"POST {_ACCOUNT}/Addresses/{{Sid}}.json": _update_address,
    f"DELETE {_ACCOUNT}/Addresses/{{Sid}}.json": _delete_address,
    "GET /v1/PhoneNumbers/Countries/{IsoCountry}": _number_prices,
}
