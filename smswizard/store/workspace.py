"""The whole workspace: its clients, and what was filed for them."""

from __future__ import annotations

from smswizard.desk.ports import RunRow
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import ClientId, RunId
from smswizard.store.client_table import ClientTable
from smswizard.store.database import Database
from smswizard.store.journals import Runs, StoredJournal
from smswizard.submission.ports import Clock
from smswizard.submission.record import Opened


class Workspace(ClientTable):
    """A `desk.ports.DossierStore`. A front end that files nothing needs the clients alone."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self._runs = Runs(database)

    def open_run(self, client: ClientId, opened: Opened, frozen: Dossier) -> StoredJournal:
        """Begin a run; the frozen dossier is kept with it. Raises NotAllowedYet where one of its kind is open."""
        return self._runs.open(client, opened, frozen)

    def runs(self, client: ClientId | None = None) -> tuple[RunRow, ...]:
        """Runs, newest first."""
        return self._runs.rows(client)

    def journal(self, run: RunId) -> StoredJournal:
        """The journal of a run. Raises UsageError where there is none."""
        return self._runs.journal(run)

    def frozen(self, run: RunId) -> Dossier:
        """The dossier as it was filed; after a refiling, as it was filed last."""
        return self._runs.frozen(run)

    def freeze(self, run: RunId, dossier: Dossier) -> None:
        """Keep a newly frozen dossier with a run, beside the earlier ones."""
        self._runs.freeze(run, dossier)
