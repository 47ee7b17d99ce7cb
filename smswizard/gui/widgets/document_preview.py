"""A document as the reviewer will read it. Loads nothing, opens nothing, runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from smswizard.gui.theme import colours
from smswizard.gui.tokens import SPACE
from smswizard.i18n import say

_MOST_SHOWN = 60_000
"""Characters shown; a preview beyond that says that it is cut."""


class DocumentPreview(QTextBrowser):
    """HTML of ours or plain text, with passages marked."""

    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(say("Preview of the document"))
        self.document().setDocumentMargin(SPACE.m)
        self.document().setUndoRedoEnabled(False)
        self._shown = ""
        self.anchorClicked.connect(self._on_anchor_clicked)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is fetched for a preview: no picture, no style sheet, no file."""
        return None

    def show_html(self, html: str) -> None:
        """HTML that this program has made; keeps the place one was reading."""
        if html == self._shown:
            return
        self._shown = html
        at = self.verticalScrollBar().value()
        self.setHtml(html)
        self.verticalScrollBar().setValue(at)

    def show_text(self, text: str) -> None:
        """Plain text, as it stands."""
        if text == self._shown:
            return
        self._shown = text
        shown = (
            text
            if len(text) <= _MOST_SHOWN
            else text[:_MOST_SHOWN] + "\n\n" + say("(The preview ends here.)")
        )
        at = self.verticalScrollBar().value()
        self.setPlainText(shown)
        self.verticalScrollBar().setValue(at)

    def mark_passages(self, passages: Sequence[str]) -> None:
        """Give these passages a ground and an underline; the first is brought into view."""
        values = colours(self)
        marks = []
        for passage in passages:
            found = self.document().find(passage, 0, QTextDocument.FindFlag.FindCaseSensitively)
            if found.isNull():
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found
            mark.format.setBackground(QColor(values.accent_soft))
            mark.format.setForeground(QColor(values.text))
            mark.format.setFontUnderline(True)
            marks.append(mark)
        self.setExtraSelections(marks)
        for mark in marks[:1]:
            cursor = QTextCursor(mark.cursor)
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())
