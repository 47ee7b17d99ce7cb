"""When to ask again, and when a decision is late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smswizard.submission.watch import next_look, watched
from tests.support.filing import START, Filing


@pytest.mark.parametrize(
    ("after_s", "next_s"),
    [
        (0, 30),
        (29, 30),
        (30, 60),
        (599, 600),
        (600, 1500),
        (1499, 1500),
        (14400 - 1, 14400),
        (14400, 18000),
        (14400 + 3600 * 500 + 1, 14400 + 3600 * 501),
        (-90, 30),
    ],
)
def test_it_is_asked_often_at_first_then_every_quarter_then_every_hour(after_s: int, next_s: int) -> None:
    looked = next_look(START, START + timedelta(seconds=after_s))
    assert looked == START + timedelta(seconds=next_s)


def test_the_next_look_always_lies_ahead_and_at_most_an_hour() -> None:
    for minutes in range(0, 60 * 24, 7):
        now = START + timedelta(minutes=minutes)
        assert timedelta(0) < next_look(START, now) - now <= timedelta(hours=1)


def test_a_decision_is_late_after_the_longest_usual_time_and_asked_for_all_the_same() -> None:
    filing = Filing(script="slow", hop=timedelta(days=1))
    filing.approve()
    late = False
    for _ in range(60):
        filing.advance()
        watches = watched(filing.ledger, filing.clock.now())
        if not watches:
            break
        assert watches[0].usual is not None
        late = late or watches[0].is_late
        assert watches[0].next_look_at > filing.clock.now()
        filing.clock.moment += filing.hop
    assert late
    assert filing.ledger.closed is not None
