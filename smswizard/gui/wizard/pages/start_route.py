"""The page that recommends a registration: why, what it costs, how long it takes, what the others mean."""

from __future__ import annotations

from smswizard.desk.costs import route_costs
from smswizard.domain.dossier import text
from smswizard.domain.route import (
    ROUTE_MEANINGS,
    ROUTE_NAMES,
    Recommendation,
    Route,
    customerio_door,
    recommend,
    route_of,
)
from smswizard.gui.pieces import Card, Point, fill_column
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.words import body, heading, hint, strong
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.gui.wizard.route_words import (
    about,
    fee_words,
    sums,
    wait_words,
    what_happens_without,
    why_long,
)
from smswizard.i18n import say

_DECIDING = ("start.audience", "start.volume", "start.number_wish", "business.tax_id_kind")
"""Answers that decide the way; the last of them is asked after this page."""


class RouteChoice(Page):
    """The recommendation as a card; everything else is one press away."""

    def build(self, form: Form) -> None:
        self._shown: tuple[Recommendation, Route, bool] | None = None
        self._card = Card()
        form.add_widget(self._card, SPACE.l)
        self._others = Disclosure(say("What would the other ways mean?"))
        form.add_widget(self._others, SPACE.m)
        form.add_widget(why_long(), SPACE.s)
        form.add_widget(what_happens_without(), SPACE.s)
        form.add("start.route", space=SPACE.xl)
        form.add("start.customerio")
        form.add("start.customerio_needs")
        self._door = NoticeList()
        form.add_widget(self._door, SPACE.m)

    def refresh(self, sight: Sight) -> None:
        advice, chosen = recommend(sight.dossier), route_of(sight.dossier)
        is_sure = all(text(sight.dossier, path) for path in _DECIDING)
        if self._shown != (advice, chosen, is_sure):
            self._shown = advice, chosen, is_sure
            self._show_card(advice, chosen, is_sure)
            others = [route for route in Route if route is not chosen]
            fill_column(self._others.content, [about(route) for route in others])
        self._show_door(sight)

    def _show_card(self, advice: Recommendation, chosen: Route, is_sure: bool) -> None:
        costs = route_costs(chosen)
        self._card.clear()
        if advice.stop:
            self._card.add(NoticeList()).show_notices(  # type: ignore[attr-defined]
                [Notice(Tone.ERROR, say(words)) for words in advice.stop]
            )
        own_choice = chosen is not advice.route
        self._card.add(hint(say("You chose") if own_choice else say("We recommend")))
        self._card.add(heading(say(ROUTE_NAMES[chosen])))
        self._card.add(body(say(ROUTE_MEANINGS[chosen])))
        if own_choice:
            instead = say("We would take: {route}.", route=say(ROUTE_NAMES[advice.route]))
            self._card.add(Point(instead, "info", Tone.INFO))
        if not is_sure:
            self._card.add(hint(say("As far as you have told us. It is right for you if this is true:")))
        for words in advice.because:
            self._card.add(
                Point(say(words), "check" if is_sure else "help", Tone.SUCCESS if is_sure else None)
            )
        self._card.add(strong(say("What it costs")), SPACE.s)
        self._card.add(body(sums(costs)))
        for each in (*costs.once, *costs.monthly):
            self._card.add(hint(fee_words(each)))
        self._card.add(strong(say("How long it takes")), SPACE.s)
        self._card.add(body(wait_words(costs)))

    def _show_door(self, sight: Sight) -> None:
        if sight.dossier.start.customerio != "yes":
            self._door.show_notices([])
            return
        door = customerio_door(sight.dossier)
        if door.is_open:
            words = say(
                "Customer.io's own service is open to you. It registers a number for you; ask for it in its "
                "settings. The texts you prepare here are what its checklist asks for."
            )
            self._door.show_notices([Notice(Tone.INFO, words)])
            return
        reasons = " ".join(say(each) for each in door.against)
        words = say(
            "Customer.io's own service is not open to you: {reasons} You connect your own Twilio account "
            "to Customer.io instead, and this wizard gets you there.",
            reasons=reasons,
        )
        self._door.show_notices([Notice(Tone.WARNING, words)])
