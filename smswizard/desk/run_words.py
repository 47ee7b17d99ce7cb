"""How a filing and its tasks stand, in words for a person (marked English)."""

from __future__ import annotations

from smswizard.desk.run_status import RunState
from smswizard.i18n import mark
from smswizard.submission.ledger import TaskState

RUN_WORDS = {
    RunState.WORKING: mark("Being filed"),
    RunState.NEEDS_MONEY: mark("Waits for your word on money"),
    RunState.WAITING: mark("Filed, waiting for a decision"),
    RunState.NEEDS_DECISION: mark("Needs a decision of yours"),
    RunState.REFUSED: mark("Refused, and here is what to change"),
    RunState.PAUSED: mark("Paused"),
    RunState.APPROVED: mark("Approved. You may send."),
    RunState.ABANDONED: mark("Ended by you"),
}

TASK_WORDS = {
    TaskState.WAITING: mark("waits for an earlier part"),
    TaskState.READY: mark("comes next"),
    TaskState.GATED: mark("waits for your word on money"),
    TaskState.INTENDED: mark("sent, the answer is not in yet"),
    TaskState.PENDING: mark("Twilio is looking at it"),
    TaskState.SETTLED: mark("done"),
    TaskState.REFUSED: mark("refused"),
    TaskState.ABSENT_PAID: mark("perhaps paid, and not found: you decide"),
}
