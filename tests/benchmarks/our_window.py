"""Our window, ended after its first paint; the counterpart of `bare_window`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from smswizard.gui import app


class PaintWatch(QObject):
    """Says when the main window was painted first, and closes it."""

    def __init__(self) -> None:
        super().__init__()
        self.told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.told and event.type() == QEvent.Type.Paint:
            self.told = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        """Everything of the first frame has been painted now."""
        print("painted", flush=True)
        QTimer.singleShot(0, QApplication.closeAllWindows)


watch = PaintWatch()
made = app.made_app


def made_and_watched(argv: list[str]) -> QApplication:
    """The application, with the watch on it before any window is there."""
    application = made(argv)
    application.installEventFilter(watch)
    return application


app.made_app = made_and_watched  # type: ignore[assignment]
sys.exit(app.main([]))
