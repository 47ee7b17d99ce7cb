"""One line of text, kept exactly as typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from smswizard.gui.tokens import Tone

_NO_LIMIT = 2**31 - 1


class LineEdit(QLineEdit):
    """A line edit that never shortens what is typed or pasted into it."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_NO_LIMIT)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.value_edited)

    def value(self) -> str:
        return self.text()

    def set_value(self, value: str) -> None:
        """Show this text, unless it is there already: the cursor and the undo history stay."""
        if value != self.text():
            self.setText(value)
            self.setCursorPosition(0)

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field as one that has a finding."""
        tone = Tone.ERROR.value if wrong else ""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
