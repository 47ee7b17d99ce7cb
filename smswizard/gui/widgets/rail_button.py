"""One step of the rail."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import box, focus_ring, glyph, paragraph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, Colours, Tone
from smswizard.gui.widgets.buttons import pressed_by_enter
from smswizard.i18n import say

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_WIDEST = 340
"""Px beyond which large text wraps rather than take the room of the page."""


class StepState(StrEnum):
    TODO = "todo"
    STARTED = "started"
    READY = "ready"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    LOCKED = "locked"
    WAITING = "waiting"
    DONE = "done"
    PROBLEM = "problem"


_LOOKS: dict[StepState, tuple[str, Tone | None]] = {
    StepState.TODO: ("circle", None),
    StepState.STARTED: ("half", None),
    StepState.READY: ("dot", Tone.INFO),
    StepState.CONFIRMED: ("check-circle", Tone.SUCCESS),
    StepState.EDITED: ("edit", Tone.WARNING),
    StepState.LOCKED: ("lock", None),
    StepState.WAITING: ("clock", Tone.INFO),
    StepState.DONE: ("check-circle", Tone.SUCCESS),
    StepState.PROBLEM: ("alert-circle", Tone.ERROR),
}


def state_words(state: StepState) -> str:
    """The state in words."""
    return {
        StepState.TODO: say("Not started"),
        StepState.STARTED: say("Begun"),
        StepState.READY: say("Ready to confirm"),
        StepState.CONFIRMED: say("Confirmed"),
        StepState.EDITED: say("Edited since you confirmed it"),
        StepState.LOCKED: say("Locked"),
        StepState.WAITING: say("Waiting for an answer"),
        StepState.DONE: say("Done"),
        StepState.PROBLEM: say("Needs you"),
    }[state]


@record(frozen=True)
class RailStep:
    """A step as the rail shows it.

    `number` as on the checklist ("1" … "5"), `note` in place of the usual words of its state, `missing` the
    (key, title) of what a locked step waits for.
    """

    key: str
    title: str
    state: StepState = StepState.TODO
    number: str = ""
    note: str = ""
    missing: tuple[tuple[str, str], ...] = ()

    def name(self) -> str:
        return f"{self.number}  {self.title}" if self.number else self.title

    def words(self) -> str:
        return self.note or state_words(self.state)


class RailButton(QPushButton):
    """Title over state; `opened` brings the key."""

    opened = Signal(str)

    def __init__(self, step: RailStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._current = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        self.show_step(step)

    def show_step(self, step: RailStep) -> None:
        self._step = step
        self.setText(step.name().replace("&", "&&"))
        self.setEnabled(step.state is not StepState.LOCKED)
        self._name_it()
        self.updateGeometry()
        self.update()

    def set_current(self, current: bool) -> None:
        """The page of this step is the one that is open."""
        self._current = current
        self._name_it()
        self.update()

    def _name_it(self) -> None:
        name = self._step.title
        if self._step.number:
            name = say("Step {number}: {title}", number=self._step.number, title=self._step.title)
        self.setAccessibleName(name)
        here = say("This page is open.") if self._current else ""
        missing = ", ".join(title for _, title in self._step.missing)
        waits = say("Opens when these are confirmed: {titles}", titles=missing) if missing else ""
        said = (self._step.words(), here, waits)
        self.setAccessibleDescription(
            " ".join(part if part[-1:] in ".:" else f"{part}." for part in said if part)
        )

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._current else QFont.Weight.Medium)
        return font

    def _glyph_px(self) -> int:
        return round(em(self) * 1.3)

    def words_left(self) -> int:
        """Px from its left edge to its words."""
        return SPACE.s + SPACE.xs + self._glyph_px() + SPACE.s + SPACE.xs

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self.words_left() - SPACE.s
        tall = paragraph(self._step.name(), self._title_font(), room)[1]
        return tall + paragraph(self._step.words(), self.font(), room)[1] + SPACE.m

    def sizeHint(self) -> QSize:
        width = min(self.words_left() + em(self) * 13, _WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.words_left() + em(self) * 7, _WIDEST), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the rail walks; Qt's own button would go to whatever comes next
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        whole = self.rect()
        if self._current:
            box(paint, whole, values.page, values.quiet)
            box(paint, QRect(0, SPACE.s, 4, whole.height() - SPACE.m), values.accent, radius=2)
        elif self.underMouse() and self.isEnabled():
            box(paint, whole, values.hover)
        if self.hasFocus():
            focus_ring(paint, whole, values)
        self._paint_words(paint, values)
        paint.end()

    def _paint_words(self, paint: QPainter, values: Colours) -> None:
        drawing, tone = _LOOKS[self._step.state]
        ink = values.tone(tone) if tone else values.muted
        side = self._glyph_px()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = self.width() - SPACE.s - SPACE.xs - side if mirrored else SPACE.s + SPACE.xs
        glyph(paint, drawing, ink, QRect(at, SPACE.s, side, side))
        room = self.width() - self.words_left() - SPACE.s
        left = SPACE.s if mirrored else self.words_left()
        title, tall = paragraph(self._step.name(), self._title_font(), room)
        paint.setPen(QColor(values.text if self.isEnabled() else values.muted))
        title.draw(paint, QPointF(left, SPACE.s - 1))
        paint.setPen(QColor(ink))
        words = paragraph(self._step.words(), self.font(), room)[0]
        words.draw(paint, QPointF(left, SPACE.s - 1 + tall))

    def _on_clicked(self) -> None:
        self.opened.emit(self._step.key)
