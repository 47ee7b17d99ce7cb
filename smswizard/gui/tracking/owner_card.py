"""The owner of a one-person brand was texted a code: what to do with it, and how to have it sent again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.awaiting import OWNER_TITLE, owner_is_asked, owner_words, reminded_words
from smswizard.desk.run_status import RunStatus
from smswizard.gui.deeds import SendCode
from smswizard.gui.moments import day_and_time
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Ground
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import Words, hint, strong
from smswizard.i18n import say


class OwnerCard(QWidget):
    """Shown while the answer is awaited."""

    deed_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: RunStatus | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Ground(Tone.WARNING)
        outer.addWidget(card)
        down = QVBoxLayout(card)
        down.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        down.setSpacing(SPACE.s)
        down.addWidget(strong(say(OWNER_TITLE)))
        down.addWidget(Words(owner_words()))
        self._asked = hint("")
        down.addWidget(self._asked)
        self._again = secondary(say("Send the code once more…"), "refresh")
        self._again.clicked.connect(self._ask)
        down.addWidget(FlowRow(self._again, space=SPACE.m))

    def show_owner(self, status: RunStatus, busy: bool) -> None:
        """Show it where the owner has to answer."""
        self._status = status
        self.setVisible(owner_is_asked(status))
        asked = reminded_words(status, day_and_time)
        self._asked.setText(asked)
        self._asked.setVisible(bool(asked))
        self._again.set_busy(busy, say("One moment…"))

    def _ask(self) -> None:
        if self._status is not None:
            self.deed_requested.emit(SendCode(self._status.run))
