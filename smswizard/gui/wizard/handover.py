"""What leaves the window for people: ready pages, the note, the packet, a page in the browser, starter messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from smswizard.desk import packet, pages, starters
from smswizard.desk.desk import Desk
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.deeds import (
    CopyNote,
    OfferStarters,
    OpenAddress,
    PacketForm,
    SavePacket,
    SavePages,
    TakeInFile,
    TakeInPage,
)
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.gui.wizard.sheet_picture import pictures
from smswizard.gui.wizard.taking_in import TakingIn
from smswizard.i18n import say

_OUT, _IN = "out", "in"
_WRITERS: dict[PacketForm, Callable[[packet.Packet], str]] = {
    PacketForm.HTML: packet.as_html,
    PacketForm.TEXT: packet.as_text,
    PacketForm.JSON: packet.as_json,
}


class Handover(QObject):
    """`told(tone, words, more)` says what became of a wish."""

    told = Signal(object, str, str)

    def __init__(self, desk: Desk, runner: Runner, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs
        self._taking_in = TakingIn(desk, runner, dialogs, self)
        self._taking_in.told.connect(self.told)

    def do(self, deed: object, client: OpenClient) -> None:
        """Do what a page wishes."""
        if isinstance(deed, OpenAddress):
            QDesktopServices.openUrl(QUrl(deed.url))
        elif isinstance(deed, SavePages):
            self._save_pages(client.dossier)
        elif isinstance(deed, CopyNote):
            QGuiApplication.clipboard().setText(pages.note(client.dossier))
            self.told.emit(Tone.SUCCESS, say("The note is copied. Paste it into a mail."), "")
        elif isinstance(deed, SavePacket):
            self._save_packet(client.dossier, deed.form)
        elif isinstance(deed, OfferStarters):
            self._add_starters(client)
        elif isinstance(deed, TakeInFile):
            self._taking_in.take_in(deed, client)
        elif isinstance(deed, TakeInPage):
            self._taking_in.take_in_page(deed, client)

    def _save_pages(self, dossier: Dossier) -> None:
        folder = self._dialogs.pick_folder(say("Where shall the folder of ready pages go?"))
        if folder is not None:
            self._write(folder, {**pages.ready_pages(dossier), **pictures(dossier)})

    def _save_packet(self, dossier: Dossier, form: PacketForm) -> None:
        with_tax_id = self._asked_for_tax_id(dossier)
        if with_tax_id is None:
            return
        suggested = f"{say('twilio-console')}.{form.value}"
        to = self._dialogs.save_file(say("Save the packet"), suggested, f"*.{form.value}")
        if to is not None:
            made = packet.console_packet(dossier, with_tax_id)
            self._write(to.parent, {to.name: _WRITERS[form](made)})

    def _asked_for_tax_id(self, dossier: Dossier) -> bool | None:
        """Does the tax number go into the file? Not unless somebody says so; None where nothing shall be saved."""
        if not dossier.business.tax_id.strip():
            return False
        chosen = self._dialogs.choose(
            say("The tax number"),
            say("A file is easily passed on. Shall the tax number of this business be in it?"),
            (
                Choice(_OUT, say("Leave the tax number out"), say("Only its last four digits are shown.")),
                Choice(_IN, say("Put it in"), say("For the one who types this into Twilio's Console.")),
            ),
            _OUT,
        )
        return None if chosen is None else chosen == _IN

    def _add_starters(self, client: OpenClient) -> None:
        client.answer("campaign.samples", starters.with_starters(client.dossier))

    def _write(self, folder: Path, files: Mapping[str, str | bytes]) -> None:
        self._runner.run(
            lambda: self._desk.outbox.write(folder, files), done=self._on_written, failed=self._on_failed
        )

    def _on_written(self, written: tuple[Path, ...]) -> None:
        where = str(written[0].parent) if written else ""
        names = ", ".join(each.name for each in written)
        self.told.emit(Tone.SUCCESS, say("Saved in {folder}", folder=where), names)

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, SmsWizardError):
            raise problem
        self.told.emit(Tone.ERROR, say(problem.title), say(problem.advice))
