"""How a filing stands, in words."""

from __future__ import annotations

from smswizard.desk.awaiting import owner_is_asked
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.desk.run_words import RUN_WORDS
from smswizard.gui.moments import day_and_time
from smswizard.i18n import say


def is_open(status: RunStatus) -> bool:
    """Is something still going to happen?"""
    return not status.is_over


def needs_you(status: RunStatus) -> bool:
    """Is it the person's turn?"""
    return status.state in (RunState.NEEDS_MONEY, RunState.NEEDS_DECISION, RunState.REFUSED)


def checklist_word(status: RunStatus) -> str:
    """What a run means for the checklist: "filed", "approved" or nothing. Practice means nothing there."""
    if status.is_practice or status.state is RunState.ABANDONED:
        return ""
    return "approved" if status.state is RunState.APPROVED else "filed"


def head(status: RunStatus) -> str:
    """One line."""
    if status.is_practice and status.state is RunState.APPROVED:
        return say("Practice: approved. For real, you could send now.")
    words = say(RUN_WORDS[status.state])
    return say("Practice: {words}", words=words[:1].lower() + words[1:]) if status.is_practice else words


def waiting_words(status: RunStatus) -> str:
    """What is being waited for; "" where nothing is."""
    if status.state is RunState.WORKING:
        return say("Now: {task}", task=say(status.task(status.busy).title)) if status.busy else ""
    if status.fault is not None:
        return say("It stopped because of this: {words}", words=status.fault.message or say("no connection"))
    if status.question:
        return say(status.question)
    if status.state is RunState.PAUSED:
        return say("It stopped on the way, as when the program is closed. Nothing is lost. Press “Go on”.")
    if status.state is RunState.WAITING and status.next_look_at is not None and owner_is_asked(status):
        return say(
            "The owner's answer is awaited. The next look is on {when}. You can close the window; it goes on when "
            "you come back.",
            when=day_and_time(status.next_look_at),
        )
    if status.state is RunState.WAITING and status.next_look_at is not None:
        return say(
            "A reviewer decides, and nobody can promise a day. The next look is on {when}. You can close the "
            "window; it goes on when you come back.",
            when=day_and_time(status.next_look_at),
        )
    return ""
