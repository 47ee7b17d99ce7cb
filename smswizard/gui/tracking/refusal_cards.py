"""Refusals in words: what a code means, what to do, and the way to the field that cures it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.refusals import Refusal
from smswizard.flow.walk import first_place, step_of
from smswizard.gui.deeds import Go, GoToField
from smswizard.gui.pieces import fill_column
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Ground
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.words import Words, hint, strong
from smswizard.i18n import say


class RefusalCards(QWidget):
    """One card for each reason. Without `can_go` (no client is open) the cards lead nowhere."""

    deed_requested = Signal(object)

    def __init__(self, can_go: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_go = can_go
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.m)
        self._shown: tuple[Refusal, ...] = ()

    def show_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Show exactly these."""
        if tuple(refusals) == self._shown:
            return
        self._shown = tuple(refusals)
        fill_column(self._down, [self._card(each) for each in refusals])

    def _card(self, refusal: Refusal) -> QWidget:
        card = Ground(Tone.WARNING if refusal.is_guess else Tone.ERROR)
        down = QVBoxLayout(card)
        down.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        down.setSpacing(SPACE.s)
        words = say(refusal.words)
        down.addWidget(strong(say("Probably: {words}", words=words) if refusal.is_guess else words))
        if refusal.is_guess and refusal.said:
            down.addWidget(Words(say("The text says: “{said}”", said=refusal.said)))
        if refusal.cure:
            down.addWidget(Words(say(refusal.cure)))
        for note in refusal.notes:
            down.addWidget(Words(say(note)))
        if refusal.step is not None and self._can_go:
            title = say(step_of(refusal.step).title)
            button = secondary(say("Go there: {step}", step=title), "arrow-right")
            button.clicked.connect(lambda: self._go(refusal))
            down.addWidget(button)
        where = say(
            "Code {code}. Meaning as of {date}, {source}",
            code=refusal.code,
            date=refusal.date,
            source=refusal.source,
        )
        down.addWidget(hint(where if refusal.source else say("Code {code}", code=refusal.code)))
        return card

    def _go(self, refusal: Refusal) -> None:
        if refusal.field:
            self.deed_requested.emit(GoToField(refusal.field))
        elif refusal.step is not None:
            self.deed_requested.emit(Go(first_place(refusal.step)))
