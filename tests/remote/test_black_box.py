"""The whole program from outside: its command line, the real keychain daemon, Twilio's library, the look-alike.

Nothing is replaced: the program is led here by the system's proxy and certificate settings alone.
"""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from smswizard.drafting.sample_client import bakery
from smswizard.wiring import build
from tests.support.keyring_session import KeyringSession, needs_keyring, wait_until
from tests.support.lookalike.directing import ACCOUNT_SID, KEY_SECRET, KEY_SID
from tests.support.lookalike.running import LookalikeProcess

CHECKOUT = Path(__file__).resolve().parents[2]
STEPS = ("privacy", "terms", "consent", "samples", "request")
PATIENCE_S = 120

pytestmark = [needs_keyring, pytest.mark.keychain]


@dataclass
class Desk:
    """A machine with the program on it."""

    folder: Path
    environ: dict[str, str]
    twilio: LookalikeProcess

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "smswizard", "--data", str(self.folder / "data"), *words]

    def say(self, *words: str, typed: str = "", code: int = 0) -> str:
        """Run a command; what it printed on both streams."""
        done = subprocess.run(
            self.command(*words),
            env=self.environ,
            cwd=CHECKOUT,
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    def bakery_ready_to_file(self) -> None:
        """The bakery as a business of its own, with our account, everything confirmed."""
        self.say("account", "connect", "--account", ACCOUNT_SID, "--key", KEY_SID, typed=f"{KEY_SECRET}\n")
        office = build(self.folder / "data")
        office.clients.create(dataclasses.replace(bakery(), is_sample=False))
        office.close()
        self.say("set", "golden", "sender.account_sid", ACCOUNT_SID)
        for step in STEPS:
            self.say("confirm", "golden", step, "--by", "A. Sample")

    def follow(self) -> str:
        """File, paying each sum that is named, until there is nothing left to do; the last words."""
        said = ""
        for _ in range(20):
            pay = re.search(r"--pay ([\d.]+)", said)
            said = self.say(
                "submit", "golden", *(("--pay", pay.group(1), "--by", "A. Sample") if pay else ())
            )
            if "Approved" in said or "16 of 16" in said:
                return said
        raise AssertionError(said)

    def charges(self) -> list[str]:
        return sorted(charge["what"] for charge in self.twilio.state()["charges"])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Keychain daemon and look-alike in processes of their own; every file of both lies in `tmp_path`."""
    with KeyringSession.start(tmp_path) as keyring, LookalikeProcess(tmp_path) as twilio:
        environ = {**os.environ, **keyring.environ, **twilio.environment()}
        yield Desk(tmp_path, environ, twilio)
        assert twilio.state()["violations"] == []
        assert twilio.state()["refused_hosts"] == []


def files_with(secret: str, folder: Path) -> list[str]:
    """Files under a folder that hold a secret in the clear."""
    wanted = secret.encode()
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [str(path) for path in files if wanted in path.read_bytes()]


def test_a_bakery_is_filed_once_with_credentials_from_the_real_keychain(desk: Desk) -> None:
    wrong = desk.say("account", "connect", "--account", ACCOUNT_SID, "--key", KEY_SID, typed="no\n", code=3)
    assert "does not accept these credentials" in wrong

    desk.bakery_ready_to_file()
    desk.follow()
    assert desk.charges() == ["brand", "campaign", "number"]
    assert files_with(KEY_SECRET, desk.folder) == []

    desk.say("submit", "golden")
    assert desk.charges() == ["brand", "campaign", "number"]


@pytest.mark.long
def test_killed_while_twilio_registers_the_brand(desk: Desk) -> None:
    """The brand is there and paid for; the program never heard of it. It waits, looks, and goes on."""
    desk.bakery_ready_to_file()
    said = desk.say("submit", "golden")
    assert "--pay 4.50" in said
    desk.twilio.order("faults", {"where": "POST /v1/a2p/BrandRegistrations", "trouble": "hang_after"})
    with subprocess.Popen(
        desk.command("submit", "golden", "--pay", "4.50", "--by", "A. Sample"),
        env=desk.environ,
        cwd=CHECKOUT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as program:
        wait_until(lambda: desk.charges() == ["brand"], "the brand was registered", PATIENCE_S)
        program.kill()
    desk.follow()
    assert desk.charges() == ["brand", "campaign", "number"]
