"""Many clients in one file: list, search, open, save, history, and one client as a file of its own."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from smswizard.desk.ports import ClientRow, Edition, Stored
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import StaleRevision, UsageError
from smswizard.domain.ids import ClientId
from smswizard.i18n import mark
from smswizard.store import bundle, texts
from smswizard.store.database import Change, Database, Row, Value
from smswizard.store.searching import searchable, shown_name, words
from smswizard.store.texts import moment, stored_moment
from smswizard.store.thinning import PASSING, superfluous
from smswizard.store.troubles import no_such_client

if TYPE_CHECKING:
    from smswizard.submission.ports import Clock

_ROWS = """SELECT key, name, revision, changed_at, is_archived, is_sample, summary FROM clients
    WHERE is_archived = ?"""
_CONTAINS = " AND instr(search, ?) > 0"
_NEWEST_FIRST = " ORDER BY changed_at DESC, id DESC"
_ONE = """SELECT c.revision, c.changed_at, c.digest, t.body FROM clients c
    LEFT JOIN texts t ON t.digest = c.digest WHERE c.key = ?"""
_REAL_RUNS = """SELECT c.key, r.closed FROM runs r JOIN clients c ON c.id = r.client
    WHERE NOT r.is_practice AND r.closed IN ('', 'approved') ORDER BY r.id DESC"""
_RELIST = "UPDATE clients SET name = ?, search = ?, summary = ?, is_sample = ? WHERE id = ?"
_MOVE_ON = "UPDATE clients SET revision = ?, changed_at = ?, digest = ? WHERE id = ?"
_HISTORY = """SELECT h.number, h.at, h.why, h.digest FROM history h JOIN clients c ON c.id = h.client
    WHERE c.key = ? ORDER BY h.number DESC"""
_EDITION = """SELECT h.digest, t.body FROM history h JOIN clients c ON c.id = h.client
    LEFT JOIN texts t ON t.digest = h.digest WHERE c.key = ? AND h.number = ?"""


class ClientTable:
    """A `desk.ports.ClientStore`. Safe to use from any thread; methods raise WorkspaceError.

    Autosaves survive the death of the program; what was confirmed, filed or imported survives the loss of
    power as well.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def rows(self, search: str = "", archived: bool = False) -> tuple[ClientRow, ...]:
        """Clients whose searchable text contains every word of `search`, newest change first."""
        wanted = words(search)
        statement = _ROWS + _CONTAINS * len(wanted) + _NEWEST_FIRST
        return tuple(_row(row) for row in self._database.rows(statement, [archived, *wanted]))

    def create(self, dossier: Dossier, summary: Mapping[str, str]) -> Stored:
        """A new client."""
        return self._create(dossier, summary, PASSING)

    def load(self, client: ClientId) -> Stored:
        """One client. Raises UsageError where there is none, DamagedWorkspace where it cannot be read."""
        found = self._database.row(_ONE, [client])
        if found is None:
            raise no_such_client()
        revision, changed_at, digest, body = found
        dossier = texts.read(self._database.path, digest, body)
        return Stored(client, dossier, _number(revision), moment(changed_at))

    def save(
        self,
        client: ClientId,
        dossier: Dossier,
        revision: int,
        summary: Mapping[str, str],
        why: str = PASSING,
    ) -> int:
        """Save and return the new revision. Raises StaleRevision where the stored one is not `revision`.

        A save that changes no answer keeps the revision.
        """
        with self._database.change(durable=why != PASSING) as change:
            found = change.row("SELECT id, revision, digest, changed_at FROM clients WHERE key = ?", [client])
            if found is None:
                raise no_such_client()
            number, stored_revision, stored_digest, changed_at = found
            if stored_revision != revision:
                raise _stale(moment(changed_at))
            digest, now = texts.keep(change, dossier), self._clock.now()
            change.run(_RELIST, [*_listed(dossier, summary), number])
            if digest == stored_digest:
                _mark_edition(change, number, revision, why)
                return revision
            change.run(_MOVE_ON, [revision + 1, stored_moment(now), digest, number])
            _add_edition(change, number, revision + 1, now, why, digest)
            return revision + 1

    def archive(self, client: ClientId, archived: bool = True) -> None:
        """Put a client away, or take it back."""
        with self._database.change() as change:
            if not change.run("UPDATE clients SET is_archived = ? WHERE key = ?", [archived, client]):
                raise no_such_client()

    def history(self, client: ClientId) -> tuple[Edition, ...]:
        """Editions, newest first."""
        return tuple(_edition(row) for row in self._database.rows(_HISTORY, [client]))

    def edition(self, client: ClientId, number: int) -> Dossier:
        """The dossier as it was. Raises UsageError where that edition is not kept."""
        found = self._database.row(_EDITION, [client, number])
        if found is None:
            raise UsageError(mark("This edition is not kept any more."), mark("Choose one from the history."))
        return texts.read(self._database.path, *found)

    def export_client(self, client: ClientId, to: Path) -> Path:
        """Write one client as one portable file, without secrets."""
        stored = self.load(client)
        return bundle.write(to, stored.dossier, client, stored.revision, self._clock.now())

    def save_elsewhere(self, dossier: Dossier, to: Path) -> Path:
        """Write a dossier that could not be saved as a portable file. Needs nothing of the workspace."""
        return bundle.write(to, dossier, ClientId(""), 0, self._clock.now())

    def import_client(
        self, source: Path, summarise: Callable[[Dossier], Mapping[str, str]] = lambda _: {}
    ) -> Stored:
        """Take a client file in as a new client. Raises NotAClientFile or NewerFormat; then nothing has changed.

        `summarise` gives what the board shows of it.
        """
        dossier = bundle.read(source)
        return self._create(dossier, summarise(dossier), "imported")

    def real_runs(self) -> tuple[tuple[ClientId, str], ...]:
        """The real runs that are open or ended well, newest first: the client, and "approved" or "" while open."""
        return tuple(
            (ClientId(str(client)), str(closed)) for client, closed in self._database.rows(_REAL_RUNS)
        )

    def _create(self, dossier: Dossier, summary: Mapping[str, str], why: str) -> Stored:
        key, now = ClientId(os.urandom(16).hex()), self._clock.now()
        with self._database.change(durable=why != PASSING) as change:
            digest = texts.keep(change, dossier)
            number = change.insert(
                "INSERT INTO clients (key, name, search, summary, is_sample, revision, created_at, changed_at,"
                " digest) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)",
                [key, *_listed(dossier, summary), stored_moment(now), stored_moment(now), digest],
            )
            _add_edition(change, number, 1, now, why, digest)
        return Stored(key, dossier, 1, moment(stored_moment(now)))


