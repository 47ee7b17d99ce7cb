from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smswizard.gui.background import Runner, Ticket

LIMIT_S = 5.0


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.drain(LIMIT_S)


def test_the_result_comes_back_on_the_threads_of_the_window(runner: Runner, qtbot: QtBot) -> None:
    seen: list[tuple[int, threading.Thread]] = []
    worked_on: list[threading.Thread] = []

    def work() -> int:
        worked_on.append(threading.current_thread())
        return 42

    runner.run(work, done=lambda result: seen.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, threading.main_thread())]
    assert worked_on[0] is not threading.main_thread()


def test_a_failure_is_told_as_the_exception_it_was(runner: Runner, qtbot: QtBot) -> None:
    seen: list[Exception] = []

    def work() -> None:
        raise ValueError("no such page")

    runner.run(work, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ValueError)


def test_a_failure_nobody_asked_for_is_raised_on_the_window(runner: Runner, qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("nobody listens")

    with qtbot.captureExceptions() as caught:
        runner.run(work)
        qtbot.waitUntil(lambda: not runner.busy())
    assert [str(problem) for _, problem, _ in caught] == ["nobody listens"]


def test_jobs_of_one_lane_keep_their_order_and_never_overlap(runner: Runner, qtbot: QtBot) -> None:
    order: list[int] = []
    inside = threading.Semaphore(1)

    def save(number: int) -> int:
        assert inside.acquire(blocking=False), "two saves at once"
        time.sleep(0)
        order.append(number)
        inside.release()
        return number

    told: list[int] = []
    for number in range(60):
        runner.run(lambda number=number: save(number), lane="client-1", done=told.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(told) == 60)
    assert order == told == list(range(60))


def test_one_lane_does_not_wait_for_another(runner: Runner, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[str] = []
    runner.run(lambda: gate.wait(LIMIT_S), lane="slow", done=lambda _: told.append("slow"))
    runner.run(lambda: None, lane="quick", done=lambda _: told.append("quick"))
    qtbot.waitUntil(lambda: told == ["quick"])
    assert runner.busy("slow")
    assert not runner.busy("quick")
    gate.set()
    qtbot.waitUntil(lambda: told == ["quick", "slow"])
    assert not runner.busy()


def test_a_job_tells_how_far_it_is_before_it_tells_its_result(runner: Runner, qtbot: QtBot) -> None:
    told: list[object] = []

    def work(ticket: Ticket) -> str:
        for step in ("one", "two"):
            ticket.say(step)
        return "done"

    runner.run(work, said=told.append, done=told.append)
    qtbot.waitUntil(lambda: told == ["one", "two", "done"])


def test_a_job_that_is_stopped_can_end_early(runner: Runner, qtbot: QtBot) -> None:
    told: list[object] = []

    def work(ticket: Ticket) -> bool:
        return ticket.wait(LIMIT_S) and ticket.stopped()

    job = runner.run(work, done=told.append)
    job.stop()
    qtbot.waitUntil(lambda: not runner.busy())
    assert told in ([True], [])


def test_what_waits_is_never_begun_once_its_lane_is_stopped(runner: Runner, qtbot: QtBot) -> None:
    gate, begun = threading.Event(), threading.Event()
    order: list[str] = []

    def first() -> None:
        begun.set()
        gate.wait(LIMIT_S)
        order.append("first")

    runner.run(first, lane="a")
    runner.run(lambda: order.append("second"), lane="a")
    assert begun.wait(LIMIT_S)
    runner.stop("a")
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy())
    assert order == ["first"]


def test_at_quit_promised_saves_are_made_and_nobody_is_told(qtbot: QtBot) -> None:
    runner = Runner(threads=1)
    begun, gate = threading.Event(), threading.Event()
    saved: list[str] = []
    told: list[object] = []

    def first() -> None:
        begun.set()
        gate.wait(LIMIT_S)
        saved.append("first")

    runner.run(first, lane="client", done=told.append)
    runner.run(lambda: saved.append("second"), lane="client", done=told.append)
    runner.run(lambda: saved.append("alone"), done=told.append)
    assert begun.wait(LIMIT_S)
    threading.Timer(0.01, gate.set).start()
    assert runner.drain(LIMIT_S)
    assert saved == ["first", "second"]
    qtbot.waitUntil(lambda: not runner.busy())
    assert told == []


def test_at_quit_a_job_that_hangs_is_waited_for_only_so_long(qtbot: QtBot) -> None:
    runner = Runner()
    gate, begun = threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        gate.wait(LIMIT_S)

    runner.run(hang)
    assert begun.wait(LIMIT_S)
    assert not runner.drain(0.05)
    gate.set()
    assert runner.drain(LIMIT_S)


def test_no_thread_is_made_before_there_is_work(qtbot: QtBot) -> None:
    before = threading.active_count()
    runner = Runner()
    assert threading.active_count() == before
    assert runner.drain(0.0)


def test_busy_is_told_at_the_beginning_and_at_the_end(runner: Runner, qtbot: QtBot) -> None:
    states: list[bool] = []
    runner.busy_changed.connect(lambda: states.append(runner.busy()))
    runner.run(lambda: None)
    qtbot.waitUntil(lambda: states == [True, False])
