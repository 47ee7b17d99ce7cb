"""What the desk needs of disk and keychain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from smswizard.domain.ids import ClientId, RunId
from smswizard.domain.record import record

if TYPE_CHECKING:
    from smswizard.domain.dossier import Dossier
    from smswizard.submission.ports import Journal
    from smswizard.submission.record import Opened


class ClientRow(NamedTuple):
    """A client as the board lists it; no dossier is decoded for it. `summary` is what the desk stored with the
    last save for the board (standing of the ticks, what is next), as plain texts."""

    id: ClientId
    name: str
    revision: int
    changed_at: datetime
    is_archived: bool
    is_sample: bool
    summary: Mapping[str, str]


class Stored(NamedTuple):
    """A dossier with the revision it was read at."""

    id: ClientId
    dossier: Dossier
    revision: int
    changed_at: datetime


class Edition(NamedTuple):
    """One entry of a dossier's history. `why` is "edited", "confirmed", "filed", "imported"."""

    number: int
    at: datetime
    why: str
    digest: str


class RunRow(NamedTuple):
    """A run as listed: its opening record and how it closed ("" while open)."""

    id: RunId
    client: ClientId
    opened: Opened
    closed: str


class ClientStore(Protocol):
    """The clients of a workspace. Methods raise WorkspaceError."""

    def rows(self, search: str = "", archived: bool = False) -> tuple[ClientRow, ...]:
        """Clients whose searchable text contains every word of `search`, newest change first."""

    def create(self, dossier: Dossier, summary: Mapping[str, str]) -> Stored:
        """A new client."""

    def load(self, client: ClientId) -> Stored:
        """One client. Raises UsageError where there is none."""

    def save(
        self,
        client: ClientId,
        dossier: Dossier,
        revision: int,
        summary: Mapping[str, str],
        why: str = "edited",
    ) -> int:
        """Save and return the new revision. Raises StaleRevision where the stored one is not `revision`."""

    def archive(self, client: ClientId, archived: bool = True) -> None:
        """Put a client away, or take it back."""

    def history(self, client: ClientId) -> tuple[Edition, ...]:
        """Editions, newest first."""

    def edition(self, client: ClientId, number: int) -> Dossier:
        """The dossier as it was."""

    def export_client(self, client: ClientId, to: Path) -> Path:
        """Write one client as one portable file, without secrets."""

    def save_elsewhere(self, dossier: Dossier, to: Path) -> Path:
        """Write a dossier that could not be saved as a portable file. Needs nothing of the workspace."""

    def import_client(
        self, source: Path, summarise: Callable[[Dossier], Mapping[str, str]] = lambda _: {}
    ) -> Stored:
        """Take a client file in as a new client; `summarise` gives what the board shows of it.

        Raises NotAClientFile; then nothing has changed.
        """

    def real_runs(self) -> tuple[tuple[ClientId, str], ...]:
        """The real runs that are open or ended well, newest first: the client, and "approved" or "" while open."""


class DossierStore(ClientStore, Protocol):
    """The workspace with its runs: the clients and what was filed for them."""

    def open_run(self, client: ClientId, opened: Opened, frozen: Dossier) -> Journal:
        """Begin a run; the frozen dossier is kept with it. Raises NotAllowedYet where one of the same kind is open."""

    def runs(self, client: ClientId | None = None) -> tuple[RunRow, ...]:
        """Runs, newest first."""

    def journal(self, run: RunId) -> Journal:
        """The journal of a run."""

    def frozen(self, run: RunId) -> Dossier:
        """The dossier as it was filed; after a refiling, as it was filed last."""

    def freeze(self, run: RunId, dossier: Dossier) -> None:
        """Keep a newly frozen dossier with a run, beside the earlier ones."""


class Recovered(NamedTuple):
    """A client that can be brought back. `is_newest` is false where an older edition had to do."""

    name: str
    changed_at: datetime
    is_newest: bool


