"""The tables of our files, as they are today. What they were before is told in `upgrades`.

`texts` holds each dossier text once, under its digest; `clients` holds what the board lists and searches, so
that no dossier is read for a list; `history` and `frozen` name texts. `records` can only grow. `key` columns
hold the ids that the rest of the program knows; `id` columns are SQLite's own, stay inside, and let a damaged
table be read row by row. `lineage` tells a copy of this file, in which ids mean the same, from any other file.
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of file: its `application_id`, which tells it from any other SQLite file, and its tables."""

    application: int
    tables: tuple[str, ...]
    statements: tuple[str, ...]


_LINEAGE = (
    "CREATE TABLE lineage (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL)",
    "INSERT INTO lineage (id, name) VALUES (1, lower(hex(randomblob(16))))",
)

_TEXTS = (
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL
    )""",
)

_CLIENTS = (
    """CREATE TABLE clients (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        search TEXT NOT NULL,
        summary TEXT NOT NULL,
        is_sample INTEGER NOT NULL,
        is_archived INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES texts(digest)
    )""",
    "CREATE INDEX clients_by_change ON clients(is_archived, changed_at)",
    "CREATE INDEX clients_by_digest ON clients(digest)",
    """CREATE TABLE history (
        id INTEGER PRIMARY KEY,
        client INTEGER NOT NULL REFERENCES clients(id),
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        why TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES texts(digest),
        UNIQUE (client, number)
    )""",
    "CREATE INDEX history_by_digest ON history(digest)",
)

_RUNS = (
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        client INTEGER NOT NULL REFERENCES clients(id),
        is_practice INTEGER NOT NULL,
        opened TEXT NOT NULL,
        closed TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE UNIQUE INDEX one_open_run ON runs(client, is_practice) WHERE closed = ''",
    """CREATE TABLE frozen (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs(id),
        number INTEGER NOT NULL,
        digest TEXT NOT NULL REFERENCES texts(digest),
        UNIQUE (run, number)
    )""",
    "CREATE INDEX frozen_by_digest ON frozen(digest)",
    """CREATE TABLE records (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs(id),
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (run, number)
    )""",
    """CREATE TRIGGER records_are_not_changed BEFORE UPDATE ON records
        BEGIN SELECT RAISE(ABORT, 'records are append-only'); END""",
    """CREATE TRIGGER records_are_not_deleted BEFORE DELETE ON records
        BEGIN SELECT RAISE(ABORT, 'records are append-only'); END""",
)

_EVIDENCE = (
    """CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        client INTEGER NOT NULL REFERENCES clients(id),
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        media_type TEXT NOT NULL,
        note TEXT NOT NULL,
        digest TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    "CREATE INDEX evidence_by_client ON evidence(client, seen_at)",
)

_MEMORY = (
    """CREATE TABLE memory (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL
    )""",
)

WORKSPACE = Kind(
    application=0x534D5357,  # "SMSW"
    tables=("lineage", "texts", "clients", "history", "runs", "frozen", "records", "evidence"),
    statements=(*_LINEAGE, *_TEXTS, *_CLIENTS, *_RUNS, *_EVIDENCE),
)

PRACTICE = Kind(application=0x534D5350, tables=("memory",), statements=_MEMORY)  # "SMSP"
