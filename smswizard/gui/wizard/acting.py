"""What the buttons beside a finding do: change what it is about, or show it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smswizard.desk.cures import mended
from smswizard.gui.wizard.notices import token_of
from smswizard.gui.wizard.open_client import OpenClient
from smswizard.gui.wizard.page import Page
from smswizard.rules.finding import Finding


class Acting(QObject):
    """`changed(path)` when a button changed an answer; one undo takes it back, in its field too."""

    changed = Signal(str)

    def __init__(self, client: OpenClient, page: Callable[[], Page], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client, self._page = client, page

    def follow(self, page: Page) -> None:
        """Do what the buttons of this page ask for."""
        page.form.cure_requested.connect(self._on_cure_requested)
        page.form.show_requested.connect(self._on_show_requested)

    def _on_cure_requested(self, token: str) -> None:
        found = self._found(token)
        made = mended(self._client.dossier, found) if found is not None else None
        if made is None:
            return
        self._client.pause()
        if not self._page().form.change(made.path, made.value):
            self._client.answer(made.path, made.value)
        self.changed.emit(".".join(made.path.split(".")[:2]))

    def _on_show_requested(self, token: str) -> None:
        found = self._found(token)
        if found is not None and found.span is not None:
            self._page().reveal(found.where)
            self._page().form.show_stretch(found.where, *found.span)

    def _found(self, token: str) -> Finding | None:
        checkup = self._client.checkup
        every = checkup.findings if checkup is not None else ()
        return next((each for each in every if token_of(each) == token), None)
