"""The one place that builds a desk from real parts. Nothing here touches keychain, network or practice file yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from smswizard.desk.account import Accounts
from smswizard.desk.clients import Clients
from smswizard.desk.desk import Desk
from smswizard.desk.submitting import Submitting
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.remote.twilio_probe import TwilioProbe
from smswizard.remote.twilio_provider import TwilioProvider
from smswizard.store.database import Database
from smswizard.store.outbox import FolderOutbox
from smswizard.store.places import Places, find_places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.settings import StoredSettings
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.store.vault import BestVault, KeychainVault, SessionVault
from smswizard.store.workspace import Workspace
from smswizard.submission.clock import SystemClock
from smswizard.submission.ports import Provider


class LateMemory:
    """The practice provider's memory; its file is opened when practice is used first."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def _database(self) -> Database:
        return open_practice(self._places)

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none."""
        return StoredPracticeMemory(self._database).read(name)

    def change(self, name: str, how: Callable[[str], str]) -> None:
        """Replace the text under a name by `how(text)`, on disk before this returns."""
        StoredPracticeMemory(self._database).change(name, how)

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names in use that begin with `prefix`."""
        return StoredPracticeMemory(self._database).names(prefix)

    def close(self) -> None:
        """Close the file if it was opened."""
        if "_database" in self.__dict__:
            self._database.close()


def data_folder() -> Path:
    """The folder of the workspace, as environment and system have it."""
    return find_places().data


def window_lock(folder: Path) -> Path:
    """The file that the one window of a workspace holds."""
    return find_places(folder).window_lock


def build(folder: Path | None = None) -> Desk:
    """A desk on the workspace in `folder`, or in the usual place. Raises WorkspaceError."""
    places = find_places(folder)
    database = open_workspace(places)
    clock, settings, memory = SystemClock(), StoredSettings(places), LateMemory(places)
    store = Workspace(database, clock)
    practice = Practice(memory, PracticeClock(clock, memory))
    accounts = Accounts(
        BestVault(KeychainVault(), SessionVault()), settings, TwilioProbe(clock), practice.numbers
    )

    def open_real(account_sid: str, may_prompt: bool) -> Provider:
        return TwilioProvider(accounts.credentials(account_sid, may_prompt), clock)

    def close() -> None:
        memory.close()
        database.close()

    return Desk(
        clients=Clients(store, clock),
        accounts=accounts,
        submitting=Submitting(store, clock, practice, open_real),
        settings=settings,
        outbox=FolderOutbox(),
        clock=clock,
        close=close,
    )
