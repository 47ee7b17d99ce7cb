"""Carries filings forward: at once when the person asks, later when it is time to look again."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from smswizard.desk.desk import Desk
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import RunId
from smswizard.gui.background import Runner, Ticket

_SHORTEST_MS, _LONGEST_MS = 250, 60_000


class _Stop:
    """The ticket of a job as the wish to stop that the desk asks about."""

    def __init__(self, ticket: Ticket) -> None:
        self._ticket = ticket

    def is_set(self) -> bool:
        return self._ticket.stopped()

    def wait(self, timeout: float | None = None) -> bool:
        return self._ticket.wait(timeout if timeout is not None else _LONGEST_MS / 1000)


class Poller(QObject):
    """One advance per run at a time. Looks again by itself only where it is allowed, or where it is practice."""

    advanced = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runner = desk, runner
        self._may_ask = False
        self._due: dict[RunId, tuple[RunStatus, float]] = {}
        self._going: set[RunId] = set()
        self._again: set[RunId] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_due)

    def allow(self, may: bool) -> None:
        """May Twilio be asked for news while the window is open?"""
        self._may_ask = may
        self._plan()

    def advance(self, run: RunId) -> None:
        """Go on with a run now, as far as it goes; once more afterwards, if it is on its way already."""
        if run in self._going:
            self._again.add(run)
            return
        self._due.pop(run, None)
        self._going.add(run)

        def work(ticket: Ticket) -> RunStatus:
            return self._desk.submitting.advance(run, ticket.say, _Stop(ticket))

        self._runner.run(
            work,
            lane=f"run:{run}",
            done=self._on_done,
            failed=lambda problem: self._on_failed(run, problem),
            said=self.advanced.emit,
        )

    def watch(self, status: RunStatus) -> None:
        """A run stands so; look again when it is time."""
        self.advanced.emit(status)
        if status.look_in_s is not None and status.state is RunState.WAITING:
            self._due[status.run] = status, time.monotonic() + status.look_in_s
        else:
            self._due.pop(status.run, None)
        self._plan()

    def stop(self, run: RunId) -> None:
        """Do not go on with a run."""
        self._due.pop(run, None)
        self._going.discard(run)
        self._again.discard(run)
        self._runner.stop(f"run:{run}")

    def _allowed(self) -> list[tuple[RunId, float]]:
        """Runs that may be looked at, with the moment from which on they are due."""
        return [(run, at) for run, (status, at) in self._due.items() if status.is_practice or self._may_ask]

    def _plan(self) -> None:
        due = [at for _, at in self._allowed()]
        if due:
            wait_ms = round((min(due) - time.monotonic()) * 1000)
            self._next.start(max(_SHORTEST_MS, min(wait_ms, _LONGEST_MS)))
        else:
            self._next.stop()

    def _on_due(self) -> None:
        for run, at in self._allowed():
            if at <= time.monotonic():
                self.advance(run)
        self._plan()

    def _on_done(self, status: RunStatus) -> None:
        self._going.discard(status.run)
        self.watch(status)
        self._once_more(status.run)

    def _on_failed(self, run: RunId, problem: Exception) -> None:
        self._going.discard(run)
        if not isinstance(problem, SmsWizardError):
            raise problem
        self.failed.emit(problem)
        self._once_more(run)

    def _once_more(self, run: RunId) -> None:
        """What was asked for while it was on its way may have come too late for it."""
        if run in self._again:
            self._again.discard(run)
            self.advance(run)
