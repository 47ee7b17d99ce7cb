from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.deeds import GoToField
from smswizard.gui.dialog_box import DialogBox
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.scripted_dialogs import Asked, ScriptedDialogs
from smswizard.gui.tracking.mail_view import MailView
from smswizard.gui.widgets.choice_button import Choice, ChoiceRadio
from smswizard.gui.widgets.plain_text import PlainText

Deed = Callable[[DialogBox], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def then(deed: Deed) -> None:
    """Do this to the box once it is open."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, DialogBox)
        deed(box)

    QTimer.singleShot(0, act)


def press(words: str) -> Deed:
    def act(box: DialogBox) -> None:
        button = next(one for one in box.findChildren(QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return act


def key(key: Qt.Key) -> Deed:
    return lambda box: QTest.keyClick(box.focusWidget() or box, key)


def test_yes_and_no_are_the_verbs_given(window: QWidget) -> None:
    dialogs = Dialogs(window)
    then(press("Delete"))
    assert dialogs.confirm("Delete?", "It is gone then.", "Delete", "Keep", takes_away=True)
    then(press("Keep"))
    assert not dialogs.confirm("Delete?", "It is gone then.", "Delete", "Keep", takes_away=True)


def _read(mail: str) -> Deed:
    def act(box: DialogBox) -> None:
        view = box.findChildren(MailView)[0]
        view.pasted.set_value(mail)
        press("Explain it")(box)
        leads = [one for one in box.findChildren(QPushButton) if one.text().startswith("Go there")]
        if leads:
            leads[0].click()
        else:
            press("Close")(box)

    return act


def test_a_refusal_mail_leads_to_its_field_and_nowhere_without_a_client(window: QWidget) -> None:
    dialogs = Dialogs(window)
    then(_read("Error 30908"))
    assert dialogs.explain_refusal(can_go=True) == GoToField("privacy.text")
    then(_read("Error 30908"))
    assert dialogs.explain_refusal(can_go=False) is None


def test_escape_is_always_the_answer_that_changes_nothing(window: QWidget) -> None:
    dialogs = Dialogs(window)
    then(key(Qt.Key.Key_Escape))
    assert not dialogs.confirm("Go on?", "", "Go on", "Stay")
    then(key(Qt.Key.Key_Escape))
    assert dialogs.ask_line("Name", "How shall it be called?", "old") is None
    then(key(Qt.Key.Key_Escape))
    assert dialogs.choose("Which", "Which version?", (Choice("a", "A"),)) is None


def test_enter_alone_neither_deletes_nor_pays(window: QWidget) -> None:
    dialogs = Dialogs(window)
    then(key(Qt.Key.Key_Return))
    assert not dialogs.confirm("Delete?", "It is gone then.", "Delete", "Keep", takes_away=True)
    then(key(Qt.Key.Key_Return))
    assert not dialogs.confirm_charge("$19.50", (("Brand", "$4.50"), ("Campaign", "$15.00")))


def test_the_button_that_pays_names_the_sum(window: QWidget) -> None:
    then(press("Pay $19.50"))
    assert Dialogs(window).confirm_charge("$19.50", (("Brand", "$4.50"), ("Campaign", "$15.00")))


def test_a_reason_is_asked_for_until_there_is_one(window: QWidget) -> None:
    def answer(box: DialogBox) -> None:
        press("Go on with this reason")(box)
        assert box.isVisible()
        QTest.keyClicks(box.findChildren(PlainText)[0], " The page goes live on Monday. ")
        press("Go on with this reason")(box)

    then(answer)
    reason = Dialogs(window).ask_reason("Confirm it?", "One thing is open.", ("No address yet.",))
    assert reason == "The page goes live on Monday."


def test_choosing_needs_a_choice(window: QWidget) -> None:
    def answer(box: DialogBox) -> None:
        press("Choose")(box)
        assert box.isVisible()
        box.findChildren(ChoiceRadio)[1].click()
        press("Choose")(box)

    then(answer)
    choices = (Choice("mon", "Monday 10:12"), Choice("tue", "Tuesday 9:40"))
    assert Dialogs(window).choose("Go back to", "Which version?", choices) == "tue"


def test_enter_takes_what_is_chosen_to_begin_with(window: QWidget) -> None:
    then(lambda box: QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return))
    choices = (Choice("out", "Leave it out"), Choice("in", "Put it in"))
    assert Dialogs(window).choose("The number", "Shall it be in the file?", choices, "out") == "out"


def test_a_text_can_be_read_and_is_not_changed(window: QWidget) -> None:
    def look(box: DialogBox) -> None:
        assert box.findChildren(PlainText)[0].text() == "a\nb"
        assert box.findChildren(PlainText)[0].isReadOnly()
        box.reject()

    then(look)
    Dialogs(window).show_text("Report", "a\nb")


def test_scripted_dialogs_answer_and_keep_what_was_asked() -> None:
    dialogs = ScriptedDialogs(
        confirm=[True, False], open_file=Path("client.smsclient"), ask_line={"Name": "Sample Bakery"}
    )
    assert dialogs.confirm("A", "w", "Yes", "No")
    assert not dialogs.confirm("B", "w", "Yes", "No")
    assert not dialogs.confirm("C", "w", "Yes", "No")
    assert dialogs.open_file("Open", "*") == Path("client.smsclient")
    assert dialogs.ask_line("Name", "w") == "Sample Bakery"
    assert dialogs.ask_line("Other", "w") is None
    assert not dialogs.confirm_charge("$1", ())
    assert dialogs.asked[0] == Asked("confirm", ("A", "w", "Yes", "No", False))
    assert [asked.title for asked in dialogs.asked][:3] == ["A", "B", "C"]
