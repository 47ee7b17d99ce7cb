"""Messages to start from."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.drafting import samples

ENOUGH = 5
"""Providers take at most five examples."""


def starters(dossier: Dossier) -> tuple[str, ...]:
    """Example messages of the client's trade, one at least for each kind ticked; to be edited, never filed unread."""
    return samples.starters(dossier)


def with_starters(dossier: Dossier) -> tuple[str, ...]:
    """The messages that are written, and starters behind them until there are enough."""
    written = tuple(each for each in dossier.campaign.samples if each.strip())
    new = tuple(each for each in starters(dossier) if each not in written)
    return (*written, *new)[: max(len(written), ENOUGH)]
