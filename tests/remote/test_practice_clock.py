"""Practice time: as fast as wished, and never backwards."""

from __future__ import annotations

from datetime import timedelta

from smswizard.domain.ids import TaskKey
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import KEPT_EVERY_S, MOST_AHEAD, PracticeClock
from smswizard.submission.resource import Outcome
from tests.support.filing import START, DictMemory, Filing, JumpingClock


def a_clock(pace: float = 1.0) -> tuple[JumpingClock, PracticeClock, DictMemory]:
    real, memory = JumpingClock(), DictMemory()
    clock = PracticeClock(real, memory)
    clock.set_pace(pace)
    return real, clock, memory


def test_practice_time_passes_as_fast_as_wished_and_waits_shrink_with_it() -> None:
    real, clock, _ = a_clock(3600)
    real.moment += timedelta(seconds=2)
    assert clock.now() == START + timedelta(hours=2)
    clock.pause(3600)
    assert real.paused == [1.0]


def test_a_new_pace_changes_no_moment_that_has_passed() -> None:
    real, clock, _ = a_clock(3600)
    real.moment += timedelta(seconds=1)
    before = clock.now()
    clock.set_pace(1)
    assert clock.now() == before


def test_practice_time_goes_on_after_a_restart_and_never_backwards() -> None:
    real, clock, memory = a_clock(3600)
    real.moment += timedelta(seconds=KEPT_EVERY_S + 1)
    clock.keep()
    before = clock.now()
    real.moment += timedelta(days=1)
    again = PracticeClock(real, memory)
    assert again.now() == before + timedelta(days=1)
    assert again.pace == 3600


def test_what_was_decided_stays_decided_after_a_kill() -> None:
    filing = Filing(script="approval")
    filing.approve()
    filing.practice.clock.set_pace(500_000)
    filing.follow(most=60)
    brand = filing.passage().order(filing.plan.task(TaskKey("brand.approved")))
    again = Practice(filing.memory, PracticeClock(filing.clock, filing.memory))
    assert again.observe(brand).outcome is Outcome.APPROVED


def test_a_fast_program_left_open_does_not_run_out_of_time() -> None:
    real, clock, _ = a_clock(1e12)
    real.moment += timedelta(days=400)
    assert clock.now() <= real.moment + MOST_AHEAD
