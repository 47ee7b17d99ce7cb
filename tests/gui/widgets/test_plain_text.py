"""The edit that cuts long paragraphs behaves, key by key, like one that does not."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from smswizard.gui.soft_breaks import GOES_ON, SPLIT_ABOVE
from smswizard.gui.widgets.long_text import LONG, LongText
from smswizard.gui.widgets.plain_text import PlainText

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONG_LINE = "".join(f"word{number} " for number in range(1800))
MEGABYTE = "Sample Bakery sends you news. " * 35_000
REMOVALS = (
    (Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Key.Key_Backspace, CTRL),
    (Key.Key_Delete, CTRL),
)


@pytest.fixture
def edit(qtbot: QtBot) -> PlainText:
    made = PlainText(4)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def twin(qtbot: QtBot) -> QPlainTextEdit:
    """Qt's own edit, to compare with."""
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    return made


def borders(edit: PlainText) -> list[int]:
    """Places in the text at which it is cut."""
    places, at = [], 0
    for part in edit.toPlainText().split("\n"):
        at += len(part.removesuffix(GOES_ON))
        if part.endswith(GOES_ON):
            places.append(at)
        else:
            at += 1
    return places


def put(edit: PlainText, twin: QPlainTextEdit, start: int, end: int) -> None:
    edit.select(start, end)
    cursor = twin.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    twin.setTextCursor(cursor)


