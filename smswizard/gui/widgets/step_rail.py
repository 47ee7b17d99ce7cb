"""The steps down the left side, each with its state in a glyph and in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from smswizard.gui.tokens import SPACE, TARGET
from smswizard.gui.widgets.link_line import LinkLine
from smswizard.gui.widgets.rail_button import RailButton, RailStep, StepState
from smswizard.gui.widgets.words import hint
from smswizard.i18n import say

__all__ = ["RailStep", "StepRail", "StepState"]
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepRail(QScrollArea):
    """Tab reaches the current step; arrows move, Enter or Space opens."""

    step_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("Steps"))
        self._ground = QFrame()
        self._ground.setProperty("surface", "shade")
        self._steps: tuple[RailStep, ...] = ()
        self._current = ""
        self._buttons: dict[str, RailButton] = {}
        self._extra: list[QWidget] = []
        self._down = QVBoxLayout(self._ground)
        self._down.setContentsMargins(SPACE.s, SPACE.m, SPACE.s, SPACE.m)
        self._down.setSpacing(SPACE.xs // 2)
        self.setWidget(self._ground)

    def set_steps(self, steps: Sequence[RailStep]) -> None:
        """Show these steps; what has not changed is left alone."""
        wanted = tuple(steps)
        if wanted == self._steps:
            return
        same = [step.key for step in wanted] == [step.key for step in self._steps]
        lock_moved = [s.missing for s in wanted] != [s.missing for s in self._steps]
        self._steps = wanted
        if same and not lock_moved:
            for step in wanted:
                self._buttons[step.key].show_step(step)
            return
        held = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
        self._clear()
        for step in wanted:
            self._add(step)
        self._down.addStretch(1)
        self.set_current(self._current)
        if held in self._buttons:
            self._buttons[held].setFocus()

    def set_current(self, key: str) -> None:
        """Mark the step whose page is open."""
        self._current = key
        for own, button in self._buttons.items():
            button.set_current(own == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own == key else Qt.FocusPolicy.ClickFocus)
        if key not in self._buttons:
            for button in list(self._buttons.values())[:1]:
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        inside = self._ground.sizeHint()
        return QSize(inside.width() + bar, inside.height())

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._ground.minimumSizeHint().width() + bar, TARGET * 4)

    def _clear(self) -> None:
        for widget in (*self._buttons.values(), *self._extra):
            widget.hide()
            widget.deleteLater()
        self._buttons, self._extra = {}, []
        while self._down.count():
            self._down.takeAt(0)

    def _add(self, step: RailStep) -> None:
        button = RailButton(step)
        button.opened.connect(self.step_requested)
        self._buttons[step.key] = button
        self._down.addWidget(button)
        button.show()
        if step.state is not StepState.LOCKED or not step.missing:
            return
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(button.words_left(), 0, SPACE.s, SPACE.s)
        inside.setSpacing(0)
        inside.addWidget(hint(say("Opens when you have confirmed:")))
        for key, title in step.missing:
            jump = LinkLine(title, key)
            jump.setAccessibleName(say("Go to {step}, which is not confirmed yet", step=title))
            jump.picked.connect(self.step_requested)
            inside.addWidget(jump)
        self._extra.append(box)
        self._down.addWidget(box)
        box.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ready = [button for button in self._buttons.values() if button.isEnabled()]
        at = next((place for place, button in enumerate(ready) if button.hasFocus()), -1)
        way = _WAYS.get(Qt.Key(event.key()), 0)
        if at < 0 or not way:
            super().keyPressEvent(event)
            return
        to = at + way
        if 0 <= to < len(ready):
            ready[to].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(ready[to])
