"""How a text is cut into messages, and what that costs: boxes that fill, and the same in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import box, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say

_MOST_BOXES = 12
_SWAP = "swap"
_BOX_EM = (3.0, 0.7)


@record(frozen=True)
class MeterReading:
    """`used` of the `room` characters of the last segment; the rest as words that are already said.

    `culprit`: why the text needs more room than one would think, as "“’” is not in the plain alphabet: …". `swap` is
    the text of the button that mends it, "" for none, and `better` the message after that press.
    """

    segments: int
    used: int
    room: int
    encoding_words: str = ""
    culprit: str = ""
    cost: str = ""
    swap: str = ""
    better: str = ""


class _Boxes(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.reading: MeterReading | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _box(self) -> QSize:
        side = em(self)
        return QSize(round(side * _BOX_EM[0]), round(side * _BOX_EM[1]))

    def sizeHint(self) -> QSize:
        shown = min(self.reading.segments if self.reading else 1, _MOST_BOXES)
        return QSize(shown * (self._box().width() + SPACE.xs), self.fontMetrics().height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.reading is None:
            return
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        shown = max(1, min(self.reading.segments, _MOST_BOXES))
        ink = values.accent if self.reading.segments <= 1 else values.warning
        for at in range(shown):
            one = self._box()
            top = (self.height() - one.height()) // 2
            place = QRect(at * (one.width() + SPACE.xs), top, one.width(), one.height())
            box(paint, place, values.field, values.border, radius=3)
            part = 1.0 if at < shown - 1 else self.reading.used / max(self.reading.room, 1)
            if part > 0:
                filled = QRect(
                    place.left(), place.top(), max(4, round(place.width() * min(part, 1.0))), place.height()
                )
                box(paint, filled, ink, radius=3)
        paint.end()


class SegmentMeter(QWidget):
    """Boxes, figures and, where there is one, the character that costs; `swap_requested` brings the better text."""

    swap_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = _Boxes()
        self._words = hint("")
        self._culprit = NoticeList()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        across = QHBoxLayout()
        across.setSpacing(SPACE.m)
        across.addWidget(self._boxes, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self._words, 1)
        down.addLayout(across)
        down.addWidget(self._culprit)
        self._culprit.cure_requested.connect(self._on_cure_requested)
        self.hide()

    def set_reading(self, reading: MeterReading | None) -> None:
        """Show this, or nothing."""
        if reading == self._boxes.reading:
            return
        self._boxes.reading = reading
        self.setVisible(reading is not None)
        if reading is None:
            return
        self._boxes.updateGeometry()
        self._boxes.update()
        self._words.setText(meter_words(reading))
        notice = Notice(Tone.WARNING, reading.culprit, cure=reading.swap, key=_SWAP)
        self._culprit.show_notices([notice] if reading.culprit else [])

    def _on_cure_requested(self, _key: str) -> None:
        if self._boxes.reading is not None:
            self.swap_requested.emit(self._boxes.reading.better)


def meter_words(reading: MeterReading) -> str:
    """The reading as sentences."""
    count = (
        say("1 message part")
        if reading.segments == 1
        else say("{count} message parts", count=reading.segments)
    )
    filled = (
        say("{used} of {room} characters", used=reading.used, room=reading.room)
        if reading.segments == 1
        else say("{used} of {room} characters in the last", used=reading.used, room=reading.room)
    )
    return " · ".join(part for part in (count, filled, reading.encoding_words, reading.cost) if part)
