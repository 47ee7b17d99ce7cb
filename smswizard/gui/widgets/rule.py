"""A quiet line that divides."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smswizard.gui.theme import colours


class Rule(QWidget):
    """One px of the quiet colour, as wide as its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = QPainter(self)
        paint.fillRect(self.rect(), QColor(colours(self).quiet))
        paint.end()
