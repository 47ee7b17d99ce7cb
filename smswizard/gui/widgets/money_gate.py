"""The one press that spends money: the button names the sum, above it stands what the sum is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import primary
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.rule import Rule
from smswizard.gui.widgets.words import Words, hint, strong
from smswizard.i18n import say


@record(frozen=True)
class MoneyLine:
    """What costs how much, both as shown ("Brand registration", "$4.50")."""

    words: str
    amount: str


class MoneyGate(QFrame):
    """Lines, total, and a button that can only be pressed when nothing stands in the way."""

    spend_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        down.setSpacing(SPACE.m)
        self._sums = QVBoxLayout()
        self._table: QWidget | None = None
        self._footnote = hint("")
        self._blocked = NoticeList()
        self._button = primary("")
        down.addLayout(self._sums)
        down.addWidget(self._footnote)
        down.addWidget(self._blocked)
        down.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._why_not = ""
        self._busy = False
        self._button.clicked.connect(self._on_button_clicked)

    def set_sum(
        self,
        total: str,
        lines: Sequence[MoneyLine],
        footnote: str = "",
        verb: str = "",
        practice: bool = False,
    ) -> None:
        """The sum on the button, the lines above it, and where the prices come from.

        `verb` is the text of the button with "{total}" in it, when "Pay {total} and file" does not fit. With
        `practice` the sum is named as practice money that nobody is charged.
        """
        if self._table is not None:
            self._sums.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        together = (
            say("Together, in practice money. Nothing is charged.") if practice else say("Together, now")
        )
        self._table = money_table(lines, total, together)
        self._sums.addWidget(self._table)
        self._footnote.setText(footnote)
        self._footnote.setVisible(bool(footnote))
        self._button.set_words(verb.format(total=total) if verb else say("Pay {total} and file", total=total))

    def set_blocked(self, reason: str) -> None:
        """Shut the gate and say why; "" opens it."""
        self._why_not = reason
        self._blocked.show_notices([Notice(Tone.WARNING, reason, kind=say("Not yet"))] if reason else [])
        self._button.setAccessibleDescription(reason)
        self._set_gate()

    def set_busy(self, busy: bool, words: str = "") -> None:
        """While filing is under way nothing can be pressed twice."""
        self._busy = busy
        self._button.set_busy(busy, words or say("Filing…"))
        self._set_gate()

    def _set_gate(self) -> None:
        self._button.setEnabled(not self._busy and not self._why_not)

    def _on_button_clicked(self) -> None:
        if not self._why_not and not self._busy:
            self.spend_requested.emit()


def money_table(lines: Sequence[MoneyLine], total: str, together: str) -> QWidget:
    """What costs how much, and what it comes to, in a row with the words `together`."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(SPACE.s)
    grid.setColumnStretch(0, 1)
    rows = [(Words(line.words), Words(line.amount)) for line in lines]
    rows.append((strong(together), strong(total)))
    for at, (words, amount) in enumerate(rows):
        if at:
            grid.addWidget(Rule(), 2 * at - 1, 0, 1, 2)
        grid.addWidget(words, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(amount, 2 * at, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
    return table
