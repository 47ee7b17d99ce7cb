"""Our window, ended after its first paint ("painted") or, with the word `filled`, once its clients are painted.

It watches as little as the bare window does: one paint event, not every event of the program.
"""

from __future__ import annotations

import resource
import sys

from smswizard.__main__ import before_qt

before_qt()  # as the program itself does, before Qt

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QTableView  # noqa: E402

from smswizard.gui import app  # noqa: E402
from smswizard.gui.main_window import MainWindow  # noqa: E402

FILLED = "filled" in sys.argv


class Watch:
    """Says when it was painted first, and closes the window."""

    def __init__(self) -> None:
        self._is_told = False

    def painted(self) -> None:
        """The frame of this moment is what was waited for; it is all painted when the next event comes."""
        if not self._is_told:
            self._is_told = True
            QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        """Everything of this frame has been painted now."""
        print("painted", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        QTimer.singleShot(0, QApplication.closeAllWindows)


watch = Watch()


def watch_first_frame() -> None:
    """The window says itself when it was painted first."""
    made = MainWindow.__init__

    def made_and_watched(window: MainWindow, geometry: str = "") -> None:
        made(window, geometry)
        window.painted.connect(watch.tell)

    MainWindow.__init__ = made_and_watched  # type: ignore[method-assign, assignment]


def watch_clients() -> None:
    """The table of the clients, painted with something in it."""
    from smswizard.gui.clients.board_table import BoardTable

    def paint(table: QTableView, event: QPaintEvent) -> None:
        QTableView.paintEvent(table, event)
        if table.model().rowCount():
            watch.painted()

    BoardTable.paintEvent = paint  # type: ignore[method-assign, assignment]


if FILLED:
    watch_clients()
else:
    watch_first_frame()
sys.exit(app.main([]))
