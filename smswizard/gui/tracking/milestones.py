"""A filing told in a few moments instead of thirty tasks."""

from __future__ import annotations

from smswizard.desk.awaiting import OWNER
from smswizard.desk.run_status import RunState, RunStatus, TaskRow
from smswizard.gui.moments import day_and_time
from smswizard.gui.widgets.timeline import Moment, MomentState
from smswizard.i18n import mark, say
from smswizard.submission.ledger import TaskState

_MILESTONES = (
    (mark("Your business profile"), ("profile.approved",)),
    (mark("Your brand, checked against the tax records"), ("brand", "brand.approved")),
    (mark("The owner's answer to the text"), ("brand.verified",)),
    (mark("Your phone number"), ("number", "pool")),
    (mark("Your campaign, read by a reviewer"), ("campaign", "campaign.approved")),
    (mark("Your number, checked by a reviewer"), ("verification", "verification.approved")),
)

_PERSONS_BRAND = mark("Your brand")
"""A person without a tax number is in no tax records."""


def moments(status: RunStatus) -> list[Moment]:
    """What happened, what is going on, what is still to come."""
    told = [Moment(say("Filed"), day_and_time(status.started_at), "", MomentState.DONE)]
    is_next = True
    is_person = any(each.key == OWNER for each in status.tasks)
    for title, keys in _MILESTONES:
        if is_person and "brand" in keys:
            title = _PERSONS_BRAND
        tasks = [each for each in status.tasks if each.key in keys]
        if tasks:
            moment = _moment(say(title), tasks, status, is_next)
            is_next = moment.state is MomentState.DONE
            told.append(moment)
    is_done = status.state is RunState.APPROVED
    told.append(Moment(say("Ready to send"), state=MomentState.DONE if is_done else MomentState.AHEAD))
    return told


def _moment(title: str, tasks: list[TaskRow], status: RunStatus, is_next: bool) -> Moment:
    states = {each.state for each in tasks}
    if states == {TaskState.SETTLED}:
        at = max((each.at for each in tasks if each.at is not None), default=None)
        return Moment(title, day_and_time(at) if at else "", state=MomentState.DONE)
    if TaskState.REFUSED in states:
        return Moment(title, words=say("Refused. What to change stands above."), state=MomentState.PROBLEM)
    if not is_next or status.is_over:
        return Moment(title, state=MomentState.AHEAD)
    if any(each.key == OWNER for each in tasks):
        return Moment(title, words=say("Twilio waits for the owner's YES."), state=MomentState.NOW)
    words = say("Being reviewed") if TaskState.PENDING in states else ""
    if words and status.next_look_at is not None:
        words = say("Being reviewed. The next look is on {when}.", when=day_and_time(status.next_look_at))
    return Moment(title, words=words, state=MomentState.NOW)
