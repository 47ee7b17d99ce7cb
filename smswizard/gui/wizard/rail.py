"""The steps as the rail shows them."""

from __future__ import annotations

from smswizard.desk.checking import Checkup
from smswizard.desk.step_state import StepState
from smswizard.domain.ids import StepId
from smswizard.flow.steps import STEPS
from smswizard.flow.walk import step_of
from smswizard.gui.widgets import step_rail
from smswizard.i18n import say

_STATES = {
    StepState.EMPTY: step_rail.StepState.TODO,
    StepState.STARTED: step_rail.StepState.STARTED,
    StepState.COMPLETE: step_rail.StepState.READY,
    StepState.EDITED: step_rail.StepState.EDITED,
    StepState.CONFIRMED: step_rail.StepState.CONFIRMED,
    StepState.LOCKED: step_rail.StepState.LOCKED,
    StepState.OPEN: step_rail.StepState.READY,
    StepState.FILED: step_rail.StepState.WAITING,
    StepState.APPROVED: step_rail.StepState.DONE,
}
_FRAME = (StepId.START, StepId.BUSINESS, StepId.TRACK)


def rail_steps(checkup: Checkup, needs_you: bool) -> list[step_rail.RailStep]:
    """A row for each step; `needs_you` marks a filing that waits for the person."""
    return [_row(step.id, checkup, needs_you) for step in STEPS]


def _row(step: StepId, checkup: Checkup, needs_you: bool) -> step_rail.RailStep:
    found = step_of(step)
    state = checkup.states[step]
    shown = _STATES[state]
    note = ""
    if step in _FRAME and state is StepState.COMPLETE:
        shown, note = step_rail.StepState.DONE, say("Complete")
    if step is StepId.REQUEST and state is StepState.OPEN:
        note = say("Open")
    if step is StepId.TRACK and needs_you:
        shown = step_rail.StepState.PROBLEM
    missing = tuple((each.value, say(step_of(each).title)) for each in checkup.lock.missing)
    return step_rail.RailStep(
        step.value,
        say(found.title),
        shown,
        number=str(found.number) if found.number else "",
        note=note,
        missing=missing if shown is step_rail.StepState.LOCKED else (),
    )
