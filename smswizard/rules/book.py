"""The ordered book of rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.rules.finding import Finding

Rule = Callable[[Dossier, date], tuple[Finding, ...]]

RULES: tuple[Rule, ...] = ()


def lint(dossier: Dossier, today: date) -> tuple[Finding, ...]:
    """Every finding about a completed dossier, in the order of the book."""
    return tuple(finding for rule in RULES for finding in rule(dossier, today))
