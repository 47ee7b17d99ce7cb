"""A program that saves, journals and remembers as fast as it can, and says so after each time.

    python -m tests.store.writer DATA

Lines on standard output, each printed after the store said that it is done: "client ID", "saved REVISION N",
"recorded COUNT", "remembered N".
"""

from __future__ import annotations

import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.ids import RunId, TaskKey
from smswizard.store.places import find_places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.clock import SystemClock
from smswizard.submission.record import Intended, Opened

RUN = RunId("run")


def dossier(number: int) -> Dossier:
    """A dossier of some 20 KB that differs wholly from the one before."""
    named = with_answer(Dossier(), "business.brand_name", f"Sample {number}")
    return with_answer(named, "privacy.text", f"{number} \x00 ü \ud83c " * 1000)


def _ack(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(data: Path) -> None:
    """Write until killed."""
    places = find_places(data)
    workspace = Workspace(open_workspace(places), SystemClock())
    memory = StoredPracticeMemory(open_practice(places))
    rows = workspace.rows()
    client = rows[0].id if rows else workspace.create(dossier(0), {}).id
    if not workspace.runs(client):
        at = datetime.now(UTC)
        opened = Opened(at, RUN, "low_volume", "own", "twilio", False, "tag", "AC", "digest")
        workspace.open_run(client, opened, dossier(0))
    journal = workspace.journal(RUN)
    _ack("client", client)
    revision, count = workspace.load(client).revision, len(journal.records())
    remembered = int(memory.read("count") or "0")
    for number in itertools.count(remembered + 1):
        why = "confirmed" if number % 7 == 0 else "edited"
        revision = workspace.save(client, dossier(number), revision, {}, why)
        _ack("saved", revision, number)
        journal.append(Intended(datetime.now(UTC), TaskKey(f"task {number}")), after=count)
        count += 1
        _ack("recorded", count)
        memory.change("count", lambda _, now=number: str(now))  # type: ignore[misc]
        _ack("remembered", number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
