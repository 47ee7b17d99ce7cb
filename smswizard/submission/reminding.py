"""Asks the owner of a brand once more for the answer to the code. Every call texts a person, and none can be looked for:
so the wish is on disk before the call, and counts as sent unless it certainly was not."""

from __future__ import annotations

from datetime import timedelta

from smswizard.domain.errors import NotAllowedYet
from smswizard.facts.conduct import timing
from smswizard.i18n import mark
from smswizard.submission.fault import FaultKind
from smswizard.submission.ledger import Ledger, TaskState
from smswizard.submission.passage import Passage
from smswizard.submission.ports import Order, ProviderError
from smswizard.submission.record import Reminded
from smswizard.submission.task import Task, TaskKind

_NOT_NOW = mark("There is no code to be sent now.")
_TOO_SOON = mark("A code was sent a moment ago. Wait an hour before you have another one sent.")
_WHY_WAIT = mark("Every code is a text to the owner's mobile, and only the newest one counts.")


def awaited(ledger: Ledger) -> Task | None:
    """The wait for the owner's answer, where it is being waited for."""
    waits = (each for each in ledger.plan.tasks if each.kind is TaskKind.AWAIT and each.detail == "identity")
    return next((each for each in waits if ledger.state(each.key) is TaskState.PENDING), None)


def remind(run: Passage, who: str) -> None:
    """Have the code sent once more.

    Raises NotAllowedYet where no code is waited for or one was sent within the hour, ProviderError where the call went
    wrong (what may have been sent counts as sent).
    """
    task = awaited(run.ledger)
    if task is None:
        raise NotAllowedYet(_NOT_NOW)
    last = run.trace(task).reminded_at
    if last is not None and run.now() < last + timedelta(hours=timing("owner.code_again").least):
        raise NotAllowedYet(_TOO_SOON, _WHY_WAIT)
    run.append(Reminded(run.now(), task.key, "asked", who))
    order = run.order(task)
    try:
        run.provider.create(Order(_code(task), order.dossier, order.tag, order.sids))
    except ProviderError as error:
        is_open = error.fault.kind is FaultKind.UNKNOWN_OUTCOME
        run.keep(Reminded(run.now(), task.key, "unsure" if is_open else "failed", who))
        raise
    run.keep(Reminded(run.now(), task.key, "sent", who))


def _code(task: Task) -> Task:
    return Task(task.key, TaskKind.CODE, mark("Send the code once more"), about=task.about)
