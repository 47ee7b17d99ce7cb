"""Makes one sound workspace out of the good rows of several unsound ones.

Rows of the first source win. What is left pointing nowhere is mended: a client without its text gets the
newest good one, a history or a filing without its client gets one, and a filing whose record has gaps is closed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.ids import RunId
from smswizard.store import codec, record_codec, texts
from smswizard.store.database import Change, Database, Value
from smswizard.store.salvage import COLUMNS, believable_rows
from smswizard.store.searching import searchable, shown_name
from smswizard.submission.record import Closed, Opened

_LONG_AGO = "1970-01-01T00:00:00.000000+00:00"
"""For what has lost its time."""


@dataclass
class Mended:
    """What mending did. `older` are the keys of clients whose newest text was lost."""

    older: set[Value] = field(default_factory=set)
    lost: int = 0
    broken_runs: int = 0


def take_over(change: Change, source: Database) -> int:
    """Copy every good row that is not there yet; returns how many."""
    taken = 0
    for table, columns in COLUMNS.items():
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
        taken += sum(change.run(statement, row) for row in believable_rows(source, table))
    return taken


def mend(change: Change) -> Mended:
    """Mend what points nowhere."""
    mended = Mended()
    for table in ("history", "frozen"):
        change.run(f"DELETE FROM {table} WHERE digest NOT IN (SELECT digest FROM texts)")  # noqa: S608
    _mend_clients(change, mended)
    _give_runs(change)
    _give_clients(change, mended)
    _close_broken_runs(change, mended)
    return mended


def _mend_clients(change: Change, mended: Mended) -> None:
    lacking = change.rows(
        "SELECT id, key, name, revision, changed_at FROM clients WHERE digest NOT IN (SELECT digest FROM texts)"
    )
    for number, key, name, revision, changed_at in lacking:
        digest, at = _newest_good(change, number)
        if digest is None:
            digest, at = (
                texts.keep(change, with_answer(Dossier(), "business.brand_name", str(name))),
                changed_at,
            )
            mended.lost += 1
        else:
            mended.older.add(key)
        following = int(revision or 0) + 1
        change.run(
            "UPDATE clients SET digest = ?, revision = ?, changed_at = ? WHERE id = ?",
            [digest, following, at, number],
        )
        _add_edition(change, number, following, at, digest)


def _newest_good(change: Change, client: Value) -> tuple[Value, Value]:
    """Digest and time of the newest good edition of a client, else of what it filed."""
    found = change.row(
        "SELECT digest, at FROM history WHERE client = ? ORDER BY number DESC LIMIT 1", [client]
    ) or change.row(
        "SELECT f.digest, c.changed_at FROM frozen f JOIN runs r ON r.id = f.run"
        " JOIN clients c ON c.id = r.client WHERE c.id = ? ORDER BY f.run DESC, f.number DESC LIMIT 1",
        [client],
    )
    return (found[0], found[1]) if found else (None, None)


def _give_runs(change: Change) -> None:
    """A record whose run is lost gets one again, closed, made of its opening record where that is left."""
    orphans = change.rows(
        "SELECT DISTINCT run FROM (SELECT run FROM records UNION SELECT run FROM frozen)"
        " WHERE run NOT IN (SELECT id FROM runs)"
    )
    for (run,) in orphans:
        opened = _opening(change, run)
        change.run(
            "INSERT INTO runs (id, key, client, is_practice, opened, closed) VALUES (?, ?, ?, ?, ?, 'abandoned')",
            [run, opened.run, _owner(change, run), opened.is_practice, record_codec.to_text(opened)],
        )


def _opening(change: Change, run: Value) -> Opened:
    first = change.row("SELECT body FROM records WHERE run = ? AND number = 1", [run])
    opened = record_codec.from_text(str(first[0])) if first else None
    if isinstance(opened, Opened):
        return opened
    return Opened(
        datetime.fromisoformat(_LONG_AGO), RunId(os.urandom(16).hex()), "", "", "", False, "", "", ""
    )


def _owner(change: Change, run: Value) -> Value:
    """The client that once had the very text that was filed, else a number that no client has."""
    found = change.row(
        "SELECT h.client FROM frozen f JOIN history h ON h.digest = f.digest WHERE f.run = ? LIMIT 1", [run]
    ) or change.row(
        "SELECT max((SELECT coalesce(max(id), 0) FROM clients), (SELECT coalesce(max(client), 0) FROM history),"
        " (SELECT coalesce(max(client), 0) FROM runs), (SELECT coalesce(max(client), 0) FROM evidence)) + 1"
    )
    return found[0] if found else 1


def _give_clients(change: Change, mended: Mended) -> None:
    """A history, filing or evidence whose client is lost gets one, made of the newest good text."""
    orphans = change.rows(
        "SELECT DISTINCT client FROM (SELECT client FROM history UNION SELECT client FROM runs"
        " UNION SELECT client FROM evidence) WHERE client NOT IN (SELECT id FROM clients)"
    )
    for (number,) in orphans:
        newest = change.row(
            "SELECT t.body, h.at, h.number FROM history h JOIN texts t ON t.digest = h.digest"
            " WHERE h.client = ? ORDER BY h.number DESC LIMIT 1",
            [number],
        ) or change.row(
            "SELECT t.body, ?, 0 FROM frozen f JOIN runs r ON r.id = f.run"
            " JOIN texts t ON t.digest = f.digest WHERE r.client = ? ORDER BY f.run DESC, f.number DESC LIMIT 1",
            [_LONG_AGO, number],
        )
        key = _make_client(change, number, *(newest or ("", _LONG_AGO, 0)))
        if newest is None:
            mended.lost += 1
        else:
            mended.older.add(key)


def _make_client(change: Change, number: Value, body: Value, at: Value, revision: Value) -> Value:
    dossier = codec.from_text(str(body)) if body else Dossier()
    key, digest, following = os.urandom(16).hex(), texts.keep(change, dossier), int(revision or 0) + 1
    change.run(
        "INSERT INTO clients (id, key, name, search, summary, is_sample, revision, created_at, changed_at, digest)"
        " VALUES (?, ?, ?, ?, '{}', ?, ?, ?, ?, ?)",
        [number, key, shown_name(dossier), searchable(dossier), dossier.is_sample, following, at, at, digest],
    )
    _add_edition(change, number, following, at, digest)
    return key


def _add_edition(change: Change, client: Value, number: int, at: Value, digest: Value) -> None:
    change.run(
        "INSERT OR REPLACE INTO history (client, number, at, why, digest) VALUES (?, ?, ?, 'imported', ?)",
        [client, number, at, digest],
    )


def _close_broken_runs(change: Change, mended: Mended) -> None:
    """A filing whose record has gaps, or whose text is lost, is not to be gone on with: what it lacks may have
    been paid for. A new one looks at the provider first."""
    broken = change.rows(
        "SELECT id FROM runs WHERE closed = '' AND (id NOT IN (SELECT run FROM frozen) OR id NOT IN"
        " (SELECT run FROM records GROUP BY run HAVING min(number) = 1 AND max(number) = count(*)))"
    )
    for (run,) in broken:
        closed = Closed(datetime.now(UTC), "abandoned", "parts of the record were lost")
        change.run(
            "INSERT INTO records (run, number, body)"
            " SELECT :run, coalesce(max(number), 0) + 1, :body FROM records WHERE run = :run",
            {"run": run, "body": record_codec.to_text(closed)},
        )
        change.run("UPDATE runs SET closed = ? WHERE id = ?", [closed.how, run])
    mended.broken_runs = len(broken)
