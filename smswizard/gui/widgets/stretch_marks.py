"""Marks under stretches of a text that has something said about it: a ground and a wavy line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from smswizard.gui.theme import colours
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.plain_text import PlainText

Stretch = tuple[int, int, Tone]
_MOST = 40


class StretchMarks(QObject):
    """Keeps the marks of one edit, in the colours of the moment. The text itself stays as it is."""

    def __init__(self, edit: PlainText) -> None:
        super().__init__(edit)
        self._edit = edit
        self._stretches: tuple[Stretch, ...] = ()
        edit.installEventFilter(self)

    def show(self, stretches: Sequence[Stretch]) -> None:
        """Mark exactly these stretches: start and end in characters, and how grave it is."""
        wanted = tuple(stretches)[:_MOST]
        if wanted != self._stretches:  # marks move along with edits: where they are wanted, they already are
            self._stretches = wanted
            self._draw()

    def forget(self) -> None:
        """The whole text was replaced, and the marks with it."""
        if self._stretches:
            self._stretches = ()
            self._edit.setExtraSelections([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange and self._stretches:
            self._draw()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        values, marks = colours(self._edit), []
        for start, end, tone in reversed(self._stretches):  # the first is the gravest, and lies on top
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._edit.cursor_over(start, end)
            mark.format.setBackground(QColor(values.tone_soft(tone)))
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(QColor(values.tone(tone)))
            marks.append(mark)
        self._edit.setExtraSelections(marks)
