"""A filing as it stands: what is waited for, what the person has to do, and every task behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.awaiting import edit_window, edit_words
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.gui.deeds import Abandon, AllowPolling, LookNow, Refile, RefileElsewhere, Spend
from smswizard.gui.moments import day_and_time
from smswizard.gui.pieces import money, money_lines, monthly_words
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.tracking.decision_card import DecisionCard
from smswizard.gui.tracking.first_tries import FirstTries
from smswizard.gui.tracking.milestones import moments
from smswizard.gui.tracking.owner_card import OwnerCard
from smswizard.gui.tracking.refusal_cards import RefusalCards
from smswizard.gui.tracking.run_words import head, is_open, waiting_words
from smswizard.gui.tracking.task_table import task_rows
from smswizard.gui.widgets.buttons import link, primary, secondary
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.many_choice import YesBox
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.task_rows import TaskRows
from smswizard.gui.widgets.timeline import Timeline
from smswizard.gui.widgets.words import heading as heading_label
from smswizard.gui.widgets.words import hint
from smswizard.i18n import mark, say


class TrackingView(QWidget):
    """Wishes go out as deeds."""

    deed_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: RunStatus | None = None
        self._head, self._words = heading_label(""), hint("")
        self._trouble = NoticeList()
        self._refusals = RefusalCards()
        self._days_left = NoticeList()
        self._owner = OwnerCard()
        self._refile = primary(say("Send the changes"), "upload")
        self._elsewhere = link(say("I put it right outside of these answers…"))
        self._gate = MoneyGate()
        self._decision = DecisionCard()
        self._ideas = FirstTries()
        self._timeline = Timeline()
        self._tasks = TaskRows()
        self._every = Disclosure(say("Every task, one by one"))
        self._every.content.addWidget(self._tasks)
        self._polling = YesBox(
            say("Ask Twilio for news while this window is open"),
            say("Every few minutes to every few hours. Untick it to stop."),
        )
        self._look = secondary(say("Look now"), "refresh")
        self._end = link(say("End this filing…"), "stop")
        self._lay_out()
        self._connect()

    def show_status(self, status: RunStatus, sight: Sight) -> None:
        """Show how it stands. Where what had the keyboard goes away, the keyboard goes to how it stands now."""
        had = self.window().focusWidget()
        self._show(status, sight)
        if had is not None and self.isAncestorOf(had) and not had.isVisible():
            self._go_to_news()

    def _go_to_news(self) -> None:
        self._head.setFocus()
        above = self.parentWidget()
        while above is not None and not isinstance(above, PageScroll):
            above = above.parentWidget()
        if above is not None:
            above.show_widget(self._head)

    def _show(self, status: RunStatus, sight: Sight) -> None:
        self._status = status
        busy = not {"track", "file"}.isdisjoint(sight.around.busy) or status.state is RunState.WORKING
        self._head.setText(head(status))
        self._words.setText(waiting_words(status))
        self._words.setVisible(bool(self._words.text()))
        trouble = sight.around.trouble("track")
        self._trouble.show_notices([Notice(Tone.ERROR, trouble)] if trouble else [])
        self._refusals.show_refusals(status.refusal)
        self._refusals.setVisible(bool(status.refusal))
        can_refile = self._show_days_left(status) and any(each.can_refile for each in status.refusal)
        can_refile = can_refile and status.state is RunState.REFUSED
        self._refile.setVisible(can_refile)
        self._elsewhere.setVisible(can_refile)
        self._refile.set_busy(busy and can_refile, say("Sending…"))
        self._show_gate(status, busy)
        self._decision.show_decision(status)
        self._owner.show_owner(status, busy)
        self._ideas.setVisible(status.state is RunState.APPROVED)
        self._timeline.set_moments(moments(status))
        self._show_tasks()
        self._polling.setVisible(is_open(status) and not status.is_practice)
        self._polling.set_value(sight.around.may_poll)
        self._look.setVisible(is_open(status))
        self._look.set_words(say("Go on") if status.state is RunState.PAUSED else say("Look now"))
        self._look.set_busy(busy, say("Looking…"))
        self._end.setVisible(is_open(status))

    def _show_days_left(self, status: RunStatus) -> bool:
        """The days left to change what was refused; False where there are none left."""
        window = edit_window(status)
        if window is None:
            self._days_left.show_notices([])
            return True
        tone = Tone.INFO if window.days_left > 1 and window.is_open else Tone.WARNING
        self._days_left.show_notices([Notice(tone, edit_words(window, day_and_time(window.until)))])
        return window.is_open

    def _show_tasks(self) -> None:
        """Thirty rows, made only while somebody looks at them."""
        if self._status is not None and self._every.is_open():
            self._tasks.set_rows(task_rows(self._status))

    def _show_gate(self, status: RunStatus, busy: bool) -> None:
        self._gate.setVisible(status.state is RunState.NEEDS_MONEY)
        if status.state is not RunState.NEEDS_MONEY:
            return
        lines = money_lines(status.lines)
        monthly = monthly_words(status.lines, status.monthly, status.currency)
        practice = status.is_practice
        verb = mark("Pay {total} of practice money") if practice else mark("Pay {total} and go on")
        self._gate.set_sum(money(status.once, status.currency), lines, monthly, say(verb), practice)
        self._gate.set_busy(busy)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.m)
        for widget in (
            self._head,
            self._words,
            self._trouble,
            self._owner,
            self._refusals,
            self._days_left,
            self._refile,
            self._elsewhere,
            self._gate,
            self._decision,
            self._ideas,
        ):
            down.addWidget(widget)
        down.addSpacing(SPACE.s)
        down.addWidget(self._timeline)
        down.addWidget(FlowRow(self._look, self._end, space=SPACE.m))
        down.addWidget(self._polling)
        down.addWidget(self._every)

    def _connect(self) -> None:
        self._refusals.deed_requested.connect(self.deed_requested)
        self._decision.deed_requested.connect(self.deed_requested)
        self._owner.deed_requested.connect(self.deed_requested)
        self._refile.clicked.connect(lambda: self._ask(Refile))
        self._every.toggled.connect(self._show_tasks)
        self._elsewhere.clicked.connect(lambda: self._ask(RefileElsewhere))
        self._look.clicked.connect(lambda: self._ask(LookNow))
        self._end.clicked.connect(lambda: self._ask(Abandon))
        self._polling.value_edited.connect(lambda may: self.deed_requested.emit(AllowPolling(may)))
        self._gate.spend_requested.connect(self._on_spend_requested)

    def _ask(self, deed: type[Refile | RefileElsewhere | LookNow | Abandon]) -> None:
        if self._status is not None:
            self.deed_requested.emit(deed(self._status.run))

    def _on_spend_requested(self) -> None:
        if self._status is not None:
            self.deed_requested.emit(Spend(self._status.run, self._status.gate))
