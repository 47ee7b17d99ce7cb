"""The runs of a workspace and their journals, each with its own clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from smswizard.desk.ports import DossierStore, RunRow
from smswizard.desk.providers import PracticeProvider
from smswizard.desk.run_status import Moment, RunStatus, status_of
from smswizard.domain.errors import UsageError
from smswizard.domain.ids import ClientId, RunId, TaskKey
from smswizard.i18n import mark
from smswizard.submission.fault import Fault
from smswizard.submission.ledger import Ledger, fold
from smswizard.submission.plan import plan_for
from smswizard.submission.ports import Clock
from smswizard.submission.record import Record
from smswizard.submission.task import NO_TASK


@dataclass(frozen=True)
class RunBook:
    """Where runs are read and written. A rehearsal lives in practice time, a real filing in real time."""

    store: DossierStore
    clock: Clock
    practice: PracticeProvider

    def row(self, run: RunId) -> RunRow:
        """A run as listed. Raises UsageError where there is none."""
        found = next((each for each in self.store.runs() if each.id == run), None)
        if found is None:
            raise UsageError(
                mark("There is no such filing here."), mark("Look at the client's list of filings.")
            )
        return found

    def ledger(self, row: RunRow) -> Ledger:
        """Where a run stands. Raises ForeignJournal."""
        return fold(self.store.journal(row.id).records(), plan_for(self.store.frozen(row.id)))

    def write(self, row: RunRow, record: Record) -> None:
        """Commit a record."""
        self.store.journal(row.id).append(record)

    def status(self, row: RunRow) -> RunStatus:
        """How a run stands, from its journal alone."""
        return status_of(self.ledger(row), self.moment(row))

    def moment(
        self, row: RunRow, fault: Fault | None = None, is_working: bool = False, busy: TaskKey = NO_TASK
    ) -> Moment:
        """What a ledger does not know."""
        return Moment(row.client, self.now(row), self.pace(row), is_working, busy, fault)

    def clock_of(self, practice: bool) -> Clock:
        """Practice time or real time."""
        return self.practice.clock if practice else self.clock

    def now(self, row: RunRow) -> datetime:
        """The moment on a run's clock."""
        return self.clock_of(row.opened.is_practice).now()

    def pace(self, row: RunRow) -> float:
        """Seconds of a run's clock in a real second."""
        return self.practice.clock.pace if row.opened.is_practice else 1.0

    def release_ended(self, client: ClientId) -> None:
        """An ended rehearsal gives its number back, so that the same client can rehearse again."""
        for row in self.store.runs(client):
            if row.opened.is_practice and row.closed:
                self.practice.release(row.opened.tag)
