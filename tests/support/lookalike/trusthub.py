"""trusthub.twilio.com: policies, profiles, trust products, and what they are made of."""

import re
from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.attributes import DOCUMENTS, END_USERS, Shape, parse, unknown_keys, wrong_values
from tests.support.lookalike.call import Answer, Call, Handler, fetching, fresh_body, listing, page_of, touch
from tests.support.lookalike.evaluation import assigned, evaluate
from tests.support.lookalike.policies import POLICIES
from tests.support.lookalike.refusals import bad_trust_request, not_found
from tests.support.lookalike.reviews import advance
from tests.support.lookalike.world import PRIMARY_POLICY, Thing

EDITABLE = ("draft", "twilio-rejected")


def _fetch_policy(call: Call) -> Answer:
    policy = POLICIES.get(call.path_sid())
    if policy is None:
        raise not_found(call.seen.path)
    body = {
        "sid": policy.sid,
        "friendly_name": policy.friendly_name,
        "requirements": policy.requirements(),
        "url": f"https://{call.seen.host}{call.seen.path}",
    }
    return Answer(200, body)


def _list_policies(call: Call) -> Answer:
    rows: list[Mapping[str, Any]] = [
        {
            "sid": policy.sid,
            "friendly_name": policy.friendly_name,
            "requirements": policy.requirements(),
            "url": f"https://{call.seen.host}/v1/Policies/{policy.sid}",
        }
        for policy in POLICIES.values()
    ]
    return page_of(call, "results", rows)


def _create_bundle(kind: str) -> Handler:
    def answer(call: Call) -> Answer:
        policy = call.one("PolicySid") or ""
        if policy == PRIMARY_POLICY:
            raise bad_trust_request("This operation is restricted via API for Primary Customer Profiles")
        if policy not in POLICIES:
            raise bad_trust_request("The policy does not exist")
        _check_email(call.one("Email"))
        _check_name(call.one("FriendlyName"))
        body = fresh_body(call, call.world.new_sid("BU"), status_callback=None, valid_until=None, errors=None)
        call.world.add(Thing(kind, call.account.sid, body))
        return Answer(201, body)

    return answer


def _fetch_bundle(kind: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind)
        step = advance(bundle.notes.get("review", []))
        if step is not None:
            touch(bundle, status=step.status, errors=list(step.errors) or None)
        return Answer(200, bundle.body)

    return answer


def _update_bundle(kind: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind)
        if bundle.body["status"] not in EDITABLE:
            raise bad_trust_request("The bundle is in an immutable state")
        _check_email(call.one("Email"))
        status = call.one("Status")
        if status == "pending-review" and not bundle.notes.get("compliant"):
            raise bad_trust_request("The bundle has not passed its evaluation")
        if status not in (None, "pending-review", "draft"):
            raise bad_trust_request(f"The status {status} is not for you to set")
        touch(bundle, **call.sent())
        if status == "pending-review":
            bundle.notes["review"] = call.world.reviews.begin(kind)
            touch(bundle, errors=None)
        return Answer(200, bundle.body)

    return answer


def _assign(kind: str, parent: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind, parent)
        if bundle.body["status"] not in EDITABLE:
            raise bad_trust_request("The bundle is in an immutable state")
        target = call.world.things.get(call.one("ObjectSid") or "")
        if target is None or target.account_sid != call.account.sid:
            raise bad_trust_request("The object to assign does not exist")
        bundle.notes["compliant"] = False
        values: dict[str, Any] = {_snake_parent(parent): bundle.sid}
        body = fresh_body(call, call.world.new_sid("BV"), **values)
        link = Thing(f"{kind}_link", call.account.sid, body, {"bundle_sid": bundle.sid})
        call.world.add(link)
        return Answer(201, body)

    return answer


