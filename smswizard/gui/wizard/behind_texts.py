"""Below the texts of a step, before its tick: what each sentence rests on, and the same in Spanish and French.

Both are put together only while somebody has them open, so that typing never waits for them.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.desk.drafted import Beside, beside
from smswizard.desk.truths import Truth, truths
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.gui.deeds import GoToField
from smswizard.gui.pieces import fill_column
from smswizard.gui.sight import Sight
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.words import body, hint, strong
from smswizard.i18n import say

_OTHER_LANGUAGES = (StepId.PRIVACY, StepId.TERMS, StepId.CONSENT)


class BehindTexts(QWidget):
    """Two lines that open: "Is this true of you?", and the translations where a step has some."""

    deed_requested = Signal(object)

    def __init__(self, step: StepId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._dossier: Dossier | None = None
        self._filled: dict[Disclosure, object] = {}
        self._truths = Disclosure(say("Is this true of you? What each sentence rests on"))
        self._beside = Disclosure(say("The same in Spanish and French"))
        self._truths.setVisible(step in CONFIRMED_BEFORE_REQUEST)
        self._beside.setVisible(step in _OTHER_LANGUAGES)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        for each in (self._truths, self._beside):
            each.toggled.connect(self._fill)
            down.addWidget(each)

    def refresh(self, sight: Sight) -> None:
        """Follow the answers, as far as somebody looks."""
        self._dossier = sight.dossier
        self._fill()

    def _fill(self) -> None:
        if self._dossier is None:
            return
        if self._truths.is_open() and self._is_new(found := truths(self._dossier, self._step), self._truths):
            fill_column(self._truths.content, [self._truth(each) for each in found])
        if self._beside.is_open() and self._is_new(other := beside(self._dossier, self._step), self._beside):
            fill_column(self._beside.content, _translations(other))

    def _is_new(self, found: object, where: Disclosure) -> bool:
        is_new = self._filled.get(where) != found
        self._filled[where] = found
        return is_new

    def _truth(self, told: Truth) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        down.setContentsMargins(0, 0, 0, SPACE.s)
        down.setSpacing(SPACE.xs)
        down.addWidget(strong(told.told))
        for sentence in told.sentences:
            down.addWidget(hint(say("“{sentence}”", sentence=sentence)))
        if told.path:
            change = link(say("Change this answer"), "edit")
            change.setAccessibleDescription(told.question)
            change.clicked.connect(lambda: self.deed_requested.emit(GoToField(told.path)))
            down.addWidget(change)
        return made


def _translations(found: tuple[Beside, ...]) -> list[QWidget]:
    lead = say(
        "For your customers, beside the English. The English is what is filed and what counts. Words you wrote "
        "yourself are not translated."
    )
    widgets: list[QWidget] = [hint(lead)]
    for each in found:
        widgets.append(strong(each.language))
        for title, words in each.texts:
            widgets += [hint(title), body(words)]
    return widgets
