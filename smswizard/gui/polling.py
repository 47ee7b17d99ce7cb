"""Carries filings forward: at once when the person asks, later when it is time to look again."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import RunId
from smswizard.gui.background import Runner, Ticket
from smswizard.submission.ports import Stop

Advance = Callable[[RunId, Callable[[RunStatus], None], Stop], RunStatus]
"""Goes on with a run as far as it goes, says how it stands on the way; blocks. As `Submitting.advance`."""

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

    def __init__(self, advance: Advance, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._advance, self._runner = advance, runner
        self._may_ask = False
        self._due: dict[RunId, tuple[RunStatus, float]] = {}
        self._going: dict[RunId, object] = {}
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
        turn = self._going[run] = object()

        def work(ticket: Ticket) -> RunStatus:
            return self._advance(run, ticket.say, _Stop(ticket))

        self._runner.run(
            work,
            lane=f"run:{run}",
            done=lambda status: self._on_done(run, turn, status),
            failed=lambda problem: self._on_failed(run, turn, problem),
            said=lambda status: self._on_said(run, turn, status),
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
        """Do not go on with a run, and hear no more of it: what is still on its way is old by then."""
        self._due.pop(run, None)
        self._going.pop(run, None)
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

    def _on_said(self, run: RunId, turn: object, status: RunStatus) -> None:
        if self._going.get(run) is turn:
            self.advanced.emit(status)

    def _on_done(self, run: RunId, turn: object, status: RunStatus) -> None:
        if self._has_ended(run, turn):
            self.watch(status)
            self._once_more(run)

    def _on_failed(self, run: RunId, turn: object, problem: Exception) -> None:
        is_news = self._has_ended(run, turn)
        if not isinstance(problem, SmsWizardError):
            raise problem
        if is_news:
            self.failed.emit(problem)
            self._once_more(run)

    def _has_ended(self, run: RunId, turn: object) -> bool:
        """False for a turn that was stopped: whatever goes on with the run by now is another."""
        if self._going.get(run) is not turn:
            return False
        del self._going[run]
        return True

    def _once_more(self, run: RunId) -> None:
        """What was asked for while it was on its way may have come too late for it."""
        if run in self._again:
            self._again.discard(run)
            self.advance(run)
