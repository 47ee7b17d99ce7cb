"""For tests that open widgets: Python 3.11 kept alive under Qt, and a look put on the application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from smswizard.gui.none_guard import keep_none_alive
from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LookChoice


@pytest.fixture(autouse=True, scope="session")
def none_stays_alive() -> None:
    """PySide6 6.12.0 uses up the references to None of a long run on Python 3.11."""
    keep_none_alive()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A theme in the light look at usual text size."""
    made = Theme(qapp, LookChoice.LIGHT)
    made.apply()
    yield made
    made.choose(LookChoice.LIGHT)
    made.scale_text(1.0)
    made.deleteLater()
