"""The tasks of a local number's registration, piece by piece, in the order of Twilio's ISV walkthrough
(https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api)."""

from __future__ import annotations

from dataclasses import replace

from smswizard.domain.ids import TaskKey
from smswizard.i18n import mark
from smswizard.submission.pieces import Tasks, handed_in, put_in, task
from smswizard.submission.profiles import (
    BUSINESS_PEOPLE,
    ONE_PERSON,
    PROFILE_POLICY,
    STARTER_POLICY,
    client_profile,
    own_profile,
)
from smswizard.submission.task import Charge, Task, TaskKind

_A2P = task(
    "policy.a2p",
    TaskKind.CHECK_POLICY,
    mark("Check that Twilio's requirements for texting are the ones we know"),
    detail="a2p",
)
_SOLE = replace(_A2P, detail="sole")

OWN_PROFILE: Tasks = own_profile(_A2P)
CLIENT_PROFILE: Tasks = client_profile(PROFILE_POLICY, BUSINESS_PEOPLE, _A2P)
PERSON_PROFILE: Tasks = client_profile(STARTER_POLICY, ONE_PERSON, _SOLE)
"""A person without a tax number, registered by an agency."""


def bundle(policy: str, information: str, title: str) -> Tasks:
    """The texting bundle. `policy` is what the plan calls its policy, `information` the type of its end user."""
    return (
        task(
            "bundle",
            TaskKind.BUNDLE,
            mark("Create the texting bundle"),
            "profile.approved",
            detail="" if policy == "a2p" else policy,
        ),
        task("bundle.information", TaskKind.END_USER, title, "bundle", detail=information),
        put_in("bundle", "information", "bundle.information", mark("Put it into the texting bundle")),
        put_in(
            "bundle", "profile", "profile.approved", mark("Put the business profile into the texting bundle")
        ),
        *handed_in(
            "bundle",
            mark("Let Twilio check the bundle for gaps"),
            mark("Hand the bundle in for review"),
            "bundle.assign.information",
            "bundle.assign.profile",
            detail=policy,
        ),
    )


BUNDLE: Tasks = bundle("a2p", "us_a2p_messaging_profile_information", mark("Add the kind of company"))
PERSON_BUNDLE: Tasks = bundle("sole", "sole_proprietor_information", mark("Add the name and the mobile"))


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
        task(
            "brand.approved", TaskKind.AWAIT, mark("Wait until the brand is approved"), "brand", about="brand"
        ),
    )


IDENTITY: Tasks = (
    task(
        "brand.verified",
        TaskKind.AWAIT,
        mark("Wait until the owner has answered the code"),
        "brand.approved",
        about="brand",
        detail="identity",
    ),
)
"""A person's brand counts once its owner has answered YES to the text on the mobile."""


def sender(after: str, monthly: str) -> Tasks:
    """The service, the number and the pool; `monthly` is the id of what the number costs."""
    return (
        task("service", TaskKind.SERVICE, mark("Create the messaging service"), after),
        Task(
            TaskKey("number"),
            TaskKind.NUMBER,
            mark("Buy the phone number"),
            needs=(TaskKey("service"),),
            charge=Charge(monthly=monthly),
        ),
        task(
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
        task("use_cases", TaskKind.USE_CASES, mark("Ask which use cases are open"), "pool", about="brand"),
        Task(
            TaskKey("campaign"),
            TaskKind.CAMPAIGN,
            mark("Register the campaign"),
            needs=(TaskKey("use_cases"), TaskKey("pool")),
            about=TaskKey("service"),
            charge=Charge(once="campaign_vetting", monthly=monthly),
            again=Charge(once="campaign_resubmission"),
        ),
        task(
            "campaign.approved",
            TaskKind.AWAIT,
            mark("Wait until the campaign is approved"),
            "campaign",
            about="campaign",
        ),
    )
