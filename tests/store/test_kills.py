"""SIGKILL at random moments: whatever was acknowledged is there, and the files are sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from smswizard.domain.ids import ClientId
from smswizard.store.database import Database
from smswizard.store.places import Places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.record import Intended
from tests.store.conftest import StillClock
from tests.store.writer import RUN, dossier

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX systems")

CHECKOUT = Path(__file__).parents[2]


@dataclass
class Acknowledged:
    """The last of everything the writer said was done."""

    client: str = ""
    revision: int = 0
    number: int = 0
    records: int = 0
    remembered: int = 0

    def take(self, line: str) -> None:
        match line.split():
            case ["client", client]:
                self.client = client
            case ["saved", revision, number]:
                self.revision, self.number = int(revision), int(number)
            case ["recorded", count]:
                self.records = int(count)
            case ["remembered", number]:
                self.remembered = int(number)


def _write_until_killed(places: Places, lines: int, acknowledged: Acknowledged) -> None:
    """Start a writer, kill it after so many lines, take what it said until it was dead."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(places.data)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
    )
    assert writer.stdout is not None
    for _ in range(lines):
        acknowledged.take(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    rest = writer.stdout.read()
    for line in rest.splitlines(keepends=True):
        if line.endswith("\n"):
            acknowledged.take(line)
    writer.stdout.close()
    assert writer.wait() == -signal.SIGKILL, "it wrote until it was killed"


def _check(places: Places, acknowledged: Acknowledged) -> None:
    database, practice = open_workspace(places), open_practice(places)
    try:
        workspace = Workspace(database, StillClock())
        stored = workspace.load(ClientId(acknowledged.client))
        number = int(stored.dossier.business.brand_name.split()[1])
        assert stored.revision >= acknowledged.revision
        assert number >= acknowledged.number
        assert stored.dossier == dossier(number), "whole, and not two mixed"
        records = workspace.journal(RUN).records()
        assert len(records) >= acknowledged.records
        assert all(isinstance(each, Intended) for each in records[1:])
        assert int(StoredPracticeMemory(practice).read("count") or "0") >= acknowledged.remembered
        assert [_sound(each) for each in (database, practice)] == [("ok",), ("ok",)]
        for edition in workspace.history(stored.id):
            workspace.edition(stored.id, edition.number)
    finally:
        database.close()
        practice.close()


def _sound(database: Database) -> object:
    return database.row("PRAGMA integrity_check")


def _kill_often(places: Places, times: int, seed: int) -> Acknowledged:
    chance = random.Random(seed)  # noqa: S311 - no secret
    acknowledged = Acknowledged()
    for _ in range(times):
        _write_until_killed(places, chance.randint(1, 40), acknowledged)
        _check(places, acknowledged)
    return acknowledged


def test_a_dozen_kills_lose_nothing(places: Places) -> None:
    done = _kill_often(places, 12, seed=1)
    assert done.number > 12, "the writer got somewhere between the kills"


@pytest.mark.long
def test_two_hundred_kills_lose_nothing(places: Places) -> None:
    done = _kill_often(places, 200, seed=2)
    print(f"200 kills: {done.number} saves, {done.records} records acknowledged, 0 lost")  # noqa: T201


def test_a_kill_at_the_very_first_moments_leaves_a_file_that_opens(places: Places) -> None:
    """The writer is killed as soon as the file appears, so perhaps in the middle of making the tables."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer", str(places.data)], stdout=subprocess.PIPE, cwd=CHECKOUT
    )
    while not places.workspace.exists():
        assert writer.poll() is None
    os.kill(writer.pid, signal.SIGKILL)
    writer.communicate()
    database = open_workspace(places)
    assert len(Workspace(database, StillClock()).rows()) <= 1
    database.close()
