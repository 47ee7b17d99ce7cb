"""What the board shows of a client."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from smswizard.desk.checking import check
from smswizard.desk.step_state import StepState
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import CHECKLIST, StepId


def summary(dossier: Dossier, today: date) -> Mapping[str, str]:
    """What the board shows of a dossier, stored with each save so that listing decodes no dossier."""
    checkup = check(dossier, today)
    open_steps = [
        step
        for step in (StepId.START, StepId.BUSINESS, *CHECKLIST)
        if checkup.states[step] not in (StepState.COMPLETE, StepState.CONFIRMED)
        or _needs_tick(step, checkup.states)
    ]
    following = open_steps[0] if open_steps else StepId.REQUEST
    return {**{step.value: checkup.states[step].value for step in CHECKLIST}, "next": following.value}


def _needs_tick(step: StepId, states: Mapping[StepId, StepState]) -> bool:
    return step in CHECKLIST and states[step] is StepState.COMPLETE
