"""Starts the window: one application, one window per workspace. Imports only what the first paint needs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from smswizard import __version__, logs, wiring
from smswizard.desk.ports import Settings
from smswizard.domain.errors import SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.main_window import TITLE, MainWindow
from smswizard.gui.single import SingleWindow
from smswizard.gui.theme import STYLE, Theme
from smswizard.gui.tokens import LookChoice
from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.desk.desk import Desk

_log = logging.getLogger(__name__)
NO_WORKSPACE = 4


def made_app(argv: Sequence[str]) -> QApplication:
    """The one application of this process."""
    app = QApplication([sys.argv[0], *STYLE, *argv])
    app.setApplicationName("smswizard")
    app.setApplicationDisplayName(TITLE)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("smswizard")
    return app


def themed(app: QApplication, settings: Settings) -> Theme:
    """The look of the application as the settings have it."""
    known = {each.value for each in LookChoice}
    look = LookChoice(settings.theme) if settings.theme in known else LookChoice.SYSTEM
    theme = Theme(app, look, settings.text_scale / 100)
    theme.apply()
    return theme


def desk_at(folder: Path) -> Desk:
    """A desk on a workspace folder. Raises WorkspaceError."""
    return wiring.build(folder)


def main(argv: Sequence[str]) -> int:
    """Run the window until it is closed. Exit codes as on the command line."""
    app = made_app(argv)
    try:
        folder = wiring.data_folder()
        single = SingleWindow(wiring.window_lock(folder))
        log = logs.start(wiring.log_folder())
    except SmsWizardError as problem:
        sys.stderr.write(f"{say(problem.title)} {say(problem.advice)}\n")
        return NO_WORKSPACE
    try:
        if not single.is_first:
            return 0 if single.raise_first() else NO_WORKSPACE
        _log.info("Started, version %(version)s", {"version": __version__})
        return _run(app, single, folder)
    finally:
        logs.stop(log)
        single.release()


def _run(app: QApplication, single: SingleWindow, folder: Path) -> int:
    settings = wiring.settings_of(folder).read()
    theme, runner = themed(app, settings), Runner(app)
    window = MainWindow(settings.window)
    single.raise_requested.connect(window.come_forward)

    def fill() -> None:
        opened = window.opening(app, theme, runner)
        if not opened.open(lambda: desk_at(folder), lambda: wiring.rescue(folder), single.listen):
            app.exit(NO_WORKSPACE)

    window.painted.connect(fill)
    window.show()
    code = app.exec()
    window.opening(app, theme, runner).close()
    return code
