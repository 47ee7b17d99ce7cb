"""A phone with a thread of messages: what a customer will see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import box, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, TextType
from smswizard.gui.widgets.words import Words
from smswizard.i18n import say

_WIDEST_EM = 23
_BEZEL = 10
_SIDE = 32
_ONE_LINE = 24


@record(frozen=True)
class Bubble:
    """One message. `breaks` are the places where the network cuts it into parts; `note` stands below it."""

    words: str
    from_customer: bool = False
    time: str = ""
    note: str = ""
    breaks: tuple[int, ...] = ()

    def parts(self) -> list[str]:
        ends = [*(at for at in self.breaks if 0 < at < len(self.words)), len(self.words)]
        starts = [0, *ends[:-1]]
        return [self.words[start:end] for start, end in zip(starts, ends, strict=True)]


class _BubbleBox(QFrame):
    """The ground of one message, on its side of the thread."""

    def __init__(self, bubble: Bubble) -> None:
        super().__init__()
        self._from_customer = bubble.from_customer
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.s + SPACE.xs, SPACE.s, SPACE.s + SPACE.xs, SPACE.s)
        down.setSpacing(SPACE.xs)
        parts = bubble.parts()
        for at, part in enumerate(parts):
            words = Words(part)
            words.follow_script()
            down.addWidget(words)
            if at + 1 < len(parts):
                cut = say("— part {number} of {count} —", number=at + 2, count=len(parts))
                down.addWidget(Words(cut, TextType.HINT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        ground = values.accent_soft if self._from_customer else values.card
        line = values.accent if self._from_customer else values.border
        box(paint, self.rect(), ground, line, radius=12)
        paint.end()


def _is_wide(bubble: Bubble) -> bool:
    """Does it need the full width of the thread, wrapped?"""
    return len(bubble.words) > _ONE_LINE or "\n" in bubble.words


class PhonePreview(QFrame):
    """The name on top, the thread below, the newest at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Phone preview"))
        self.setMaximumWidth(em(self) * _WIDEST_EM)
        down = QVBoxLayout(self)
        down.setContentsMargins(_BEZEL + SPACE.xs, _BEZEL + SPACE.s, _BEZEL + SPACE.xs, _BEZEL + SPACE.m)
        down.setSpacing(SPACE.s)
        self._sender = Words("", TextType.STRONG)
        self._sender.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        down.addWidget(self._sender)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(say("Messages"))
        down.addWidget(self._area, 1)
        self._shown: tuple[str, tuple[Bubble, ...]] = ("", ())

    def show_thread(self, sender: str, bubbles: Sequence[Bubble]) -> None:
        """Show these messages, oldest first."""
        if (sender, tuple(bubbles)) == self._shown:
            return
        self._shown = (sender, tuple(bubbles))
        self._sender.setText(sender)
        thread = QWidget()
        down = QVBoxLayout(thread)
        down.setContentsMargins(SPACE.xs, SPACE.xs, SPACE.s, SPACE.xs)
        down.setSpacing(SPACE.s)
        for bubble in bubbles:
            self._add(down, bubble)
        down.addStretch(1)
        self._area.setWidget(thread)

    def _add(self, down: QVBoxLayout, bubble: Bubble) -> None:
        side = Qt.AlignmentFlag.AlignRight if bubble.from_customer else Qt.AlignmentFlag.AlignLeft
        row = QHBoxLayout()
        row.setContentsMargins(
            _SIDE if bubble.from_customer else 0, 0, 0 if bubble.from_customer else _SIDE, 0
        )
        row.addWidget(_BubbleBox(bubble), 0, Qt.AlignmentFlag(0) if _is_wide(bubble) else side)
        down.addLayout(row)
        below = " · ".join(part for part in (bubble.time, bubble.note) if part)
        if below:
            down.addWidget(Words(below, TextType.HINT), 0, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        box(paint, self.rect(), values.page, values.border, 2.0, 28)
        slot = QRect(0, 6, em(self) * 4, 4)
        slot.moveLeft((self.width() - slot.width()) // 2)
        box(paint, slot, values.border, radius=2)
        paint.end()
