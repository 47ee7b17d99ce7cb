"""A damaged workspace: moved aside, and everything that is still good comes back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smswizard.desk.ports import Rescue, RescueOffer
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import DamagedWorkspace
from smswizard.domain.ids import ClientId, RunId, TaskKey
from smswizard.store.backups import KEPT, all_backups, back_up_daily
from smswizard.store.database import Database
from smswizard.store.evidence import EvidenceRoom
from smswizard.store.places import Places
from smswizard.store.restoring import WorkspaceRescue, accept, gather, set_aside
from smswizard.store.upgrades import open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.record import Intended
from tests.store.conftest import StillClock
from tests.store.dossiers import a_dossier
from tests.store.test_journals import opened

PAGE = 4096
CLIENTS = 20
LATER = datetime(2026, 11, 24, 12, tzinfo=UTC)
LONG = "some words of a policy. " * 400


def _version(client: int, number: int) -> Dossier:
    return a_dossier(
        f"Sample {client}", business__city=f"v{number}", privacy__text=f"{client} {number} " + LONG
    )


def _fill(places: Places, clock: StillClock) -> dict[ClientId, int]:
    """Clients with three editions each, every fifth with a filing and a picture; returns their numbers."""
    database = open_workspace(places)
    workspace, room = Workspace(database, clock), EvidenceRoom(database)
    numbers = {}
    for number in range(CLIENTS):
        made = workspace.create(_version(number, 1), {})
        numbers[made.id] = number
        for revision in (1, 2):
            clock.pause(3600)
            workspace.save(made.id, _version(number, revision + 1), revision, {})
        if number % 5 == 0:
            journal = workspace.open_run(made.id, opened(f"run-{number}"), _version(number, 3))
            journal.append(Intended(clock.now(), TaskKey("brand")))
            room.keep(made.id, "picture", "", clock.now(), "image/png", b"picture" * 1000)
    database.close()
    return numbers


def _restore(places: Places) -> RescueOffer:
    offer = gather(places, set_aside(places, LATER))
    assert not places.workspace.exists()
    accept(places, offer)
    return offer


def _overwrite(path: Path, pages: list[int], content: bytes = b"\xa5" * PAGE) -> None:
    with path.open("r+b") as stream:
        for page in pages:
            stream.seek(page * PAGE)
            stream.write(content)


def _pages_of(places: Places, table: str) -> list[int]:
    """The pages of a table, first page 0; needs SQLite's dbstat, which Debian and python.org build in."""
    database = open_workspace(places)
    found = database.rows("SELECT pageno FROM dbstat WHERE name = ?", [table])
    database.close()
    return [int(str(page)) - 1 for (page,) in found]


def _check(places: Places, numbers: dict[ClientId, int], clock: StillClock) -> dict[int, str]:
    """Everything restored is sound and true; returns the edition of each client that came back."""
    database = open_workspace(places)
    workspace = Workspace(database, clock)
    assert database.row("PRAGMA integrity_check") == ("ok",)
    assert database.rows("PRAGMA foreign_key_check") == []
    found = {}
    for row in workspace.rows():
        dossier = workspace.load(row.id).dossier
        for edition in workspace.history(row.id):
            workspace.edition(row.id, edition.number)
        for run in workspace.runs(row.id):
            run.opened  # noqa: B018 - can be read
        city = dossier.business.city
        if city:
            number = numbers.get(row.id, int(row.name.split()[1]))
            assert dossier == _version(number, int(city[1:])), "what somebody wrote, of this very client"
            found[number] = city
        workspace.save(row.id, a_dossier("goes on"), row.revision, {})
    database.close()
    return found


def test_a_sound_file_comes_back_whole(places: Places, clock: StillClock) -> None:
    numbers = _fill(places, clock)
    offer = _restore(places)
    assert (len(offer.clients), offer.lost, offer.broken_runs) == (CLIENTS, 0, 0)
    assert all(each.is_newest for each in offer.clients)
    assert _check(places, numbers, clock) == dict.fromkeys(range(CLIENTS), "v3")
    database = open_workspace(places)
    workspace, room = Workspace(database, clock), EvidenceRoom(database)
    assert len(workspace.runs()) == CLIENTS // 5
    assert len(workspace.journal(RunId("run-5")).records()) == 2
    assert workspace.frozen(RunId("run-5")) == _version(5, 3)
    client = next(id_ for id_, number in numbers.items() if number == 5)
    assert [room.body(each.key) for each in room.of(client)] == [b"picture" * 1000]
    database.close()


