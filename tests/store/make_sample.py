"""Makes the sample workspace of today's format: `python -m tests.store.make_sample`. Run once for each format,
when it is new; the sample is then kept for ever, because it is what people have on their disks."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

from smswizard.domain.ids import Sid, TaskKey
from smswizard.store.evidence import EvidenceRoom
from smswizard.store.places import find_places
from smswizard.store.upgrades import TABLE_UPGRADES, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.record import Closed, Created, Intended
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier, full_dossier
from tests.store.test_journals import opened

SAMPLES = Path(__file__).parents[1] / "data" / "workspaces"


def main() -> None:
    """Write the sample."""
    clock = StillClock()
    with tempfile.TemporaryDirectory() as folder:
        database = open_workspace(find_places(Path(folder)))
        workspace = Workspace(database, clock)
        first = workspace.create(a_dossier("Sample Bakery"), {"privacy": "complete", "next": "terms"})
        clock.pause(timedelta(hours=2).total_seconds())
        workspace.save(first.id, full_dossier(), 1, {"privacy": "confirmed", "next": "request"}, "confirmed")
        journal = workspace.open_run(first.id, opened(), full_dossier())
        journal.append(Intended(clock.now(), TaskKey("brand"), "0" * 64), after=1)
        journal.append(Created(clock.now(), TaskKey("brand"), Sid("BN" + "0" * 32), "created", "PENDING"))
        practice = workspace.open_run(first.id, opened("run-2", is_practice=True), full_dossier())
        practice.append(Closed(clock.now(), "approved"))
        archived = workspace.create(a_dossier("Sample Café"), {})
        workspace.archive(archived.id)
        EvidenceRoom(database).keep(
            first.id, "page", "https://bakery.example/privacy", clock.now(), "text/html", b"<p>Sample</p>"
        )
        SAMPLES.mkdir(parents=True, exist_ok=True)
        database.copy_to(SAMPLES / f"v{len(TABLE_UPGRADES) + 1}.sqlite")
        database.close()


if __name__ == "__main__":
    main()
