"""The lock of the last step, path by path over all standings of the four before it."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from smswizard.domain.confirmation import Confirmation, Standing, digest_of, standing
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.flow.lock import may_open, settled

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
EVERY = list(itertools.product(Standing, repeat=4))


def _tick(step: StepId) -> Confirmation:
    return Confirmation(step, "A. Sample", AT, ((f"{step}.text", "words"),), "feeds")


@pytest.mark.parametrize("four", EVERY)
def test_the_last_step_opens_exactly_when_all_four_are_confirmed(four: tuple[Standing, ...]) -> None:
    standings = dict(zip(CONFIRMED_BEFORE_REQUEST, four, strict=True))
    lock = may_open(StepId.REQUEST, standings)
    assert lock.is_open == all(each is Standing.CONFIRMED for each in four)
    assert lock.missing == tuple(
        s for s in CONFIRMED_BEFORE_REQUEST if standings[s] is not Standing.CONFIRMED
    )


@pytest.mark.parametrize("four", EVERY)
def test_the_tick_of_the_last_step_falls_with_any_of_the_four(four: tuple[Standing, ...]) -> None:
    standings = dict(zip(CONFIRMED_BEFORE_REQUEST, four, strict=True))
    ticks = tuple(_tick(step) for step in (*CONFIRMED_BEFORE_REQUEST, StepId.REQUEST))
    kept = settled(ticks, standings)
    assert (_tick(StepId.REQUEST) in kept) == may_open(StepId.REQUEST, standings).is_open
    assert set(ticks) - set(kept) <= {_tick(StepId.REQUEST)}


def test_an_unknown_standing_counts_as_missing() -> None:
    assert may_open(StepId.REQUEST, {}).missing == CONFIRMED_BEFORE_REQUEST


@pytest.mark.parametrize("step", [each for each in StepId if each is not StepId.REQUEST])
def test_no_other_step_is_ever_locked(step: StepId) -> None:
    assert may_open(step, {}).is_open


def test_a_tick_belongs_to_the_text_as_it_stood() -> None:
    tick = _tick(StepId.PRIVACY)
    assert standing(None, tick.parts, "feeds") is Standing.MISSING
    assert standing(tick, tick.parts, "feeds") is Standing.CONFIRMED
    assert standing(tick, (("privacy.text", "other words"),), "other feeds") is Standing.EDITED


def test_an_edit_that_changes_no_word_keeps_the_tick() -> None:
    tick = _tick(StepId.TERMS)
    assert standing(tick, tick.parts, "other feeds") is Standing.CONFIRMED


def test_a_newer_program_that_drafts_otherwise_keeps_the_tick() -> None:
    tick = _tick(StepId.TERMS)
    assert standing(tick, (("terms.text", "drafted otherwise"),), "feeds") is Standing.CONFIRMED


def test_the_digest_tells_texts_apart() -> None:
    assert digest_of((("a", "b"),)) == digest_of((("a", "b"),))
    assert digest_of((("a", "b"),)) != digest_of((("a", "b\x00"),))
    assert len(digest_of((("a", "\ud800"),))) == 64
