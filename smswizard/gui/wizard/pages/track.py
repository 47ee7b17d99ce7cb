"""The page that follows a filing."""

from __future__ import annotations

from smswizard.domain.ids import StepId
from smswizard.flow.walk import first_place
from smswizard.gui.deeds import Go
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.tracking.mail_view import MailView
from smswizard.gui.tracking.tracking_view import TrackingView
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.empty_state import EmptyState
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say


class Progress(Page):
    """Nothing filed yet, or the filing as it stands."""

    def build(self, form: Form) -> None:
        self._empty = EmptyState(
            say("Nothing is filed yet"),
            say(
                "When you have filed, this page shows what is being waited for, by when, and what you can do."
            ),
            icon="clock",
            secondary=say("Go to step 5"),
        )
        self._empty.secondary_requested.connect(lambda: self.ask(Go(first_place(StepId.REQUEST))))
        self._view = TrackingView()
        self._view.deed_requested.connect(self.deed_requested)
        form.add_widget(self._empty, SPACE.l)
        form.add_widget(self._view, SPACE.l)
        self._mail = Disclosure(say("I got a refusal e-mail"))
        mail = MailView()
        mail.deed_requested.connect(self.deed_requested)
        self._mail.content.addWidget(mail)
        form.add_widget(self._mail, SPACE.l)

    def refresh(self, sight: Sight) -> None:
        status = sight.around.status
        self._empty.setVisible(status is None)
        self._view.setVisible(status is not None)
        if status is not None:
            self._view.show_status(status, sight)
