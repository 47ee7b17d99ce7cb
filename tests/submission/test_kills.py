"""SIGKILL at random moments of filing, and started again each time: every record there, every paid thing once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from smswizard.desk.run_status import RunState
from tests.submission.filer import Filer

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX systems")

CHECKOUT = Path(__file__).parents[2]


def file_until_killed(data: Path, lines: int) -> dict[str, int]:
    """Start a filer, kill it after so many lines; the records of each run that it said were on disk."""
    filer = subprocess.Popen(
        [sys.executable, "-m", "tests.submission.filer", str(data)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
    )
    assert filer.stdout is not None
    said = [filer.stdout.readline() for _ in range(lines)]
    os.kill(filer.pid, signal.SIGKILL)
    said += filer.stdout.read().splitlines(keepends=True)
    filer.stdout.close()
    assert filer.wait() == -signal.SIGKILL, "it filed until it was killed"
    whole = (line.split() for line in said if line.endswith("\n"))
    return {words[1]: int(words[2]) for words in whole if words[0] == "recorded"}


def kill_often(data: Path, times: int, seed: int) -> str:
    """Kill so many filers, then finish what is open. Raises where a record is lost; the figures in words."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(times):
        acknowledged = file_until_killed(data, chance.randint(1, 30))
        filer = Filer(data)
        for row in filer.submitting.runs():
            assert filer.count(row.id) >= acknowledged.get(row.id, 0)
    filer = Filer(data)
    filer.go_on()
    doubles, lost, runs = 0, 0, filer.submitting.runs()
    for row in runs:
        charged = Counter(
            each.what for each in filer.practice.charges(row.opened.tag) if each.what != "number"
        )
        doubles += sum(count - 1 for count in charged.values())
        made = Counter(each.key for each in filer.practice.made(row.opened.tag))
        doubles += sum(count - 1 for key, count in made.items() if not key.endswith("evaluation"))
        lost += filer.submitting.status(row.id).state is not RunState.APPROVED
    assert (doubles, lost) == (0, 0)
    return f"{times} kills while filing, {len(runs)} filings: {doubles} things doubled, {lost} filings lost"


def test_a_few_kills_while_filing_pay_nothing_twice_and_lose_nothing(tmp_path: Path) -> None:
    kill_often(tmp_path / "data", 6, seed=3)


@pytest.mark.long
def test_a_hundred_kills_while_filing_pay_nothing_twice_and_lose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = kill_often(tmp_path / "data", 100, seed=4)
    with capsys.disabled():
        print(f"\n{said}")  # noqa: T201 - the figure is what this test is for
