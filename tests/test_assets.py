"""The resources are found in a checkout and in an installed program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from smswizard import assets

CHECKOUT = Path(__file__).resolve().parent.parent
QUESTION = "from smswizard import assets; print(assets.path('facts', 'limits.csv'))"


def answer_of(folder: Path) -> subprocess.CompletedProcess[str]:
    """Where a program installed into this folder finds a resource."""
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); {QUESTION}"
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False
    )


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with nothing but the two modules that find resources."""
    package = tmp_path / "smswizard"
    package.mkdir()
    for name in ("__init__.py", "assets.py"):
        shutil.copy(CHECKOUT / "smswizard" / name, package)
    return tmp_path


def test_the_checkout_s_resources_are_found() -> None:
    assert assets.path("facts", "limits.csv") == CHECKOUT / "resources" / "facts" / "limits.csv"
    assert assets.path("facts", "limits.csv").is_file()


def test_resources_inside_the_package_come_first(installed: Path) -> None:
    for place in (installed / "resources", installed / "smswizard" / "resources"):
        (place / "facts").mkdir(parents=True)
    assert answer_of(installed).stdout.strip() == str(
        installed / "smswizard" / "resources" / "facts" / "limits.csv"
    )


def test_a_strange_folder_of_that_name_is_not_taken(installed: Path) -> None:
    (installed / "smswizard" / "resources").mkdir()
    (installed / "resources" / "facts").mkdir(parents=True)
    assert answer_of(installed).stdout.strip() == str(installed / "resources" / "facts" / "limits.csv")


def test_an_installation_without_resources_says_what_to_do(installed: Path) -> None:
    said = answer_of(installed)
    assert said.returncode == 1
    assert "Please install the program again" in said.stderr
