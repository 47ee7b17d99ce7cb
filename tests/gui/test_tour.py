"""The walk without a screen, as `dev.py run` starts it where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from smswizard.flow.steps import STEPS


def test_the_tour_visits_every_page_and_ends_approved(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "smswizard", "tour", "--out", str(out), "--look", "light"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    seen = {picture.name.removesuffix("-light-1180x800.png") for picture in out.glob("*.png")}
    pages = {screen.id for step in STEPS for screen in step.screens if screen.id != "track.progress"}
    assert {name.removesuffix(".open") for name in seen} >= pages
    assert {"clients", "clients.first_run", "track.progress.approved"} <= seen
    assert all(not QImage(str(picture)).isNull() for picture in out.glob("*.png"))
    packet = (out / "practice-packet.txt").read_text(encoding="utf-8")
    assert "PRACTICE" in packet
    assert "Golden Crust Bakery" in packet
