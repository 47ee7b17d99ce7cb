"""Changes single settings of this machine, one after another, beside the window."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject

from smswizard.desk.ports import SettingsStore
from smswizard.domain.errors import WorkspaceError
from smswizard.gui.background import Runner

LANE = "settings"


class SettingKeeper(QObject):
    """A setting that cannot be written is no reason to disturb anybody: it is asked again next time."""

    def __init__(self, store: SettingsStore, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._runner = store, runner

    def keep(self, **changes: object) -> None:
        """Write these, leaving all others as they are."""

        def write() -> None:
            now = self._store.read()
            self._store.write(dataclasses.replace(now, **changes))  # type: ignore[arg-type]

        self._runner.run(write, lane=LANE, failed=_forgive)


def _forgive(problem: Exception) -> None:
    if not isinstance(problem, WorkspaceError):
        raise problem
