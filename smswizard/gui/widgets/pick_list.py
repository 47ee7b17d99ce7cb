"""One answer out of many: type a few letters, choose with the arrows, Enter.

In place of a combo box, which hides its choices and tells a screen reader nothing but its value.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from smswizard.gui.theme import em
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.words import hint, strong
from smswizard.i18n import say

_ROWS = 6
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PickList(QWidget):
    """Shows the chosen answer with a Change button, or, while choosing, a filter and the list."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._value = ""
        self._read_only = False
        self._chosen = strong("")
        self._change = secondary(say("Change"))
        self._filter = LineEdit(say("Type to narrow the list"))
        self._filter.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._none = hint(say("Nothing in the list has these letters. Try fewer."))
        self._lay_out()
        self._change.clicked.connect(self._on_change_clicked)
        self._filter.textEdited.connect(self._on_filter_edited)
        self._list.itemClicked.connect(self._on_item_picked)
        self._list.itemActivated.connect(self._on_item_picked)
        for child in (self._filter, self._list, self._change):
            child.installEventFilter(self)
        self.set_choices(choices)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.s)
        across = QHBoxLayout()
        across.setSpacing(SPACE.m)
        across.addWidget(self._chosen, 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._change)
        down.addLayout(across)
        down.addWidget(self._filter)
        down.addWidget(self._list)
        down.addWidget(self._none)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, in this order."""
        self._choices = tuple(choices)
        self._fill("")
        self._show(choosing=not self._label())

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        """Choose this; a value that is not on offer is kept, and the list stays open."""
        self._value = value
        self._show(choosing=not self._label())

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._show(choosing=not read_only and not self._label())

    def set_spoken(self, name: str, description: str) -> None:
        """Name filter, list and button by the question they answer."""
        self.setAccessibleName(name)
        for child in (self._filter, self._list, self._change):
            child.setAccessibleDescription(description)
        self._list.setAccessibleName(name)
        self._filter.setAccessibleName(say("{question}: narrow the list", question=name))
        self._change.setAccessibleName(say("Change: {question}", question=name))

    def _label(self) -> str:
        return next((choice.label for choice in self._choices if choice.value == self._value), "")

    def _show(self, *, choosing: bool) -> None:
        self._chosen.setText(self._label() or say("Nothing chosen yet"))
        self._chosen.setVisible(not choosing)
        self._change.setVisible(not choosing and not self._read_only)
        self._filter.setVisible(choosing)
        self._list.setVisible(choosing)
        self._none.setVisible(choosing and not self._list.count())
        self._list.setFixedHeight(_ROWS * max(self._list.sizeHintForRow(0), em(self) * 2) + SPACE.xs)
        self.setFocusProxy(self._filter if choosing else self._change)

    def _fill(self, letters: str) -> None:
        wanted = letters.casefold().split()
        self._list.clear()
        for choice in self._choices:
            heap = f"{choice.label} {choice.description} {choice.value}".casefold()
            if choice.enabled and all(part in heap for part in wanted):
                item = QListWidgetItem(choice.label, self._list)
                item.setData(Qt.ItemDataRole.UserRole, choice.value)
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, choice.description)
                item.setToolTip(choice.description)
                if choice.value == self._value:
                    self._list.setCurrentItem(item)
        if wanted and self._list.currentRow() < 0 and self._list.count():
            self._list.setCurrentRow(0)
        self._none.setVisible(not self._filter.isHidden() and not self._list.count())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            now = QApplication.focusWidget()
            if now is None or not self.isAncestorOf(now):
                self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_taken(watched, event)
        return super().eventFilter(watched, event)

    def _key_taken(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape and self._label() and watched is not self._change:
            self._show(choosing=False)
            self._change.setFocus()
            return True
        if watched is not self._filter:
            return False
        if key in _TO_LIST:
            QApplication.sendEvent(self._list, event)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.currentItem():
            self._on_item_picked(self._list.currentItem())
            return True
        return False

    def _on_change_clicked(self) -> None:
        self._filter.clear()
        self._fill("")
        self._show(choosing=True)
        self._filter.setFocus()

    def _on_filter_edited(self, letters: str) -> None:
        self._fill(letters)

    def _on_item_picked(self, item: QListWidgetItem) -> None:
        self._value = str(item.data(Qt.ItemDataRole.UserRole))
        self._change.show()
        self._change.setFocus()  # before the list goes: else it counts as left, with the answer not told yet
        self._filter.clear()
        self._show(choosing=False)
        self.value_edited.emit(self._value)
