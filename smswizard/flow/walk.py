"""Which screens there are, and which comes next. Going on is never blocked; only the last step is locked."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.errors import UsageError
from smswizard.domain.fields import field_at
from smswizard.domain.ids import StepId
from smswizard.flow.step import Place, Screen, Step
from smswizard.flow.steps import STEPS
from smswizard.i18n import mark

FIRST = Place(STEPS[0].id, STEPS[0].screens[0].id)


def step_of(step: StepId) -> Step:
    """The step with this id."""
    return next(each for each in STEPS if each.id is step)


def screen_of(place: Place) -> Screen:
    """The screen at a place. Raises UsageError where there is none."""
    for screen in step_of(place.step).screens:
        if screen.id == place.screen:
            return screen
    raise UsageError(mark("There is no such page."), place.screen)


def places(dossier: Dossier) -> tuple[Place, ...]:
    """Every place this dossier is led through, in order."""
    return tuple(
        Place(step.id, screen.id) for step in STEPS for screen in step.screens if screen.applies(dossier)
    )


def next_place(dossier: Dossier, place: Place) -> Place | None:
    """The place after this one; None at the end."""
    return _neighbour(dossier, place, 1)


def back_place(dossier: Dossier, place: Place) -> Place | None:
    """The place before this one; None at the start."""
    return _neighbour(dossier, place, -1)


def first_place(step: StepId) -> Place:
    """Where a step begins."""
    return Place(step, step_of(step).screens[0].id)


def place_of_field(path: str) -> Place:
    """The place that asks a field; "campaign.samples.2" belongs to "campaign.samples"."""
    whole = field_at(path).path
    for step in STEPS:
        for screen in step.screens:
            if whole in screen.fields:
                return Place(step.id, screen.id)
    raise UsageError(mark("There is no such question."), path)


def unanswered(dossier: Dossier, step: StepId) -> tuple[str, ...]:
    """Paths of this step that are asked of this dossier and not answered yet; texts we draft do not count."""
    return tuple(
        path
        for screen in step_of(step).screens
        if screen.applies(dossier)
        for path in screen.fields_for(dossier)
        if not field_at(path).optional and not field_at(path).drafted and not _is_answered(dossier, path)
    )


def _is_answered(dossier: Dossier, path: str) -> bool:
    value = answer(dossier, path)
    return bool(value.strip()) if isinstance(value, str) else any(each.strip() for each in value)


def _neighbour(dossier: Dossier, place: Place, by: int) -> Place | None:
    way = places(dossier)
    if place not in way:
        return _nearest(dossier, place, by)
    at = way.index(place) + by
    return way[at] if 0 <= at < len(way) else None


def _nearest(dossier: Dossier, place: Place, by: int) -> Place | None:
    every = [Place(step.id, screen.id) for step in STEPS for screen in step.screens]
    shown = set(places(dossier))
    beyond = every[every.index(place) + 1 :] if by > 0 else every[: every.index(place)][::-1]
    return next((each for each in beyond if each in shown), None)
