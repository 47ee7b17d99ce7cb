"""A program that rehearses one client after another as fast as it can, and says what the journal holds.

    python -m tests.submission.filer DATA

Lines on standard output: "recorded RUN COUNT" once that many records are on disk, "at TASK" before each call.
"""

from __future__ import annotations

import sys
from pathlib import Path

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.desk.submitting import Submitting
from smswizard.domain.ids import RunId
from smswizard.drafting.sample_client import bakery
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.store.places import find_places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.clock import SystemClock
from smswizard.submission.ledger import TaskState
from smswizard.submission.ports import Provider
from tests.support.office import confirmed

SCRIPTS = ("approval", "lost_answer", "slow")


def no_real_provider(account_sid: str, may_prompt: bool) -> Provider:
    raise AssertionError("this program only rehearses")


class Filer:
    """The verbs on files, and standard output."""

    def __init__(self, data: Path) -> None:
        places = find_places(data)
        clock, memory = SystemClock(), StoredPracticeMemory(open_practice(places))
        self.store = Workspace(open_workspace(places), clock)
        self.practice = Practice(memory, PracticeClock(clock, memory))
        self.clock = clock
        self.submitting = Submitting(self.store, clock, self.practice, no_real_provider)
        self.submitting.set_pace(1_000_000)

    def go_on(self) -> None:
        """Finish what is open, else begin with a new client."""
        rows = self.submitting.runs()
        is_open = bool(rows) and not rows[0].closed
        self.follow(rows[0].id if is_open else self.begun(len(rows)))

    def finish(self) -> None:
        """Finish all that is open."""
        for row in self.submitting.runs():
            if not row.closed:
                self.follow(row.id)

    def follow(self, run: RunId) -> None:
        """One filing to its end."""
        while True:
            status = self.submitting.follow(run, lambda status: self.say(run, status))
            if status.is_over:
                return
            if status.state is RunState.NEEDS_MONEY:
                self.submitting.approve(run, status.gate, "Ann")
            elif status.state is RunState.NEEDS_DECISION:
                self.decide(run, status)
            else:
                raise AssertionError(f"nobody expected this filing to be {status.state}")

    def decide(self, run: RunId, status: RunStatus) -> None:
        """As a person would who looked in the Console: send again only what is not there."""
        (task,) = (each.key for each in status.tasks if each.state is TaskState.ABSENT_PAID)
        tag = next(row.opened.tag for row in self.submitting.runs() if row.id == run)
        is_there = str(task) in [each.what for each in self.practice.charges(tag)]
        self.submitting.decide(run, task, resend=not is_there, who="Ann")

    def begun(self, number: int) -> RunId:
        """A new client; every bakery wants the same number, so those of ended filings are given back."""
        for row in self.submitting.runs():
            self.practice.release(row.opened.tag)
        client = self.store.create(confirmed(bakery(), self.clock), {}).id
        return self.submitting.start(client, practice=True, script=SCRIPTS[number % len(SCRIPTS)])

    def say(self, run: RunId, status: RunStatus) -> None:
        words = f"at {status.busy}" if status.busy else f"recorded {run} {self.count(run)}"
        sys.stdout.write(words + "\n")
        sys.stdout.flush()

    def count(self, run: RunId) -> int:
        return len(self.store.journal(run).records())


def main(data: Path) -> None:
    """Rehearse until killed."""
    filer = Filer(data)
    while True:
        filer.go_on()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
