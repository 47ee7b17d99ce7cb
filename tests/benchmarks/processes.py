"""Whole processes, timed from outside: wall seconds until a line appears, the processor's seconds, the largest memory.

A checkout that has been used holds bytecode, so it is made before anything is timed, whatever the environment says.
"""

from __future__ import annotations

import compileall
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
DEVELOPERS_OWN = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
"""What a developer may have set and a user has not; both make every import slower."""


@dataclass(frozen=True)
class Run:
    """One run: seconds until the awaited line (or the end), the processor's seconds of all of it, peak memory in MB."""

    seconds: float
    processor_s: float
    memory_mb: float


def run_once(command: Sequence[str], line: bytes, environment: dict[str, str]) -> Run:
    """Start a process and wait until it prints a line; without one, until it ends. Raises RuntimeError if it fails.

    A number after the line is the largest memory by then, in KB; without one it is that of the whole life.
    """
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=CHECKOUT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    seen = b""
    while line and line not in seen:
        chunk = process.stdout.readline()
        if not chunk:
            raise RuntimeError(
                f"{command} ended without saying {line!r}: {process.stderr.read().decode()[-800:]}"
            )
        seen += chunk
    at_line = time.perf_counter()
    process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command} failed: {errors.decode()[-800:]}")
    ended = at_line if line else time.perf_counter()
    told = re.search(line + rb" (\d+)", seen) if line else None
    memory = int(told[1]) if told else usage.ru_maxrss
    return Run(ended - began, usage.ru_utime + usage.ru_stime, memory / 1024)


def paired(
    ours: Sequence[str],
    baseline: Sequence[str],
    line: bytes,
    runs: int,
    environment: dict[str, str] | None = None,
) -> tuple[list[Run], list[Run]]:
    """Both in turn, after one warm-up each, so that a drift of the machine meets both."""
    compile_all()
    settings = {
        **{name: value for name, value in os.environ.items() if name not in DEVELOPERS_OWN},
        "QT_QPA_PLATFORM": "offscreen",
        **(environment or {}),
    }
    a, b = [], []
    for turn in range(runs + 1):
        first, second = run_once(ours, line, settings), run_once(baseline, line, settings)
        if turn:
            a.append(first)
            b.append(second)
    return a, b


def compile_all() -> None:
    """Bytecode for program and benchmarks; a first start makes it once and for all."""
    for folder in ("smswizard", "tests/benchmarks"):
        compileall.compile_dir(CHECKOUT / folder, quiet=2)


def told(name: str, ours: list[Run], baseline: list[Run], limit: float, memory_limit: float = 0) -> str:
    """Medians, the ratio pair by pair, and the aim. The processor's ratio (of the least of each) says what a busy
    machine hides; it has no aim of its own."""
    ratio = statistics.median(x.seconds / y.seconds for x, y in zip(ours, baseline, strict=True))
    mine, its = (statistics.median(each.seconds for each in runs) * 1000 for runs in (ours, baseline))
    text = f"{name}: {mine:.0f} ms, baseline {its:.0f} ms, ratio {ratio:.2f} (aim ≤ {limit})"
    busy, least = (min(each.processor_s for each in runs) * 1000 for runs in (ours, baseline))
    text += f"; processor {busy:.0f} ms, baseline {least:.0f} ms, ratio {busy / least:.2f}"
    if memory_limit:
        memory = statistics.median(x.memory_mb / y.memory_mb for x, y in zip(ours, baseline, strict=True))
        peak, floor = (statistics.median(each.memory_mb for each in runs) for runs in (ours, baseline))
        text += f"; memory {peak:.0f} MB, baseline {floor:.0f} MB, ratio {memory:.2f} (aim ≤ {memory_limit})"
    return text


def python(*arguments: str) -> list[str]:
    """A command of this interpreter."""
    return [sys.executable, *arguments]
