"""The frame of the wizard: strip above, rail on the left, page in the centre, preview on the right, Back and Next below.

Where the window is narrow for its text, the preview takes the place of the page, and the rail folds to a button.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smswizard.gui.theme import em
from smswizard.gui.tokens import SPACE
from smswizard.gui.widgets.banner import Banner, StatusStrip
from smswizard.gui.widgets.buttons import primary, quiet, secondary
from smswizard.gui.widgets.step_rail import StepRail
from smswizard.gui.wizard.locked_page import LockedPage
from smswizard.gui.wizard.side_panel import SidePanel
from smswizard.i18n import say

RAIL_EM, SIDE_EM, PAGE_EM = 18, 21, 28
"""Widths of rail and preview, and the least width of a page, in em."""
_ANY = 16_777_215


class Shell(QWidget):
    """Layout only; it knows no client."""

    back_requested = Signal()
    next_requested = Signal()
    step_requested = Signal(str)
    board_requested = Signal()
    side_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip, self.banner = StatusStrip(), Banner()
        self.rail, self.side = StepRail(), SidePanel()
        self.pages, self.locked = QStackedWidget(), LockedPage()
        self.pages.addWidget(self.locked)
        self._side_wanted, self._side_possible = True, False
        self._rail_over = self._side_over = False
        self._rail_box = self._made_rail()
        self._fold = quiet(say("Steps"), "list")
        self._fold.setCheckable(True)
        self._preview = quiet(say("&Preview"), "eye")
        self._preview.setCheckable(True)
        self._lay_out()
        self.rail.step_requested.connect(self._on_step_requested)
        self.locked.step_requested.connect(self.step_requested)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._preview.clicked.connect(self._on_preview_clicked)

    def set_ends(self, has_back: bool, has_next: bool) -> None:
        """Whether there is a page before and after."""
        self._back.setEnabled(has_back)
        self._next.setEnabled(has_next)

    def set_side(self, wanted: bool) -> None:
        """Does the person want the preview, where there is one?"""
        self._side_wanted = wanted
        self._arrange()

    def set_side_possible(self, possible: bool) -> None:
        """Is there something to preview beside this page?"""
        if possible is not self._side_possible:
            self._side_possible = possible
            self._arrange()

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        if self.pages.currentWidget() is page:
            return
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._rail_over = self._side_over = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self) * PAGE_EM // 2, em(self) * 20)

    def _made_rail(self) -> QFrame:
        holder = QFrame()
        holder.setProperty("surface", "shade")
        down = QVBoxLayout(holder)
        down.setContentsMargins(SPACE.xs, SPACE.xs, 0, SPACE.s)
        down.setSpacing(SPACE.xs)
        board = quiet(say("All clients"), "arrow-left")
        board.clicked.connect(self.board_requested)
        down.addWidget(board)
        down.addWidget(self.rail, 1)
        return holder

    def _lay_out(self) -> None:
        self._back = secondary(say("&Back"), "arrow-left")
        self._next = primary(say("&Next"))
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        bar = QFrame()
        bar.setProperty("surface", "shade")
        across = QHBoxLayout(bar)
        across.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        across.setSpacing(SPACE.m)
        across.addWidget(self._back)
        across.addStretch(1)
        across.addWidget(self._next)
        self.strip.setMinimumHeight(self._preview.sizeHint().height() + 2 * SPACE.s)
        self.strip.add_tool(self._fold)
        self.strip.add_tool(self._preview)
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, 0)
        held.addWidget(self.banner)
        centre.addLayout(held)
        centre.addWidget(self.pages, 1)
        self._centre = QFrame()
        self._centre.setProperty("surface", "page")
        self._centre.setLayout(centre)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail_box)
        body.addWidget(self._centre, 1)
        body.addWidget(self.side)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.strip)
        down.addLayout(body, 1)
        down.addWidget(bar)

    def _is_narrow(self, needed_em: int) -> bool:
        return self.width() < em(self) * needed_em

    def _arrange(self) -> None:
        narrow_rail = self._is_narrow(RAIL_EM + PAGE_EM)
        narrow_side = self._is_narrow(RAIL_EM + PAGE_EM + SIDE_EM)
        side = self._side_possible and (self._side_over if narrow_side else self._side_wanted)
        rail = self._rail_over or not narrow_rail
        self._rail_box.setVisible(rail)
        self._rail_box.setFixedWidth(em(self) * RAIL_EM)
        self.side.setVisible(side)
        self.side.setMinimumWidth(0 if narrow_side else em(self) * SIDE_EM)
        self.side.setMaximumWidth(_ANY if narrow_side else em(self) * SIDE_EM)
        self._centre.setVisible(not (narrow_side and side) and not (narrow_rail and rail))
        self._fold.setVisible(narrow_rail)
        self._fold.setChecked(rail)
        self._preview.setVisible(self._side_possible)
        self._preview.setChecked(side)

    def _on_step_requested(self, key: str) -> None:
        self._rail_over = False
        self._arrange()
        self.step_requested.emit(key)

    def _on_fold_clicked(self, wanted: bool) -> None:
        self._rail_over = wanted
        self._arrange()

    def _on_preview_clicked(self, wanted: bool) -> None:
        if self._is_narrow(RAIL_EM + PAGE_EM + SIDE_EM):
            self._side_over = wanted
        else:
            self._side_wanted = wanted
            self.side_toggled.emit(wanted)
        self._arrange()
