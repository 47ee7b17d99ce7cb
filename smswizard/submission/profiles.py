"""The business profile that every registration stands on: found where a business files for itself, made where an
agency files for its client (https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api)."""

from __future__ import annotations

from smswizard.i18n import mark
from smswizard.submission.pieces import Tasks, handed_in, put_in, task
from smswizard.submission.task import Task, TaskKind

PROFILE_POLICY = "profile"
"""How plans call the policy of a client's business profile."""

STARTER_POLICY = "starter"
"""How plans call the policy of a person's profile."""

_INTO_PROFILE = mark("Put it into the business profile")

BUSINESS_PEOPLE: Tasks = (
    task(
        "profile.business",
        TaskKind.END_USER,
        mark("Add the business"),
        "profile",
        detail="customer_profile_business_information",
    ),
    task(
        "profile.representative",
        TaskKind.END_USER,
        mark("Add the contact person"),
        "profile",
        detail="authorized_representative_1",
    ),
)
"""Who stands in a business's profile."""

ONE_PERSON: Tasks = (
    task(
        "profile.person",
        TaskKind.END_USER,
        mark("Add the person"),
        "profile",
        detail="starter_customer_profile_information",
    ),
)
"""Who stands in the profile of one person without a tax number."""


def own_profile(*policies: Task) -> Tasks:
    """A business that files from its own account uses the profile it made by hand in the Console."""
    asked = tuple(each.key for each in policies)
    return (
        *policies,
        task("profile.approved", TaskKind.FIND_PRIMARY, mark("Find your approved business profile"), *asked),
    )


def client_profile(policy: str, people: Tasks, *policies: Task) -> Tasks:
    """An agency makes a secondary profile for its client. `policies` are looked at besides that of the profile."""
    pieces = (*(each.key.removeprefix("profile.") for each in people), "document")
    asked = ("policy.profile", *(each.key for each in policies))
    return (
        task(
            "policy.profile",
            TaskKind.CHECK_POLICY,
            mark("Check Twilio's requirements for the business profile"),
            detail=policy,
        ),
        *policies,
        task("primary", TaskKind.FIND_PRIMARY, mark("Find the agency's approved profile"), *asked),
        task(
            "profile",
            TaskKind.PROFILE,
            mark("Create the business profile"),
            "primary",
            detail="" if policy == PROFILE_POLICY else policy,
        ),
        *people,
        task("profile.address", TaskKind.ADDRESS, mark("Add the address"), "profile"),
        task(
            "profile.document",
            TaskKind.DOCUMENT,
            mark("File the address as a document"),
            "profile.address",
            with_="profile.address",
            detail="customer_profile_address",
        ),
        *(put_in("profile", piece, f"profile.{piece}", _INTO_PROFILE) for piece in pieces),
        put_in("profile", "primary", "primary", _INTO_PROFILE),
        *handed_in(
            "profile",
            mark("Let Twilio check the profile for gaps"),
            mark("Hand the profile in for review"),
            *(f"profile.assign.{piece}" for piece in (*pieces, "primary")),
            detail=policy,
        ),
        task(
            "profile.approved",
            TaskKind.AWAIT,
            mark("Wait until the profile is approved"),
            "profile.submit",
            about="profile",
        ),
    )
