"""The one window. Painted first with nothing but its ground; what is in it comes in right afterwards.

Importing and building everything takes longer than Qt itself, and a window that is there at once feels at hand.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget

from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.desk.desk import Desk
    from smswizard.gui.background import Runner
    from smswizard.gui.crash import CrashReport
    from smswizard.gui.dialogs import Dialogs
    from smswizard.gui.opening import Opening
    from smswizard.gui.setting_keeper import SettingKeeper
    from smswizard.gui.theme import Theme
    from smswizard.gui.wizard.wizard_view import WizardView
    from smswizard.gui.workplace import Workplace

TITLE = "SMS Wizard"
_FIRST_SIZE = (1180, 800)


class _Ground(QFrame):
    """What is there before anything else; says when it has been seen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setAccessibleName(say("Opening…"))
        self._is_seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self.painted.emit)


class MainWindow(QMainWindow):
    """A frame, until `furnish`. Closes only when everything is on disk, or the person said that it need not be."""

    painted = Signal()

    def __init__(self, geometry: str = "") -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        ground = _Ground()
        ground.painted.connect(self.painted)
        self.setCentralWidget(ground)
        self.workplace: Workplace | None = None
        self._opening: Opening | None = None
        if not self._place_at(geometry):
            self.resize(*_FIRST_SIZE)

    def opening(self, app: QApplication, theme: Theme, runner: Runner) -> Opening:
        """What opens the workspace and fills this window; one, made when it is first needed."""
        if self._opening is None:
            from smswizard.gui.opening import Opening

            self._opening = Opening(
                self,
                runner,
                lambda desk: self.furnish(app, desk, theme, runner),
                self._made_dialogs,
                _show_crash,
                _make_ready,
            )
        return self._opening

    def furnish(
        self, app: QApplication, desk: Desk, theme: Theme, runner: Runner, dialogs: Dialogs | None = None
    ) -> Workplace:
        """Put board, menus and, when a client is opened, the wizard into the window."""
        from smswizard.gui.workplace import Workplace

        ask = self._made_dialogs if dialogs is None else lambda: dialogs
        self.workplace = Workplace(app, self, desk, theme, runner, _made_wizard, ask)
        return self.workplace

    def come_forward(self) -> None:
        """A second start of the program asks for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first. Where that fails the person decides."""
        if self.workplace is None or self.workplace.may_close():
            event.accept()
        else:
            event.ignore()

    def _made_dialogs(self) -> Dialogs:
        from smswizard.gui.dialogs import Dialogs

        return Dialogs(self)

    def _place_at(self, geometry: str) -> bool:
        try:
            kept = base64.b64decode(geometry, validate=True)
        except (binascii.Error, ValueError):
            return False
        return self.restoreGeometry(QByteArray(kept))


def _show_crash(report: CrashReport, window: QWidget) -> None:
    from smswizard.gui.crash_box import show_crash

    show_crash(report, window)


def _make_ready(desk: Desk) -> None:
    """Try the rules once, beside the window: their expressions are compiled when they are used first, and the first
    client that is opened need not wait for that.
    """
    from smswizard.desk.checking import check

    check(desk.clients.sample(), desk.clock.now().date())


def _made_wizard(desk: Desk, runner: Runner, dialogs: Dialogs, settings: SettingKeeper) -> WizardView:
    from smswizard.gui.wizard.wizard_view import WizardView

    return WizardView(desk, runner, dialogs, settings)
