"""The tasks of a toll-free number: the number is bought first, then verified
(https://www.twilio.com/docs/messaging/compliance/toll-free/api-onboarding)."""

from __future__ import annotations

from smswizard.domain.ids import TaskKey
from smswizard.i18n import mark
from smswizard.submission.local_number import sender
from smswizard.submission.pieces import Tasks, task
from smswizard.submission.profiles import BUSINESS_PEOPLE, PROFILE_POLICY, client_profile, own_profile
from smswizard.submission.task import Task, TaskKind

OWN_PROFILE: Tasks = own_profile()
CLIENT_PROFILE: Tasks = client_profile(PROFILE_POLICY, BUSINESS_PEOPLE)
SENDER: Tasks = sender("profile.approved", "number_tollfree")

VERIFICATION: Tasks = (
    Task(
        TaskKey("verification"),
        TaskKind.VERIFICATION,
        mark("Hand the number in for verification"),
        needs=(TaskKey("profile.approved"), TaskKey("pool")),
        about=TaskKey("number"),
    ),
    task(
        "verification.approved",
        TaskKind.AWAIT,
        mark("Wait until the number is verified"),
        "verification",
        about="verification",
    ),
)
