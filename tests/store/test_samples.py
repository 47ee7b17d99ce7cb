"""One real workspace of every format ever written opens today, with everything in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smswizard.domain.ids import RunId
from smswizard.store.evidence import EvidenceRoom
from smswizard.store.places import Places
from smswizard.store.upgrades import TABLE_UPGRADES, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.record import Closed, Created, Intended, Opened
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier, full_dossier

SAMPLES = Path(__file__).parents[1] / "data" / "workspaces"


def test_there_is_a_sample_of_every_format() -> None:
    wanted = {f"v{number}.sqlite" for number in range(1, len(TABLE_UPGRADES) + 2)}
    assert {path.name for path in SAMPLES.glob("*.sqlite")} == wanted


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.sqlite")), ids=lambda path: path.stem)
def test_a_stored_workspace_of_every_format_opens_whole(
    sample: Path, places: Places, clock: StillClock
) -> None:
    places.data.mkdir()
    shutil.copy(sample, places.workspace)
    database = open_workspace(places)
    workspace = Workspace(database, clock)

    (row,), (away,) = workspace.rows("business legal"), workspace.rows(archived=True)
    assert (row.name, away.name) == ("sample business brand_name", "Sample Café")
    assert workspace.load(away.id).dossier == a_dossier("Sample Café")
    stored = workspace.load(row.id).dossier
    assert stored.business.legal_name == full_dossier().business.legal_name
    assert stored.confirmations == full_dossier().confirmations
    assert [(each.number, each.why) for each in workspace.history(row.id)] == [
        (2, "confirmed"),
        (1, "edited"),
    ]
    assert workspace.edition(row.id, 1) == a_dossier("Sample Bakery")

    assert [(run.id, run.closed, run.opened.is_practice) for run in workspace.runs(row.id)] == [
        ("run-2", "approved", True),
        ("run-1", "", False),
    ]
    kinds = [type(each) for each in workspace.journal(RunId("run-1")).records()]
    assert kinds == [Opened, Intended, Created]
    assert isinstance(workspace.journal(RunId("run-2")).records()[-1], Closed)
    assert workspace.frozen(RunId("run-1")) == stored

    (exhibit,) = EvidenceRoom(database).of(row.id)
    assert EvidenceRoom(database).body(exhibit.key) == b"<p>Sample</p>"
    assert database.row("PRAGMA integrity_check") == ("ok",)
    database.close()
