"""What is in the window: the board of clients, the wizard of the client that is open, the menus."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from smswizard.desk.desk import Desk
from smswizard.desk.ports import Settings, Stored
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import ClientId
from smswizard.gui.alt_key import AltKey
from smswizard.gui.background import Runner
from smswizard.gui.clients.board import Board
from smswizard.gui.closing import Leaving
from smswizard.gui.menus import Menus
from smswizard.gui.setting_keeper import SettingKeeper
from smswizard.gui.shortcuts import about_words, shortcuts_text
from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LookChoice
from smswizard.gui.undo_keys import UndoKeys
from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.desk.clients import BoardRow
    from smswizard.gui.dialogs import Dialogs
    from smswizard.gui.wizard.wizard_view import WizardView

WizardMaker = Callable[[Desk, Runner, "Dialogs", SettingKeeper], "WizardView"]
_PLACE_MS = 1_000
_LEAST_PERCENT, _MOST_PERCENT = 80, 250


class Workplace(QObject):
    """Fills a window. `make_wizard` brings the wizard in when the first client is opened."""

    def __init__(
        self,
        app: QApplication,
        window: QMainWindow,
        desk: Desk,
        theme: Theme,
        runner: Runner,
        make_wizard: WizardMaker,
        make_dialogs: Callable[[], Dialogs],
    ) -> None:
        super().__init__(window)
        self.desk, self.theme, self.runner = desk, theme, runner
        self._window, self._make_wizard, self._make_dialogs = window, make_wizard, make_dialogs
        self._stack = QStackedWidget(window)
        self.settings = SettingKeeper(desk.settings, runner, self)
        self.board = Board(desk, runner, lambda: self.dialogs, self._stack)
        self.board.opened.connect(self.open_client)
        self._stack.addWidget(self.board)
        self._wizard: WizardView | None = None
        self._leaving = Leaving(lambda: self.dialogs, self)
        self._undo_keys = UndoKeys(app, self)
        self._place_soon = QTimer(self)
        self._place_soon.setSingleShot(True)
        self._place_soon.setInterval(_PLACE_MS)
        self._place_soon.timeout.connect(self.keep_place)
        self._menus = Menus(window, theme.choice())
        self._alt_key = AltKey(window)
        self._connect_menus()
        window.setCentralWidget(self._stack)
        self._stack.show()  # at once, not with the next event: only what is visible can have the keyboard

    def start(self) -> None:
        """Show what was open last: the client and the page, or the board. One client alone is opened in any case."""
        settings = self.desk.settings.read()
        if settings.last_client:
            if not self._reopen(ClientId(settings.last_client), settings):
                self.show_board()
            return
        rows = self.desk.clients.rows()
        if len(rows) != 1 or not self._reopen(rows[0].id, settings):
            self.show_board(rows)

    @cached_property
    def dialogs(self) -> Dialogs:
        """What asks over the window; made when first needed."""
        return self._make_dialogs()

    @property
    def wizard(self) -> WizardView:
        """The wizard; made when first needed."""
        if self._wizard is None:
            self._wizard = self._make_wizard(self.desk, self.runner, self.dialogs, self.settings)
            self._wizard.board_requested.connect(self.show_board)
            self._wizard.moved.connect(self._place_soon.start)
            self._stack.addWidget(self._wizard)
        return self._wizard

    @property
    def open_wizard(self) -> WizardView | None:
        """The wizard where it is in front."""
        return self._wizard if self._stack.currentWidget() is self._wizard else None

    def show_board(self, rows: Sequence[BoardRow] | None = None) -> None:
        """Every client; `rows` where they have just been read."""
        if self._wizard is not None:
            self._wizard.client.saver.flush()
        self._stack.setCurrentWidget(self.board)
        self._menus.set_wizard(False)
        if rows is None:
            self.board.refresh(with_keyboard=True)
        else:
            self.board.show_all(rows)
        self._place_soon.start()

    def open_client(self, stored: Stored, place: str = "", field: str = "") -> None:
        """The wizard of a client, where it was left (as the settings write it)."""
        wizard = self.wizard
        if not self._leaving.may_leave(wizard.client.saver, lambda: self.board.open(stored.id)):
            return
        self._stack.setCurrentWidget(wizard)
        self._menus.set_wizard(True)
        wizard.open(stored, place, field)
        self._place_soon.start()

    def choose_look(self, choice: LookChoice) -> None:
        """Light, dark, or as the system has it."""
        self.theme.choose(choice)
        self.settings.keep(theme=choice.value)

    def scale_text(self, percent: int) -> None:
        """Larger or smaller text."""
        percent = max(_LEAST_PERCENT, min(percent, _MOST_PERCENT))
        self.theme.scale_text(percent / 100)
        self.settings.keep(text_scale=percent)

    def may_close(self) -> bool:
        """True where everything is saved; else the window closes by itself after the last save."""
        if self._wizard is not None and not self._leaving.may_leave(
            self._wizard.client.saver, self._window.close
        ):
            return False
        self._place_soon.stop()
        self.keep_place()
        if self._wizard is not None:
            self._wizard.close_for_good()
        return True

    def keep_place(self) -> None:
        """Remember window, client, page, field and cursor."""
        geometry = bytes(self._window.saveGeometry().data())
        changes: dict[str, object] = {"window": base64.b64encode(geometry).decode("ascii")}
        wizard = self.open_wizard
        changes["last_client"] = wizard.client.id if wizard is not None else ""
        if wizard is not None:
            where = wizard.where()
            changes.update(last_place=where.place_text(), last_field=where.field_text())
        self.settings.keep(**changes)

    def _reopen(self, client: ClientId, settings: Settings) -> bool:
        """The client of last time, where it was left. False where it is gone."""
        try:
            stored = self.desk.clients.open(client)
        except SmsWizardError:
            return False
        self.open_client(stored, settings.last_place, settings.last_field)
        return True

    def _connect_menus(self) -> None:
        menus = self._menus
        menus.board_requested.connect(self.show_board)
        menus.new_requested.connect(self.board.view.new_requested)
        menus.import_requested.connect(self.board.take_in)
        menus.look_chosen.connect(lambda look: self.choose_look(LookChoice(look)))
        menus.scale_requested.connect(self._on_scale_requested)
        menus.shortcuts_requested.connect(
            lambda: self.dialogs.show_text(say("Keyboard shortcuts"), shortcuts_text())
        )
        menus.refusal_requested.connect(self._on_refusal_requested)
        menus.about_requested.connect(lambda: self.dialogs.tell(say("SMS Wizard"), about_words()))
        menus.item_requested.connect(lambda number: self._in_wizard(lambda wizard: wizard.go_to_item(number)))
        for signal, deed in (
            (menus.undo_requested, lambda wizard: wizard.wishes.undo()),
            (menus.redo_requested, lambda wizard: wizard.wishes.redo()),
            (menus.back_requested, lambda wizard: wizard.go_back()),
            (menus.next_requested, lambda wizard: wizard.go_next()),
            (menus.history_requested, lambda wizard: wizard.wishes.show_history()),
            (menus.name_requested, lambda wizard: wizard.wishes.ask_name()),
            (menus.elsewhere_requested, lambda wizard: wizard.save_sign.save_elsewhere()),
        ):
            signal.connect(lambda deed=deed: self._in_wizard(deed))

    def _on_refusal_requested(self) -> None:
        deed = self.dialogs.explain_refusal(self.open_wizard is not None)
        if deed is not None:
            self._in_wizard(lambda wizard: wizard.wishes.do(deed))

    def _in_wizard(self, deed: Callable[[WizardView], object]) -> None:
        if self.open_wizard is not None:
            deed(self.open_wizard)

    def _on_scale_requested(self, by: int) -> None:
        self.scale_text(round(self.theme.text_scale() * 100) + by if by else 100)
