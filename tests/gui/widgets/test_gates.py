"""What must not be pressed by mistake: the confirmation and the money."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.widgets.confirm_box import ConfirmBox
from smswizard.gui.widgets.money_gate import MoneyGate, MoneyLine
from smswizard.gui.widgets.plain_text import PlainText

LINES = (MoneyLine("Brand", "$4.50"), MoneyLine("Campaign", "$15.00"))


def seen(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(widget: QWidget, words: str) -> QPushButton:
    return next(one for one in widget.findChildren(QPushButton) if words in one.text())


def test_the_sum_is_on_the_button_and_its_parts_above_it(qtbot: QtBot) -> None:
    gate = MoneyGate()
    qtbot.addWidget(gate)
    gate.set_sum("$19.50", LINES, "Prices of May 2026.")
    gate.show()
    assert {"Brand", "$4.50", "Campaign", "$15.00", "$19.50", "Prices of May 2026."} <= set(seen(gate))
    with qtbot.waitSignal(gate.spend_requested):
        button(gate, "Pay $19.50").click()


def test_a_shut_gate_says_why_and_spends_nothing(qtbot: QtBot) -> None:
    gate = MoneyGate()
    qtbot.addWidget(gate)
    gate.set_sum("$19.50", LINES)
    gate.set_blocked("Terms are not confirmed yet.")
    gate.show()
    assert any("Terms are not confirmed yet." in words for words in seen(gate))
    assert not button(gate, "Pay").isEnabled()
    with qtbot.assertNotEmitted(gate.spend_requested):
        button(gate, "Pay").click()
    gate.set_blocked("")
    assert button(gate, "Pay").isEnabled()


def test_while_busy_money_cannot_be_spent_twice(qtbot: QtBot) -> None:
    gate = MoneyGate()
    qtbot.addWidget(gate)
    gate.set_sum("$19.50", LINES)
    gate.set_busy(True)
    assert not button(gate, "Filing").isEnabled()
    gate.set_blocked("")
    assert not button(gate, "Filing").isEnabled(), "opening the gate does not end the work"
    gate.set_busy(False)
    assert button(gate, "Pay $19.50").isEnabled()


def test_a_new_sum_replaces_the_old_one(qtbot: QtBot) -> None:
    gate = MoneyGate()
    qtbot.addWidget(gate)
    gate.set_sum("$19.50", LINES)
    gate.set_sum("$4.50", LINES[:1], verb="Pay {total} and file again")
    gate.show()
    assert "$19.50" not in seen(gate)
    assert button(gate, "Pay").text() == "Pay $4.50 and file again"


def test_practice_money_is_named_as_such_with_the_real_sum(qtbot: QtBot) -> None:
    gate = MoneyGate()
    qtbot.addWidget(gate)
    gate.set_sum("$19.50", LINES, verb="File in practice for {total} of practice money", practice=True)
    gate.show()
    assert any("practice money" in words and "Nothing is charged" in words for words in seen(gate))
    assert "Together, now" not in seen(gate)
    assert button(gate, "practice").text() == "File in practice for $19.50 of practice money"


def confirm_box(qtbot: QtBot) -> ConfirmBox:
    box = ConfirmBox("This is our policy.")
    qtbot.addWidget(box)
    box.show()
    return box


def test_a_clean_step_is_confirmed_at_once_without_a_reason(qtbot: QtBot) -> None:
    box = confirm_box(qtbot)
    with qtbot.waitSignal(box.confirmed) as told:
        button(box, "Confirm this step").click()
    assert told.args == [""]


def test_a_step_with_findings_asks_for_a_reason_first(qtbot: QtBot) -> None:
    box = confirm_box(qtbot)
    box.set_override_needed(True, "One thing is open.")
    with qtbot.assertNotEmitted(box.confirmed):
        button(box, "Confirm this step").click()
    box.findChildren(PlainText)[0].insertPlainText(" It goes live on Monday. ")
    with qtbot.waitSignal(box.confirmed) as told:
        button(box, "Confirm this step").click()
    assert told.args == ["It goes live on Monday."]


def test_a_confirmed_step_says_who_and_when_and_can_be_taken_back(qtbot: QtBot) -> None:
    box = confirm_box(qtbot)
    box.set_override_needed(True, "One thing is open.")
    box.set_confirmed("Confirmed by Sam.")
    assert "Confirmed by Sam." in seen(box)
    assert "One thing is open." not in seen(box)
    assert not button(box, "Confirm this step").isVisible()
    with qtbot.waitSignal(box.taken_back):
        button(box, "Take the confirmation back").click()


def test_an_edit_since_then_is_said(qtbot: QtBot) -> None:
    box = confirm_box(qtbot)
    box.set_confirmed("")
    box.set_edited("Edited since you confirmed it.")
    assert "Edited since you confirmed it." in seen(box)
    assert button(box, "Confirm this step").isVisible()
