"""Leaving a client, by closing the window or by opening another: everything is saved first, or the person says that
it need not be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smswizard.gui.saver import Saver
from smswizard.i18n import say

if TYPE_CHECKING:
    from smswizard.gui.dialogs import Dialogs


class Leaving(QObject):
    """Waits for the last save, then goes on."""

    def __init__(self, dialogs: Callable[[], Dialogs], parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._saver: Saver | None = None
        self._then: Callable[[], object] | None = None

    def may_leave(self, saver: Saver, then: Callable[[], object]) -> bool:
        """True where all is saved; else the last save is under way, and `then` is called after it."""
        if saver.is_settled:
            return True
        self._then = then
        if self._saver is None:
            self._saver = saver
            saver.settled.connect(self._on_settled)
            saver.failed.connect(self._on_failed)
            saver.flush()
        return False

    def _on_settled(self) -> None:
        if self._done() is not None:
            self._go_on()

    def _on_failed(self, title: str, advice: str) -> None:
        saver = self._done()
        if saver is None:
            return
        words = say(
            "{title} {advice} What you typed last is only in this window.", title=title, advice=advice
        )
        if self._dialogs().confirm(
            say("Not saved yet"), words, say("Go on and lose it"), say("Stay here"), takes_away=True
        ):
            saver.give_up()
            self._go_on()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _done(self) -> Saver | None:
        saver, self._saver = self._saver, None
        if saver is not None:
            saver.settled.disconnect(self._on_settled)
            saver.failed.disconnect(self._on_failed)
        return saver
