"""What the wishes of the board lead to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.clients import BoardRow
from smswizard.desk.desk import Desk
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import ClientId
from smswizard.gui.background import Runner
from smswizard.gui.clients.clients_view import ClientsView
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Banner
from smswizard.gui.widgets.finding_label import Notice
from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.gui.dialogs import Dialogs

LANE = "save"
KINDS = "*.smsclient"
_UNDO = "undo:"


class Board(QWidget):
    """`opened` brings the client that was opened, made or taken in."""

    opened = Signal(object)

    def __init__(
        self, desk: Desk, runner: Runner, dialogs: Callable[[], Dialogs], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs
        self.view, self._banner = ClientsView(self), Banner(parent=self)
        self._wants_keyboard = False
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        held = QVBoxLayout()
        held.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, 0)
        held.addWidget(self._banner)
        down.addLayout(held)
        down.addWidget(self.view, 1)
        self._banner.action_requested.connect(self._on_banner_action)
        view, clients = self.view, desk.clients
        view.rows_requested.connect(self._on_rows_requested)
        view.open_requested.connect(lambda client: self.open(ClientId(client)))
        view.new_requested.connect(lambda: self._open(clients.create))
        view.sample_requested.connect(lambda: self._open(clients.create_sample))
        view.duplicate_requested.connect(
            lambda client: self._open(lambda: clients.duplicate(ClientId(client)))
        )
        view.archive_requested.connect(self._on_archive_requested)
        view.import_requested.connect(self.take_in)
        view.export_requested.connect(self._on_export_requested)

    def refresh(self, with_keyboard: bool = False) -> None:
        """List the clients anew; bring the keyboard there when they have come."""
        self._wants_keyboard = self._wants_keyboard or with_keyboard
        self.view.ask()

    def show_all(self, rows: Sequence[BoardRow]) -> None:
        """Show these, which have just been read and are all there are; the keyboard goes there."""
        self._wants_keyboard = True
        self._on_rows(rows, is_narrowed=False)

    def open(self, client: ClientId) -> None:
        """Open a client as it is on disk now."""
        self._open(lambda: self._desk.clients.open(client))

    def take_in(self) -> None:
        """Import a client file."""
        source = self._dialogs().open_file(say("Import a client"), say("Client files ({kinds})", kinds=KINDS))
        if source is not None:
            self._open(lambda: self._desk.clients.import_file(source))

    def _open(self, call: Callable[[], object]) -> None:
        self._runner.run(call, lane=LANE, done=self.opened.emit, failed=self._on_failed)

    def _on_rows_requested(self, search: str, archived: bool) -> None:
        self._runner.run(
            lambda: self._desk.clients.rows(search, archived),
            lane=LANE,
            done=lambda rows: self._on_rows(rows, bool(search or archived)),
            failed=self._on_failed,
        )

    def _on_rows(self, rows: Sequence[BoardRow], is_narrowed: bool) -> None:
        self.view.show_rows(rows, is_first_run=not rows and not is_narrowed)
        if self._wants_keyboard:
            self._wants_keyboard = False
            self.view.focus_first()

    def _on_archive_requested(self, client: str, away: bool) -> None:
        self._runner.run(
            lambda: self._desk.clients.archive(ClientId(client), away),
            lane=LANE,
            done=lambda _: self._on_archived(client, away),
            failed=self._on_failed,
        )

    def _on_archived(self, client: str, away: bool) -> None:
        if away:
            self._banner.show_notice(
                Notice(Tone.SUCCESS, say("Put into the archive."), cure=say("Undo"), key=_UNDO + client)
            )
        else:
            self._banner.show_notice(None)
        self.refresh()

    def _on_banner_action(self, key: str) -> None:
        if key.startswith(_UNDO):
            self._on_archive_requested(key.removeprefix(_UNDO), False)

    def _on_export_requested(self, client: str) -> None:
        to = self._dialogs().save_file(say("Export this client"), f"{say('client')}.smsclient", KINDS)
        if to is not None:
            self._runner.run(
                lambda: self._desk.clients.export(ClientId(client), to),
                lane=LANE,
                done=self._on_exported,
                failed=self._on_failed,
            )

    def _on_exported(self, written: Path) -> None:
        self._banner.show_notice(Notice(Tone.SUCCESS, say("Saved to {file}", file=str(written))))

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, SmsWizardError):
            raise problem
        self._banner.show_notice(Notice(Tone.ERROR, say(problem.title), why=say(problem.advice)))
