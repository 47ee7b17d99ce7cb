"""A whole copy of the workspace once a day, for the day when the file itself cannot be read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from smswizard.store.database import Database
from smswizard.store.places import Places, make_private_folder
from smswizard.store.upgrades import backup_name

DAILY = "daily"
KEPT = 7
"""Daily copies; copies made before an upgrade are never removed."""

_DAY = timedelta(days=1)


def back_up_daily(database: Database, places: Places, now: datetime) -> Path | None:
    """Make today's copy, unless there is one of the last 24 hours. Not for the window's thread: it may take long.

    Raises WorkspaceError; older copies are then still there.
    """
    made = daily_backups(places)
    if made and now - made_at(made[0]) < _DAY:
        return None
    make_private_folder(places.backups)
    copy = places.backups / backup_name(places.workspace, DAILY, now)
    database.copy_to(copy)
    for old in [copy, *made][KEPT:]:
        old.unlink(missing_ok=True)
    return copy


def all_backups(places: Places) -> tuple[Path, ...]:
    """Copies of the workspace of every kind, the newest first."""
    return tuple(sorted(places.backups.glob(f"{places.workspace.stem}-*.sqlite"), reverse=True))


def daily_backups(places: Places) -> tuple[Path, ...]:
    """The daily copies, the newest first."""
    return tuple(each for each in all_backups(places) if each.stem.endswith(f"-{DAILY}"))


def made_at(backup: Path) -> datetime:
    """When a copy was made, from its name; long ago for a name that is not ours."""
    try:
        return datetime.strptime(backup.stem.split("-")[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return datetime.min.replace(tzinfo=UTC)
