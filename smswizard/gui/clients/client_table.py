"""The clients as rows for a table: name, where each stands, what is next, when it changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from smswizard.desk.clients import BoardRow
from smswizard.desk.step_state import StepState, state_words
from smswizard.flow.walk import step_of
from smswizard.gui.moments import day_and_time
from smswizard.i18n import mark, say

Index = QModelIndex | QPersistentModelIndex
NAME, STANDING, NEXT, CHANGED = range(4)
_HEADS = (mark("Client"), mark("Where it stands"), mark("What is next"), mark("Last change"))
_DONE = (StepState.CONFIRMED, StepState.FILED, StepState.APPROVED)


class ClientTable(QAbstractTableModel):
    """Rows as the desk lists them. `row_at` gives the client of a row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BoardRow, ...] = ()
        self._words: dict[int, tuple[str, ...]] = {}

    def set_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show these clients."""
        self.beginResetModel()
        self._rows, self._words = tuple(rows), {}
        self.endResetModel()

    def rows(self) -> tuple[BoardRow, ...]:
        """The clients that are shown."""
        return self._rows

    def words(self, column: int) -> tuple[str, ...]:
        """Every different text of a column. Kept while these clients are shown: a table asks at every resize."""
        if column not in self._words:
            self._words[column] = tuple(dict.fromkeys(_text(row, column) for row in self._rows))
        return self._words[column]

    def row_at(self, index: Index) -> BoardRow | None:
        """The client of a row; None for no row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return "\n".join(_step_words(row)) if index.column() == STANDING else _text(row, index.column())
        return None


def shown_name(row: BoardRow) -> str:
    """The name, marked as a sample where it is one."""
    name = row.name or say("New client, no name yet")
    return say("{name} (sample)", name=name) if row.is_sample else name


def _text(row: BoardRow, column: int) -> str:
    if column == NAME:
        return shown_name(row)
    if column == STANDING:
        done = sum(state in _DONE for _, state in row.steps[:-1])
        return say(
            "{done} of 4 confirmed, {last}", done=done, last=say(state_words(row.steps[-1][1])).lower()
        )
    if column == NEXT:
        return say(row.next)
    return _when(row.changed_at)


def _step_words(row: BoardRow) -> list[str]:
    return [
        say("{step}: {state}", step=say(step_of(step).title), state=say(state_words(state, step)))
        for step, state in row.steps
    ]


def _when(at: datetime) -> str:
    return day_and_time(at)
