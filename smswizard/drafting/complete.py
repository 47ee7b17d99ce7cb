"""The effective texts of a dossier: what was written by hand, else our draft."""

from __future__ import annotations

from smswizard.domain.confirmation import Parts
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import StepId


def feeds(step: StepId) -> tuple[str, ...]:
    """Paths of the answers that the texts of a step are made from."""
    return FEEDS.get(step, ())


def parts(step: StepId, dossier: Dossier) -> Parts:
    """The texts a person confirms with a step, by path, public addresses left open as tokens."""
    return tuple((path, "") for path in PARTS.get(step, ()) if dossier)


FEEDS: dict[StepId, tuple[str, ...]] = {}
PARTS: dict[StepId, tuple[str, ...]] = {}
