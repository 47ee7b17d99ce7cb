"""Where each tick of the checklist stands today."""

from __future__ import annotations

from smswizard.domain.confirmation import Standing, standing
from smswizard.domain.dossier import Dossier, answers_digest, with_confirmations
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.drafting.complete import feeds, parts
from smswizard.flow.lock import settled


def standings(dossier: Dossier) -> dict[StepId, Standing]:
    """The standing of each of the five ticks."""
    return {
        step: standing(
            dossier.confirmation(step),
            parts(step, dossier) if dossier.confirmation(step) else (),
            answers_digest(dossier, feeds(step)),
        )
        for step in CHECKLIST
    }


def with_settled_ticks(dossier: Dossier) -> Dossier:
    """The dossier with the last tick cleared where the steps before it are no longer confirmed."""
    kept = settled(dossier.confirmations, standings(dossier))
    return dossier if kept == dossier.confirmations else with_confirmations(dossier, kept)
