"""A damaged workspace: moved aside, never deleted; what is still good is gathered and offered.

    aside = set_aside(places, now)     the damaged file lies in a folder of its own from here on
    offer = gather(places, aside)      what can be brought back, from the file itself and from backups
    accept(places, offer)              puts it in place; whoever refuses starts with an empty workspace

Only texts whose digest is right are taken, so what comes back is what somebody wrote. A client whose newest
text is lost comes back with the newest good one of its history.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from smswizard.desk.ports import Recovered, RescueOffer
from smswizard.domain.errors import WorkspaceError
from smswizard.store import mending, schema
from smswizard.store.backups import all_backups
from smswizard.store.database import Change, Database
from smswizard.store.places import Places, cannot_write, make_private_folder
from smswizard.store.upgrades import TABLE_UPGRADES, open_file, upgrade_tables

_LOGS = ("-wal", "-shm")


class WorkspaceRescue:
    """A `desk.ports.Rescue`. Nothing may have the workspace open meanwhile."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def offer(self) -> RescueOffer:
        """Move the damaged file aside and gather what is still good. May take minutes."""
        return gather(self._places, set_aside(self._places, datetime.now(UTC)))

    def accept(self, offer: RescueOffer) -> None:
        """Put what was gathered in place."""
        accept(self._places, offer)


def set_aside(places: Places, now: datetime) -> Path:
    """Move the workspace into a folder of its own; returns where the file lies now. Raises WorkspaceFull."""
    folder = make_private_folder(places.set_aside / f"{now.astimezone(UTC):%Y%m%dT%H%M%S%f}")
    target = folder / places.workspace.name
    try:
        # The logs first: one that stayed behind would be played into the next file of this name.
        for ending in (*_LOGS, ""):
            path = places.workspace.with_name(places.workspace.name + ending)
            if path.exists():
                path.replace(folder / path.name)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return target


def gather(places: Places, aside: Path) -> RescueOffer:
    """Build a sound workspace beside the damaged one out of everything that is still good.

    Backups of the same lineage fill what the file itself lost; in any other file the numbers of clients mean
    something else. May take minutes for thousands of clients: not for the window's thread.
    """
    candidate = _candidate(aside)
    candidate.unlink(missing_ok=True)
    made = open_file(candidate, aside.parent, schema.WORKSPACE, TABLE_UPGRADES)
    try:
        with made.change(durable=True) as change:
            change.run("PRAGMA defer_foreign_keys=ON")
            _take_over_all(change, (aside, *all_backups(places)), aside.parent)
            mended = mending.mend(change)
        rows = made.rows("SELECT key, name, changed_at FROM clients ORDER BY changed_at DESC")
    finally:
        made.close()
    clients = tuple(
        Recovered(str(name), datetime.fromisoformat(str(at)), key not in mended.older)
        for key, name, at in rows
    )
    return RescueOffer(aside, clients, mended.lost, mended.broken_runs)


def _take_over_all(change: Change, sources: tuple[Path, ...], folder: Path) -> None:
    """Take the good rows of the first source that has any, and then of those of the same lineage."""
    lineage = None
    for source in sources:
        with _readable_copy(source, folder / "reading") as copy:
            if copy is None or lineage not in (None, _lineage(copy)):
                continue
            if mending.take_over(change, copy) and lineage is None:
                lineage = _lineage(copy)
    if lineage is not None:
        change.run("UPDATE lineage SET name = ?", [lineage])


def accept(places: Places, offer: RescueOffer) -> None:
    """Put the recovered workspace in place. A file that came there meanwhile is moved aside too."""
    if places.workspace.exists():
        set_aside(places, datetime.now(UTC))
    try:
        _candidate(offer.set_aside).replace(places.workspace)
    except OSError as error:
        raise cannot_write(places.workspace, error) from error


def _candidate(aside: Path) -> Path:
    return aside.with_name("recovered.sqlite")


@contextlib.contextmanager
def _readable_copy(source: Path, folder: Path) -> Iterator[Database | None]:
    """A copy that may be written to (SQLite does, when it opens a file), of today's format; None if hopeless."""
    make_private_folder(folder)
    copy = folder / source.name
    for ending in ("", *_LOGS[:1]):
        path = source.with_name(source.name + ending)
        if path.exists():
            shutil.copyfile(path, copy.with_name(copy.name + ending))
    database = Database(copy)
    try:
        yield database if _is_of_today(database) else None
    finally:
        database.close()
        shutil.rmtree(folder, ignore_errors=True)


def _is_of_today(database: Database) -> bool:
    """Brings an older file to today's format on the way."""
    try:
        found = database.row("PRAGMA user_version")
        version = int(str(found[0])) if found else 0
        if 0 < version <= len(TABLE_UPGRADES):
            upgrade_tables(database, TABLE_UPGRADES)
    except WorkspaceError:
        return False
    return 0 < version <= len(TABLE_UPGRADES) + 1


def _lineage(database: Database) -> str:
    """Name of the lineage; where it cannot be read, a name that no other file has."""
    try:
        found = database.row("SELECT name FROM lineage")
    except WorkspaceError:
        found = None
    return str(found[0]) if found else f"unknown, {database.path}"
