"""Where things lie in the client of Twilio's library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from smswizard.domain.ids import Sid, TaskKey
from smswizard.submission.ports import Order

PROFILE = TaskKey("profile")
BUNDLE = TaskKey("bundle")


@dataclass(frozen=True)
class Box:
    """A profile or a bundle: itself, what is assigned to it, its evaluations."""

    context: Any
    assignments: Any
    evaluations: Any


def box_of(client: Any, order: Order) -> Box:
    """The profile or bundle that an order is about."""
    sid, hub = order.sids[order.task.about], client.trusthub.v1
    if order.task.about == BUNDLE:
        bundle = hub.trust_products(sid)
        return Box(bundle, bundle.trust_products_entity_assignments, bundle.trust_products_evaluations)
    profile = hub.customer_profiles(sid)
    return Box(profile, profile.customer_profiles_entity_assignments, profile.customer_profiles_evaluations)


def campaign_list(client: Any, service_sid: Sid) -> Any:
    """The campaigns of a messaging service: none or one."""
    return client.messaging.v1.services(service_sid).us_app_to_person
