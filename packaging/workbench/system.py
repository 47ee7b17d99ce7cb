"""What the operating system has to bring: libraries, fonts and, for the tests, a screen without a screen."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.words import StopError, say

Installer = Callable[[list[str]], None]


@dataclass(frozen=True)
class Need:
    """One thing of the system: how to see that it is there, and the Debian package that brings it."""

    kind: str  # library, command, file (a pattern) or module
    name: str
    package: str


def _needs(kind: str, text: str) -> tuple[Need, ...]:
    pairs = (line.split() for line in text.strip().splitlines())
    return tuple(Need(kind, name, package) for name, package in pairs)


PYTHON = (Need("module", "ensurepip", f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"),)
QT_LIBRARIES = _needs(
    "library",
    """
    libglib-2.0.so.0    libglib2.0-0
    libGL.so.1          libgl1
    libEGL.so.1         libegl1
    libfontconfig.so.1  libfontconfig1
    libxkbcommon.so.0   libxkbcommon0
    libdbus-1.so.3      libdbus-1-3
    """,
)
QT = (*QT_LIBRARIES, Need("file", "/usr/share/fonts/**/*.[to]tf", "fonts-dejavu-core"))
SCREEN = _needs(
    "library",
    """
    libxkbcommon-x11.so.0  libxkbcommon-x11-0
    libxcb-cursor.so.0     libxcb-cursor0
    libxcb-icccm.so.4      libxcb-icccm4
    libxcb-image.so.0      libxcb-image0
    libxcb-keysyms.so.1    libxcb-keysyms1
    libxcb-randr.so.0      libxcb-randr0
    libxcb-render-util.so.0  libxcb-render-util0
    libxcb-shape.so.0      libxcb-shape0
    libxcb-xkb.so.1        libxcb-xkb1
    """,
)
TESTS = _needs(
    "command",
    """
    Xvfb                  xvfb
    xauth                 xauth
    xdotool               xdotool
    openbox               openbox
    import                imagemagick
    gnome-keyring-daemon  gnome-keyring
    dbus-daemon           dbus
    dbus-run-session      dbus
    dbus-launch           dbus-x11
    npm                   npm
    """,
) + _needs(
    "file",
    """
    /usr/libexec/at-spi-bus-launcher                    at-spi2-core
    /usr/lib/*/girepository-1.0/Atspi-2.0.typelib       gir1.2-atspi-2.0
    /usr/lib/python3/dist-packages/gi                   python3-gi
    /usr/share/fonts/truetype/dejavu                    fonts-dejavu-core
    /usr/share/fonts/truetype/noto/NotoSans-*           fonts-noto-core
    /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf   fonts-noto-color-emoji
    /usr/share/fonts/opentype/noto/NotoSansCJK-*        fonts-noto-cjk
    """,
)


def is_there(need: Need) -> bool:
    """Whether the system has it."""
    if need.kind == "library":
        try:
            ctypes.CDLL(need.name)
        except OSError:
            return False
        return True
    if need.kind == "command":
        return shutil.which(need.name) is not None
    if need.kind == "module":
        return importlib.util.find_spec(need.name) is not None
    return any(Path("/").glob(need.name.lstrip("/")))


def missing(needs: Iterable[Need]) -> list[Need]:
    """Those of the needs that this system does not have."""
    return [need for need in needs if not is_there(need)]


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS; on Linux where a display is named."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command_line(packages: list[str]) -> str:
    """What a person types to install these packages on a Debian-like system."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def become_root() -> list[str] | None:
    """The words before a command that make it run as root: none, `sudo -n`, or None where it may not."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def ensure(needs: Iterable[Need], install: Installer | None = None) -> None:
    """Installs what is missing where it may, else says the one command to run and stops."""
    if sys.platform != "linux":
        return
    lacking = missing(needs)
    if not lacking:
        return
    packages = sorted({need.package for need in lacking})
    (install or installer(packages))(packages)
    still = missing(lacking)
    if still:
        names = ", ".join(need.name for need in still)
        raise StopError(f"After installing {' '.join(packages)}, this is still missing: {names}.")


def installer(packages: list[str]) -> Installer:
    """How packages get onto this system. Stops with words where dev.py may not install any."""
    if not shutil.which("apt-get"):
        raise StopError(
            "This system lacks some parts, and dev.py knows only Debian-like systems. "
            f"Please install what these Debian packages bring, then start again: {' '.join(packages)}"
        )
    prefix = become_root()
    if prefix is None:
        raise StopError(
            "Some system packages are missing, and dev.py may not install them here. "
            f"Please run this once, then start again:\n  {command_line(packages)}"
        )
    return lambda wanted: _apt(prefix, wanted)


def _apt(prefix: list[str], packages: list[str]) -> None:
    say(f"Installing system packages: {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    _run_apt([*apt, "update"], packages)
    _run_apt([*apt, "install", "-y", "--no-install-recommends", *packages], packages)


def _run_apt(command: list[str], packages: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-6:])
        raise StopError(
            "The system packages could not be installed. If this machine is offline, connect it and start again; "
            f"else try it by hand:\n  {command_line(packages)}\nWhat apt-get said:\n{tail}"
        )
