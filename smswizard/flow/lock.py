"""The one lock of the program: the last step opens when the four before it are confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from smswizard.domain.confirmation import Confirmation, Standing
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId


class Lock(NamedTuple):
    """Whether the last step is open, and which steps are missing, in order."""

    is_open: bool
    missing: tuple[StepId, ...]


def may_open(step: StepId, standings: Mapping[StepId, Standing]) -> Lock:
    """Every step but "request" and "track" is always open."""
    if step is not StepId.REQUEST:
        return Lock(True, ())
    missing = tuple(
        each
        for each in CONFIRMED_BEFORE_REQUEST
        if standings.get(each, Standing.MISSING) is not Standing.CONFIRMED
    )
    return Lock(not missing, missing)


def settled(
    confirmations: tuple[Confirmation, ...], standings: Mapping[StepId, Standing]
) -> tuple[Confirmation, ...]:
    """The ticks that may stay: while the last step is locked its own tick is cleared."""
    if may_open(StepId.REQUEST, standings).is_open:
        return confirmations
    return tuple(each for each in confirmations if each.step is not StepId.REQUEST)
