"""The table of the board: columns as wide as their words where there is room, else words on several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smswizard.gui.clients.client_table import CHANGED, NAME, NEXT, STANDING, ClientTable
from smswizard.gui.theme import em
from smswizard.i18n import say

_NAME_EM = 10
_PADDING_EM, _INSET_EM = 2.2, 1.6
_WRAPS = int(Qt.TextFlag.TextWordWrap)


class BoardTable(QTableView):
    """Rows of one height: as many lines (at most two) as the longest words need, at any size of text."""

    def __init__(self, model: ClientTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clients = model
        self._advances: dict[str, int] = {}
        self._inner_px = 0
        self.setModel(model)
        self.setAccessibleName(say("Clients"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        across.setDefaultAlignment(left | Qt.AlignmentFlag(_WRAPS))
        across.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self.lay_out)

    def lay_out(self) -> None:
        """Give every column its width and all rows their height, for these clients and this size of text."""
        one = em(self)
        texts = {column: self._texts(column) for column in (NAME, STANDING, NEXT, CHANGED)}
        for column, wide in self._widths(texts).items():
            self.horizontalHeader().resizeSection(column, wide)
        heads = {column: words[:1] for column, words in texts.items()}
        self.horizontalHeader().setFixedHeight(self._tall(heads) + one)
        self.verticalHeader().setDefaultSectionSize(self._tall(texts) + round(one * 1.3))

    def _widths(self, texts: dict[int, list[str]]) -> dict[int, int]:
        """The columns beside the names: as wide as their words, or as the same words on two lines need it."""
        padding = round(em(self) * _PADDING_EM)
        rest = [column for column in texts if column != NAME]
        room = self._inner_px - em(self) * _NAME_EM
        one_line = {column: self._wide(texts[column]) + padding for column in rest}
        if sum(one_line.values()) <= room:
            return one_line
        return {column: self._wide([_halved(each) for each in texts[column]]) + padding for column in rest}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the new width."""
        super().resizeEvent(event)
        self._inner_px = (
            event.size().width()
        )  # to ask for the viewport would bring in every kind of widget there is
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """The size of text was changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._advances.clear()
            self.lay_out()

    def _texts(self, column: int) -> list[str]:
        """The heading of a column first, then every different text in it."""
        head = self._clients.headerData(column, Qt.Orientation.Horizontal)
        return list(dict.fromkeys((str(head), *self._clients.words(column))))

    def _wide(self, words: list[str]) -> int:
        head, *cells = words
        inside = (self._advance(line) for each in cells for line in each.split("\n"))
        above = self.horizontalHeader().fontMetrics().horizontalAdvance
        return max(max(inside, default=0), *(above(line) for line in head.split("\n")))

    def _advance(self, line: str) -> int:
        """How wide a line is; measured once, as the same lines are asked for at every resize."""
        if line not in self._advances:
            self._advances[line] = self.fontMetrics().horizontalAdvance(line)
        return self._advances[line]

    def _tall(self, texts: dict[int, list[str]]) -> int:
        """One line, or two where a text does not fit into its column."""
        line = self.fontMetrics().lineSpacing()
        for column, words in texts.items():
            room = self.columnWidth(column) - round(em(self) * _INSET_EM)
            if any(self._advance(each) > room for each in words):
                return line * 2
        return line


def _halved(text: str) -> str:
    """The text on two lines, as equal as its words allow."""
    words = text.split(" ")
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(splits, key=lambda parts: max(map(len, parts)), default=(text,)))
