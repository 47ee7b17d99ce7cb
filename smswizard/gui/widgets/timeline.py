"""What has happened, what is awaited and by when, down one line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import glyph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, TextType, Tone
from smswizard.gui.widgets.words import Words
from smswizard.i18n import say


class MomentState(StrEnum):
    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    PROBLEM = "problem"


_LOOKS: dict[MomentState, tuple[str, Tone | None]] = {
    MomentState.DONE: ("check-circle", Tone.SUCCESS),
    MomentState.NOW: ("clock", Tone.INFO),
    MomentState.AHEAD: ("circle", None),
    MomentState.PROBLEM: ("alert-circle", Tone.ERROR),
}


def moment_words(state: MomentState) -> str:
    """The state in words."""
    return {
        MomentState.DONE: say("Done"),
        MomentState.NOW: say("Now"),
        MomentState.AHEAD: say("Ahead"),
        MomentState.PROBLEM: say("Needs you"),
    }[state]


@record(frozen=True)
class Moment:
    """One point of the line; `when` is a date or an honest range, as shown."""

    title: str
    when: str = ""
    words: str = ""
    state: MomentState = MomentState.AHEAD


class _Line(QWidget):
    """The glyph of a moment and the line on to the next."""

    def __init__(self, state: MomentState, last: bool) -> None:
        super().__init__()
        self._state, self._last = state, last
        self.setFixedWidth(round(em(self) * 1.4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        side = self.width()
        drawing, tone = _LOOKS[self._state]
        if not self._last:
            paint.setPen(
                QPen(QColor(values.success if self._state is MomentState.DONE else values.border), 2)
            )
            paint.drawLine(side // 2, side + SPACE.xs, side // 2, self.height() - SPACE.xs // 2)
        glyph(paint, drawing, values.tone(tone) if tone else values.muted, QRect(0, 1, side, side))
        paint.end()


class Timeline(QWidget):
    """Moments from the first to the last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = ()
        self._rows: list[QWidget] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """Show exactly these."""
        if tuple(moments) == self._moments:
            return
        self._moments = tuple(moments)
        for row in self._rows:
            self._down.removeWidget(row)
            row.hide()
            row.deleteLater()
        last = len(moments) - 1
        self._rows = [_moment(moment, at == last) for at, moment in enumerate(moments)]
        for row in self._rows:
            self._down.addWidget(row)


def _moment(moment: Moment, last: bool) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SPACE.s + SPACE.xs)
    across.addWidget(_Line(moment.state, last))
    down = QVBoxLayout()
    down.setContentsMargins(0, 0, 0, 0 if last else SPACE.m)
    down.setSpacing(SPACE.xs // 2)
    bold = moment.state in (MomentState.NOW, MomentState.PROBLEM)
    down.addWidget(Words(moment.title, TextType.STRONG if bold else TextType.BODY))
    stand = " · ".join(part for part in (moment_words(moment.state), moment.when) if part)
    state = Words(stand, TextType.HINT)
    if moment.state is MomentState.PROBLEM:
        state.set_tone(Tone.ERROR)
    down.addWidget(state)
    if moment.words:
        down.addWidget(Words(moment.words))
    across.addLayout(down, 1)
    return row
