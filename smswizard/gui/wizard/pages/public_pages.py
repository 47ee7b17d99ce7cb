"""Pages about the two public texts: privacy policy, terms and conditions."""

from __future__ import annotations

from smswizard.desk.texts import document_html
from smswizard.domain.dossier import text
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.words import hint
from smswizard.gui.wizard.confirm_panel import ConfirmPanel
from smswizard.gui.wizard.file_row import FileRow
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.full_document import FullDocument
from smswizard.gui.wizard.page import Page
from smswizard.i18n import mark, say


class PolicyFacts(Page):
    """Has the business a policy, and what is true of it?"""


class TermsFacts(Page):
    """Has the business terms?"""


class TextPage(Page):
    """The whole text to read, the words to change, and the tick."""

    section = ""
    tick = ""

    def build(self, form: Form) -> None:
        self._path = f"{self.section}.text"
        self._shown = ""
        self._is_own = self._is_open = False
        self._preview = FullDocument()
        self._note = hint(say("This is a draft and no legal advice. Show it to your lawyer if you have one."))
        self._change = link(say("Change the words yourself"), "edit")
        self._change.clicked.connect(self._on_change_clicked)
        for widget, space in ((self._preview, SPACE.l), (self._note, SPACE.s), (self._change, SPACE.s)):
            form.add_widget(widget, space)
        self._file = FileRow(self._path, form.add(self._path, rows=16, space=SPACE.m))
        self._file.deed_requested.connect(self.deed_requested)
        form.add_widget(self._file, SPACE.s)
        self._confirm = ConfirmPanel(self.step.id, say(self.tick))
        self._confirm.deed_requested.connect(self.deed_requested)
        form.add_widget(self._confirm, SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        self._is_own = text(sight.dossier, f"{self.section}.mode") == "own"
        words = text(sight.completed, self._path)
        if words != self._shown and not self._is_own:
            self._shown = words
            self._preview.show_html(document_html(words))
        self._arrange()
        self._confirm.refresh(sight)

    def reveal(self, path: str) -> None:
        self._is_open = self._is_open or path == self._path
        self._arrange()

    def _arrange(self) -> None:
        for widget in (self._preview, self._note, self._change):
            widget.setVisible(not self._is_own)
        self._file.setVisible(self._is_own)
        self.form.show_paths([self._path] if self._is_own or self._is_open else [])
        self._change.set_words(
            say("Hide the words again") if self._is_open else say("Change the words yourself")
        )

    def _on_change_clicked(self) -> None:
        self._is_open = not self._is_open
        self._arrange()
        if self._is_open:
            self.form.focus(self._path)


class PolicyText(TextPage):
    """The privacy policy."""

    section = "privacy"
    tick = mark("I have read this privacy policy. All of it is true of my business.")


class TermsText(TextPage):
    """The terms and conditions."""

    section = "terms"
    tick = mark("I have read these terms. All of them are true of my business.")