def _listed(dossier: Dossier, summary: Mapping[str, str]) -> list[Value]:
    """What the board lists and searches of a client."""
    return [shown_name(dossier), searchable(dossier), json.dumps(dict(summary)), dossier.is_sample]


def _row(row: Row) -> ClientRow:
    key, name, revision, changed_at, is_archived, is_sample, summary = row
    return ClientRow(
        ClientId(str(key)),
        str(name),
        _number(revision),
        moment(changed_at),
        bool(is_archived),
        bool(is_sample),
        _summary(str(summary)),
    )


@lru_cache(maxsize=1000)
def _summary(text: str) -> Mapping[str, str]:
    """Most clients stand at one of a few places, so most summaries have been read before."""
    try:
        found = json.loads(text)
    except ValueError:
        return MappingProxyType({})
    return MappingProxyType({str(name): str(value) for name, value in found.items()})


def _edition(row: Row) -> Edition:
    number, at, why, digest = row
    return Edition(_number(number), moment(at), str(why), str(digest))


def _add_edition(change: Change, client: Value, number: int, now: datetime, why: str, digest: str) -> None:
    """Put a new edition on top and let go of the superfluous ones below it."""
    change.run(
        "INSERT INTO history (client, number, at, why, digest) VALUES (?, ?, ?, ?, ?)",
        [client, number, stored_moment(now), why, digest],
    )
    rows = change.rows(
        "SELECT number, at, why, digest FROM history WHERE client = ? ORDER BY number DESC", [client]
    )
    going = set(superfluous([_edition(row) for row in rows], now))
    for gone in going:
        change.run("DELETE FROM history WHERE client = ? AND number = ?", [client, gone])
    texts.drop_unused(change, [row[3] for row in rows if row[0] in going])


def _mark_edition(change: Change, client: Value, number: int, why: str) -> None:
    """The newest edition turned out to be more than a passing one."""
    if why != PASSING:
        change.run("UPDATE history SET why = ? WHERE client = ? AND number = ?", [why, client, number])


def _number(value: Value) -> int:
    return int(value or 0)


def _stale(changed_at: datetime) -> StaleRevision:
    return StaleRevision(
        mark("This client was changed somewhere else since you opened it."),
        mark(
            "Nothing was lost: both are kept. Look at the other one (saved {when} UTC), then decide."
        ).format(when=f"{changed_at:%Y-%m-%d %H:%M}"),
    )
