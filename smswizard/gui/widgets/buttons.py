"""Buttons in five ranks. One primary per screen; the rest step back."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from smswizard.gui.painting import box, focus_ring, glyph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, TARGET, Colours

_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AFTER_THE_WORDS = ("arrow-right", "chevron-right", "external")


class Rank(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"
    QUIET = "quiet"
    DANGER = "danger"


def pressed_by_enter(button: QPushButton, event: QKeyEvent) -> bool:
    """Enter presses the button that has the keyboard, in windows as in boxes; Qt leaves that to Space."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    button.click()
    return True


class Button(QPushButton):
    """A button that paints itself in the colours of the moment; its drawing is tinted to match.

    Disabled while it has the keyboard, it keeps the keyboard, cannot be pressed, and looks and says so: Qt would hand
    the keyboard to whatever comes next, which may be a button that ends everything.
    """

    def __init__(
        self, text: str, rank: Rank = Rank.SECONDARY, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._rank = rank
        self._drawing = icon
        self._idle_text = text
        self._is_dimmed = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_drawing(self, icon: str) -> None:
        """Show another of our drawings before the words; "" for none."""
        self._drawing = icon
        self.updateGeometry()
        self.update()

    def set_busy(self, busy: bool, words: str = "") -> None:
        """While busy it cannot be pressed and says what is going on."""
        if busy and words:
            self.setText(words)
        elif not busy:
            self.setText(self._idle_text)
        self.setEnabled(not busy)

    def setEnabled(self, enabled: bool) -> None:
        """As Qt has it; with the keyboard on the button, disabled for good only when the keyboard leaves."""
        has_keyboard = self.window().focusWidget() is self and self.isVisible()
        self._is_dimmed = not enabled and has_keyboard
        super().setEnabled(enabled or has_keyboard)
        self.update()

    def isEnabled(self) -> bool:
        """Can it be pressed?"""
        return super().isEnabled() and not self._is_dimmed

    def click(self) -> None:
        """Press it, if it can be pressed."""
        if self.isEnabled():
            super().click()

    def hitButton(self, pos: QPoint) -> bool:
        return not self._is_dimmed and super().hitButton(pos)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._is_dimmed and self.window().focusWidget() is not self:
            self.setEnabled(False)

    def set_words(self, text: str) -> None:
        """Other words on the same button."""
        self._idle_text = text
        self.setText(text)

    def _side_px(self) -> int:
        return {Rank.LINK: 3, Rank.QUIET: SPACE.s}.get(self._rank, SPACE.m)

    def _drawing_px(self) -> int:
        return round(em(self) * 1.25)

    def _lettering(self) -> QFont:
        font = QFont(self.font())
        if self._rank in (Rank.PRIMARY, Rank.DANGER):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._lettering()).size(Qt.TextFlag.TextShowMnemonic, self.text())
        width = words.width() + 2 * self._side_px() if self.text() else 0
        if self._drawing:
            width += self._drawing_px() + (SPACE.s if self.text() else 2 * SPACE.s)
        slim = self._rank is Rank.LINK
        height = max(TARGET, words.height() + (SPACE.s if slim else SPACE.m + SPACE.xs))
        return QSize(max(width, TARGET), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paints(self, values: Colours) -> tuple[str, str, str]:
        """Fill, line and lettering of the moment."""
        over = self.underMouse() or self.isDown()
        if not self.isEnabled():
            framed = self._rank in (Rank.PRIMARY, Rank.SECONDARY, Rank.DANGER)
            return (values.hover if framed else "", values.disabled if framed else "", values.disabled)
        if self._rank is Rank.PRIMARY:
            return (values.accent_hover if over else values.accent, "", values.on_accent)
        if self._rank is Rank.DANGER:
            return (values.error_soft if over else values.page, values.error, values.error)
        if self._rank is Rank.LINK:
            return ("", "", values.accent_hover if over else values.accent)
        line = values.border if self._rank is Rank.SECONDARY else ""
        ground = values.field if self._rank is Rank.SECONDARY else ""
        return (values.hover if over or self.isChecked() else ground, line, values.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_dimmed and event.key() in _PRESSING:
            return
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        fill, line, ink = self._paints(values)
        paint = QPainter(self)
        smooth(paint)
        whole = self.rect()
        if self.hasFocus():
            focus_ring(paint, whole, values)
            box(paint, whole.adjusted(4, 4, -4, -4), fill, line, radius=3)
        else:
            box(paint, whole, fill, line)
        self._paint_words(paint, whole, ink)
        paint.end()

    def _paint_words(self, paint: QPainter, whole: QRect, ink: str) -> None:
        font = self._lettering()
        if self._rank is Rank.LINK:
            font.setUnderline(self.isEnabled())
        paint.setFont(font)
        paint.setPen(QColor(ink))
        flags = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
        words = QFontMetrics(self._lettering()).size(flags, self.text())
        drawing = self._drawing_px() if self._drawing else 0
        gap = SPACE.s if drawing and self.text() else 0
        left = whole.left() + (whole.width() - words.width() - drawing - gap) // 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        drawn_last = mirrored != (self._drawing in _AFTER_THE_WORDS)
        words_left = left if drawn_last else left + drawing + gap
        if drawing:
            at = left + words.width() + gap if drawn_last else left
            glyph(
                paint, self._drawing, ink, QRect(at, whole.center().y() - drawing // 2 + 1, drawing, drawing)
            )
        room = QRect(words_left, whole.top(), words.width() + 1, whole.height())
        paint.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | flags), self.text())


def primary(text: str, icon: str = "") -> Button:
    """The one thing to do next on this screen."""
    return Button(text, Rank.PRIMARY, icon)


def secondary(text: str, icon: str = "") -> Button:
    """Another thing one may do."""
    return Button(text, Rank.SECONDARY, icon)


def link(text: str, icon: str = "") -> Button:
    """A small step aside, underlined like a link."""
    return Button(text, Rank.LINK, icon)


def quiet(text: str, icon: str = "") -> Button:
    """A tool that should not draw the eye."""
    return Button(text, Rank.QUIET, icon)


def danger(text: str, icon: str = "") -> Button:
    """Takes something away."""
    return Button(text, Rank.DANGER, icon)
