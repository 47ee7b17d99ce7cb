"""Several lines of plain text with its length against what is allowed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.plain_text import PlainText
from smswizard.gui.widgets.stretch_marks import Stretch, StretchMarks
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say

LONG = 20_000
"""Characters beyond which edits are told at most five times a second."""
_REST_MS = 200


class LongText(QWidget):
    """Plain text of any length; `rows` lines are in sight."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        rows: int = 6,
        limit: int | None = None,
        at_least: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._at_least = at_least
        self._setting = False
        self.edit = PlainText(rows)
        self._marks = StretchMarks(self.edit)
        self._count = hint("")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        down.addWidget(self.edit)
        down.addWidget(self._count)
        self.setFocusProxy(self.edit)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.edit.textChanged.connect(self._on_edit_changed)
        self.edit.blurred.connect(self._on_edit_blurred)
        self._count_up(self.length())

    def value(self) -> str:
        return self.edit.text()

    def set_value(self, value: str) -> None:
        """Show this text, unless it is there already: cursor and undo history stay."""
        if value == self.value():
            return
        self._setting = True
        self.edit.set_text(value)
        self._marks.forget()
        self._rest.stop()
        self._count_up(len(value))
        self._setting = False

    def length(self) -> int:
        """Characters, as people count them."""
        return len(self.value())

    def length_words(self) -> str:
        """What stands below the field; "" where there is nothing to say."""
        return self._count.text() if not self._count.isHidden() else ""

    def set_limits(self, at_least: int | None, limit: int | None) -> None:
        """What is asked for, in characters; None for no bound."""
        self._at_least, self._limit = at_least, limit
        self._count_up(self.length())

    def set_read_only(self, read_only: bool) -> None:
        self.edit.setReadOnly(read_only)

    def set_spoken(self, name: str, description: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)

    def select(self, start: int, end: int) -> None:
        """Select from one character to another and bring them into view."""
        self.edit.select(start, end)

    def insert(self, text: str) -> None:
        """Put text where the cursor is; Ctrl+Z takes it back."""
        self.edit.insert_text(text)

    def change(self, text: str) -> None:
        """Change it to this as one edit, as if it had been typed; Ctrl+Z in the field takes it back."""
        self.edit.change_text(text)

    def mark_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Give these stretches a ground and a wavy line; the words themselves stay as they are."""
        self._marks.show(stretches)

    def mark_wrong(self, wrong: bool) -> None:
        """Draw the field as one that has a finding."""
        tone = Tone.ERROR.value if wrong else ""
        if self.edit.property("tone") != tone:
            self.edit.setProperty("tone", tone)
            self.edit.style().polish(self.edit)
            self.edit.update()

    def _count_up(self, length: int) -> None:
        tone, words = None, ""
        if self._limit is not None and length > self._limit:
            tone = Tone.ERROR
            words = say(
                "{over} characters over the limit of {limit}", over=length - self._limit, limit=self._limit
            )
        elif self._limit is not None:
            words = say("{length} of {limit} characters", length=length, limit=self._limit)
        elif self._at_least and length < self._at_least:
            words = say("{length} characters, at least {least}", length=length, least=self._at_least)
        self._count.set_tone(tone)
        self._count.setText(words)
        self._count.setVisible(bool(words))

    def _on_edit_changed(self) -> None:
        if self.edit.is_mending():
            return
        if self.edit.units() <= LONG:
            self._tell()
        elif not self._rest.isActive():
            self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        value = self.value()
        self._count_up(len(value))
        if not self._setting:
            self.value_edited.emit(value)

    def _on_edit_blurred(self) -> None:
        if self._rest.isActive():
            self._tell()
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()
