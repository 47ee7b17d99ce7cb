"""Looks at the provider and changes nothing there: what was decided, and whether a lost call was carried out."""

from __future__ import annotations

from smswizard.i18n import mark
from smswizard.submission.fault import FaultKind
from smswizard.submission.passage import Passage
from smswizard.submission.ports import ProviderError
from smswizard.submission.record import Absent, Cleared, Created, Observed, Refused
from smswizard.submission.resource import Outcome, Resource
from smswizard.submission.task import Task, TaskKind
from smswizard.submission.trace import FOUND, LOOK, Mark

LOOK_AGAIN_S = 5.0
"""Between the two looks. Twilio does not say how soon a new thing shows in its lists; the figure is ours."""

CALL_MAY_TAKE_S = 60.0
"""A call that another window, or a program killed a moment ago, may still have under way is not looked for earlier: half a
minute to connect and half a minute to answer, as `remote.twilio_line` allows."""

NOT_FOUND = mark(
    "The provider's list was read twice, some seconds apart. What may have been sent is not in it."
)


def read(run: Passage, task: Task) -> None:
    """Carry out a task that only reads."""
    try:
        seen = run.provider.observe(run.order(task))
    except ProviderError as error:
        if error.fault.kind is not FaultKind.REFUSED:
            run.wait_out(error.fault, task)
            return
        run.looked.add(task.key)
        run.append(Refused(run.now(), task.key, error.fault))
        return
    run.looked.add(task.key)
    if seen.outcome is Outcome.APPROVED and task.kind is not TaskKind.AWAIT:
        run.append(Created(run.now(), task.key, seen.sid, "read", seen.status))
    elif _is_news(run, task, seen):
        run.append(Observed(run.now(), task.key, seen.status, seen.outcome, seen.reasons, seen.raw))


def _is_news(run: Passage, task: Task, seen: Resource) -> bool:
    known = run.trace(task)
    before = (known.mark, known.status, known.outcome, known.reasons)
    return before != (Mark.DONE, seen.status, seen.outcome, seen.reasons)


def look_twice(run: Passage, task: Task) -> None:
    """Find out whether a call that may have been sent was carried out."""
    _let_it_arrive(run, task)
    try:
        found = look(run, task)
        if found is None:
            run.pause(LOOK_AGAIN_S)
            found = look(run, task)
    except ProviderError as error:
        run.wait_out(error.fault, task)
        return
    run.looked.add(task.key)
    if found is not None:
        adopt(run, task, found)
    elif run.ledger.charge(task.key):
        run.append(Absent(run.now(), task.key, NOT_FOUND))
    else:
        run.append(Cleared(run.now(), task.key, LOOK, NOT_FOUND))


def adopt(run: Passage, task: Task, found: Resource) -> None:
    """Take what was found for what an earlier, lost call of this run made."""
    trace = run.trace(task)
    by, sid = ("amended", trace.sid) if trace.is_amending else ("adopted", found.sid)
    run.append(Created(run.now(), task.key, sid, by, found.status))


def take_over(run: Passage, task: Task, found: Resource) -> None:
    """Take what was there before any call of this journal; it was not paid for by this run, and there may be more."""
    run.is_whole = False
    run.keep(Created(run.now(), task.key, run.trace(task).sid or found.sid, FOUND, found.status))


def _let_it_arrive(run: Passage, task: Task) -> None:
    trace = run.trace(task)
    if trace.mark is Mark.SENT and trace.at is not None:
        age_s = (run.now() - trace.at).total_seconds()
        if 0 <= age_s < CALL_MAY_TAKE_S:
            run.pause(CALL_MAY_TAKE_S - age_s)


def look(run: Passage, task: Task) -> Resource | None:
    """What an earlier call made, if anything.

    A change in place shows in the status of what was changed; with profiles and bundles it does not, and there it
    is harmless to repeat.
    """
    if not run.trace(task).is_amending:
        return run.provider.find(run.order(task))
    if task.kind in (TaskKind.PROFILE, TaskKind.BUNDLE):
        return None
    wait = next(
        (each for each in run.plan.tasks if each.kind is TaskKind.AWAIT and each.about == task.key), None
    )
    if wait is None:
        return None
    seen = run.provider.observe(run.order(wait))
    return None if seen.outcome is Outcome.REFUSED else seen
