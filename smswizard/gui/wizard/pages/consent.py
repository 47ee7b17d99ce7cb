"""Pages of "Opt-in and opt-out"."""

from __future__ import annotations

from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.wizard.confirm_panel import ConfirmPanel
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.looking_page import LookingPage
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say


class WaysToJoin(Page):
    """How people join, and how often they hear from the business."""


class TheForm(LookingPage):
    """The box they tick."""

    look_at = ("consent.form_url",)


class OtherPlaces(LookingPage):
    """Where it happens when it is no public form."""

    look_at = ("consent.evidence_url",)


class WordsShown(Page):
    """The words beside the box, and the message flow told to the reviewer."""

    def build(self, form: Form) -> None:
        form.add("consent.wording", rows=5)
        form.add("consent.message_flow", rows=12, space=SPACE.xl)


class Replies(Page):
    """The three replies, and the tick of the step."""

    def build(self, form: Form) -> None:
        for path in self.screen_.fields:
            form.add(path, rows=4, space=SPACE.l)
        self._confirm = ConfirmPanel(
            self.step.id,
            say("I have read how people join, the words they see and the replies. This is how we do it."),
        )
        self._confirm.deed_requested.connect(self.deed_requested)
        form.add_widget(self._confirm, SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        self._confirm.refresh(sight)
