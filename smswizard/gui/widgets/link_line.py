"""A link of a whole sentence: wraps where a button would not."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from smswizard.gui.painting import focus_ring, paragraph, smooth
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, TARGET
from smswizard.gui.widgets.buttons import pressed_by_enter

_PREFERRED_EM = 30
_SIDE = 3


class LinkLine(QPushButton):
    """Underlined words one can press, in as many lines as they need; `picked` brings back the key."""

    picked = Signal(str)

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key
        self.clicked.connect(self._on_clicked)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(TARGET, paragraph(self.text(), self.font(), width - 2 * _SIDE)[1] + SPACE.s)

    def sizeHint(self) -> QSize:
        wanted = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _SIDE + 2
        width = min(wanted, em(self) * _PREFERRED_EM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self) * 4, TARGET)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        font = QFont(self.font())
        font.setUnderline(self.isEnabled())
        words, tall = paragraph(self.text(), font, self.width() - 2 * _SIDE)
        ink = values.accent_hover if self.underMouse() else values.accent
        paint.setPen(QColor(ink if self.isEnabled() else values.muted))
        words.draw(paint, QPointF(_SIDE, (self.height() - tall) / 2))
        if self.hasFocus():
            focus_ring(paint, self.rect(), values, 4)
        paint.end()

    def _on_clicked(self) -> None:
        self.picked.emit(self._key)
