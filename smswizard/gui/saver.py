"""Keeps the open client on disk: soon after each answer, off the window's thread, one save after another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from smswizard.desk.clients import Clients
from smswizard.desk.ports import Stored
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import SmsWizardError, StaleRevision
from smswizard.gui.background import Runner
from smswizard.gui.widgets.banner import SavedState
from smswizard.i18n import say

LANE = "save"
_SOON_MS = 300
_RETRY_MS = 3_000


class Saver(QObject):
    """Saves the newest dossier it was given. What could not be saved stays here and is tried again."""

    state_changed = Signal(object, str)
    settled = Signal()
    stale = Signal(object)
    failed = Signal(str, str)

    def __init__(self, clients: Clients, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clients, self._runner = clients, runner
        self._stored: Stored | None = None
        self._waiting: Dossier | None = None
        self._why = "edited"
        self._is_saving = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.flush)

    def open(self, stored: Stored) -> None:
        """Save this client from now on."""
        self._stored, self._waiting = stored, None
        self._soon.stop()

    @property
    def unsaved(self) -> Dossier | None:
        """What is not on disk yet, None where all of it is."""
        return self._waiting

    @property
    def is_settled(self) -> bool:
        """True where everything is on disk and nothing is on its way."""
        return self._waiting is None and not self._is_saving

    def keep(self, dossier: Dossier, why: str = "edited") -> None:
        """Save this within a moment; a confirmation at once."""
        self._waiting = dossier
        if why != "edited":
            self._why = why
        self.state_changed.emit(SavedState.SAVING, "")
        if why != "edited":
            self.flush()
        elif not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def flush(self) -> None:
        """Save now what waits, unless a save is on its way: then right after it."""
        self._soon.stop()
        if self._waiting is None or self._stored is None or self._is_saving:
            return
        dossier, stored, why = self._waiting, self._stored, self._why
        self._waiting, self._why, self._is_saving = None, "edited", True
        self._runner.run(
            lambda: self._clients.save(stored.id, dossier, stored.revision, why),
            lane=LANE,
            done=lambda revision: self._on_saved(dossier, stored, revision),
            failed=lambda problem: self._on_failed(dossier, stored, why, problem),
        )

    def give_up(self) -> None:
        """The person said that what waits need not be saved."""
        self._soon.stop()
        self._waiting = None

    def leave_clash(self) -> None:
        """Two versions stand and nobody chose: nothing is overwritten, what is here stays here."""
        self.state_changed.emit(SavedState.FAILED, "")
        self.failed.emit(
            say("This client was changed in another window."),
            say("Choose which version stands when you type on, or save a copy elsewhere."),
        )

    def accept(self, theirs: Stored, mine: Dossier | None) -> None:
        """After a clash: go on from what is stored; `mine` is written over it, None where theirs stands."""
        self._stored = theirs
        self._waiting = None
        if mine is not None:
            self.keep(mine)

    def _on_saved(self, dossier: Dossier, stored: Stored, revision: int) -> None:
        self._is_saving = False
        if self._stored is stored:
            self._stored = Stored(stored.id, dossier, revision, stored.changed_at)
        if self._waiting is None:
            self.state_changed.emit(SavedState.SAVED, "")
            self.settled.emit()
        else:
            self.flush()

    def _on_failed(self, dossier: Dossier, stored: Stored, why: str, problem: Exception) -> None:
        self._is_saving = False
        if self._stored is not stored:
            return
        if self._waiting is None:
            self._waiting, self._why = dossier, why
        if isinstance(problem, StaleRevision):
            self._runner.run(lambda: self._clients.open(stored.id), lane=LANE, done=self.stale.emit)
            return
        if not isinstance(problem, SmsWizardError):
            raise problem
        self.state_changed.emit(SavedState.FAILED, "")
        self.failed.emit(say(problem.title), say(problem.advice))
        self._soon.start(_RETRY_MS)
