"""Names for identities, so that one kind cannot stand in for another."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

ClientId = NewType("ClientId", str)
RunId = NewType("RunId", str)
TaskKey = NewType("TaskKey", str)
Sid = NewType("Sid", str)


class StepId(StrEnum):
    """The steps of the wizard, in the spelling that files and findings keep."""

    START = "start"
    BUSINESS = "business"
    PRIVACY = "privacy"
    TERMS = "terms"
    CONSENT = "consent"
    SAMPLES = "samples"
    REQUEST = "request"
    TRACK = "track"


CHECKLIST = (StepId.PRIVACY, StepId.TERMS, StepId.CONSENT, StepId.SAMPLES, StepId.REQUEST)
"""The five items of the checklist, in order; the last one is locked until the four before it are confirmed."""

CONFIRMED_BEFORE_REQUEST = CHECKLIST[:-1]
