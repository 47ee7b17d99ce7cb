"""The core is imported behind a wall: no Qt, no network, no database, no keychain, not even by way of a library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.architecture.source import CHECKOUT

CORE = ("desk", "flow", "submission", "rules", "drafting", "reading", "domain", "facts", "i18n", "assets")
WALLED_OFF = (
    "PySide6",
    "shiboken6",
    "twilio",
    "keyring",
    "platformdirs",
    "sqlite3",
    "_sqlite3",
    "socket",
    "_socket",
    "ssl",
    "_ssl",
    "http.client",
    "urllib.request",
    "requests",
    "urllib3",
    "aiohttp",
    "asyncio",
    "multiprocessing",
)
# Runs in a fresh Python: `sys.argv` holds the folder, the forbidden names and the modules to import.
WALL = """
import importlib, sys
folder, forbidden, wanted = sys.argv[1], sys.argv[2].split(","), sys.argv[3].split(",")

class Wall:
    def find_spec(self, name, path=None, target=None):
        if any((name + ".").startswith(one + ".") for one in forbidden):
            raise ImportError("WALL: " + name)
        return None

already = [name for name in forbidden if name in sys.modules]
assert not already, already
sys.meta_path.insert(0, Wall())
sys.path.insert(0, folder)
for name in wanted:
    importlib.import_module(name)
seen = [name for name in sys.modules if any((name + ".").startswith(one + ".") for one in forbidden)]
assert not seen, seen
print(len(wanted), "imported")
"""


def core_modules(package: Path) -> list[str]:
    """Every module of the core by its dotted name."""
    files = [
        file for room in CORE for file in (*package.glob(f"{room}.py"), *package.glob(f"{room}/**/*.py"))
    ]
    parts = [file.relative_to(package.parent).with_suffix("").parts for file in files]
    return sorted(".".join(one).removesuffix(".__init__") for one in parts)


def behind_the_wall(folder: Path, wanted: list[str]) -> subprocess.CompletedProcess[str]:
    words = [str(folder), ",".join(WALLED_OFF), ",".join(wanted)]
    return subprocess.run(
        [sys.executable, "-I", "-c", WALL, *words], capture_output=True, text=True, check=False
    )


def test_the_core_imports_behind_the_wall() -> None:
    wanted = core_modules(CHECKOUT / "smswizard")
    said = behind_the_wall(CHECKOUT, wanted)
    assert said.returncode == 0, said.stderr
    assert said.stdout.strip() == f"{len(wanted)} imported"
    assert len(wanted) > 40


def test_the_libraries_of_the_core_open_nothing_when_imported() -> None:
    said = behind_the_wall(
        CHECKOUT,
        [
            "phonenumbers",
            "publicsuffixlist",
            "lxml.html",
            "lxml.etree",
            "rapidfuzz",
            "pypdf",
            "w3lib.encoding",
        ],
    )
    assert said.returncode == 0, said.stderr


def test_the_wall_stops_every_forbidden_module(tmp_path: Path) -> None:
    (tmp_path / "sneaky").mkdir()
    for number, name in enumerate(one for one in WALLED_OFF if one.isascii()):
        (tmp_path / "sneaky" / f"m{number}.py").write_text(f"import {name}\n", "utf-8")
        said = behind_the_wall(tmp_path, [f"sneaky.m{number}"])
        assert said.returncode == 1, name
        assert f"WALL: {name.split('.')[0]}" in said.stderr, name


def test_the_wall_lets_the_harmless_neighbour_through() -> None:
    assert behind_the_wall(CHECKOUT, ["urllib.parse", "json", "decimal"]).returncode == 0
