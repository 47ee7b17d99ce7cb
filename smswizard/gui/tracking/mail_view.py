"""A refusal that came by e-mail: paste it, and the same cards say what it means and lead to where it is mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.explaining import explain_text
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.tracking.refusal_cards import RefusalCards
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.long_text import LongText
from smswizard.i18n import say


class MailView(QWidget):
    """Works without a network. `deed_requested` brings where a card leads; without `can_go` no card leads anywhere."""

    deed_requested = Signal(object)

    def __init__(self, can_go: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.m)
        self.pasted = LongText(6)
        self._explain = secondary(say("Explain it"), "search")
        self._found = NoticeList()
        self._cards = RefusalCards(can_go)
        down.addWidget(
            FieldRow(
                say("The e-mail, or only its code"),
                self.pasted,
                hint=say("Paste all of it. It is read on this computer and sent nowhere."),
            )
        )
        down.addWidget(self._explain, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self._found)
        down.addWidget(self._cards)
        self._explain.clicked.connect(self._on_explain_clicked)
        self._cards.deed_requested.connect(self.deed_requested)

    def _on_explain_clicked(self) -> None:
        told = explain_text(self.pasted.value())
        self._cards.show_refusals(told.reasons)
        if not told.reasons:
            words = say(
                "No code and none of the usual words of a refusal were found. Paste the whole e-mail, or the reason "
                "that the Twilio Console shows."
            )
            self._found.show_notices([Notice(Tone.WARNING, words)])
        elif told.is_guess:
            words = say(
                "No code stands in this text. From its words these are the likely reasons; it is a guess."
            )
            self._found.show_notices([Notice(Tone.INFO, words)])
        else:
            self._found.show_notices([])
