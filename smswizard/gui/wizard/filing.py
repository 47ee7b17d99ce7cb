"""Everything around the dossier of the open client: accounts, numbers, filings, live pages, and the name that
goes with ticks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from smswizard.desk.desk import Desk
from smswizard.desk.ports import Settings
from smswizard.domain.ids import ClientId
from smswizard.gui.background import Runner
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.setting_keeper import SettingKeeper
from smswizard.gui.sight import Surroundings
from smswizard.gui.wizard.account_deeds import AccountDeeds
from smswizard.gui.wizard.around import Around
from smswizard.gui.wizard.filing_deeds import FilingDeeds
from smswizard.gui.wizard.look_deeds import LookDeeds
from smswizard.gui.wizard.patch_deeds import PatchDeeds


class Filing(QObject):
    """Keeps the surroundings; `changed` when they are others."""

    changed = Signal()
    filed = Signal()
    put_requested = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        settings: SettingKeeper,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._around = Around(runner, self)
        self._around.changed.connect(self.changed)
        accounts = AccountDeeds(desk, self._around, dialogs, self)
        accounts.put_requested.connect(self.put_requested)
        self._filings = FilingDeeds(desk, runner, self._around, settings, dialogs, self)
        self._filings.filed.connect(self.filed)
        looks = LookDeeds(desk, self._around, self)
        patches = PatchDeeds(desk, self._around, dialogs, self)
        doing = (accounts.doing, self._filings.doing, looks.doing, patches.doing)
        self._doing: dict[type, Callable[[Any], None]] = {
            kind: deed for each in doing for kind, deed in each.items()
        }

    @property
    def around(self) -> Surroundings:
        """What stands around the dossier now."""
        return self._around.now

    def open(self, client: ClientId, settings: Settings) -> None:
        """Look after this client from now on."""
        self._around.open(client, settings)
        self._filings.look_up()

    def set_who(self, who: str) -> None:
        """The name that goes with a tick."""
        self._around.change(who=who)
        self._settings.keep(who=who)

    def do(self, deed: object) -> bool:
        """Do what a page wishes; False where it is not for this one."""
        doing = self._doing.get(type(deed))
        if doing is not None:
            doing(deed)
        return doing is not None
