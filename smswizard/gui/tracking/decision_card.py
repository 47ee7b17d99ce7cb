"""A paid call whose answer got lost, and that was not found at Twilio: only the person can say what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import TaskKey
from smswizard.gui.deeds import Decide
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Ground
from smswizard.gui.widgets.buttons import danger, secondary
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import Words, strong
from smswizard.i18n import say
from smswizard.submission.ledger import TaskState


class DecisionCard(QWidget):
    """Send it again, or leave it and look once more."""

    deed_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: RunStatus | None = None
        self._task: TaskKey | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Ground(Tone.WARNING)
        outer.addWidget(card)
        down = QVBoxLayout(card)
        down.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        down.setSpacing(SPACE.s)
        self._title = strong("")
        down.addWidget(self._title)
        down.addWidget(
            Words(
                say(
                    "The answer to a call that costs money got lost. We looked twice and did not find what it should "
                    "have made. Look at your account in the Twilio Console before you send it again: if it is there "
                    "after all, sending it again costs the money twice."
                )
            )
        )
        again = danger(say("It is not there: send it again"))
        again.clicked.connect(lambda: self._decide(True))
        leave = secondary(say("Look once more"))
        leave.clicked.connect(lambda: self._decide(False))
        down.addWidget(FlowRow(leave, again, space=SPACE.m))

    def show_decision(self, status: RunStatus) -> None:
        """Show it where there is something to decide."""
        open_tasks = [each for each in status.tasks if each.state is TaskState.ABSENT_PAID]
        self.setVisible(status.state is RunState.NEEDS_DECISION and bool(open_tasks))
        self._status, self._task = status, open_tasks[0].key if open_tasks else None
        if open_tasks:
            self._title.setText(say("Was it paid or not? {task}", task=say(open_tasks[0].title)))

    def _decide(self, resend: bool) -> None:
        if self._status is not None and self._task is not None:
            self.deed_requested.emit(Decide(self._status.run, self._task, resend))
