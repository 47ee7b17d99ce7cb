"""Texts that can be made again: private, never in the way, and told apart by what they rest on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from smswizard.store.places import Places
from smswizard.store.shelf import FolderShelf, edition


def test_a_text_is_kept_for_its_owner_alone(places: Places) -> None:
    shelf = FolderShelf(places)
    assert shelf.read("c1") == ""
    shelf.keep("c1", "first")
    shelf.keep("c1", "second")
    assert shelf.read("c1") == "second"
    if os.name == "posix":
        (kept,) = places.derived.iterdir()
        assert kept.stat().st_mode & 0o077 == 0
        assert places.derived.stat().st_mode & 0o077 == 0


def test_the_folder_may_be_deleted(places: Places) -> None:
    shelf = FolderShelf(places)
    shelf.keep("c1", "text")
    for each in places.derived.iterdir():
        each.unlink()
    places.derived.rmdir()
    assert shelf.read("c1") == ""
    shelf.keep("c1", "again")
    assert shelf.read("c1") == "again"


def test_what_cannot_be_written_or_read_is_not_there(places: Places) -> None:
    shelf = FolderShelf(places)
    places.data.mkdir(parents=True)
    places.derived.write_text("a file where the folder should be")
    shelf.keep("c1", "text")
    assert shelf.read("c1") == ""
    places.derived.unlink()
    shelf.keep("c1", "text")
    (places.derived / "c1.json").write_bytes(b"\xff\xfe")
    assert shelf.read("c1") == ""


@pytest.fixture
def program(tmp_path: Path) -> tuple[Path, Path]:
    """A package and its resources, as far as an edition looks at them."""
    package, resources = tmp_path / "package", tmp_path / "resources"
    for folder in (package / "rules" / "inner", package / "gui", resources / "facts", resources / "icons"):
        folder.mkdir(parents=True)
    for file in (
        package / "rules" / "policy.py",
        package / "rules" / "inner" / "deep.py",
        resources / "facts" / "fees.csv",
    ):
        file.write_text("x")
    return package, resources


@pytest.mark.parametrize(
    "changed", ["package/rules/policy.py", "package/rules/inner/deep.py", "resources/facts/fees.csv"]
)
def test_a_changed_rule_or_fact_makes_another_edition(
    program: tuple[Path, Path], tmp_path: Path, changed: str
) -> None:
    before = edition(*program)
    assert edition(*program) == before
    file = tmp_path / changed
    file.write_text("more than before")
    assert edition(*program) != before


def test_the_same_size_at_another_time_is_another_edition(program: tuple[Path, Path]) -> None:
    before = edition(*program)
    os.utime(program[0] / "rules" / "policy.py", ns=(1, 1))
    assert edition(*program) != before


def test_a_new_rule_makes_another_edition_and_a_new_window_does_not(program: tuple[Path, Path]) -> None:
    before = edition(*program)
    (program[0] / "gui" / "window.py").write_text("x")
    (program[1] / "icons" / "sign.svg").write_text("x")
    (program[0] / "rules" / "__pycache__").mkdir()
    (program[0] / "rules" / "__pycache__" / "policy.pyc").write_text("x")
    assert edition(*program) == before
    (program[0] / "rules" / "more.py").write_text("x")
    assert edition(*program) != before


def test_a_program_without_folders_of_code_has_an_edition(tmp_path: Path) -> None:
    assert edition(tmp_path / "nowhere", tmp_path / "nothing")


def test_this_program_names_its_rules_tables_and_libraries() -> None:
    ours = edition()
    for part in ("rules/policy.py", "facts/limits.csv", "drafting/sentences.csv", "phonenumbers"):
        assert part in ours.replace(os.sep, "/")
