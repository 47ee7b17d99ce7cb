"""A refusal in plain words: what was said, where to mend it, how, and whether it may be filed again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smswizard.desk.provider_fields import question_of
from smswizard.desk.refusal_words import again_words, cost_words, doubt_words
from smswizard.desk.verdict import step_of_field
from smswizard.domain.ids import StepId, TaskKey
from smswizard.facts.rejections import Rejection, explain
from smswizard.i18n import mark
from smswizard.submission.ledger import Ledger, TaskState
from smswizard.submission.resource import Reason
from smswizard.submission.task import NO_TASK

TASK_FIELDS = {
    TaskKey("number"): "sender.number",
    TaskKey("use_cases"): "campaign.use_case",
    TaskKey("profile.address"): "business.street",
}


@dataclass(frozen=True)
class Refusal:
    """One reason of a refusal. `step` and `field` say where to mend it, where that is known; `said` is the provider's own
    sentence; `source` and `date` tell where our words come from. `notes` are further sentences: whether it can be sent
    again, what that costs, how sure we are. `is_guess` marks what was told from phrases and not from a code."""

    code: str
    words: str
    step: StepId | None
    field: str
    cure: str
    can_refile: bool
    source: str
    date: str
    said: str = ""
    task: TaskKey = NO_TASK
    notes: tuple[str, ...] = ()
    is_guess: bool = False


def refusals(ledger: Ledger) -> tuple[Refusal, ...]:
    """Every reason why the run stands refused, in the order of the plan."""
    return tuple(each for key in ledger.keys(TaskState.REFUSED) for each in _of_task(ledger, key))


def _of_task(ledger: Ledger, key: TaskKey) -> Iterable[Refusal]:
    trace = ledger.traces[key]
    reasons = trace.reasons
    if not reasons and trace.fault:
        reasons = (Reason(trace.fault.code, trace.fault.message),)
    return (_refusal(each, key) for each in reasons or (Reason(""),))


def _refusal(reason: Reason, key: TaskKey) -> Refusal:
    known = explain(reason.code) if reason.code else None
    path = _field(reason, known, key)
    if known is None:
        words = reason.message or mark("The provider gave no reason.")
        cure = mark("Look at this answer again.") if path else _LOST
        return Refusal(reason.code, words, _step(path), path, cure, True, "", "", reason.message, key)
    return of_known(known, path, reason.message, key)


def of_known(known: Rejection, path: str, said: str = "", key: TaskKey = NO_TASK) -> Refusal:
    """A code we know, to be mended at `path` ("" where that is not known), in words for a person."""
    step = _step(path) or _step_named(known.step)
    notes = (again_words(known), cost_words(known), known.note, doubt_words(known))
    return Refusal(
        known.code,
        known.meaning,
        step,
        path,
        known.cure,
        not known.is_final,
        known.origin.source,
        known.origin.date,
        said,
        key,
        tuple(each for each in notes if each),
    )


_LOST = mark("Read all your answers again as a reviewer would, or ask Twilio support what was wrong.")


def _field(reason: Reason, known: Rejection | None, key: TaskKey) -> str:
    candidates = (known.field if known else "", *reason.fields, TASK_FIELDS.get(key, ""))
    return next((path for path in map(question_of, candidates) if path), "")


def _step(path: str) -> StepId | None:
    return step_of_field(path) if path else None


def _step_named(name: str) -> StepId | None:
    return StepId(name) if name in set(StepId) else None
