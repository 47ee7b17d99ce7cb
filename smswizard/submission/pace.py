"""Not faster than the provider takes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import SystemRandom

from smswizard.facts.limits import limit
from smswizard.submission.fault import Fault
from smswizard.submission.task import TaskKind

PACED = frozenset({TaskKind.BRAND, TaskKind.CAMPAIGN})
"""Twilio asks for at most so many calls a second for these (fact "campaign.calls_per_second")."""

FIRST_WAIT_S = 2.0
LONGEST_WAIT_S = 120.0
MOST_WAITS = 5
"""Waits of our own where the provider names no moment, and how long and how often one verb waits at most."""


class Pacer:
    """Spaces the calls of all runs of this program. One for all; an overlap of two threads costs a 429 at worst,
    which is waited out."""

    def __init__(self) -> None:
        self._free_at: datetime | None = None

    def wait_s(self, kind: TaskKind, now: datetime) -> float:
        """Seconds to wait before a call of this kind; the moment after is taken."""
        if kind not in PACED:
            return 0.0
        free_at = self._free_at if self._free_at and self._free_at > now else now
        self._free_at = free_at + timedelta(seconds=1 / (limit("campaign.calls_per_second").max or 1))
        return (free_at - now).total_seconds()


class Patience:
    """How long one advance waits for a provider that asks it to come back later."""

    def __init__(self, jitter: Callable[[], float] | None = None) -> None:
        """`jitter` gives a number from 0 to 1: no two programs come back at the same moment."""
        self._jitter = jitter or SystemRandom().random
        self._waits = 0

    def wait_s(self, fault: Fault, now: datetime) -> float | None:
        """Seconds to wait before trying again; None where it is too long or has been tried too often."""
        self._waits += 1
        if self._waits > MOST_WAITS:
            return None
        wished = FIRST_WAIT_S * 2 ** (self._waits - 1)
        if fault.retry_at is not None:
            wished = max(0.0, (fault.retry_at - now).total_seconds())
        return wished + self._jitter() if wished <= LONGEST_WAIT_S else None
