"""The wheel holds the program and its resources, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.packaging.conftest import ROOT


def test_the_wheel_brings_the_resources_along(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(tmp_path),
        str(ROOT),
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    resources = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    assert resources
    assert {f"smswizard/{name}" for name in resources} <= set(names)
    tops = {name.split("/")[0] for name in names}
    assert tops == {"smswizard", "smswizard-0.1.0.dist-info"}
    assert "smswizard/__init__.py" in names
