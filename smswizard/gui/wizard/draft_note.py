"""The line under a text that we write for people: is it our draft, or their own words?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say


class DraftNote(QWidget):
    """Says whose words they are, and offers the way back to our draft."""

    draft_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.m)
        self._words = hint("")
        self._back = link(say("Use our draft again"), "undo")
        self._back.clicked.connect(self.draft_requested)
        across.addWidget(self._words, 1)
        across.addWidget(self._back)
        self.set_own(False)

    def set_own(self, is_own: bool) -> None:
        """Own words stay as they are; a draft follows the answers."""
        self._words.setText(
            say("Your own words. They stay as they are.")
            if is_own
            else say("Our draft, no legal advice. It follows your answers until you change it.")
        )
        self._back.setVisible(is_own)
