"""One look at a time for each filing; a look that is asked for while another goes on is done afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import ClientId, RunId
from smswizard.gui.background import Runner
from smswizard.gui.polling import Poller
from smswizard.submission.ports import Stop

RUN = RunId("run-1")
LIMIT_S = 5.0
START = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def _stands(state: RunState, look_in_s: float | None = None, practice: bool = True) -> RunStatus:
    nothing = Decimal(0)
    return RunStatus(
        run=RUN,
        client=ClientId("client-1"),
        is_practice=practice,
        state=state,
        tasks=(),
        gate=(),
        lines=(),
        once=nothing,
        monthly=nothing,
        currency="USD",
        question="",
        next_look_at=None,
        look_in_s=look_in_s,
        started_at=START,
        now=START,
        refusal=(),
        watches=(),
    )


class Filings:
    """Looks that end as told, one after another: with a status, or with an exception. The last is given again."""

    def __init__(self, *ends: RunStatus | Exception) -> None:
        self._ends = list(ends)
        self.looks = 0
        self.begun, self.may_end = threading.Event(), threading.Event()
        self.may_end.set()

    def advance(self, run: RunId, said: Callable[[RunStatus], None], stop: Stop) -> RunStatus:
        self.looks += 1
        end = self._ends.pop(0) if len(self._ends) > 1 else self._ends[0]
        said(_stands(RunState.WORKING))
        self.begun.set()
        assert self.may_end.wait(LIMIT_S)
        if isinstance(end, Exception):
            raise end
        return end


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.drain(LIMIT_S)


def test_a_look_asked_for_when_the_news_of_another_comes_is_done(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.WAITING), _stands(RunState.APPROVED))
    poller, heard = Poller(filings.advance, runner), list[RunState]()

    def ask_at_once(status: RunStatus) -> None:
        heard.append(status.state)
        if status.state is RunState.WAITING:
            assert runner.busy(f"run:{RUN}"), "the first look has told its end, and is not gone yet"
            poller.advance(RUN)

    poller.advanced.connect(ask_at_once)
    poller.advance(RUN)
    qtbot.waitUntil(lambda: RunState.APPROVED in heard)
    assert filings.looks == 2
    assert heard == [RunState.WORKING, RunState.WAITING, RunState.WORKING, RunState.APPROVED]


def test_many_wishes_during_one_look_are_one_look_more(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.WAITING))
    filings.may_end.clear()
    poller = Poller(filings.advance, runner)
    poller.advance(RUN)
    assert filings.begun.wait(LIMIT_S)
    for _ in range(3):
        poller.advance(RUN)
    filings.may_end.set()
    qtbot.waitUntil(lambda: not runner.busy())
    assert filings.looks == 2


def test_a_look_asked_for_when_another_fails_is_done(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(SmsWizardError("No connection."), _stands(RunState.APPROVED))
    poller, heard, failures = Poller(filings.advance, runner), list[RunState](), list[str]()

    def ask_at_once(problem: SmsWizardError) -> None:
        failures.append(problem.title)
        poller.advance(RUN)

    poller.failed.connect(ask_at_once)
    poller.advanced.connect(lambda status: heard.append(status.state))
    poller.advance(RUN)
    qtbot.waitUntil(lambda: RunState.APPROVED in heard)
    assert failures == ["No connection."]
    assert filings.looks == 2


def test_a_look_asked_for_during_one_that_fails_is_done(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(SmsWizardError("No connection."), _stands(RunState.APPROVED))
    filings.may_end.clear()
    poller, heard = Poller(filings.advance, runner), list[RunState]()
    poller.advanced.connect(lambda status: heard.append(status.state))
    poller.advance(RUN)
    assert filings.begun.wait(LIMIT_S)
    poller.advance(RUN)
    filings.may_end.set()
    qtbot.waitUntil(lambda: RunState.APPROVED in heard)
    assert filings.looks == 2


def test_what_was_asked_for_is_forgotten_when_the_filing_is_stopped(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.WAITING, look_in_s=0.0))
    filings.may_end.clear()
    poller, heard = Poller(filings.advance, runner), list[RunState]()
    poller.advance(RUN)
    assert filings.begun.wait(LIMIT_S)
    poller.advance(RUN)
    poller.advanced.connect(lambda status: heard.append(status.state))
    poller.stop(RUN)
    filings.may_end.set()
    qtbot.waitUntil(lambda: not runner.busy())
    assert filings.looks == 1
    assert heard == [], "how it stood before it was stopped is no news"


def test_after_a_stop_it_can_go_on(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.WAITING), _stands(RunState.APPROVED))
    filings.may_end.clear()
    poller, heard = Poller(filings.advance, runner), list[RunState]()
    poller.advanced.connect(lambda status: heard.append(status.state))
    poller.advance(RUN)
    assert filings.begun.wait(LIMIT_S)
    poller.stop(RUN)
    poller.advance(RUN)
    filings.may_end.set()
    qtbot.waitUntil(lambda: RunState.APPROVED in heard)
    assert filings.looks == 2
    assert RunState.WAITING not in heard


def test_practice_is_looked_at_when_it_is_time(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.APPROVED))
    poller = Poller(filings.advance, runner)
    poller.watch(_stands(RunState.WAITING, look_in_s=0.0))
    qtbot.waitUntil(lambda: filings.looks == 1)
    qtbot.waitUntil(lambda: not runner.busy())


def test_twilio_is_asked_only_once_that_is_allowed(runner: Runner, qtbot: QtBot) -> None:
    filings = Filings(_stands(RunState.APPROVED, practice=False))
    poller, practice = Poller(filings.advance, runner), Filings(_stands(RunState.APPROVED))
    beside = Poller(practice.advance, runner)
    poller.watch(_stands(RunState.WAITING, look_in_s=0.0, practice=False))
    beside.watch(_stands(RunState.WAITING, look_in_s=0.0))
    qtbot.waitUntil(lambda: practice.looks == 1)  # was due at the same moment, and was looked at
    assert filings.looks == 0
    poller.allow(True)
    qtbot.waitUntil(lambda: filings.looks == 1)
    qtbot.waitUntil(lambda: not runner.busy())
