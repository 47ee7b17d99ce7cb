"""What is wrong, beside what caused it: a glyph, a word that says how grave it is, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smswizard.domain.record import record
from smswizard.gui.painting import glyph
from smswizard.gui.theme import colours, em
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.buttons import link
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.words import Words, hint
from smswizard.i18n import say

GLYPHS = {
    Tone.ERROR: "alert-circle",
    Tone.WARNING: "alert-triangle",
    Tone.INFO: "info",
    Tone.SUCCESS: "check-circle",
}


def tone_words(tone: Tone) -> str:
    """How grave it is, as a word."""
    return {
        Tone.ERROR: say("Fix this"),
        Tone.WARNING: say("Check this"),
        Tone.INFO: say("Good to know"),
        Tone.SUCCESS: say("Done"),
    }[tone]


@record(frozen=True)
class Notice:
    """Something to say beside a field.

    `why` is shown behind "Why?"; `cure` is the text of a button that does it; `key` comes back in the signals, or
    `token` where it is there. `span` is the stretch of the text it is about, in characters; it can be gone to.
    `kind` stands before the words: None for the usual word of its tone, "" for none.
    """

    tone: Tone
    words: str
    why: str = ""
    cure: str = ""
    key: str = ""
    kind: str | None = None
    token: str = ""
    span: tuple[int, int] | None = None

    def spoken(self) -> str:
        """The whole notice as one sentence for a screen reader."""
        kind = tone_words(self.tone) if self.kind is None else self.kind
        return say("{kind}: {words}", kind=kind, words=self.words) if kind else self.words

    def face(self) -> tuple[object, ...]:
        """All of it that is seen: the stretch it is about moves along while somebody types before it."""
        return self.tone, self.words, self.why, self.cure, self.key, self.kind, self.span is not None


class Glyph(QWidget):
    """One of our drawings as tall as a line of text. Says nothing to a screen reader: words stand beside it."""

    def __init__(self, name: str, tone: Tone | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        side = round(em(self) * 1.25)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = colours(self)
        paint = QPainter(self)
        side = self.width()
        ink = values.tone(self._tone) if self._tone else values.muted
        glyph(paint, self._name, ink, QRect(0, 0, side, side))
        paint.end()


class FindingLabel(QWidget):
    """One notice: glyph, words, and beneath them its cure and its reason."""

    cure_requested = Signal(str)
    why_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        across.addWidget(Glyph(GLYPHS[notice.tone], notice.tone), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(0)
        words = Words(notice.spoken())
        words.set_tone(notice.tone)
        down.addWidget(words)
        self._why = hint(notice.why)
        self._why.hide()
        self._add_buttons(down, notice)
        down.addWidget(self._why)
        across.addLayout(down, 1)

    def _add_buttons(self, down: QVBoxLayout, notice: Notice) -> None:
        buttons = []
        if notice.cure:
            cure = link(notice.cure)
            cure.setAccessibleDescription(notice.words)
            cure.clicked.connect(self._on_cure_clicked)
            buttons.append(cure)
        if notice.span:
            show = link(say("Show me where"))
            show.setAccessibleDescription(notice.words)
            show.clicked.connect(self._on_show_clicked)
            buttons.append(show)
        if notice.why:
            why = link(say("Why?"))
            why.setAccessibleDescription(notice.words)
            why.clicked.connect(self._on_why_clicked)
            buttons.append(why)
        if buttons:
            down.addWidget(FlowRow(*buttons))

    def _on_cure_clicked(self) -> None:
        self.cure_requested.emit(self.notice.token or self.notice.key)

    def _on_show_clicked(self) -> None:
        self.show_requested.emit(self.notice.token or self.notice.key)

    def _on_why_clicked(self) -> None:
        self._why.setVisible(self._why.isHidden())
        self.why_requested.emit(self.notice.key)


class NoticeList(QWidget):
    """Notices one under another; no room taken when there are none."""

    cure_requested = Signal(str)
    why_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: tuple[Notice, ...] = ()
        self._labels: list[FindingLabel] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(SPACE.xs)
        self.hide()

    def notices(self) -> tuple[Notice, ...]:
        return self._notices

    def show_notices(self, notices: Sequence[Notice]) -> tuple[Notice, ...]:
        """Show exactly these; returns those that were not there before."""
        wanted = tuple(notices)
        old = {notice.face() for notice in self._notices}
        if [each.face() for each in wanted] == [each.face() for each in self._notices]:
            self._update(wanted)
            return ()
        before = self._labels
        spare = {label.notice.face(): label for label in before}
        self._labels = [
            spare.pop(notice.face()) if notice.face() in spare else self._made(notice) for notice in wanted
        ]
        for label in before:
            self._down.removeWidget(label)
            if label not in self._labels:
                label.hide()
                label.deleteLater()
        for label in self._labels:
            self._down.addWidget(label)
            label.show()
        self._update(wanted)
        self.setVisible(bool(wanted))
        return tuple(notice for notice in wanted if notice.face() not in old)

    def _update(self, wanted: tuple[Notice, ...]) -> None:
        for label, notice in zip(self._labels, wanted, strict=True):
            label.notice = notice
        self._notices = wanted

    def _made(self, notice: Notice) -> FindingLabel:
        label = FindingLabel(notice, self)
        label.cure_requested.connect(self.cure_requested)
        label.why_requested.connect(self.why_requested)
        label.show_requested.connect(self.show_requested)
        return label
