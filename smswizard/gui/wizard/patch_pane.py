"""What to change in a text the business has already: step by step, in the text itself, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.patch_words import deed, doubts, legend, place, reasons
from smswizard.desk.patching import Change, Patch
from smswizard.drafting.mending import Deed
from smswizard.gui.pieces import Card, Point, emptied, shortened
from smswizard.gui.theme import colours
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import secondary
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import Words, body, heading, hint, strong
from smswizard.gui.wizard.full_document import FullDocument
from smswizard.gui.wizard.marked import marked_html
from smswizard.i18n import say

_MOST_STEPS, _LONGEST = 40, 1_200


class PatchPane(QWidget):
    """Signals say what the person wants done with the changes."""

    use_requested = Signal()
    save_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patch: Patch | None = None
        self._title = heading("")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SPACE.m)
        self._legend = hint(legend())
        self._document = FullDocument()
        self._use = secondary(say("Use the changed text"), "check")
        self._save = secondary(say("Save for your web person…"), "folder")
        self._copy = secondary(say("Copy instructions"), "copy")
        self._use.clicked.connect(self.use_requested)
        self._save.clicked.connect(self.save_requested)
        self._copy.clicked.connect(self.copy_requested)
        self._buttons = FlowRow(self._use, self._save, self._copy)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.m)
        down.addWidget(self._title)
        down.addLayout(self._steps)
        self._told = hint("")
        for widget in (self._buttons, self._told, self._legend, self._document):
            down.addWidget(widget)
        self._title.setText(say("Reading your text…"))
        self._show_parts(has_changes=False)
        self.tell("")

    def patch(self) -> Patch | None:
        """The changes on show."""
        return self._patch

    def tell(self, words: str) -> None:
        """What became of the last wish."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def show_patch(self, patch: Patch) -> None:
        """Show these changes."""
        if patch is self._patch:
            return
        self._patch = patch
        count = len(patch.changes)
        words = say("{count} changes to make", count=count) if count > 1 else say("One change to make")
        self._title.setText(
            words if count else say("Nothing to change was found. Only a reviewer can say yes.")
        )
        emptied(self._steps)
        for number, each in enumerate(patch.changes[:_MOST_STEPS], 1):
            self._steps.addWidget(_step(number, each))
        asked = doubts(patch)
        if asked:
            self._steps.addWidget(_asked(asked))
        self._render()
        self._show_parts(has_changes=bool(count))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._patch is not None:
            self._render()

    def _render(self) -> None:
        if self._patch is not None:
            self._document.show_html(marked_html(self._patch, colours(self)))

    def _show_parts(self, *, has_changes: bool) -> None:
        for widget in (self._buttons, self._legend, self._document):
            widget.setVisible(has_changes)


def _step(number: int, change: Change) -> QWidget:
    card = Card()
    card.add(strong(f"{number}. {place(change)}"))
    if change.old:
        old = Words(f"− “{shortened(change.old, _LONGEST)}”")
        old.set_tone(Tone.ERROR)
        card.add(old)
        card.add(body(deed(change)))
    if change.new and change.deed is not Deed.DELETE:
        new = Words(f"+ {shortened(change.new, _LONGEST)}")
        new.set_tone(Tone.SUCCESS)
        card.add(new)
    why = "\n".join(reasons(change))
    if why:
        card.add(Disclosure(say("Why?"), why))
    return card


def _asked(lines: tuple[str, ...]) -> QWidget:
    card = Card()
    card.add(strong(say("Only you can tell")))
    for line in lines:
        card.add(Point(line, "help", Tone.WARNING))
    return card
