"""What a person typed never reaches the log; what helps to find a mistake does."""

from __future__ import annotations

import logging
import os
import stat
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from smswizard import logs

SECRET = "Anna Baker, 12-3456789"
SEVERAL_LINES = f"{SECRET}\nsecond line: {SECRET}\n    third"
ours = logging.getLogger("smswizard.rules.x")


class Colour(StrEnum):
    GREEN = "green"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """A started log; the file it is written to."""
    handler = logs.start(tmp_path / "logs")
    yield tmp_path / "logs" / logs.FILE
    logs.stop(handler)


def test_numbers_times_and_closed_words_are_written(written: Path) -> None:
    at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    ours.info("%d saved, %s, %s, %.1f s, %s", 3, Colour.GREEN, at, 0.25, ValueError)
    line = written.read_text("utf-8")
    assert "INFO smswizard.rules.x: 3 saved, green, 2026-11-23 09:30:00+00:00, 0.2 s, ValueError" in line


def test_text_is_taken_out_whatever_it_is(written: Path) -> None:
    for value in (SECRET, "Anna", [SECRET], {"a": SECRET}, SECRET.encode(), Path(SECRET), ValueError(SECRET)):
        ours.info("Saved %s", value)
    text = written.read_text("utf-8")
    assert "Anna" not in text
    assert text.count(logs.REDACTED) == 6
    assert "Saved ValueError" in text


@pytest.mark.parametrize("number", [12_3456789, 12025550123, -1e9])
def test_a_number_as_long_as_a_telephone_number_is_taken_out(written: Path, number: float) -> None:
    ours.info("Dialled %s", number)
    ours.info("Dialled %d", number)
    assert written.read_text("utf-8").count(logs.REDACTED) == 2
    assert "555" not in written.read_text("utf-8")


def test_named_ids_are_written_and_other_names_are_not(written: Path) -> None:
    sid = "BU" + "0a1b" * 8
    ours.info(
        "%(task)s is %(sid)s, code %(code)s", {"task": "customer_profile.submit", "sid": sid, "code": "30897"}
    )
    ours.info("%(name)s", {"name": "bakery"})
    text = written.read_text("utf-8")
    assert f"customer_profile.submit is {sid}, code 30897" in text
    assert "bakery" not in text


@pytest.mark.parametrize(
    "value", [SECRET, "anna@bakery.example", "+12025550123", "12025550123", "Anna Baker", "12-3456789"]
)
@pytest.mark.parametrize("name", sorted(logs.ALLOWED))
def test_an_allowed_name_is_no_hole(name: str, value: str) -> None:
    assert logs.cleaned(value, name) == logs.REDACTED


@pytest.mark.logs_warnings("a warning is what is tried")
def test_what_was_made_safe_is_written(written: Path) -> None:
    ours.warning("Not foreseen: %s", logs.Safe("ValueError/save:12"))
    assert "ValueError/save:12" in written.read_text("utf-8")


@pytest.mark.logs_warnings("an error with its trace is what is tried")
def test_a_trace_keeps_places_and_loses_messages(written: Path) -> None:
    try:
        try:
            int(SECRET)
        except ValueError as first:
            raise OSError(SEVERAL_LINES) from first
    except OSError:
        ours.exception("Could not save")
    text = written.read_text("utf-8")
    assert "Anna" not in text
    assert "third" not in text
    assert "ValueError: <redacted>" in text
    assert "OSError: <redacted>" in text
    assert "int(SECRET)" in text
    assert 'File "test_logs.py", line ' in text
    assert "direct cause" in text


def test_a_trace_of_ours_is_shown_from_the_package_on() -> None:
    trace = 'Traceback (most recent call last):\n  File "/some/where/smswizard/store/x.py", line 3, in save\n    write(a)'
    assert logs.redact(trace).splitlines()[1] == '  File "smswizard/store/x.py", line 3, in save'
    windows = trace.replace("/", "\\")
    assert logs.redact(windows).splitlines()[1] == '  File "smswizard/store/x.py", line 3, in save'


def test_the_head_of_a_report_stays() -> None:
    head = "smswizard 0.1.0, Python 3.11.7, Qt 6.12.0, Linux-6.1.0-x86_64-with-glibc2.36"
    assert logs.redact(f"{head}\n\nOSError: {SECRET}") == f"{head}\n\nOSError: <redacted>"


def test_no_text_passes_as_part_of_a_report() -> None:
    for odd in (SECRET, f"    {SECRET}", f"  | {SECRET}", f"ValueError: {SECRET}", f'File "{SECRET}"'):
        assert "Anna" not in logs.redact(odd)


def test_a_real_trace_is_redacted_line_by_line() -> None:
    try:
        raise OSError(SECRET)
    except OSError as problem:
        lines = logs.redact("".join(traceback.format_exception(problem))).splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-1] == "OSError: <redacted>"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits; the folder's rights hold there")
def test_only_the_owner_can_read_it(written: Path) -> None:
    ours.info("Started")
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_other_libraries_are_not_logged(written: Path) -> None:
    ours.info("Started")
    logging.getLogger("twilio.http_client").error("POST with %s", SECRET)
    assert "POST" not in written.read_text("utf-8")


def test_a_long_log_is_put_aside_when_the_program_starts(tmp_path: Path) -> None:
    (tmp_path / logs.FILE).write_text("x" * (logs.KEPT_BYTES + 1), "utf-8")
    handler = logs.start(tmp_path)
    ours.info("Started")
    logs.stop(handler)
    assert (tmp_path / f"{logs.FILE}.old").stat().st_size == logs.KEPT_BYTES + 1
    assert (tmp_path / logs.FILE).read_text("utf-8").endswith("Started\n")


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    handler = logs.start(tmp_path / "file" / "below")
    ours.info("Started")
    logs.stop(handler)
    assert capsys.readouterr().err == ""


def test_any_text_can_be_written(written: Path) -> None:
    ours.info("%s", logs.Safe("\udcff \x00 ünï"))
    assert "\\udcff" in written.read_text("utf-8")


def test_nothing_is_written_after_the_log_was_closed(tmp_path: Path) -> None:
    handler = logs.start(tmp_path)
    ours.info("first")
    logs.stop(handler)
    ours.info("second")
    assert "second" not in (tmp_path / logs.FILE).read_text("utf-8")
