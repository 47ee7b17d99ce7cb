"""A page that scrolls, with one column of reading width; whatever has the keyboard is kept in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smswizard.gui.theme import em
from smswizard.gui.tokens import READING_EM, SPACE


class PageScroll(QScrollArea):
    """`column` takes the widgets of the page, top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys its fields have no use for reach it all the same
        self._sheet = QFrame()
        self._sheet.setProperty("surface", "page")
        # A row, not a column: only a row asks how tall the column is at the width it really gets.
        outer = QHBoxLayout(self._sheet)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xxl)
        outer.setSpacing(0)
        self._inner = QWidget()
        whole = QVBoxLayout(self._inner)
        whole.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE.l)
        whole.addLayout(self.column)
        whole.addStretch(1)
        outer.addWidget(self._inner, 100)
        outer.addStretch(1)
        self.setWidget(self._sheet)

    def add(self, widget: QWidget, space: int = SPACE.l) -> None:
        """Put a widget under the others, this many px below the one before it."""
        if self.column.count():
            self.column.addSpacing(space - self.column.spacing())
        self.column.addWidget(widget)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until the widget is in sight, once the layout has settled."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, SPACE.l, SPACE.xxl))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._inner.setMaximumWidth(em(self) * READING_EM)
        super().resizeEvent(event)

    def focusNextPrevChild(self, next_child: bool) -> bool:
        moved = super().focusNextPrevChild(next_child)
        now = QApplication.focusWidget()
        if moved and now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, SPACE.l, SPACE.xxl)
        return moved
