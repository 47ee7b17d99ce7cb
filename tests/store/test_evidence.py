"""Pages and pictures as they were seen."""

from __future__ import annotations

import hashlib

import pytest

from smswizard.domain.errors import DamagedWorkspace, UsageError
from smswizard.domain.ids import ClientId
from smswizard.store.database import Database
from smswizard.store.evidence import EvidenceRoom
from smswizard.store.workspace import Workspace
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier

PAGE = b"<html>\x00 Sample policy \xff</html>"


def test_what_was_seen_is_kept_with_time_and_digest(
    workspace: Workspace, database: Database, clock: StillClock
) -> None:
    client = workspace.create(a_dossier(), {}).id
    room = EvidenceRoom(database)
    first = room.keep(client, "page", "https://bakery.example/privacy", clock.now(), "text/html", PAGE)
    clock.pause(60)
    second = room.keep(client, "picture", "", clock.now(), "image/png", b"", note="sample form")
    assert first.digest == hashlib.sha256(PAGE).hexdigest()
    assert room.of(client) == (second, first)
    assert (room.body(first.key), room.body(second.key)) == (PAGE, b"")
    assert room.of(workspace.create(a_dossier("Other"), {}).id) == ()


def test_evidence_that_was_changed_is_not_shown(
    workspace: Workspace, database: Database, clock: StillClock
) -> None:
    client = workspace.create(a_dossier(), {}).id
    room = EvidenceRoom(database)
    kept = room.keep(client, "page", "", clock.now(), "text/html", PAGE)
    with database.change() as change:
        change.run("UPDATE evidence SET body = ?", [b"<html>another</html>"])
    with pytest.raises(DamagedWorkspace):
        room.body(kept.key)


def test_what_is_not_there_is_said(database: Database, clock: StillClock) -> None:
    room = EvidenceRoom(database)
    with pytest.raises(UsageError):
        room.body("nothing")
    with pytest.raises(UsageError):
        room.keep(ClientId("nobody"), "page", "", clock.now(), "text/html", PAGE)
