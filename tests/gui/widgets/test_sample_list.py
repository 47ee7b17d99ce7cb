from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.widgets.plain_text import PlainText
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.widgets.sample_row import SampleRow
from smswizard.gui.widgets.segment_meter import MeterReading, SegmentMeter, meter_words

THREE = ("one", "two", "three")


@pytest.fixture
def samples(qtbot: QtBot) -> SampleList:
    made = SampleList(2, 4, "Message")
    qtbot.addWidget(made)
    made.set_value(THREE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def press(samples: SampleList, words: str) -> None:
    found = [one for one in samples.findChildren(QPushButton) if one.isVisible()]
    next(one for one in found if words in (one.accessibleName(), one.text())).click()


def rows(samples: SampleList) -> list[SampleRow]:
    return [row for row in samples.findChildren(SampleRow) if row.isVisible()]


def test_there_are_always_the_least_number_of_fields(samples: SampleList) -> None:
    samples.set_value(("only",))
    assert samples.value() == ("only", "")


def test_typing_tells_all_of_them(samples: SampleList, qtbot: QtBot) -> None:
    said: list[tuple[str, ...]] = []
    samples.value_edited.connect(said.append)
    samples.focus_sample(1)
    edit = QApplication.focusWidget()
    assert isinstance(edit, PlainText)
    QTest.keyClicks(edit, "X")
    assert said == [("one", "Xtwo", "three")]


def test_one_can_be_added_up_to_the_most(samples: SampleList) -> None:
    press(samples, "Add a message")
    assert samples.value() == (*THREE, "")
    add = next(one for one in samples.findChildren(QPushButton) if one.text() == "Add a message")
    assert not add.isEnabled()


def test_a_removed_one_comes_back_where_it_was(samples: SampleList) -> None:
    press(samples, "Remove: Message 2")
    assert samples.value() == ("one", "three")
    press(samples, "Undo: bring the message back")
    assert samples.value() == THREE


def test_the_last_needed_ones_cannot_be_removed(samples: SampleList) -> None:
    press(samples, "Remove: Message 3")
    left = [one for one in samples.findChildren(QPushButton) if one.accessibleName().startswith("Remove")]
    assert [one.isEnabled() for one in left if one.isVisible()] == [False, False]


def test_they_can_be_moved_and_are_named_by_their_place(samples: SampleList) -> None:
    press(samples, "Move down: Message 1")
    assert samples.value() == ("two", "one", "three")
    press(samples, "Move up: Message 3")
    assert samples.value() == ("two", "three", "one")


def test_putting_values_in_is_no_edit(samples: SampleList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(samples.value_edited):
        samples.set_value(("a", "b", "c", "d"))
    assert samples.value() == ("a", "b", "c", "d")


def test_what_is_wrong_with_one_is_heard_at_that_one(samples: SampleList) -> None:
    samples.set_spoken("Example messages", "As customers get them.")
    samples.show_notices(1, [Notice(Tone.ERROR, "No name of yours in it.")])
    texts = [row.text.edit for row in rows(samples)]
    assert [text.accessibleName() for text in texts] == ["Message 1", "Message 2", "Message 3"]
    assert "No name of yours in it." in texts[1].accessibleDescription()
    assert "No name" not in texts[0].accessibleDescription()
    samples.show_notices(9, [])


def test_the_one_with_the_keyboard_is_told(samples: SampleList, qtbot: QtBot) -> None:
    samples.focus_sample(0)
    with qtbot.waitSignal(samples.sample_focused) as told:
        samples.focus_sample(2)
    assert told.args == [2]


def test_a_meter_says_in_words_what_its_boxes_show(qtbot: QtBot) -> None:
    reading = MeterReading(2, 40, 67, "wide alphabet", "“ counts twice", "2.4 cents")
    assert (
        meter_words(reading)
        == "2 message parts · 40 of 67 characters in the last · wide alphabet · 2.4 cents"
    )
    assert meter_words(MeterReading(1, 10, 160)).startswith("1 message part ·")
    meter = SegmentMeter()
    qtbot.addWidget(meter)
    assert meter.isHidden()
    meter.set_reading(reading)
    assert not meter.isHidden()
    meter.set_reading(None)
    assert meter.isHidden()
