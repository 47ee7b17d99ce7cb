"""The board: every client, found as one types, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from smswizard.desk.editing import answered
from smswizard.drafting.sample_client import bakery
from smswizard.gui.clients.client_table import CHANGED, NAME, NEXT, STANDING, ClientTable
from smswizard.gui.theme import Theme, em
from tests.gui.wizard.conftest import Start, start
from tests.support.wizard_driver import WizardDriver

__all__ = ["start"]


def _with_clients(driver: WizardDriver, *names: str) -> WizardDriver:
    for name in names:
        driver.desk.clients.create(answered(bakery(), "business.brand_name", name))
    driver.place.show_board()
    driver.wait(lambda: len(_names(driver)) == len(names))
    return driver


def _names(driver: WizardDriver) -> list[str]:
    model = driver.place.board.view._table.model()
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def test_the_first_run_offers_two_ways_and_the_keyboard_is_on_the_first(start: Start) -> None:
    driver = start()
    driver.wait(lambda: driver.window.focusWidget() is driver.button("Start with my business"))
    assert driver.button("Play with a sample client").isVisible()


def test_the_table_is_a_proper_model(qtbot: QtBot, qtmodeltester: ModelTester, start: Start) -> None:
    driver = start()
    driver.desk.clients.create_sample()
    table = ClientTable()
    table.set_rows(driver.desk.clients.rows())
    qtmodeltester.check(table, force_py=True)  # type: ignore[no-untyped-call]
    assert "sample" in str(table.index(0, NAME).data())


def test_search_narrows_the_list_and_says_when_nothing_fits(start: Start) -> None:
    driver = _with_clients(start(), "Rye & Co", "Golden Crumb", "Corner Bread")
    view = driver.place.board.view
    view.focus_search()
    QTest.keyClicks(view._search, "crumb")
    driver.wait(lambda: _names(driver) == ["Golden Crumb (sample)"])
    QTest.keyClicks(view._search, " nobody")
    driver.wait(lambda: not _names(driver))
    assert view._none.isVisible()


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_what_the_columns_say_is_seen_whole_at_any_size_of_text(
    start: Start, theme: Theme, text_scale: float
) -> None:
    driver = _with_clients(start(), "One", "Two")
    theme.scale_text(text_scale)
    driver.window.resize(1024, 700)
    table = driver.place.board.view._table
    driver.wait(lambda: table.width() < 1000)
    for column in (STANDING, NEXT, CHANGED):
        room = QRect(0, 0, table.columnWidth(column) - em(table), 9999)
        words = str(table.model().index(0, column).data())
        taken = table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
        assert taken.width() <= room.width(), words
        assert taken.height() <= table.rowHeight(0), words
    theme.scale_text(1.0)


def test_enter_opens_the_client_that_is_chosen(start: Start) -> None:
    driver = _with_clients(start(), "One", "Two")
    QTest.keyClick(driver.place.board.view._table, Qt.Key.Key_Return)
    driver.wait(lambda: driver.place.open_wizard is not None)
    assert driver.wizard.client.dossier.name in ("One", "Two")


def test_archiving_can_be_undone_at_once(start: Start) -> None:
    driver = _with_clients(start(), "One", "Two")
    gone = driver.place.board.view.chosen()
    assert gone is not None
    driver.press("Archive", driver.place.board)
    driver.wait(lambda: len(_names(driver)) == 1)
    driver.press("Undo", driver.place.board)
    driver.wait(lambda: len(_names(driver)) == 2)


def test_a_duplicate_has_the_answers_and_no_ticks(start: Start) -> None:
    driver = _with_clients(start(), "One", "Two")
    driver.press("Duplicate", driver.place.board)
    driver.wait(lambda: driver.place.open_wizard is not None)
    assert driver.wizard.client.dossier.business.legal_name == bakery().business.legal_name
    assert not driver.wizard.client.dossier.confirmations


def test_export_and_import_carry_a_client(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "one.smsclient"
    driver = _with_clients(start(save_file=file, open_file=file), "One", "Two")
    chosen = driver.place.board.view.chosen()
    assert chosen is not None
    driver.press("Export…", driver.place.board)
    driver.wait(lambda: file.exists() and not driver.runner.busy())
    driver.press("Import…", driver.place.board)
    driver.wait(lambda: driver.place.open_wizard is not None)
    assert driver.wizard.client.dossier.name == chosen.name


def test_a_file_that_is_no_client_is_said_in_one_sentence(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "no.smsclient"
    file.write_bytes(b"PK\x03\x04 not really")
    driver = _with_clients(start(open_file=file), "One", "Two")
    driver.press("Import…", driver.place.board)
    driver.wait(lambda: driver.place.board._banner.notice is not None)
    assert driver.place.open_wizard is None
    assert len(_names(driver)) == 2
