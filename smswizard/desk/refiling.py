"""What has to change before a refused thing is filed again."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.domain.errors import NotAllowedYet
from smswizard.i18n import mark
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


def nothing_changed() -> NotAllowedYet:
    """The error where a refused thing would be filed again as it was."""
    return NotAllowedYet(
        mark("Nothing that was refused has changed since."),
        mark(
            "Mend what the refusal names, confirm the step again, then file. Filing the same again may cost again."
        ),
    )


def other_way() -> NotAllowedYet:
    """The error where the answers now lead to another registration than the one under way."""
    return NotAllowedYet(
        mark("Your answers now lead to another way of registering."),
        mark("Give this filing up, then begin a new one."),
    )


def final() -> NotAllowedYet:
    """The error for a refusal that Twilio itself calls final."""
    return NotAllowedYet(
        mark("Twilio says that this refusal is final."),
        mark("No edit helps here. Ask Twilio support if you think it was a mistake."),
    )
