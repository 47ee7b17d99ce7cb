"""Widgets that only show: what they say, and what they ask for when pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QTextFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LOOKS, LookChoice, Tone
from smswizard.gui.widgets.banner import Banner, SavedState, StatusStrip
from smswizard.gui.widgets.buttons import Button, primary
from smswizard.gui.widgets.check_answers import AnswerGroup, AnswerRow, CheckAnswers
from smswizard.gui.widgets.copy_rows import CopyRow, CopyRows
from smswizard.gui.widgets.document_preview import DocumentPreview
from smswizard.gui.widgets.empty_state import EmptyState
from smswizard.gui.widgets.error_summary import ErrorSummary
from smswizard.gui.widgets.finding_label import Notice
from smswizard.gui.widgets.flow_row import FlowRow
from smswizard.gui.widgets.phone_preview import Bubble, PhonePreview
from smswizard.gui.widgets.task_rows import TaskRow, TaskRows, TaskState, task_words
from smswizard.gui.widgets.timeline import Moment, MomentState, Timeline, moment_words
from smswizard.gui.widgets.words import Words


def seen(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


def button(widget: QWidget, words: str) -> QPushButton:
    found = [one for one in widget.findChildren(QPushButton) if one.isVisible()]
    return next(one for one in found if words in (one.text(), one.accessibleName()))


def test_a_word_longer_than_the_line_is_broken_and_none_of_it_is_lost(qtbot: QtBot) -> None:
    words = Words("bakery" * 40)
    qtbot.addWidget(words)
    assert words.minimumSizeHint().width() < 150
    assert words.heightForWidth(100) > words.heightForWidth(400) > words.heightForWidth(4000)


def test_answers_are_read_over_and_changed(qtbot: QtBot) -> None:
    check = CheckAnswers()
    notice = Notice(Tone.ERROR, "No https://", cure="Write it", key="cure-site")
    check.set_groups(
        (
            AnswerGroup(
                "Business",
                (
                    AnswerRow("name", "Legal name", "<b>Sample</b>"),
                    AnswerRow("site", "Website", "", notice=notice),
                ),
                "business",
            ),
        )
    )
    shown(check, qtbot)
    assert "<b>Sample</b>" in seen(check)
    assert "Not answered" in seen(check)
    for words, key in (("Change: Legal name", "name"), ("Change: Business", "business")):
        with qtbot.waitSignal(check.change_requested) as asked:
            button(check, words).click()
        assert asked.args == [key]
    with qtbot.waitSignal(check.cure_requested) as cured:
        button(check, "Write it").click()
    assert cured.args == ["cure-site"]
    check.set_groups(())
    assert seen(check) == []


def test_a_value_is_copied_and_the_button_says_so(qtbot: QtBot) -> None:
    rows = CopyRows()
    rows.set_rows((CopyRow("Message flow", "People tick a box.", "Page 2"),))
    shown(rows, qtbot)
    with qtbot.waitSignal(rows.copied) as told:
        button(rows, "Copy: Message flow").click()
    assert told.args == ["Message flow"]
    assert QGuiApplication.clipboard().text() == "People tick a box."
    assert button(rows, "Copied: Message flow").text() == "Copied"


def test_a_message_across_the_page_is_acted_on_or_hidden(qtbot: QtBot) -> None:
    banner = Banner(Notice(Tone.WARNING, "Prices are old.", cure="Read them again", key="fees"))
    shown(banner, qtbot)
    with qtbot.waitSignal(banner.action_requested) as asked:
        button(banner, "Read them again").click()
    assert asked.args == ["fees"]
    with qtbot.waitSignal(banner.dismissed) as gone:
        button(banner, "Hide this message").click()
    assert gone.args == ["fees"]
    assert banner.isHidden()


def test_the_strip_says_how_saving_stands_in_words(qtbot: QtBot) -> None:
    strip = StatusStrip()
    strip.set_client("Sample Bakery")
    shown(strip, qtbot)
    assert seen(strip) == ["Sample Bakery", "Saved"]
    strip.set_practice(True)
    strip.set_offline(True)
    strip.set_saved(SavedState.FAILED)
    assert any("Practice" in words for words in seen(strip))
    assert any("Not saved yet" in words for words in seen(strip))
    with qtbot.waitSignal(strip.save_elsewhere_requested):
        button(strip, "Save elsewhere…").click()
    strip.set_saved(SavedState.SAVED, "Saved just now")
    assert "Saved just now" in seen(strip)


def test_the_thread_can_be_read_with_its_breaks(qtbot: QtBot) -> None:
    phone = PhonePreview()
    phone.show_thread(
        "Sample Bakery", (Bubble("JOIN", True, "10:02"), Bubble("abcdef", breaks=(3, 99, 0), note="2 parts"))
    )
    shown(phone, qtbot)
    assert seen(phone) == ["Sample Bakery", "JOIN", "10:02", "abc", "— part 2 of 2 —", "def", "2 parts"]


def test_a_document_loads_nothing_and_marks_what_is_asked(qtbot: QtBot) -> None:
    preview = DocumentPreview()
    shown(preview, qtbot)
    preview.show_html(
        '<p>We share nothing. <a href="https://a.example/t">Terms</a><img src="https://a.example/x.png"></p>'
    )
    preview.mark_passages(["We share nothing.", "not there"])
    assert len(preview.extraSelections()) == 1
    assert preview.loadResource(2, "https://a.example/x.png") is None
    with qtbot.waitSignal(preview.link_requested) as asked:
        preview.anchorClicked.emit("https://a.example/t")
    assert asked.args == ["https://a.example/t"]
    assert "We share nothing." in preview.toPlainText()
    preview.show_text("x" * 100_000)
    assert preview.toPlainText().endswith("(The preview ends here.)")


def test_a_document_takes_the_colours_of_a_new_look(theme: Theme, qtbot: QtBot) -> None:
    preview = DocumentPreview()
    shown(preview, qtbot)
    preview.show_html('<p>See our <a href="https://a.example/t">terms</a>.</p>')
    for choice in (LookChoice.DARK, LookChoice.LIGHT):
        theme.choose(choice)
        link = next(part.charFormat() for part in _parts(preview) if part.charFormat().isAnchor())
        assert link.foreground().color().name() == LOOKS[theme.look()].accent


def _parts(preview: DocumentPreview) -> list[QTextFragment]:
    block = preview.document().begin()
    return [part.fragment() for part in block]  # type: ignore[attr-defined] # the stubs know no iteration


def test_moments_and_tasks_say_their_state_in_words(qtbot: QtBot) -> None:
    assert len({moment_words(state) for state in MomentState}) == len(MomentState)
    assert len({task_words(state) for state in TaskState}) == len(TaskState)
    line = Timeline()
    line.set_moments((Moment("Filed", "3 May", "By you.", MomentState.DONE), Moment("Review")))
    shown(line, qtbot)
    assert seen(line) == ["Filed", "Done · 3 May", "By you.", "Review", "Ahead"]


def test_tasks_change_in_place_and_offer_details(qtbot: QtBot) -> None:
    tasks = TaskRows()
    rows = (TaskRow("a", "Register the brand", TaskState.RUNNING), TaskRow("b", "Buy the number"))
    tasks.set_rows(rows)
    shown(tasks, qtbot)
    stays = next(label for label in tasks.findChildren(QLabel) if label.text() == "Buy the number")
    tasks.set_rows((TaskRow("a", "Register the brand", TaskState.STOPPED, "Refused.", "What to do"), rows[1]))
    assert stays.isVisible()
    assert {"Register the brand", "Stopped. Refused."} <= set(seen(tasks))
    assert "Under way" not in seen(tasks)
    with qtbot.waitSignal(tasks.details_requested) as asked:
        button(tasks, "What to do").click()
    assert asked.args == ["a"]


def test_what_is_open_is_listed_and_jumped_to(qtbot: QtBot) -> None:
    summary = ErrorSummary()
    qtbot.addWidget(summary)
    assert summary.isHidden()
    summary.show_items(
        "Two things are open", (("name", "Legal name: empty"), ("site", "Website: no https://"))
    )
    assert not summary.isHidden()
    with qtbot.waitSignal(summary.jump_requested) as asked:
        button(summary, "Website: no https://").click()
    assert asked.args == ["site"]
    summary.show_items("", ())
    assert summary.isHidden()


def test_an_empty_place_offers_ways_on(qtbot: QtBot) -> None:
    empty = EmptyState("No client yet", "Begin.", icon="message", primary="Start", secondary="Try")
    shown(empty, qtbot)
    with qtbot.waitSignal(empty.primary_requested):
        button(empty, "Start").click()
    with qtbot.waitSignal(empty.secondary_requested):
        button(empty, "Try").click()


def test_a_row_of_buttons_wraps_when_the_room_ends(qtbot: QtBot) -> None:
    row = FlowRow(*(Button(f"Button {number}") for number in range(6)))
    shown(row, qtbot)
    assert row.heightForWidth(2000) < row.heightForWidth(200)
    row.resize(QSize(200, row.heightForWidth(200)))
    places = [one.geometry() for one in row.findChildren(Button)]
    assert all(row.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[at + 1 :])


def test_enter_presses_the_button_that_has_the_keyboard_and_a_busy_one_not(qtbot: QtBot) -> None:
    go = primary("Go")
    shown(go, qtbot)
    with qtbot.waitSignal(go.clicked):
        QTest.keyClick(go, Qt.Key.Key_Return)
    go.set_busy(True, "Going…")
    assert (go.text(), go.isEnabled()) == ("Going…", False)
    go.set_busy(False)
    assert (go.text(), go.isEnabled()) == ("Go", True)


def test_a_button_that_is_busy_keeps_the_keyboard_and_cannot_be_pressed(qtbot: QtBot) -> None:
    go, other, pressed = primary("Go"), primary("End everything"), list[str]()
    row = FlowRow(go, other)
    shown(row, qtbot)
    go.clicked.connect(lambda: pressed.append("Go"))
    other.clicked.connect(lambda: pressed.append("End everything"))
    go.setFocus()
    go.set_busy(True, "Going…")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(row.focusWidget(), key)
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    go.click()
    assert row.focusWidget() is go
    assert pressed == []
    other.setFocus()
    assert not QPushButton.isEnabled(go), "nothing holds it any more"
    go.set_busy(False)
    assert row.focusWidget() is other
    go.click()
    assert pressed == ["Go"]
