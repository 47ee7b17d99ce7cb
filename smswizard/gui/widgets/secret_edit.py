"""A secret: dots while typed, can be shown to check it, and never copied out once its field was left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.i18n import say

_OUTWARD = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Undo)


class _SecretLine(LineEdit):
    """While `closed`, nothing gets out: no copy, no cut, no drag, no undo to an earlier secret."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.closed = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setDragEnabled(False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhHiddenText
        )

    def _stays_in(self, event: QKeyEvent) -> bool:
        return self.closed and any(event.matches(key) for key in _OUTWARD)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._stays_in(event):
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.closed:
            super().contextMenuEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.closed:
            self.deselect()
        super().mouseReleaseEvent(event)
        if self.closed:
            self.deselect()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.closed = bool(self.text())
        self.deselect()
        super().focusOutEvent(event)


class SecretEdit(QWidget):
    """Line with a Show button. Emptying it makes it an open field again."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._line = _SecretLine()
        self._show = secondary(say("Show"), "eye")
        self._show.setCheckable(True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        across.addWidget(self._line, 1)
        across.addWidget(self._show)
        self.setFocusProxy(self._line)
        self._show.toggled.connect(self._on_show_toggled)
        self._line.value_edited.connect(self._on_line_edited)
        self._line.left.connect(self._on_line_left)

    def value(self) -> str:
        return self._line.value()

    def set_value(self, value: str) -> None:
        """Put a secret in; it counts as left, so it can not be copied out."""
        self._line.set_value(value)
        self._line.closed = bool(value)

    def clear_secret(self) -> None:
        """Empty the field and forget its history."""
        self._line.setText("")
        self._line.closed = False
        self._show.setChecked(False)

    def set_read_only(self, read_only: bool) -> None:
        self._line.set_read_only(read_only)

    def mark_wrong(self, wrong: bool) -> None:
        self._line.mark_wrong(wrong)

    def set_spoken(self, name: str, description: str) -> None:
        self._name = name
        self._line.setAccessibleName(name)
        self._line.setAccessibleDescription(description)
        self._name_button()

    def _name_button(self) -> None:
        shown = self._show.isChecked()
        words = say("Hide: {what}", what=self._name) if shown else say("Show: {what}", what=self._name)
        self._show.setAccessibleName(words)

    def _on_show_toggled(self, shown: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._line.deselect()
        self._show.set_words(say("Hide") if shown else say("Show"))
        self._show.set_drawing("eye-off" if shown else "eye")
        self._name_button()

    def _on_line_edited(self, value: str) -> None:
        if not value:
            self._line.closed = False
        self.value_edited.emit(value)

    def _on_line_left(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self._show.setChecked(False)
            self.left.emit()
