"""What a practice world shows to somebody who looks. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from smswizard.domain.ids import Sid
from smswizard.facts.vocabulary import use_case
from smswizard.remote.practice_checks import is_visible, refused
from smswizard.remote.practice_making import CODE_AT, OPEN_STATUSES, PRIMARY
from smswizard.remote.practice_script import Script, parse
from smswizard.remote.practice_world import Thing, World, new_sid
from smswizard.submission.ports import Order
from smswizard.submission.resource import Outcome, Reason, Resource
from smswizard.submission.task import TaskKind

IDENTITY = "identity"
"""The detail of a wait for the owner's answer."""

OWNER_ANSWERS_AFTER = timedelta(minutes=20)
"""How long a practice owner takes to see the text."""


def find(world: World, order: Order, now: datetime) -> Resource | None:
    """What an earlier call for this task made, if it shows already."""
    task = order.task
    if task.kind is TaskKind.SUBMIT:
        bundle = world.by_sid(order.sids.get(task.about, Sid("")))
        is_sent = bundle is not None and bundle.stage(now).status not in OPEN_STATUSES
        return bundle.resource(now) if bundle is not None and is_sent else None
    if task.kind is TaskKind.EVALUATION:
        return None
    made = [each for each in world.of(task.key) if is_visible(each, now)]
    return made[0].resource(now) if made else None


def observe(world: World, order: Order, now: datetime) -> Resource:
    """Read a policy, the agency's profile, the use cases, or how a review stands."""
    kind = order.task.kind
    if kind is TaskKind.CHECK_POLICY:
        return Resource(new_sid("RN", order.task.detail), "as known")
    if kind is TaskKind.FIND_PRIMARY:
        return Resource(PRIMARY, "twilio-approved")
    thing = world.by_sid(order.sids.get(order.task.about, Sid("")))
    if thing is None:
        raise refused("The requested resource was not found", "20404", 404)
    if order.task.detail == IDENTITY:
        return _identity(world, thing, now)
    if kind is TaskKind.USE_CASES:
        return _use_cases(thing, order, now)
    return thing.resource(now)


def _identity(world: World, brand: Thing, now: datetime) -> Resource:
    """The owner answers a code some minutes after it came; a silent one only a code that was asked for again."""
    stage, asked = brand.stage(now), brand.note(CODE_AT)
    known, _ = parse(world.script)
    is_coming = bool(asked) or known is not Script.OWNER_SILENT
    since = datetime.fromisoformat(asked) if asked else stage.at
    if stage.outcome is Outcome.APPROVED and is_coming and now >= since + OWNER_ANSWERS_AFTER:
        return Resource(brand.sid, "VERIFIED")
    return Resource(brand.sid, "UNVERIFIED", Outcome.PENDING)


def _use_cases(brand: Thing, order: Order, now: datetime) -> Resource:
    """Open to an approved brand: every use case of the fact table that needs no special leave."""
    if brand.stage(now).outcome is not Outcome.APPROVED:
        raise refused("The brand is not registered.", "21717")
    wished = order.dossier.campaign.use_case
    known = use_case(wished)
    if known is not None and not known.special:
        return Resource(brand.sid, wished)
    told = Reason(
        "21720" if known is None else "21719", f"{wished or 'No use case'} is not open to this brand."
    )
    return Resource(brand.sid, wished, Outcome.REFUSED, (told,))
