"""The three endings of the filing page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.charges import Preview
from smswizard.desk.checking import Gap
from smswizard.desk.packet import Packet, console_packet
from smswizard.flow.walk import first_place
from smswizard.gui.deeds import AllowPolling, File, Go, GoToField, OpenAddress, PacketForm, SavePacket
from smswizard.gui.pieces import emptied, money, money_lines, monthly_words
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.tracking.run_words import is_open
from smswizard.gui.widgets.buttons import link, secondary
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.copy_rows import CopyRow, CopyRows
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.error_summary import ErrorSummary
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.many_choice import YesBox
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.words import body, heading, hint
from smswizard.i18n import mark, say

CONSOLE_WORDS = mark(
    "Twilio documents its Console as the way for a business that files for itself; filing from here uses the same "
    "forms over Twilio's API, which it documents for those who file for clients."
)
_CONSOLE = "https://console.twilio.com"
_FAST, _REAL_TIME = "86400", "1"


class Ending(QWidget):
    """One way to file."""

    deed_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(0, 0, 0, 0)
        self.down.setSpacing(SPACE.m)
        self.gaps = ErrorSummary()
        self.reckoning = hint(say("Working out what it costs and what is missing…"))
        self.gaps.jump_requested.connect(self._on_jump_requested)
        self._gaps: tuple[Gap, ...] | None = None
        self.stops = NoticeList()
        self.down.addWidget(self.stops)
        self.down.addWidget(self.gaps)
        self.down.addWidget(self.reckoning)
        self.reckoning.hide()
        self.build()

    def build(self) -> None:
        """Lay it out."""

    def refresh(self, sight: Sight) -> None:
        """Show the moment."""

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """What is missing, with a way to each."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        lead = [(str(at), say(each.words)) for at, each in enumerate(gaps) if each.path or each.step]
        self.gaps.show_items(say("Still missing"), lead)
        self.stops.show_notices(
            [Notice(Tone.ERROR, say(each.words)) for each in gaps if not each.path and not each.step]
        )

    def _on_jump_requested(self, key: str) -> None:
        gap = (self._gaps or ())[int(key)]
        if gap.path:
            self.deed_requested.emit(GoToField(gap.path))
        elif gap.step is not None:
            self.deed_requested.emit(Go(first_place(gap.step)))


class PracticeEnding(Ending):
    """A rehearsal with a made-up reviewer."""

    def build(self) -> None:
        self._script = ChoiceList(_scripts())
        self._script.set_value("deserved")
        self._pace = ChoiceList(_paces())
        self._pace.set_value(_FAST)
        how = Disclosure(say("Choose what the made-up reviewer does, and how fast time goes by"))
        how.content.addWidget(FieldRow(say("What shall the made-up reviewer do?"), self._script))
        how.content.addWidget(FieldRow(say("How fast shall time go by?"), self._pace))
        self.down.addWidget(how)
        self._gate = MoneyGate()
        self._gate.spend_requested.connect(self._on_spend_requested)
        self.down.addWidget(self._gate)
        self._trouble = NoticeList()
        self.down.addWidget(self._trouble)
        self._preview: Preview | None = None

    def refresh(self, sight: Sight) -> None:
        preview = sight.around.practice_costs
        if preview is not None and preview != self._preview:
            self._preview = preview
            monthly = monthly_words(preview.lines, preview.monthly, preview.currency)
            footnote = say("For real these sums would be charged. {monthly}", monthly=monthly)
            self._gate.set_sum(
                money(preview.once, preview.currency),
                money_lines(preview.lines),
                footnote,
                say(mark("File in practice for {total} of practice money")),
                practice=True,
            )
        show_gate(self, self._gate, self._trouble, sight, preview, practice=True)

    def _on_spend_requested(self) -> None:
        self.deed_requested.emit(File(True, self._script.value(), float(self._pace.value() or "1")))


