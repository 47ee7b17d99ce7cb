"""What the records say about one task: a frozen value, and how each kind of record changes it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from smswizard.domain.ids import Sid
from smswizard.submission.fault import Fault
from smswizard.submission.record import (
    Absent,
    Cleared,
    Created,
    Intended,
    Observed,
    Price,
    Refused,
    Reminded,
    Unsure,
)
from smswizard.submission.resource import Outcome, Reason

LOOK = "look"
"""`Cleared.by` where the program itself was sure; anything else names a person."""


FOUND = "found"
"""`Created.by` where the thing was there before."""

NO_SID = Sid("")


class Mark(StrEnum):
    """Where the last record of a task left it."""

    FRESH = "fresh"
    SENT = "sent"
    LOST = "lost"
    ABSENT = "absent"
    REFUSED = "refused"
    DONE = "done"


@dataclass(frozen=True)
class Trace:
    """One task's past.

    `sent` counts calls that left; `price` is an approval not yet used up; `is_amending`: a refused thing that is to
    be changed in place, its sid stays; `since` is when the mark was first reached, `at` the last record's time;
    `reminded_at` is when a person was last asked once more, as far as that may have left.
    """

    mark: Mark = Mark.FRESH
    sid: Sid = NO_SID
    status: str = ""
    outcome: Outcome = Outcome.APPROVED
    reasons: tuple[Reason, ...] = ()
    fault: Fault | None = None
    seen: str = ""
    raw: str = ""
    sent: int = 0
    price: Price | None = None
    is_amending: bool = False
    since: datetime | None = None
    at: datetime | None = None
    reminded_at: datetime | None = None

    def begun_anew(self) -> Trace:
        """The task is to be done again, its thing (if any) untouched."""
        return Trace(sent=self.sent, sid=self.sid, price=self.price)

    def amending(self) -> Trace:
        """The thing is there and is to be changed in place; what was approved before does not cover that."""
        return Trace(sent=self.sent, sid=self.sid, status=self.status, is_amending=True)


Step = Intended | Created | Refused | Unsure | Absent | Cleared | Observed | Reminded
"""The records that speak of one task and change nothing else."""


def after(trace: Trace, record: Step) -> Trace:
    """The trace after one more record."""
    since = trace.since or record.at
    match record:
        case Intended():
            changed = replace(trace, mark=Mark.SENT, sent=trace.sent + 1, fault=None, since=record.at)
        case Created():
            changed = _after_created(trace, record)
        case Refused():
            changed = replace(trace, mark=Mark.REFUSED, fault=record.fault, since=record.at)
        case Unsure():
            changed = replace(trace, mark=Mark.LOST, fault=record.fault)
        case Absent():
            changed = replace(trace, mark=Mark.ABSENT, seen=record.seen)
        case Cleared():
            kept = trace.price if record.by == LOOK else None
            changed = replace(trace, mark=Mark.FRESH, price=kept, seen=record.seen)
        case Reminded():
            return replace(trace, reminded_at=None if record.how == "failed" else record.at)
        case Observed():
            changed = _after_observed(trace, record, since)
    return replace(changed, at=record.at)


def _after_created(trace: Trace, record: Created) -> Trace:
    return replace(
        trace,
        mark=Mark.DONE,
        sid=record.sid,
        status=record.status,
        outcome=Outcome.APPROVED,
        reasons=(),
        fault=None,
        price=None,
        is_amending=False,
        since=record.at,
    )


def _after_observed(trace: Trace, record: Observed, since: datetime) -> Trace:
    return replace(
        trace,
        mark=Mark.DONE,
        status=record.status,
        outcome=record.outcome,
        reasons=record.reasons,
        raw=record.raw,
        fault=None,
        since=since,
    )
