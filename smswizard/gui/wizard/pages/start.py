"""Pages of "Before you start"."""

from __future__ import annotations

from smswizard.domain.route import recommend
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say


class MayYou(Page):
    """May this business text at all? A clear no comes with the way out."""

    def build(self, form: Form) -> None:
        super().build(form)
        self._stops = NoticeList()
        form.add_widget(self._stops, SPACE.l)

    def refresh(self, sight: Sight) -> None:
        self._stops.show_notices([Notice(Tone.ERROR, say(words)) for words in recommend(sight.dossier).stop])


class WhatYouSend(Page):
    """Kinds and number of texts."""