def both(edit: PlainText, twin: QPlainTextEdit, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    for one in (edit, twin):
        QTest.keyClick(one, key, modifier)


def test_it_is_cut_and_says_the_text_uncut(edit: PlainText) -> None:
    edit.set_text(LONG_LINE)
    assert edit.document().blockCount() > 1
    assert edit.text() == LONG_LINE


@pytest.mark.parametrize(("key", "modifier"), REMOVALS)
@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_removing_around_a_cut_removes_what_one_sees(
    edit: PlainText, twin: QPlainTextEdit, key: Qt.Key, modifier: Qt.KeyboardModifier, offset: int
) -> None:
    edit.set_text(LONG_LINE)
    twin.setPlainText(LONG_LINE)
    place = borders(edit)[0] + offset
    put(edit, twin, place, place)
    both(edit, twin, key, modifier)
    assert edit.text() == twin.toPlainText()


@pytest.mark.parametrize("seed", range(3))
def test_keys_at_random_do_the_same_as_in_an_edit_that_cuts_nothing(
    edit: PlainText, twin: QPlainTextEdit, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a repeatable play, no secret
    edit.set_text(LONG_LINE)
    twin.setPlainText(LONG_LINE)
    for _ in range(40):
        length = len(twin.toPlainText())
        near = chance.choice([*borders(edit), length // 2, 0, length])
        start = min(max(near + chance.randint(-2, 2), 0), length)
        end = min(max(start + chance.choice((0, 0, 0, 1, 5, 4500)), 0), length)
        put(edit, twin, start, end)
        key, modifier = chance.choice(
            (*REMOVALS, (Key.Key_X, SHIFT), (Key.Key_Return, SHIFT), (Key.Key_Space, SHIFT))
        )
        if key == Key.Key_Return:
            modifier = Qt.KeyboardModifier.NoModifier
        both(edit, twin, key, modifier)
        assert edit.text() == twin.toPlainText()


def test_undo_goes_all_the_way_back_and_redo_forth_again(edit: PlainText) -> None:
    edit.set_text("start ")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert_text(LONG_LINE)
    assert edit.document().blockCount() > 1
    edit.undo()
    assert edit.text() == "start "
    edit.redo()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "end")
    whole = edit.text()
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.text() == "start "
    while edit.document().isRedoAvailable():
        edit.redo()
    assert edit.text() == whole == "start " + LONG_LINE + "end"


def test_walking_with_the_arrows_never_stops_where_no_text_can_be(edit: PlainText) -> None:
    edit.set_text(LONG_LINE)
    place = borders(edit)[0]
    edit.select(place - 3, place - 3)
    for way in (Key.Key_Right, Key.Key_Left, Key.Key_End, Key.Key_Home, Key.Key_Down, Key.Key_Up):
        for _ in range(5):
            QTest.keyClick(edit, way)
            cursor = edit.textCursor()
            behind = cursor.block().text()[: cursor.positionInBlock()]
            assert GOES_ON not in behind


def test_what_is_copied_has_no_cuts(edit: PlainText) -> None:
    edit.set_text(LONG_LINE)
    edit.selectAll()
    edit.copy()
    assert QGuiApplication.clipboard().text() == LONG_LINE


def test_a_pasted_megabyte_is_kept_and_held_in_pieces(edit: PlainText) -> None:
    QGuiApplication.clipboard().setText(MEGABYTE)
    edit.paste()
    assert edit.text() == MEGABYTE
    longest = max(len(line) for line in edit.toPlainText().split("\n"))
    assert longest <= SPLIT_ABOVE + 1
    edit.undo()
    assert edit.text() == ""


@pytest.mark.parametrize(
    "text",
    [
        "a\0b",
        "<b>bold</b> &amp;",
        "مخبز العيّنة",
        "👩‍🍳🥐" * 40,
        "one\n\n\ntwo\n",
        "\u00a0no\u00a0break",
        "\u206f",
        "tab\tx",
    ],
)
def test_what_is_typed_is_kept_as_it_is(edit: PlainText, text: str) -> None:
    edit.set_text(text)
    assert edit.text() == text


def test_a_text_that_holds_the_mark_itself_loses_nothing(edit: PlainText) -> None:
    foreign = f"a{GOES_ON}\nb{GOES_ON}"
    edit.set_text(foreign)
    assert edit.text() == foreign
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert_text(LONG_LINE)
    assert edit.text() == foreign + LONG_LINE
    edit.set_text(LONG_LINE)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QGuiApplication.clipboard().setText(f"x{GOES_ON}\ny")
    edit.paste()
    assert edit.text() == LONG_LINE + "x\ny"


def test_selecting_counts_characters_not_units(edit: PlainText) -> None:
    edit.set_text("👩‍🍳 bakes " + LONG_LINE)
    at = edit.text().index("word1500")
    edit.select(at, at + len("word1500"))
    assert edit.textCursor().selectedText() == "word1500"


def test_typing_in_a_short_text_tells_every_key(qtbot: QtBot) -> None:
    long_text = LongText(3)
    qtbot.addWidget(long_text)
    said: list[str] = []
    long_text.value_edited.connect(said.append)
    QTest.keyClicks(long_text.edit, "abc")
    assert said == ["a", "ab", "abc"]


def test_typing_in_a_long_text_tells_now_and_then_and_when_it_is_left(qtbot: QtBot) -> None:
    long_text = LongText(3)
    qtbot.addWidget(long_text)
    said: list[str] = []
    long_text.set_value("x" * LONG)
    long_text.value_edited.connect(said.append)
    QTest.keyClicks(long_text.edit, "abcdef")
    assert len(said) <= 1
    assert long_text.value().startswith("abcdef")
    qtbot.waitUntil(lambda: said[-1:] == [long_text.value()])


def test_putting_a_value_in_is_no_edit_and_keeps_the_cursor_where_it_is(qtbot: QtBot) -> None:
    long_text = LongText(3)
    qtbot.addWidget(long_text)
    with qtbot.assertNotEmitted(long_text.value_edited):
        long_text.set_value("hello")
        long_text.select(3, 3)
        long_text.set_value("hello")
    assert long_text.edit.textCursor().position() == 3


def test_the_length_is_shown_against_the_limit(qtbot: QtBot) -> None:
    long_text = LongText(3, limit=5, at_least=2)
    qtbot.addWidget(long_text)
    long_text.set_value("123456")
    assert "1" in long_text.length_words()
    assert "5" in long_text.length_words()
    long_text.set_limits(20, None)
    assert "20" in long_text.length_words()
    long_text.set_limits(None, None)
    assert long_text.length_words() == ""
