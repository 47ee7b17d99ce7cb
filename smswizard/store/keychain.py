"""The keychain of the system. The only import of keyring, and it happens late, on the keychain's own thread.

Three kinds are trusted, and we make them ourselves: keyring's own choice can be turned to a file or to nothing
by an environment variable, a settings file or another installed package. Its variables
(PYTHON_KEYRING_BACKEND, KEYRING_PROPERTY_...) have no effect here. KDE's wallet is reached as Secret Service.

Not every exception of a keychain is keyring's own: its Windows part raises pywintypes.error, on Linux
secretstorage raises its own kinds. `in_words` takes any of them.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Protocol

from smswizard.domain.errors import NoKeychain, VaultError, VaultLocked, VaultRefused, VaultTimedOut
from smswizard.i18n import mark

if TYPE_CHECKING:
    from secretstorage import Collection, Item


class Backend(Protocol):
    """What we use of a keychain."""

    is_quiet: bool
    """True: rather fail than ask a person."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""


def trusted_backend() -> Backend:
    """The keychain of this system. Raises NoKeychain where there is none we trust."""
    kind = _trusted_kind()
    try:
        # keyring's way of asking whether it can work at all; on Linux this asks the session bus
        _ = kind.priority  # type: ignore[attr-defined]
    except (RuntimeError, OSError) as error:  # OSError: the bus has an address, but nobody lives there
        raise no_keychain() from error
    return kind()


def place_in_words() -> str:
    """What the keychain of this system is called."""
    if sys.platform == "win32":
        return mark("the Windows Credential Manager")
    if sys.platform == "darwin":
        return mark("the macOS keychain")
    return mark("your desktop's keychain (Secret Service)")


@cache
def _trusted_kind() -> type[Backend]:
    if sys.platform == "win32":
        return _windows()
    return _mac() if sys.platform == "darwin" else _secret_service()


class _Deaf:
    """What all trusted kinds share: nothing in the environment turns a secret elsewhere."""

    is_quiet = False

    def set_properties_from_env(self) -> None:
        """keyring would take settings from KEYRING_PROPERTY_... here."""


def _windows() -> type[Backend]:
    from keyring.backends.Windows import WinVaultKeyring

    class Trusted(_Deaf, WinVaultKeyring):
        """Windows never asks, so it is always quiet."""

    return Trusted


def _mac() -> type[Backend]:
    from keyring.backends import macOS

    class Trusted(_Deaf, macOS.Keyring):
        keychain = None

        def get_password(self, service: str, username: str) -> str | None:
            # Documented by Apple for the login keychain; not seen running on a Mac by us.
            may_ask = macOS.api._sec.SecKeychainSetUserInteractionAllowed
            may_ask(not self.is_quiet)
            try:
                found: str | None = super().get_password(service, username)
            finally:
                may_ask(True)
            return found

    return Trusted


def _secret_service() -> type[Backend]:
    import secretstorage
    from keyring.backends.SecretService import Keyring

    class Trusted(_Deaf, Keyring):
        appid = "smswizard"
        _may_make = False

        def get_preferred_collection(self) -> Collection:
            """The person's default keychain, unlocked. Only storing may make one where there is none yet."""
            return _default_collection(self._may_make, self.is_quiet)

        def unlock(self, item: Item) -> None:
            """Called by keyring before it reads one secret."""
            _unlock(item, self.is_quiet)

        def get_password(self, service: str, username: str) -> str | None:
            try:
                found: str | None = super().get_password(service, username)  # type: ignore[no-untyped-call]
            except secretstorage.ItemNotFoundException:  # there is no keychain yet, so there is no secret
                return None
            return found

        def set_password(self, service: str, username: str, password: str) -> None:
            self._may_make = True
            try:
                super().set_password(service, username, password)  # type: ignore[no-untyped-call]
            finally:
                self._may_make = False

    return Trusted


def _default_collection(may_make: bool, is_quiet: bool) -> Collection:
    """The default keychain, unlocked, with its own connection to the bus, which keyring closes."""
    import secretstorage

    bus = secretstorage.dbus_init()
    try:
        collection = secretstorage.get_default_collection(bus) if may_make else secretstorage.Collection(bus)
        _unlock(collection, is_quiet)
    except BaseException:
        bus.close()
        raise
    return collection


def _unlock(thing: Collection | Item, is_quiet: bool) -> None:
    from keyring.errors import KeyringLocked

    if not thing.is_locked():
        return
    if is_quiet:
        raise KeyringLocked("locked, and nobody is to be asked")
    thing.unlock()
    if thing.is_locked():
        raise KeyringLocked("the question was dismissed")


def in_words(error: Exception) -> VaultError:
    """The error for a person, of anything a keychain raised. Its own text is left out: it may be telling."""
    if isinstance(error, VaultError):
        return error
    names = {each.__name__ for each in type(error).__mro__}
    if names & {"NoKeyringError", "SecretServiceNotAvailableException", "ConnectionError", "EOFError"}:
        return no_keychain()
    if names & {"KeyringLocked", "InitError", "LockedException", "PromptDismissedException"}:
        return locked()
    if isinstance(error, TimeoutError):
        return timed_out()
    return refused()


def no_keychain() -> NoKeychain:
    """There is none, or it went away."""
    return NoKeychain(
        mark("This computer has no keychain that can keep your credentials."),
        mark(
            "You can go on: they are kept in memory until you close the program. "
            "To keep them longer, install GNOME Keyring or KWallet and sign in again."
        ),
    )


def locked() -> VaultLocked:
    """Locked, or its question was dismissed."""
    return VaultLocked(
        mark("Your keychain is locked."),
        mark("Unlock it with your computer's password, then try again."),
    )


def refused() -> VaultRefused:
    """It did not keep or give what it should."""
    return VaultRefused(
        mark("Your keychain did not do what was asked."),
        mark("Try again. If it goes on, look at the keychain with your system's own program for passwords."),
    )


def timed_out() -> VaultTimedOut:
    """It did not answer in time."""
    return VaultTimedOut(
        mark("Your keychain has not answered."),
        mark("It may be asking for its password in another window. Look for that, then try again."),
    )
