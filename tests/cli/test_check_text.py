"""`check-text`: one text, or the fields of one submission, judged without a client and without a workspace."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from smswizard.cli.console import Console
from smswizard.cli.main import main
from smswizard.cli.verbs import ASKED_FLAGS, TEXT_KINDS
from smswizard.desk.judging_texts import KINDS


def ask(*words: str, typed: str = "", as_json: bool = False) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = main(["check-text", *words], Console(out, err, io.StringIO(typed), as_json))
    return code, out.getvalue(), err.getvalue()


def test_a_message_without_name_and_stop_is_found_out(tmp_path: Path) -> None:
    file = tmp_path / "message.txt"
    file.write_text("Your order ships today.", encoding="utf-8")
    words = ("--kind", "sample_message", "--use-case", "marketing", "--brand", "Juniper Bakes", str(file))
    code, out, _ = ask(*words)
    assert code == 1
    assert "Juniper Bakes" in out
    assert "STOP" in out
    data = json.loads(ask(*words, as_json=True)[1])
    assert data["found"] is True
    assert {"samples.no-brand", "samples.no-stop"} <= {each["rule"] for each in data["findings"]}


def test_the_sentence_is_given_with_its_place() -> None:
    text = "We collect your phone number. We sell phone numbers to marketing partners."
    _, out, _ = ask("--kind", "privacy_policy", "-", typed=text, as_json=True)
    found = {each["rule"]: each for each in json.loads(out)["findings"]}
    sharing = found["privacy.shares-numbers"]
    start, end = sharing["span"]
    assert (
        text[start:end].strip()
        == sharing["sentence"].strip()
        == "We sell phone numbers to marketing partners."
    )


def test_a_sound_text_is_not_praised() -> None:
    text = "Juniper Bakes: you are unsubscribed and will get no more messages."
    code, out, _ = ask("--kind", "opt_out_reply", "--brand", "Juniper Bakes", "-", typed=text)
    assert code == 0
    assert "compliant" not in out
    assert "Only a reviewer can say yes" in out


def test_fields_come_as_json() -> None:
    fields = {"display_name": "Juniper Bakes", "legal_name": "Juniper Bakes LLC", "ein": "12-34"}
    code, out, _ = ask("--kind", "brand_info", "-", typed=json.dumps(fields), as_json=True)
    assert code == 1
    assert "identity.tax-id-form" in {each["rule"] for each in json.loads(out)["findings"]}


@pytest.mark.parametrize("typed", ["", "not json", "[1]", "[" * 100_000])
def test_fields_that_are_no_object_are_said(typed: str) -> None:
    code, _, err = ask("--kind", "bundle", "-", typed=typed)
    assert code == 2
    assert "JSON object" in err


@pytest.mark.parametrize("raw", [b"%PDF-1.7 x", b"PK\x03\x04 word", b"a\x00b", b"x" * 4_000_001])
def test_what_is_no_text_is_said(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "policy"
    file.write_bytes(raw)
    code, _, err = ask("--kind", "privacy_policy", str(file))
    assert code == 2
    assert err.strip()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert ask("--kind", "terms", str(tmp_path / "none"))[0] == 2
    assert ask("--kind", "terms", str(tmp_path))[0] == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "reply.txt"
    file.write_bytes("Café Juniper: you are unsubscribed, no more messages.".encode(encoding))
    assert ask("--kind", "opt_out_reply", "--brand", "Café Juniper", str(file))[0] == 0


def test_the_words_of_the_command_line_are_those_of_the_desk() -> None:
    assert set(TEXT_KINDS) == set(KINDS)
    code, out, _ = ask(
        "--kind",
        "sample_message",
        "--embedded-links",
        "no",
        "-",
        typed="Juniper: https://juniper.example/x STOP",
    )
    assert len(ASKED_FLAGS) == 4
    assert code == 1
    assert "link" in out


def test_a_message_is_measured_with_the_sign_that_makes_it_larger(tmp_path: Path) -> None:
    file = tmp_path / "message.txt"
    file.write_text("Juniper Bakes: Saturday\u2019s rye is ready. Reply STOP to opt out.", "utf-8")
    _, out, _ = ask("--kind", "sample_message", str(file), as_json=True)
    size = json.loads(out)["size"]
    assert (size["encoding"], size["parts"], size["culprits"][0]["sign"]) == ("UCS-2", 1, "\u2019")
    assert "\u2019" not in size["better"]
