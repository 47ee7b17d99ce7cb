"""Python's search for rubbish, done by the window's thread alone.

Python looks for circles of dead objects in whichever thread happens to make many new ones. Where such a circle holds
a widget, Qt's object then dies in a thread that is not its own, and the program dies with it (seen: a worker folding
a journal took a page of the window along).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class RubbishRound(QObject):
    """While it goes, no thread looks for rubbish by itself; the window's thread does, as often as Python would."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take the search over, before a thread is started."""
        if not self._timer.isActive():
            self._was_enabled = gc.isenabled()
            gc.disable()
            self._timer.start()

    def settle(self) -> None:
        """The program has started. What is there by now stays until its end and is never looked through again."""
        gc.freeze()
        if self._timer.isActive():
            self._was_enabled = True
        else:
            gc.enable()

    def stop(self) -> None:
        """Give it back, once the threads have come home."""
        if self._timer.isActive():
            self._timer.stop()
            if self._was_enabled:
                gc.enable()

    def look(self) -> None:
        """One round, of the oldest generation that is due."""
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(due[-1])
