"""What the engine needs of the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import RunId, Sid, TaskKey
from smswizard.submission.fault import Fault
from smswizard.submission.record import Record
from smswizard.submission.resource import Resource
from smswizard.submission.task import Task


class ProviderError(SmsWizardError):
    """A call did not do what was asked; carries the fault."""

    def __init__(self, fault: Fault, title: str = "", advice: str = "") -> None:
        super().__init__(title or fault.message, advice)
        self.fault = fault


@dataclass(frozen=True)
class Order:
    """What a provider is given for a task: the frozen dossier (texts filled in), the tag of the run, the sids
    of everything settled so far, and whether it is a free rehearsal at the provider (`mock`)."""

    task: Task
    dossier: Dossier
    tag: str
    sids: Mapping[TaskKey, Sid] = field(default_factory=dict)
    mock: bool = False


class Provider(Protocol):
    """A provider of senders. Every method may raise ProviderError, and nothing else for the world's faults."""

    @property
    def name(self) -> str:
        """ "practice" or "twilio"."""

    @property
    def is_practice(self) -> bool:
        """True where nothing real happens."""

    def find(self, order: Order) -> Resource | None:
        """Look for the thing an earlier, lost call may have made. Changes nothing."""

    def create(self, order: Order) -> Resource:
        """Carry the task out, once. Never repeats a call by itself."""

    def amend(self, order: Order) -> Resource:
        """Change a refused thing in place to what the order's dossier says now; the sid stays. Never recreates."""

    def observe(self, order: Order) -> Resource:
        """Read: a policy, a profile, use cases, the status of the thing a task waits for. Changes nothing."""


class Journal(Protocol):
    """The append-only record of one run."""

    @property
    def run(self) -> RunId:
        """The run this journal belongs to."""

    def append(self, record: Record) -> None:
        """Commit a record to disk before returning."""

    def records(self) -> tuple[Record, ...]:
        """Every record, in order."""


class Clock(Protocol):
    """Time, and the only way to wait."""

    def now(self) -> datetime:
        """The moment, UTC, aware."""

    def pause(self, seconds: float) -> bool:
        """Wait; False if asked to stop meanwhile."""
