"""Whether a bundle holds what its policy wants: worked out from what is really assigned to it."""

from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.attributes import DOCUMENTS, END_USERS, Shape, missing_keys
from tests.support.lookalike.policies import Policy
from tests.support.lookalike.world import Thing, World

# Twilio's evaluation codes, as its examples and error pages use them.
END_USER_MISSING = 22214
END_USER_FIELD = 22215
DOCUMENT_MISSING = 22216
ADDRESS_MISSING = 22219


def assigned(world: World, bundle_sid: str) -> list[Thing]:
    """The things assigned to a bundle, in the order of their assignment."""
    links = (thing for thing in world.things.values() if thing.notes.get("bundle_sid") == bundle_sid)
    return [world.things[link.body["object_sid"]] for link in links]


def evaluate(world: World, bundle_sid: str, policy: Policy) -> list[dict[str, Any]]:
    """The ``results`` of an evaluation; the bundle is compliant if all of them passed."""
    things = assigned(world, bundle_sid)
    results = [_end_user_result(things, name) for name in policy.end_users]
    if policy.address:
        results.append(_address_result(world, things))
    if policy.bundles:
        results.append(_bundle_result(things, policy))
    return results


def _end_user_result(things: list[Thing], name: str) -> dict[str, Any]:
    found = next((t for t in things if t.kind == "end_user" and t.body["type"] == name), None)
    if found is None:
        return _result(name, END_USERS[name], END_USER_MISSING, END_USER_FIELD, list(END_USERS[name].must))
    lacking = missing_keys(END_USERS[name], found.body["attributes"])
    return _result(name, END_USERS[name], END_USER_FIELD if lacking else None, END_USER_FIELD, lacking)


def _address_result(world: World, things: list[Thing]) -> dict[str, Any]:
    name = "customer_profile_address"
    found = next((t for t in things if t.kind == "document" and t.body["type"] == name), None)
    if found is None:
        return _result(name, DOCUMENTS[name], DOCUMENT_MISSING, ADDRESS_MISSING, ["address_sids"])
    address = world.things.get(found.body["attributes"].get("address_sids", ""))
    lacking = [] if address is not None and address.kind == "address" else ["address_sids"]
    return _result(name, DOCUMENTS[name], ADDRESS_MISSING if lacking else None, ADDRESS_MISSING, lacking)


def _bundle_result(things: list[Thing], policy: Policy) -> dict[str, Any]:
    has = any(t.kind == "profile" and t.body["policy_sid"] in policy.bundles for t in things)
    shape = Shape(must={"bundle_sid": bool})
    code = None if has else END_USER_MISSING
    return _result(policy.bundle_requirement, shape, code, END_USER_FIELD, [] if has else ["bundle_sid"])


def _result(name: str, shape: Shape, code: int | None, field_code: int, lacking: list[str]) -> dict[str, Any]:
    title = name.replace("_", " ").title()
    return {
        "friendly_name": title,
        "object_type": name,
        "passed": code is None,
        "failure_reason": None if code is None else f"{title} is missing or incomplete.",
        "error_code": code,
        "valid": [_field(key, None) for key in shape.must if key not in lacking],
        "invalid": [_field(key, field_code) for key in lacking],
        "requirement_friendly_name": title,
        "requirement_name": name,
    }


def _field(key: str, code: int | None) -> Mapping[str, Any]:
    title = key.replace("_", " ").title()
    return {
        "friendly_name": title,
        "object_field": key,
        "passed": code is None,
        "failure_reason": None if code is None else f"The {title} is missing. Please enter in a {title}.",
        "error_code": code,
    }
