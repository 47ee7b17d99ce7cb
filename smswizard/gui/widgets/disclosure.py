"""A line that opens to show more, as "Why do they ask?"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import Button, Rank
from smswizard.gui.widgets.words import Words
from smswizard.i18n import say


class Disclosure(QWidget):
    """A summary one can press; what it hides stands in `content`. `toggled` when a person opened or closed it."""

    toggled = Signal(bool)

    def __init__(self, summary: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self._summary = Button(summary, Rank.LINK, "chevron-closed")
        self._summary.clicked.connect(self._on_summary_clicked)
        self._inside = QWidget()
        self.content = QVBoxLayout(self._inside)
        self.content.setContentsMargins(SPACE.l + 3, SPACE.xs, 0, SPACE.s)
        self.content.setSpacing(SPACE.s)
        if words:
            self.content.addWidget(Words(words))
        down.addWidget(self._summary)
        down.addWidget(self._inside)
        self.set_open(False)

    def is_open(self) -> bool:
        return not self._inside.isHidden()

    def set_open(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._summary.set_drawing("chevron-down" if is_open else "chevron-closed")
        self._summary.setAccessibleDescription(say("Open") if is_open else say("Closed"))

    def _on_summary_clicked(self) -> None:
        self.set_open(not self.is_open())
        self.toggled.emit(self.is_open())
