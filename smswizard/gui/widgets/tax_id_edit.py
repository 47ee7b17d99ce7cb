"""A tax id: in full while one works on it, all but its end hidden at other times."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from smswizard.gui.theme import em
from smswizard.gui.widgets.line_edit import LineEdit

_SHOWN = 4
_WIDTH_EM = 16
_DOT = "•"


def masked(value: str) -> str:
    """Letters and figures as dots, but for the last four; what is too short is hidden whole."""
    signs = [at for at, sign in enumerate(value) if sign.isalnum()]
    kept = set(signs[-_SHOWN:]) if len(signs) > _SHOWN else set()
    return "".join(_DOT if at in signs and at not in kept else sign for at, sign in enumerate(value))


class TaxIdEdit(LineEdit):
    """Its value is always the full one, whatever it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._value = ""
        self._is_open = False
        self.setMaximumWidth(em(self) * _WIDTH_EM)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        if value == self._value:
            return
        self._value = value
        self.setText(value if self._is_open else masked(value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_open = True
        self.setText(self._value)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_open = False
        self.setText(masked(self._value))
        super().focusOutEvent(event)

    def _on_text_edited(self, text: str) -> None:
        self._value = text
