"""A document as the reviewer will read it. Loads nothing, opens nothing, runs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from smswizard.gui.theme import colours
from smswizard.gui.tokens import SPACE, Colours
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
        self._passages: tuple[str, ...] = ()
        self._is_html = False
        self.document().setIndentWidth(SPACE.l)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is fetched for a preview: no picture, no style sheet, no file."""
        return None

    def show_html(self, html: str) -> None:
        """HTML that this program has made; keeps the place one was reading."""
        if html != self._shown or not self._is_html:
            self._shown, self._is_html = html, True
            self._render()

    def show_text(self, text: str) -> None:
        """Plain text, as it stands."""
        if text != self._shown or self._is_html:
            self._shown, self._is_html = text, False
            self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._shown:
            self._render()  # a document keeps the colours and sizes it was read with

    def _render(self) -> None:
        at = self.verticalScrollBar().value()
        if self._is_html:
            self.document().setDefaultStyleSheet(_sheet(colours(self)))
            self.setHtml(self._shown)
        else:
            cut = len(self._shown) > _MOST_SHOWN
            end = "\n\n" + say("(The preview ends here.)") if cut else ""
            self.setPlainText(self._shown[:_MOST_SHOWN] + end)
        self.verticalScrollBar().setValue(at)
        self._mark(into_view=False)

    def mark_passages(self, passages: Sequence[str]) -> None:
        """Give these passages a ground and an underline; the first is brought into view where they are others."""
        if tuple(passages) == self._passages:
            return
        self._passages = tuple(passages)
        self._mark(into_view=True)

    def _mark(self, *, into_view: bool) -> None:
        values = colours(self)
        marks = []
        for passage in self._passages:
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
        for mark in marks[:1] if into_view else []:
            cursor = QTextCursor(mark.cursor)
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())


def _sheet(values: Colours) -> str:
    """Headings below the title of the page they stand on; links in our colour."""
    heads = "h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
    return f"{heads} a {{ color: {values.accent}; }} body {{ color: {values.text}; }}"
