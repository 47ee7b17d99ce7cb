"""What a person has to do while Twilio waits: the owner's answer to a code, a change before its last day. Pure."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from smswizard.desk.run_status import RunStatus, TaskRow
from smswizard.domain.ids import TaskKey
from smswizard.facts.conduct import timing
from smswizard.facts.limits import limit
from smswizard.i18n import mark, say
from smswizard.submission.ledger import TaskState

OWNER = TaskKey("brand.verified")
VERDICT = TaskKey("verification.approved")

OWNER_TITLE = mark("The owner has to answer a text")


def owner_is_asked(status: RunStatus) -> bool:
    """True while the owner of a sole proprietor brand has not answered the code."""
    row = _row(status, OWNER)
    return not status.is_over and row is not None and row.state is TaskState.PENDING


def owner_words() -> str:
    """What the owner must do, and by when."""
    words = mark(
        "Twilio has sent a text to the mobile of the contact person. The owner answers it with YES, from that "
        "mobile. A text counts for {hours} hours; after that it has to be sent once more. Nothing else is bought "
        "until the answer is there."
    )
    return say(words, hours=timing("owner.code").most)


def reminded_words(status: RunStatus, when: Callable[[datetime], str]) -> str:
    """When another text was asked for last; "" where it never was."""
    row = _row(status, OWNER)
    if row is None or row.reminded_at is None:
        return ""
    return say(
        mark("Another text was asked for on {when}. Only the newest one counts."), when=when(row.reminded_at)
    )


def question_before_code(is_practice: bool) -> str:
    """What to know before the owner is texted again."""
    if is_practice:
        return say(
            mark("This is practice: nobody is texted. For real, Twilio texts the owner's mobile again.")
        )
    words = mark(
        "Twilio texts the owner's mobile again. Tell the owner first: only the newest text counts, and YES has to "
        "come back within {hours} hours."
    )
    return say(words, hours=timing("owner.code").most)


@dataclass(frozen=True)
class EditWindow:
    """How long a refused toll-free verification can be changed: `until` in UTC, whole days begun."""

    until: datetime
    days_left: int
    is_open: bool


def edit_window(status: RunStatus) -> EditWindow | None:
    """The time left to change what was refused; None where nothing of the kind stands refused.

    The day is Twilio's own where its answer names one, else reckoned from when the refusal was seen (`limits.csv`,
    tollfree.edit_window).
    """
    row = _row(status, VERDICT)
    if status.is_over or row is None or row.state is not TaskState.REFUSED or row.at is None:
        return None
    told = _told(row)
    days = limit("tollfree.edit_window").max or 0
    until = _moment(told.get("edit_expiration")) or row.at + timedelta(days=days)
    left = math.ceil((until - status.now) / timedelta(days=1))
    return EditWindow(until, max(0, left), told.get("edit_allowed") is not False and status.now < until)


def edit_words(window: EditWindow, when: str) -> str:
    """The time left, in words; `when` is the last moment as the front end writes moments."""
    if not window.is_open:
        return say(
            mark(
                "Twilio takes no more changes to this. Delete the verification in the Twilio Console, then start a "
                "new filing with the same number."
            )
        )
    if window.days_left <= 1:
        return say(mark("This is the last day for changes: send them before {when}."), when=when)
    return say(
        mark("{days} days are left for changes: send them before {when}. In this time you keep your place."),
        days=window.days_left,
        when=when,
    )


def _row(status: RunStatus, key: TaskKey) -> TaskRow | None:
    return next((each for each in status.tasks if each.key == key), None)


def _told(row: TaskRow) -> dict[str, object]:
    try:
        told = json.loads(row.raw or "{}")
    except json.JSONDecodeError:
        return {}
    return told if isinstance(told, dict) else {}


def _moment(told: object) -> datetime | None:
    """A moment as Twilio's library writes it; without a zone it is UTC."""
    try:
        moment = datetime.fromisoformat(str(told)) if told else None
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment
