"""One choice of several: the mark, the words, and what it means; the whole of it can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import box, focus_ring, glyph, paragraph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, TARGET, Colours

_PREFERRED_EM = 26


@record(frozen=True)
class Choice:
    """One of several answers. `value` is what is stored; the rest is for people."""

    value: str
    label: str
    description: str = ""
    enabled: bool = True


def _mark_px(button: QAbstractButton) -> int:
    return round(em(button) * 1.35)


def _words_left(button: QAbstractButton) -> int:
    return SPACE.m + _mark_px(button) + SPACE.s + SPACE.xs


def _height(button: QAbstractButton, description: str, width: int) -> int:
    room = width - _words_left(button) - SPACE.m
    tall = paragraph(button.text(), button.font(), room)[1]
    if description:
        tall += SPACE.xs // 2 + paragraph(description, button.font(), room)[1]
    return max(tall + 2 * (SPACE.s + 1), TARGET + SPACE.s)


def _size(button: QAbstractButton, description: str) -> QSize:
    widest = max(button.fontMetrics().horizontalAdvance(words) for words in (button.text(), description))
    width = min(widest + _words_left(button) + SPACE.m + 2, em(button) * _PREFERRED_EM)
    return QSize(width, _height(button, description, width))


def _least_size(button: QAbstractButton) -> QSize:
    return QSize(_words_left(button) + em(button) * 4, TARGET)


def _paint(button: QAbstractButton, description: str, is_round: bool) -> None:
    values = colours(button)
    paint = QPainter(button)
    smooth(paint)
    whole = button.rect()
    chosen = button.isChecked()
    ground = values.accent_soft if chosen else values.hover if button.underMouse() else values.page
    line = values.accent if chosen else values.quiet
    if not button.isEnabled():
        ground, line = values.page, values.quiet
    if button.hasFocus():
        focus_ring(paint, whole, values)
        box(paint, whole.adjusted(4, 4, -4, -4), ground, line, radius=3)
    else:
        box(paint, whole, ground, line)
    side = _mark_px(button)
    first_line = button.fontMetrics().height()
    top = SPACE.s + 1 + max(0, (first_line - side) // 2)
    if button.height() <= TARGET + SPACE.s:
        top = (button.height() - side) // 2
    mirrored = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    mark = QRect(SPACE.m, top, side, side)
    if mirrored:
        mark.moveRight(whole.right() - SPACE.m)
    _paint_mark(paint, button, mark, values, is_round)
    _paint_words(paint, button, description, values)
    paint.end()


def _paint_mark(
    paint: QPainter, button: QAbstractButton, where: QRect, values: Colours, is_round: bool
) -> None:
    on = button.isChecked()
    ink = values.accent if on else values.border
    if not button.isEnabled():
        ink = values.disabled
    if is_round:
        paint.setPen(QPen(QColor(ink), 2 if on else 1.5))
        paint.setBrush(QColor(values.field))
        ring = QRectF(where).adjusted(1, 1, -1, -1)
        paint.drawEllipse(ring)
        if on:
            paint.setPen(Qt.PenStyle.NoPen)
            paint.setBrush(QColor(ink))
            inner = ring.width() * 0.24
            paint.drawEllipse(ring.adjusted(inner, inner, -inner, -inner))
        return
    box(paint, where, ink if on else values.field, ink, 1.5, 4)
    if on:
        mark = values.on_accent if button.isEnabled() else values.page
        glyph(paint, "check", mark, where.adjusted(2, 2, -2, -2))


def _paint_words(paint: QPainter, button: QAbstractButton, description: str, values: Colours) -> None:
    room = button.width() - _words_left(button) - SPACE.m
    mirrored = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = SPACE.m if mirrored else _words_left(button)
    words, tall = paragraph(button.text(), button.font(), room)
    top = SPACE.s + 1
    if not description:
        top = (button.height() - tall) // 2
    paint.setPen(QColor(values.text if button.isEnabled() else values.disabled))
    words.draw(paint, QPointF(left, top))
    if description:
        paint.setPen(QColor(values.muted if button.isEnabled() else values.disabled))
        more = paragraph(description, button.font(), room)[0]
        more.draw(paint, QPointF(left, top + tall + SPACE.xs // 2))


def _prepare(button: QAbstractButton, choice: Choice) -> None:
    button.setText(choice.label)
    button.setAccessibleName(choice.label)
    button.setAccessibleDescription(choice.description)
    button.setEnabled(choice.enabled)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class ChoiceRadio(QRadioButton):
    """One of which only one can be chosen."""

    blurred = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        _prepare(self, choice)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self.choice.description, width)

    def sizeHint(self) -> QSize:
        return _size(self, self.choice.description)

    def minimumSizeHint(self) -> QSize:
        return _least_size(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.choice.description, is_round=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()


class ChoiceCheck(QCheckBox):
    """One of which any number can be chosen."""

    blurred = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        _prepare(self, choice)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self.choice.description, width)

    def sizeHint(self) -> QSize:
        return _size(self, self.choice.description)

    def minimumSizeHint(self) -> QSize:
        return _least_size(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self.choice.description, is_round=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()
