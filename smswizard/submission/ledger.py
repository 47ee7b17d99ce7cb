"""Where a run stands: a pure fold over its journal. Nothing else is stored about progress."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from smswizard.domain.errors import WorkspaceError
from smswizard.domain.ids import Sid, TaskKey
from smswizard.i18n import mark
from smswizard.submission import trace as traces
from smswizard.submission.fault import FaultKind
from smswizard.submission.plan import Plan
from smswizard.submission.record import (
    Approved,
    Cleared,
    Closed,
    Created,
    Observed,
    Opened,
    Price,
    Record,
    Refiled,
    Refused,
    Reminded,
    Unsure,
)
from smswizard.submission.resource import Outcome
from smswizard.submission.task import NO_TASK, Charge, Task, TaskKind
from smswizard.submission.trace import NO_SID, Mark, Trace

LATE = (Created, Refused, Unsure, Observed, Reminded, Closed)
"""What may follow the end of a run: the outcome of a call that was under way when somebody gave it up."""


class ForeignJournal(WorkspaceError):  # noqa: N818 - reads as what happened
    """The records do not belong to this run or this plan, or one of them is of a kind we do not know."""


class TaskState(StrEnum):
    """Where a task stands."""

    WAITING = "waiting"
    """Something before it is not settled."""
    READY = "ready"
    """May be tried now."""
    GATED = "gated"
    """Would be ready, but costs money that nobody approved."""
    INTENDED = "intended"
    """May have been sent; nobody knows the outcome yet."""
    PENDING = "pending"
    """Looked at; the provider has not decided."""
    SETTLED = "settled"
    REFUSED = "refused"
    """The provider said no, to the call or after its review."""
    ABSENT_PAID = "absent, paid"
    """May have been paid for, and was not found: the person decides."""


REPEATED = (TaskKind.EVALUATION, TaskKind.SUBMIT, TaskKind.AWAIT)
"""Tasks that judge another task's thing, and are done again once that was changed."""


@dataclass(frozen=True)
class Spent:
    """Money that left, as far as this journal knows: decimal amounts, and when."""

    task: TaskKey
    once: Decimal
    monthly: Decimal
    at: datetime


@dataclass(frozen=True)
class Ledger:
    """Where every task of a run stands.

    `approved` and `spent` list sums by task; `maybe_spent` counts sendings of paid calls whose outcome was never
    learnt and that a person cleared. `frozen_digest` is that of the dossier as it was frozen last.
    """

    plan: Plan
    opened: Opened
    traces: Mapping[TaskKey, Trace]
    frozen_digest: str
    approved: tuple[Approved, ...] = ()
    spent: tuple[Spent, ...] = ()
    maybe_spent: tuple[TaskKey, ...] = ()
    closed: Closed | None = None

    @cached_property
    def states(self) -> Mapping[TaskKey, TaskState]:
        """Where every task stands, in the order of the plan."""
        return {each.key: self._state(each) for each in self.plan.tasks}

    def state(self, key: TaskKey) -> TaskState:
        """Where one task stands. Raises KeyError."""
        return self.states[key]

    def _state(self, task: Task) -> TaskState:
        trace = self.traces[task.key]
        if trace.mark in _SENT:
            return _SENT[trace.mark]
        if trace.mark is Mark.DONE and not trace.is_amending:
            return _BY_OUTCOME[trace.outcome]
        if trace.mark is Mark.REFUSED and trace.fault and trace.fault.kind is FaultKind.REFUSED:
            return TaskState.REFUSED
        if not all(self._is_settled(need) for need in (*task.needs, task.about) if need != NO_TASK):
            return TaskState.WAITING
        return TaskState.GATED if self._charge(task) and trace.price is None else TaskState.READY

    def charge(self, key: TaskKey) -> Charge | None:
        """What the next sending of a task costs: for a change in place what `Task.again` says."""
        return self._charge(self.plan.task(key))

    def _charge(self, task: Task) -> Charge | None:
        return task.again if self.traces[task.key].is_amending else task.charge

    def keys(self, state: TaskState) -> tuple[TaskKey, ...]:
        """The tasks that stand so, in the order of the plan."""
        return tuple(key for key, each in self.states.items() if each is state)

    @property
    def gate(self) -> tuple[TaskKey, ...]:
        """The tasks that wait for money."""
        return self.keys(TaskState.GATED)

    @property
    def sids(self) -> dict[TaskKey, Sid]:
        """The sid of every thing that is there."""
        return {key: each.sid for key, each in self.traces.items() if each.sid}

    @property
    def is_complete(self) -> bool:
        """True when every task is settled."""
        return all(self._is_settled(each.key) for each in self.plan.tasks)

    def subject(self, key: TaskKey) -> Task:
        """The task whose thing a refusal is about: a review's is the thing reviewed, else the task itself."""
        task = self.plan.task(key)
        return self.plan.task(task.about) if task.kind in REPEATED else task

    def _is_settled(self, key: TaskKey) -> bool:
        trace = self.traces[key]
        return trace.mark is Mark.DONE and not trace.is_amending and trace.outcome is Outcome.APPROVED


