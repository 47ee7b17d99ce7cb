"""The tasks of a local number's registration, piece by piece, in the order of Twilio's ISV walkthrough
(https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api)."""

from __future__ import annotations

from smswizard.domain.ids import TaskKey
from smswizard.i18n import mark
from smswizard.submission.task import NO_TASK, Charge, Task, TaskKind

Tasks = tuple[Task, ...]


def _task(
    key: str, kind: TaskKind, title: str, *needs: str, about: str = "", with_: str = "", detail: str = ""
) -> Task:
    """A free task, its keys as plain texts."""
    return Task(
        TaskKey(key),
        kind,
        title,
        tuple(TaskKey(each) for each in needs),
        TaskKey(about) if about else NO_TASK,
        TaskKey(with_) if with_ else NO_TASK,
        detail,
    )


def _put_in(bundle: str, piece: str, thing: str, title: str) -> Task:
    key = f"{bundle}.assign.{piece}"
    return _task(key, TaskKind.ASSIGNMENT, title, bundle, thing, about=bundle, with_=thing)


def _handed_in(bundle: str, evaluate: str, submit: str, *needs: str, detail: str) -> Tasks:
    evaluation = f"{bundle}.evaluation"
    return (
        _task(evaluation, TaskKind.EVALUATION, evaluate, *needs, about=bundle, detail=detail),
        _task(f"{bundle}.submit", TaskKind.SUBMIT, submit, evaluation, about=bundle),
    )


_POLICY = TaskKind.CHECK_POLICY
_A2P = _task(
    "policy.a2p",
    _POLICY,
    mark("Check that Twilio's requirements for texting are the ones we know"),
    detail="a2p",
)

OWN_PROFILE: Tasks = (
    _A2P,
    _task(
        "profile.approved", TaskKind.FIND_PRIMARY, mark("Find your approved business profile"), "policy.a2p"
    ),
)
"""A business that files from its own account uses the profile it made by hand in the Console."""

_INTO_PROFILE = mark("Put it into the business profile")
_PIECES = ("business", "representative", "document", "primary")

CLIENT_PROFILE: Tasks = (
    _task(
        "policy.profile",
        _POLICY,
        mark("Check Twilio's requirements for the business profile"),
        detail="profile",
    ),
    _A2P,
    _task(
        "primary",
        TaskKind.FIND_PRIMARY,
        mark("Find the agency's approved profile"),
        "policy.profile",
        "policy.a2p",
    ),
    _task("profile", TaskKind.PROFILE, mark("Create the business profile"), "primary"),
    _task(
        "profile.business",
        TaskKind.END_USER,
        mark("Add the business"),
        "profile",
        detail="customer_profile_business_information",
    ),
    _task(
        "profile.representative",
        TaskKind.END_USER,
        mark("Add the contact person"),
        "profile",
        detail="authorized_representative_1",
    ),
    _task("profile.address", TaskKind.ADDRESS, mark("Add the address"), "profile"),
    _task(
        "profile.document",
        TaskKind.DOCUMENT,
        mark("File the address as a document"),
        "profile.address",
        with_="profile.address",
        detail="customer_profile_address",
    ),
    *(_put_in("profile", piece, f"profile.{piece}", _INTO_PROFILE) for piece in _PIECES[:-1]),
    _put_in("profile", "primary", "primary", _INTO_PROFILE),
    *_handed_in(
        "profile",
        mark("Let Twilio check the profile for gaps"),
        mark("Hand the profile in for review"),
        *(f"profile.assign.{piece}" for piece in _PIECES),
        detail="profile",
    ),
    _task(
        "profile.approved",
        TaskKind.AWAIT,
        mark("Wait until the profile is approved"),
        "profile.submit",
        about="profile",
    ),
)
"""An agency makes a secondary profile for its client."""

BUNDLE: Tasks = (
    _task("bundle", TaskKind.BUNDLE, mark("Create the texting bundle"), "profile.approved"),
    _task(
        "bundle.information",
        TaskKind.END_USER,
        mark("Add the kind of company"),
        "bundle",
        detail="us_a2p_messaging_profile_information",
    ),
    _put_in("bundle", "information", "bundle.information", mark("Put it into the texting bundle")),
    _put_in(
        "bundle", "profile", "profile.approved", mark("Put the business profile into the texting bundle")
    ),
    *_handed_in(
        "bundle",
        mark("Let Twilio check the bundle for gaps"),
        mark("Hand the bundle in for review"),
        "bundle.assign.information",
        "bundle.assign.profile",
        detail="a2p",
    ),
)


def brand(route: str, fee: str) -> Tasks:
    """The brand and the wait for it; `fee` is the id of what it costs."""
    return (
        Task(
            TaskKey("brand"),
            TaskKind.BRAND,
            mark("Register the brand"),
            needs=(TaskKey("bundle.submit"),),
            detail=route,
            charge=Charge(once=fee),
        ),
        _task(
            "brand.approved", TaskKind.AWAIT, mark("Wait until the brand is approved"), "brand", about="brand"
        ),
    )


SENDER: Tasks = (
    _task("service", TaskKind.SERVICE, mark("Create the messaging service"), "brand.approved"),
    Task(
        TaskKey("number"),
        TaskKind.NUMBER,
        mark("Buy the phone number"),
        needs=(TaskKey("service"),),
        charge=Charge(monthly="number_local"),
    ),
    _task(
        "pool",
        TaskKind.POOL,
        mark("Put the number into the service"),
        "number",
        about="service",
        with_="number",
    ),
)


def campaign(monthly: str) -> Tasks:
    """The campaign and the wait for it; `monthly` is the id of its monthly fee."""
    return (
        _task("use_cases", TaskKind.USE_CASES, mark("Ask which use cases are open"), "pool", about="brand"),
        Task(
            TaskKey("campaign"),
            TaskKind.CAMPAIGN,
            mark("Register the campaign"),
            needs=(TaskKey("use_cases"), TaskKey("pool")),
            about=TaskKey("service"),
            charge=Charge(once="campaign_vetting", monthly=monthly),
            again=Charge(once="campaign_resubmission"),
        ),
        _task(
            "campaign.approved",
            TaskKind.AWAIT,
            mark("Wait until the campaign is approved"),
            "campaign",
            about="campaign",
        ),
    )
