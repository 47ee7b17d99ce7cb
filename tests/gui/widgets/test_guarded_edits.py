"""Fields that keep something to themselves: secrets and tax ids. And the phone number, which says what it read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.widgets.line_edit import LineEdit
from smswizard.gui.widgets.phone_edit import PhoneEdit
from smswizard.gui.widgets.secret_edit import SecretEdit
from smswizard.gui.widgets.tax_id_edit import TaxIdEdit, masked

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "not-a-real-token"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def other(window: QWidget) -> LineEdit:
    made = LineEdit(parent=window)
    made.show()
    return made


@pytest.fixture
def secret(window: QWidget, other: LineEdit) -> SecretEdit:
    made = SecretEdit(window)
    made.show()
    made.setFocus()
    return made


def line_of(secret: SecretEdit) -> QLineEdit:
    return secret.findChildren(QLineEdit)[0]


def button_of(secret: SecretEdit) -> QPushButton:
    return secret.findChildren(QPushButton)[0]


def try_to_copy(line: QLineEdit) -> str:
    QGuiApplication.clipboard().setText("before")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_C, CTRL)
    QTest.keyClick(line, Qt.Key.Key_X, CTRL)
    QTest.keyClick(line, Qt.Key.Key_Insert, CTRL)
    return QGuiApplication.clipboard().text()


def test_a_secret_is_dots_until_it_is_asked_for(secret: SecretEdit) -> None:
    QTest.keyClicks(line_of(secret), SECRET)
    assert SECRET not in line_of(secret).displayText()
    button_of(secret).click()
    assert line_of(secret).displayText() == SECRET
    button_of(secret).click()
    assert SECRET not in line_of(secret).displayText()
    assert secret.value() == SECRET


def test_once_left_a_secret_cannot_be_copied_even_while_it_is_shown(
    secret: SecretEdit, other: LineEdit
) -> None:
    QTest.keyClicks(line_of(secret), SECRET)
    other.setFocus()
    secret.setFocus()
    button_of(secret).setChecked(True)
    assert line_of(secret).displayText() == SECRET
    assert try_to_copy(line_of(secret)) == "before"
    assert secret.value() == SECRET


def test_leaving_hides_it_again_and_tells_once(secret: SecretEdit, other: LineEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(line_of(secret), SECRET)
    button_of(secret).setFocus()
    button_of(secret).click()
    left: list[bool] = []
    secret.left.connect(lambda: left.append(True))
    line_of(secret).setFocus()
    other.setFocus()
    assert left == [True]
    assert SECRET not in line_of(secret).displayText()


def test_a_secret_put_in_by_the_program_cannot_be_copied_either(secret: SecretEdit) -> None:
    secret.set_value(SECRET)
    button_of(secret).setChecked(True)
    assert try_to_copy(line_of(secret)) == "before"


def test_clearing_forgets_it_and_its_history(secret: SecretEdit) -> None:
    QTest.keyClicks(line_of(secret), SECRET)
    secret.clear_secret()
    QTest.keyClick(line_of(secret), Qt.Key.Key_Z, CTRL)
    assert secret.value() == ""


def test_the_show_button_says_what_it_shows(secret: SecretEdit) -> None:
    secret.set_spoken("Auth token", "")
    assert button_of(secret).accessibleName() == "Show: Auth token"
    button_of(secret).click()
    assert button_of(secret).accessibleName() == "Hide: Auth token"


@pytest.mark.parametrize(
    ("value", "shown"),
    [("12-3456789", "••-•••6789"), ("123", "•••"), ("", ""), ("AB 12 34 56", "•• •• 34 56")],
)
def test_all_but_the_end_of_a_tax_id_is_hidden(value: str, shown: str) -> None:
    assert masked(value) == shown


def test_a_tax_id_is_whole_while_one_works_on_it(window: QWidget, other: LineEdit) -> None:
    edit = TaxIdEdit(window)
    edit.show()
    edit.set_value("12-3456789")
    assert edit.displayText() == "••-•••6789"
    edit.setFocus()
    assert edit.displayText() == "12-3456789"
    QTest.keyClick(edit, Qt.Key.Key_End)
    QTest.keyClicks(edit, "0")
    other.setFocus()
    assert edit.value() == "12-34567890"
    assert edit.displayText() == "••-••••7890"


def test_a_phone_number_is_kept_as_typed_and_read_back(window: QWidget) -> None:
    edit = PhoneEdit(window)
    edit.show()
    edit.set_value("call (555) 010-0142")
    edit.set_reading("+1 555 010 0142")
    edit.set_spoken("Phone", "")
    assert edit.value() == "call (555) 010-0142"
    assert "+1 555 010 0142" in edit.findChildren(QLineEdit)[0].accessibleDescription()
    edit.set_reading("")
    assert edit.value() == "call (555) 010-0142"


@pytest.mark.parametrize("text", ["a\0b", "two\nlines", "<b>", "x" * 100_000, "مخبز", "👩‍🍳"])
def test_a_line_keeps_what_is_put_into_it(window: QWidget, text: str) -> None:
    line = LineEdit(parent=window)
    line.set_value(text)
    assert line.value() == text
    line.clear()
    QGuiApplication.clipboard().setText(text)
    line.paste()
    assert len(line.value()) == len(QGuiApplication.clipboard().text())