_SENT = {
    Mark.SENT: TaskState.INTENDED,
    Mark.LOST: TaskState.INTENDED,
    Mark.ABSENT: TaskState.ABSENT_PAID,
}
_BY_OUTCOME = {
    Outcome.APPROVED: TaskState.SETTLED,
    Outcome.PENDING: TaskState.PENDING,
    Outcome.REFUSED: TaskState.REFUSED,
}


def fold(records: Iterable[Record], plan: Plan) -> Ledger:
    """Where a run stands. Raises ForeignJournal where the records do not fit the plan."""
    whole = iter(records)
    ledger = _opened(next(whole, None), plan)
    for record in whole:
        ledger = extended(ledger, record)
    return ledger


def _opened(first: object, plan: Plan) -> Ledger:
    if not isinstance(first, Opened):
        raise _foreign(mark("The record of this filing does not begin with its opening."))
    if (first.route, first.filer) != (plan.route, plan.filer):
        raise _foreign(mark("The record of this filing belongs to another way of filing."))
    fresh = {each.key: Trace() for each in plan.tasks}
    return Ledger(plan, first, fresh, first.dossier_digest)


def extended(ledger: Ledger, record: Record) -> Ledger:
    """Where it stands after one more record: `fold(records + (record,))` without reading all of them again."""
    if ledger.closed and not isinstance(record, LATE):
        raise _foreign(mark("The record of this filing goes on after its end."))
    if isinstance(record, Approved):
        return _after_approved(ledger, record)
    if isinstance(record, Refiled):
        return _after_refiled(ledger, record)
    if isinstance(record, Closed):
        return replace(ledger, closed=ledger.closed or record)
    if isinstance(record, traces.Step):
        return _after_step(ledger, record)
    raise _foreign(mark("The record of this filing holds a line this program does not know."))


def _after_approved(ledger: Ledger, record: Approved) -> Ledger:
    changed = dict(ledger.traces)
    prices = {each.task: each for each in record.prices}
    for key in record.tasks:
        trace = _trace(ledger, key)
        if trace.mark is not Mark.DONE or trace.is_amending:
            changed[key] = replace(trace, price=prices.get(key, Price(key)))
    return replace(ledger, traces=changed, approved=(*ledger.approved, record))


def _after_refiled(ledger: Ledger, record: Refiled) -> Ledger:
    trace = _trace(ledger, record.task)
    changed = dict(ledger.traces)
    changed[record.task] = trace.amending() if trace.sid else trace.begun_anew()
    for each in ledger.plan.tasks:
        if each.about == record.task and each.kind in REPEATED:
            changed[each.key] = replace(changed[each.key].begun_anew(), sid=NO_SID)
    return replace(ledger, traces=changed, frozen_digest=record.dossier_digest)


def _after_step(ledger: Ledger, record: traces.Step) -> Ledger:
    before = _trace(ledger, record.task)
    spent, maybe = ledger.spent, ledger.maybe_spent
    if isinstance(record, Created):
        if before.sid and record.sid and before.sid != record.sid:
            raise _foreign(mark("The record of this filing names two things for one task."))
        if before.price and record.by != traces.FOUND:
            spent = (*spent, _spent(before.price, record.at))
    if isinstance(record, Cleared) and before.price and record.by != traces.LOOK:
        maybe = (*maybe, record.task)
    changed = {**ledger.traces, record.task: traces.after(before, record)}
    if isinstance(record, Observed) and record.outcome is Outcome.APPROVED:
        changed[record.task] = replace(changed[record.task], sid=_sid_of_wait(ledger, record.task))
    return replace(ledger, traces=changed, spent=spent, maybe_spent=maybe)


def _sid_of_wait(ledger: Ledger, key: TaskKey) -> Sid:
    """A wait's sid is that of the thing it waited for; other tasks keep their own."""
    task = ledger.plan.task(key)
    return ledger.traces[task.about].sid if task.kind is TaskKind.AWAIT else ledger.traces[key].sid


def _trace(ledger: Ledger, key: TaskKey) -> Trace:
    try:
        return ledger.traces[key]
    except KeyError:
        raise _foreign(mark("The record of this filing speaks of a task that is not in the plan.")) from None


def _spent(price: Price, at: datetime) -> Spent:
    return Spent(price.task, Decimal(price.once or "0"), Decimal(price.monthly or "0"), at)


def _foreign(title: str) -> ForeignJournal:
    return ForeignJournal(
        title, mark("Nothing was sent. Export this client, and file from the newest version of the program.")
    )
