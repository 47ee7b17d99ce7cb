"""A workspace on disk for each test, and a clock that stands still until told to go on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smswizard.store.database import Database
from smswizard.store.places import Places, find_places
from smswizard.store.upgrades import open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.ports import Stop


class StillClock:
    """A `submission.ports.Clock` that goes on only when told."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def pause(self, seconds: float, stop: Stop | None = None) -> bool:
        self.moment += timedelta(seconds=seconds)
        return True


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return find_places(tmp_path / "data")


@pytest.fixture
def database(places: Places) -> Iterator[Database]:
    opened = open_workspace(places, busy_s=0.2)
    yield opened
    opened.close()


@pytest.fixture
def workspace(database: Database, clock: StillClock) -> Workspace:
    return Workspace(database, clock)
