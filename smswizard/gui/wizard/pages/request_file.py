"""The page that files: practise first, file with Twilio, or take everything to the Console yourself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.domain.dossier import Dossier
from smswizard.gui.deeds import LookAtCosts, RecallPages
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.wizard.filing_choices import ConsoleEnding, PracticeEnding, RealEnding
from smswizard.gui.wizard.form import Form
from smswizard.gui.wizard.look_card import LookCard
from smswizard.gui.wizard.page import Page
from smswizard.i18n import say

PRACTICE, REAL, CONSOLE = "practice", "real", "console"


class FileIt(Page):
    """Three endings of equal rank; only the one chosen is in sight."""

    def build(self, form: Form) -> None:
        self._sight: Sight | None = None
        self._way = ChoiceList(_ways())
        self._way.set_value(PRACTICE)
        self._way.value_edited.connect(self._on_way_edited)
        form.add_widget(FieldRow(say("How will you file?"), self._way, mnemonic="w"), SPACE.l)
        self._endings = {PRACTICE: PracticeEnding(), REAL: RealEnding(), CONSOLE: ConsoleEnding()}
        held = QWidget()
        self._down = QVBoxLayout(held)
        self._down.setContentsMargins(0, 0, 0, 0)
        for ending in self._endings.values():
            ending.deed_requested.connect(self.deed_requested)
            self._down.addWidget(ending)
        self._look = LookCard((), say("Look at all pages again before you file"))
        self._look.deed_requested.connect(self.deed_requested)
        form.add_widget(held, SPACE.l)
        form.add_widget(self._look, SPACE.l)
        self._on_way_edited(PRACTICE)

    def enter(self, dossier: Dossier) -> None:
        self.ask(LookAtCosts())
        self.ask(RecallPages(dossier))

    def refresh(self, sight: Sight) -> None:
        self._sight = sight
        for ending in self._endings.values():
            ending.refresh(sight)
        self._refresh_look(sight)

    def focus_first(self) -> None:
        self._way.setFocus()

    def _on_way_edited(self, way: str) -> None:
        for name, ending in self._endings.items():
            ending.setVisible(name == way)
        if self._sight is not None:
            self._endings[way].refresh(self._sight)
            self._refresh_look(self._sight)

    def _refresh_look(self, sight: Sight) -> None:
        """A rehearsal needs no live page."""
        self._look.refresh(sight)
        self._look.setVisible(self._look.isVisibleTo(self) and self._way.value() != PRACTICE)


def _ways() -> tuple[Choice, ...]:
    return (
        Choice(
            PRACTICE,
            say("Practise first"),
            say("The whole way with a made-up reviewer. Nothing leaves this computer, nothing is paid."),
        ),
        Choice(
            REAL,
            say("File with Twilio from here"),
            say("We send everything in the right order and watch for the answer."),
        ),
        Choice(
            CONSOLE,
            say("File in the Twilio Console yourself"),
            say("Every answer in the order in which Twilio asks, ready to copy."),
        ),
    )