def _snake_parent(parent: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", parent).lower()


def _assignments(kind: str, parent: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind, parent)
        links = call.world.of_kind(f"{kind}_link", call.account)
        rows = [link.body for link in links if link.notes["bundle_sid"] == bundle.sid]
        return page_of(call, "results", list(reversed(rows)))

    return answer


def _unassign(kind: str, parent: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind, parent)
        if bundle.body["status"] not in EDITABLE:
            raise bad_trust_request("The bundle is in an immutable state")
        link = call.thing(f"{kind}_link")
        del call.world.things[link.sid]
        bundle.notes["compliant"] = False
        return Answer(204, None)

    return answer


def _evaluate(kind: str, parent: str) -> Handler:
    def answer(call: Call) -> Answer:
        bundle = call.thing(kind, parent)
        policy = POLICIES.get(call.one("PolicySid") or "")
        if policy is None or policy.sid != bundle.body["policy_sid"]:
            raise bad_trust_request("The policy is not that of the bundle")
        results = evaluate(call.world, bundle.sid, policy)
        compliant = all(result["passed"] for result in results)
        bundle.notes["compliant"] = compliant
        owner: dict[str, Any] = {_snake_parent(parent): bundle.sid}
        body = fresh_body(
            call,
            call.world.new_sid("EL"),
            status="compliant" if compliant else "noncompliant",
            results=results,
            **owner,
        )
        call.world.add(Thing(f"{kind}_evaluation", call.account.sid, body))
        return Answer(201, body)

    return answer


def _create_piece(kind: str, prefix: str, shapes: Mapping[str, Shape]) -> Handler:
    def answer(call: Call) -> Answer:
        shape = shapes.get(call.one("Type") or "")
        if shape is None:
            raise bad_trust_request(f"There is no type {call.one('Type')}")
        values = _checked(shape, call.attributes())
        body = fresh_body(call, call.world.new_sid(prefix), attributes=values)
        call.world.add(Thing(kind, call.account.sid, body))
        return Answer(201, body)

    return answer


def _update_piece(kind: str, shapes: Mapping[str, Shape]) -> Handler:
    def answer(call: Call) -> Answer:
        piece = call.thing(kind)
        for bundle in (
            *call.world.of_kind("profile", call.account),
            *call.world.of_kind("trust", call.account),
        ):
            if piece in assigned(call.world, bundle.sid):
                if bundle.body["status"] not in EDITABLE and not _unlocked(call, bundle):
                    raise bad_trust_request("The bundle it belongs to is in an immutable state")
                bundle.notes["compliant"] = False
        changed = {name: value for name, value in call.sent().items() if name != "attributes"}
        if call.one("Attributes") is not None:
            values = _checked(shapes[piece.body["type"]], call.attributes())
            changed["attributes"] = {**piece.body["attributes"], **values}
        touch(piece, **changed)
        return Answer(200, piece.body)

    return answer


def _unlocked(call: Call, bundle: Thing) -> bool:
    """Whether a brand that stands on this bundle failed, in a world where that opens it again."""
    places = ("customer_profile_bundle_sid", "a2p_profile_bundle_sid")
    failed = call.world.of_kind("brand", call.account, status="FAILED")
    return call.world.failed_brands_unlock and any(
        brand.body[place] == bundle.sid for brand in failed for place in places
    )


def _checked(shape: Shape, text: str) -> dict[str, Any]:
    values = parse(text)
    if values is None:
        raise bad_trust_request("Attributes are no JSON object")
    strange = unknown_keys(shape, values)
    if strange:
        raise bad_trust_request(f"Unknown attributes: {', '.join(strange)}")
    wrong = wrong_values(shape, {name: value for name, value in values.items() if value != ""})
    if wrong:
        raise bad_trust_request(f"Attributes with a value that is not allowed: {', '.join(wrong)}")
    return values


def _check_email(value: str | None) -> None:
    if value is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]{2,}", value):
        raise bad_trust_request("The e-mail address is not valid")


def _check_name(value: str | None) -> None:
    if not value or len(value) > 255:
        raise bad_trust_request("The friendly name is empty or too long")


def _delete(kind: str) -> Handler:
    def answer(call: Call) -> Answer:
        thing = call.thing(kind)
        if thing.body.get("status") not in (None, "DRAFT", *EDITABLE):
            raise bad_trust_request("It is in an immutable state")
        del call.world.things[thing.sid]
        return Answer(204, None)

    return answer


def _bundle_handlers(kind: str, path: str, parent: str) -> dict[str, Handler]:
    below = f"{path}/{{{parent}}}"
    return {
        f"POST {path}": _create_bundle(kind),
        f"GET {path}": listing(kind, "results", "FriendlyName", "PolicySid", "Status"),
        f"GET {path}/{{Sid}}": _fetch_bundle(kind),
        f"POST {path}/{{Sid}}": _update_bundle(kind),
        f"DELETE {path}/{{Sid}}": _delete(kind),
        f"POST {below}/EntityAssignments": _assign(kind, parent),
        f"GET {below}/EntityAssignments": _assignments(kind, parent),
        f"DELETE {below}/EntityAssignments/{{Sid}}": _unassign(kind, parent),
        f"POST {below}/Evaluations": _evaluate(kind, parent),
    }


def _piece_handlers(kind: str, path: str, prefix: str, shapes: Mapping[str, Shape]) -> dict[str, Handler]:
    return {
        f"POST {path}": _create_piece(kind, prefix, shapes),
        f"GET {path}": listing(kind, "results"),
        f"GET {path}/{{Sid}}": fetching(kind),
        f"POST {path}/{{Sid}}": _update_piece(kind, shapes),
        f"DELETE {path}/{{Sid}}": _delete(kind),
    }


HANDLERS: Mapping[str, Handler] = {
    "GET /v1/Policies": _list_policies,
    "GET /v1/Policies/{Sid}": _fetch_policy,
    **_bundle_handlers("profile", "/v1/CustomerProfiles", "CustomerProfileSid"),
    **_bundle_handlers("trust", "/v1/TrustProducts", "TrustProductSid"),
    **_piece_handlers("end_user", "/v1/EndUsers", "IT", END_USERS),
    **_piece_handlers("document", "/v1/SupportingDocuments", "RD", DOCUMENTS),
}
