from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smswizard.gui.widgets.link_line import LinkLine
from smswizard.gui.widgets.rail_button import RailButton, state_words
from smswizard.gui.widgets.step_rail import RailStep, StepRail, StepState

STEPS = (
    RailStep("policy", "Privacy policy", StepState.CONFIRMED, "1"),
    RailStep("terms", "Terms & conditions", StepState.EDITED, "2"),
    RailStep("number", "Request a number", StepState.LOCKED, "5", missing=(("terms", "Terms & conditions"),)),
    RailStep("track", "Track", StepState.TODO),
)
OPEN = tuple(
    step if step.key != "number" else RailStep("number", "Request a number", StepState.READY, "5")
    for step in STEPS
)


@pytest.fixture
def rail(qtbot: QtBot) -> StepRail:
    made = StepRail()
    qtbot.addWidget(made)
    made.set_steps(STEPS)
    made.set_current("policy")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def button(rail: StepRail, title: str) -> RailButton:
    shown = [one for one in rail.findChildren(RailButton) if one.isVisible()]
    return next(one for one in shown if title in one.accessibleName())


def described(rail: StepRail, title: str) -> str:
    face = QAccessible.queryAccessibleInterface(button(rail, title))
    return face.text(QAccessible.Text.Description)


def test_each_state_has_words_of_its_own() -> None:
    words = [state_words(state) for state in StepState]
    assert all(words)
    assert len(set(words)) == len(words)


def test_a_screen_reader_hears_number_title_and_state(rail: StepRail) -> None:
    assert button(rail, "Privacy").accessibleName() == "Step 1: Privacy policy"
    assert described(rail, "Privacy") == "Confirmed. This page is open."
    assert described(rail, "Terms") == "Edited since you confirmed it."
    assert "Terms & conditions" in described(rail, "Request")


def test_the_locked_step_cannot_be_opened_and_says_what_opens_it(rail: StepRail, qtbot: QtBot) -> None:
    assert not button(rail, "Request").isEnabled()
    (jump,) = rail.findChildren(LinkLine)
    with qtbot.waitSignal(rail.step_requested) as asked:
        jump.click()
    assert asked.args == ["terms"]


def test_when_nothing_is_missing_any_more_the_lock_is_gone(rail: StepRail) -> None:
    rail.set_steps(OPEN)
    assert button(rail, "Request").isEnabled()
    assert [link for link in rail.findChildren(LinkLine) if link.isVisible()] == []


def test_arrows_walk_past_the_locked_step_and_enter_opens(rail: StepRail, qtbot: QtBot) -> None:
    button(rail, "Privacy").setFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is button(rail, "Track")
    with qtbot.waitSignal(rail.step_requested) as asked:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert asked.args == ["track"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is button(rail, "Terms")


def test_tab_stops_at_the_open_step_only(rail: StepRail) -> None:
    stops = [one for one in rail.findChildren(RailButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [button(rail, "Privacy")]
    rail.set_current("track")
    stops = [one for one in rail.findChildren(RailButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [button(rail, "Track")]


def test_a_new_state_changes_the_button_and_keeps_the_keyboard(rail: StepRail) -> None:
    terms = button(rail, "Terms")
    terms.setFocus()
    rail.set_steps(
        [*STEPS[:1], RailStep("terms", "Terms & conditions", StepState.CONFIRMED, "2"), *STEPS[2:]]
    )
    assert button(rail, "Terms") is terms
    assert described(rail, "Terms") == "Confirmed."
    rail.set_steps(OPEN)
    assert QApplication.focusWidget() is button(rail, "Terms")
