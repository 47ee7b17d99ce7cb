"""The tick at the end of a step: a person's act, which belongs to the text as it stood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import primary, secondary
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.words import strong
from smswizard.i18n import say


class ConfirmBox(QFrame):
    """Confirm, or confirm with a reason; once confirmed: by whom and when, and a way to take it back."""

    confirmed = Signal(str)
    taken_back = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._override = False
        self._held = ""
        self._open = ""
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        down.setSpacing(SPACE.m)
        self._words = strong(words)
        self._state = NoticeList()
        self._reason = LongText(3)
        self._row = FieldRow(
            say("Your reason for confirming it all the same"),
            self._reason,
            hint=say("It is kept with this step and shown again on the last page."),
        )
        self._confirm = primary(say("Confirm this step"), "check")
        self._take_back = secondary(say("Take the confirmation back"), "undo")
        for part in (self._words, self._state, self._row, self._confirm, self._take_back):
            down.addWidget(part)
        self._confirm.clicked.connect(self._on_confirm_clicked)
        self._take_back.clicked.connect(self.taken_back)
        self._edited = ""
        self._shown()

    def set_words(self, words: str) -> None:
        """The sentence that is confirmed."""
        self._words.setText(words)

    def set_confirmed(self, by_and_when: str) -> None:
        """ "Confirmed by … on …", or "" where it is not confirmed."""
        self._held = by_and_when
        self._shown()

    def set_edited(self, words: str) -> None:
        """Why an earlier tick is gone, as "Edited since you confirmed it on …"; "" for nothing."""
        self._edited = words
        self._shown()

    def set_override_needed(self, needed: bool, words: str = "") -> None:
        """Something a reviewer would refuse is still there: a reason is asked for."""
        self._override = needed
        self._open = words
        self._shown()

    def _shown(self) -> None:
        said = []
        if self._held:
            said.append(Notice(Tone.SUCCESS, self._held, kind=""))
        elif self._edited:
            said.append(Notice(Tone.WARNING, self._edited, kind=""))
        if self._override and not self._held and self._open:
            said.append(Notice(Tone.WARNING, self._open, kind=""))
        self._state.show_notices(said)
        self._row.setVisible(self._override and not self._held)
        self._confirm.setVisible(not self._held)
        self._take_back.setVisible(bool(self._held))

    def _on_confirm_clicked(self) -> None:
        reason = self._reason.value().strip() if self._override else ""
        if self._override and not reason:
            self._row.show_notices(
                [Notice(Tone.ERROR, say("Please write a reason; a few words are enough."))]
            )
            self._row.focus_editor()
            return
        self._row.show_notices([])
        self.confirmed.emit(reason)
