"""A screen for each journey, and pictures of it where somebody wants them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.screen import Screen

PICTURES = "JOURNEY_PICTURES"
"""Environment variable with a folder for pictures; none are taken without it."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen without a keychain."""
    with Screen.start(tmp_path) as started:
        yield started


@pytest.fixture
def pictures(request: pytest.FixtureRequest) -> Path | None:
    """Where the pictures of this journey go, if anywhere."""
    named = os.environ.get(PICTURES)
    if not named:
        return None
    folder = Path(named) / request.path.stem
    folder.mkdir(parents=True, exist_ok=True)
    return folder
