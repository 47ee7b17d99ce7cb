"""Starts the window: one application, one window per workspace."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from smswizard import __version__, logs, wiring
from smswizard.desk.desk import Desk
from smswizard.domain.errors import DamagedWorkspace, SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.crash import CrashWatch
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.icons import app_icon
from smswizard.gui.main_window import TITLE, MainWindow
from smswizard.gui.none_guard import keep_none_alive
from smswizard.gui.rescuing import offer_rescue
from smswizard.gui.single import SingleWindow
from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LookChoice
from smswizard.i18n import say

_log = logging.getLogger(__name__)
_DRAIN_S = 10.0
NO_WORKSPACE = 4


def made_app(argv: Sequence[str]) -> QApplication:
    """The one application of this process."""
    keep_none_alive()
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("smswizard")
    app.setApplicationDisplayName(TITLE)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("smswizard")
    return app


def desk_at(folder: Path) -> Desk:
    """A desk on a workspace folder; a damaged one is rescued first. Raises WorkspaceError."""
    try:
        return wiring.build(folder)
    except DamagedWorkspace:
        offer_rescue(wiring.rescue(folder), Dialogs(QWidget()))
        return wiring.build(folder)


def themed(app: QApplication, desk: Desk) -> Theme:
    """The look of the application as the settings have it."""
    settings = desk.settings.read()
    known = {each.value for each in LookChoice}
    look = LookChoice(settings.theme) if settings.theme in known else LookChoice.SYSTEM
    theme = Theme(app, look, settings.text_scale / 100)
    theme.apply()
    return theme


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed. Exit codes as on the command line."""
    app = made_app(argv)
    try:
        folder = wiring.data_folder()
    except SmsWizardError as problem:
        return _refused(problem)
    single = SingleWindow(wiring.window_lock(folder))
    if not single.is_first:
        return 0 if single.raise_first() else NO_WORKSPACE
    crashes = CrashWatch(__version__, logs.redact)
    crashes.install()
    log = logs.start(wiring.log_folder())
    _log.info("Started, version %(version)s", {"version": __version__})
    try:
        return _run(app, single, crashes, folder)
    except SmsWizardError as problem:
        return _refused(problem)
    finally:
        crashes.uninstall()
        logs.stop(log)
        single.release()


def _run(app: QApplication, single: SingleWindow, crashes: CrashWatch, folder: Path) -> int:
    desk = desk_at(folder)
    runner = Runner(app)
    window = MainWindow(app, desk, themed(app, desk), runner)
    crashes.watch(window)
    single.raise_requested.connect(window.come_forward)
    window.painted.connect(lambda: _after_paint(window, single))
    window.start()
    window.show()
    code = app.exec()
    runner.drain(_DRAIN_S)
    desk.close()
    return code


def _after_paint(window: MainWindow, single: SingleWindow) -> None:
    """What can wait until something is to be seen."""
    single.listen()
    window.setWindowIcon(app_icon())
    window.runner.run(window.desk.back_up, failed=_no_copy)


def _no_copy(problem: Exception) -> None:
    """Today's copy could not be made: nothing is lost, so nobody is stopped. A bug still shows."""
    if not isinstance(problem, SmsWizardError):
        raise problem
    _log.info("No daily copy of the workspace")


def _refused(problem: SmsWizardError) -> int:
    """The workspace cannot be opened: say why in a box of its own."""
    Dialogs(QWidget()).tell(say("SMS Wizard cannot start"), say(problem.title), say(problem.advice))
    return NO_WORKSPACE
