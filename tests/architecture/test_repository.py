"""No file of the repository knows the machine it was written on, or the place packages came from."""

from __future__ import annotations

import json
import re

import pytest

from tests.architecture import repository
from tests.architecture.source import CHECKOUT, expect_none, tracked_files

REQUIREMENTS = CHECKOUT / "packaging" / "requirements"
SPECIFICATION = CHECKOUT / "packaging" / "spec"


def texts() -> dict[str, str]:
    """Every tracked text file by its place."""
    found = {}
    for path in tracked_files():
        try:
            found[path.relative_to(CHECKOUT).as_posix()] = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
    return found


def test_no_file_names_a_registry() -> None:
    expect_none(
        f"{place}: {line}" for place, text in texts().items() for line in repository.registry_addresses(text)
    )


def test_no_file_names_a_folder_of_somebody_s_machine() -> None:
    expect_none(
        f"{place}: {line}" for place, text in texts().items() for line in repository.machine_paths(text)
    )


def test_lock_files_hold_no_address() -> None:
    locks = sorted(REQUIREMENTS.glob("*.txt"))
    assert [path.name for path in locks if path.name.startswith("linux-")] == [
        "linux-dev.txt",
        "linux-run.txt",
    ]
    expect_none(
        f"{path.name}: {line}"
        for path in locks
        for line in repository.lock_addresses(path.read_text("utf-8"))
    )


def test_every_locked_python_package_is_pinned_and_hashed() -> None:
    for path in REQUIREMENTS.glob("*.txt"):
        text = re.sub(r"\\\n\s*", "", path.read_text("utf-8"))
        entries = [line for line in text.splitlines() if line and not line.startswith("#")]
        assert entries
        expect_none(
            line for line in entries if not re.match(r"[\w.-]+==\S+ (; .*?)?--hash=sha256:[0-9a-f]{64}", line)
        )


def test_the_npm_lock_is_pinned_whole_and_without_addresses() -> None:
    lock = json.loads((SPECIFICATION / "package-lock.json").read_text("utf-8"))
    wanted = json.loads((SPECIFICATION / "package.json").read_text("utf-8"))["devDependencies"]
    packages = {place: entry for place, entry in lock["packages"].items() if place}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    expect_none(place for place, entry in packages.items() if "resolved" in entry or "integrity" not in entry)


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example.com/simple",
        "--find-links /mirror",
        '      "resolved": "https://mirror.example/a.tgz",',
        "six @ https://mirror.example/six.whl",
    ],
)
def test_an_address_in_a_lock_file_is_seen(line: str) -> None:
    assert repository.lock_addresses(f"six==1.17.0 \\\n{line}\n") == [line.strip()]


def test_a_registry_is_seen() -> None:
    assert repository.registry_addresses(f"see https://{repository.REGISTRIES[0]}/project/six") != []
    assert repository.registry_addresses("install it from PyPI") == []


@pytest.mark.parametrize(
    "place", ["/home/" + "anna/x", "/ro" + "ot/.venv", "C:" + "\\Users\\" + "Anna", "'/wo" + "rk/main/x'"]
)
def test_a_folder_of_a_machine_is_seen(place: str) -> None:
    assert repository.machine_paths(f"see {place} there")


@pytest.mark.parametrize(
    "place", ["/usr/bin/python3", "https://example.com/work/shop", "resources/work/x", "/home/you/x"]
)
def test_a_place_of_any_machine_is_left_alone(place: str) -> None:
    assert repository.machine_paths(f"see {place} there") == []
