"""Named steps of long work: what is done, what is happening now, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.tokens import SPACE, TextType, Tone
from smswizard.gui.widgets.finding_label import Glyph
from smswizard.gui.widgets.link_line import LinkLine
from smswizard.gui.widgets.words import Words
from smswizard.i18n import say


class TaskState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    ASKING = "asking"
    STOPPED = "stopped"
    SKIPPED = "skipped"


_LOOKS: dict[TaskState, tuple[str, Tone | None]] = {
    TaskState.WAITING: ("circle", None),
    TaskState.RUNNING: ("half", Tone.INFO),
    TaskState.DONE: ("check-circle", Tone.SUCCESS),
    TaskState.ASKING: ("help", Tone.WARNING),
    TaskState.STOPPED: ("alert-circle", Tone.ERROR),
    TaskState.SKIPPED: ("minus", None),
}


def task_words(state: TaskState) -> str:
    """The state in words."""
    return {
        TaskState.WAITING: say("To come"),
        TaskState.RUNNING: say("Under way"),
        TaskState.DONE: say("Done"),
        TaskState.ASKING: say("Waits for you"),
        TaskState.STOPPED: say("Stopped"),
        TaskState.SKIPPED: say("Not needed"),
    }[state]


@record(frozen=True)
class TaskRow:
    """One step. `words` says more than its state; `details` names a link, "" for none."""

    key: str
    title: str
    state: TaskState = TaskState.WAITING
    words: str = ""
    details: str = ""


class TaskRows(QWidget):
    """One line per step, changed in place."""

    details_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.m)
        self._shown: dict[str, tuple[TaskRow, QWidget]] = {}

    def set_rows(self, rows: Sequence[TaskRow]) -> None:
        """Show exactly these, in this order; rows that have not changed are left alone."""
        old = self._shown
        self._shown = {}
        for row in rows:
            before = old.pop(row.key, None)
            widget = before[1] if before and before[0] == row else self._made(row)
            self._shown[row.key] = (row, widget)
            if before and before[1] is not widget:
                old[f"{row.key}\0"] = before
        for _, gone in old.values():
            self._down.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for _, widget in self._shown.values():
            self._down.removeWidget(widget)
            self._down.addWidget(widget)
            widget.show()

    def _made(self, row: TaskRow) -> QWidget:
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s + SPACE.xs)
        drawing, tone = _LOOKS[row.state]
        across.addWidget(Glyph(drawing, tone), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(0)
        bold = row.state in (TaskState.RUNNING, TaskState.ASKING, TaskState.STOPPED)
        down.addWidget(Words(row.title, TextType.STRONG if bold else TextType.BODY))
        more = Words(
            f"{task_words(row.state)}. {row.words}" if row.words else task_words(row.state), TextType.HINT
        )
        more.set_tone(tone if row.state in (TaskState.ASKING, TaskState.STOPPED) else None)
        down.addWidget(more)
        across.addLayout(down, 1)
        if row.details:
            details = LinkLine(row.details, row.key)
            details.setAccessibleDescription(row.title)
            details.picked.connect(self.details_requested)
            across.addWidget(details, 0, Qt.AlignmentFlag.AlignTop)
        return line
