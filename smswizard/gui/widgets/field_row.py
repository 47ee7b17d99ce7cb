"""One question: label above, hint, the field, and under it what is wrong. Sets names for screen readers once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, TextType, Tone
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.finding_label import Notice, NoticeList
from smswizard.gui.widgets.words import hint as hint_label
from smswizard.i18n import say


class FieldRow(QWidget):
    """A labelled editor. The editor has `left` and takes the focus of the row."""

    left = Signal()
    cure_requested = Signal(str)
    why_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        hint: str = "",
        mnemonic: str = "",
        optional: bool = False,
        why: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label_text = label
        self._mnemonic = mnemonic
        self._optional = optional
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("type", TextType.STRONG.value)
        self._label.setWordWrap(True)
        self._label.setBuddy(editor)
        self._hint = hint_label(hint)
        self._notices = NoticeList()
        self._notices.cure_requested.connect(self.cure_requested)
        self._notices.why_requested.connect(self.why_requested)
        self._notices.show_requested.connect(self.show_requested)
        self._stack(why)
        self.setFocusProxy(editor)
        if hasattr(editor, "left"):
            editor.left.connect(self.left)
        self.set_label(label)
        self.set_hint(hint)

    def _stack(self, why: str) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        down.addWidget(self._label)
        down.addWidget(self._hint)
        down.addSpacing(SPACE.xs)
        down.addWidget(self.editor)
        down.addWidget(self._notices)
        if why:
            down.addWidget(Disclosure(say("Why do they ask?"), why))

    def label_text(self) -> str:
        return self._label_text

    def set_label(self, label: str) -> None:
        """The question, in plain text: an ampersand is an ampersand."""
        self._label_text = label
        shown = label.replace("&", "&&")
        at = shown.lower().find(self._mnemonic.lower()) if self._mnemonic else -1
        if at >= 0:
            shown = f"{shown[:at]}&{shown[at:]}"
        self._label.setText(say("{label} (optional)", label=shown) if self._optional else shown)
        self._describe()

    def set_hint(self, hint: str) -> None:
        """Help that is always visible; nothing shown when empty."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    def notices(self) -> tuple[Notice, ...]:
        return self._notices.notices()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show exactly these under the field and read new ones to a screen reader."""
        new = self._notices.show_notices(notices)
        wrong = any(notice.tone is Tone.ERROR for notice in notices)
        if hasattr(self.editor, "mark_wrong"):
            self.editor.mark_wrong(wrong)
        if hasattr(self.editor, "mark_stretches"):
            self.editor.mark_stretches([(*each.span, each.tone) for each in notices if each.span])
        self._describe()
        if new and self.isVisible():
            self._announce(" ".join(notice.spoken() for notice in new))

    def focus_editor(self) -> None:
        """Bring the keyboard to the field, as after a jump from a finding."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _describe(self) -> None:
        said = [self._hint.text(), *(notice.spoken() for notice in self.notices())]
        description = " ".join(part for part in said if part)
        if hasattr(self.editor, "set_spoken"):
            self.editor.set_spoken(self._label_text, description)
            return
        self.editor.setAccessibleName(self._label_text)
        self.editor.setAccessibleDescription(description)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, words))
