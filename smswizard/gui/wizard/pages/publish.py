"""Pages that get a text onto the business's website."""

from __future__ import annotations

from smswizard.gui.deeds import CopyNote, SavePages
from smswizard.gui.pieces import Card
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import body, heading, hint
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.looking_page import LookingPage
from smswizard.i18n import mark, say

_NO_WEBSITE = mark(
    "Carriers open both pages before they say yes, so there must be a place for them. A free page is enough: "
    "many site builders, and most places that sell domains, give you one page at no cost. Put your business name, "
    "what you do, and these texts on it. A page on a social network is often refused. Use the address of your own "
    "domain if you can: reviewers trust it more."
)


class PublishPage(LookingPage):
    """Ready pages for whoever keeps the website, then where they are live."""

    def build(self, form: Form) -> None:
        card = Card()
        card.add(heading(say("Hand it to whoever keeps your website")))
        card.add(
            body(
                say(
                    "We write a folder with the policy, the terms and the sign-up form as finished web pages, and a "
                    "note that says what to do with them."
                )
            )
        )
        save = secondary(say("Save the ready pages…"), "folder")
        save.clicked.connect(lambda: self.ask(SavePages()))
        copy = secondary(say("Copy the note for the web person"), "copy")
        copy.clicked.connect(lambda: self.ask(CopyNote()))
        card.add(FlowRow(save, copy), SPACE.s)
        self._saved = hint("")
        card.add(self._saved)
        form.add_widget(card, SPACE.l)
        form.add_widget(Disclosure(say("What if I have no website?"), say(_NO_WEBSITE)), SPACE.s)
        super().build(form)

    def refresh(self, sight: Sight) -> None:
        super().refresh(sight)
        words = sight.around.trouble("pages")
        self._saved.setText(words)
        self._saved.setVisible(bool(words))


class PublishPolicy(PublishPage):
    """The privacy policy goes live."""

    look_at = ("privacy.url",)


class PublishTerms(PublishPage):
    """The terms go live."""

    look_at = ("terms.url",)
