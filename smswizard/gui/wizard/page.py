"""One page of the wizard: a title, why it is asked, and rows by field path."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.domain.dossier import Dossier
from smswizard.flow.step import Screen, Step
from smswizard.gui.deeds import Deed
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.page_scroll import PageScroll
from smswizard.gui.widgets.words import hint, title
from smswizard.gui.wizard.form import Form
from smswizard.i18n import say


class Page(QWidget):
    """Override `build` to lay out, `enter` for what happens once on coming here, `refresh` for what follows the
    dossier. A page has no rule, no thread, no file, no network: what it wants done it asks for by `deed_requested`.
    """

    deed_requested = Signal(object)

    def __init__(self, step: Step, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self.screen_ = step, screen
        self.sheet = PageScroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.form = Form(self.sheet)
        self.setAccessibleName(say(screen.title))
        self._add_head()
        self.build(self.form)

    def build(self, form: Form) -> None:
        """A row for each question of the screen."""
        for path in self.screen_.fields:
            form.add(path)

    def enter(self, dossier: Dossier) -> None:
        """Somebody came to this page."""

    def refresh(self, sight: Sight) -> None:
        """The dossier, or something around it, changed. `fill` has been done."""

    def fill(self, sight: Sight) -> None:
        """Show the moment: rows first, then what this page adds."""
        self.form.fill(sight.dossier, sight.completed if self._needs_drafts() else sight.dossier)
        self.form.show_paths(self.screen_.fields_for(sight.dossier))
        self.refresh(sight)

    def ask(self, deed: Deed) -> None:
        """Ask the window to do something."""
        self.deed_requested.emit(deed)

    def reveal(self, path: str) -> None:
        """Bring a question into sight that the page had folded away."""

    def focus_field(self, path: str) -> bool:
        """Bring the keyboard to a question; False where it is not asked here."""
        self.reveal(path)
        return self.form.focus(path)

    def focus_first(self) -> None:
        """Bring the keyboard to the first thing to do here."""
        if not self.form.focus_first():
            self.sheet.setFocus()

    def _needs_drafts(self) -> bool:
        return self.form.has_drafts()

    def _add_head(self) -> None:
        screens = self.step.screens
        at = screens.index(self.screen_) + 1
        above = say(self.step.title)
        if len(screens) > 1:
            above = say("{step}, page {at} of {of}", step=above, at=at, of=len(screens))
        self.sheet.add(hint(above), 0)
        self.sheet.add(title(say(self.screen_.title)), SPACE.xs)
        self.sheet.add(hint(say(self.screen_.lead)), SPACE.s)
