"""The window on a disk of its own that is really full. Mounts, so `test_bad_disks.py` runs this in a namespace."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smswizard.gui.widgets.banner import StatusStrip
from smswizard.gui.widgets.words import Words
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

LONG = "We keep numbers of customers who asked for texts. " * 2000
ROOM = 2_000_000


def _sign(driver: WizardDriver) -> str:
    strip = driver.seen(StatusStrip, driver.wizard)[0]
    return " ".join(each.text() for each in driver.seen(Words, strip))


def _banner(driver: WizardDriver) -> str:
    return " ".join(each.text() for each in driver.seen(Words, driver.wizard.shell.banner))


def _on_disk(driver: WizardDriver) -> str:
    return driver.desk.clients.open(driver.wizard.client.id).dossier.privacy.text


def _fill(disk: Path) -> Path:
    """Take all the room there is."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(b"x" * 4096)
        except OSError:
            return filler


def test_a_full_disk_is_said_nothing_typed_is_lost_and_it_is_saved_once_there_is_room(
    start: Start, tmp_path: Path
) -> None:
    disk, elsewhere = tmp_path / "workspace", tmp_path / "kept.smsclient"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "none", str(disk)], check=True)
    driver = start(save_file=elsewhere)
    driver.open_sample()
    driver.settle()
    before = _on_disk(driver)
    filler = _fill(disk)
    page = driver.go("privacy.text")
    driver.answer("privacy.text", LONG)
    driver.wait(lambda: "The disk is full, so nothing could be saved." in _banner(driver))
    assert "Your text is kept in this window, and we try again." in _banner(driver)
    assert "Not saved yet" in _sign(driver)
    assert str(page.form.editor_at("privacy.text").value()) == LONG
    assert _on_disk(driver) == before
    act = driver.button("Save elsewhere…", driver.wizard.shell.banner)
    act.setFocus()
    tries: list[str] = []
    driver.wizard.client.saver.failed.connect(lambda *said: tries.extend(said))
    driver.wait(lambda: tries)
    assert driver.window.focusWidget() is act, "one more try in vain takes the keyboard from nobody"
    QTest.keyClick(act, Qt.Key.Key_Space)
    driver.wait(lambda: "Saved to" in _banner(driver))
    filler.unlink()
    driver.settle()
    assert "Saved just now" in _sign(driver)
    assert "The disk is full" not in _banner(driver)
    assert _on_disk(driver) == LONG
    assert driver.window.focusWidget() is not act
    assert driver.window.focusWidget().isVisible(), "where the button has gone, the keyboard went on"
    assert driver.desk.clients.import_file(elsewhere).dossier.privacy.text == LONG
    driver.close()
