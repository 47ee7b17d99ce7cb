"""When to ask again about what was handed in, and when a decision is overdue. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from smswizard.domain.ids import TaskKey
from smswizard.facts.conduct import Timing, timing
from smswizard.submission.ledger import Ledger, TaskState

RHYTHM: tuple[tuple[float, float], ...] = ((600.0, 30.0), (14400.0, 900.0), (math.inf, 3600.0))
"""Until so many seconds after handing in, ask every so many seconds. Twilio names no rhythm; quick refusals come within
minutes and decisions take days, and one read an hour is far below any limit. The figures are ours."""

_REVIEWS = {
    TaskKey("profile.approved"): "account.profile",
    TaskKey("brand.approved"): "brand.review",
    TaskKey("brand.verified"): "owner.code",
    TaskKey("campaign.approved"): "campaign.review",
    TaskKey("verification.approved"): "tollfree.review",
}
_DAYS = {"hours": 1 / 24, "days": 1.0, "business days": 7 / 5, "weeks": 7.0}


@dataclass(frozen=True)
class Watch:
    """One decision awaited: since when, when to ask next, how long it takes as a rule, and whether it is late.

    It is asked for as long as the run is open; being late changes the words, not the asking.
    """

    task: TaskKey
    since: datetime
    next_look_at: datetime
    usual: Timing | None
    late_at: datetime | None
    is_late: bool


def next_look(since: datetime, now: datetime) -> datetime:
    """The first moment after `now` at which to ask again about something handed in at `since`."""
    moment = since
    for until_s, every_s in RHYTHM:
        end = since + timedelta(seconds=until_s) if until_s != math.inf else None
        if end is not None and now >= end:
            moment = end
            continue
        steps = max(0, math.floor((now - moment).total_seconds() / every_s)) + 1
        wished = moment + timedelta(seconds=steps * every_s)
        return min(wished, end) if end is not None else wished
    raise AssertionError("the last part of the rhythm has no end")


def watched(ledger: Ledger, now: datetime) -> tuple[Watch, ...]:
    """Everything a decision is awaited for, in the order of the plan."""
    found = []
    for key in ledger.keys(TaskState.PENDING):
        trace = ledger.traces[key]
        since = max(trace.since or now, trace.reminded_at or trace.since or now)
        usual = timing(_REVIEWS[key]) if key in _REVIEWS else None
        late_at = since + timedelta(days=usual.most * _DAYS[usual.unit]) if usual else None
        is_late = late_at is not None and now > late_at
        found.append(Watch(key, since, next_look(since, now), usual, late_at, is_late))
    return tuple(found)
