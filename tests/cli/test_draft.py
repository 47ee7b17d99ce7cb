"""The command `draft`: every text, in every language, to read, as HTML, or as files in a folder."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from smswizard.cli.console import Console
from smswizard.cli.main import main


def draft(folder: Path, *words: str, as_json: bool = False) -> tuple[int, str, str]:
    """Exit code, output and notes of a draft of the sample bakery."""
    run(folder, "new", "--sample")
    return run(folder, "draft", "golden", *words, as_json=as_json)


def run(folder: Path, *words: str, as_json: bool = False) -> tuple[int, str, str]:
    """Exit code, output and notes of one command."""
    out, err = io.StringIO(), io.StringIO()
    code = main(["--data", str(folder), *words], Console(out, err, io.StringIO(), as_json))
    return code, out.getvalue(), err.getvalue()


def test_what_there_is_is_listed(tmp_path: Path) -> None:
    code, out, _ = draft(tmp_path, "list")
    assert code == 0
    listed = {line.split()[0] for line in out.splitlines() if line.strip()}
    assert listed >= {"policy", "terms-part", "form", "paper", "samples"}
    assert "script" not in listed
    names = [each["name"] for each in json.loads(draft(tmp_path / "b", "list", as_json=True)[1])]
    assert "form" in names


@pytest.mark.parametrize(
    ("language", "words"), [("es", "Responda STOP"), ("fr", "Répondez STOP"), ("en", "Reply STOP")]
)
def test_a_text_is_shown_in_each_language_with_the_notice_beside_it(
    tmp_path: Path, language: str, words: str
) -> None:
    code, out, noted = draft(tmp_path, "wording", "--language", language)
    assert (code, words in out) == (0, True)
    assert "not legal advice" in noted
    assert "not legal advice" not in out


def test_the_form_comes_as_html_to_paste(tmp_path: Path) -> None:
    code, out, _ = draft(tmp_path, "form", "--html")
    assert code == 0
    assert out.startswith("<form")


def test_all_ready_pages_are_written_into_a_folder(tmp_path: Path) -> None:
    code, out, _ = draft(tmp_path / "data", "--to", str(tmp_path / "pages"))
    assert code == 0
    written = {each.name for each in (tmp_path / "pages").iterdir()}
    assert {"privacy-policy.html", "sign-up-form.es.html", "paper-form.fr.html"} <= written
    assert len(out.splitlines()) == len(written)


def test_a_text_that_the_client_has_not_is_said_so(tmp_path: Path) -> None:
    code, _, noted = draft(tmp_path, "script")
    assert code == 2
    assert "no such text" in noted
    assert run(tmp_path, "draft", "golden", "flow", "--language", "es")[0] == 2
