"""Looking at Twilio: policies, the account's own profile, open use cases, and what was decided. Reads only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from smswizard.domain.dossier import text
from smswizard.domain.ids import Sid, TaskKey
from smswizard.i18n import mark
from smswizard.remote import forms_messaging, forms_trusthub, twilio_answers
from smswizard.remote.twilio_answers import plain
from smswizard.remote.twilio_places import campaign_list
from smswizard.submission.ports import Order
from smswizard.submission.resource import Outcome, Reason, Resource
from smswizard.submission.task import TaskKind

ABSENT = "absent"
"""Our word for the status of a profile that is not there."""

IDENTITY = "identity"
"""The detail of a wait for the owner's answer to the code."""

UNKNOWN_USE_CASE = "21720"
"""Twilio's code for a use case that it does not offer."""

_NEW_REQUIREMENTS = mark(
    "Twilio asks for something else than this program knows. Get the newest version, or use the Console packet."
)
_NO_PROFILE = mark(
    "This account has no approved business profile. Make one in the Twilio Console under Trust Hub, then look again."
)
_USE_CASE_CLOSED = mark("Twilio does not offer this use case to your brand.")


def view(client: Any, order: Order) -> Resource:
    """What an order that only reads wants to know."""
    return _VIEWS[order.task.kind](client, order)


def _policy(client: Any, order: Order) -> Resource:
    """Whether our forms still fit. What Twilio adds within a known type, the free evaluation tells in time."""
    name = order.task.detail
    record = client.trusthub.v1.policies(forms_trusthub.policy_sid(name)).fetch()
    strange = tuple(misfits(name, record.requirements or {}))
    kept = json.dumps({"sid": record.sid, "friendly_name": record.friendly_name, "misfits": strange})
    if not strange:
        return Resource(Sid(record.sid), str(record.friendly_name or ""), raw=kept)
    reasons = (Reason("", _NEW_REQUIREMENTS, strange),)
    return Resource(Sid(record.sid), str(record.friendly_name or ""), Outcome.REFUSED, reasons, kept)


def misfits(name: str, requirements: Mapping[str, Any]) -> Iterable[str]:
    """Where a policy and our forms part: types we lack, types it no longer has, fields it no longer has."""
    asked = {
        str(each.get("type")): set(each.get("fields") or ()) for each in requirements.get("end_user") or ()
    }
    needed = forms_trusthub.NEEDED_TYPES[name]
    yield from (kind for kind in asked if kind not in needed and kind not in forms_trusthub.OPTIONAL_TYPES)
    for kind in needed:
        if kind not in asked:
            yield kind
        else:
            yield from (each for each in forms_trusthub.ALWAYS_SENT[kind] if each not in asked[kind])


def _primary(client: Any, _: Order) -> Resource:
    """The account's own profile: an approved one if there is any, else how far one is."""
    others = []
    for policy_sid in forms_trusthub.primary_policy_sids():
        found = client.trusthub.v1.customer_profiles.list(policy_sid=policy_sid)
        seen = [twilio_answers.profile(plain(each)) for each in found]
        approved = next((each for each in seen if each.outcome is Outcome.APPROVED), None)
        if approved is not None:
            return approved
        others += seen
    return others[0] if others else Resource(Sid(""), ABSENT, Outcome.REFUSED, (Reason("", _NO_PROFILE),))


def _use_cases(client: Any, order: Order) -> Resource:
    brand_sid = order.sids[order.task.about]
    service = client.messaging.v1.services(order.sids[TaskKey("service")])
    answer = service.us_app_to_person_usecases.fetch(brand_registration_sid=brand_sid)
    codes = [str(each.get("code")) for each in answer.us_app_to_person_usecases or ()]
    kept = json.dumps({"codes": codes})
    if text(order.dossier, "campaign.use_case") in codes:
        return Resource(brand_sid, raw=kept)
    reason = Reason(UNKNOWN_USE_CASE, _USE_CASE_CLOSED)
    return Resource(brand_sid, outcome=Outcome.REFUSED, reasons=(reason,), raw=kept)


def _decision(client: Any, order: Order) -> Resource:
    if order.task.detail == IDENTITY:
        return _identity(client, order)
    return _DECISIONS[order.task.about](client, order)


def _profile(client: Any, order: Order) -> Resource:
    record = client.trusthub.v1.customer_profiles(order.sids[order.task.about]).fetch()
    return twilio_answers.profile(plain(record))


def _bundle(client: Any, order: Order) -> Resource:
    record = client.trusthub.v1.trust_products(order.sids[order.task.about]).fetch()
    return twilio_answers.profile(plain(record))


def _brand(client: Any, order: Order) -> Resource:
    record = client.messaging.v1.brand_registrations(order.sids[order.task.about]).fetch()
    return twilio_answers.brand(plain(record))


def _identity(client: Any, order: Order) -> Resource:
    """Whether the owner of a sole proprietor brand has answered the code."""
    record = client.messaging.v1.brand_registrations(order.sids[order.task.about]).fetch()
    return twilio_answers.identity(plain(record))


def _verification(client: Any, order: Order) -> Resource:
    record = client.messaging.v1.tollfree_verifications(order.sids[order.task.about]).fetch()
    return twilio_answers.verification(plain(record))


def _campaign(client: Any, order: Order) -> Resource:
    campaigns = campaign_list(client, order.sids[TaskKey("service")])
    record = campaigns(forms_messaging.CAMPAIGN_SID).fetch(
        x_twilio_api_version=forms_messaging.SHOWS_ADDRESSES
    )
    return twilio_answers.campaign(plain(record))


_DECISIONS: Mapping[TaskKey, Callable[[Any, Order], Resource]] = {
    TaskKey("profile"): _profile,
    TaskKey("bundle"): _bundle,
    TaskKey("brand"): _brand,
    TaskKey("campaign"): _campaign,
    TaskKey("verification"): _verification,
}

_VIEWS: Mapping[TaskKind, Callable[[Any, Order], Resource]] = {
    TaskKind.CHECK_POLICY: _policy,
    TaskKind.FIND_PRIMARY: _primary,
    TaskKind.USE_CASES: _use_cases,
    TaskKind.AWAIT: _decision,
}
