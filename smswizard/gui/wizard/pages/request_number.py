"""The page where a number is searched and chosen. It is bought only after approval."""

from __future__ import annotations

from decimal import Decimal

from smswizard.desk.ports import Offer
from smswizard.domain.route import Route, route_of
from smswizard.gui.deeds import FindNumbers, Put
from smswizard.gui.pieces import money
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import primary, secondary
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import hint
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say

_MOST = 7


class NumberSearch(Page):
    """Area code, search, list, choose."""

    def build(self, form: Form) -> None:
        self._offers: tuple[Offer, ...] | None = None
        self._account_sid, self._toll_free = "", False
        form.add("sender.area_code")
        self._real = primary(say("Search at Twilio"), "search")
        self._real.clicked.connect(lambda: self._search(practice=False))
        self._practice = secondary(say("Show practice numbers"), "practice")
        self._practice.clicked.connect(lambda: self._search(practice=True))
        self._note = hint("")
        form.add_widget(FlowRow(self._real, self._practice), SPACE.m)
        form.add_widget(self._note, SPACE.s)
        self._trouble = NoticeList()
        form.add_widget(self._trouble, SPACE.s)
        self._list = ChoiceList()
        self._list.value_edited.connect(lambda number: self.ask(Put("sender.number", number)))
        self._list_row = FieldRow(say("Numbers you can have"), self._list, mnemonic="m")
        form.add_widget(self._list_row)
        self._list_row.hide()
        form.add("sender.number", space=SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        around = sight.around
        self._account_sid = sight.dossier.sender.account_sid
        self._toll_free = route_of(sight.dossier) is Route.TOLL_FREE
        is_known = any(each.sid == sight.dossier.sender.account_sid for each in around.accounts)
        busy = "numbers" in around.busy
        self._real.set_busy(busy, say("Searching…"))
        self._real.setEnabled(is_known and not busy)
        self._note.setText(
            say("Asks Twilio, with your account, which numbers are free. Nothing is bought or held back yet.")
            if is_known
            else say("To search real numbers, connect your Twilio account on the page before.")
        )
        trouble = around.trouble("numbers")
        self._trouble.show_notices([Notice(Tone.ERROR, trouble)] if trouble else [])
        if around.offers != self._offers:
            self._offers = around.offers
            self._show_offers(around.offers)
        self._list.set_value(sight.dossier.sender.number)

    def _show_offers(self, offers: tuple[Offer, ...] | None) -> None:
        self._list_row.setVisible(offers is not None)
        self._list_row.set_hint(
            say("No number is free there now. Try another area code.") if offers == () else ""
        )
        self._list.set_choices([_choice(each) for each in (offers or ())[:_MOST]])
        if offers:
            self._list_row.focus_editor()

    def _search(self, practice: bool) -> None:
        area_code = str(self.form.editor_at("sender.area_code").value()).strip()
        self.ask(FindNumbers(area_code, practice, self._account_sid, self._toll_free))


def _choice(offer: Offer) -> Choice:
    price = ""
    if offer.monthly:
        price = say("{sum} a month", sum=money(Decimal(offer.monthly), offer.currency or "USD"))
    return Choice(offer.number, pretty(offer.number), ", ".join(filter(None, (offer.place, price))))


def pretty(number: str) -> str:
    """A US or Canadian number in groups: "+1 503 555 0142"; any other as it is."""
    if len(number) == 12 and number.startswith("+1"):
        return f"+1 {number[2:5]} {number[5:8]} {number[8:]}"
    return number
