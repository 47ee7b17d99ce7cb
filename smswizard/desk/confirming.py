"""The person's tick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from smswizard.desk.checking import Checkup, check
from smswizard.domain.confirmation import Confirmation
from smswizard.domain.dossier import Dossier, answers_digest, with_confirmations
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.fields import field_at
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.drafting.complete import filled
from smswizard.flow.standing import feeds_of, parts_of, with_settled_ticks
from smswizard.i18n import mark
from smswizard.rules.finding import Finding, Severity


@dataclass(frozen=True)
class Confirmable:
    """What a tick would stand for: the texts as they read now, and the findings that need a written reason."""

    step: StepId
    texts: tuple[tuple[str, str], ...]
    objections: tuple[Finding, ...]


def confirmable(dossier: Dossier, step: StepId, today: date) -> Confirmable:
    """What ticking a step would confirm now."""
    texts = tuple(
        (field_at(path).label, filled(text, dossier)) for path, text in parts_of(step, dossier) if "." in path
    )
    return Confirmable(step, texts, objections(check(dossier, today), step))


def objections(checkup: Checkup, step: StepId) -> tuple[Finding, ...]:
    """Findings of a step that a reviewer would refuse for. The last step answers for the frame as well."""
    steps = (StepId.START, StepId.BUSINESS, StepId.REQUEST) if step is StepId.REQUEST else (step,)
    return tuple(
        finding
        for each in steps
        for finding in checkup.of(each)
        if finding.severity is not Severity.ADVICE and not finding.asks
    )


def confirm(dossier: Dossier, step: StepId, who: str, at: datetime, today: date, reason: str = "") -> Dossier:
    """The dossier with a step ticked.

    Raises NotAllowedYet where the step has no tick, the last step is locked, or findings stand and no reason is given.
    """
    if step not in CHECKLIST:
        raise NotAllowedYet(mark("This step needs no confirmation."))
    checkup = check(dossier, today)
    if step is StepId.REQUEST and not checkup.lock.is_open:
        raise NotAllowedYet(mark("This step is locked."), mark("Confirm the four steps before it first."))
    against = objections(checkup, step)
    if against and not reason.strip():
        raise NotAllowedYet(
            mark("A reviewer would refuse something in this step."),
            mark("Mend it, or write down why it is right for you."),
        )
    tick = Confirmation(
        step,
        who.strip(),
        at,
        parts_of(step, dossier),
        answers_digest(dossier, feeds_of(step)),
        tuple(dict.fromkeys(each.rule for each in against)),
        reason.strip() if against else "",
    )
    others = tuple(each for each in dossier.confirmations if each.step is not step)
    return with_settled_ticks(with_confirmations(dossier, (*others, tick)))


def withdraw(dossier: Dossier, step: StepId) -> Dossier:
    """The dossier without the tick of a step; taking back any of the first four clears the last one too."""
    others = tuple(each for each in dossier.confirmations if each.step is not step)
    return with_settled_ticks(with_confirmations(dossier, others))
