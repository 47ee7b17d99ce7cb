"""Accounts and numbers: connect, forget, search."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from smswizard.desk.desk import Desk
from smswizard.desk.ports import AccountFacts, Offer
from smswizard.gui import deeds
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.setting_keeper import LANE as SETTINGS_LANE
from smswizard.gui.wizard.around import Around
from smswizard.i18n import say


class AccountDeeds(QObject):
    """`put_requested(path, answer)` where an answer of the dossier follows."""

    put_requested = Signal(str, object)

    def __init__(self, desk: Desk, around: Around, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._around, self._dialogs = desk, around, dialogs
        self.doing: dict[type, Callable[[Any], None]] = {
            deeds.LookAtKeychain: self._look_at_keychain,
            deeds.Connect: self._connect,
            deeds.Forget: self._forget,
            deeds.FindNumbers: self._find_numbers,
        }

    def _look_at_keychain(self, _deed: deeds.LookAtKeychain) -> None:
        self._around.run(
            "keychain",
            lambda: (self._desk.accounts.place(), self._desk.accounts.is_lasting()),
            lambda found: self._around.change(keys_place=found[0], keys_last=found[1]),
        )

    def _connect(self, deed: deeds.Connect) -> None:
        # in the lane of the settings, because a connected account is remembered there
        self._around.run(
            "connect",
            lambda: self._desk.accounts.connect(deed.credentials),
            self._on_connected,
            SETTINGS_LANE,
        )

    def _on_connected(self, facts: AccountFacts) -> None:
        self._around.change(accounts=self._desk.accounts.known(), is_offline=False)
        self.put_requested.emit("sender.account_sid", facts.sid)

    def _forget(self, deed: deeds.Forget) -> None:
        words = say("The key is removed from this computer. At Twilio nothing changes.")
        if self._dialogs.confirm(say("Forget this account?"), words, say("Forget"), say("Keep")):
            self._around.run(
                "connect",
                lambda: self._desk.accounts.forget(deed.account_sid),
                lambda _: self._around.change(accounts=self._desk.accounts.known()),
                SETTINGS_LANE,
            )

    def _find_numbers(self, deed: deeds.FindNumbers) -> None:
        def find() -> tuple[Offer, ...]:
            accounts = self._desk.accounts
            if deed.practice:
                return accounts.practice_numbers(deed.area_code, deed.toll_free)
            return accounts.numbers(deed.account_sid, "US", deed.area_code, deed.toll_free)

        self._around.run("numbers", find, lambda offers: self._around.change(offers=offers))
