from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.widgets.buttons import Button
from smswizard.gui.widgets.choice_button import Choice, ChoiceCheck, ChoiceRadio
from smswizard.gui.widgets.choice_list import MOST_IN_SIGHT, ChoiceList, choices_editor
from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.many_choice import ManyChoice, YesBox
from smswizard.gui.widgets.pick_list import PickList
from smswizard.gui.widgets.words import Words

THREE = (Choice("a", "Apples"), Choice("b", "Bread", "With seeds"), Choice("c", "Cake", enabled=False))
MANY = tuple(Choice(f"v{number}", f"Trade {number}") for number in range(12))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(window: QWidget, editor: QWidget, qtbot: QtBot) -> None:
    editor.setParent(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    editor.setFocus()


def test_up_to_seven_are_radios_and_more_are_a_list(window: QWidget) -> None:
    assert isinstance(choices_editor(MANY[:MOST_IN_SIGHT]), ChoiceList)
    assert isinstance(choices_editor(MANY[: MOST_IN_SIGHT + 1]), PickList)
    assert choices_editor(MANY).findChildren(QComboBox) == []


def test_nothing_is_chosen_until_a_person_chooses(window: QWidget, qtbot: QtBot) -> None:
    editor = ChoiceList(THREE)
    assert editor.value() == ""
    with qtbot.assertNotEmitted(editor.value_edited):
        editor.set_value("b")
        editor.set_value("unknown")
    assert editor.value() == ""
    editor.deleteLater()


def test_radios_by_the_arrow_keys(window: QWidget, qtbot: QtBot) -> None:
    editor = ChoiceList(THREE)
    opened(window, editor, qtbot)
    said: list[str] = []
    editor.value_edited.connect(said.append)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert said == ["a", "b"]
    assert editor.value() == "b"


def test_anywhere_on_a_choice_can_be_pressed(window: QWidget, qtbot: QtBot) -> None:
    editor = ChoiceList(THREE)
    opened(window, editor, qtbot)
    editor.resize(500, 300)
    bread = editor.findChildren(ChoiceRadio)[1]
    qtbot.waitUntil(lambda: bread.width() > 100)
    QTest.mouseClick(
        bread, Qt.MouseButton.LeftButton, pos=bread.rect().bottomRight() - bread.rect().topLeft() / 2
    )
    assert editor.value() == "b"


def test_new_choices_keep_an_answer_that_is_still_there(window: QWidget) -> None:
    editor = ChoiceList(THREE, parent=window)
    editor.set_value("b")
    editor.set_choices((Choice("b", "Brown bread"), Choice("d", "Dates")))
    assert editor.value() == "b"
    editor.set_choices((Choice("d", "Dates"),))
    assert editor.value() == ""


def test_moving_within_the_group_is_not_leaving_it(window: QWidget, qtbot: QtBot) -> None:
    editor = ChoiceList(THREE)
    other = LineEdit(parent=window)
    opened(window, editor, qtbot)
    with qtbot.assertNotEmitted(editor.left):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(editor.left):
        other.setFocus()


def test_several_can_be_ticked_and_come_in_the_order_offered(window: QWidget, qtbot: QtBot) -> None:
    editor = ManyChoice(THREE, parent=window)
    said: list[tuple[str, ...]] = []
    editor.value_edited.connect(said.append)
    boxes = editor.findChildren(ChoiceCheck)
    boxes[1].click()
    boxes[0].click()
    boxes[1].click()
    assert said == [("b",), ("a", "b"), ("a",)]
    editor.set_value(("b",))
    assert editor.value() == ("b",)
    assert len(said) == 3


def test_the_single_yes(window: QWidget, qtbot: QtBot) -> None:
    box = YesBox("Our pages say so", parent=window)
    with qtbot.waitSignal(box.value_edited) as said:
        box.click()
    assert said.args == [True]
    box.set_value(False)
    assert box.value() is False


def test_a_list_is_narrowed_by_typing_and_picked_by_enter(window: QWidget, qtbot: QtBot) -> None:
    editor = PickList(MANY)
    opened(window, editor, qtbot)
    said: list[str] = []
    editor.value_edited.connect(said.append)
    QTest.keyClicks(QApplication.focusWidget(), "ade 1")
    rows = editor.findChildren(QListWidget)[0]
    assert [rows.item(at).text() for at in range(rows.count())] == ["Trade 1", "Trade 10", "Trade 11"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert said == ["v10"]
    assert editor.value() == "v10"
    assert isinstance(QApplication.focusWidget(), Button)


def test_picking_tells_the_answer_and_does_not_count_as_leaving(window: QWidget, qtbot: QtBot) -> None:
    editor = PickList(MANY)
    opened(window, editor, qtbot)
    LineEdit(parent=window).show()
    left: list[str] = []
    editor.left.connect(lambda: left.append(editor.value()))
    QTest.keyClicks(QApplication.focusWidget(), "trade 9")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert editor.value() == "v9"
    assert left == []


def test_enter_in_a_fresh_list_picks_nothing_by_accident(window: QWidget, qtbot: QtBot) -> None:
    editor = PickList(MANY)
    opened(window, editor, qtbot)
    with qtbot.assertNotEmitted(editor.value_edited):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_escape_keeps_what_was_chosen_before(window: QWidget, qtbot: QtBot) -> None:
    editor = PickList(MANY)
    editor.set_value("v3")
    opened(window, editor, qtbot)
    change = QApplication.focusWidget()
    assert isinstance(change, Button)
    change.click()
    QTest.keyClicks(QApplication.focusWidget(), "trade 9")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert editor.value() == "v3"
    assert QApplication.focusWidget() is change


def test_letters_that_match_nothing_are_answered_in_words(window: QWidget, qtbot: QtBot) -> None:
    editor = PickList(MANY)
    opened(window, editor, qtbot)
    QTest.keyClicks(QApplication.focusWidget(), "zzz")
    assert any(label.isVisible() and "Nothing" in label.text() for label in _labels(editor))


def _labels(editor: QWidget) -> list[Words]:
    return editor.findChildren(Words)


def test_a_value_that_is_not_on_offer_is_kept(window: QWidget) -> None:
    editor = PickList(MANY, parent=window)
    editor.set_value("from-another-version")
    assert editor.value() == "from-another-version"
