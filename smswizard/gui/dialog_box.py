"""The one frame of all our boxes: a heading, what is asked, and the answers as verbs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smswizard.gui.theme import em
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import Button, Rank
from smswizard.gui.widgets.words import heading

_WIDTH_EM = 36
_MOST_OF_SCREEN = 0.85


class DialogBox(QDialog):
    """Scrolls where the screen is small; Esc is always the answer that changes nothing."""

    def __init__(self, title: str, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setModal(True)
        self._may_accept: Callable[[], bool] = lambda: True
        self._first: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = QWidget()
        self._down = QVBoxLayout(self._sheet)
        self._down.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        self._down.setSpacing(SPACE.m)
        self._down.addWidget(heading(title))
        self._area.setWidget(self._sheet)
        outer.addWidget(self._area, 1)
        foot = QFrame()
        foot.setProperty("surface", "shade")
        self._foot = QHBoxLayout(foot)
        self._foot.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._foot.setSpacing(SPACE.s)
        self._foot.addStretch(1)
        outer.addWidget(foot)

    def add(self, widget: QWidget) -> None:
        """Put something under what is there."""
        self._down.addWidget(widget)

    def add_answers(
        self, yes: str, no: str = "", rank: Rank = Rank.PRIMARY, *, enter_answers: bool = True
    ) -> None:
        """The buttons. Where `enter_answers` is false, only the button itself says yes."""
        if no:
            other = Button(no)
            other.clicked.connect(self.reject)
            self._foot.addWidget(other)
            self._first = other
        main = Button(yes, rank)
        main.setDefault(enter_answers and rank is Rank.PRIMARY)
        main.clicked.connect(self.accept)
        self._foot.addWidget(main)
        if main.isDefault() or self._first is None:
            self._first = main

    def accept_only_if(self, may: Callable[[], bool]) -> None:
        """Stay open while this says no; it tells the person why."""
        self._may_accept = may

    def accept(self) -> None:
        if self._may_accept():
            super().accept()

    def ask(self, first: QWidget | None = None) -> bool:
        """Show the box and wait; True for yes. `first` has the keyboard to begin with."""
        self._down.addStretch(1)
        focus = first or self._first
        if focus is not None:
            focus.setFocus()
        answer = self.exec()
        self.deleteLater()
        return answer == QDialog.DialogCode.Accepted

    def sizeHint(self) -> QSize:
        width = em(self) * _WIDTH_EM
        sheet = self._sheet
        inside = sheet.heightForWidth(width) if sheet.hasHeightForWidth() else sheet.sizeHint().height()
        foot = self._foot.sizeHint().height()
        screen = self.screen().availableGeometry()
        most_wide = round(screen.width() * _MOST_OF_SCREEN)
        most_high = round(screen.height() * _MOST_OF_SCREEN)
        return QSize(min(width, most_wide), min(inside + foot + 2, most_high))
