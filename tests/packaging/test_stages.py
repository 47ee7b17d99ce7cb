"""The stages of `dev.py test`, and the sum they end with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from workbench import stages
from workbench.checkout import Checkout
from workbench.stages import Outcome, Stage

from tests.packaging.conftest import ROOT

REPORT = """<testsuites><testsuite tests="10" failures="2" errors="1" skipped="3"/></testsuites>"""


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_every_folder_of_tests_runs_in_one_stage_only() -> None:
    everything = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    core = stages.core_targets(ROOT / "tests")
    with_qt = [ROOT / "tests" / name for name in stages.WITH_QT]
    for folder in everything - {ROOT / "tests"}:
        homes = [one for one in (*core, *with_qt) if one == folder or one in folder.parents]
        assert len(homes) == 1, folder
    assert {path for path in core if path.is_file()} == set((ROOT / "tests").glob("test_*.py"))


def test_the_core_stage_has_no_folder_that_needs_qt() -> None:
    assert {path.name for path in stages.core_targets(ROOT / "tests")}.isdisjoint(stages.WITH_QT)


def test_measurements_are_those_that_say_how_to_start_them(tmp_path: Path) -> None:
    (tmp_path / "speed.py").write_text('"""How fast. `python -m tests.benchmarks.speed`"""', "ascii")
    (tmp_path / "parts.py").write_text('"""What the others use."""', "ascii")
    assert stages.benchmarks(tmp_path) == ["speed"]
    assert {"check_command", "first_paint"} <= set(stages.benchmarks(ROOT / "tests" / "benchmarks"))


def test_a_report_is_counted(tmp_path: Path) -> None:
    (tmp_path / "r.xml").write_text(REPORT, "ascii")
    assert stages.count(tmp_path / "r.xml") == (4, 3, 3)
    assert stages.count(tmp_path / "none.xml") == (0, 0, 0)


def test_the_last_line_is_the_sum() -> None:
    outcomes = [
        Outcome("style", 0, 1.0),
        Outcome("core", 0, 2.0, 40, 0, 1),
        Outcome("types", 1, 3.0, failed=1),
    ]
    lines = stages.summary(outcomes).splitlines()
    assert lines[-1] == "40 passed, 1 failed, 1 skipped"
    assert "FAILED (exit 1)" in lines[-3]
    assert lines[-2].split() == ["all", "6.0", "s"]


def test_all_stages_run_and_one_failure_is_enough(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    checkout = Checkout(tmp_path)
    code = stages.run(
        checkout, [Stage("bad", python("raise SystemExit(3)")), Stage("good", python("print('ran')"))]
    )
    out = capfd.readouterr().out
    assert code == 1
    assert "ran" in out
    assert out.strip().splitlines()[-1] == "0 passed, 1 failed"
    assert stages.run(checkout, [Stage("good", python("pass"))]) == 0


def test_a_test_stage_that_ran_no_test_has_failed(tmp_path: Path) -> None:
    """Pytest ends with code 5 then; an old report must not count for it."""
    report = tmp_path / "r.xml"
    report.write_text(REPORT, "ascii")
    outcome = stages.run_one(Checkout(tmp_path), Stage("core", python("raise SystemExit(5)"), report))
    assert (outcome.code, outcome.passed, outcome.failed) == (5, 0, 1)


def test_what_a_person_has_set_does_not_reach_the_tests() -> None:
    now = {"PATH": "x", "TWILIO_AUTH_TOKEN": "secret", "QT_STYLE_OVERRIDE": "gtk", "HOME": "h"}
    assert stages.environment(now, {"A": "b"}) == {"PATH": "x", "HOME": "h", "A": "b"}
