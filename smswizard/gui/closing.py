"""Closing the window: everything is saved first, or the person says that it need not be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from smswizard.gui.dialogs import Dialogs
from smswizard.gui.saver import Saver
from smswizard.i18n import say


class Closing(QObject):
    """Waits for the last save, then closes."""

    def __init__(self, dialogs: Dialogs, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs, self._close = dialogs, close
        self._saver: Saver | None = None

    def may_close(self, saver: Saver) -> bool:
        """True where all is saved; else the last save is under way and the window closes after it."""
        if saver.is_settled:
            return True
        if self._saver is None:
            self._saver = saver
            saver.settled.connect(self._on_settled)
            saver.failed.connect(self._on_failed)
            saver.flush()
        return False

    def _on_settled(self) -> None:
        if self._done() is not None:
            self._close()

    def _on_failed(self, title: str, advice: str) -> None:
        saver = self._done()
        if saver is None:
            return
        words = say(
            "{title} {advice} What you typed last is only in this window.", title=title, advice=advice
        )
        if self._dialogs.confirm(
            say("Not saved yet"),
            words,
            say("Close and lose it"),
            say("Keep the window open"),
            takes_away=True,
        ):
            saver.give_up()
            self._close()

    def _done(self) -> Saver | None:
        saver, self._saver = self._saver, None
        if saver is not None:
            saver.settled.disconnect(self._on_settled)
            saver.failed.disconnect(self._on_failed)
        return saver
