"""A dossier survives being written: any text, and what a newer program added."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from smswizard.domain.dossier import Dossier, answer, paths, with_answer
from smswizard.domain.errors import NewerFormat
from smswizard.store.codec import UnreadableError, digest, from_plain, from_text, to_plain, to_text
from smswizard.store.upgrades import DOSSIER_FORMAT
from tests.store.dossiers import a_dossier, any_dossiers, full_dossier

SAMPLES = Path(__file__).parents[1] / "data" / "dossiers"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_dossiers())
def test_any_dossier_comes_back_as_it_was(dossier: Dossier) -> None:
    text = to_text(dossier)
    assert text.isascii()
    assert "\x00" not in text
    assert from_text(text) == dossier
    assert to_text(from_text(text)) == text


def test_every_answer_there_is_comes_back() -> None:
    dossier = full_dossier()
    assert all(answer(dossier, path) for path in paths())
    assert from_text(to_text(dossier)) == dossier


def test_the_same_dossier_gives_the_same_digest_and_another_does_not() -> None:
    assert digest(to_text(full_dossier())) == digest(to_text(full_dossier()))
    assert digest(to_text(a_dossier("A"))) != digest(to_text(a_dossier("B")))


def test_an_empty_dossier_is_short() -> None:
    assert len(to_text(Dossier())) < 100


def test_a_megabyte_is_kept() -> None:
    dossier = a_dossier(privacy__text="<b>ä\x00🍞</b>" * 100_000)
    assert from_text(to_text(dossier)) == dossier


def test_what_a_newer_program_added_is_written_back() -> None:
    plain = to_plain(full_dossier())
    plain["drone"] = {"speed": 3}
    plain["answers"]["business"]["motto"] = "Sample motto"
    plain["answers"]["weather"] = {"rain": "yes"}
    plain["confirmations"].append({"step": "future", "at": "2027-01-01T00:00:00+00:00"})
    read = from_plain(plain)
    assert read.business == full_dossier().business
    edited = with_answer(read, "business.city", "Springfield")
    plain["answers"]["business"]["city"] = "Springfield"
    assert to_plain(edited) == plain


@pytest.mark.parametrize("strange", [7, None, ["a"], {"a": 1}, True])
def test_an_answer_of_another_form_is_kept_until_it_is_answered_anew(strange: Any) -> None:
    plain = to_plain(a_dossier())
    plain["answers"]["business"]["city"] = strange
    read = from_plain(plain)
    assert read.business.city == ""
    assert to_plain(read) == plain
    assert to_plain(with_answer(read, "business.city", "Here"))["answers"]["business"]["city"] == "Here"


@pytest.mark.parametrize(
    "tick",
    [
        7,
        {},
        {"step": "privacy"},
        {"step": "privacy", "at": "yesterday"},
        {"step": "privacy", "at": "2026-11-23T12:00:00"},
        {"step": "privacy", "at": "2026-11-23T12:00:00+00:00", "who": 7},
        {"step": "privacy", "at": "2026-11-23T12:00:00+00:00", "parts": [["a"]]},
    ],
)
def test_a_tick_we_cannot_read_does_not_count_and_is_kept(tick: Any) -> None:
    plain = {**to_plain(a_dossier()), "confirmations": [tick]}
    read = from_plain(plain)
    assert read.confirmations == ()
    assert to_plain(read) == plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        "{}",
        '{"format": "1"}',
        '{"format": true}',
        '{"format": 1, "answers": []}',
        '{"format": 1, "confirmations": {}}',
        "[" * 100_000,
        '{"format": 1, "x": ' + "[" * 100_000,
        "\ufeff{}",
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_dossier_is_told(text: str | bytes) -> None:
    with pytest.raises(UnreadableError):
        from_text(text)


def test_a_newer_format_is_refused_in_words() -> None:
    with pytest.raises(NewerFormat):
        from_text(json.dumps({"format": DOSSIER_FORMAT + 1}))


def test_there_is_a_sample_of_every_format() -> None:
    wanted = {f"v{number}.json" for number in range(1, DOSSIER_FORMAT + 1)}
    assert {path.name for path in SAMPLES.glob("*.json")} == wanted


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_a_stored_dossier_of_every_format_is_read_whole(sample: Path) -> None:
    read = from_text(sample.read_text("ascii"))
    stored = json.loads(sample.read_text("ascii"))["answers"]
    answered = [path for path in paths(read) if answer(read, path)]
    assert len(answered) == sum(len(section) for section in stored.values())
    assert len(read.confirmations) == 1
    assert read.beyond == "", "nothing in it is unknown to this program"
