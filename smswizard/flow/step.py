"""What a step is: a title and its screens; a screen asks one group of questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import StepId


def always(_: Dossier) -> bool:
    """Applies to every dossier."""
    return True


class Screen(NamedTuple):
    """One group of questions. `lead` is the first sentence: why this is asked. `shows` tells whether a field is
    asked for a given dossier; without an entry it is. Fields hidden keep their answers."""

    id: str
    title: str
    lead: str
    fields: tuple[str, ...] = ()
    applies: Callable[[Dossier], bool] = always
    shows: tuple[tuple[str, Callable[[Dossier], bool]], ...] = ()

    def fields_for(self, dossier: Dossier) -> tuple[str, ...]:
        """The fields this dossier is asked for on this screen, in order."""
        hidden = {path for path, applies in self.shows if not applies(dossier)}
        return tuple(path for path in self.fields if path not in hidden)


class Step(NamedTuple):
    """One row of the rail. `number` is its place on the checklist, 0 for the frame around it."""

    id: StepId
    title: str
    screens: tuple[Screen, ...]
    number: int = 0


class Place(NamedTuple):
    """Where a person is: step and screen."""

    step: StepId
    screen: str
