"""The one place that builds a desk from real parts. Nothing here touches keychain, network or practice file yet.

The desk's parts are imported when a desk is built, those of filing when somebody files: it would double the time to
the first paint (see docs/decisions/009-late-doors.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from smswizard.store.places import Places, find_places
from smswizard.store.settings import StoredSettings

if TYPE_CHECKING:
    from smswizard.desk.account import Accounts
    from smswizard.desk.desk import Desk
    from smswizard.desk.pages_live import LivePages
    from smswizard.desk.ports import Rescue, SettingsStore
    from smswizard.desk.submitting import Submitting
    from smswizard.desk.verdict import Verdict, Verdicts
    from smswizard.domain.dossier import Dossier
    from smswizard.remote.practice import Practice
    from smswizard.store.database import Database
    from smswizard.store.practice_memory import StoredPracticeMemory
    from smswizard.submission.ports import Clock, Provider


class LateMemory:
    """The practice provider's memory; its file is opened when practice is used first."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def _database(self) -> Database:
        from smswizard.store.upgrades import open_practice

        return open_practice(self._places)

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none."""
        return self._kept().read(name)

    def change(self, name: str, how: Callable[[str], str]) -> None:
        """Replace the text under a name by `how(text)`, on disk before this returns."""
        self._kept().change(name, how)

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """The names in use that begin with `prefix`."""
        return self._kept().names(prefix)

    def close(self) -> None:
        """Close the file if it was opened."""
        if "_database" in self.__dict__:
            self._database.close()

    def _kept(self) -> StoredPracticeMemory:
        from smswizard.store.practice_memory import StoredPracticeMemory

        return StoredPracticeMemory(self._database)


class Filing:
    """The parts that only filing needs."""

    def __init__(
        self, database: Database, settings: StoredSettings, memory: LateMemory, clock: Clock
    ) -> None:
        self._database, self._settings, self._memory, self._clock = database, settings, memory, clock

    @cached_property
    def _practice(self) -> Practice:
        from smswizard.remote.practice import Practice
        from smswizard.remote.practice_clock import PracticeClock

        return Practice(self._memory, PracticeClock(self._clock, self._memory))

    def accounts(self) -> Accounts:
        """The accounts, with the keychain behind them."""
        from smswizard.desk.account import Accounts
        from smswizard.remote.twilio_probe import TwilioProbe
        from smswizard.store.vault import BestVault, KeychainVault, SessionVault

        vault = BestVault(KeychainVault(), SessionVault())
        return Accounts(vault, self._settings, TwilioProbe(self._clock), self._practice.numbers)

    def submitting(self, accounts: Accounts) -> Submitting:
        """The filings, with Twilio and practice behind them."""
        from smswizard.desk.submitting import Submitting
        from smswizard.remote.twilio_provider import TwilioProvider
        from smswizard.store.workspace import Workspace

        def open_real(account_sid: str, may_prompt: bool) -> Provider:
            return TwilioProvider(accounts.credentials(account_sid, may_prompt), self._clock)

        return Submitting(Workspace(self._database, self._clock), self._clock, self._practice, open_real)


def _pages_live(database: Database, clock: Clock) -> LivePages:
    from smswizard.desk.pages_live import LivePages
    from smswizard.remote.page_source import WebPages
    from smswizard.store.client_table import ClientTable
    from smswizard.store.evidence import EvidenceRoom

    return LivePages(ClientTable(database, clock), WebPages(), EvidenceRoom(database), clock)


def _verdicts(places: Places) -> Verdicts:
    from smswizard.desk.verdict import Verdict, Verdicts
    from smswizard.store.shelf import FolderShelf, edition

    def judged(dossier: Dossier, today: date) -> Verdict:
        from smswizard.desk.checking import check

        found = check(dossier, today)
        return Verdict(found.findings, found.states)

    return Verdicts(FolderShelf(places), edition, judged)


def data_folder() -> Path:
    """The folder of the workspace, as environment and system have it."""
    return find_places().data


def log_folder() -> Path:
    """Where the log of this machine lies."""
    return find_places().logs


def window_lock(folder: Path) -> Path:
    """The file that the one window of a workspace holds."""
    return find_places(folder).window_lock


def _summary(dossier: Dossier, today: date) -> Mapping[str, str]:
    """What the board shows of a dossier; the rules come in with the first save."""
    from smswizard.desk.summary import summary

    return summary(dossier, today)


def _sample() -> Dossier:
    from smswizard.drafting.sample_client import bakery

    return bakery()


def rescue(folder: Path | None = None) -> Rescue:
    """What to do where `build` raised DamagedWorkspace, or a desk's verb did and the desk was closed."""
    from smswizard.store.restoring import WorkspaceRescue

    return WorkspaceRescue(find_places(folder))


def settings_of(folder: Path) -> SettingsStore:
    """The settings alone: all that is needed before something is painted."""
    return StoredSettings(find_places(folder))


def build(folder: Path | None = None) -> Desk:
    """A desk on the workspace in `folder`, or in the usual place. Raises WorkspaceError."""
    from smswizard.desk.clients import Clients
    from smswizard.desk.desk import Desk
    from smswizard.store.client_table import ClientTable
    from smswizard.store.inbox import FolderInbox
    from smswizard.store.outbox import FolderOutbox
    from smswizard.store.upgrades import open_workspace
    from smswizard.submission.clock import SystemClock

    places = find_places(folder)
    database = open_workspace(places)
    clock, settings, memory = SystemClock(), StoredSettings(places), LateMemory(places)
    filing = Filing(database, settings, memory, clock)

    def back_up() -> None:
        from smswizard.store.backups import back_up_daily

        back_up_daily(database, places, clock.now())

    def close() -> None:
        memory.close()
        database.close()

    return Desk(
        clients=Clients(ClientTable(database, clock), clock, _summary, _sample),
        settings=settings,
        outbox=FolderOutbox(),
        inbox=FolderInbox(),
        clock=clock,
        open_accounts=filing.accounts,
        open_submitting=filing.submitting,
        open_pages_live=lambda: _pages_live(database, clock),
        open_verdicts=lambda: _verdicts(places),
        back_up=back_up,
        close=close,
    )
