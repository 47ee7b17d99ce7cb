"""Our window, ended after its first paint ("painted") or, with the word `filled`, once its clients are painted."""

from __future__ import annotations

import resource
import sys

from smswizard.__main__ import before_qt

before_qt()  # as the program itself does, before Qt

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QTableView  # noqa: E402

from smswizard.gui import app  # noqa: E402


class PaintWatch(QObject):
    """Says when the window was painted first, or first with clients in it, and closes it."""

    def __init__(self, filled: bool) -> None:
        super().__init__()
        self.filled = filled
        self.told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not self.told
            and event.type() == QEvent.Type.Paint
            and (not self.filled or _shows_clients(watched))
        ):
            self.told = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        """Everything of this frame has been painted now."""
        print("painted", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        QTimer.singleShot(0, QApplication.closeAllWindows)


def _shows_clients(watched: QObject) -> bool:
    table = watched.parent()
    return isinstance(table, QTableView) and watched is table.viewport() and table.model().rowCount() > 0


watch = PaintWatch("filled" in sys.argv)
made = app.made_app


def made_and_watched(argv: list[str]) -> QApplication:
    """The application, with the watch on it before any window is there."""
    application = made(argv)
    application.installEventFilter(watch)
    return application


app.made_app = made_and_watched  # type: ignore[assignment]
sys.exit(app.main([]))
