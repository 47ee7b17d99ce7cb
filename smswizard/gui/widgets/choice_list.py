"""One answer out of up to seven, all in sight. Beyond seven, `choices_editor` gives a list one can filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.choice_button import Choice, ChoiceRadio
from smswizard.gui.widgets.pick_list import PickList

MOST_IN_SIGHT = 7


class ChoiceList(QWidget):
    """Radio buttons with a description each. `across` puts short ones side by side, as for yes and no."""

    value_edited = Signal(str)
    left = Signal()

    def __init__(
        self, choices: Sequence[Choice] = (), *, across: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._radios: list[ChoiceRadio] = []
        self._read_only = False
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._box = QBoxLayout(way, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE.s)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; an answer that is still among them stays."""
        if [radio.choice for radio in self._radios] == list(choices):
            return
        value = self.value()
        for radio in self._radios:
            self._box.removeWidget(radio)
            radio.hide()
            radio.deleteLater()
        self._radios = [ChoiceRadio(choice, self) for choice in choices]
        for radio in self._radios:
            radio.clicked.connect(self._on_radio_clicked)
            radio.blurred.connect(self._on_radio_blurred)
            self._box.addWidget(radio, 1)
        self.set_value(value)

    def value(self) -> str:
        """The value chosen; "" where nothing is."""
        return next((radio.choice.value for radio in self._radios if radio.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose this; a value that is not on offer leaves nothing chosen."""
        for radio in self._radios:
            radio.setAutoExclusive(False)
            radio.setChecked(radio.choice.value == value)
            radio.setAutoExclusive(True)
        self._aim_focus()

    def _aim_focus(self) -> None:
        able = [radio for radio in self._radios if radio.isEnabled()]
        for first in ([radio for radio in able if radio.isChecked()] or able)[:1]:
            self.setFocusProxy(first)

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        for radio in self._radios:
            radio.setEnabled(radio.choice.enabled and not read_only)

    def set_spoken(self, name: str, description: str) -> None:
        """The group is named by its question; each choice keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def _on_radio_clicked(self) -> None:
        self._aim_focus()
        self.value_edited.emit(self.value())

    def _on_radio_blurred(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()


def choices_editor(choices: Sequence[Choice], across: bool = False) -> ChoiceList | PickList:
    """Radio buttons for up to seven choices, a list to filter for more."""
    if len(choices) > MOST_IN_SIGHT:
        return PickList(choices)
    return ChoiceList(choices, across=across)
