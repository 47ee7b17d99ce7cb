"""Credentials: in a keychain that is checked, or in memory; never in a file. The keychains here are small
stand-ins with one fault each; the real daemon is in test_keychain_real.py."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable

import pytest

from smswizard.desk.ports import SecretKind, Vault
from smswizard.domain.errors import (
    NoKeychain,
    VaultError,
    VaultLocked,
    VaultRefused,
    VaultTimedOut,
)
from smswizard.store import keychain
from smswizard.store.vault import LONGEST_SECRET, BestVault, KeychainVault, SessionVault

SID = "AC" + "0" * 32
TOKEN = SecretKind.AUTH_TOKEN
KEY = SecretKind.KEY_SECRET


class Drawer:
    """A keychain that works."""

    def __init__(self) -> None:
        self.is_quiet = False
        self.kept: dict[tuple[str, str], str] = {}
        self.quiet_calls: list[bool] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.quiet_calls.append(self.is_quiet)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Sieve(Drawer):
    """Says yes and keeps nothing, as keyring's null does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Failing(Drawer):
    """Raises the same on every use."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class Vanishing(Drawer):
    """Works until the session bus is taken away."""

    is_gone = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_gone:
            raise _named("SecretServiceNotAvailableException")
        return super().get_password(service, username)


def _named(name: str) -> Exception:
    """An exception of a library that is not imported here, known by its name only."""
    kind: type[Exception] = type(name, (Exception,), {})
    return kind("token-1234 was not stored")


def _none() -> keychain.Backend:
    raise keychain.no_keychain()


def test_a_secret_comes_back_and_can_be_forgotten() -> None:
    vault: Vault = KeychainVault(Drawer)
    drawer = Drawer()
    vault = KeychainVault(lambda: drawer)
    vault.put(SID, TOKEN, "token-1234")
    vault.put(SID, KEY, "secret-5678")
    assert (vault.get(SID, TOKEN), vault.get(SID, KEY)) == ("token-1234", "secret-5678")
    assert len({service for service, _ in drawer.kept}) == 2, "a service name for each secret"
    vault.forget(SID)
    assert drawer.kept == {}
    vault.forget(SID)
    assert vault.get(SID, TOKEN) is None


def test_what_is_not_kept_is_noticed_by_reading_it_back() -> None:
    with pytest.raises(VaultRefused):
        KeychainVault(Sieve).put(SID, TOKEN, "token-1234")


@pytest.mark.parametrize("secret", ["", "x" * (LONGEST_SECRET + 1), "a\x00b", "two\nlines", "half \ud800"])
@pytest.mark.parametrize("make", [lambda: KeychainVault(Drawer), SessionVault])
def test_a_secret_that_not_every_keychain_could_keep_is_refused(
    make: Callable[[], Vault], secret: str
) -> None:
    with pytest.raises(VaultRefused, match="does not look like"):
        make().put(SID, TOKEN, secret)


def test_the_longest_secret_is_kept() -> None:
    vault = KeychainVault(Drawer)
    vault.put(SID, TOKEN, "é" * LONGEST_SECRET)
    assert vault.get(SID, TOKEN) == "é" * LONGEST_SECRET


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (_named("NoKeyringError"), NoKeychain),
        (_named("SecretServiceNotAvailableException"), NoKeychain),
        (ConnectionResetError("the bus ended in the middle"), NoKeychain),
        (EOFError(), NoKeychain),
        (_named("InitError"), VaultLocked),
        (_named("KeyringLocked"), VaultLocked),
        (_named("LockedException"), VaultLocked),
        (_named("PromptDismissedException"), VaultLocked),
        (_named("PasswordSetError"), VaultRefused),
        (_named("error"), VaultRefused),  # pywintypes.error 1783
        (TimeoutError("token-1234"), VaultTimedOut),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), VaultRefused),
    ],
    ids=lambda each: type(each).__name__ if isinstance(each, Exception) else each.__name__,
)
def test_whatever_a_keychain_raises_comes_out_in_words_and_shows_no_secret(
    error: Exception, kind: type[VaultError]
) -> None:
    vault = KeychainVault(lambda: Failing(error))
    secret = "".join(["token", "-", "1234"])
    with pytest.raises(kind) as caught:
        vault.put(SID, TOKEN, secret)
    assert secret not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert caught.value.title.endswith(".")
    assert caught.value.advice.endswith(".")


def test_a_silent_keychain_is_given_up_and_asked_afresh_later() -> None:
    gate = threading.Event()

    class Silent(Drawer):
        def get_password(self, service: str, username: str) -> str | None:
            gate.wait()
            return super().get_password(service, username)

    made: list[Silent] = []

    def find() -> Silent:
        made.append(Silent())
        return made[-1]

    reminded: list[bool] = []
    vault = KeychainVault(find, 0.05, 0.1, lambda: reminded.append(True))
    with pytest.raises(VaultTimedOut):
        vault.get(SID, TOKEN)
    assert reminded == [True]
    with pytest.raises(VaultTimedOut):
        vault.get(SID, TOKEN, may_prompt=False)
    assert reminded == [True], "a background look reminds nobody"
    gate.set()
    assert vault.get(SID, TOKEN) is None
    assert len(made) == 3


def test_a_background_look_tells_the_keychain_to_stay_quiet() -> None:
    drawer = Drawer()
    vault = KeychainVault(lambda: drawer)
    vault.get(SID, TOKEN, may_prompt=False)
    vault.get(SID, TOKEN)
    assert drawer.quiet_calls == [True, False]


def test_without_a_keychain_secrets_live_for_this_session_and_that_is_said() -> None:
    vault = BestVault(KeychainVault(_none), SessionVault())
    assert "session only" in vault.place
    assert not vault.is_lasting
    assert vault.get(SID, TOKEN) is None
    vault.put(SID, TOKEN, "token-1234")
    assert vault.get(SID, TOKEN) == "token-1234"
    vault.forget(SID)
    assert vault.get(SID, TOKEN) is None


def test_with_a_keychain_nothing_stays_in_memory() -> None:
    session, drawer = SessionVault(), Drawer()
    vault = BestVault(KeychainVault(lambda: drawer), session)
    vault.put_for_session(SID, TOKEN, "old")
    vault.put(SID, TOKEN, "new")
    assert vault.is_lasting
    assert session.get(SID, TOKEN) is None
    assert vault.get(SID, TOKEN) == "new"
    vault.put_for_session(SID, KEY, "kept here")
    vault.forget(SID)
    assert session.get(SID, KEY) is None
    assert drawer.kept == {}


def test_a_locked_keychain_is_not_bypassed() -> None:
    session = SessionVault()
    vault = BestVault(KeychainVault(lambda: Failing(_named("KeyringLocked"))), session)
    with pytest.raises(VaultLocked):
        vault.put(SID, TOKEN, "token-1234")
    assert session.get(SID, TOKEN) is None
    vault.put_for_session(SID, TOKEN, "token-1234")
    assert vault.get(SID, TOKEN) == "token-1234"


def test_a_keychain_that_went_away_is_told_apart_from_a_missing_secret() -> None:
    drawer = Vanishing()
    vault = BestVault(KeychainVault(lambda: drawer), SessionVault())
    vault.put(SID, TOKEN, "token-1234")
    drawer.is_gone = True
    with pytest.raises(NoKeychain):
        vault.get(SID, TOKEN)
    with pytest.raises(NoKeychain):
        vault.forget(SID)
