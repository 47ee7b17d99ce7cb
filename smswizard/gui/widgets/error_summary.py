"""What is still open on a page, at its top; each line jumps to its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.banner import Ground
from smswizard.gui.widgets.link_line import LinkLine
from smswizard.gui.widgets.words import heading


class ErrorSummary(QWidget):
    """A heading and one link per open thing. Not there when nothing is open."""

    jump_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = Ground(Tone.ERROR)
        outer.addWidget(ground)
        down = QVBoxLayout(ground)
        down.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.s)
        down.setSpacing(SPACE.xs)
        self._heading = heading("")
        down.addWidget(self._heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        down.addLayout(self._lines)
        self._links: list[LinkLine] = []
        self.hide()

    def show_items(self, title: str, items: Sequence[tuple[str, str]]) -> None:
        """`items` are (key, words); the key comes back in `jump_requested`."""
        for line in self._links:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._heading.setText(title)
        self._links = [LinkLine(words, key) for key, words in items]
        for line in self._links:
            line.picked.connect(self.jump_requested)
            self._lines.addWidget(line)
        self.setVisible(bool(items))

    def focus_first(self) -> None:
        """Bring the keyboard to the first link."""
        for line in self._links[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
