"""Everything that was answered, to read over: label, value, Change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.rule import Rule
from smswizard.gui.widgets.words import Words, heading, hint, strong
from smswizard.i18n import say


@dataclass(frozen=True)
class AnswerRow:
    """One answer. `change` is the word of its link, "" for none; `notice` stands under the value."""

    key: str
    label: str
    value: str
    change: str = "Change"
    notice: Notice | None = None


@dataclass(frozen=True)
class AnswerGroup:
    """Answers under one heading; with a key, the group has a Change link of its own."""

    title: str
    rows: tuple[AnswerRow, ...]
    key: str = ""


class CheckAnswers(QWidget):
    """Groups of answers; `change_requested` brings the key of the row or group."""

    change_requested = Signal(str)
    cure_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.l)
        self._groups: tuple[AnswerGroup, ...] = ()

    def set_groups(self, groups: Sequence[AnswerGroup]) -> None:
        """Show these groups in this order."""
        if tuple(groups) == self._groups:
            return
        self._groups = tuple(groups)
        while self._down.count():
            gone = self._down.takeAt(0)
            widget = gone.widget() if gone else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for group in groups:
            self._down.addWidget(self._made(group))

    def _made(self, group: AnswerGroup) -> QWidget:
        sheet = QFrame()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 7)
        grid.addWidget(heading(group.title), 0, 0, 1, 2)
        if group.key:
            grid.addWidget(self._change(say("Change"), group.key, group.title), 0, 2)
        for at, row in enumerate(group.rows):
            line = 2 * at + 1
            grid.addWidget(Rule(), line, 0, 1, 3)
            self._add(grid, line + 1, row)
        return sheet

    def _add(self, grid: QGridLayout, line: int, row: AnswerRow) -> None:
        top = Qt.AlignmentFlag.AlignTop
        label = strong(row.label)
        label.setContentsMargins(0, SPACE.xs, 0, 0)
        grid.addWidget(label, line, 0, top)
        cell = QVBoxLayout()
        cell.setSpacing(SPACE.xs)
        value: Words = Words(row.value) if row.value else hint(say("Not answered"))
        cell.addWidget(value)
        if row.notice is not None:
            notices = NoticeList()
            notices.show_notices([row.notice])
            notices.cure_requested.connect(self.cure_requested)
            cell.addWidget(notices)
        grid.addLayout(cell, line, 1, top)
        if row.change:
            grid.addWidget(self._change(row.change, row.key, row.label), line, 2, top)

    def _change(self, words: str, key: str, what: str) -> QWidget:
        button = link(words)
        button.setAccessibleName(say("{change}: {what}", change=words, what=what))
        button.clicked.connect(lambda: self.change_requested.emit(key))
        return button
