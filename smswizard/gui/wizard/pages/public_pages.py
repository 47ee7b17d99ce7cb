"""Pages about the two public texts: privacy policy, terms and conditions."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.texts import document_html
from smswizard.domain.dossier import Dossier, text
from smswizard.gui.deeds import CopyChanges, FindChanges, SaveChanges
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link, secondary
from smswizard.gui.widgets.words import hint
from smswizard.gui.wizard.confirm_panel import ConfirmPanel
from smswizard.gui.wizard.file_row import FileRow
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.full_document import FullDocument
from smswizard.gui.wizard.notices import passages_of
from smswizard.gui.wizard.page import Page
from smswizard.gui.wizard.patch_pane import PatchPane
from smswizard.i18n import mark, say
from smswizard.rules.rule import Kind


class PolicyFacts(Page):
    """Has the business a policy, and what is true of it?"""


class TermsFacts(Page):
    """Has the business terms?"""


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    down = QVBoxLayout(holder)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(SPACE.s)
    for widget in widgets:
        down.addWidget(widget)
    return holder


class TextPage(Page):
    """The whole text to read, the words to change, what to change in a text of theirs, and the tick."""

    section = ""
    kind = Kind.PRIVACY
    tick = ""

    def build(self, form: Form) -> None:
        self._path = f"{self.section}.text"
        self._shown = ""
        self._is_own = self._is_open = self._wants_changes = False
        self._dossier = Dossier()
        self._preview = FullDocument()
        self._note = hint(say("This is a draft and no legal advice. Show it to your lawyer if you have one."))
        self._change = link(say("Change the words yourself"), "edit")
        self._change.clicked.connect(self._on_change_clicked)
        self._ours = form.add_widget(_column(self._preview, self._note, self._change))
        self._theirs = form.add_widget(self._made_changes())
        self._file = FileRow(self._path, form.add(self._path, rows=16, space=SPACE.m))
        self._file.deed_requested.connect(self.deed_requested)
        form.add_widget(self._file, SPACE.s)
        self._confirm = ConfirmPanel(self.step.id, say(self.tick))
        self._confirm.deed_requested.connect(self.deed_requested)
        form.add_widget(self._confirm, SPACE.xl)

    def refresh(self, sight: Sight) -> None:
        self._dossier = sight.dossier
        self._is_own = text(sight.dossier, f"{self.section}.mode") == "own"
        words = text(sight.completed, self._path)
        if words != self._shown and not self._is_own:
            self._shown = words
            self._preview.show_html(document_html(words))
        if not self._is_own:
            self._preview.mark_passages(passages_of(sight.checkup.at(self._path), words))
        self._refresh_changes(sight, words)
        self._arrange()
        self._confirm.refresh(sight)

    def reveal(self, path: str) -> None:
        self._is_open = self._is_open or path == self._path
        self._arrange()

    def _made_changes(self) -> QWidget:
        self._find = secondary(say("Show me what to change"), "search")
        self._find.clicked.connect(self._on_find_clicked)
        self._pane = PatchPane()
        self._pane.use_requested.connect(self._on_use_requested)
        self._pane.save_requested.connect(lambda: self._ask_with(SaveChanges))
        self._pane.copy_requested.connect(lambda: self._ask_with(CopyChanges))
        return _column(self._find, self._pane)

    def _refresh_changes(self, sight: Sight, words: str) -> None:
        """Once asked for, the changes follow the text; while they are looked for, the last ones stay."""
        self._find.setEnabled(bool(words.strip()))
        self._pane.tell(sight.around.trouble("patch"))
        if not (self._wants_changes and self._is_own):
            return
        made = sight.around.patch
        if made is not None and made.kind is self.kind and made.original == words:
            self._pane.show_patch(made)
        elif "patch" not in sight.around.busy and words.strip():
            self.ask(FindChanges(self.kind, sight.dossier))

    def _arrange(self) -> None:
        self._ours.setVisible(not self._is_own)
        self._theirs.setVisible(self._is_own)
        self._find.setVisible(not self._wants_changes)
        self._pane.setVisible(self._wants_changes)
        self._file.setVisible(self._is_own)
        self.form.show_paths([self._path] if self._is_own or self._is_open else [])
        self._change.set_words(
            say("Hide the words again") if self._is_open else say("Change the words yourself")
        )

    def _ask_with(self, deed: type[SaveChanges] | type[CopyChanges]) -> None:
        made = self._pane.patch()
        if made is not None:
            self.ask(deed(made))

    def _on_find_clicked(self) -> None:
        self._wants_changes = True
        self._arrange()
        self.ask(FindChanges(self.kind, self._dossier))

    def _on_use_requested(self) -> None:
        made = self._pane.patch()
        if made is not None:
            self.form.change(self._path, made.text)

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
    kind = Kind.TERMS
    tick = mark("I have read these terms. All of them are true of my business.")
