"""Does what pages and menus wish for, or passes it on to those who can."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from smswizard.desk.clients import Clients
from smswizard.domain.dossier import Dossier, answer, paths
from smswizard.domain.errors import SmsWizardError
from smswizard.gui.deeds import ConfirmStep, Go, GoToField, Put, WithdrawStep
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.moments import day_and_time
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.wizard.filing import Filing
from smswizard.gui.wizard.handover import Handover
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.i18n import mark, say

_WHY = {
    "edited": mark("edited"),
    "confirmed": mark("confirmed"),
    "filed": mark("filed"),
    "imported": mark("imported"),
}


class Wishes(QObject):
    """`told(tone, words, more)` says what became of a wish where the page itself does not show it."""

    place_requested = Signal(object)
    field_requested = Signal(str)
    told = Signal(object, str, str)

    def __init__(
        self,
        client: OpenClient,
        filing: Filing,
        handover: Handover,
        dialogs: Dialogs,
        clients: Clients,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client, self._filing, self._handover = client, filing, handover
        self._dialogs, self._clients = dialogs, clients
        handover.told.connect(self.told)

    def do(self, deed: object) -> None:
        """Do it; what stops it is said."""
        try:
            self._do(deed)
        except SmsWizardError as problem:
            self.told.emit(Tone.ERROR, say(problem.title), say(problem.advice))

    def undo(self) -> None:
        """Take the last edit back, wherever it was, and show where."""
        self._show_change(self._client.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show_change(self._client.redo())

    def ask_name(self) -> str:
        """The name that goes with ticks; asked once, changed from the menu. "" where the person thinks better of it."""
        words = say("Your name. It is kept with each text you confirm, and asked only once.")
        asked = self._dialogs.ask_line(say("Who confirms?"), words, self._filing.around.who)
        if asked is None or not asked.strip():
            return ""
        self._filing.set_who(asked.strip())
        return asked.strip()

    def show_history(self) -> None:
        """Go back to an earlier version; the one of now can be had back by undo."""
        try:
            editions = self._clients.history(self._client.id)
            choices = [
                Choice(str(each.number), day_and_time(each.at), say(_WHY.get(each.why, each.why)))
                for each in editions
            ]
            if not choices:
                self.told.emit(Tone.INFO, say("There is no earlier version yet."), "")
                return
            chosen = self._dialogs.choose(
                say("Earlier versions"), say("Which version would you like back?"), choices
            )
            if chosen is not None:
                self._client.replace(self._clients.edition(self._client.id, int(chosen)))
                self.told.emit(
                    Tone.SUCCESS, say("The earlier version is back."), say("Ctrl+Z takes this back.")
                )
        except SmsWizardError as problem:
            self.told.emit(Tone.ERROR, say(problem.title), say(problem.advice))

    def _do(self, deed: object) -> None:
        if isinstance(deed, Go):
            self.place_requested.emit(deed.place)
        elif isinstance(deed, GoToField):
            self.field_requested.emit(deed.path)
        elif isinstance(deed, Put):
            self._client.answer(deed.path, deed.value)
        elif isinstance(deed, WithdrawStep):
            self._client.withdraw(deed.step)
        elif isinstance(deed, ConfirmStep):
            who = self._filing.around.who or self.ask_name()
            if who:
                self._client.confirm(deed.step, who, deed.reason)
        elif not self._filing.do(deed):
            self._handover.do(deed, self._client)

    def _show_change(self, before: Dossier | None) -> None:
        if before is None:
            return
        now = self._client.dossier
        for path in paths():
            if answer(before, path) != answer(now, path):
                self.field_requested.emit(path)
                return
