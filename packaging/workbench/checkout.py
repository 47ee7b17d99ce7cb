"""Where things lie in a checkout."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}


@dataclass(frozen=True)
class Checkout:
    """A folder with the program's source. Everything the workbench makes lies in it and is ignored by git."""

    root: Path

    @property
    def environment(self) -> Path:
        """The virtual environment of the program and its tests."""
        return self.root / ".venv"

    @property
    def core_environment(self) -> Path:
        """The virtual environment without Qt, in which the tests of the core run."""
        return self.root / ".venv-core"

    @property
    def python(self) -> Path:
        return python_of(self.environment)

    @property
    def core_python(self) -> Path:
        return python_of(self.core_environment)

    @property
    def reports(self) -> Path:
        return self.root / "build" / "reports"

    @property
    def specification(self) -> Path:
        """The folder of the one npm development dependency: the provider's OpenAPI files."""
        return self.root / "packaging" / "spec"

    def lock_file(self, part: str) -> Path:
        """The pinned requirements of this system: `run`, or `dev` (which adds to `run`)."""
        return self.root / "packaging" / "requirements" / f"{system_name()}-{part}.txt"


def here() -> Checkout:
    """The checkout that this file stands in."""
    return Checkout(Path(__file__).resolve().parent.parent.parent)


def system_name(platform: str = sys.platform) -> str:
    """`linux`, `macos` or `windows`."""
    return SYSTEMS.get(platform, "linux")


def python_of(environment: Path) -> Path:
    """The Python of a virtual environment."""
    if os.name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"
