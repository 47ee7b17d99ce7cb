"""What stands where nothing is yet: what would be here, and how it begins."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.gui.painting import box, glyph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import READING_EM, SPACE, TextType
from smswizard.gui.widgets.buttons import Button, Rank
from smswizard.gui.widgets.words import Words, heading


class _Disc(QWidget):
    """A large drawing on a soft disc."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing = drawing
        side = em(self) * 5
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        side = self.width()
        box(paint, self.rect(), values.accent_soft, radius=side / 2)
        inner = side // 2
        glyph(
            paint, self._drawing, values.accent, QRect((side - inner) // 2, (side - inner) // 2, inner, inner)
        )
        paint.end()


class EmptyState(QWidget):
    """A drawing, a heading, a few sentences, and up to two ways on."""

    primary_requested = Signal()
    secondary_requested = Signal()

    def __init__(
        self,
        title: str,
        words: str,
        *,
        icon: str = "",
        primary: str = "",
        secondary: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.l, SPACE.xl, SPACE.l, SPACE.xl)
        down.setSpacing(SPACE.m)
        down.addStretch(1)
        if icon:
            down.addWidget(_Disc(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (heading(title), Words(words, TextType.HINT)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(em(self) * READING_EM)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 20)
            row.addStretch(1)
            down.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addStretch(1)
        for text, rank, asked in (
            (primary, Rank.PRIMARY, self.primary_requested),
            (secondary, Rank.SECONDARY, self.secondary_requested),
        ):
            if text:
                button = Button(text, rank)
                button.clicked.connect(asked)
                row.addWidget(button)
        row.addStretch(1)
        down.addSpacing(SPACE.s)
        down.addLayout(row)
        down.addStretch(2)
