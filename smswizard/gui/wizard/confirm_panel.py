"""Where a person confirms a step: what stands against it, and the tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.confirming import objections
from smswizard.domain.confirmation import Standing
from smswizard.domain.ids import StepId
from smswizard.gui.deeds import ConfirmStep, GoToField, WithdrawStep
from smswizard.gui.moments import day_and_time
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.confirm_box import ConfirmBox
from smswizard.gui.widgets.error_summary import ErrorSummary
from smswizard.gui.wizard.behind_texts import BehindTexts
from smswizard.i18n import say, say_with


class ConfirmPanel(QWidget):
    """The tick of one step. Findings never forbid it: then it needs a written reason."""

    deed_requested = Signal(object)

    def __init__(self, step: StepId, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._items: list[tuple[str, str]] | None = None
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.m)
        self._against = ErrorSummary()
        self._against.jump_requested.connect(self._on_jump_requested)
        self._box = ConfirmBox(words)
        self._box.confirmed.connect(self._on_confirmed)
        self._box.taken_back.connect(self._on_taken_back)
        self._behind = BehindTexts(step)
        self._behind.deed_requested.connect(self.deed_requested)
        down.addWidget(self._behind)
        down.addWidget(self._against)
        down.addWidget(self._box)

    def refresh(self, sight: Sight) -> None:
        """Show how the tick stands."""
        self._behind.refresh(sight)
        against = objections(sight.checkup, self._step)
        items = [(each.where, say_with(each.text, dict(each.named))) for each in against]
        if items != self._items:
            self._items = items
            self._against.show_items(say("Reviewers would stop at this"), items)
        needed = say(
            "You can confirm all the same. Write down why it is right for you; it is shown at the end."
        )
        self._box.set_override_needed(bool(against), needed)
        tick = sight.dossier.confirmation(self._step)
        standing = sight.checkup.standings.get(self._step, Standing.MISSING)
        if tick is not None and standing is Standing.CONFIRMED:
            words = say("Confirmed by {who}, {when}", who=tick.who, when=day_and_time(tick.at))
            self._box.set_confirmed(words)
        else:
            self._box.set_confirmed("")
        edited = tick is not None and standing is Standing.EDITED
        self._box.set_edited(
            say("Edited since {who} confirmed it. Read it again and confirm it.", who=tick.who)
            if edited and tick is not None
            else ""
        )

    def _on_jump_requested(self, path: str) -> None:
        self.deed_requested.emit(GoToField(path))

    def _on_confirmed(self, reason: str) -> None:
        self.deed_requested.emit(ConfirmStep(self._step, reason))

    def _on_taken_back(self) -> None:
        self.deed_requested.emit(WithdrawStep(self._step))
