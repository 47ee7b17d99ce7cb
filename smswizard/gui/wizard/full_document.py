"""A document in its whole length, so that a page is read by scrolling the page itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from smswizard.gui.widgets.document_preview import DocumentPreview

_SCROLLING = (
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class FullDocument(DocumentPreview):
    """As tall as its text; the keys that scroll go to the page around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_size_changed(self) -> None:
        edges = self.height() - self.viewport().height()
        self.setFixedHeight(round(self.document().size().height()) + max(edges, 2))
