"""After the approval: five small tests before the first real message."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.gui.pieces import Card, Numbered
from smswizard.gui.widgets.words import heading
from smswizard.i18n import mark, say

_IDEAS = (
    mark("Text your own mobile first, then one of another carrier."),
    mark("Answer HELP: does your name come back, and a way to reach you?"),
    mark("Answer STOP, then send once more: nothing may arrive."),
    mark("Answer START and see that texts arrive again."),
    mark("Join once in the way your customers do, and read what they get."),
)


class FirstTries(QWidget):
    """What to try before the first real message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Card()
        outer.addWidget(card)
        card.add(heading(say("Try it before your customers do")))
        for number, words in enumerate(_IDEAS, 1):
            card.add(Numbered(number, say(words)))
