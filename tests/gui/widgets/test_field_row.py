from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.field_row import FieldRow
from smswizard.gui.widgets.finding_label import FindingLabel, Notice, NoticeList
from smswizard.gui.widgets.line_edit import LineEdit

WRONG = Notice(Tone.ERROR, "No https:// yet.", why="Code 30896", cure="Write it", key="site")
UNSURE = Notice(Tone.WARNING, "A word is missing.")


def spoken(widget: QWidget) -> tuple[str, str]:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)


@pytest.fixture
def row(qtbot: QtBot) -> FieldRow:
    made = FieldRow("Terms & site", LineEdit(), hint="As people type it.", mnemonic="s")
    qtbot.addWidget(made)
    return made


def test_a_screen_reader_hears_question_hint_and_what_is_wrong(row: FieldRow) -> None:
    assert spoken(row.editor) == ("Terms & site", "As people type it.")
    row.show_notices([WRONG])
    assert spoken(row.editor) == ("Terms & site", "As people type it. Fix this: No https:// yet.")
    row.show_notices([])
    assert spoken(row.editor)[1] == "As people type it."


def test_an_ampersand_is_shown_and_the_mnemonic_reaches_the_field(row: FieldRow) -> None:
    label = row.findChildren(QLabel)[0]
    assert label.text() == "Term&s && site"
    assert label.buddy() is row.editor
    assert row.label_text() == "Terms & site"


def test_user_text_in_a_label_is_never_read_as_html(qtbot: QtBot) -> None:
    row = FieldRow("<b>bold</b>", LineEdit(), hint="<img src=x>")
    qtbot.addWidget(row)
    row.show_notices([Notice(Tone.INFO, "<script>")])
    assert {label.textFormat() for label in row.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_question_that_may_be_left_out_says_so(qtbot: QtBot) -> None:
    row = FieldRow("Second name", LineEdit(), optional=True)
    qtbot.addWidget(row)
    assert row.findChildren(QLabel)[0].text() == "Second name (optional)"


def test_notices_come_and_go_without_flicker(row: FieldRow) -> None:
    row.show_notices([WRONG, UNSURE])
    kept = row.findChildren(FindingLabel)[0]
    row.show_notices([WRONG])
    assert row.notices() == (WRONG,)
    assert kept in row.findChildren(FindingLabel)
    assert not kept.isHidden()
    row.show_notices([])
    assert row.findChild(NoticeList).isHidden()  # type: ignore[union-attr]


def test_only_errors_mark_the_field(row: FieldRow) -> None:
    row.show_notices([UNSURE])
    assert not row.editor.property("tone")
    row.show_notices([WRONG])
    assert row.editor.property("tone") == "error"
    row.show_notices([])
    assert row.editor.property("tone") == ""


def test_the_cure_and_the_reason_stand_under_the_words(row: FieldRow, qtbot: QtBot) -> None:
    row.show_notices([WRONG])
    buttons = {button.text(): button for button in row.findChildren(QPushButton)}
    with qtbot.waitSignal(row.cure_requested) as asked:
        buttons["Write it"].click()
    assert asked.args == ["site"]
    row.show()
    reason = next(label for label in row.findChildren(QLabel) if label.text() == "Code 30896")
    assert not reason.isVisible()
    buttons["Why?"].click()
    assert reason.isVisible()


def test_leaving_the_field_is_told(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = FieldRow("Name", LineEdit(), parent=window)
    other = LineEdit(parent=window)
    with qtbot.waitExposed(window):
        window.show()
    row.focus_editor()
    qtbot.waitUntil(row.editor.hasFocus)
    with qtbot.waitSignal(row.left):
        other.setFocus()


def test_a_group_of_choices_is_named_and_each_choice_keeps_its_own_name(qtbot: QtBot) -> None:
    choices = ChoiceList([Choice("y", "Yes", "All of them"), Choice("n", "No")])
    row = FieldRow("Do you text abroad?", choices)
    qtbot.addWidget(row)
    assert choices.accessibleName() == "Do you text abroad?"
    assert spoken(choices.focusProxy()) == ("Yes", "All of them")


def test_why_they_ask_opens_by_enter_and_by_space(qtbot: QtBot) -> None:
    why = Disclosure("Why do they ask?", "Because.")
    qtbot.addWidget(why)
    why.show()
    button = why.findChildren(QPushButton)[0]
    for key, is_open in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Space, False)):
        QTest.keyClick(button, key)
        assert why.is_open() is is_open
