"""A screen that nobody sees: Xvfb, a small window manager, a D-Bus session and the bus of assistive programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.keyring_session import KeyringSession, wait_until

SIZE = "1280x900x24"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "dbus-daemon")
A11Y_BUS = Path("/usr/libexec/at-spi-bus-launcher")
CHECKOUT = Path(__file__).resolve().parent.parent.parent


def is_available() -> bool:
    """True where the programs are installed."""
    return all(shutil.which(name) for name in PROGRAMS) and A11Y_BUS.exists()


needs_screen = pytest.mark.skipif(not is_available(), reason="Xvfb, openbox, xdotool or AT-SPI are missing")


@dataclass(frozen=True)
class Screen:
    """A running screen. `environ` is what a program needs that shall appear on it."""

    environ: Mapping[str, str]
    home: Path
    session: KeyringSession
    said: Path

    @classmethod
    @contextmanager
    def start(cls, folder: Path, with_keychain: bool = False) -> Iterator[Screen]:
        """Start everything with a fresh home in `folder`, and end all of it afterwards."""
        with ExitStack() as ending:
            display = _start_x(ending)
            session = ending.enter_context(KeyringSession.start(folder, display, with_daemon=with_keychain))
            environ = {
                **session.environ,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "PYTHONFAULTHANDLER": "1",
                "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
                "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
            }
            for command in (["openbox"], [str(A11Y_BUS), "--launch-immediately"]):
                _start(command, environ, ending)
            screen = cls(environ, Path(session.environ["HOME"]), session, folder / "said.txt")
            wait_until(screen._has_manager, "the window manager is there")
            yield screen

    def handled(self, hand: str, **more: str) -> subprocess.Popen[str]:
        """Start it with a hand at its keys (`tests.support.window_hand`), whose lines come through the pipe."""
        with self.said.open("a", encoding="utf-8") as said:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.support.window_hand", hand],
                env={**self.environ, **more},
                cwd=CHECKOUT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )

    def program(self, *words: str, **more: str) -> subprocess.Popen[bytes]:
        """Start smswizard on this screen; the caller waits for it. What it says goes to `said`: nobody reads a pipe."""
        with self.said.open("a", encoding="utf-8") as said:
            return subprocess.Popen(
                [sys.executable, "-m", "smswizard", *words],
                env={**self.environ, **more},
                cwd=CHECKOUT,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )

    def shoot(self, picture: Path) -> None:
        """A picture of the whole screen."""
        command = ["import", "-window", "root", str(picture)]
        subprocess.run(command, env=dict(self.environ), check=True, timeout=60, capture_output=True)

    def windows(self, pid: int) -> list[str]:
        """The windows of a program that can be seen, by their X numbers."""
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(pid)]
        told = subprocess.run(command, env=dict(self.environ), timeout=60, capture_output=True, text=True)
        return told.stdout.split()

    def active_window(self) -> str:
        """The window that has the keyboard, "" where none has."""
        command = ["xdotool", "getactivewindow"]
        told = subprocess.run(command, env=dict(self.environ), timeout=60, capture_output=True, text=True)
        return told.stdout.strip()

    def _has_manager(self) -> bool:
        command = ["xdotool", "get_num_desktops"]
        told = subprocess.run(command, env=dict(self.environ), timeout=60, capture_output=True, text=True)
        return told.returncode == 0 and told.stdout.strip().isdecimal()


def _start_x(ending: ExitStack) -> str:
    """An X server on a number that is free; it tells which."""
    ear, mouth = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(mouth), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(mouth,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    ending.callback(_end, server)
    os.close(mouth)
    with os.fdopen(ear) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    return f":{number}"


def _start(command: list[str], environ: Mapping[str, str], ending: ExitStack) -> None:
    process = subprocess.Popen(
        command, env=dict(environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    ending.callback(_end, process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(30)
