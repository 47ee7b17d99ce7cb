"""Runs and their journals. A record is on the disk when `append` returns; none is ever changed or deleted.

A client has at most one open run of each kind (real, practice): a rule of the table, so it holds for every
program that opens the file.
"""

from __future__ import annotations

from functools import lru_cache

from smswizard.desk.ports import RunRow
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.domain.ids import ClientId, RunId
from smswizard.i18n import mark
from smswizard.store import record_codec, texts
from smswizard.store.database import BrokenRuleError, Change, Database, Value
from smswizard.store.troubles import damaged, no_such_client
from smswizard.submission.ports import JournalMoved
from smswizard.submission.record import Closed, Opened, Record

_COUNT = "SELECT count(*) FROM records WHERE run = ?"
_RUNS = """SELECT r.key, c.key, r.opened, r.closed FROM runs r JOIN clients c ON c.id = r.client
    ORDER BY r.id DESC"""
_RUNS_OF_ONE = """SELECT r.key, c.key, r.opened, r.closed FROM runs r JOIN clients c ON c.id = r.client
    WHERE c.key = ? ORDER BY r.id DESC"""


class StoredJournal:
    """A `submission.ports.Journal` in the workspace. Safe to use from any thread."""

    def __init__(self, database: Database, run: RunId) -> None:
        self._database = database
        self._run = run

    @property
    def run(self) -> RunId:
        """The run this journal belongs to."""
        return self._run

    def append(self, record: Record, after: int | None = None) -> None:
        """Commit a record to disk before returning.

        With `after`, only if the journal holds exactly that many records: else JournalMoved.
        """
        with self._database.change(durable=True) as change:
            number = _number_of_run(change, self._run)
            (count,) = change.row(_COUNT, [number]) or (0,)
            if after is not None and count != after:
                raise JournalMoved(
                    mark("Another window is working on this filing."),
                    mark("Nothing was sent from here. Look at it there, or close the other window."),
                )
            _append(change, number, record)

    def records(self) -> tuple[Record, ...]:
        """Every record, in order. Raises DamagedWorkspace or NewerFormat."""
        rows = self._database.rows(
            "SELECT r.number, r.body FROM records r JOIN runs ON runs.id = r.run"
            " WHERE runs.key = ? ORDER BY r.number",
            [self._run],
        )
        if [number for number, _ in rows] != list(range(1, len(rows) + 1)):
            raise damaged(self._database.path)
        try:
            return tuple(record_codec.from_text(str(body)) for _, body in rows)
        except ValueError as error:
            raise damaged(self._database.path) from error


class Runs:
    """The runs of a workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, client: ClientId, opened: Opened, dossier: Dossier) -> StoredJournal:
        """Begin a run. Raises NotAllowedYet where one of the same kind is open, UsageError for no client."""
        try:
            with self._database.change(durable=True) as change:
                owner = change.row("SELECT id FROM clients WHERE key = ?", [client])
                if owner is None:
                    raise no_such_client()
                run = change.insert(
                    "INSERT INTO runs (key, client, is_practice, opened) VALUES (?, ?, ?, ?)",
                    [opened.run, owner[0], opened.is_practice, record_codec.to_text(opened)],
                )
                _append(change, run, opened)
                _freeze(change, run, dossier)
        except BrokenRuleError as error:
            raise NotAllowedYet(
                mark("This client is being filed already."),
                mark("Go on with that filing, or give it up first."),
            ) from error
        return StoredJournal(self._database, opened.run)

    def rows(self, client: ClientId | None = None) -> tuple[RunRow, ...]:
        """Runs, newest first; of one client, or of all."""
        found = self._database.rows(_RUNS) if client is None else self._database.rows(_RUNS_OF_ONE, [client])
        try:
            return tuple(_run_row(*row) for row in found)
        except (ValueError, TypeError) as error:
            raise damaged(self._database.path) from error

    def journal(self, run: RunId) -> StoredJournal:
        """The journal of a run. Raises UsageError where there is none."""
        if self._database.row("SELECT 1 FROM runs WHERE key = ?", [run]) is None:
            raise _no_such_run()
        return StoredJournal(self._database, run)

    def frozen(self, run: RunId) -> Dossier:
        """The dossier as it was filed last."""
        found = self._database.row(
            "SELECT f.digest, t.body FROM frozen f JOIN runs r ON r.id = f.run"
            " LEFT JOIN texts t ON t.digest = f.digest WHERE r.key = ? ORDER BY f.number DESC LIMIT 1",
            [run],
        )
        if found is None:
            raise _no_such_run()
        return texts.read(self._database.path, *found)

    def freeze(self, run: RunId, dossier: Dossier) -> None:
        """Keep a newly frozen dossier with a run, beside the earlier ones."""
        with self._database.change(durable=True) as change:
            _freeze(change, _number_of_run(change, run), dossier)


def _append(change: Change, run: Value, record: Record) -> None:
    body = record_codec.to_text(record)
    change.run(
        "INSERT INTO records (run, number, body)"
        " SELECT :run, coalesce(max(number), 0) + 1, :body FROM records WHERE run = :run",
        {"run": run, "body": body},
    )
    if isinstance(record, Closed):
        change.run("UPDATE runs SET closed = ? WHERE id = ?", [record.how, run])


def _freeze(change: Change, run: Value, dossier: Dossier) -> None:
    change.run(
        "INSERT INTO frozen (run, number, digest)"
        " SELECT :run, coalesce(max(number), 0) + 1, :digest FROM frozen WHERE run = :run",
        {"run": run, "digest": texts.keep(change, dossier)},
    )


def _number_of_run(change: Change, run: RunId) -> Value:
    found = change.row("SELECT id FROM runs WHERE key = ?", [run])
    if found is None:
        raise _no_such_run()
    return found[0]


def _run_row(key: Value, client: Value, opened: Value, closed: Value) -> RunRow:
    return RunRow(RunId(str(key)), ClientId(str(client)), _opened(str(opened)), str(closed))


@lru_cache(maxsize=20_000)
def _opened(text: str) -> Opened:
    record = record_codec.from_text(text)
    if not isinstance(record, Opened):
        raise ValueError("a run that was not opened")
    return record


def _no_such_run() -> UsageError:
    return UsageError(mark("There is no such filing here."), mark("Look at the client's list of filings."))
