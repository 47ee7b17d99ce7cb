"""Answers to carry over by hand: each with a button that copies it, and a sign that it was copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.rule import Rule
from smswizard.gui.widgets.words import Words, hint, strong
from smswizard.i18n import say


@record(frozen=True)
class CopyRow:
    """A field of somebody else's form: its label there, the value, and where it stands."""

    label: str
    value: str
    hint: str = ""


class _Line(QWidget):
    copied = Signal(str)

    def __init__(self, row: CopyRow) -> None:
        super().__init__()
        self._row = row
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.m)
        down = QVBoxLayout()
        down.setSpacing(SPACE.xs // 2)
        down.addWidget(strong(row.label))
        if row.hint:
            down.addWidget(hint(row.hint))
        down.addWidget(Words(row.value))
        across.addLayout(down, 1)
        self._button = secondary(say("Copy"), "copy")
        self._button.setAccessibleName(say("Copy: {what}", what=row.label))
        self._button.clicked.connect(self._on_button_clicked)
        across.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def _on_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._row.value)
        self._button.set_words(say("Copied"))
        self._button.set_drawing("check")
        self._button.setAccessibleName(say("Copied: {what}", what=self._row.label))
        self.copied.emit(self._row.label)


class CopyRows(QWidget):
    """Rows in the order of the form they are carried to."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.s)
        self._rows: tuple[CopyRow, ...] = ()
        self._parts: list[QWidget] = []

    def set_rows(self, rows: Sequence[CopyRow]) -> None:
        """Show exactly these."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for part in self._parts:
            self._down.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for row in rows:
            line = _Line(row)
            line.copied.connect(self.copied)
            self._parts.extend((line, Rule()))
        for part in self._parts:
            self._down.addWidget(part)
