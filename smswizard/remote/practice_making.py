"""What each call of a registration makes in a practice world, and what is refused at once. Pure: a world and an
order give a new world, or a ProviderError."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import Sid, TaskKey
from smswizard.facts.limits import limit
from smswizard.remote import practice_script as scripts
from smswizard.remote.practice_checks import (
    check_address,
    check_campaign,
    check_verification,
    evaluate,
    lacking,
    refused,
)
from smswizard.remote.practice_world import Paid, Stage, Thing, World, new_sid
from smswizard.submission.ports import Order
from smswizard.submission.resource import Outcome
from smswizard.submission.task import Task, TaskKind

PRIMARY = new_sid("BU", "primary profile of the practice account")
CAMPAIGN_SID = new_sid("QE", "campaign")
"""The same for every campaign, as the real provider has one for everybody: who keys by it will see it here."""

PREFIXES = {
    TaskKind.PROFILE: "BU",
    TaskKind.BUNDLE: "BU",
    TaskKind.END_USER: "IT",
    TaskKind.ADDRESS: "AD",
    TaskKind.DOCUMENT: "RD",
    TaskKind.ASSIGNMENT: "BV",
    TaskKind.EVALUATION: "EL",
    TaskKind.BRAND: "BN",
    TaskKind.SERVICE: "MG",
    TaskKind.NUMBER: "PN",
    TaskKind.VERIFICATION: "HH",
}
WANTED = {
    "profile": (
        "customer_profile_business_information",
        "authorized_representative_1",
        "customer_profile_address",
        "bundle",
    ),
    "starter": ("starter_customer_profile_information", "customer_profile_address", "bundle"),
    "a2p": ("us_a2p_messaging_profile_information", "bundle"),
    "sole": ("sole_proprietor_information", "bundle"),
}
CODE_AT = "code_at"
"""The note of a brand that says when its owner was last texted a code on request."""

OPEN_STATUSES = ("draft", "twilio-rejected")
"""A bundle in one of these can be handed in."""

MOST_BRAND_CHANGES = 3
"""Twilio limits how often a failed brand may be changed (code 21724); older pages of its guide say three times."""


@dataclass(frozen=True)
class Call:
    """One call: the order, the moment, how long a new thing stays unseen in lists, and who judges."""

    order: Order
    now: datetime
    judge: scripts.Judge
    hidden_until: datetime

    @property
    def task(self) -> Task:
        """The task."""
        return self.order.task

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is sent."""
        return self.order.dossier

    def about(self, world: World) -> Thing:
        """The thing the task is about. Refuses where it is not there."""
        return _there(world, self.order.sids.get(self.task.about))

    def luck(self) -> float:
        """From 0 to 1, the same for one run and task."""
        return int(new_sid("", self.order.tag, self.task.key)[-4:], 16) / 0xFFFF


Made = tuple[World, Thing]
How = Callable[[World, Call], Made]


def make(world: World, call: Call) -> Made:
    """Carry an order out. Raises ProviderError where the provider would refuse."""
    return _MAKERS[call.task.kind](world, call)


def _there(world: World, sid: Sid | None) -> Thing:
    thing = world.by_sid(sid) if sid else None
    if thing is None:
        raise refused(f"The requested resource {sid or ''} was not found", "20404", 404)
    return thing


def _thing(world: World, call: Call, **more: object) -> Thing:
    sid = world.sid(PREFIXES[call.task.kind])
    thing = Thing(call.task.key, call.task.kind.value, sid, call.now, call.hidden_until)
    return replace(thing, **more)  # type: ignore[arg-type]


def _added(world: World, thing: Thing) -> Made:
    return world.with_thing(thing), thing


def _profile(world: World, call: Call) -> Made:
    business = call.dossier.business
    if not (business.brand_name or business.legal_name).strip():
        raise refused("Missing required parameter FriendlyName.", "70002")
    return _added(world, _thing(world, call, stages=(Stage(call.now, "draft"),)))


def _bundle(world: World, call: Call) -> Made:
    return _added(world, _thing(world, call, stages=(Stage(call.now, "draft"),)))


