"""What has to change before a refused thing is filed again."""

from __future__ import annotations

from smswizard.desk.refusals import refusals
from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.i18n import mark
from smswizard.submission.ledger import Ledger, TaskState
from smswizard.submission.plan import plan_for
from smswizard.submission.task import Task, TaskKind

_BUSINESS = ("business.", "contact.")
_CAMPAIGN = ("campaign.", "consent.", "privacy.", "terms.", "business.brand_name", "business.website")
_SENT_WITH = {
    TaskKind.PROFILE: _BUSINESS,
    TaskKind.END_USER: _BUSINESS,
    TaskKind.ADDRESS: _BUSINESS,
    TaskKind.BUNDLE: _BUSINESS,
    TaskKind.BRAND: _BUSINESS,
    TaskKind.USE_CASES: _CAMPAIGN,
    TaskKind.CAMPAIGN: _CAMPAIGN,
    TaskKind.NUMBER: ("sender.number",),
}
"""Beginnings of the paths whose answers are sent with a thing of this kind; other kinds: every answer."""


def changed_paths(subject: Task, filed: Dossier, now: Dossier) -> tuple[str, ...]:
    """The answers that are sent with a thing and differ from those it was filed with."""
    beginnings = _SENT_WITH.get(subject.kind, ("",))
    relevant = (path for path in paths(now) if path.startswith(beginnings))
    return tuple(path for path in relevant if answer(now, path) != answer(filed, path))


def subjects(ledger: Ledger, filed: Dossier, now: Dossier, elsewhere: str) -> tuple[Task, ...]:
    """The tasks whose things are to be changed to what `now` says.

    Raises UsageError where nothing was refused; NotAllowedYet where the refusal is final, where the answers lead to
    another registration, and where nothing relevant changed and nothing was mended `elsewhere`.
    """
    refused = ledger.keys(TaskState.REFUSED)
    if not refused:
        raise UsageError(mark("Nothing was refused here."))
    if any(not each.can_refile for each in refusals(ledger)):
        raise _final()
    plan = plan_for(now)
    if (plan.route, plan.filer) != (ledger.plan.route, ledger.plan.filer):
        raise _other_way()
    found = tuple(dict.fromkeys(ledger.subject(key) for key in refused))
    was_cut_short = digest_of(filed) != ledger.frozen_digest
    if not (elsewhere or was_cut_short or any(changed_paths(each, filed, now) for each in found)):
        raise _nothing_changed()
    return found


def _nothing_changed() -> NotAllowedYet:
    return NotAllowedYet(
        mark("Nothing that was refused has changed since."),
        mark(
            "Mend what the refusal names, confirm the step again, then file. Filing the same again may cost again."
        ),
    )


def _other_way() -> NotAllowedYet:
    return NotAllowedYet(
        mark("Your answers now lead to another way of registering."),
        mark("Give this filing up, then begin a new one."),
    )


def _final() -> NotAllowedYet:
    return NotAllowedYet(
        mark("Twilio says that this refusal is final."),
        mark("No edit helps here. Ask Twilio support if you think it was a mistake."),
    )
