"""The page about the Twilio account: what to start now, because its identity check takes days."""

from __future__ import annotations

from smswizard.facts.conduct import timing
from smswizard.gui.deeds import OpenAddress
from smswizard.gui.pieces import Card, Numbered
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.words import heading, hint
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import mark, say

_OPEN = mark("Open an account at twilio.com. You need an e-mail address and a mobile phone.")
_UPGRADE = mark("Add a payment card and upgrade: a trial account may not register a sender.")
_PROFILE = mark(
    "In the Twilio Console, open Trust Hub and create a business profile. Have your tax letter at hand."
)
_IDENTITY = mark("Twilio asks the person who speaks for the business for an identity card and a selfie.")
_GO_ON = mark("Go on with this wizard meanwhile. Your texts do not wait for it.")
_READY = mark("Nothing to start now. You connect the account in step 5, when your texts are confirmed.")

_TO_DO = {
    "none": (_OPEN, _UPGRADE, _PROFILE, _IDENTITY, _GO_ON),
    "trial": (_UPGRADE, _PROFILE, _IDENTITY, _GO_ON),
    "no_profile": (_PROFILE, _IDENTITY, _GO_ON),
    "ready": (_READY,),
}
_HEADS = {
    "none": mark("There is no account yet"),
    "trial": mark("A trial account"),
    "no_profile": mark("The profile is not approved yet"),
    "ready": mark("Your account is ready"),
}
_ADDRESSES = {
    "none": "https://www.twilio.com/try-twilio",
    "trial": "https://console.twilio.com/us1/billing",
    "no_profile": "https://console.twilio.com/us1/account/trust-hub",
}


class AccountState(Page):
    """A card for each state of the account."""

    def build(self, form: Form) -> None:
        super().build(form)
        self._state = ""
        self._card = Card()
        form.add_widget(self._card, SPACE.l)
        self._card.hide()

    def refresh(self, sight: Sight) -> None:
        state = sight.dossier.start.account
        if state == self._state:
            return
        self._state = state
        self._card.clear()
        self._card.setVisible(state in _TO_DO)
        if state in _TO_DO:
            self._show(state)

    def _show(self, state: str) -> None:
        self._card.add(heading(say(_HEADS[state])))
        to_do = _TO_DO[state]
        if len(to_do) == 1:
            self._card.add(hint(say(to_do[0])))
            return
        wait = timing("account.profile")
        self._card.add(
            hint(say("Start these now. The check of the profile takes up to {most} days.", most=wait.most))
        )
        for number, words in enumerate(to_do, 1):
            self._card.add(Numbered(number, say(words)))
        opener = link(say("Open this page of Twilio in your browser"), "external")
        opener.clicked.connect(lambda: self.ask(OpenAddress(_ADDRESSES[state])))
        self._card.add(opener)
        self._card.add(hint(_ADDRESSES[state]))
