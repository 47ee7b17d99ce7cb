"""A file that a person chose, or a page that was looked at, becomes an answer; undo brings back what was there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from smswizard.desk.desk import Desk
from smswizard.desk.editing import answered
from smswizard.desk.files_in import KINDS, text_of_file
from smswizard.domain.errors import SmsWizardError
from smswizard.gui.background import Runner
from smswizard.gui.deeds import TakeInFile, TakeInPage
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.tokens import Tone
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.i18n import say


class TakingIn(QObject):
    """`told(tone, words, more)` says what became of it."""

    told = Signal(object, str, str)

    def __init__(self, desk: Desk, runner: Runner, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._dialogs = desk, runner, dialogs

    def take_in(self, deed: TakeInFile, client: OpenClient) -> None:
        """Ask which file where none was dropped, read it beside the window, and answer with its text."""
        kinds = " ".join(f"*.{each}" for each in KINDS)
        file = deed.file or self._dialogs.open_file(
            say("Which file holds the text?"), say("Texts ({kinds})", kinds=kinds)
        )
        if file is None:
            return
        inbox, held = self._desk.inbox, client.id

        def put(text: str) -> None:
            if client.id == held:
                client.pause()
                client.answer(deed.path, text)
                client.pause()
                self._tell_of(file)

        self._runner.run(lambda: text_of_file(inbox, file), done=put, failed=self._on_failed)

    def take_in_page(self, deed: TakeInPage, client: OpenClient) -> None:
        """The text of a live page becomes the business's own text; one undo takes both back."""
        desk, held, path = self._desk, client.id, deed.look.text_path

        def put(text: str) -> None:
            if client.id == held and path:
                mode = f"{path.partition('.')[0]}.mode"
                client.replace(answered(answered(client.dossier, mode, "own"), path, text))
                more = say("Read it and confirm it on the page before. Ctrl+Z brings back what was there.")
                self.told.emit(Tone.SUCCESS, say("The text of the page is in."), more)

        self._runner.run(lambda: desk.pages_live.text_seen(deed.look), done=put, failed=self._on_failed)

    def _tell_of(self, file: Path) -> None:
        more = say("Read it once: files lose their layout. Ctrl+Z brings back what was there.")
        self.told.emit(Tone.SUCCESS, say("The text of {file} is in.", file=file.name), more)

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, SmsWizardError):
            raise problem
        self.told.emit(Tone.ERROR, say(problem.title), say(problem.advice))
