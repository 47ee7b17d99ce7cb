"""Changes to a text the business has already: found beside the window, saved, copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from smswizard.desk.desk import Desk
from smswizard.desk.patch_words import files, instructions
from smswizard.desk.patching import patch
from smswizard.domain.dossier import text
from smswizard.gui import deeds
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.wizard.around import Around
from smswizard.i18n import say
from smswizard.rules.rule import PATHS

LANE = "patch"


class PatchDeeds(QObject):
    """What was found stands in the surroundings as `patch`; what became of a wish as the trouble "patch"."""

    def __init__(self, desk: Desk, around: Around, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._around, self._dialogs = desk, around, dialogs
        self.doing: dict[type, Callable[[Any], None]] = {
            deeds.FindChanges: self._find,
            deeds.SaveChanges: self._save,
            deeds.CopyChanges: self._copy,
        }

    def _find(self, deed: deeds.FindChanges) -> None:
        words = text(deed.dossier, PATHS[deed.kind])
        self._around.run(
            LANE, lambda: patch(deed.dossier, deed.kind, words), lambda made: self._around.change(patch=made)
        )

    def _save(self, deed: deeds.SaveChanges) -> None:
        folder = self._dialogs.pick_folder(say("Where shall the changes go?"))
        if folder is not None:
            self._around.run(LANE, lambda: self._desk.outbox.write(folder, files(deed.patch)), self._on_saved)

    def _on_saved(self, written: tuple[Path, ...]) -> None:
        where = str(written[0].parent) if written else ""
        self._around.end(LANE, say("Saved in {folder}", folder=where))

    def _copy(self, deed: deeds.CopyChanges) -> None:
        QGuiApplication.clipboard().setText(instructions(deed.patch))
        self._around.end(LANE, say("The instructions are copied. Paste them into a mail."))
