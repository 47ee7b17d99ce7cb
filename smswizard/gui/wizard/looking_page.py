"""A page with addresses on it that can be looked at."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.gui.deeds import RecallPages
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.look_card import LookCard
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say


class LookingPage(Page):
    """Below the questions: a look at the live page. `look_at` names the questions that hold addresses."""

    look_at: tuple[str, ...] = ()

    def build(self, form: Form) -> None:
        super().build(form)
        self._look = LookCard(self.look_at, say("Read the live page"))
        self._look.deed_requested.connect(self.deed_requested)
        form.add_widget(self._look, SPACE.l)

    def enter(self, dossier: Dossier) -> None:
        self.ask(RecallPages(dossier))

    def refresh(self, sight: Sight) -> None:
        self._look.refresh(sight)
