"""Work beside the window: jobs in lanes on a few threads, and word of them back on the window's thread.

Jobs of one lane run one after another in the order they were asked for, so that saves cannot overtake each other.
Nothing else in `gui/` makes a thread. The threads are daemons: one that hangs does not keep the program alive.
"""

from __future__ import annotations

import inspect
import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal

from smswizard.gui.rubbish import RubbishRound

Call = Callable[..., Any]
Told = Callable[[Any], object]


class Ticket:
    """What a running job may use: say how far it is, ask whether it should stop."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def say(self, word: object) -> None:
        """Tell the window; it arrives there as `said`."""
        self._job.job_said.emit(word)

    def stopped(self) -> bool:
        return self._job.stopping.is_set()

    def wait(self, seconds: float) -> bool:
        """Rest for so long, or less if told to stop; True if told to stop."""
        return self._job.stopping.wait(seconds)


class Job(QObject):
    """One call on its way. It lives on the window's thread; what happens elsewhere reaches it queued."""

    job_said = Signal(object)
    job_done = Signal(object)
    job_failed = Signal(object)
    job_ended = Signal()

    def __init__(
        self, call: Call, lane: str, done: Told | None, failed: Told | None, said: Told | None, parent: Runner
    ) -> None:
        super().__init__(parent)
        self.lane = lane
        self.stopping = threading.Event()
        self.dropped = False
        self._call = call
        self._done, self._failed, self._said = done, failed, said
        queued = Qt.ConnectionType.QueuedConnection
        self.job_said.connect(self._on_said, queued)
        self.job_done.connect(self._on_done, queued)
        self.job_failed.connect(self._on_failed, queued)
        self.job_ended.connect(self._on_ended, queued)

    def stop(self) -> None:
        """Ask it to stop; one that has not started yet never will."""
        self.dropped = True
        self.stopping.set()

    def work(self) -> None:
        """Runs on a thread of the runner. One of the two places that may catch everything."""
        try:
            result = self._call(ticket=Ticket(self)) if _wants_ticket(self._call) else self._call()
        except Exception as problem:  # noqa: BLE001 - whatever went wrong is told to whoever asked
            self.job_failed.emit(problem)
        else:
            self.job_done.emit(result)

    def _runner(self) -> Runner:
        """Its parent; not kept as an attribute, for a circle would let the two be taken apart in any order."""
        return cast(Runner, self.parent())

    def _on_said(self, word: object) -> None:
        if self._said is not None and self._runner().is_open():
            self._said(word)

    def _on_done(self, result: object) -> None:
        if self._done is not None and self._runner().is_open():
            self._done(result)

    def _on_failed(self, problem: Exception) -> None:
        if not self._runner().is_open():
            return
        if self._failed is None:
            raise problem
        self._failed(problem)

    def _on_ended(self) -> None:
        self._runner().forget(self)
        self.deleteLater()


class Runner(QObject):
    """Runs calls beside the window. Belongs to the window's thread and is used from there only."""

    busy_changed = Signal()

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        self._most = threads
        self._threads: list[threading.Thread] = []
        self._numbers = itertools.count(1)
        self._under_way: list[Job] = []
        self._change = threading.Condition()
        self._lanes: dict[str, deque[Job]] = {}
        self._ready: deque[str] = deque()
        self._closed = False
        self._rubbish = RubbishRound(self)

    def run(
        self,
        call: Call,
        *,
        lane: str = "",
        done: Told | None = None,
        failed: Told | None = None,
        said: Told | None = None,
    ) -> Job:
        """Run `call` beside the window; one that has a parameter named `ticket` is given a Ticket.

        `done` gets its result, `failed` its exception, `said` each word on the way, all on the window's thread.
        A failure nobody asked to hear of is raised there, so that it is not lost. A job without a lane waits for
        no other.
        """
        job = Job(call, lane or f"\0{next(self._numbers)}", done, failed, said, self)
        self._under_way.append(job)
        with self._change:
            jobs = self._lanes.setdefault(job.lane, deque())
            jobs.append(job)
            if len(jobs) == 1:
                self._ready.append(job.lane)
                self._change.notify()
        if len(self._threads) < min(self._most, len(self._under_way)):
            self._hire()
        self.busy_changed.emit()
        return job

    def is_open(self) -> bool:
        """May jobs still tell the window anything?"""
        return not self._closed

    def busy(self, lane: str = "") -> bool:
        """Is anything under way, in this lane or at all?"""
        return any(not lane or job.lane == lane for job in self._under_way)

    def stop(self, lane: str = "") -> None:
        """Ask the jobs of a lane, or all, to stop."""
        for job in self._under_way:
            if not lane or job.lane == lane:
                job.stop()

    def drain(self, limit_s: float) -> bool:
        """At quit: finish and wait at most so long. True if all threads came home.

        What runs is asked to stop. What waits in a lane is still done: a save that was promised is made. What
        waits alone is dropped. Nobody is told anything any more.
        """
        until = time.monotonic() + limit_s
        with self._change:
            self._closed = True
            for job in self._under_way:
                job.stopping.set()
                job.dropped = job.dropped or job.lane.startswith("\0")
            self._change.notify_all()
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        is_home = not any(thread.is_alive() for thread in self._threads)
        if is_home:
            self._rubbish.stop()
        return is_home

    def settle(self) -> None:
        """The program has started: from now on rubbish is looked for, among what is made from now on."""
        self._rubbish.settle()

    def forget(self, job: Job) -> None:
        """A job has ended and told everything it had to tell."""
        self._under_way.remove(job)
        if not self._closed:
            self.busy_changed.emit()

    def _hire(self) -> None:
        self._rubbish.start()
        name = f"smswizard-worker-{len(self._threads) + 1}"
        thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        while (job := self._next_job()) is not None:
            if not job.dropped:
                job.work()
            with self._change:
                jobs = self._lanes[job.lane]
                jobs.popleft()
                if jobs:
                    self._ready.append(job.lane)
                    self._change.notify()
                else:
                    del self._lanes[job.lane]
                    self._change.notify_all()
            job.job_ended.emit()

    def _next_job(self) -> Job | None:
        """The first job of a lane that is free; None when the runner has closed and nothing is left."""
        with self._change:
            while not self._ready:
                if self._closed and not self._lanes:
                    return None
                self._change.wait()
            return self._lanes[self._ready.popleft()][0]


def _wants_ticket(call: Call) -> bool:
    try:
        return "ticket" in inspect.signature(call).parameters
    except (TypeError, ValueError):
        return False
