"""Where each tick of the checklist stands today."""

from __future__ import annotations

from smswizard.domain.confirmation import Parts, Standing, standing
from smswizard.domain.dossier import Dossier, answers_digest, paths, with_confirmations
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.drafting.complete import feeds, parts
from smswizard.flow.lock import settled

_EVERY_PATH = paths()


def feeds_of(step: StepId) -> tuple[str, ...]:
    """Paths of the answers behind a tick; behind the last one stands everything."""
    return _EVERY_PATH if step is StepId.REQUEST else feeds(step)


def parts_of(step: StepId, dossier: Dossier) -> Parts:
    """The texts a tick belongs to. The last tick belongs to the whole file, kept as its digest."""
    if step is StepId.REQUEST:
        return (("request", answers_digest(dossier, _EVERY_PATH)),)
    return parts(step, dossier)


def standing_of(step: StepId, dossier: Dossier) -> Standing:
    """The standing of one tick."""
    tick = dossier.confirmation(step)
    if tick is None:
        return Standing.MISSING
    digest = answers_digest(dossier, feeds_of(step))
    return standing(tick, tick.parts if digest == tick.feeds_digest else parts_of(step, dossier), digest)


def standings(dossier: Dossier) -> dict[StepId, Standing]:
    """The standing of each of the five ticks."""
    return {step: standing_of(step, dossier) for step in CHECKLIST}


def with_settled_ticks(dossier: Dossier) -> Dossier:
    """The dossier with the last tick cleared where the steps before it are no longer confirmed."""
    kept = settled(dossier.confirmations, standings(dossier))
    return dossier if kept == dossier.confirmations else with_confirmations(dossier, kept)
