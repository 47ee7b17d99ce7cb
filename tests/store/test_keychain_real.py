"""The real gnome-keyring-daemon on a bus of its own: what it does when locked, killed, frozen or gone, and that
nothing in the environment turns a secret elsewhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.desk.ports import SecretKind
from smswizard.domain.errors import NoKeychain, VaultLocked, VaultTimedOut
from smswizard.store.vault import BestVault, KeychainVault, SessionVault
from tests.support.keyring_session import KeyringSession, needs_keyring

pytestmark = needs_keyring

CHECKOUT = Path(__file__).parents[2]
SID = "AC" + "0" * 32
TOKEN = SecretKind.AUTH_TOKEN
SECRET = "sample-token-0123456789abcdef"

ALTERNATIVE = """
from pathlib import Path
from keyring.backend import KeyringBackend
class Plain(KeyringBackend):
    priority = 100
    def get_password(self, service, username):
        path = Path.home() / "plain.txt"
        return path.read_text() if path.exists() else None
    def set_password(self, service, username, password):
        (Path.home() / "plain.txt").write_text(password)
    def delete_password(self, service, username):
        (Path.home() / "plain.txt").unlink()
"""

OURS = f"""
from smswizard.desk.ports import SecretKind
from smswizard.domain.errors import VaultError
from smswizard.store.vault import KeychainVault
try:
    KeychainVault().put({SID!r}, SecretKind.AUTH_TOKEN, {SECRET!r})
    print("kept")
except VaultError as error:
    print(type(error).__name__)
"""

THEIRS = f"""
import keyring
keyring.set_password("service", "name", {SECRET!r})
print(type(keyring.get_keyring()).__module__)
"""


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyringSession]:
    with KeyringSession.start(tmp_path) as running:
        running.use_in(monkeypatch)
        yield running


@pytest.fixture
def vault() -> KeychainVault:
    """Patient, as the program's is; a test that is to see a deadline makes a shorter one."""
    return KeychainVault()


def test_a_secret_is_kept_and_forgotten(session: KeyringSession, vault: KeychainVault) -> None:
    assert "keychain" in vault.place
    assert vault.get(SID, TOKEN) is None
    vault.forget(SID)
    vault.put(SID, TOKEN, SECRET)
    vault.put(SID, TOKEN, SECRET + "-new")
    assert KeychainVault().get(SID, TOKEN, may_prompt=False) == SECRET + "-new"
    assert vault.get(SID, SecretKind.KEY_SECRET) is None
    vault.forget(SID)
    assert vault.get(SID, TOKEN) is None


def test_the_longest_secret_is_kept(session: KeyringSession, vault: KeychainVault) -> None:
    vault.put(SID, TOKEN, "ä" * 1200)
    assert vault.get(SID, TOKEN) == "ä" * 1200


def test_a_locked_keychain_says_so_and_works_again_when_unlocked(
    session: KeyringSession, vault: KeychainVault
) -> None:
    vault.put(SID, TOKEN, SECRET)
    session.lock()
    for may_prompt in (False, True):
        with pytest.raises(VaultLocked):
            vault.get(SID, TOKEN, may_prompt)
    with pytest.raises(VaultLocked):
        vault.put(SID, TOKEN, "other")
    assert not session.unlock("wrong")
    assert session.unlock()
    assert vault.get(SID, TOKEN) == SECRET


def test_a_killed_daemon_comes_back_locked(session: KeyringSession, vault: KeychainVault) -> None:
    vault.put(SID, TOKEN, SECRET)
    session.kill_daemon()
    with pytest.raises(VaultLocked):
        vault.get(SID, TOKEN, may_prompt=False)
    assert session.unlock()
    assert vault.get(SID, TOKEN) == SECRET


def test_a_frozen_daemon_is_given_up_and_found_again(session: KeyringSession) -> None:
    reminded: list[bool] = []
    hasty = KeychainVault(remind_after_s=0.3, give_up_after_s=0.6, remind=lambda: reminded.append(True))
    patient = KeychainVault()
    patient.put(SID, TOKEN, SECRET)
    session.freeze()
    with pytest.raises(VaultTimedOut):
        hasty.get(SID, TOKEN)
    assert reminded == [True]
    with pytest.raises(VaultTimedOut):
        hasty.get(SID, TOKEN, may_prompt=False)
    session.thaw()
    assert patient.get(SID, TOKEN) == SECRET


