"""The window as a program: it paints, fills, closes, and says when it cannot open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from smswizard.gui import app, main_window

furnish = main_window.MainWindow.furnish

def furnished(self, *args):
    place = furnish(self, *args)
    late = sorted({"phonenumbers", "lxml", "keyring", "twilio", "rapidfuzz"} & set(sys.modules))
    print("furnished without", late or "anything heavy", flush=True)
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return place

main_window.MainWindow.furnish = furnished
sys.exit(app.main([]))
"""


def _run(code: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "SMSWIZARD_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_it_opens_on_an_empty_folder_and_closes_well(tmp_path: Path) -> None:
    done = _run(_RUN, tmp_path / "data")
    assert done.returncode == 0, done.stderr
    assert "furnished without anything heavy" in done.stdout
    assert "Traceback" not in done.stderr
    assert (tmp_path / "data" / "workspace.sqlite").exists()


def test_no_argument_opens_the_window_and_a_word_goes_to_its_verb(tmp_path: Path) -> None:
    code = """
import sys
import smswizard.__main__ as door
try:
    door.main(["--help"])
except SystemExit as end:
    assert not end.code
print(sorted(m for m in sys.modules if m.startswith(("PySide6", "smswizard.gui"))))
"""
    done = _run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("[]")
