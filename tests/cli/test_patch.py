"""`patch`: what to change in a policy or terms somebody has, for people, for programs and as files."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from smswizard.cli.console import Console
from smswizard.cli.main import main
from smswizard.desk.backdrop import policy
from smswizard.drafting.sample_client import bakery
from tests.desk.their_texts import SPOILS, page, plain

SPOILED = SPOILS[1]


class Shell:
    """Runs commands on one workspace with the sample bakery in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self("new", "--sample")

    def __call__(self, *words: str, typed: str = "", as_json: bool = False) -> tuple[int, str, str]:
        out, err = io.StringIO(), io.StringIO()
        console = Console(out, err, io.StringIO(typed), as_json)
        code = main(["--data", str(self._folder), *words], console)
        return code, out.getvalue(), err.getvalue()


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "workspace")


def test_the_steps_name_sentence_place_and_words(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "policy.txt"
    file.write_text(plain(SPOILED), encoding="utf-8")
    code, out, _ = shell("patch", "golden", "privacy", "--file", str(file))
    assert code == 0
    assert SPOILED in out
    assert "Under “How We Share Information”, after the paragraph that begins" in out
    assert "We do not sell, rent or share mobile phone numbers" in out


def test_a_program_reads_changes_and_pieces(shell: Shell) -> None:
    _, out, _ = shell("patch", "golden", "privacy", "--file", "-", typed=plain(SPOILED), as_json=True)
    data = json.loads(out)
    assert [each["does"] for each in data["changes"]] == ["carve-out", "insert"]
    assert "".join(each["text"] for each in data["pieces"] if each["mark"] != "in") == plain(
        SPOILED
    ).removesuffix("\n")
    assert "".join(each["text"] for each in data["pieces"] if each["mark"] != "out") == data["text"]


def test_html_stays_html_and_is_written_beside_the_steps(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "handed"
    shell("patch", "golden", "privacy", "--file", "-", "--out", str(out), typed=page(SPOILED))
    assert sorted(each.name for each in out.iterdir()) == [
        "privacy-policy-changed.html",
        "privacy-policy-marked.html",
        "privacy-policy-what-to-change.txt",
    ]
    changed = (out / "privacy-policy-changed.html").read_text(encoding="utf-8")
    assert changed.startswith("<!DOCTYPE html>")
    assert "<h2>Text messages</h2>" in changed
    assert "<ins " in shell("patch", "golden", "privacy", "--file", "-", "--html", typed=page(SPOILED))[1]


def test_without_a_file_the_clients_own_text_is_read(shell: Shell) -> None:
    shell("set", "golden", "terms.mode", "own")
    assert shell("patch", "golden", "terms")[0] == 2
    shell("set", "golden", "terms.text", "We sell bread at the counter and online, every day of the week.")
    assert "Text messages from Golden Crust Bakery" in shell("patch", "golden", "terms")[1]


def test_a_sound_text_is_left_alone(shell: Shell) -> None:
    name = bakery().business.brand_name
    _, out, _ = shell("patch", "golden", "privacy", "--file", "-", typed=policy(name, "goldencrust.example"))
    assert "Nothing to change was found. Only a reviewer can say yes." in out


def test_what_only_a_person_can_tell_is_the_exit_code(shell: Shell) -> None:
    code, out, _ = shell("patch", "golden", "privacy", "--file", "-", typed=plain("Law: ______."))
    assert code == 1
    assert "Only you can tell:" in out
