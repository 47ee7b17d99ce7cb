"""Runs and their journals: append-only, on disk at once, one open run of each kind."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest

from smswizard.domain.errors import DamagedWorkspace, NewerFormat, NotAllowedYet, UsageError
from smswizard.domain.ids import ClientId, RunId, Sid, TaskKey
from smswizard.store.database import BrokenRuleError, Database
from smswizard.store.journals import StoredJournal
from smswizard.store.places import Places
from smswizard.store.upgrades import open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.ports import Journal, JournalMoved
from smswizard.submission.record import Closed, Created, Intended, Opened
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier, full_dossier

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
BRAND = TaskKey("brand")


def opened(run: str = "run-1", is_practice: bool = False) -> Opened:
    provider = "practice" if is_practice else "twilio"
    return Opened(
        AT, RunId(run), "low_volume", "own", provider, is_practice, f"sw-{run}", "AC" + "0" * 32, "0" * 64
    )


@pytest.fixture
def client(workspace: Workspace) -> ClientId:
    return workspace.create(a_dossier(), {}).id


@pytest.fixture
def journal(workspace: Workspace, client: ClientId) -> StoredJournal:
    return workspace.open_run(client, opened(), full_dossier())


def test_a_run_begins_with_its_opening_record(journal: StoredJournal) -> None:
    port: Journal = journal
    assert port.run == "run-1"
    assert port.records() == (opened(),)


def test_records_come_back_in_order_for_any_program(
    journal: StoredJournal, places: Places, clock: StillClock
) -> None:
    written = (
        Intended(AT, BRAND, "0" * 64),
        Created(AT, BRAND, Sid("BN1"), "created", "PENDING"),
        Closed(AT, "approved"),
    )
    for record in written:
        journal.append(record)
    other = open_workspace(places)
    assert Workspace(other, clock).journal(RunId("run-1")).records() == (opened(), *written)
    other.close()


def test_records_can_be_neither_changed_nor_deleted(journal: StoredJournal, database: Database) -> None:
    for statement in ("UPDATE records SET body = '{}'", "DELETE FROM records"):
        with pytest.raises(BrokenRuleError, match="append-only"), database.change() as change:
            change.run(statement)
    assert journal.records() == (opened(),)


def test_a_record_is_written_only_if_nobody_else_wrote_meanwhile(
    workspace: Workspace, journal: StoredJournal
) -> None:
    journal.append(Intended(AT, BRAND), after=1)
    other = workspace.journal(RunId("run-1"))
    with pytest.raises(JournalMoved):
        other.append(Intended(AT, BRAND), after=1)
    assert len(journal.records()) == 2
    other.append(Created(AT, BRAND, Sid("BN1"), "created"), after=2)
    assert len(journal.records()) == 3


def test_of_many_who_intend_the_same_exactly_one_may(journal: StoredJournal, places: Places) -> None:
    may, may_not = [], []

    def intend() -> None:
        own = open_workspace(places, busy_s=60)
        try:
            StoredJournal(own, RunId("run-1")).append(Intended(AT, BRAND), after=1)
            may.append(1)
        except JournalMoved:
            may_not.append(1)
        finally:
            own.close()

    threads = [threading.Thread(target=intend) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert (len(may), len(may_not)) == (1, 7)
    assert len(journal.records()) == 2


def test_one_open_run_of_each_kind(workspace: Workspace, journal: StoredJournal, client: ClientId) -> None:
    with pytest.raises(NotAllowedYet, match="filed already"):
        workspace.open_run(client, opened("run-2"), full_dossier())
    workspace.open_run(client, opened("practice-1", is_practice=True), full_dossier())
    with pytest.raises(NotAllowedYet):
        workspace.open_run(client, opened("practice-2", is_practice=True), full_dossier())
    journal.append(Closed(AT, "abandoned"))
    workspace.open_run(client, opened("run-2"), full_dossier())
    other = workspace.create(a_dossier("Other"), {})
    workspace.open_run(other.id, opened("run-3"), full_dossier())
    found = [(row.id, row.opened.is_practice, row.closed) for row in workspace.runs(client)]
    assert found == [("run-2", False, ""), ("practice-1", True, ""), ("run-1", False, "abandoned")]
    assert [row.id for row in workspace.runs()] == ["run-3", "run-2", "practice-1", "run-1"]


def test_a_run_that_could_not_begin_leaves_nothing(
    workspace: Workspace, journal: StoredJournal, client: ClientId, database: Database
) -> None:
    with pytest.raises(NotAllowedYet):
        workspace.open_run(client, opened("run-2"), a_dossier("not kept"))
    assert database.row("SELECT count(*) FROM records") == (1,)
    assert database.row("SELECT count(*) FROM frozen") == (1,)


def test_the_frozen_dossier_stays_what_was_filed(
    workspace: Workspace, journal: StoredJournal, client: ClientId, clock: StillClock
) -> None:
    revision = 1
    for number in range(30):
        clock.pause(3600)
        revision = workspace.save(client, a_dossier(str(number)), revision, {})
    assert workspace.frozen(RunId("run-1")) == full_dossier()
    workspace.freeze(RunId("run-1"), a_dossier("Amended"))
    assert workspace.frozen(RunId("run-1")) == a_dossier("Amended")


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    nothing = RunId("nothing")
    for call in (
        lambda: workspace.journal(nothing),
        lambda: workspace.frozen(nothing),
        lambda: workspace.freeze(nothing, a_dossier()),
        lambda: workspace.open_run(ClientId("nobody"), opened(), a_dossier()),
    ):
        with pytest.raises(UsageError):
            call()


def _put(database: Database, number: int, body: str) -> None:
    with database.change() as change:
        change.run("INSERT INTO records (run, number, body) VALUES (1, ?, ?)", [number, body])


def test_a_journal_with_a_gap_is_damaged(journal: StoredJournal, database: Database) -> None:
    _put(database, 3, '{"kind":"Closed","at":"2026-11-23T12:00:00+00:00","how":"approved"}')
    with pytest.raises(DamagedWorkspace):
        journal.records()


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "{}", '{"kind":"Closed"}', '{"kind":"Closed","at":7,"how":""}']
)
def test_a_line_that_is_no_record_is_damage(journal: StoredJournal, database: Database, body: str) -> None:
    _put(database, 2, body)
    with pytest.raises(DamagedWorkspace):
        journal.records()


def test_a_line_of_a_newer_program_is_refused_in_words(journal: StoredJournal, database: Database) -> None:
    _put(database, 2, '{"kind":"Teleported","at":"2026-11-23T12:00:00+00:00"}')
    with pytest.raises(NewerFormat, match="newer version"):
        journal.records()
