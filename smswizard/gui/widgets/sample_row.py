"""One example message with its tools, its parts and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import Button, quiet
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.segment_meter import SegmentMeter
from smswizard.gui.widgets.words import strong
from smswizard.i18n import say

_ROWS = 3


class SampleRow(QWidget):
    """Text, meter and notices under a numbered heading with move and remove."""

    edited = Signal()
    entered = Signal()
    removal_requested = Signal()
    move_requested = Signal(int)
    cure_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = strong("")
        self.text = LongText(_ROWS)
        self.meter = SegmentMeter()
        self._notices = NoticeList()
        self._up, self._down = quiet("", "arrow-up"), quiet("", "arrow-down")
        self._remove = quiet("", "trash")
        self._description = ""
        top = QHBoxLayout()
        top.setSpacing(SPACE.xs)
        top.addWidget(self._label, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self._up, self._down, self._remove):
            top.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        down.addLayout(top)
        for part in (self.text, self.meter, self._notices):
            down.addWidget(part)
        self.setFocusProxy(self.text)
        self.text.value_edited.connect(self._on_text_edited)
        self.text.edit.focused.connect(self.entered)
        self._remove.clicked.connect(self.removal_requested)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._notices.cure_requested.connect(self.cure_requested)
        self._notices.show_requested.connect(self.show_requested)

    def set_place(self, noun: str, index: int, count: int, *, removable: bool, read_only: bool) -> None:
        """Number it and say which of its tools can be used."""
        name = say("{noun} {number}", noun=noun, number=index + 1)
        self._label.setText(name)
        self.text.set_read_only(read_only)
        self._up.setEnabled(index > 0 and not read_only)
        self._down.setEnabled(index + 1 < count and not read_only)
        self._remove.setEnabled(removable)
        for button, words in (
            (self._up, say("Move up: {what}", what=name)),
            (self._down, say("Move down: {what}", what=name)),
            (self._remove, say("Remove: {what}", what=name)),
        ):
            _name(button, words)
        self._speak()

    def stops(self) -> list[QWidget]:
        """Where Tab stops in it, in this order."""
        return [self.text.edit, self._up, self._down, self._remove]

    def describe(self, description: str) -> None:
        """What a screen reader says about the field beside its own notices."""
        self._description = description
        self._speak()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        self._notices.show_notices(notices)
        wrong = any(notice.tone is Tone.ERROR for notice in notices)
        self.text.mark_wrong(wrong)
        self.text.mark_stretches([(*each.span, each.tone) for each in notices if each.span])
        self._speak()

    def _speak(self) -> None:
        said = [self._description, *(notice.spoken() for notice in self._notices.notices())]
        self.text.set_spoken(self._label.text(), " ".join(part for part in said if part))

    def _on_text_edited(self, _text: str) -> None:
        self.edited.emit()

    def _on_up_clicked(self) -> None:
        self.move_requested.emit(-1)

    def _on_down_clicked(self) -> None:
        self.move_requested.emit(1)


def _name(button: Button, words: str) -> None:
    button.setAccessibleName(words)
    button.setToolTip(words)
