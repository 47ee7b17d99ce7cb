"""A small checkout to try the workbench on: the real workbench, a stand-in for the program, nothing to download."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from workbench.checkout import Checkout

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import os, pathlib, sys
if sys.argv[1:2] == ["tour"]:
    out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
    for name in ("01-board.png", "02-start.png", "bakery-packet.html"):
        (out / name).write_text(os.environ.get("QT_QPA_PLATFORM", ""))
    print("2 pictures in", out)
else:
    print("program:", *sys.argv[1:])
    sys.exit(4 if "fail" in sys.argv else 0)
"""
GUARD = ROOT / "tests" / "support" / "guard"
Dev = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout whose lock files name no package, so that its environment is made offline."""
    root = tmp_path / "check out"
    shutil.copytree(
        ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("node_modules", "*.lock")
    )
    (root / "smswizard").mkdir()
    (root / "smswizard" / "__init__.py").touch()
    (root / "smswizard" / "__main__.py").write_text(PROGRAM, "utf-8")
    made = Checkout(root)
    for part in ("run", "dev"):
        made.lock_file(part).write_text(f"# nothing for {part}\n", "ascii")
    return made


@pytest.fixture
def dev(checkout: Checkout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dev:
    """Runs `dev.py` of the small checkout, from another folder, without a screen."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(GUARD))  # the guard against the network, but not the real program
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def run(*words: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
        command = [python, str(checkout.root / "packaging" / "dev.py"), "--skip-system", *words]
        return subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=False)

    return run
