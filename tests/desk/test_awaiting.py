"""What a person is told to do while Twilio waits: the owner's answer, the days left for a change."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from smswizard.desk.awaiting import (
    edit_window,
    edit_words,
    owner_is_asked,
    owner_words,
    question_before_code,
    reminded_words,
)
from smswizard.desk.run_status import Moment, RunStatus, status_of
from smswizard.domain.ids import ClientId, TaskKey
from smswizard.submission.ledger import TaskState
from smswizard.submission.passage import Rest
from smswizard.submission.record import Closed
from smswizard.submission.reminding import remind
from tests.support.filing import Filing, a_person, toll_free

VERIFIED = TaskKey("brand.verified")
VERDICT = TaskKey("verification.approved")


def status(filing: Filing) -> RunStatus:
    return status_of(filing.ledger, Moment(ClientId("c"), filing.clock.now()))


def asked_owner() -> Filing:
    filing = Filing(a_person(), script="owner_silent")
    filing.approve()
    while filing.ledger.state(VERIFIED) is not TaskState.PENDING:
        assert not owner_is_asked(status(filing))
        filing.advance()
        filing.clock.moment += timedelta(days=1)
    return filing


def test_the_owner_is_asked_from_the_approval_of_the_brand_until_the_answer() -> None:
    filing = asked_owner()
    assert owner_is_asked(status(filing))
    assert reminded_words(status(filing), str) == ""
    remind(filing.passage(), "Ann")
    assert str(filing.clock.now()) in reminded_words(status(filing), str)
    filing.clock.moment += timedelta(hours=1)
    filing.follow()
    assert not owner_is_asked(status(filing))


def test_nobody_is_asked_after_the_end() -> None:
    filing = asked_owner()
    filing.journal.append(Closed(filing.clock.now(), "abandoned"))
    assert not owner_is_asked(status(filing))


def test_the_words_name_the_answer_and_the_hours() -> None:
    assert "YES" in owner_words()
    assert "24 hours" in owner_words()


def test_before_a_text_it_is_said_who_gets_it_and_in_practice_that_nobody_does() -> None:
    assert "texts the owner's mobile" in question_before_code(False)
    assert "nobody is texted" in question_before_code(True)


def refused() -> Filing:
    filing = Filing(toll_free("own"), script="refusal:30445")
    filing.approve()
    assert edit_window(status(filing)) is None
    assert filing.follow().rest is Rest.REFUSED
    return filing


@pytest.mark.parametrize(
    ("later", "days", "is_open"),
    [
        (timedelta(), 7, True),
        (timedelta(days=2, hours=1), 5, True),
        (timedelta(days=6, hours=1), 1, True),
        (timedelta(days=8), 0, False),
    ],
)
def test_the_days_for_a_change_are_counted_down(later: timedelta, days: int, is_open: bool) -> None:
    filing = refused()
    filing.clock.moment += later
    window = edit_window(status(filing))
    assert window is not None
    assert (window.days_left, window.is_open) == (days, is_open)
    words = edit_words(window, "Monday")
    assert ("Monday" in words) is is_open
    assert (f"{days} days are left" in words) is (days > 1)
    assert ("last day" in words) is (days == 1)


def as_told(found: RunStatus, **told: object) -> RunStatus:
    rows = tuple(replace(r, raw=json.dumps(told)) if r.key == VERDICT else r for r in found.tasks)
    return replace(found, tasks=rows)


def test_twilios_own_last_day_counts_where_it_names_one() -> None:
    found = status(refused())
    until = found.now + timedelta(days=3)
    for text in (until.isoformat(), str(until), f"{until:%Y-%m-%dT%H:%M:%S}"):
        window = edit_window(as_told(found, edit_expiration=text, edit_allowed=True))
        assert window is not None
        assert (window.until, window.days_left) == (until, 3)
    odd = edit_window(as_told(found, edit_expiration="soon"))
    assert odd is not None
    assert odd.days_left == 7


def test_where_twilio_allows_no_change_none_is_offered() -> None:
    found = status(refused())
    window = edit_window(as_told(found, edit_expiration="2030-01-01T00:00:00Z", edit_allowed=False))
    assert window is not None
    assert window.until == datetime(2030, 1, 1, tzinfo=UTC)
    assert "no more changes" in edit_words(window, "")
