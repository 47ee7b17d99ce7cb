"""`check` from the command line: found once, told again, and never after something has changed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from smswizard.cli.console import Console
from smswizard.cli.main import main
from smswizard.store.places import find_places


class Shell:
    """Runs commands on one workspace, and sees which verdicts are kept beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.derived = find_places(folder).derived

    def __call__(self, *words: str) -> str:
        out = io.StringIO()
        main(["--data", str(self.folder), *words], Console(out, io.StringIO(), io.StringIO()))
        return out.getvalue()

    def kept(self) -> list[tuple[str, int]]:
        """Each kept file by name and number of its node: a file that is written anew is another one."""
        return [(each.name, each.stat().st_ino) for each in sorted(self.derived.iterdir())]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "workspace")
    made("new", "--sample")
    return made


def test_the_second_check_reads_what_the_first_one_found(shell: Shell) -> None:
    first = shell("check", "golden")
    kept = shell.kept()
    assert len(kept) == 1
    assert shell("check", "golden") == first
    assert shell.kept() == kept


def test_a_check_after_an_answer_or_a_tick_tells_the_new_state_and_asks_no_rule_again(shell: Shell) -> None:
    assert "business.email" not in shell("check", "golden")
    shell("set", "golden", "business.email", "")
    kept = shell.kept()
    assert "business.email" in shell("check", "golden")
    assert shell.kept() == kept
    shell("confirm", "golden", "privacy", "--by", "a sample person")
    ticked = shell.kept()
    assert ticked != kept
    shell("check", "golden")
    assert shell.kept() == ticked


def test_without_the_kept_verdicts_the_same_is_found(shell: Shell) -> None:
    first = shell("check", "golden")
    for each in shell.derived.iterdir():
        each.unlink()
    assert shell("check", "golden") == first


def test_a_place_that_cannot_be_written_stops_no_check(shell: Shell) -> None:
    first = shell("check", "golden")
    for each in shell.derived.iterdir():
        each.unlink()
    shell.derived.rmdir()
    shell.derived.write_text("a file where the folder should be")
    assert shell("check", "golden") == first
