"""Signs that concern the whole page: a message across it, and the strip that says client, saved, practice, offline."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smswizard.gui.painting import box, smooth
from smswizard.gui.theme import colours
from smswizard.gui.tokens import SPACE, TextType, Tone
from smswizard.gui.widgets.buttons import Button, link, quiet
from smswizard.gui.widgets.finding_label import GLYPHS, Glyph, Notice
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import Words, strong
from smswizard.i18n import say


class SavedState(StrEnum):
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    MEMORY_ONLY = "memory_only"


class Ground(QFrame):
    """A rounded ground in the soft colour of a tone, with a quiet line of that tone."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone

    def set_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        box(paint, self.rect(), values.tone_soft(self._tone), values.tone(self._tone))
        paint.end()


class Banner(QWidget):
    """One message across the page: what it is, why, and one thing to do about it."""

    action_requested = Signal(str)
    dismissed = Signal(str)

    def __init__(self, notice: Notice | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._ground: Ground | None = None
        self.show_notice(notice)

    def show_notice(self, notice: Notice | None) -> None:
        """Show this, or nothing at all. What is shown already stays, with the keyboard if that is in it."""
        if notice is not None and notice == self.notice:
            return
        self.notice = notice
        had_keyboard = self._has_keyboard()
        if self._ground is not None:
            self._down.removeWidget(self._ground)
            self._ground.hide()
            self._ground.deleteLater()
            self._ground = None
        if notice is not None:
            self._ground = self._made(notice)
            self._down.addWidget(self._ground)
        self.setVisible(notice is not None)
        if had_keyboard:
            self._pass_on_the_keyboard()

    def _has_keyboard(self) -> bool:
        at = self.window().focusWidget()
        return at is not None and self._ground is not None and self._ground.isAncestorOf(at)

    def _pass_on_the_keyboard(self) -> None:
        """To what one would reach next from here; never to nobody."""
        after = self.nextInFocusChain()
        while after is not None and after is not self:
            is_open = after.isVisible() and after.isEnabled() and not self.isAncestorOf(after)
            if is_open and after.focusPolicy() & Qt.FocusPolicy.TabFocus:
                after.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            after = after.nextInFocusChain()

    def _made(self, notice: Notice) -> Ground:
        ground = Ground(notice.tone)
        across = QHBoxLayout(ground)
        across.setContentsMargins(SPACE.m, SPACE.s, SPACE.s, SPACE.s)
        across.setSpacing(SPACE.s)
        close = self._close_button(notice)
        drawing = Glyph(GLYPHS[notice.tone], notice.tone)
        pad = max(0, (close.sizeHint().height() - drawing.height()) // 2)
        lead = QVBoxLayout()
        lead.setContentsMargins(0, pad, 0, pad)
        lead.addWidget(drawing)
        lead.addStretch(1)
        across.addLayout(lead)
        words = QVBoxLayout()
        words.setContentsMargins(0, pad, 0, 0)
        words.setSpacing(SPACE.xs)
        words.addWidget(strong(notice.words))
        if notice.why:
            words.addWidget(Words(notice.why))
        if notice.cure:
            act = link(notice.cure)
            act.clicked.connect(self._on_act_clicked)
            words.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        across.addLayout(words, 1)
        across.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return ground

    def _close_button(self, notice: Notice) -> Button:
        close = quiet("", "close")
        close.setAccessibleName(say("Hide this message"))
        close.setAccessibleDescription(notice.spoken())
        close.setToolTip(say("Hide this message"))
        close.clicked.connect(self._on_close_clicked)
        return close

    def _on_act_clicked(self) -> None:
        self.action_requested.emit(self.notice.key if self.notice else "")

    def _on_close_clicked(self) -> None:
        key = self.notice.key if self.notice else ""
        self.show_notice(None)
        self.dismissed.emit(key)


class Badge(QWidget):
    """A few words with a glyph on a soft ground: a state, not a button."""

    def __init__(self, words: str, drawing: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.s, 3, SPACE.s + 2, 3)
        across.setSpacing(6)
        across.addWidget(Glyph(drawing, tone))
        self._words = strong(words)
        self._words.set_tone(tone)
        across.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        smooth(paint)
        box(
            paint,
            self.rect(),
            values.tone_soft(self._tone),
            values.tone(self._tone),
            radius=self.height() / 2,
        )
        paint.end()


class StatusStrip(QFrame):
    """The line above a client's pages; it wraps rather than squeeze."""

    save_elsewhere_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "shade")
        self._client = strong("")
        self._practice = Badge(say("Practice: nothing is really sent"), "practice", Tone.WARNING)
        self._offline = Badge(say("No network"), "cloud-off", Tone.INFO)
        self._saved = Words("", TextType.HINT)
        self._elsewhere = link(say("Save elsewhere…"))
        self._elsewhere.clicked.connect(self.save_elsewhere_requested)
        self._signs = FlowRow(
            self._client, self._practice, self._offline, self._saved, self._elsewhere, space=SPACE.m
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        across.setSpacing(SPACE.s)
        across.addWidget(self._signs, 1, Qt.AlignmentFlag.AlignVCenter)
        self._tools = across
        self.set_practice(False)
        self.set_offline(False)
        self.set_saved(SavedState.SAVED)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button at the end of the strip."""
        self._tools.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def set_client(self, name: str) -> None:
        self._client.setText(name)
        self._client.setVisible(bool(name))

    def set_practice(self, practice: bool) -> None:
        self._practice.setVisible(practice)

    def set_offline(self, offline: bool) -> None:
        self._offline.setVisible(offline)

    def set_saved(self, state: SavedState, words: str = "") -> None:
        """Say how things stand with saving; other words than the usual where given."""
        usual = {
            SavedState.SAVED: say("Saved"),
            SavedState.SAVING: say("Saving…"),
            SavedState.FAILED: say("Not saved yet. Your text is kept here and we keep trying."),
            SavedState.MEMORY_ONLY: say("Kept in memory only"),
        }[state]
        tone = {SavedState.FAILED: Tone.ERROR, SavedState.MEMORY_ONLY: Tone.WARNING}.get(state)
        self._saved.set_tone(tone)
        self._saved.setText(words or usual)
        self._elsewhere.setVisible(state in (SavedState.FAILED, SavedState.MEMORY_ONLY))
