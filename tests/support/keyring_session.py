"""A D-Bus session with the real gnome-keyring-daemon, all its own: bus, home, runtime folder and password.

    with KeyringSession.start(tmp_path) as session:
        subprocess.run([...], env={**os.environ, **session.environ})

The daemon can be locked, killed, frozen and thawed, and the bus can be taken away. Nothing of the
surrounding desktop is seen or touched, and no window can open, unless a DISPLAY is handed in.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PASSWORD = "pw"
NAME = "org.freedesktop.secrets"
PATIENCE_S = 30.0
_UNLOCK = 1  # GKD_CONTROL_OP_UNLOCK


def is_available() -> bool:
    """True where the programs are installed."""
    return all(shutil.which(name) for name in ("dbus-daemon", "gnome-keyring-daemon"))


needs_keyring = pytest.mark.skipif(
    not is_available(), reason="dbus-daemon and gnome-keyring-daemon are missing"
)


@dataclass
class KeyringSession:
    """A running session; see the module's first lines."""

    environ: Mapping[str, str]
    """HOME, XDG_RUNTIME_DIR, DBUS_SESSION_BUS_ADDRESS and friends, for processes that shall see it."""
    bus: subprocess.Popen[str]
    daemon: subprocess.Popen[bytes] | None

    @classmethod
    @contextmanager
    def start(
        cls, folder: Path, display: str = "", with_daemon: bool = True, unlocked: bool = True
    ) -> Iterator[KeyringSession]:
        """Start bus and daemon with a fresh home in `folder`.

        `with_daemon=False` leaves the bus to start the daemon when somebody asks; it then has no keychain yet.
        """
        with ExitStack() as ending:
            runtime = ending.enter_context(
                tempfile.TemporaryDirectory(prefix="kr-", ignore_cleanup_errors=True)
            )
            environ = _environ(folder / "keyring-home", runtime, display)
            ending.callback(_end_all_of, runtime)
            bus = _start_bus(environ, ending)
            assert bus.stdout is not None
            session = cls({**environ, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}, bus, None)
            if with_daemon:
                session.daemon = _start_daemon(session.environ, ending)
                wait_until(lambda: session.owner() is not None, "the daemon took its name on the bus")
                if not unlocked:
                    session.lock()
            yield session

    def use_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let this very process see the session."""
        for name, value in self.environ.items():
            monkeypatch.setenv(name, value)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            if name not in self.environ:
                monkeypatch.delenv(name, raising=False)

    def owner(self) -> int | None:
        """Process id of the daemon that answers now, or None."""
        from jeepney import DBusAddress, new_method_call

        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        ask = new_method_call(bus, "GetConnectionUnixProcessID", "s", (NAME,))
        with closing(self._connection()) as connection:
            (answer,) = connection.send_and_get_reply(ask).body
        return answer if isinstance(answer, int) else None

    def lock(self) -> None:
        """Lock the default keychain, as a desktop does."""
        import secretstorage

        with closing(self._connection()) as connection:
            secretstorage.Collection(connection).lock()

    def is_locked(self) -> bool:
        """Whether the default keychain is locked."""
        import secretstorage

        with closing(self._connection()) as connection:
            return bool(secretstorage.Collection(connection).is_locked())

    def unlock(self, password: str = PASSWORD) -> bool:
        """Unlock it as a login does: by the daemon's own control socket. False for a wrong password."""
        self.is_locked()  # wakes the daemon, where the bus has yet to start one
        secret = password.encode()
        packet = struct.pack(">III", 12 + len(secret), _UNLOCK, len(secret)) + secret
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE_S)
            line.connect(str(Path(self.environ["XDG_RUNTIME_DIR"]) / "keyring" / "control"))
            line.sendall(b"\0" + packet)  # the first byte carries who we are
            _, result = struct.unpack(">II", line.recv(8))
        return bool(result == 0)

    def kill_daemon(self) -> None:
        """SIGKILL, as the out-of-memory killer does. The bus starts another one, locked, when asked."""
        assert self.daemon is not None
        before = self.owner()
        self.daemon.kill()
        self.daemon.wait(PATIENCE_S)
        wait_until(lambda: self.owner() != before, "the bus noticed")

    def freeze(self) -> None:
        """SIGSTOP: it answers nothing, and the bus does not notice."""
        owner = self.owner()
        assert owner is not None
        os.kill(owner, signal.SIGSTOP)

    def thaw(self) -> None:
        """SIGCONT."""
        owner = self.owner()
        assert owner is not None
        os.kill(owner, signal.SIGCONT)

    def kill_bus(self) -> None:
        """Take the whole bus away. A daemon that loses its bus ends by itself."""
        owner = self.owner()
        self.bus.kill()
        self.bus.wait(PATIENCE_S)
        if owner is not None and not self._is_ours(owner):
            wait_until(lambda: not Path(f"/proc/{owner}").exists(), "the daemon without a bus ended")

    def _connection(self) -> Any:
        from jeepney.io.blocking import open_dbus_connection

        return open_dbus_connection(bus=self.environ["DBUS_SESSION_BUS_ADDRESS"])

    def _is_ours(self, pid: int) -> bool:
        return self.daemon is not None and self.daemon.pid == pid


def wait_until(holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Wait for a condition; AssertionError if it does not come true."""
    until = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < until, f"waited {patience_s} s in vain until {what}"
        time.sleep(0.01)


def _environ(home: Path, runtime: str, display: str) -> dict[str, str]:
    data = home / ".local" / "share"
    for each in (data, home / ".cache", home / ".config"):
        each.mkdir(parents=True, exist_ok=True)
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": runtime,
        "XDG_DATA_HOME": str(data),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "LC_ALL": "C.UTF-8",
    }
    return {**environ, "DISPLAY": display} if display else environ


def _start_bus(environ: Mapping[str, str], ending: ExitStack) -> subprocess.Popen[str]:
    """The bus alone, as dbus-run-session starts it. Daemons it starts inherit this environment."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env=dict(environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    ending.callback(_end, bus)
    return bus


def _start_daemon(environ: Mapping[str, str], ending: ExitStack) -> subprocess.Popen[bytes]:
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        env=dict(environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    ending.callback(_end, daemon)
    assert daemon.stdin is not None
    daemon.stdin.write(PASSWORD.encode())  # a line feed would become part of the password
    daemon.stdin.close()
    return daemon


def _end_all_of(runtime: str) -> None:
    """End what our bus started by itself: every process that was given our runtime folder, of which there is
    one in the world."""
    mark = f"XDG_RUNTIME_DIR={runtime}".encode()

    def left() -> list[int]:
        told = [int(each.parent.name) for each in Path("/proc").glob("[0-9]*/environ") if _has(each, mark)]
        return [pid for pid in told if pid != os.getpid()]

    for pid in left():
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not left(), "everything of the session ended")


def _has(environ: Path, mark: bytes) -> bool:
    try:
        return mark in environ.read_bytes().split(b"\0")
    except OSError:
        return False


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(PATIENCE_S)
    if process.stdout is not None:
        process.stdout.close()
