"""A drawn sign-up form: what people see where they join. A mock-up, and it says so until the form is in use."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smswizard.gui.painting import box, smooth
from smswizard.gui.pieces import fill_column, shortened
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Badge
from smswizard.gui.widgets.words import body, heading, hint, strong
from smswizard.i18n import say

_MOST_SHOWN = 2_000
_AGREES = re.compile(r"\W*I (agree|consent|would like|want)\b", re.I)


class _Drawn(QWidget):
    """A field, a box to tick or a button, as a drawing: nothing here can be used."""

    def __init__(self, width_em: float, height_em: float, filled: bool = False) -> None:
        super().__init__()
        self._size = (width_em, height_em)
        self._filled = filled
        wide = QSizePolicy.Policy.Expanding if width_em > 2 else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(em(self) * self._size[0]), round(em(self) * self._size[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        fill = values.quiet if self._filled else values.field
        box(paint, QRect(0, 0, self.width(), self.height()), fill, values.border, radius=4)
        paint.end()


class FormMockup(QFrame):
    """Number, an empty box for each promise with its words, and the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        down.setSpacing(SPACE.s)
        self._mark = Badge(say("Mock-up"), "edit", Tone.INFO)
        down.addWidget(self._mark)
        self._name = heading("")
        down.addWidget(self._name)
        down.addWidget(strong(say("Mobile number")))
        down.addWidget(_Drawn(12, 2.4))
        inside = QWidget()
        self._words = QVBoxLayout(inside)
        self._words.setContentsMargins(0, SPACE.xs, 0, SPACE.xs)
        self._words.setSpacing(SPACE.s)
        down.addWidget(inside)
        down.addWidget(_Drawn(12, 2.4, filled=True))
        self._shown = ("", "")
        self.setAccessibleName(say("Mock-up of the sign-up form"))

    def show_form(self, brand: str, wording: str, is_in_use: bool = False) -> None:
        """Whose form, the words beside the boxes, and whether the person said that it is in use like that."""
        self._mark.setVisible(not is_in_use)
        self.setAccessibleName(say("The sign-up form") if is_in_use else say("Mock-up of the sign-up form"))
        if (brand, wording) == self._shown:
            return
        self._shown = (brand, wording)
        self._name.setText(say("Texts from {brand}", brand=brand or say("your business")))
        shown = shortened(wording, _MOST_SHOWN)
        parts = [part.strip() for part in re.split(r"\n\s*\n", shown) if part.strip()]
        if not parts:
            fill_column(self._words, [hint(say("The words come from your answers."))])
        else:
            fill_column(self._words, [_part(part, len(parts) == 1) for part in parts])


def _part(words: str, is_only: bool) -> QWidget:
    """A promise has a box of its own; what holds for all of them has none."""
    if not is_only and not _AGREES.match(words):
        return body(words)
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(SPACE.s)
    tick = QVBoxLayout()
    tick.addWidget(_Drawn(1.2, 1.2))
    tick.addStretch(1)
    across.addLayout(tick)
    across.addWidget(body(words), 1)
    return made