def test_a_bus_taken_away_is_a_keychain_that_went_away(session: KeyringSession) -> None:
    vault = BestVault(KeychainVault(), SessionVault())
    vault.put(SID, TOKEN, SECRET)
    assert vault.is_lasting
    session.kill_bus()
    with pytest.raises(NoKeychain):
        vault.get(SID, TOKEN)
    assert not vault.is_lasting
    vault.put(SID, TOKEN, SECRET)
    assert vault.get(SID, TOKEN) == SECRET, "kept for this session, as its place says"


def test_without_a_bus_there_is_no_keychain(vault: KeychainVault) -> None:
    with pytest.raises(NoKeychain):
        vault.put(SID, TOKEN, SECRET)


def test_a_dead_bus_address_is_no_keychain(vault: KeychainVault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    with pytest.raises(NoKeychain):
        vault.get(SID, TOKEN)


def test_looking_never_makes_a_keychain_and_asks_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vault: KeychainVault
) -> None:
    with KeyringSession.start(tmp_path, with_daemon=False) as session:
        session.use_in(monkeypatch)
        assert vault.get(SID, TOKEN) is None
        vault.forget(SID)
        with pytest.raises(VaultLocked):
            vault.put(
                SID, TOKEN, SECRET
            )  # a first keychain needs a password, and nobody is there to choose one


def _run(code: str, environ: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environ,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout.strip() or done.stderr.strip()[-300:]


def _files_with_secret(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]


@pytest.fixture
def turned_away(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """An environment that turns keyring's own choice to a file or to nothing."""
    home = tmp_path / "turned"
    (home / ".config" / "python_keyring").mkdir(parents=True)
    environ = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "PATH": "/usr/bin:/bin"}
    if request.param == "another package":
        package = tmp_path / "site"
        (package / "alternative-1.0.dist-info").mkdir(parents=True)
        (package / "alternative.py").write_text(ALTERNATIVE)
        (package / "alternative-1.0.dist-info" / "METADATA").write_text("Name: alternative\nVersion: 1.0\n")
        entry = "[keyring.backends]\nalternative = alternative\n"
        (package / "alternative-1.0.dist-info" / "entry_points.txt").write_text(entry)
        return {**environ, "PYTHONPATH": str(package)}
    if request.param == "settings file":
        settings = "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
        (home / ".config" / "python_keyring" / "keyringrc.cfg").write_text(settings)
        return environ
    return {**environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


@pytest.mark.parametrize("turned_away", ["another package", "settings file", "variable"], indirect=True)
def test_nothing_turns_a_secret_to_a_file_or_to_nothing(turned_away: dict[str, str]) -> None:
    assert _run(THEIRS, turned_away) in ("alternative", "keyring.backends.null"), "keyring itself is turned"
    for path in _files_with_secret(Path(turned_away["HOME"])):
        path.unlink()
    assert _run(OURS, turned_away) == "NoKeychain"
    assert _files_with_secret(Path(turned_away["HOME"])) == []


@pytest.mark.parametrize("turned_away", ["another package", "settings file", "variable"], indirect=True)
def test_with_a_daemon_the_secret_goes_there_all_the_same(
    session: KeyringSession, vault: KeychainVault, turned_away: dict[str, str]
) -> None:
    address = session.environ["DBUS_SESSION_BUS_ADDRESS"]
    assert _run(OURS, {**turned_away, "DBUS_SESSION_BUS_ADDRESS": address}) == "kept"
    assert vault.get(SID, TOKEN) == SECRET
    assert _files_with_secret(Path(turned_away["HOME"])) == []


def test_variables_of_keyring_change_nothing(
    session: KeyringSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one would make keyring use GNOME's "session" collection, which lives in memory, the other would file
    the secret under other names."""
    forgetful = "/org/freedesktop/secrets/collection/session"
    with monkeypatch.context() as turned:
        turned.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", forgetful)
        turned.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
        KeychainVault().put(SID, TOKEN, SECRET)
    session.kill_daemon()
    assert session.unlock()
    assert KeychainVault().get(SID, TOKEN) == SECRET
