"""A policy that lies in a file gets into the window: by the button, or dropped on the field."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.gui.wizard.conftest import Start
from tests.support.documents import pdf, word
from tests.support.wizard_driver import WizardDriver

OWN = "We wrote this ourselves."


def own_policy(driver: WizardDriver) -> None:
    driver.open_sample()
    driver.go("privacy.facts")
    driver.answer("privacy.mode", "own")
    driver.go("privacy.text")
    driver.answer("privacy.text", OWN)


def said(driver: WizardDriver) -> str:
    notice = driver.wizard.shell.banner.notice
    return f"{notice.words} {notice.why}" if notice else ""


def drop(driver: WizardDriver, *urls: QUrl) -> bool:
    """Drop files on the text field; True where they were taken."""
    field = driver.page.findChild(QPlainTextEdit).viewport()
    dragged = QMimeData()
    dragged.setUrls(list(urls))
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dragged, button, none)
    QApplication.sendEvent(field, over)
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, button, none, QEvent.Type.Drop)
    QApplication.sendEvent(field, event)
    return over.isAccepted() and event.isAccepted()


def test_a_file_is_taken_in_and_undo_brings_back_what_was_there(start: Start, tmp_path: Path) -> None:
    (tmp_path / "policy.docx").write_bytes(word(["Privacy", "We never share numbers."]))
    driver = start(open_file=tmp_path / "policy.docx")
    own_policy(driver)
    driver.press("Take it out of a file…", driver.page)
    driver.wait(lambda: driver.wizard.client.dossier.privacy.text == "Privacy\n\nWe never share numbers.")
    assert driver.page.form.editor_at("privacy.text").value() == "Privacy\n\nWe never share numbers."
    assert "policy.docx" in said(driver)
    driver.wizard.wishes.undo()
    assert driver.wizard.client.dossier.privacy.text == OWN


def test_a_file_can_be_dropped_on_the_field(start: Start, tmp_path: Path) -> None:
    (tmp_path / "policy.pdf").write_bytes(pdf("We never share numbers."))
    driver = start()
    own_policy(driver)
    assert drop(driver, QUrl.fromLocalFile(str(tmp_path / "policy.pdf")))
    driver.wait(lambda: driver.wizard.client.dossier.privacy.text == "We never share numbers.")


@pytest.mark.parametrize(
    "body",
    [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), b"%PDF-1.4 torn", b"PK\x03\x04word/"],
    ids=["old", "pdf", "word"],
)
def test_a_file_that_cannot_be_read_leaves_the_text_alone(start: Start, tmp_path: Path, body: bytes) -> None:
    (tmp_path / "policy").write_bytes(body)
    driver = start()
    own_policy(driver)
    assert drop(driver, QUrl.fromLocalFile(str(tmp_path / "policy")))
    driver.wait(lambda: "cannot be read" in said(driver))
    assert driver.wizard.client.dossier.privacy.text == OWN


def test_thinking_better_of_it_changes_nothing(start: Start) -> None:
    driver = start(open_file=None)
    own_policy(driver)
    driver.press("Take it out of a file…", driver.page)
    assert driver.wizard.client.dossier.privacy.text == OWN


def test_our_own_draft_asks_for_no_file(bakery: WizardDriver) -> None:
    page = bakery.go("privacy.text")
    assert "Take it out of a file…" not in [
        each.text() for each in bakery.seen(type(bakery.button("Next")), page)
    ]
