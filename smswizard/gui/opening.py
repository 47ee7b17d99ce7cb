"""What happens between the first paint and the first thing one can do: the workspace opens, the window fills."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QWidget

from smswizard import __version__, logs
from smswizard.domain.errors import DamagedWorkspace, SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.crash import CrashReport, CrashWatch
from smswizard.gui.icons import app_icon
from smswizard.gui.rescuing import offer_rescue
from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.desk.desk import Desk
    from smswizard.desk.ports import Rescue
    from smswizard.gui.dialogs import Dialogs
    from smswizard.gui.workplace import Workplace

_log = logging.getLogger(__name__)
_DRAIN_S = 10.0
_AFTERWARDS_MS = 100
"""How long after the clients were painted comes what can wait until then."""


class Opening:
    """One opened workspace, from the first paint to the end of the program."""

    def __init__(
        self,
        window: QMainWindow,
        runner: Runner,
        furnish: Callable[[Desk], Workplace],
        dialogs: Callable[[], Dialogs],
        show_crash: Callable[[CrashReport, QWidget], object],
        make_ready: Callable[[Desk], object],
    ) -> None:
        self._window, self._runner, self._furnish, self._dialogs = window, runner, furnish, dialogs
        self._make_ready = make_ready
        self._desk: Desk | None = None
        self._crashes = CrashWatch(__version__, logs.redact, show_crash)
        self._crashes.install()
        self._crashes.watch(window)

    def open(
        self,
        build: Callable[[], Desk],
        rescue: Callable[[], Rescue],
        afterwards: Callable[[], object] = lambda: None,
    ) -> bool:
        """Fill the window; False where the workspace cannot be opened, which has been said then.

        `afterwards` is called when the window has been painted.
        """
        try:
            self._desk = desk_from(build, rescue, self._dialogs)
            self._furnish(self._desk).start()
        except SmsWizardError as problem:
            self._dialogs().tell(say("SMS Wizard cannot start"), say(problem.title), say(problem.advice))
            return False
        QTimer.singleShot(0, self._window, lambda: self._wait(afterwards))
        return True

    def _wait(self, afterwards: Callable[[], object]) -> None:
        """The events that paint the clients are done; on a busy machine they alone take longer than the pause."""
        QTimer.singleShot(_AFTERWARDS_MS, self._window, lambda: self._settle(afterwards))

    def _settle(self, afterwards: Callable[[], object]) -> None:
        desk = self._desk
        if desk is None or not self._runner.is_open():
            return
        afterwards()
        self._window.setWindowIcon(app_icon())
        self._runner.run(desk.back_up, failed=_no_copy)
        self._runner.run(lambda: self._make_ready(desk))
        self._runner.settle()

    def close(self) -> None:
        """Finish what runs, and close the workspace."""
        self._runner.drain(_DRAIN_S)
        self._crashes.uninstall()
        if self._desk is not None:
            self._desk.close()


def desk_from(
    build: Callable[[], Desk], rescue: Callable[[], Rescue], dialogs: Callable[[], Dialogs]
) -> Desk:
    """A desk; a damaged workspace is rescued first. Raises WorkspaceError."""
    try:
        return build()
    except DamagedWorkspace:
        offer_rescue(rescue(), dialogs())
        return build()


def _no_copy(problem: Exception) -> None:
    """Today's copy could not be made: nothing is lost, so nobody is stopped. A bug still shows."""
    if not isinstance(problem, SmsWizardError):
        raise problem
    _log.info("No daily copy of the workspace")
