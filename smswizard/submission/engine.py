"""Carries a run forward, one task after another, so that nothing is sent twice and nothing is lost.

Before a call its intention is on disk; after it, its outcome. What may have been sent is looked for before anything
is sent again: twice, some seconds apart, because Twilio does not say how soon a new thing shows in its lists. Free
things that are not there are made again; paid ones only if a person says so.

An old copy of the database may have been put back while the program was closed. So the first thing that an advance
would make or change is looked for before: things are made in one order, so if it is not there, nothing later is. If
it is there, the journal is not whole, and what follows is looked for as well, until something is not there. A refusal
may mean "it is there already"; it is looked into before it is believed.
"""

from __future__ import annotations

from smswizard.domain.ids import TaskKey
from smswizard.submission.ledger import TaskState
from smswizard.submission.looking import look_twice, read
from smswizard.submission.passage import Halt, Halted, Passage, Rest
from smswizard.submission.ports import JournalMoved
from smswizard.submission.record import Closed
from smswizard.submission.sending import send
from smswizard.submission.task import Task


def advance(run: Passage) -> Halt:
    """Go on as far as possible. Returns when it must wait, ask or stop; a stop is honoured between tasks.

    Raises WorkspaceError where the journal cannot be read or written; nothing is sent then.
    """
    while True:
        try:
            run.check_stop()
            task = _next(run)
            if task is None:
                return _rest(run)
            run.said(run.ledger, task.key)
            _do(run, task)
        except JournalMoved:
            run.read_journal()
        except Halted as halted:
            return halted.halt


def _next(run: Passage) -> Task | None:
    """What to do now: first what is unknown, then what was refused and may have changed, then what is ready."""
    ledger = run.ledger
    if ledger.closed:
        return None
    for state in (TaskState.INTENDED, TaskState.ABSENT_PAID, TaskState.REFUSED):
        standing = ledger.keys(state)
        if standing:
            return next((run.plan.task(key) for key in standing if _may_look(run, key)), None)
    pending = (key for key in ledger.keys(TaskState.PENDING) if key not in run.looked)
    return next((run.plan.task(key) for key in (*ledger.keys(TaskState.READY), *pending)), None)


def _may_look(run: Passage, key: TaskKey) -> bool:
    """Once each advance; at something refused only where looking is all there is to do (the server wins)."""
    is_refused = run.ledger.state(key) is TaskState.REFUSED
    return key not in run.looked and (run.plan.task(key).is_read or not is_refused)


def _do(run: Passage, task: Task) -> None:
    state = run.ledger.state(task.key)
    if state in (TaskState.INTENDED, TaskState.ABSENT_PAID):
        look_twice(run, task)
    elif task.is_read:
        read(run, task)
    else:
        send(run, task)


def _rest(run: Passage) -> Halt:
    ledger = run.ledger
    if not ledger.closed and ledger.is_complete:
        run.append(Closed(run.now(), "approved"))
    if run.ledger.closed:
        return Halt(Rest.FINISHED)
    for state, rest in _RESTS:
        keys = ledger.keys(state)
        if keys:
            return Halt(rest, ledger.traces[keys[0]].fault, keys[0])
    return Halt(Rest.WAITING)


_RESTS = (
    (TaskState.ABSENT_PAID, Rest.DECISION),
    (TaskState.REFUSED, Rest.REFUSED),
    (TaskState.INTENDED, Rest.PAUSED),
    (TaskState.GATED, Rest.MONEY),
    (TaskState.PENDING, Rest.WAITING),
)
