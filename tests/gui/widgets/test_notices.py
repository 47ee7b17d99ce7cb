"""Notices that stay the same widget while the text before them is typed into, and marks that move along."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.finding_label import FindingLabel, Notice, NoticeList
from smswizard.gui.widgets.long_text import LongText

WORDS = "This sentence shares numbers."


def at(start: int, words: str = WORDS) -> Notice:
    return Notice(
        Tone.ERROR, words, cure="Change it", key="a.b", token=f"a.b|{start}", span=(start, start + 5)
    )


def test_a_stretch_that_moves_keeps_its_label_and_its_button_knows_the_new_place(qtbot: QtBot) -> None:
    notices = NoticeList()
    qtbot.addWidget(notices)
    assert notices.show_notices([at(0)]) == (at(0),)
    label = notices.findChildren(FindingLabel)[0]
    assert notices.show_notices([at(3)]) == ()
    assert notices.findChildren(FindingLabel) == [label]
    with qtbot.waitSignal(notices.cure_requested) as told:
        next(each for each in label.findChildren(QAbstractButton) if each.text() == "Change it").click()
    assert told.args == ["a.b|3"]


def test_two_that_look_alike_are_both_shown_and_both_go(qtbot: QtBot) -> None:
    notices = NoticeList()
    qtbot.addWidget(notices)
    notices.show_notices([at(0), at(9), at(4, "Another.")])
    assert len(notices.findChildren(FindingLabel)) == 3
    notices.show_notices([at(4, "Another.")])
    qtbot.waitUntil(lambda: len(notices.findChildren(FindingLabel)) == 1)
    assert notices.notices() == (at(4, "Another."),)


def marked(field: LongText) -> list[str]:
    return [each.cursor.selectedText() for each in field.edit.extraSelections()]


def test_marks_lie_under_the_words_whatever_signs_stand_before_them(qtbot: QtBot) -> None:
    field = LongText()
    qtbot.addWidget(field)
    field.set_value("🥐 bread 🥐 sells numbers. End.")
    field.mark_stretches([(10, 24, Tone.ERROR)])
    assert marked(field) == ["sells numbers."]


def test_marks_move_with_typing_and_go_with_the_text(qtbot: QtBot) -> None:
    field = LongText()
    qtbot.addWidget(field)
    field.set_value("We sell numbers.")
    field.mark_stretches([(3, 7, Tone.ERROR)])
    field.edit.moveCursor(QTextCursor.MoveOperation.Start)
    field.insert("Now ")
    assert marked(field) == ["sell"]
    field.set_value("Something else altogether.")
    assert marked(field) == []


def test_a_change_touches_only_what_differs_and_one_undo_takes_it_back(qtbot: QtBot) -> None:
    field = LongText()
    qtbot.addWidget(field)
    field.set_value("One two three.")
    with qtbot.waitSignal(field.value_edited) as told:
        field.change("One 2 three.")
    assert told.args == ["One 2 three."]
    field.edit.undo()
    assert field.value() == "One two three."
    field.change("One two three.")
    assert not field.edit.document().isUndoAvailable()
