"""The steps in order."""

from __future__ import annotations

from smswizard.flow.checklist import CONSENT, PRIVACY, REQUEST, SAMPLES, TERMS
from smswizard.flow.frame import BUSINESS, START, TRACK

STEPS = (START, BUSINESS, PRIVACY, TERMS, CONSENT, SAMPLES, REQUEST, TRACK)
