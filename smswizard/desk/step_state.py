"""Where a step stands, as values and words."""

from __future__ import annotations

from enum import StrEnum

from smswizard.domain.ids import StepId
from smswizard.i18n import mark


class StepState(StrEnum):
    """Where a step stands, for the rail and the board."""

    EMPTY = "empty"
    STARTED = "started"
    COMPLETE = "complete"
    EDITED = "edited"
    CONFIRMED = "confirmed"
    LOCKED = "locked"
    OPEN = "open"
    FILED = "filed"
    APPROVED = "approved"


_WORDS = {
    StepState.EMPTY: mark("Not started"),
    StepState.STARTED: mark("In progress"),
    StepState.COMPLETE: mark("Ready to confirm"),
    StepState.EDITED: mark("Edited since you confirmed it"),
    StepState.CONFIRMED: mark("Confirmed"),
    StepState.LOCKED: mark("Locked"),
    StepState.OPEN: mark("Open"),
    StepState.FILED: mark("Filed, waiting"),
    StepState.APPROVED: mark("Approved"),
}

_FRAME_WORDS = {StepState.COMPLETE: mark("Complete")}


def state_words(state: StepState, step: StepId | None = None) -> str:
    """The words of a state, marked. The steps around the checklist are complete rather than confirmed."""
    if step in (StepId.START, StepId.BUSINESS) and state in _FRAME_WORDS:
        return _FRAME_WORDS[state]
    return _WORDS[state]
