"""The menus: every deed that is not on a page, with its shortcut. Their letters are C, E, V and H."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from smswizard.gui.tokens import LookChoice
from smswizard.i18n import mark, say

_LOOKS = (
    (LookChoice.SYSTEM, mark("As the &system has it")),
    (LookChoice.LIGHT, mark("&Light")),
    (LookChoice.DARK, mark("&Dark")),
    (LookChoice.CONTRAST, mark("&High contrast")),
    (LookChoice.CONTRAST_DARK, mark("High contrast, d&ark")),
)


class Menus(QObject):
    """Adds the menus to a window; every wish is a signal."""

    board_requested = Signal()
    new_requested = Signal()
    import_requested = Signal()
    history_requested = Signal()
    elsewhere_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()
    item_requested = Signal(int)
    look_chosen = Signal(str)
    scale_requested = Signal(int)
    name_requested = Signal()
    refusal_requested = Signal()
    shortcuts_requested = Signal()
    about_requested = Signal()

    def __init__(self, window: QMainWindow, look: LookChoice) -> None:
        super().__init__(window)
        self._window = window
        self._wizard_only: list[QAction] = []
        bar = window.menuBar()
        self._add_client(bar.addMenu(say("&Client")))
        self._add_edit(bar.addMenu(say("&Edit")))
        self._add_view(bar.addMenu(say("&View")), look)
        self._add_help(bar.addMenu(say("&Help")))

    def set_wizard(self, is_open: bool) -> None:
        """Some deeds need a client that is open."""
        for action in self._wizard_only:
            action.setEnabled(is_open)

    def _add_client(self, menu: QMenu) -> None:
        self._add(menu, say("&All clients"), self.board_requested.emit, "Ctrl+L", wizard=True)
        self._add(menu, say("&New client"), self.new_requested.emit, "Ctrl+N")
        self._add(menu, say("&Import…"), self.import_requested.emit, "Ctrl+O")
        menu.addSeparator()
        self._add(menu, say("Earlier &versions…"), self.history_requested.emit, wizard=True)
        self._add(menu, say("&Save a copy elsewhere…"), self.elsewhere_requested.emit, "Ctrl+S", wizard=True)
        menu.addSeparator()
        self._add(menu, say("&Close the window"), self._window.close, "Ctrl+Q")

    def _add_edit(self, menu: QMenu) -> None:
        self._add(menu, say("&Undo"), self.undo_requested.emit, QKeySequence.StandardKey.Undo, wizard=True)
        self._add(menu, say("&Redo"), self.redo_requested.emit, QKeySequence.StandardKey.Redo, wizard=True)
        menu.addSeparator()
        self._add(menu, say("Your &name on confirmations…"), self.name_requested.emit, wizard=True)

    def _add_view(self, menu: QMenu, look: LookChoice) -> None:
        self._add(menu, say("Page &before"), self.back_requested.emit, "Alt+Left", wizard=True)
        self._add(menu, say("Page &after"), self.next_requested.emit, "Alt+Right", wizard=True)
        for number in range(1, 6):
            go = say("Item &{number} of the checklist", number=number)
            self._add(menu, go, partial(self.item_requested.emit, number), f"Alt+{number}", wizard=True)
        menu.addSeparator()
        looks, group = menu.addMenu(say("&Look")), QActionGroup(self)
        for choice, words in _LOOKS:
            action = self._add(looks, say(words), partial(self.look_chosen.emit, choice.value))
            action.setCheckable(True)
            action.setChecked(choice is look)
            group.addAction(action)
        self._add(menu, say("&Larger text"), lambda: self.scale_requested.emit(10), "Ctrl++")
        self._add(menu, say("&Smaller text"), lambda: self.scale_requested.emit(-10), "Ctrl+-")
        self._add(menu, say("&Usual text"), lambda: self.scale_requested.emit(0), "Ctrl+0")

    def _add_help(self, menu: QMenu) -> None:
        self._add(menu, say("&Keyboard shortcuts"), self.shortcuts_requested.emit, "F1")
        self._add(menu, say("I got a &refusal e-mail…"), self.refusal_requested.emit)
        self._add(menu, say("&About SMS Wizard"), self.about_requested.emit)

    def _add(
        self,
        menu: QMenu,
        words: str,
        deed: Callable[[], object],
        keys: str | QKeySequence.StandardKey | None = None,
        wizard: bool = False,
    ) -> QAction:
        action = QAction(words, self._window)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        action.triggered.connect(lambda _checked=False: deed())
        menu.addAction(action)
        if wizard:
            self._wizard_only.append(action)
        return action
