"""What happens between the first paint and the first thing one can do: the workspace opens, the window fills."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow

from smswizard import __version__, logs
from smswizard.desk.desk import Desk
from smswizard.desk.ports import Rescue
from smswizard.domain.errors import DamagedWorkspace, SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.crash import CrashWatch
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.icons import app_icon
from smswizard.gui.rescuing import offer_rescue
from smswizard.gui.workplace import Workplace
from smswizard.i18n import say

_log = logging.getLogger(__name__)
_DRAIN_S = 10.0


class Opening:
    """One opened workspace, from the first paint to the end of the program."""

    def __init__(self, window: QMainWindow, runner: Runner, furnish: Callable[[Desk], Workplace]) -> None:
        self._window, self._runner, self._furnish = window, runner, furnish
        self._desk: Desk | None = None
        self._crashes = CrashWatch(__version__, logs.redact)
        self._crashes.install()
        self._crashes.watch(window)

    def open(self, build: Callable[[], Desk], rescue: Callable[[], Rescue]) -> bool:
        """Fill the window; False where the workspace cannot be opened, which has been said then."""
        dialogs = Dialogs(self._window)
        try:
            self._desk = desk_from(build, rescue, dialogs)
            self._furnish(self._desk).start()
        except SmsWizardError as problem:
            dialogs.tell(say("SMS Wizard cannot start"), say(problem.title), say(problem.advice))
            return False
        self._window.setWindowIcon(app_icon())
        self._runner.run(self._desk.back_up, failed=_no_copy)
        return True

    def close(self) -> None:
        """Finish what runs, and close the workspace."""
        self._runner.drain(_DRAIN_S)
        self._crashes.uninstall()
        if self._desk is not None:
            self._desk.close()


def desk_from(build: Callable[[], Desk], rescue: Callable[[], Rescue], dialogs: Dialogs) -> Desk:
    """A desk; a damaged workspace is rescued first. Raises WorkspaceError."""
    try:
        return build()
    except DamagedWorkspace:
        offer_rescue(rescue(), dialogs)
        return build()


def _no_copy(problem: Exception) -> None:
    """Today's copy could not be made: nothing is lost, so nobody is stopped. A bug still shows."""
    if not isinstance(problem, SmsWizardError):
        raise problem
    _log.info("No daily copy of the workspace")
