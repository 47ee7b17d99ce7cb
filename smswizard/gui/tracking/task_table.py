"""Every task of a filing as rows."""

from __future__ import annotations

from smswizard.desk.run_status import RunStatus
from smswizard.gui.moments import day_and_time
from smswizard.gui.widgets import task_rows as rows
from smswizard.i18n import say
from smswizard.submission.ledger import TaskState

_STATES = {
    TaskState.WAITING: rows.TaskState.WAITING,
    TaskState.READY: rows.TaskState.WAITING,
    TaskState.GATED: rows.TaskState.ASKING,
    TaskState.INTENDED: rows.TaskState.RUNNING,
    TaskState.PENDING: rows.TaskState.RUNNING,
    TaskState.SETTLED: rows.TaskState.DONE,
    TaskState.REFUSED: rows.TaskState.STOPPED,
    TaskState.ABSENT_PAID: rows.TaskState.ASKING,
}


def task_rows(status: RunStatus) -> list[rows.TaskRow]:
    """What each task is, how it stands, since when, and what it is called there."""
    return [
        rows.TaskRow(
            each.key,
            say(each.title),
            _STATES[each.state],
            ", ".join(filter(None, (day_and_time(each.at) if each.at else "", each.sid, each.status))),
        )
        for each in status.tasks
    ]
