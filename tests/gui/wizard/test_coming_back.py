"""Closed and opened again, the window is where it was: client, page, field, cursor."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from smswizard.flow.walk import FIRST
from smswizard.gui.wizard.where import Where, where_of
from tests.gui.wizard.conftest import Start


def test_page_field_and_cursor_are_restored(start: Start) -> None:
    driver = start()
    driver.open_sample()
    page = driver.go("business.public_face")
    page.form.focus("business.what_it_does")
    field = driver.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setCursorPosition(4)
    driver.close()
    again = start()
    assert again.wizard.place.screen == "business.public_face"
    assert again.page.form.focused() == "business.what_it_does"
    now = again.window.focusWidget()
    assert isinstance(now, QLineEdit)
    assert now.cursorPosition() == 4
    assert not now.hasSelectedText()


def test_the_cursor_of_a_long_text_is_restored(start: Start) -> None:
    driver = start()
    driver.open_sample()
    page = driver.go("consent.words")
    page.form.focus("consent.message_flow")
    edit = driver.window.focusWidget()
    assert isinstance(edit, QPlainTextEdit)
    cursor = edit.textCursor()
    cursor.setPosition(120)
    edit.setTextCursor(cursor)
    driver.close()
    now = start().window.focusWidget()
    assert isinstance(now, QPlainTextEdit)
    assert now.textCursor().position() == 120


def test_the_board_comes_back_as_the_board(start: Start) -> None:
    driver = start()
    driver.open_sample()
    driver.place.board.view.new_requested.emit()
    driver.wait(lambda: not driver.runner.busy())
    driver.place.show_board()
    driver.close()
    assert start().place.open_wizard is None


def test_one_client_alone_is_opened_at_once(start: Start) -> None:
    driver = start()
    driver.open_sample()
    driver.place.show_board()
    driver.close()
    assert start().place.open_wizard is not None


def test_settings_from_nowhere_lead_to_the_first_page() -> None:
    for place, field in (("", ""), ("privacy/none", "x"), ("none/start.route", "a|b|c"), ("//", "||||")):
        assert where_of(place, field).place == FIRST
    kept = Where(FIRST, "start.country", 3, 40)
    assert where_of(kept.place_text(), kept.field_text()) == kept


def test_preview_and_text_size_are_kept(start: Start) -> None:
    driver = start()
    driver.open_sample()
    driver.go("samples.messages")
    driver.button("Preview").click()
    driver.place.scale_text(130)
    driver.close()
    again = start()
    assert again.desk.settings.read().text_scale == 130
    assert again.desk.settings.read().side_open is False
    assert not again.wizard.shell.side.isVisible()
    again.place.scale_text(100)