class RealEnding(Ending):
    """The real thing, with the sum on the button."""

    def build(self) -> None:
        self.down.addWidget(hint(say(CONSOLE_WORDS)))
        self._polling = YesBox(
            say("Ask Twilio for news while this window is open"),
            say("Every few minutes to every few hours. You can stop it at any time."),
        )
        self._polling.value_edited.connect(lambda may: self.deed_requested.emit(AllowPolling(may)))
        self._gate = MoneyGate()
        self._gate.spend_requested.connect(lambda: self.deed_requested.emit(File(False)))
        self._trouble = NoticeList()
        for widget in (self._polling, self._gate, self._trouble):
            self.down.addWidget(widget)
        self._preview: Preview | None = None

    def refresh(self, sight: Sight) -> None:
        self._polling.set_value(sight.around.may_poll)
        preview = sight.around.real_costs
        if preview is not None and preview != self._preview:
            self._preview = preview
            monthly = monthly_words(preview.lines, preview.monthly, preview.currency)
            footnote = say(
                "{monthly} Taxes and messages come on top. Twilio takes the money from the balance of your account, "
                "each part when its turn comes.",
                monthly=monthly,
            )
            self._gate.set_sum(
                money(preview.once, preview.currency), money_lines(preview.lines), footnote, _verb(preview)
            )
        show_gate(self, self._gate, self._trouble, sight, preview, practice=False)


class ConsoleEnding(Ending):
    """Everything to copy, in the Console's order."""

    def build(self) -> None:
        words = say("Copy each answer into the field of the same name. You can come back here at any time.")
        self.down.addWidget(body(words))
        self.down.addWidget(hint(say(CONSOLE_WORDS)))
        opener = link(say("Open the Twilio Console"), "external")
        opener.clicked.connect(lambda: self.deed_requested.emit(OpenAddress(_CONSOLE)))
        save = secondary(say("Save it as a page…"), "download")
        save.clicked.connect(lambda: self.deed_requested.emit(SavePacket(PacketForm.HTML)))
        plain = secondary(say("Save it as text…"), "download")
        plain.clicked.connect(lambda: self.deed_requested.emit(SavePacket(PacketForm.TEXT)))
        self.down.addWidget(FlowRow(save, plain, opener))
        inside = QWidget()
        self._sections = QVBoxLayout(inside)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(SPACE.m)
        self.down.addWidget(inside)
        self._packet: Packet | None = None

    def refresh(self, sight: Sight) -> None:
        if self.isHidden():
            return
        packet = console_packet(sight.dossier, with_tax_id=True)
        if packet == self._packet:
            return
        self._packet = packet
        emptied(self._sections)
        for section in packet.sections:
            self._sections.addWidget(heading(say(section.title)))
            self._sections.addWidget(hint(say(section.note)))
            rows = CopyRows()
            rows.set_rows([CopyRow(each.label, each.value, each.note) for each in section.rows])
            self._sections.addWidget(rows)


def show_gate(
    ending: Ending,
    gate: MoneyGate,
    trouble: NoticeList,
    sight: Sight,
    preview: Preview | None,
    practice: bool,
) -> None:
    """Open the gate where nothing is missing and no filing of this kind is under way."""
    ending.show_gaps(preview.gaps if preview is not None else ())
    gate.setVisible(preview is not None)
    ending.reckoning.setVisible(preview is None and "costs" in sight.around.busy)
    status = sight.around.status
    under_way = status is not None and status.is_practice is practice and is_open(status)
    if under_way:
        gate.set_blocked(say("A filing of this kind is under way. You find it under Track."))
    elif preview is not None and preview.gaps:
        gate.set_blocked(say("It can be filed when nothing is missing any more."))
    else:
        gate.set_blocked("")
    gate.set_busy("file" in sight.around.busy)
    words = sight.around.trouble("file") or sight.around.trouble("costs")
    trouble.show_notices([Notice(Tone.ERROR, words)] if words else [])


def _verb(preview: Preview) -> str:
    """The button of the real thing names both sums."""
    if not preview.monthly:
        return ""
    return say(
        mark("Pay {{total}} and {monthly} a month, and file"),
        monthly=money(preview.monthly, preview.currency),
    )


def _scripts() -> tuple[Choice, ...]:
    return (
        Choice(
            "deserved", say("Decide as a reviewer would"), say("Refuses what our checks find, else approves.")
        ),
        Choice("approval", say("Approve"), say("To see the whole way to the end.")),
        Choice(
            "refusal:30908",
            say("Refuse once"),
            say("To practise what to do then. The privacy policy is at fault."),
        ),
        Choice("slow", say("Take its time"), say("A review that drags on.")),
        Choice(
            "lost_answer",
            say("Lose an answer"),
            say("What was paid is found again, and is not paid twice."),
        ),
        Choice(
            "lost_call",
            say("Lose a call"),
            say("What should have been paid is not there, and you decide."),
        ),
    )


def _paces() -> tuple[Choice, ...]:
    return (
        Choice(_FAST, say("Fast"), say("A day goes by in a second.")),
        Choice(_REAL_TIME, say("Real time"), say("Days are days. Close the program and come back.")),
    )
