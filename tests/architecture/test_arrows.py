"""The import contracts of pyproject.toml hold, and each of them notices when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import CHECKOUT

CONTRACTS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]
# For every contract a line that breaks it, and the module it is written into. None of them may ever be forgotten.
BREAKING = {
    "Every arrow points down": ("smswizard/facts/table.py", "import smswizard.domain.dossier"),
    "No circle anywhere": (
        "smswizard/domain/errors.py",
        "import smswizard.domain.dossier\nimport smswizard.facts.table",
    ),
    "Qt lives in gui": ("smswizard/cli/console.py", "import PySide6.QtCore"),
    "The core is plain Python": ("smswizard/rules/book.py", "import http.client"),
    "Faces speak to the desk, not to the disk or the wire": (
        "smswizard/gui/dialogs.py",
        "import smswizard.store.places",
    ),
    "Pages do not know each other": (
        "smswizard/gui/wizard/pages/business.py",
        "import smswizard.gui.wizard.pages.samples",
    ),
    "One map joins steps and pages": (
        "smswizard/gui/dialogs.py",
        "import smswizard.gui.wizard.pages.samples",
    ),
    "A page asks; it does no work": ("smswizard/gui/wizard/pages/business.py", "import tempfile"),
    "Only the Runner and the borders know threads": ("smswizard/gui/main_window.py", "import threading"),
    "One door each: keyring": ("smswizard/store/places.py", "import keyring"),
    "One door each: platformdirs": ("smswizard/store/settings.py", "import platformdirs"),
    "One door each: sqlite3": ("smswizard/store/settings.py", "import sqlite3"),
    "One door each: twilio": ("smswizard/remote/practice.py", "import twilio.rest"),
    "Only the front ends' starts wire": ("smswizard/gui/dialogs.py", "import smswizard.wiring"),
}


def checked(root: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the package in this folder."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([program, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the program that may be spoilt."""
    shutil.copytree(
        CHECKOUT / "smswizard", tmp_path / "smswizard", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold() -> None:
    said = checked(CHECKOUT)
    assert said.returncode == 0, said.stdout


def test_every_contract_has_a_line_that_breaks_it() -> None:
    assert {contract["name"] for contract in CONTRACTS} == set(BREAKING)


@pytest.mark.parametrize("name", [contract["name"] for contract in CONTRACTS])
def test_a_broken_contract_is_seen(copied: Path, name: str) -> None:
    place, line = BREAKING[name]
    spoilt = copied / place
    spoilt.write_text(spoilt.read_text("utf-8") + f"\n{line}\n", "utf-8")
    said = checked(copied)
    assert said.returncode == 1, said.stdout + said.stderr
    assert f"{name} BROKEN" in " ".join(said.stdout.split())


def test_a_room_without_a_place_is_seen(copied: Path) -> None:
    (copied / "smswizard" / "attic").mkdir()
    (copied / "smswizard" / "attic" / "__init__.py").touch()
    said = checked(copied)
    assert said.returncode == 1
    assert "attic" in said.stdout + said.stderr
