"""Stands in place of a page of the last step while it is locked: what is missing, with a way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.domain.ids import StepId
from smswizard.flow.walk import step_of
from smswizard.gui.pieces import Card, emptied
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import Button, link
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.words import body, hint, title
from smswizard.i18n import say


class LockedPage(QWidget):
    """The four steps before it, and which of them are not confirmed."""

    step_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = PageScroll()
        outer.addWidget(scroll)
        scroll.add(title(say("This step opens when the four before it are confirmed")), 0)
        scroll.add(
            body(
                say(
                    "Reviewers read your policy, your terms, your opt-in and your messages together. So each of them "
                    "is read and confirmed before anything is filed."
                )
            ),
            SPACE.s,
        )
        self._card = Card()
        scroll.add(self._card, SPACE.l)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE.s)
        self._card.add(hint(say("Not confirmed yet")))
        self._card.add(inside)
        self._first: Button | None = None
        self._missing: tuple[StepId, ...] | None = None

    def show_missing(self, missing: Sequence[StepId]) -> None:
        """Offer a way to each of these."""
        if tuple(missing) == self._missing:
            return
        self._missing = tuple(missing)
        emptied(self._rows)
        buttons = [self._made(step) for step in missing]
        self._first = buttons[0] if buttons else None
        for button in buttons:
            self._rows.addWidget(button)

    def focus_first(self) -> None:
        """Bring the keyboard to the first missing step."""
        if self._first is not None:
            self._first.setFocus()

    def _made(self, step: StepId) -> Button:
        found = step_of(step)
        button = link(say("{number}. {title}", number=found.number, title=say(found.title)), "arrow-right")
        button.clicked.connect(lambda: self.step_requested.emit(step.value))
        return button
