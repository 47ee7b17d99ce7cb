"""A window on a private workspace, with the practice provider behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smswizard.gui.theme import Theme
from tests.support.wizard_driver import WizardDriver

Start = Callable[..., WizardDriver]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on this test's workspace; called again, once more on the same."""
    running: list[WizardDriver] = []

    def begin(**answers: Any) -> WizardDriver:
        made = WizardDriver(qtbot, qapp, theme, tmp_path / "workspace", **answers)
        running.append(made)
        return made

    yield begin
    for each in running:
        if not each.is_closed:
            each.close()


@pytest.fixture
def bakery(start: Start) -> WizardDriver:
    """The sample bakery, open in the wizard."""
    driver = start()
    driver.open_sample()
    return driver
