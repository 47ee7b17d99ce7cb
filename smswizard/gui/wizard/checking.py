"""Runs the rules over the dossier of the moment: at once for ordinary texts, beside the window for very long ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from smswizard.desk.checking import Checkup, check
from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.gui.background import Runner
from smswizard.submission.ports import Clock

LANE = "check"
LONG = 20_000
"""Characters in the longest answer beyond which the rules run beside the window."""

_PATHS = paths()


class Checker(QObject):
    """`checked(dossier, checkup)` follows every `look_at`, for the newest dossier at least."""

    checked = Signal(object, object)

    def __init__(self, runner: Runner, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._clock = runner, clock
        self._is_busy = False
        self._next: tuple[Dossier, str] | None = None

    def look_at(self, dossier: Dossier, run: str = "") -> bool:
        """Check this dossier; True where it is checked already, False where the findings follow."""
        if not self._is_busy and not _is_long(dossier):
            self.checked.emit(dossier, check(dossier, self._clock.now().date(), run))
            return True
        self._next = dossier, run
        if not self._is_busy:
            self._start()
        return False

    def _start(self) -> None:
        if self._next is None:
            return
        (dossier, run), self._next = self._next, None
        self._is_busy = True
        today = self._clock.now().date()
        self._runner.run(
            lambda: check(dossier, today, run), lane=LANE, done=lambda found: self._on_done(dossier, found)
        )

    def _on_done(self, dossier: Dossier, checkup: Checkup) -> None:
        self._is_busy = False
        self.checked.emit(dossier, checkup)
        self._start()


def _is_long(dossier: Dossier) -> bool:
    for path in _PATHS:
        said = answer(dossier, path)
        if len(said) > LONG or (isinstance(said, tuple) and sum(map(len, said)) > LONG):
            return True
    return False
