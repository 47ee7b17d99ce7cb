"""Carries a task out, once: the intention on disk before the call, the outcome after it."""

from __future__ import annotations

from smswizard.domain.confirmation import digest_of
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.looking import look, take_over
from smswizard.submission.passage import Passage
from smswizard.submission.ports import Order, ProviderError
from smswizard.submission.record import Created, Intended, Observed, Refused, Unsure
from smswizard.submission.resource import Outcome, Resource
from smswizard.submission.task import Task, TaskKind

TELLING = frozenset(TaskKind) - {TaskKind.EVALUATION}
"""What is told by a look: an evaluation is never found, because it is harmless to repeat."""


def send(run: Passage, task: Task) -> None:
    """Look first where that is due, then make the call and write down what came of it."""
    trace, order = run.trace(task), run.order(task)
    if trace.fault and trace.fault.retry_at and trace.fault.retry_at > run.now():
        run.wait_out(trace.fault, task)
    if not run.is_whole:
        try:
            found = look(run, task)
        except ProviderError as error:
            run.wait_out(error.fault, task)
            return
        if found is not None:
            take_over(run, task, found)
            return
        run.is_whole = run.is_whole or task.kind in TELLING
    run.pause(run.pacer.wait_s(task.kind, run.now()))
    _call(run, task, order)


def _call(run: Passage, task: Task, order: Order) -> None:
    run.append(Intended(run.now(), task.key, digest_of(run.dossier)))
    change = run.provider.amend if run.trace(task).is_amending else run.provider.create
    try:
        made = change(order)
    except ProviderError as error:
        _failed(run, task, order, error.fault)
        return
    _landed(run, task, made)


def _landed(run: Passage, task: Task, made: Resource) -> None:
    trace = run.trace(task)
    if task.kind is TaskKind.EVALUATION and made.outcome is Outcome.REFUSED:
        run.keep(Observed(run.now(), task.key, made.status, made.outcome, made.reasons, made.raw))
        return
    by, sid = ("amended", trace.sid) if trace.is_amending else ("created", made.sid)
    run.keep(Created(run.now(), task.key, sid, by, made.status))


def _failed(run: Passage, task: Task, order: Order, fault: Fault) -> None:
    if fault.kind is FaultKind.UNKNOWN_OUTCOME:
        run.keep(Unsure(run.now(), task.key, fault))
        return
    if (
        fault.kind is FaultKind.REFUSED
        and not run.trace(task).is_amending
        and _was_there(run, task, order, fault)
    ):
        return
    run.keep(Refused(run.now(), task.key, fault))
    if fault.kind is not FaultKind.REFUSED:
        run.wait_out(fault, task)


def _was_there(run: Passage, task: Task, order: Order, fault: Fault) -> bool:
    """A refusal may mean "it is there already": look before believing it. True where that settled the matter."""
    try:
        found = run.provider.find(order)
    except ProviderError:
        run.keep(Unsure(run.now(), task.key, fault))
        return True
    if found is not None:
        take_over(run, task, found)
    return found is not None
