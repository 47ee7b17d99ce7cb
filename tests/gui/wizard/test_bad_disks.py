"""The window where the disk is full: a small disk of memory, mounted in a private namespace of a child process, which
needs root on Linux. Locked files are in `test_saving.py`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.store.test_bad_disks import CHECKOUT, needs_mount


@needs_mount
def test_on_a_full_disk_the_window_says_so_keeps_the_text_and_tries_again(tmp_path: Path) -> None:
    inner = Path(__file__).parent / "on_small_disk.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(inner)]
    done = subprocess.run(
        ["unshare", "--mount", *command, "--basetemp", str(tmp_path / "inner")],
        capture_output=True,
        text=True,
        check=False,
        cwd=CHECKOUT,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert "1 passed" in done.stdout
