"""A phone number as people write it, and below it how it is understood."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.gui.theme import em
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say

_WIDTH_EM = 20


class PhoneEdit(QWidget):
    """Keeps what was typed; `set_reading` says back the number that was found in it."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = LineEdit()
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._line.setMaximumWidth(em(self) * _WIDTH_EM)
        self._reading = hint("")
        self._reading.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        down.addWidget(self._line)
        down.addWidget(self._reading)
        self.setFocusProxy(self._line)
        self._line.value_edited.connect(self.value_edited)
        self._line.left.connect(self.left)

    def value(self) -> str:
        return self._line.value()

    def set_value(self, value: str) -> None:
        self._line.set_value(value)

    def set_read_only(self, read_only: bool) -> None:
        self._line.set_read_only(read_only)

    def mark_wrong(self, wrong: bool) -> None:
        self._line.mark_wrong(wrong)

    def set_spoken(self, name: str, description: str) -> None:
        self._line.setAccessibleName(name)
        read = self._reading.text() if not self._reading.isHidden() else ""
        self._line.setAccessibleDescription(" ".join(part for part in (description, read) if part))

    def set_reading(self, number: str) -> None:
        """The number as it was understood, "" while none was; said only where it adds something."""
        shown = bool(number) and number != self.value()
        self._reading.setText(say("We read this as {number}.", number=number) if shown else "")
        self._reading.setVisible(shown)
