"""One advance of one run: what it works with, what it knows so far, and how it comes to rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import TaskKey
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ledger import Ledger, extended, fold
from smswizard.submission.pace import Pacer, Patience
from smswizard.submission.plan import Plan
from smswizard.submission.ports import Clock, Journal, JournalMoved, Order, Provider, Stop
from smswizard.submission.record import Record
from smswizard.submission.task import NO_TASK, Task
from smswizard.submission.trace import Trace


class Rest(StrEnum):
    """Why the engine rests."""

    FINISHED = "finished"
    WAITING = "waiting"
    MONEY = "money"
    DECISION = "decision"
    REFUSED = "refused"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Halt:
    """Why the engine rests; a pause names its fault and the task it happened at."""

    rest: Rest
    fault: Fault | None = None
    task: TaskKey = NO_TASK


class Halted(Exception):  # noqa: N818 - carries a rest out of a task, and no further than `engine.advance`
    """The run rests in the middle of a task."""

    def __init__(self, halt: Halt) -> None:
        super().__init__(halt.rest)
        self.halt = halt


def silent(ledger: Ledger, busy: TaskKey) -> None:
    """Says nothing."""


@dataclass
class Passage:
    """What one advance works with.

    `dossier` is the one frozen last; `said` hears of every change, with the key of the task at hand ("" for none);
    `looked` are the tasks that this advance has looked at; `is_whole` once a look has shown that nothing is there that
    the journal does not know.
    """

    plan: Plan
    journal: Journal
    provider: Provider
    clock: Clock
    dossier: Dossier
    stop: Stop | None = None
    said: Callable[[Ledger, TaskKey], None] = silent
    pacer: Pacer = field(default_factory=Pacer)
    patience: Patience = field(default_factory=Patience)
    looked: set[TaskKey] = field(default_factory=set)
    is_whole: bool = False

    def __post_init__(self) -> None:
        self.read_journal()

    def read_journal(self) -> None:
        """Take in what the journal says now. Raises ForeignJournal."""
        records = self.journal.records()
        self.count, self.ledger = len(records), fold(records, self.plan)

    def append(self, record: Record) -> None:
        """Commit a record, and know it. Raises JournalMoved where somebody else has written since we read."""
        self.journal.append(record, after=self.count)
        self.ledger = extended(self.ledger, record)
        self.count += 1
        self.said(self.ledger, NO_TASK)

    def keep(self, record: Record) -> None:
        """Commit the outcome of a call, whatever else was written meanwhile."""
        try:
            self.append(record)
        except JournalMoved:
            self.journal.append(record)
            self.read_journal()

    def now(self) -> datetime:
        """The moment on this run's clock."""
        return self.clock.now()

    def trace(self, task: Task) -> Trace:
        """What the records say about a task."""
        return self.ledger.traces[task.key]

    def order(self, task: Task) -> Order:
        """What the provider is given for a task."""
        return Order(task, self.dossier, self.ledger.opened.tag, self.ledger.sids)

    def pause(self, seconds: float) -> None:
        """Wait. Raises Halted where somebody asked to stop."""
        if seconds > 0 and not self.clock.pause(seconds, self.stop):
            raise Halted(Halt(Rest.STOPPED))

    def check_stop(self) -> None:
        """Raises Halted where somebody asked to stop."""
        if self.stop is not None and self.stop.is_set():
            raise Halted(Halt(Rest.STOPPED))

    def wait_out(self, fault: Fault, task: Task) -> None:
        """Wait as long as the provider asks, where that is soon. Raises Halted where it is not."""
        may_wait = fault.kind in (FaultKind.LIMITED, FaultKind.UNKNOWN_OUTCOME)
        seconds = self.patience.wait_s(fault, self.now()) if may_wait else None
        if seconds is None:
            raise Halted(Halt(Rest.PAUSED, fault, task.key))
        self.pause(seconds)