def test_the_damaged_file_is_moved_and_not_changed(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    _overwrite(places.workspace, [5, 6])
    before = places.workspace.read_bytes()
    offer = _restore(places)
    assert offer.set_aside.read_bytes() == before
    assert offer.set_aside.is_relative_to(places.set_aside)
    assert [path.name for path in offer.set_aside.parent.iterdir()] == ["workspace.sqlite"]


@pytest.mark.parametrize(
    "ruin",
    [
        lambda path: path.write_bytes(b"\x00" * path.stat().st_size),
        lambda path: _overwrite(path, [0]),
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
    ],
    ids=["zeros", "first page", "sixteen bytes"],
)
def test_a_file_without_a_beginning_comes_back_from_the_backup(
    places: Places, clock: StillClock, ruin: Callable[[Path], object]
) -> None:
    numbers = _fill(places, clock)
    database = open_workspace(places)
    back_up_daily(database, places, clock.now())
    database.close()
    ruin(places.workspace)
    with pytest.raises(DamagedWorkspace):
        open_workspace(places)
    offer = _restore(places)
    assert len(offer.clients) == CLIENTS
    assert _check(places, numbers, clock) == dict.fromkeys(range(CLIENTS), "v3")


def test_without_backup_and_beginning_there_is_an_empty_offer(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    _overwrite(places.workspace, [0])
    offer = _restore(places)
    assert (offer.clients, offer.lost) == ((), 0)
    assert _check(places, {}, clock) == {}


def test_clients_whose_newest_text_is_lost_come_back_with_the_newest_good_one(
    places: Places, clock: StillClock
) -> None:
    numbers = _fill(places, clock)
    database = open_workspace(places)
    with database.change() as change:
        change.run("UPDATE texts SET body = 'x' || body WHERE id IN (SELECT id FROM texts WHERE id % 3 = 0)")
    database.close()
    offer = _restore(places)
    assert len(offer.clients) == CLIENTS
    assert [each.is_newest for each in offer.clients] == [False] * CLIENTS
    assert _check(places, numbers, clock) == dict.fromkeys(range(CLIENTS), "v2")


def test_a_lost_table_of_clients_is_rebuilt_from_their_history(places: Places, clock: StillClock) -> None:
    numbers = _fill(places, clock)
    _overwrite(places.workspace, _pages_of(places, "clients"))
    offer = _restore(places)
    assert len(offer.clients) == CLIENTS
    assert _check(places, numbers, clock) == dict.fromkeys(range(CLIENTS), "v3")
    database = open_workspace(places)
    assert len(Workspace(database, clock).runs()) == CLIENTS // 5
    database.close()


def test_lost_texts_are_filled_from_the_backup(places: Places, clock: StillClock) -> None:
    numbers = _fill(places, clock)
    database = open_workspace(places)
    back_up_daily(database, places, clock.now())
    database.close()
    _overwrite(places.workspace, _pages_of(places, "texts"))
    offer = _restore(places)
    assert len(offer.clients) == CLIENTS
    assert _check(places, numbers, clock) == dict.fromkeys(range(CLIENTS), "v3")


def test_clients_of_whom_nothing_is_left_but_the_name_keep_it(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    _overwrite(places.workspace, _pages_of(places, "texts"))
    offer = _restore(places)
    assert (len(offer.clients), offer.lost) == (CLIENTS, CLIENTS)
    assert {each.name for each in offer.clients} == {f"Sample {number}" for number in range(CLIENTS)}


def test_a_filing_whose_record_has_a_gap_is_closed(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    database = open_workspace(places)
    with database.change() as change:
        change.run("INSERT INTO records (run, number, body) SELECT run, 5, body FROM records WHERE id = 2")
    database.close()
    offer = _restore(places)
    assert offer.broken_runs == 1
    database = open_workspace(places)
    assert [row.closed for row in Workspace(database, clock).runs()].count("abandoned") == 1
    database.close()


def test_filings_survive_the_loss_of_their_table(places: Places, clock: StillClock) -> None:
    numbers = _fill(places, clock)
    _overwrite(places.workspace, _pages_of(places, "runs"))
    _restore(places)
    database = open_workspace(places)
    runs = Workspace(database, clock).runs()
    assert {numbers[row.client]: row.id for row in runs} == {n: f"run-{n}" for n in range(0, CLIENTS, 5)}
    assert {row.closed for row in runs} == {"abandoned"}
    database.close()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_what_comes_back_is_true(places: Places, clock: StillClock, seed: int) -> None:
    numbers = _fill(places, clock)
    chance = random.Random(seed)  # noqa: S311 - no secret
    pages = places.workspace.stat().st_size // PAGE
    hit = [chance.randrange(1, pages) for _ in range(chance.randint(1, pages // 3))]
    noise = [chance.randbytes(PAGE), b"\x00" * PAGE, bytes([13]) + b"\x00" * 4 + b"\xff" * (PAGE - 5)]
    _overwrite(places.workspace, hit, noise[seed % 3])
    if seed % 4 == 3:
        with places.workspace.open("r+b") as stream:
            stream.truncate(chance.randrange(PAGE, pages * PAGE))
    _restore(places)
    _check(places, numbers, clock)


def test_a_backup_of_another_workspace_is_not_mixed_in(places: Places, clock: StillClock) -> None:
    """After starting afresh the numbers of clients begin anew; an old copy's history is somebody else's."""
    _fill(places, clock)
    database = open_workspace(places)
    back_up_daily(database, places, clock.now())
    database.close()
    set_aside(places, LATER)
    database = open_workspace(places)
    workspace = Workspace(database, clock)
    workspace.create(a_dossier("Quite another"), {})
    database.close()
    offer = gather(places, set_aside(places, LATER + timedelta(seconds=1)))
    assert [each.name for each in offer.clients] == ["Quite another"]


def test_the_desk_is_offered_it_in_two_steps(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    rescue: Rescue = WorkspaceRescue(places)
    offer = rescue.offer()
    assert len(offer.clients) == CLIENTS
    open_workspace(places).close()  # who hesitates starts with an empty workspace, and may still accept
    rescue.accept(offer)
    database = open_workspace(places)
    assert len(Workspace(database, clock).rows()) == CLIENTS
    database.close()


def test_a_new_file_that_came_meanwhile_is_moved_aside_too(places: Places, clock: StillClock) -> None:
    _fill(places, clock)
    offer = gather(places, set_aside(places, LATER))
    open_workspace(places).close()
    accept(places, offer)
    assert len(list(places.set_aside.iterdir())) == 2
    database = open_workspace(places)
    assert len(Workspace(database, clock).rows()) == CLIENTS
    database.close()


def test_saves_still_in_the_log_are_not_forgotten(places: Places, clock: StillClock) -> None:
    """The writer died without folding its log into the file."""
    numbers = _fill(places, clock)
    database = open_workspace(places)
    workspace = Workspace(database, clock)
    client = next(iter(numbers))
    workspace.save(client, _version(0, 4), 3, {})
    copy = places.data.with_name("as-killed")
    copy.mkdir()
    for path in places.data.glob("workspace.sqlite*"):
        (copy / path.name).write_bytes(path.read_bytes())
    database.close()
    assert (copy / "workspace.sqlite-wal").stat().st_size > 0
    for path in copy.iterdir():
        path.replace(places.data / path.name)
    _restore(places)
    assert _check(places, numbers, clock)[0] == "v4"


def test_a_copy_is_made_once_a_day_and_a_week_is_kept(
    places: Places, database: Database, clock: StillClock
) -> None:
    assert back_up_daily(database, places, clock.now()) is not None
    clock.pause(23 * 3600)
    assert back_up_daily(database, places, clock.now()) is None
    for _ in range(KEPT + 3):
        clock.pause(24 * 3600)
        assert back_up_daily(database, places, clock.now()) is not None
    (places.backups / "workspace-20200101T000000000000-format-1.sqlite").write_bytes(b"")
    names = [each.name for each in all_backups(places)]
    assert len(names) == KEPT + 1
    assert names[-1].endswith("format-1.sqlite")
    assert names == sorted(names, reverse=True)
