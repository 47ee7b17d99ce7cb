"""A text taken out of a file: a button that opens one, and a place to drop one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from smswizard.gui.deeds import TakeInFile
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileRow(QWidget):
    """Wishes for `TakeInFile`. Files dropped on `watched`, a text field, come here and not into it as addresses."""

    deed_requested = Signal(object)

    def __init__(self, path: str, watched: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        opener = secondary(say("Take it out of a file…"), "document")
        opener.clicked.connect(lambda: self.deed_requested.emit(TakeInFile(self._path)))
        down.addWidget(FlowRow(opener))
        down.addWidget(hint(say("Word (.docx), PDF, HTML or plain text. You can also drop the file here.")))
        self._watch(self)
        self._watch(watched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDragMoveEvent) and _file_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            file = _file_in(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                self.deed_requested.emit(TakeInFile(self._path, file))
                return True
        return super().eventFilter(watched, event)

    def _watch(self, widget: QWidget) -> None:
        inner = [each.viewport() for each in widget.findChildren(QAbstractScrollArea)]
        for each in (widget, *inner):
            each.setAcceptDrops(True)
            each.installEventFilter(self)


def _file_in(dragged: QMimeData) -> Path | None:
    """The first file of this computer among what is dragged."""
    return next((Path(each.toLocalFile()) for each in dragged.urls() if each.isLocalFile()), None)