def _end_user(world: World, call: Call) -> Made:
    kind = call.task.detail
    return _added(world, _thing(world, call, lacks=lacking(kind, call.dossier), notes=(("type", kind),)))


def _address(world: World, call: Call) -> Made:
    check_address(call.dossier)
    return _added(world, _thing(world, call))


def _document(world: World, call: Call) -> Made:
    _there(world, call.order.sids.get(call.task.with_))
    stage = Stage(call.now, "DRAFT", Outcome.APPROVED)
    return _added(world, _thing(world, call, stages=(stage,), notes=(("type", call.task.detail),)))


def _assignment(world: World, call: Call) -> Made:
    bundle, sid = call.about(world), call.order.sids.get(call.task.with_, Sid(""))
    if sid != PRIMARY:
        _there(world, sid)
    if bundle.stage(call.now).status != "draft":
        raise refused("The bundle it belongs to is in an immutable state.", "70002")
    link = _thing(world, call, links=(bundle.sid, sid))
    return _added(world.with_thing(replace(bundle, links=(*bundle.links, sid))), link)


def _evaluation(world: World, call: Call) -> Made:
    bundle = call.about(world)
    reasons = evaluate(world, bundle, WANTED[call.task.detail])
    word, outcome = ("noncompliant", Outcome.REFUSED) if reasons else ("compliant", Outcome.APPROVED)
    evaluation = _thing(world, call, stages=(Stage(call.now, word, outcome, reasons),))
    return _added(world.with_thing(bundle.with_note("evaluation", word)), evaluation)


def _submit(world: World, call: Call) -> Made:
    bundle = call.about(world)
    if bundle.note("evaluation") != "compliant":
        raise refused("The bundle is not compliant and cannot be submitted.", "70002")
    if bundle.stage(call.now).status not in OPEN_STATUSES:
        raise refused("The bundle was submitted before.", "70002")
    course = scripts.stages(world.script, TaskKind(bundle.kind), call.now, (), call.luck())
    return _added(world, replace(bundle, stages=course))


def _brand(world: World, call: Call) -> Made:
    _check_profile(world, call)
    bundle = _there(world, call.order.sids.get(TaskKey("bundle")))
    if bundle.stage(call.now).status == "draft":
        raise refused("The A2P profile bundle was not submitted.")
    brand = _reviewed(world, call, _thing(world, call), None)
    return _added(_charged(world, call, "brand", brand.sid), brand)


def _check_profile(world: World, call: Call) -> None:
    sid = call.order.sids.get(TaskKey("profile.approved"))
    if sid != PRIMARY and _there(world, sid).stage(call.now).status != "twilio-approved":
        raise refused("The customer profile is not approved.")


def _reviewed(world: World, call: Call, thing: Thing, before: Thing | None) -> Thing:
    """The thing with the course its review will take; what would cure a refusal is noted as a digest."""
    kind = TaskKind(thing.kind)
    reasons = scripts.verdict(world.script, kind, call.dossier, call.judge, call.now.date(), before)
    course = scripts.stages(world.script, kind, call.now, reasons, call.luck())
    _, code = scripts.parse(world.script)
    return replace(thing, stages=course).with_note("cure", scripts.cure_digest(code, call.dossier))


def _charged(world: World, call: Call, what: str, sid: Sid) -> World:
    return replace(world, paid=(*world.paid, Paid(what, sid, call.now)))


def _service(world: World, call: Call) -> Made:
    return _added(world, _thing(world, call))


def _campaign(world: World, call: Call) -> Made:
    service = call.about(world)
    brand = _there(world, call.order.sids.get(TaskKey("brand")))
    if brand.stage(call.now).outcome is not Outcome.APPROVED:
        raise refused("The brand is not registered.", "21717")
    if any(each.links == (service.sid,) for each in world.things if each.kind == TaskKind.CAMPAIGN):
        raise refused("There is already a campaign associated with this messaging service.")
    check_campaign(call.dossier)
    thing = Thing(call.task.key, TaskKind.CAMPAIGN.value, CAMPAIGN_SID, call.now, call.hidden_until)
    campaign = _reviewed(world, call, replace(thing, links=(service.sid,)), None)
    return _added(_charged(world, call, "campaign", campaign.sid), campaign)


