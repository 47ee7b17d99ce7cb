"""Messages to start from."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.drafting import samples


def starters(dossier: Dossier) -> tuple[str, ...]:
    """Example messages of the client's trade, one at least for each kind ticked; to be edited, never filed unread."""
    return samples.starters(dossier)
