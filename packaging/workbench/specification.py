"""The provider's OpenAPI files and its segment calculator: development dependencies from npm, pinned and checked by
their lock file."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

from workbench.locking import only_one
from workbench.words import StopError, say

FILES = Path("node_modules/@twilio/cli-core/src/services/twilio-api")
STAMP = Path("node_modules/.smswizard-stamp")


def prepare(folder: Path) -> None:
    """Fills `folder/node_modules` from `folder/package-lock.json`; does next to nothing when that is done."""
    expected = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if _is_ready(folder, expected):
        return
    with only_one(folder / ".lock"):
        if not _is_ready(folder, expected):
            _fetch(folder)
            (folder / STAMP).write_text(expected, "ascii")


def _is_ready(folder: Path, expected: str) -> bool:
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text("ascii") == expected and (folder / FILES).is_dir()


def _fetch(folder: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise StopError(
            "The tests need npm, to fetch the provider's OpenAPI files. Please install Node.js with npm."
        )
    say("Fetching the provider's OpenAPI files with npm …")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0 or not (folder / FILES).is_dir():
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-6:])
        raise StopError(f"The OpenAPI files could not be fetched. Is this machine online?\n{tail}")
