"""Not faster than the provider takes it, and not waiting for ever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.pace import LONGEST_WAIT_S, MOST_WAITS, Pacer, Patience
from smswizard.submission.task import TaskKind
from tests.support.filing import START

LIMITED = Fault(FaultKind.LIMITED)


def test_brand_and_campaign_calls_are_a_second_apart_whoever_makes_them() -> None:
    pacer = Pacer()
    waits = [pacer.wait_s(kind, START) for kind in (TaskKind.BRAND, TaskKind.CAMPAIGN, TaskKind.BRAND)]
    assert waits == [0.0, 1.0, 2.0]
    assert pacer.wait_s(TaskKind.CAMPAIGN, START + timedelta(seconds=10)) == 0.0


@pytest.mark.parametrize(
    "kind", [each for each in TaskKind if each not in (TaskKind.BRAND, TaskKind.CAMPAIGN)]
)
def test_other_calls_need_not_wait(kind: TaskKind) -> None:
    pacer = Pacer()
    assert [pacer.wait_s(kind, START) for _ in range(3)] == [0.0, 0.0, 0.0]


def test_the_moment_the_provider_names_is_kept_with_some_jitter() -> None:
    limited = Fault(FaultKind.LIMITED, retry_at=START + timedelta(seconds=40))
    assert Patience(jitter=lambda: 0.25).wait_s(limited, START) == 40.25
    assert Patience(jitter=lambda: 0.0).wait_s(limited, START + timedelta(minutes=5)) == 0.0


def test_without_a_moment_the_waits_grow_and_end() -> None:
    patience = Patience(jitter=lambda: 0.0)
    waits = [patience.wait_s(LIMITED, START) for _ in range(MOST_WAITS + 1)]
    assert waits == [2.0, 4.0, 8.0, 16.0, 32.0, None]


def test_a_moment_that_is_far_off_is_left_to_another_time() -> None:
    far = Fault(FaultKind.LIMITED, retry_at=START + timedelta(seconds=LONGEST_WAIT_S + 1))
    assert Patience().wait_s(far, START) is None
