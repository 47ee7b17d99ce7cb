"""Any number of answers out of a few, and the single yes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.choice_button import Choice, ChoiceCheck


class ManyChoice(QWidget):
    """Check boxes with a description each."""

    value_edited = Signal(object)
    left = Signal()

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[ChoiceCheck] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.s)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; answers still among them stay."""
        if self._boxes and [box.choice for box in self._boxes] == list(choices):
            return
        value = self.value()
        for box in self._boxes:
            self._down.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [ChoiceCheck(choice, self) for choice in choices]
        for box in self._boxes:
            box.clicked.connect(self._on_box_clicked)
            box.blurred.connect(self._on_box_blurred)
            self._down.addWidget(box)
        for first in [box for box in self._boxes if box.isEnabled()][:1]:
            self.setFocusProxy(first)
        self.set_value(value)

    def value(self) -> tuple[str, ...]:
        """The values ticked, in the order they are offered."""
        return tuple(box.choice.value for box in self._boxes if box.isChecked())

    def set_value(self, value: Sequence[str]) -> None:
        for box in self._boxes:
            box.setChecked(box.choice.value in value)

    def set_read_only(self, read_only: bool) -> None:
        for box in self._boxes:
            box.setEnabled(box.choice.enabled and not read_only)

    def set_spoken(self, name: str, description: str) -> None:
        """The group is named by its question; each box keeps its own name."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def _on_box_clicked(self) -> None:
        self.value_edited.emit(self.value())

    def _on_box_blurred(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()


class YesBox(ChoiceCheck):
    """One statement that is true or not."""

    value_edited = Signal(bool)
    left = Signal()

    def __init__(self, label: str, description: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Choice("yes", label, description), parent)
        self.clicked.connect(self.value_edited)
        self.blurred.connect(self.left)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        self.setChecked(value)

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)

    def set_spoken(self, _name: str, description: str) -> None:
        """Its own words are its name; only what is wrong with it is added."""
        self.setAccessibleDescription(
            " ".join(part for part in (self.choice.description, description) if part)
        )
