"""Where credentials are kept: the system's keychain, and where there is none, memory until the program ends.

Never a file. Each secret has a service name of its own ("smswizard auth-token AC..."), because Windows keeps
one secret per service name.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TypeVar

from smswizard.desk.ports import SecretKind
from smswizard.domain.errors import NoKeychain, VaultError, VaultRefused
from smswizard.i18n import mark
from smswizard.store import keychain
from smswizard.store.deadline import CallFailedError, Patience
from smswizard.store.keychain import Backend

THREAD_NAME = "smswizard-keychain"
REMIND_AFTER_S = 10.0
GIVE_UP_AFTER_S = 60.0

LONGEST_SECRET = 1200
"""Characters. Windows takes 2560 bytes of UTF-16 and fails unreadably beyond that."""

T = TypeVar("T")


class KeychainVault:
    """A `desk.ports.Vault` in the system's keychain."""

    is_lasting = True

    def __init__(
        self,
        find: Callable[[], Backend] = keychain.trusted_backend,
        remind_after_s: float = REMIND_AFTER_S,
        give_up_after_s: float = GIVE_UP_AFTER_S,
        remind: Callable[[], None] = lambda: None,
    ) -> None:
        """Asks nothing yet. `remind` is called, by the waiting thread, when a person seems to be awaited."""
        self._find = find
        self._patience = Patience(THREAD_NAME, remind_after_s, give_up_after_s, remind)
        self._found: Backend | None = None

    @property
    def place(self) -> str:
        """Name of the keychain in words. Raises NoKeychain or VaultTimedOut."""
        self._ask(lambda _: None, is_quiet=True)
        return keychain.place_in_words()

    def put(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret and read it back. Raises VaultRefused where it is too long or does not come back."""
        check(secret)
        service = service_name(account_sid, kind)

        def keep(backend: Backend) -> bool:
            backend.set_password(service, account_sid, secret)
            return backend.get_password(service, account_sid) == secret

        if not self._ask(keep):
            raise keychain.refused()

    def get(self, account_sid: str, kind: SecretKind, may_prompt: bool = True) -> str | None:
        """The secret, or None. With `may_prompt=False` a locked keychain raises VaultLocked without asking."""
        service = service_name(account_sid, kind)
        return self._ask(lambda backend: backend.get_password(service, account_sid), is_quiet=not may_prompt)

    def forget(self, account_sid: str) -> None:
        """Remove every secret of an account; absent ones are fine."""
        services = [service_name(account_sid, kind) for kind in SecretKind]

        def remove(backend: Backend) -> None:
            for service in services:
                if backend.get_password(service, account_sid) is not None:
                    backend.delete_password(service, account_sid)

        self._ask(remove)

    def _ask(self, call: Callable[[Backend], T], is_quiet: bool = False) -> T:
        """Run a call on the keychain's thread. Raises VaultError, without the trace: that could show secrets."""

        def use() -> T:
            backend = self._found or self._find()
            self._found = backend
            backend.is_quiet = is_quiet
            return call(backend)

        trouble: VaultError
        try:
            return self._patience.run(use, is_brief=is_quiet)
        except CallFailedError as failed:
            self._found = None
            trouble = keychain.in_words(failed.error)
        except TimeoutError:
            self._found = None  # the call left behind keeps the old one for itself
            trouble = keychain.timed_out()
        raise trouble


class SessionVault:
    """A `desk.ports.Vault` in memory."""

    is_lasting = False

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._secrets: dict[str, str] = {}

    @property
    def place(self) -> str:
        """Where secrets are kept, in words."""
        return mark("this session only: they are forgotten when you close the program")

    def put(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret until the program ends."""
        check(secret)
        with self._guard:
            self._secrets[service_name(account_sid, kind)] = secret

    def get(self, account_sid: str, kind: SecretKind, may_prompt: bool = True) -> str | None:  # noqa: ARG002
        """The secret, or None."""
        with self._guard:
            return self._secrets.get(service_name(account_sid, kind))

    def forget(self, account_sid: str, kinds: Iterable[SecretKind] = tuple(SecretKind)) -> None:
        """Remove every secret of an account, or those of some kinds."""
        with self._guard:
            for kind in kinds:
                self._secrets.pop(service_name(account_sid, kind), None)


class BestVault:
    """The keychain, or memory where this computer has none. Never a file.

    A keychain that is there but locked, silent or unwilling is not bypassed: its VaultError comes out, and the
    person decides (`put_for_session`).
    """

    def __init__(self, lasting: KeychainVault, session: SessionVault) -> None:
        self._lasting = lasting
        self._session = session
        self._was_there = False

    @property
    def place(self) -> str:
        """Where a secret put now would be kept, in words. Raises VaultTimedOut."""
        try:
            place = self._lasting.place
        except NoKeychain:
            return self._session.place
        self._was_there = True
        return place

    @property
    def is_lasting(self) -> bool:
        """False where secrets live in memory until the program ends. Raises VaultTimedOut."""
        return self.place != self._session.place

    def put(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret: in the keychain, else in memory."""
        try:
            self._lasting.put(account_sid, kind, secret)
            self._was_there = True
        except NoKeychain:
            self._session.put(account_sid, kind, secret)
        else:
            self._session.forget(account_sid, [kind])

    def put_for_session(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        """Keep a secret in memory only, because the person said so."""
        self._session.put(account_sid, kind, secret)

    def get(self, account_sid: str, kind: SecretKind, may_prompt: bool = True) -> str | None:
        """The secret, or None. Raises NoKeychain where the keychain was there earlier and has gone."""
        kept = self._session.get(account_sid, kind)
        if kept is not None:
            return kept
        try:
            found = self._lasting.get(account_sid, kind, may_prompt)
        except NoKeychain:
            if self._was_there:
                raise
            return None
        self._was_there = True
        return found

    def forget(self, account_sid: str) -> None:
        """Remove every secret of an account, wherever it is."""
        self._session.forget(account_sid)
        try:
            self._lasting.forget(account_sid)
        except NoKeychain:
            if self._was_there:
                raise


def service_name(account_sid: str, kind: SecretKind) -> str:
    """The name under which the keychain shows a secret."""
    return f"smswizard {kind.value} {account_sid}"


def check(secret: str) -> None:
    """Raises VaultRefused for a secret that not every keychain could keep."""
    if not secret or len(secret) > LONGEST_SECRET or not secret.isprintable():
        raise VaultRefused(
            mark("This does not look like a token or a secret."),
            mark("Copy it again from Twilio's Console, without spaces or line breaks around it."),
        )