class RescueOffer(NamedTuple):
    """What can be brought back of a damaged workspace, the newest change first; `set_aside` is where it lies now.

    `lost` counts clients of whom at most the name is left; `broken_runs` filings whose record has gaps: they are
    closed, and filing anew looks at the provider first.
    """

    set_aside: Path
    clients: tuple[Recovered, ...]
    lost: int
    broken_runs: int


class Rescue(Protocol):
    """What to do about a workspace that is damaged. Methods raise WorkspaceError."""

    def offer(self) -> RescueOffer:
        """Move the damaged file aside (it is never deleted) and gather what is still good. May take minutes."""

    def accept(self, offer: RescueOffer) -> None:
        """Put what was gathered in place. Without this the next start makes an empty workspace."""


class SecretKind(StrEnum):
    """The secrets of an account; each has a keychain entry of its own."""

    AUTH_TOKEN = "auth-token"  # noqa: S105 - the name of a kind
    KEY_SECRET = "key-secret"  # noqa: S105 - the name of a kind


class Vault(Protocol):
    """The keychain. Methods raise VaultError; none waits for ever."""

    @property
    def place(self) -> str:
        """Where secrets are kept, in words: the keychain's name, or "this session only"."""

    @property
    def is_lasting(self) -> bool:
        """False where secrets live in memory until the program ends."""

    def put(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret and read it back."""

    def get(self, account_sid: str, kind: SecretKind, may_prompt: bool = True) -> str | None:
        """The secret, or None. With `may_prompt=False` a locked keychain raises VaultLocked without asking."""

    def forget(self, account_sid: str) -> None:
        """Remove every secret of an account; absent ones are fine."""


@record(frozen=True)
class Account:
    """A provider account known on this machine; nothing here is secret. `key_sid` is "" with an auth token."""

    sid: str
    label: str = ""
    key_sid: str = ""
    is_trial: bool = False


@record(frozen=True)
class Settings:
    """Settings of this machine."""

    who: str = ""
    theme: str = "system"
    language: str = ""
    text_scale: int = 100
    may_poll: bool = False
    last_client: str = ""
    last_place: str = ""
    last_field: str = ""
    window: str = ""
    accounts: tuple[Account, ...] = ()
    side_open: bool = True


class SettingsStore(Protocol):
    """Typed settings of this machine."""

    def read(self) -> Settings:
        """The settings; defaults where there are none or they cannot be read."""

    def write(self, settings: Settings) -> None:
        """Keep them."""


class Offer(NamedTuple):
    """A number that can be bought: E.164, place in words, monthly price as decimal text ("" if unknown)."""

    number: str
    place: str
    monthly: str = ""
    currency: str = ""


@record(frozen=True)
class Credentials:
    """What opens an account. `repr` shows no secret."""

    account_sid: str
    key_sid: str
    secret: str

    def __repr__(self) -> str:
        return f"Credentials({self.account_sid!r}, {self.key_sid!r}, secret=hidden)"


class AccountFacts(NamedTuple):
    """What the provider says of an account: its name, trial or full, balance as decimal text with currency.

    `is_kind_known` is False where the credentials may not ask whether it is a trial account (a standard API key).
    """

    sid: str
    name: str
    is_trial: bool
    balance: str = ""
    currency: str = ""
    is_kind_known: bool = True


class AccountProbe(Protocol):
    """Asks the provider about an account. Raises ProviderError."""

    def verify(self, credentials: Credentials) -> AccountFacts:
        """Check the credentials; a plain sentence for wrong, wrong account, trial, no network."""

    def numbers(
        self, credentials: Credentials, country: str, area_code: str, toll_free: bool
    ) -> tuple[Offer, ...]:
        """Numbers that can be bought now."""


class Outbox(Protocol):
    """Where files for people are put."""

    def write(self, folder: Path, files: Mapping[str, str | bytes]) -> tuple[Path, ...]:
        """Write texts and pictures as files, each whole or not at all. Raises WorkspaceFull."""
