"""The one door to SQLite. Plain tuples go out, `WorkspaceError`s are raised; no SQLite type leaves here.

Threads: any thread may read and change at any time. Each use borrows a connection of its own, so that the
window reads on (WAL) while a worker waits for the disk; changes stand in line, first in this process, then
in the file.

How hard a change is written: `durable=True` waits until the disk has it (synchronous FULL, 0.2 ms, but
90 ms on a busy disk), for what must be known before a remote call leaves. `durable=False` (NORMAL, 0.03 ms)
survives the death of the process as well and can lose only the last moments when the power fails; it never
breaks the file.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from smswizard.domain.errors import WorkspaceError
from smswizard.store import troubles
from smswizard.store.places import make_private_file, make_private_folder

Value = str | int | float | bytes | None
Row = tuple[Value, ...]
Values = Sequence[Value] | Mapping[str, Value]
"""For the placeholders of a statement: in order (?), or by name (:name)."""

BUSY_S = 5.0
"""How long a change waits for another program to finish its own."""


class BrokenRuleError(Exception):
    """A constraint of a table said no. Callers in store/ turn it into words; it goes no further."""


class Change:
    """One transaction that is open. Reads through it see what it has written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: str, values: Values = ()) -> int:
        """Run one statement; returns how many rows it touched."""
        return self._connection.execute(statement, values).rowcount

    def insert(self, statement: str, values: Values = ()) -> int:
        """Run one INSERT; returns the number of the new row."""
        return self._connection.execute(statement, values).lastrowid or 0

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        first: Row | None = self._connection.execute(statement, values).fetchone()
        return first


class Database:
    """One SQLite file."""

    def __init__(self, path: Path, busy_s: float = BUSY_S, max_pages: int | None = None) -> None:
        """Nothing is opened yet. `max_pages` limits the file to so many pages of 4096 bytes."""
        self.path = path
        self._busy_s = busy_s
        self._max_pages = max_pages
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._changing = threading.Lock()
        self._closed = False
        self._always_full = False
        self._file = 0

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows of a query, as of the last change that was finished."""
        with self._borrowed() as connection:
            return connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        with self._borrowed() as connection:
            first: Row | None = connection.execute(statement, values).fetchone()
            return first

    @contextlib.contextmanager
    def change(self, durable: bool = False) -> Iterator[Change]:
        """A transaction: all of it or nothing. Not to be nested. `durable`: see the module's first lines."""
        if not self._changing.acquire(timeout=self._busy_s):
            raise troubles.locked()
        try:
            with self._borrowed() as connection:
                self._check_still_there()
                full = durable or self._always_full
                connection.execute(f"PRAGMA synchronous={'FULL' if full else 'NORMAL'}")
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield Change(connection)
                    connection.execute("COMMIT")
                except BaseException:
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                    raise
        finally:
            self._changing.release()

    def copy_to(self, target: Path) -> None:
        """A whole copy in one file of its own, as of now; the file must not be there yet."""
        make_private_file(target)
        try:
            with self._borrowed() as connection, contextlib.closing(sqlite3.connect(target)) as copy:
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
        except BaseException:
            target.unlink()
            raise

    def close(self) -> None:
        """Give all connections back; SQLite folds its log into the file with the last one."""
        with self._guard:
            self._closed = True
            for connection in self._idle:
                connection.close()
            self._idle.clear()

    @contextlib.contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else uses; every SQLite error is turned into ours here."""
        with translated(self.path):
            with self._guard:
                if self._closed:
                    raise RuntimeError(f"{self.path.name} was closed")
                connection = self._idle.pop() if self._idle else None
            connection = connection or self._connect()
            try:
                yield connection
            finally:
                with self._guard:
                    if self._closed:
                        connection.close()
                    else:
                        self._idle.append(connection)

    def _connect(self) -> sqlite3.Connection:
        make_private_folder(self.path.parent)
        make_private_file(self.path)
        self._file = self._file or self.path.stat().st_ino
        connection = sqlite3.connect(
            self.path, timeout=self._busy_s, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA foreign_keys=ON")
            self._use_log(connection)
            if self._max_pages is not None:
                connection.execute(f"PRAGMA max_page_count={int(self._max_pages)}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _check_still_there(self) -> None:
        """SQLite would go on writing into a file that was deleted or moved under it; we do not."""
        try:
            same = self.path.stat().st_ino == self._file
        except OSError:
            same = False
        if not same:
            raise troubles.gone(self.path)

    def _use_log(self, connection: sqlite3.Connection) -> None:
        """Switch to WAL. Where a disk cannot (some network shares), the old way stays, always with FULL."""
        until = time.monotonic() + self._busy_s
        while True:
            try:
                (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
            except sqlite3.OperationalError as error:
                # Two programs that make the file at one moment: SQLite does not wait here by itself.
                if _primary(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.01)
            else:
                self._always_full = mode != "wal"
                return


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says about a file into a `WorkspaceError`. Our own bugs stay what they are."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise BrokenRuleError(str(error)) from error
    except sqlite3.Error as error:
        ours = _in_words(path, error)
        if ours is None:
            raise
        raise ours from error


def _in_words(path: Path, error: sqlite3.Error) -> WorkspaceError | None:
    primary, extended = _primary(error), getattr(error, "sqlite_errorcode", 0)
    if str(error).startswith(_MEANS_DAMAGE):
        return troubles.damaged(path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return troubles.locked()
    if primary == sqlite3.SQLITE_FULL or extended in _WRITE_FAILED:
        return troubles.full()
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return troubles.not_writable(path)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or extended in _READ_FAILED:
        return troubles.damaged(path)
    return troubles.disk_failed(path) if primary == sqlite3.SQLITE_IOERR else None


def _primary(error: sqlite3.Error) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0) or 0
    return code & 0xFF


_WRITE_FAILED = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
)
_MEANS_DAMAGE = ("no such table", "no such column", "malformed database schema", "Could not decode to UTF-8")
_READ_FAILED = (sqlite3.SQLITE_IOERR_SHORT_READ,)
