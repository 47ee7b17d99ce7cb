"""Every answer is on disk within a moment; where it cannot be, the window says so and loses nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smswizard.domain.dossier import with_answer
from smswizard.gui.tokens import Tone
from smswizard.gui.widgets.banner import StatusStrip
from smswizard.gui.widgets.words import Words
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

SLOW = "the store waits for a lock before it gives up"


def _sign(driver: WizardDriver) -> str:
    strip = driver.seen(StatusStrip, driver.wizard)[0]
    return " ".join(each.text() for each in driver.seen(Words, strip))


def _elsewhere(driver: WizardDriver) -> sqlite3.Connection:
    """Another program that holds the workspace."""
    other = sqlite3.connect(driver.folder / "workspace.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_the_sign_says_saved(bakery: WizardDriver) -> None:
    bakery.go("business.identity")
    bakery.answer("business.brand_name", "Golden Crumb")
    assert "Saving" in _sign(bakery)
    bakery.settle()
    assert "Saved just now" in _sign(bakery)


def test_a_locked_workspace_is_said_kept_in_memory_saved_elsewhere_and_tried_again(
    start: Start, tmp_path: Path
) -> None:
    driver = start(save_file=tmp_path / "kept.smsclient")
    driver.open_sample()
    driver.settle()
    other = _elsewhere(driver)
    page = driver.go("business.identity")
    driver.answer("business.brand_name", "Golden Crumb")
    banner = driver.wizard.shell.banner
    driver.wait(lambda: banner.notice is not None)
    assert banner.notice.words == "Another program is using the file with your clients."
    assert "Your text is kept in this window, and we try again." in banner.notice.why
    assert "Not saved yet" in _sign(driver)
    assert driver.wizard.client.saver.unsaved is not None
    assert page.form.editor_at("business.brand_name").value() == "Golden Crumb"
    button = driver.button("Save elsewhere…", banner)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    driver.wait(lambda: (tmp_path / "kept.smsclient").exists())
    other.execute("ROLLBACK")
    other.close()
    driver.settle()
    driver.wait(lambda: banner.notice is None or banner.notice.tone is Tone.SUCCESS)
    assert driver.desk.clients.open(driver.wizard.client.id).dossier.business.brand_name == "Golden Crumb"
    assert driver.desk.clients.import_file(tmp_path / "kept.smsclient").dossier.name == "Golden Crumb"


def test_save_elsewhere_writes_a_file_that_can_be_taken_in(start: Start, tmp_path: Path) -> None:
    driver = start(save_file=tmp_path / "kept.smsclient")
    driver.open_sample()
    driver.go("business.identity")
    driver.answer("business.brand_name", "Golden Crumb")
    driver.wizard.save_sign.save_elsewhere()
    driver.wait(lambda: (tmp_path / "kept.smsclient").exists() and not driver.runner.busy())
    assert driver.desk.clients.import_file(tmp_path / "kept.smsclient").dossier.name == "Golden Crumb"


@pytest.mark.parametrize(("chosen", "kept"), [("mine", "Here"), ("theirs", "There")])
def test_two_windows_that_clash_are_both_shown(start: Start, chosen: str, kept: str) -> None:
    driver = start(choose=chosen)
    driver.open_sample()
    driver.settle()
    stored = driver.desk.clients.open(driver.wizard.client.id)
    theirs = with_answer(stored.dossier, "business.brand_name", "There")
    driver.desk.clients.save(stored.id, theirs, stored.revision)
    driver.go("business.identity")
    driver.answer("business.brand_name", "Here")
    driver.wait(lambda: any(each.method == "choose" for each in driver.dialogs.asked))
    driver.settle()
    question = next(each for each in driver.dialogs.asked if each.method == "choose")
    assert "Here" in str(question.said)
    assert "There" in str(question.said)
    assert driver.desk.clients.open(stored.id).dossier.business.brand_name == kept
    assert driver.page.form.editor_at("business.brand_name").value() == kept


def test_closing_saves_what_was_typed_last(start: Start) -> None:
    driver = start()
    driver.open_sample()
    driver.go("business.identity")
    driver.answer("business.brand_name", "Typed last")
    driver.close()
    again = start()
    assert again.wizard.client.dossier.business.brand_name == "Typed last"


def test_closing_asks_when_the_last_save_fails(start: Start) -> None:
    driver = start(confirm=False)
    driver.open_sample()
    driver.settle()
    other = _elsewhere(driver)
    driver.go("business.identity")
    driver.answer("business.brand_name", "Typed last")
    driver.window.close()
    driver.wait(lambda: any(each.method == "confirm" for each in driver.dialogs.asked))
    assert driver.window.isVisible()
    other.execute("ROLLBACK")
    other.close()
    driver.settle()


def test_a_clash_nobody_decides_overwrites_nothing(start: Start) -> None:
    driver = start(choose=[None, "mine"])
    driver.open_sample()
    driver.settle()
    stored = driver.desk.clients.open(driver.wizard.client.id)
    theirs = with_answer(stored.dossier, "business.brand_name", "There")
    driver.desk.clients.save(stored.id, theirs, stored.revision)
    driver.go("business.identity")
    driver.answer("business.brand_name", "Here")
    driver.wait(lambda: driver.wizard.shell.banner.notice is not None)
    assert driver.desk.clients.open(stored.id).dossier.business.brand_name == "There"
    assert driver.wizard.client.dossier.business.brand_name == "Here"
    driver.answer("business.brand_name", "Here again")
    driver.settle()
    assert driver.desk.clients.open(stored.id).dossier.business.brand_name == "Here again"


def test_another_client_is_opened_only_after_the_first_is_saved(start: Start) -> None:
    driver = start()
    driver.open_sample()
    first = driver.wizard.client.id
    driver.go("business.identity")
    driver.answer("business.brand_name", "Typed last")
    driver.place.board.view.new_requested.emit()
    driver.wait(lambda: driver.wizard.client.id != first)
    assert driver.desk.clients.open(first).dossier.business.brand_name == "Typed last"


def test_where_it_cannot_be_saved_the_person_decides_before_another_is_opened(start: Start) -> None:
    driver = start(confirm=False)
    driver.open_sample()
    driver.settle()
    first, second = driver.wizard.client.id, driver.desk.clients.create()
    other = _elsewhere(driver)
    driver.go("business.identity")
    driver.answer("business.brand_name", "Typed last")
    driver.place.open_client(second)
    driver.wait(lambda: any(each.method == "confirm" for each in driver.dialogs.asked))
    assert driver.wizard.client.id == first
    assert driver.wizard.client.dossier.business.brand_name == "Typed last"
    other.execute("ROLLBACK")
    other.close()
    driver.settle()
