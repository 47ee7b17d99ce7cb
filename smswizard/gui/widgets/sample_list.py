"""Example messages, one under another: write, add, move, take away and undo that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.buttons import link, secondary
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.sample_row import SampleRow
from smswizard.gui.widgets.segment_meter import MeterReading
from smswizard.i18n import say


class SampleList(QWidget):
    """A changing number of texts. Its value is all of them, the empty ones too."""

    value_edited = Signal(object)
    left = Signal()
    sample_focused = Signal(int)
    starter_requested = Signal()
    swap_requested = Signal(int, str)
    cure_requested = Signal(str)
    show_requested = Signal(str)

    def __init__(
        self, at_least: int = 1, at_most: int = 5, noun: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._at_least, self._at_most = at_least, at_most
        self._noun = noun or say("Message")
        self._rows: list[SampleRow] = []
        self._taken: list[tuple[int, str]] = []
        self._name, self._description = "", ""
        self._read_only = False
        self._before = QWidget(self)  # never seen; the order of Tab is built from here
        self._before.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._before.hide()
        self._down = QVBoxLayout()
        self._down.setSpacing(SPACE.l)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.m)
        outer.addLayout(self._down)
        self._add = secondary(say("Add a message"), "plus")
        self._start = secondary(say("Start from an example…"), "document")
        self._undo = link(say("Undo: bring the message back"), "undo")
        outer.addWidget(FlowRow(self._add, self._start, self._undo))
        self._add.clicked.connect(self._on_add_clicked)
        self._start.clicked.connect(self.starter_requested)
        self._undo.clicked.connect(self._on_undo_clicked)
        self.set_value(())

    def value(self) -> tuple[str, ...]:
        return tuple(row.text.value() for row in self._rows)

    def set_value(self, value: Sequence[str]) -> None:
        """Show these texts, with empty rows up to the least number."""
        wanted = [*value, *([""] * (self._at_least - len(value)))]
        while len(self._rows) > len(wanted):
            self._drop(len(self._rows) - 1)
        while len(self._rows) < len(wanted):
            self._insert(len(self._rows))
        for row, text in zip(self._rows, wanted, strict=True):
            row.text.set_value(text)
        self._renumber()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._renumber()

    def set_spoken(self, name: str, description: str) -> None:
        self._name, self._description = name, description
        self.setAccessibleName(name)
        self._renumber()

    def show_notices(self, index: int, notices: Sequence[Notice]) -> None:
        """What is wrong with one of them, under it."""
        if 0 <= index < len(self._rows):
            self._rows[index].show_notices(notices)

    def set_reading(self, index: int, reading: MeterReading | None) -> None:
        """How one of them is cut into parts."""
        if 0 <= index < len(self._rows):
            self._rows[index].meter.set_reading(reading)

    def focus_sample(self, index: int) -> None:
        """Bring the keyboard to one of them."""
        if 0 <= index < len(self._rows):
            self._rows[index].text.setFocus()

    def text_at(self, index: int) -> LongText:
        """The field of one of them."""
        return self._rows[index].text

    def _insert(self, index: int, text: str = "") -> SampleRow:
        row = SampleRow()
        row.text.set_value(text)
        row.edited.connect(self._on_row_edited)
        row.entered.connect(self._on_row_entered)
        row.text.left.connect(self.left)
        row.removal_requested.connect(self._on_removal_requested)
        row.move_requested.connect(self._on_move_requested)
        row.meter.swap_requested.connect(
            lambda better, row=row: self.swap_requested.emit(self._rows.index(row), better)
        )
        row.cure_requested.connect(self.cure_requested)
        row.show_requested.connect(self.show_requested)
        self._rows.insert(index, row)
        self._down.insertWidget(index, row)
        return row

    def _drop(self, index: int) -> None:
        row = self._rows.pop(index)
        self._down.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _renumber(self) -> None:
        count = len(self._rows)
        for at, row in enumerate(self._rows):
            removable = count > self._at_least and not self._read_only
            row.set_place(self._noun, at, count, removable=removable, read_only=self._read_only)
            row.describe(self._description)
        self._add.setEnabled(count < self._at_most and not self._read_only)
        self._start.setEnabled(not self._read_only)
        self._undo.setVisible(bool(self._taken) and count < self._at_most)
        if self._rows:
            self.setFocusProxy(self._rows[0].text)
        stops = [self._before, *(stop for row in self._rows for stop in row.stops())]
        for one, other in pairwise([*stops, self._add, self._start, self._undo]):
            QWidget.setTabOrder(one, other)

    def _changed(self) -> None:
        self._renumber()
        self.value_edited.emit(self.value())

    def _place(self) -> int:
        asked = self.sender()
        return next((at for at, row in enumerate(self._rows) if row is asked), -1)

    def _on_row_edited(self) -> None:
        self.value_edited.emit(self.value())

    def _on_row_entered(self) -> None:
        self.sample_focused.emit(self._place())

    def _on_add_clicked(self) -> None:
        row = self._insert(len(self._rows))
        self._changed()
        row.text.setFocus()

    def _on_removal_requested(self) -> None:
        at = self._place()
        self._taken.append((at, self._rows[at].text.value()))
        self._drop(at)
        self._changed()
        self._undo.setFocus()

    def _on_undo_clicked(self) -> None:
        at, text = self._taken.pop()
        row = self._insert(min(at, len(self._rows)), text)
        self._changed()
        row.text.setFocus()

    def _on_move_requested(self, by: int) -> None:
        at = self._place()
        to = at + by
        if not 0 <= to < len(self._rows):
            return
        row = self._rows.pop(at)
        self._rows.insert(to, row)
        self._down.removeWidget(row)
        self._down.insertWidget(to, row)
        self._changed()
