"""The tables of a workspace, as they are today. What they were before is told in `upgrades`.

`texts` holds each dossier text once, under its digest; `clients` holds what the board lists and searches, so
that no dossier is read for a list. `records` can only grow. `key` columns hold the ids the rest of the
program knows; `id` columns are SQLite's own and stay inside.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of file: its `application_id`, which tells it from any other SQLite file, and its tables."""

    application: int
    tables: tuple[str, ...]
    statements: tuple[str, ...]


_WORKSPACE_STATEMENTS = (
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL
    )""",
    """CREATE TABLE clients (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        sorted_as TEXT NOT NULL,
        search TEXT NOT NULL,
        summary TEXT NOT NULL,
        is_sample INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        archived_at TEXT,
        digest TEXT NOT NULL REFERENCES texts(digest)
    )""",
    "CREATE INDEX clients_by_name ON clients(sorted_as, key)",
    """CREATE TABLE history (
        client INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES texts(digest),
        why TEXT NOT NULL,
        PRIMARY KEY (client, revision)
    ) WITHOUT ROWID""",
    "CREATE INDEX history_by_digest ON history(digest)",
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        client INTEGER NOT NULL REFERENCES clients(id),
        is_practice INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        opened TEXT NOT NULL,
        closed TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL REFERENCES texts(digest)
    )""",
    "CREATE UNIQUE INDEX one_open_run ON runs(client, is_practice) WHERE closed = ''",
    "CREATE INDEX runs_by_digest ON runs(digest)",
    """CREATE TABLE records (
        run INTEGER NOT NULL REFERENCES runs(id),
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (run, number)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER records_are_not_changed BEFORE UPDATE ON records
        BEGIN SELECT RAISE(ABORT, 'records are append-only'); END""",
    """CREATE TRIGGER records_are_not_deleted BEFORE DELETE ON records
        BEGIN SELECT RAISE(ABORT, 'records are append-only'); END""",
    """CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        client INTEGER NOT NULL REFERENCES clients(id),
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        media_type TEXT NOT NULL,
        digest TEXT NOT NULL,
        note TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    "CREATE INDEX evidence_by_client ON evidence(client, seen_at)",
)

_PRACTICE_STATEMENTS = (
    """CREATE TABLE memory (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL
    )""",
)

WORKSPACE = Kind(
    application=0x534D5357,  # "SMSW"
    tables=("texts", "clients", "history", "runs", "records", "evidence"),
    statements=_WORKSPACE_STATEMENTS,
)

PRACTICE = Kind(application=0x534D5350, tables=("memory",), statements=_PRACTICE_STATEMENTS)  # "SMSP"
