"""Answers go in as they are typed, and come back out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from smswizard.domain.dossier import answer
from smswizard.domain.ids import StepId
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

HOSTILE = (
    "a\0b",
    "\u202eright to left\u202c עברית",
    "🧁" * 50,
    "<b onmouseover=alert(1)>bold</b>",
    "{named} {0} {}",
    "x" * 1_000_000,
    "line\r\nline\u2028line",
)


def _typed(driver: WizardDriver, path: str, text: str) -> None:
    driver.page.form.focus(path)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


def test_what_is_typed_is_in_the_dossier_and_on_disk(bakery: WizardDriver) -> None:
    bakery.go("business.identity")
    _typed(bakery, "business.brand_name", "Golden Crumb")
    assert bakery.wizard.client.dossier.business.brand_name == "Golden Crumb"
    bakery.settle()
    stored = bakery.desk.clients.open(bakery.wizard.client.id)
    assert stored.dossier.business.brand_name == "Golden Crumb"


@pytest.mark.parametrize("text", HOSTILE, ids=("nul", "rtl", "emoji", "html", "braces", "megabyte", "breaks"))
def test_any_text_is_kept_as_it_was_given(bakery: WizardDriver, text: str) -> None:
    for screen, path in (("business.identity", "business.legal_name"), ("consent.words", "consent.wording")):
        bakery.go(screen)
        bakery.answer(path, text)
        bakery.wait(lambda path=path: answer(bakery.wizard.client.dossier, path) == text)  # type: ignore[misc]
    bakery.settle()
    stored = bakery.desk.clients.open(bakery.wizard.client.id)
    assert stored.dossier.business.legal_name == text
    assert stored.dossier.consent.wording == text


def test_going_on_is_never_blocked(start: Start) -> None:
    driver = start()
    driver.open_new()
    seen = [driver.wizard.place]
    while driver.wizard.shell._next.isEnabled():
        driver.press("Next")
        assert driver.wizard.place not in seen
        seen.append(driver.wizard.place)
    assert driver.wizard.place.step is StepId.TRACK


def test_undo_works_across_pages_and_shows_where(bakery: WizardDriver) -> None:
    bakery.go("business.identity")
    before = bakery.wizard.client.dossier.business.brand_name
    bakery.answer("business.brand_name", "Other")
    bakery.go("consent.ways")
    bakery.wizard.wishes.undo()
    assert bakery.wizard.client.dossier.business.brand_name == before
    assert bakery.wizard.place.screen == "business.identity"
    assert bakery.page.form.editor_at("business.brand_name").value() == before
    bakery.wizard.wishes.redo()
    assert bakery.wizard.client.dossier.business.brand_name == "Other"


def test_undo_keys_belong_to_the_field_first(bakery: WizardDriver) -> None:
    bakery.go("business.identity")
    bakery.answer("business.legal_name", "Changed before")
    _typed(bakery, "business.brand_name", "Typed")
    field = QApplication.focusWidget()
    assert field is not None
    while bakery.wizard.client.dossier.business.brand_name != "Golden Crust Bakery":
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bakery.wizard.client.dossier.business.legal_name == "Changed before"
    bakery.window.activateWindow()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bakery.wait(lambda: bakery.wizard.client.dossier.business.legal_name == "Golden Crust Bakery LLC")


def test_a_drafted_text_follows_the_answers_until_it_is_changed(bakery: WizardDriver) -> None:
    page = bakery.go("consent.replies")
    editor = page.form.editor_at("consent.stop_reply")
    assert "Golden Crust Bakery" in str(editor.value())
    bakery.go("business.identity")
    bakery.answer("business.brand_name", "Golden Crumb")
    bakery.go("consent.replies")
    assert "Golden Crumb" in str(editor.value())
    bakery.answer("consent.stop_reply", "Mine: you are out. No more messages.")
    bakery.go("business.identity")
    bakery.answer("business.brand_name", "Third name")
    bakery.go("consent.replies")
    assert editor.value() == "Mine: you are out. No more messages."
    bakery.press("Use our draft again", page)
    assert bakery.wizard.client.dossier.consent.stop_reply == ""
    assert "Third name" in str(editor.value())


def test_hidden_questions_keep_their_answers(bakery: WizardDriver) -> None:
    page = bakery.go("business.identity")
    number = bakery.wizard.client.dossier.business.tax_id
    bakery.answer("business.tax_id_kind", "none")
    assert page.form.row_at("business.tax_id").isHidden()
    bakery.answer("business.tax_id_kind", "EIN")
    assert not page.form.row_at("business.tax_id").isHidden()
    assert bakery.wizard.client.dossier.business.tax_id == number
