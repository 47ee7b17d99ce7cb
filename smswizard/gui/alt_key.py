"""Alt alone goes to the menus; Alt with another key does what that key says, and nothing more.

Where a screen reader listens on Linux, Qt asks it about every key first and delivers the press of Alt late, after the
shortcut that Alt was pressed for. The menu bar then takes it for Alt alone, and the keyboard is in the menus instead of
on the page that Alt+5 has just opened (seen with Qt 6.11.3).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow

_ALT = (Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class AltKey(QObject):
    """Sees keys where they come in, and again where the menu bar watches for Alt. Make it after the menu bar."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_alone = True
        window.installEventFilter(self)
        self._watch_keys_come_in()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Show and watched is self._window:
            self._watch_keys_come_in()
        elif kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_alt = event.key() in _ALT
            if watched is self._window:
                return is_alt and not self._is_alone
            self._is_alone = is_alt
        return False

    def _watch_keys_come_in(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
