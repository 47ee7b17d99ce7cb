"""The checks and tests, one stage after another, each with its time, and one sum at the end."""

from __future__ import annotations

import os
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from workbench.checkout import Checkout
from workbench.words import say

# Folders of tests/ that need Qt, or the tools that are only in .venv.
WITH_QT = ("architecture", "benchmarks", "gui", "journeys", "packaging")
NOT_TESTS = ("benchmarks", "data", "support")
PERSONAL = ("TWILIO_", "SMSWIZARD_", "PYTHON_KEYRING_", "QT_", "QML_", "PYTEST_")


@dataclass(frozen=True)
class Stage:
    """One command whose exit code says whether the stage went well. `report` is where pytest counts its tests."""

    name: str
    command: list[str]
    report: Path | None = None
    settings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """How a stage ended: its exit code, its wall time, and how many tests passed, failed and were skipped."""

    name: str
    code: int
    seconds: float
    passed: int = 0
    failed: int = 0
    skipped: int = 0


def lint(checkout: Checkout) -> list[Stage]:
    """Style, and who may import whom."""
    python = str(checkout.python)
    return [
        Stage("style", [python, "-m", "ruff", "check", "."]),
        Stage("format", [python, "-m", "ruff", "format", "--check", "."]),
        Stage("arrows", [str(checkout.python.with_name("lint-imports"))]),
    ]


def types(checkout: Checkout) -> list[Stage]:
    """The strict type check."""
    return [Stage("types", [str(checkout.python), "-m", "mypy"])]


def architecture(checkout: Checkout) -> list[Stage]:
    """The rules of the house that are tests: the wall, the budgets, what may stand in the repository."""
    return [_tests(checkout, "house", checkout.python, ["tests/architecture"], [])]


def core(checkout: Checkout, everything: bool = False) -> list[Stage]:
    """All tests of what lies below the window, in an environment without Qt."""
    targets = [str(path) for path in core_targets(checkout.root / "tests")]
    return [_tests(checkout, "core", checkout.core_python, targets, [*_both_cores(), *_tier(everything)])]


def window(checkout: Checkout, everything: bool = False) -> list[Stage]:
    """The tests that need Qt or the tools, and then, one at a time, the journeys: each makes its own screen."""
    folders = [f"tests/{name}" for name in WITH_QT if name not in (*NOT_TESTS, "journeys")]
    tier = _tier(everything)
    stages = [_tests(checkout, "window", checkout.python, folders, [*_both_cores(), *tier])]
    if any((checkout.root / "tests" / "journeys").glob("test_*.py")):
        stages.append(_tests(checkout, "journeys", checkout.python, ["tests/journeys"], tier))
    return stages


def core_targets(tests: Path) -> list[Path]:
    """What of tests/ runs without Qt: every folder that is not named above, and the files that stand alone."""
    folders = [path for path in tests.iterdir() if path.is_dir() and any(path.rglob("test_*.py"))]
    return sorted(
        [*(path for path in folders if path.name not in (*WITH_QT, *NOT_TESTS)), *tests.glob("test_*.py")]
    )


def benchmarks(folder: Path) -> list[str]:
    """The measurements of a folder: modules that say in their own text how they are started."""
    files = sorted(folder.glob("*.py"))
    return [
        file.stem for file in files if f"python -m tests.benchmarks.{file.stem}`" in file.read_text("utf-8")
    ]


def _tier(everything: bool) -> list[str]:
    return [] if everything else ["-m", "not long"]


def _both_cores() -> list[str]:
    processors = os.cpu_count() or 1
    return ["-n", str(min(processors, 8))] if processors > 1 else []


def _tests(checkout: Checkout, name: str, python: Path, targets: list[str], options: list[str]) -> Stage:
    report = checkout.reports / f"{name}.xml"
    command = [str(python), "-m", "pytest", "-q", "--durations=8", "--durations-min=5", *options]
    command += [f"--junitxml={report}", "-o", "junit_family=xunit2"]
    return Stage(name, [*command, *targets], report)


def environment(now: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """The settings a stage sees: this machine's, without what a person has set for the program or for Qt."""
    return {name: value for name, value in now.items() if not name.startswith(PERSONAL)} | more


def run(checkout: Checkout, stages: Iterable[Stage]) -> int:
    """Runs all stages, also after one failed, and sums up. Returns the exit code: 0 when all went well."""
    outcomes = []
    for stage in stages:
        say(f"\n── {stage.name} " + "─" * (60 - len(stage.name)))
        outcomes.append(run_one(checkout, stage))
    print(summary(outcomes), flush=True)
    return 1 if any(one.code for one in outcomes) else 0


def run_one(checkout: Checkout, stage: Stage) -> Outcome:
    """Runs one stage; its output goes straight to the person."""
    if stage.report:
        stage.report.parent.mkdir(parents=True, exist_ok=True)
        stage.report.unlink(missing_ok=True)
    started = time.monotonic()
    settings = environment(dict(os.environ), stage.settings)
    code = subprocess.run(stage.command, cwd=checkout.root, env=settings, check=False).returncode
    seconds = time.monotonic() - started
    if stage.report is None:
        return Outcome(stage.name, code, seconds, failed=1 if code else 0)
    passed, failed, skipped = count(stage.report)
    return Outcome(stage.name, code, seconds, passed, max(failed, 1) if code else failed, skipped)


def count(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped tests of a JUnit report; zeros where there is none."""
    try:
        suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314 - our own pytest wrote it
    except (OSError, ET.ParseError):
        return 0, 0, 0
    total = failed = skipped = 0
    for suite in suites:
        total += int(suite.get("tests", 0))
        failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped += int(suite.get("skipped", 0))
    return total - failed - skipped, failed, skipped


def summary(outcomes: list[Outcome]) -> str:
    """A line per stage, then the sum alone on the last line. A failed check without tests counts as one failure."""
    lines = [
        f"{one.name:<12} {one.seconds:7.1f} s  {'ok' if one.code == 0 else f'FAILED (exit {one.code})'}"
        for one in outcomes
    ]
    total = sum(one.seconds for one in outcomes)
    passed, failed, skipped = (
        sum(getattr(one, kind) for one in outcomes) for kind in ("passed", "failed", "skipped")
    )
    lines += [
        f"{'all':<12} {total:7.1f} s",
        f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""),
    ]
    return "\n" + "\n".join(lines)
