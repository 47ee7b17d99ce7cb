"""Finding what an earlier, lost call may have made. Every natural key is Twilio's own or our tag; reads only.

Lists without a filter are read page by page until the thing is there; Twilio gives the newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from smswizard.domain.ids import TaskKey
from smswizard.remote import twilio_answers
from smswizard.remote.twilio_forms import form
from smswizard.remote.twilio_places import box_of, campaign_list
from smswizard.submission.ports import Order
from smswizard.submission.resource import Resource
from smswizard.submission.task import TaskKind

Lookup = Callable[[Any, Order], Resource | None]
UNSENT = ("draft", "twilio-rejected")
"""Statuses of a profile or bundle that is not in review."""


def lookup(client: Any, order: Order) -> Resource | None:
    """The thing of an order, if it is there. Evaluations are never looked for: repeating one does no harm."""
    find = LOOKUPS.get(order.task.kind)
    return find(client, order) if find else None


def _made(record: Any) -> Resource | None:
    return None if record is None else twilio_answers.made(twilio_answers.plain(record))


def _first(records: Iterable[Any], **wanted: object) -> Any:
    """The first record whose attributes are these."""
    return next(
        (each for each in records if all(getattr(each, name) == value for name, value in wanted.items())),
        None,
    )


def _profile(client: Any, order: Order) -> Resource | None:
    """By its name and what is in it: an end user with our tag, or nothing at all yet (then it is as good as new)."""
    sent = form(order)
    hub = client.trusthub.v1
    namesakes = hub.customer_profiles.list(friendly_name=sent["friendly_name"], policy_sid=sent["policy_sid"])
    empty = None
    for each in namesakes:
        links = hub.customer_profiles(each.sid).customer_profiles_entity_assignments.list()
        people = [link.object_sid for link in links if str(link.object_sid).startswith("IT")]
        if any(hub.end_users(sid).fetch().friendly_name == order.tag for sid in people):
            return _made(each)
        if not links and each.status == "draft" and each.email == sent["email"]:
            empty = each
    return _made(empty)


def _end_user(client: Any, order: Order) -> Resource | None:
    records = client.trusthub.v1.end_users.stream()
    return _made(_first(records, friendly_name=order.tag, type=order.task.detail))


def _document(client: Any, order: Order) -> Resource | None:
    records = client.trusthub.v1.supporting_documents.stream()
    return _made(_first(records, friendly_name=order.tag, type=order.task.detail))


def _address(client: Any, order: Order) -> Resource | None:
    return _made(_first(client.addresses.list(friendly_name=order.tag)))


def _assignment(client: Any, order: Order) -> Resource | None:
    wanted = order.sids[order.task.with_]
    return _made(_first(box_of(client, order).assignments.stream(), object_sid=wanted))


def _submission(client: Any, order: Order) -> Resource | None:
    answer = twilio_answers.plain(box_of(client, order).context.fetch())
    return None if answer["status"] in UNSENT else twilio_answers.made(answer)


def _bundle(client: Any, order: Order) -> Resource | None:
    policy_sid = form(order)["policy_sid"]
    return _made(
        _first(client.trusthub.v1.trust_products.list(friendly_name=order.tag, policy_sid=policy_sid))
    )


def _brand(client: Any, order: Order) -> Resource | None:
    """By both bundles, whatever its status: a failed one was paid for too."""
    sent = form(order)
    record = _first(
        client.messaging.v1.brand_registrations.stream(),
        customer_profile_bundle_sid=sent["customer_profile_bundle_sid"],
        a2p_profile_bundle_sid=sent["a2p_profile_bundle_sid"],
    )
    return None if record is None else twilio_answers.brand(twilio_answers.plain(record))


def _service(client: Any, order: Order) -> Resource | None:
    return _made(_first(client.messaging.v1.services.stream(), friendly_name=order.tag))


def _number(client: Any, order: Order) -> Resource | None:
    return _made(_first(client.incoming_phone_numbers.list(phone_number=form(order)["phone_number"])))


def _pool(client: Any, order: Order) -> Resource | None:
    pool = client.messaging.v1.services(order.sids[order.task.about]).phone_numbers
    return _made(_first(pool.stream(), sid=order.sids[order.task.with_]))


def _campaign(client: Any, order: Order) -> Resource | None:
    """The one campaign of our service."""
    record = _first(campaign_list(client, order.sids[TaskKey("service")]).list())
    return None if record is None else twilio_answers.campaign(twilio_answers.plain(record))


def _verification(client: Any, order: Order) -> Resource | None:
    """By the number: it can have one only."""
    number_sid = order.sids[TaskKey("number")]
    record = _first(client.messaging.v1.tollfree_verifications.list(tollfree_phone_number_sid=number_sid))
    return None if record is None else twilio_answers.verification(twilio_answers.plain(record))


LOOKUPS: Mapping[TaskKind, Lookup] = {
    TaskKind.PROFILE: _profile,
    TaskKind.END_USER: _end_user,
    TaskKind.ADDRESS: _address,
    TaskKind.DOCUMENT: _document,
    TaskKind.ASSIGNMENT: _assignment,
    TaskKind.SUBMIT: _submission,
    TaskKind.BUNDLE: _bundle,
    TaskKind.BRAND: _brand,
    TaskKind.SERVICE: _service,
    TaskKind.NUMBER: _number,
    TaskKind.POOL: _pool,
    TaskKind.CAMPAIGN: _campaign,
    TaskKind.VERIFICATION: _verification,
}
