"""From every format ever written to today's, one small function a step. Tomorrow's is refused in words.

History of the formats (one stored sample of each lies in tests/data/workspaces and tests/data/dossiers):
- tables 1, dossiers 1: the first.

How to add one: change the tables in schema.py (or the codec), write the function that turns the last
format into the new one, append it to its tuple, keep a sample of the new format.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from smswizard.domain.errors import NewerFormat
from smswizard.i18n import mark
from smswizard.store import schema
from smswizard.store.database import BUSY_S, Change, Database
from smswizard.store.places import Places, make_private_folder, prepare
from smswizard.store.schema import Kind
from smswizard.store.troubles import damaged

Plain = dict[str, Any]
"""A dossier as JSON gives it: texts, numbers, lists and dictionaries."""

TableUpgrade = Callable[[Change], None]
DossierUpgrade = Callable[[Plain], Plain]

TABLE_UPGRADES: tuple[TableUpgrade, ...] = ()
"""The first takes format 1 to 2, and so on."""

DOSSIER_UPGRADES: tuple[DossierUpgrade, ...] = ()
"""The first takes format 1 to 2, and so on. Used for stored clients, their history and imports alike."""

DOSSIER_FORMAT = len(DOSSIER_UPGRADES) + 1


def open_workspace(places: Places, busy_s: float = BUSY_S) -> Database:
    """The file with the clients, in its folder; see `open_file`."""
    prepare(places)
    return open_file(places.workspace, places.backups, schema.WORKSPACE, TABLE_UPGRADES, busy_s)


def open_practice(places: Places, busy_s: float = BUSY_S) -> Database:
    """The file in which the practice provider remembers; see `open_file`."""
    prepare(places)
    return open_file(places.practice, places.backups, schema.PRACTICE, (), busy_s)


def open_file(
    path: Path, backups: Path, kind: Kind, upgrades: Sequence[TableUpgrade], busy_s: float = BUSY_S
) -> Database:
    """A file of ours, made where it is missing and brought to today's format where it is old.

    Before an upgrade a copy is kept in `backups`. Raises NewerFormat, DamagedWorkspace, WorkspaceLocked or
    WorkspaceFull; the file is then as it was.
    """
    database = Database(path, busy_s)
    try:
        found = _format_of(database, kind)
        if found == 0:
            _make(database, kind, len(upgrades) + 1)
        elif found <= len(upgrades):
            make_private_folder(backups)
            database.copy_to(backups / backup_name(path, f"format-{found}", datetime.now(UTC)))
            upgrade_tables(database, upgrades)
        elif found > len(upgrades) + 1:
            raise _newer()
        _check_tables(database, kind)
    except BaseException:
        database.close()
        raise
    return database


def upgrade_tables(database: Database, upgrades: Sequence[TableUpgrade]) -> None:
    """Run the missing steps in one transaction: all of them or none."""
    with database.change(durable=True) as change:
        found = _number(change.row("PRAGMA user_version"))
        for upgrade in upgrades[found - 1 :]:
            upgrade(change)
        change.run(f"PRAGMA user_version={len(upgrades) + 1}")


def upgrade_dossier(plain: Plain, found: int, upgrades: Sequence[DossierUpgrade] = DOSSIER_UPGRADES) -> Plain:
    """A dossier of format `found` as one of today's. Raises NewerFormat."""
    if found > len(upgrades) + 1:
        raise _newer()
    for upgrade in upgrades[max(found, 1) - 1 :]:
        plain = upgrade(plain)
    return plain


def backup_name(path: Path, why: str, now: datetime) -> str:
    """Name of a backup copy that sorts by time, for example `workspace-20261123T101500123456-daily.sqlite`."""
    return f"{path.stem}-{now:%Y%m%dT%H%M%S%f}-{why}{path.suffix}"


def _make(database: Database, kind: Kind, number: int) -> None:
    with database.change(durable=True) as change:
        if _number(change.row("PRAGMA user_version")):
            return  # another program was faster
        for statement in kind.statements:
            change.run(statement)
        change.run(f"PRAGMA application_id={kind.application}")
        change.run(f"PRAGMA user_version={number}")


def _format_of(database: Database, kind: Kind) -> int:
    """Number of the tables' format; 0 for a file with nothing in it."""
    found = _number(database.row("PRAGMA user_version"))
    ours = _number(database.row("PRAGMA application_id")) == kind.application
    anything = database.row("SELECT 1 FROM sqlite_master LIMIT 1") is not None
    if (found or anything) and not ours:
        raise damaged(database.path)
    return found


def _check_tables(database: Database, kind: Kind) -> None:
    """Every table is there: reads the schema only, so it costs next to nothing."""
    there = {name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not there.issuperset(kind.tables):
        raise damaged(database.path)


def _newer() -> NewerFormat:
    return NewerFormat(
        mark("This was written by a newer version of SMS Wizard."),
        mark("Install the newest version, then open it again. Nothing was changed."),
    )


def _number(row: tuple[object, ...] | None) -> int:
    return int(str(row[0])) if row else 0
