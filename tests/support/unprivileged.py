"""Run a few lines of Python without root's rights. Root may write everywhere, so it cannot test refusals."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

_GIVE_UP_RIGHTS = """
import ctypes
header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
    raise SystemExit("capset: " + str(ctypes.get_errno()))
"""
"""capset(2) with empty sets: from then on file permissions hold for root as for anybody."""


def run_without_rights(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `code` in this Python, where permissions count; `sys.argv[1:]` are the arguments."""
    return subprocess.run(
        [sys.executable, "-c", _GIVE_UP_RIGHTS * _is_root() + code, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def start_without_rights(code: str, environ: Mapping[str, str], said: IO[str]) -> subprocess.Popen[bytes]:
    """Start `code` likewise, and let it run; what it says goes to `said`."""
    return subprocess.Popen(
        [sys.executable, "-c", _GIVE_UP_RIGHTS * _is_root() + code],
        env=dict(environ),
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=said,
    )


def _is_root() -> bool:
    is_root = os.name == "posix" and os.geteuid() == 0
    if is_root and sys.platform != "linux":
        pytest.skip("root cannot give up its rights here")
    return is_root