def _verification(world: World, call: Call) -> Made:
    number = call.order.sids.get(TaskKey("number"), Sid(""))
    if not number:
        raise refused("The 'TollfreePhoneNumberSid' parameter is required.")
    if any(each.links == (number,) for each in world.things if each.kind == TaskKind.VERIFICATION):
        raise refused("There is already a verification of this toll-free number.")
    _check_profile(world, call)
    check_verification(call.dossier)
    return _added(world, _reviewed(world, call, _thing(world, call, links=(number,)), None))


def _code(world: World, call: Call) -> Made:
    """The owner's code is sent once more."""
    brand = call.about(world)
    if brand.stage(call.now).outcome is not Outcome.APPROVED:
        raise refused("The brand is not registered.", "21717")
    return _added(world, brand.with_note(CODE_AT, call.now.isoformat()))


_MAKERS: dict[TaskKind, How] = {
    TaskKind.PROFILE: _profile,
    TaskKind.BUNDLE: _bundle,
    TaskKind.END_USER: _end_user,
    TaskKind.ADDRESS: _address,
    TaskKind.DOCUMENT: _document,
    TaskKind.ASSIGNMENT: _assignment,
    TaskKind.EVALUATION: _evaluation,
    TaskKind.SUBMIT: _submit,
    TaskKind.BRAND: _brand,
    TaskKind.SERVICE: _service,
    TaskKind.CAMPAIGN: _campaign,
    TaskKind.VERIFICATION: _verification,
    TaskKind.CODE: _code,
}


def amend(world: World, call: Call) -> Made:
    """Change a refused thing in place to what the dossier says now. Raises ProviderError."""
    thing = _there(world, call.order.sids.get(call.task.key))
    if call.task.kind in (TaskKind.PROFILE, TaskKind.BUNDLE):
        return _amend_bundle(world, call, thing)
    if call.task.kind is TaskKind.BRAND:
        return _amend_brand(world, call, thing)
    if call.task.kind is TaskKind.CAMPAIGN:
        return _amend_campaign(world, call, thing)
    if call.task.kind is TaskKind.VERIFICATION:
        return _amend_verification(world, call, thing)
    raise refused("This cannot be changed.", "20404", 404)


def _amend_bundle(world: World, call: Call, bundle: Thing) -> Made:
    if bundle.stage(call.now).outcome is Outcome.APPROVED:
        raise refused("The bundle it belongs to is in an immutable state.", "70002")
    for sid in bundle.links:
        piece = world.by_sid(sid)
        if piece is not None and piece.kind == TaskKind.END_USER:
            world = world.with_thing(replace(piece, lacks=lacking(piece.note("type"), call.dossier)))
    return _added(world, bundle.with_note("evaluation", ""))


def _amend_brand(world: World, call: Call, brand: Thing) -> Made:
    if brand.stage(call.now).outcome is not Outcome.REFUSED:
        raise refused("A brand can only be updated after it has failed.", "21725")
    changes = int(brand.note("changes") or "0") + 1
    if changes > MOST_BRAND_CHANGES:
        raise refused("The brand has been updated too many times.", "21724")
    return _added(world, _reviewed(world, call, brand, brand).with_note("changes", str(changes)))


def _amend_campaign(world: World, call: Call, campaign: Thing) -> Made:
    if campaign.stage(call.now).outcome is not Outcome.REFUSED:
        raise refused("A campaign can only be updated after it has failed.")
    check_campaign(call.dossier)
    changed = _reviewed(world, call, campaign, campaign)
    return _added(_charged(world, call, "campaign again", campaign.sid), changed)


def _amend_verification(world: World, call: Call, thing: Thing) -> Made:
    stage = thing.stage(call.now)
    if stage.outcome is not Outcome.REFUSED:
        raise refused("This verification cannot be edited.")
    days = limit("tollfree.edit_window").max or 0
    if call.now - stage.at > timedelta(days=days):
        raise refused("The edit window of this verification has closed.")
    check_verification(call.dossier)
    return _added(world, _reviewed(world, call, thing, thing))
