"""How a run stands, in what a front end shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from smswizard.desk.charges import USD, ChargeLine, lines_of, sums
from smswizard.desk.refusals import Refusal, refusals
from smswizard.domain.ids import ClientId, RunId, Sid, TaskKey
from smswizard.i18n import mark
from smswizard.submission.fault import Fault
from smswizard.submission.ledger import Ledger, TaskState
from smswizard.submission.resource import Reason
from smswizard.submission.task import NO_TASK, TaskKind
from smswizard.submission.trace import NO_SID
from smswizard.submission.watch import Watch, watched


class RunState(StrEnum):
    """How a run stands. PAUSED: it can go on when somebody asks it to; the fault says what stopped it, if anything."""

    WORKING = "working"
    NEEDS_MONEY = "needs money"
    WAITING = "waiting"
    NEEDS_DECISION = "needs decision"
    REFUSED = "refused"
    PAUSED = "paused"
    APPROVED = "approved"
    ABANDONED = "abandoned"


@dataclass(frozen=True)
class TaskRow:
    """One task as listed. `at` is the time of its last record; `seen` what a look for a lost call found; `reminded_at`
    when a person was last texted once more on request."""

    key: TaskKey
    title: str
    state: TaskState
    status: str = ""
    sid: Sid = NO_SID
    at: datetime | None = None
    fault: Fault | None = None
    reasons: tuple[Reason, ...] = ()
    seen: str = ""
    is_paid: bool = False
    raw: str = ""
    reminded_at: datetime | None = None


@dataclass(frozen=True)
class RunStatus:
    """How a run stands.

    `gate` are the tasks that wait for money, `lines` their fees, `once` and `monthly` the sums a button must name.
    `question` says what the person is asked, "" for nothing. Times are those of the run's own clock (practice
    time for practice), `now` too; `look_in_s` is real seconds until the next look is due. `approved` and
    `spent` are sums so far, once and monthly; `busy` is the task at hand.
    """

    run: RunId
    client: ClientId
    is_practice: bool
    state: RunState
    tasks: tuple[TaskRow, ...]
    gate: tuple[TaskKey, ...]
    lines: tuple[ChargeLine, ...]
    once: Decimal
    monthly: Decimal
    currency: str
    question: str
    next_look_at: datetime | None
    look_in_s: float | None
    started_at: datetime
    now: datetime
    refusal: tuple[Refusal, ...]
    watches: tuple[Watch, ...]
    fault: Fault | None = None
    busy: TaskKey = NO_TASK
    spent: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))

    @property
    def is_over(self) -> bool:
        """True once nothing more will happen."""
        return self.state in (RunState.APPROVED, RunState.ABANDONED)

    @property
    def done(self) -> tuple[int, int]:
        """How many tasks are settled, of how many."""
        return sum(each.state is TaskState.SETTLED for each in self.tasks), len(self.tasks)

    def task(self, key: TaskKey) -> TaskRow:
        """One task's row. Raises KeyError."""
        return {each.key: each for each in self.tasks}[key]


@dataclass(frozen=True)
class Moment:
    """What a ledger does not know: whose run it is, the time, and what the engine is at."""

    client: ClientId
    now: datetime
    pace: float = 1.0
    is_working: bool = False
    busy: TaskKey = NO_TASK
    fault: Fault | None = None


_QUESTIONS = {
    RunState.NEEDS_MONEY: mark("The next call costs money. Nothing is sent until you approve the sum."),
    RunState.NEEDS_DECISION: mark(
        "An answer got lost, and what was sent cannot be found. Look again, or have it sent once more: "
        "then it may be charged twice."
    ),
    RunState.REFUSED: mark(
        "This was refused. Mend what is named here, confirm the step again, then file again."
    ),
}
_LOOK_AGAIN = mark("Mend what is named here at the provider, then look again.")


def status_of(ledger: Ledger, moment: Moment) -> RunStatus:
    """How a run stands."""
    state = _state(ledger, moment)
    lines = tuple(line for key in ledger.gate for line in _lines(ledger, key))
    once, monthly = sums(lines)
    watches = watched(ledger, moment.now)
    retry_at = moment.fault.retry_at if moment.fault else None
    next_at = min((each.next_look_at for each in watches), default=retry_at)
    return RunStatus(
        run=ledger.opened.run,
        client=moment.client,
        is_practice=ledger.opened.is_practice,
        state=state,
        tasks=tuple(_row(ledger, each.key) for each in ledger.plan.tasks),
        gate=ledger.gate,
        lines=lines,
        once=once,
        monthly=monthly,
        currency=lines[0].currency if lines else USD,
        question=_question(ledger, state),
        next_look_at=next_at,
        look_in_s=max(0.0, (next_at - moment.now).total_seconds() / moment.pace) if next_at else None,
        started_at=ledger.opened.at,
        now=moment.now,
        refusal=refusals(ledger),
        watches=watches,
        fault=moment.fault,
        busy=moment.busy,
        spent=(
            sum((each.once for each in ledger.spent), Decimal(0)),
            sum((each.monthly for each in ledger.spent), Decimal(0)),
        ),
    )


def _state(ledger: Ledger, moment: Moment) -> RunState:
    if ledger.closed:
        return RunState.APPROVED if ledger.closed.how == "approved" else RunState.ABANDONED
    if moment.is_working:
        return RunState.WORKING
    for task_state, state in _STATES:
        if ledger.keys(task_state):
            return state if moment.fault is None or state in _STANDING else RunState.PAUSED
    return RunState.PAUSED


_STATES = (
    (TaskState.ABSENT_PAID, RunState.NEEDS_DECISION),
    (TaskState.INTENDED, RunState.PAUSED),
    (TaskState.REFUSED, RunState.REFUSED),
    (TaskState.READY, RunState.PAUSED),
    (TaskState.GATED, RunState.NEEDS_MONEY),
    (TaskState.PENDING, RunState.WAITING),
)
_STANDING = (RunState.NEEDS_DECISION, RunState.REFUSED, RunState.NEEDS_MONEY)


def _question(ledger: Ledger, state: RunState) -> str:
    refused = [ledger.plan.task(key).kind for key in ledger.keys(TaskState.REFUSED)]
    if state is RunState.REFUSED and all(each in _MENDED_THERE for each in refused):
        return _LOOK_AGAIN
    return _QUESTIONS.get(state, "")


_MENDED_THERE = (TaskKind.CHECK_POLICY, TaskKind.FIND_PRIMARY)


def _lines(ledger: Ledger, key: TaskKey) -> tuple[ChargeLine, ...]:
    return lines_of(ledger.plan.task(key), ledger.charge(key), ledger.traces[key].is_amending)


def _row(ledger: Ledger, key: TaskKey) -> TaskRow:
    task, trace = ledger.plan.task(key), ledger.traces[key]
    return TaskRow(
        key,
        task.title,
        ledger.state(key),
        trace.status,
        trace.sid,
        trace.at,
        trace.fault,
        trace.reasons,
        trace.seen,
        task.is_paid,
        trace.raw,
        trace.reminded_at,
    )
