"""Everything that was answered, to read over: label, value, Change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.link_line import LinkLine
from smswizard.gui.widgets.rule import Rule
from smswizard.gui.widgets.words import Words, heading, hint, strong
from smswizard.i18n import say

_ONE_LINE_PX = 10_000


@record(frozen=True)
class AnswerRow:
    """One answer. `change` is the word of its link, "" for none; `notice` stands under the value."""

    key: str
    label: str
    value: str
    change: str = "Change"
    notice: Notice | None = None


@record(frozen=True)
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
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 7)
        self._add(grid, 0, heading(group.title), [], (say("Change"), group.key, group.title))
        for at, row in enumerate(group.rows):
            grid.addWidget(Rule(), 2 * at + 1, 0, 1, 3)
            value = Words(row.value) if row.value else hint(say("Not answered"))
            under: list[QWidget] = [value]
            if row.notice is not None:
                notices = NoticeList()
                notices.show_notices([row.notice])
                notices.cure_requested.connect(self.cure_requested)
                under.append(notices)
            change = (row.change, row.key if row.change else "", row.label)
            self._add(grid, 2 * at + 2, strong(row.label), under, change)
        return sheet

    def _add(
        self,
        grid: QGridLayout,
        line: int,
        label: Words,
        under: Sequence[QWidget],
        change: tuple[str, str, str],
    ) -> None:
        """One line of the grid: what, the value with what is under it, and the link with (words, key, what)."""
        button = self._change(*change)
        label.ensurePolished()
        pad = max(0, (button.sizeHint().height() - label.heightForWidth(_ONE_LINE_PX)) // 2)
        for column, widgets in ((0, [label]), (1, under)):
            cell = QVBoxLayout()
            cell.setContentsMargins(0, pad, 0, SPACE.xs)
            cell.setSpacing(SPACE.xs)
            for widget in widgets:
                cell.addWidget(widget)
            cell.addStretch(1)
            if widgets:
                grid.addLayout(cell, line, column, 1, 1 if under else 2)
        if change[1]:
            grid.addWidget(button, line, 2, Qt.AlignmentFlag.AlignTop)

    def _change(self, words: str, key: str, what: str) -> QWidget:
        button = LinkLine(words, key)
        button.setAccessibleName(say("{change}: {what}", change=words, what=what))
        button.picked.connect(self.change_requested)
        return button
