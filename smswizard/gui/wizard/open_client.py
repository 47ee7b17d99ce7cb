"""The client that is open: its dossier of the moment, undo, ticks, saving, checking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smswizard.desk.checking import Checkup
from smswizard.desk.confirming import confirm, withdraw
from smswizard.desk.desk import Desk
from smswizard.desk.editing import Undo, answered
from smswizard.desk.ports import Stored
from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.ids import ClientId, StepId
from smswizard.gui.background import Runner
from smswizard.gui.saver import Saver
from smswizard.gui.wizard.checking import Checker


class OpenClient(QObject):
    """Every change of the dossier goes through here.

    `changed` comes when dossier and findings agree again; with very long texts also before, with the findings of old.
    """

    changed = Signal()

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.saver = Saver(desk.clients, runner, self)
        self._checker = Checker(runner, desk.clock, self)
        self._checker.checked.connect(self._on_checked)
        self._undo = Undo()
        self.id = ClientId("")
        self.dossier = Dossier()
        self.checkup: Checkup | None = None
        self.run = ""

    def open(self, stored: Stored) -> None:
        """Work on this client from now on."""
        self.id, self.dossier, self._undo, self.checkup = stored.id, stored.dossier, Undo(), None
        self.saver.open(stored)
        self._checker.look_at(self.dossier, self.run)

    def answer(self, path: str, value: Answer) -> None:
        """One answer changed."""
        before = self.dossier
        after = answered(before, path, value)
        if after != before:
            self._undo.push(before, path)
            self._put(after)

    def pause(self) -> None:
        """A field was left: what comes next is another edit."""
        self._undo.pause()

    def confirm(self, step: StepId, who: str, reason: str) -> None:
        """The person's tick. Raises NotAllowedYet."""
        now = self._desk.clock.now()
        after = confirm(self.dossier, step, who, now, now.date(), reason)
        self._undo.push(self.dossier)
        self._put(after, "confirmed")

    def withdraw(self, step: StepId) -> None:
        """The tick taken back."""
        self._undo.push(self.dossier)
        self._put(withdraw(self.dossier, step))

    def undo(self) -> Dossier | None:
        """Take the last edit back; the dossier before it, for showing where it was. None where there is none."""
        return self._swap(self._undo.undo)

    def redo(self) -> Dossier | None:
        """Do again what was taken back."""
        return self._swap(self._undo.redo)

    def replace(self, dossier: Dossier) -> None:
        """Another dossier altogether, as from history; can be undone."""
        self._undo.push(self.dossier)
        self._put(dossier)

    def adopt(self, theirs: Stored, mine: Dossier | None) -> None:
        """After a clash of two windows."""
        self.saver.accept(theirs, mine)
        self.dossier = mine or theirs.dossier
        self._checker.look_at(self.dossier, self.run)

    def recheck(self, run: str) -> None:
        """How a filing stands has changed."""
        self.run = run
        self._checker.look_at(self.dossier, run)

    def _swap(self, turn: Callable[[Dossier], Dossier | None]) -> Dossier | None:
        """One turn back or on; turns that change nothing (a field had undone them itself) are passed over."""
        before = self.dossier
        to = turn(before)
        while to is not None and to == before:
            to = turn(before)
        if to is None:
            return None
        self._put(to)
        return before

    def _put(self, dossier: Dossier, why: str = "edited") -> None:
        self.dossier = dossier
        self.saver.keep(dossier, why)
        if not self._checker.look_at(dossier, self.run) and self.checkup is not None:
            self.changed.emit()

    def _on_checked(self, _dossier: Dossier, checkup: Checkup) -> None:
        self.checkup = checkup
        self.changed.emit()
