"""Looks at live pages: asked for, stopped, and recalled from what was kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from smswizard.desk.desk import Desk
from smswizard.desk.pages_live import Look
from smswizard.gui import deeds
from smswizard.gui.background import Ticket
from smswizard.gui.wizard.around import Around

LOOK, RECALL = "look", "recall"


class LookDeeds(QObject):
    """The newest look at each address is kept around the dossier."""

    def __init__(self, desk: Desk, around: Around, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._around = desk, around
        self.doing: dict[type, Callable[[Any], None]] = {
            deeds.LookAtPages: self._look,
            deeds.StopLooking: lambda _: around.stop(LOOK),
            deeds.RecallPages: self._recall,
        }

    def _look(self, deed: deeds.LookAtPages) -> None:
        client, desk = self._around.client, self._desk
        if LOOK in self._around.now.busy:
            return

        def look(ticket: Ticket) -> tuple[Look, ...]:
            return desk.pages_live.check(client, deed.dossier, deed.paths, ticket.stopped)

        self._around.run(LOOK, look, self._on_seen)

    def _recall(self, deed: deeds.RecallPages) -> None:
        client, desk = self._around.client, self._desk
        self._around.run(
            RECALL,
            lambda: desk.pages_live.last(client, deed.dossier),
            lambda looks: self._around.change(looks=looks),
            lane=f"around:{LOOK}",  # behind a look that is under way, so that it does not put back what was before
        )

    def _on_seen(self, looks: tuple[Look, ...]) -> None:
        new = {each.path for each in looks}
        self._around.change(
            looks=(*(each for each in self._around.now.looks if each.path not in new), *looks)
        )
