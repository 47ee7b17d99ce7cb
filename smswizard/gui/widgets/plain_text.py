"""A plain text edit that stays fast when somebody pastes a megabyte without a line break.

Qt lays out a whole paragraph at each key: 4 ms for 20 KB, 240 ms for 1 MB (measured). So a long paragraph is held
as several short ones; a mark nobody sees at the end of a piece says "goes on". `text()` is always without them.
The cursor never stands between a mark and the break after it, so an edit cannot tear the two apart.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from smswizard.gui.soft_breaks import GOES_ON, SPLIT_ABOVE, joined, pieces
from smswizard.gui.theme import em
from smswizard.gui.tokens import SPACE

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveOperation
_KEYS = QKeySequence.StandardKey
_REMOVALS = (
    (_KEYS.Delete, _MOVE.NextCharacter),
    (_KEYS.DeleteStartOfWord, _MOVE.PreviousWord),
    (_KEYS.DeleteEndOfWord, _MOVE.NextWord),
    (_KEYS.DeleteEndOfLine, _MOVE.EndOfLine),
)


class PlainText(QPlainTextEdit):
    """Tab goes on to the next field. Positions are counted in the text, not in the document."""

    focused = Signal()
    blurred = Signal()

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._is_split = False
        self._mending = False
        self._changed_from, self._changed_to = 0, 0
        self.setTabChangesFocus(True)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    def text(self) -> str:
        """All of it, paragraphs divided by \\n."""
        raw = self.document().toRawText()
        return joined(raw) if self._is_split else raw.replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Replace everything; the undo history begins anew."""
        split = pieces(text)
        self._is_split = split != text
        self._mending = True
        self.setPlainText(split)
        self._mending = False

    def insert_text(self, text: str) -> None:
        """Put text where the cursor is, as one edit that one undo takes back."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(text)
        cursor.endEditBlock()

    def change_text(self, text: str) -> None:
        """Make it this text as one edit that one undo takes back; only what differs is touched."""
        old = self.text()
        if text == old:
            return
        start = _same(old, text)
        end = _same(old[start:][::-1], text[start:][::-1])
        self.select(start, len(old) - end)
        self.insert_text(text[start : len(text) - end])

    def is_mending(self) -> bool:
        """Is the change of this moment one of ours, which does not change the text?"""
        return self._mending

    def units(self) -> int:
        """Length in UTF-16 units, without counting through the text."""
        return self.document().characterCount() - 1

    def select(self, start: int, end: int) -> None:
        """Select a stretch of the text, in characters, and bring it into view."""
        self.setTextCursor(self.cursor_over(start, end))
        self.ensureCursorVisible()

    def cursor_over(self, start: int, end: int) -> QTextCursor:
        """A cursor that has a stretch of the text selected, in characters."""
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_place(self.document(), _units(text[:start])))
        cursor.setPosition(_place(self.document(), _units(text[:end])), _KEEP)
        return cursor

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        around = 2 * (SPACE.s + round(self.document().documentMargin()))
        return QSize(em(self) * 24, line * self._rows + around)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self) * 8, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_split and not self.isReadOnly() and not self.textCursor().hasSelection():
            move = _removal(event)
            if move is not None:
                self._remove(move)
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._on_cursor_moved()
        if self._is_split and GOES_ON in source.text():
            data = QMimeData()
            data.setText(source.text().replace(GOES_ON, ""))
            source = data
        super().insertFromMimeData(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        chosen = self.textCursor().selectedText()
        data.setText(joined(chosen) if self._is_split else chosen.replace("\u2029", "\n"))
        return data

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.blurred.emit()

    def _remove(self, move: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        start = cursor.position()
        for _ in range(2):
            cursor.movePosition(move, _KEEP)
            _step_off(cursor, forward=cursor.position() > start)
            if joined(cursor.selectedText()):
                break
        cursor.removeSelectedText()
        self.setTextCursor(cursor)

    def _on_cursor_moved(self) -> None:
        if not self._is_split or self._mending:
            return
        cursor = self.textCursor()
        at, anchor = cursor.position(), cursor.anchor()
        _step_off(cursor, forward=at > anchor and cursor.hasSelection())
        moved = cursor.position()
        if at == anchor:
            anchor = moved
        else:
            start = QTextCursor(self.document())
            start.setPosition(anchor)
            _step_off(start, forward=False)
            anchor = start.position()
        if (moved, anchor) != (at, self.textCursor().anchor()):
            cursor.setPosition(anchor)
            cursor.setPosition(moved, _KEEP)
            self.setTextCursor(cursor)

    def _on_contents_change(self, place: int, _removed: int, added: int) -> None:
        self._changed_from, self._changed_to = place, place + added

    def _on_text_changed(self) -> None:
        """Split what has grown too long, as part of the edit that made it so; never while undoing."""
        if self._mending or self.document().isRedoAvailable():
            return
        block = self.document().findBlock(self._changed_from)
        long = []
        while block.isValid() and block.position() <= self._changed_to:
            if block.length() > SPLIT_ABOVE and GOES_ON not in block.text()[:-1]:
                long.append(block.blockNumber())
            block = block.next()
        if not long or (not self._is_split and GOES_ON in self.document().toRawText()):
            return  # in the second case somebody's own text holds the mark: it stays whole, and slow
        self._mending = True
        self._is_split = True
        for number in reversed(long):
            _split(self.document().findBlockByNumber(number))
        self._mending = False
        self._on_cursor_moved()


def _removal(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """How far the key removes; None where it removes nothing. Backspace has no standard key everywhere."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    if event.key() == Qt.Key.Key_Backspace and plain:
        return _MOVE.PreviousCharacter
    return next((move for key, move in _REMOVALS if event.matches(key)), None)


def _goes_on(block: QTextBlock) -> bool:
    return block.text().endswith(GOES_ON) and block.next().isValid()


def _same(one: str, other: str) -> int:
    """How many signs both begin with."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _units(text: str) -> int:
    """UTF-16 units: what Qt counts in."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _place(document: QTextDocument, units: int) -> int:
    """Where in the document this place of the text is."""
    left = units
    block = document.begin()
    while block.isValid() and block.next().isValid():
        length = block.length() - (2 if _goes_on(block) else 0)
        if left < length:
            break
        left -= length
        block = block.next()
    return block.position() + left


def _step_off(cursor: QTextCursor, *, forward: bool) -> None:
    """From between a mark and its break to a place where text can be."""
    block = cursor.block()
    if _goes_on(block) and cursor.position() == block.position() + block.length() - 1:
        cursor.setPosition(cursor.position() + (1 if forward else -1), _KEEP)


def _split(block: QTextBlock) -> None:
    """Cut one paragraph, as part of the edit before."""
    text = block.text()
    parts = pieces(text.removesuffix(GOES_ON) if _goes_on(block) else text).split("\n")
    cursor = QTextCursor(block)
    cursor.joinPreviousEditBlock()
    place = block.position()
    for part in parts[:-1]:
        place += _units(part) - 1
        cursor.setPosition(place)
        cursor.insertText(GOES_ON + "\n")
        place += 2
    cursor.endEditBlock()
