"""For tests that open widgets: a look put on the application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LookChoice


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A theme in the light look at usual text size."""
    made = Theme(qapp, LookChoice.LIGHT)
    made.apply()
    yield made
    made.choose(LookChoice.LIGHT)
    made.scale_text(1.0)
    made.deleteLater()
