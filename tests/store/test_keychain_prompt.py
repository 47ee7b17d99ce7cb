"""The keychain's own question on a real screen: it waits for the person, the program says so, and goes on after."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.desk.ports import SecretKind
from smswizard.domain.errors import VaultLocked
from smswizard.store.vault import KeychainVault
from tests.support.keyring_session import PASSWORD, KeyringSession, needs_keyring

SID = "AC" + "0" * 32
TOKEN = SecretKind.AUTH_TOKEN
SECRET = "sample-token-0123456789abcdef"
PROGRAMS = ("Xvfb", "xdotool", "openbox")

pytestmark = [
    needs_keyring,
    pytest.mark.skipif(not all(map(shutil.which, PROGRAMS)), reason=f"{', '.join(PROGRAMS)} are needed"),
    pytest.mark.skipif(not Path("/usr/libexec/gcr-prompter").exists(), reason="gcr-prompter is needed"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen with a window manager, so that the question gets the keys."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1000x700x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL)
    yield display
    for process in (manager, server):
        process.terminate()
        process.wait(30)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: str) -> Iterator[KeyringSession]:
    with KeyringSession.start(tmp_path, display=screen) as running:
        running.use_in(monkeypatch)
        KeychainVault().put(SID, TOKEN, SECRET)
        running.lock()
        yield running


def _press(screen: str, *keys: str) -> None:
    """Wait for the question's window and press keys in it."""
    environ = {**os.environ, "DISPLAY": screen}
    find = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "gcr-prompter"]
    window = subprocess.run(find, env=environ, capture_output=True, text=True, check=True, timeout=60)
    focus = ["xdotool", "windowfocus", "--sync", window.stdout.split()[0]]
    subprocess.run(focus, env=environ, check=True, timeout=60)
    subprocess.run(["xdotool", *keys], env=environ, check=True, timeout=60)


def test_the_program_reminds_of_the_question_and_goes_on_when_it_is_answered(
    session: KeyringSession, screen: str
) -> None:
    reminded: list[bool] = []

    def remind() -> None:
        reminded.append(True)
        _press(screen, "type", PASSWORD)
        _press(screen, "key", "Return")

    vault = KeychainVault(remind_after_s=0.2, remind=remind)
    assert vault.get(SID, TOKEN) == SECRET
    assert reminded == [True]


def test_a_question_waved_away_leaves_the_keychain_locked(session: KeyringSession, screen: str) -> None:
    vault = KeychainVault(remind_after_s=0.2, remind=lambda: _press(screen, "key", "Escape"))
    with pytest.raises(VaultLocked):
        vault.get(SID, TOKEN)


def test_a_background_look_raises_no_question(session: KeyringSession, screen: str) -> None:
    with pytest.raises(VaultLocked):
        KeychainVault().get(SID, TOKEN, may_prompt=False)
    windows = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"],
        env={**os.environ, "DISPLAY": screen},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert windows.stdout == ""
