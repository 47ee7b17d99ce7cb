"""The steps as the rail shows them."""

from __future__ import annotations

from smswizard.desk.checking import Checkup
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.desk.step_state import StepState
from smswizard.domain.ids import StepId
from smswizard.flow.steps import STEPS
from smswizard.flow.walk import step_of
from smswizard.gui.tracking.run_words import needs_you
from smswizard.gui.widgets import step_rail
from smswizard.i18n import mark, say

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
_ENDED = {RunState.APPROVED: mark("Approved"), RunState.ABANDONED: mark("Ended by you")}
_FRAME = (StepId.START, StepId.BUSINESS, StepId.TRACK)


def rail_steps(checkup: Checkup, status: RunStatus | None) -> list[step_rail.RailStep]:
    """A row for each step; the last one tells how the newest filing stands."""
    return [_row(step.id, checkup, status) for step in STEPS]


def _row(step: StepId, checkup: Checkup, status: RunStatus | None) -> step_rail.RailStep:
    found = step_of(step)
    state = checkup.states[step]
    shown = _STATES[state]
    note = ""
    if step in _FRAME and state is StepState.COMPLETE:
        shown, note = step_rail.StepState.DONE, say("Complete")
    if step is StepId.REQUEST and state is StepState.OPEN:
        note = say("Open")
    if step is StepId.TRACK and status is not None:
        shown, note = _track(status)
    missing = tuple((each.value, say(step_of(each).title)) for each in checkup.lock.missing)
    return step_rail.RailStep(
        step.value,
        say(found.title),
        shown,
        number=str(found.number) if found.number else "",
        note=note,
        missing=missing if shown is step_rail.StepState.LOCKED else (),
    )


def _track(status: RunStatus) -> tuple[step_rail.StepState, str]:
    """How a filing stands, in a glyph and a few words; practice is named as such."""
    if needs_you(status):
        shown, words = step_rail.StepState.PROBLEM, say("Needs you")
    elif status.is_over:
        shown, words = step_rail.StepState.DONE, say(_ENDED[status.state])
    else:
        shown, words = step_rail.StepState.WAITING, say("Waiting for an answer")
    return shown, say(
        "Practice: {words}", words=words[:1].lower() + words[1:]
    ) if status.is_practice else words
