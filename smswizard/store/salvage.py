"""Reads what can still be read of a damaged file, row by row, and believes only what its digest confirms."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from smswizard.domain.errors import NewerFormat, WorkspaceError
from smswizard.store import codec, record_codec
from smswizard.store.database import Database, Row, Value

COLUMNS = {
    "texts": ("id", "digest", "body"),
    "clients": (
        "id", "key", "name", "search", "summary", "is_sample", "is_archived", "revision", "created_at",
        "changed_at", "digest",
    ),
    "history": ("id", "client", "number", "at", "why", "digest"),
    "runs": ("id", "key", "client", "is_practice", "opened", "closed"),
    "frozen": ("id", "run", "number", "digest"),
    "records": ("id", "run", "number", "body"),
    "evidence": (
        "id", "key", "client", "kind", "address", "seen_at", "media_type", "note", "digest", "body",
    ),
}  # fmt: skip
"""The columns of every table of the workspace, in the order in which they are read and written."""

_NUMBERS = frozenset({"id", "client", "run", "number", "revision", "is_sample", "is_archived", "is_practice"})
_HIGHEST_GUESS = 2**20
_SMALLEST_ROW = 64  # bytes; a digest alone is as long


def believable_rows(database: Database, table: str) -> Iterator[Row]:
    """The rows of a table that can be read and hold what they should."""
    columns = COLUMNS[table]
    check = _CHECKS.get(table, _fits)
    highest = _highest(database, table)
    if not any(_answers(database, table, number) for number in _probes(highest)):
        return
    for row in _readable(database, table, 1, highest):
        if _has_right_kinds(columns, row) and check(dict(zip(columns, row, strict=True))):
            yield row


def _readable(database: Database, table: str, first: int, last: int) -> Iterator[Row]:
    """Rows with these numbers; where a stretch cannot be read, its halves are tried."""
    if last < first:
        return
    columns = ", ".join(COLUMNS[table])
    try:
        yield from database.rows(
            f"SELECT {columns} FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id",  # noqa: S608 - our own names
            [first, last],
        )
    except WorkspaceError:
        if first < last:
            middle = (first + last) // 2
            yield from _readable(database, table, first, middle)
            yield from _readable(database, table, middle + 1, last)


def _highest(database: Database, table: str) -> int:
    """The highest row number, or one that no row can have passed; 0 where there is no such table."""
    asked = (
        "SELECT count(*) FROM sqlite_master WHERE name = ?",
        f"SELECT max(id) FROM {table}",  # noqa: S608 - our own names
        f"SELECT max(+id) FROM {table}",  # noqa: S608 - the same, but read from an index
    )
    try:
        if database.row(asked[0], [table]) == (0,):
            return 0
    except WorkspaceError:
        return 0
    for statement in asked[1:]:
        try:
            ((highest,),) = database.rows(statement)
        except WorkspaceError:
            continue
        return highest if isinstance(highest, int) else 0
    return min(_HIGHEST_GUESS, database.path.stat().st_size // _SMALLEST_ROW)


def _probes(highest: int) -> Iterator[int]:
    """A few row numbers from everywhere."""
    yield from range(1, min(highest, 64) + 1)
    yield from range(1, highest + 1, highest // 64 + 1)


def _answers(database: Database, table: str, number: int) -> bool:
    """Whether looking for a row is answered at all, be it with nothing."""
    try:
        database.row(f"SELECT id FROM {table} WHERE id = ?", [number])  # noqa: S608 - our own names
    except WorkspaceError:
        return False
    return True


def _has_right_kinds(columns: tuple[str, ...], row: Row) -> bool:
    return all(
        isinstance(value, int if name in _NUMBERS else (str, bytes))
        for name, value in zip(columns, row, strict=True)
    )


def _fits(row: dict[str, Value]) -> bool:  # noqa: ARG001 - nothing more can be checked
    return True


def _is_true_text(row: dict[str, Value]) -> bool:
    body = row["body"]
    return isinstance(body, str) and body.isascii() and codec.digest(body) == row["digest"]


def _is_true_exhibit(row: dict[str, Value]) -> bool:
    body = row["body"]
    return isinstance(body, bytes) and hashlib.sha256(body).hexdigest() == row["digest"]


def _is_record(row: dict[str, Value]) -> bool:
    try:
        record_codec.from_text(str(row["body"]))
    except NewerFormat:
        return True
    except ValueError:
        return False
    return True


_CHECKS: dict[str, Callable[[dict[str, Value]], bool]] = {
    "texts": _is_true_text,
    "evidence": _is_true_exhibit,
    "records": _is_record,
}
