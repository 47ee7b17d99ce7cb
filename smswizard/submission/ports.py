"""What the engine needs of the world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from smswizard.domain.errors import SmsWizardError, WorkspaceError
from smswizard.domain.ids import RunId, Sid, TaskKey
from smswizard.domain.record import record

if TYPE_CHECKING:
    from smswizard.domain.dossier import Dossier
    from smswizard.submission.fault import Fault
    from smswizard.submission.record import Record
    from smswizard.submission.resource import Resource
    from smswizard.submission.task import Task


class ProviderError(SmsWizardError):
    """A call did not do what was asked; carries the fault."""

    def __init__(self, fault: Fault, title: str = "", advice: str = "") -> None:
        super().__init__(title or fault.message, advice)
        self.fault = fault


class JournalMoved(WorkspaceError):  # noqa: N818 - reads as what happened
    """Somebody else wrote into the journal since it was read."""


@record(frozen=True)
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

    def append(self, record: Record, after: int | None = None) -> None:
        """Commit a record to disk before returning.

        With `after`, only if the journal holds exactly that many records: else JournalMoved, and nothing is written.
        """

    def records(self) -> tuple[Record, ...]:
        """Every record, in order."""


class Stop(Protocol):
    """A wish to stop. `threading.Event` is one."""

    def is_set(self) -> bool:
        """True once somebody asked to stop."""

    def wait(self, timeout: float | None = None) -> bool:
        """Wait up to `timeout` seconds; True as soon as somebody asked to stop."""


class Clock(Protocol):
    """Time, and the only way to wait."""

    def now(self) -> datetime:
        """The moment, UTC, aware."""

    def pause(self, seconds: float, stop: Stop | None = None) -> bool:
        """Wait; False if asked to stop meanwhile."""


class PracticeMemory(Protocol):
    """What the practice provider remembers: texts by name, in a file of its own.

    It stands for a machine far away: never in the journal's file or transaction, and what it was told it still
    knows after the program was killed. Methods raise WorkspaceError.
    """

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none."""

    def change(self, name: str, how: Callable[[str], str]) -> None:
        """Replace the text under a name by `how(text)`: in one transaction against all other changes (of other
        programs too), and on disk before this returns. What `how` raises comes through, and then nothing changed.
        `how` is quick and does not use the memory itself."""

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names in use that begin with `prefix`, in order."""
