"""A disk that is really full, and one that really turns read-only: small file systems of memory, mounted in a
private namespace of a child process (which needs root on Linux; elsewhere these are skipped, and
test_database.py has the limits that need no rights)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]

BEGIN = """
import subprocess, sys
from pathlib import Path
from smswizard.domain.errors import WorkspaceFull, WorkspaceError
from smswizard.store.places import find_places
from smswizard.store.settings import StoredSettings
from smswizard.desk.ports import Settings
from smswizard.store.upgrades import open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.clock import SystemClock
from tests.store.dossiers import a_dossier
disk = Path(sys.argv[1])
places = find_places(disk / "data")
def mount(*options):
    subprocess.run(["mount", *options, str(disk)], check=True)
"""

FULL = """
mount("-t", "tmpfs", "-o", "size=1500k", "none")
workspace = Workspace(open_workspace(places), SystemClock())
client = workspace.create(a_dossier("0"), {}).id
(disk / "filler").write_bytes(b"x" * 700_000)
revision, number = 1, 0
try:
    while True:
        text = str(number + 1) + " much to say" * 3000
        revision = workspace.save(client, a_dossier(str(number + 1), privacy__text=text), revision, {}, "confirmed")
        number += 1
except WorkspaceFull as error:
    print(error.title)
print("kept", workspace.load(client).dossier.business.brand_name == str(number), number > 0)
try:
    StoredSettings(places).write(Settings(who="x" * 2_000_000))
except WorkspaceFull as error:
    print(error.title)
(disk / "filler").unlink()
print("retried", workspace.save(client, a_dossier("after"), revision, {}) == revision + 1)
"""

READ_ONLY = """
mount("-t", "tmpfs", "-o", "size=8m", "none")
database = open_workspace(places)
client = Workspace(database, SystemClock()).create(a_dossier("0"), {}).id
database.close()
mount("-o", "remount,ro")
try:
    open_workspace(places)
except WorkspaceFull as error:
    print("opening:", error.title)
try:
    open_workspace(find_places(disk / "new"))
except WorkspaceFull as error:
    print("making:", error.title)
try:
    StoredSettings(places).write(Settings())
except WorkspaceFull as error:
    print("settings:", error.title)
mount("-o", "remount,rw")
print("retried:", Workspace(open_workspace(places), SystemClock()).save(client, a_dossier("1"), 1, {}))
"""


def _in_namespace(code: str, disk: Path) -> str:
    disk.mkdir()
    command = ["unshare", "--mount", sys.executable, "-c", BEGIN + code, str(disk)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=CHECKOUT, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def _may_mount() -> bool:
    try:
        probe = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


needs_mount = pytest.mark.skipif(
    not _may_mount(), reason="may not mount a small disk here (needs root on Linux)"
)


@needs_mount
def test_on_a_full_disk_the_last_save_stays_and_the_next_works_when_there_is_room(tmp_path: Path) -> None:
    assert _in_namespace(FULL, tmp_path / "disk").splitlines() == [
        "The disk is full, so nothing could be saved.",
        "kept True True",
        "The disk is full.",
        "retried True",
    ]


@needs_mount
def test_on_a_read_only_disk_everything_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    assert _in_namespace(READ_ONLY, tmp_path / "disk").splitlines() == [
        "opening: The file with your clients cannot be opened for writing.",
        "making: You may not write in this folder.",
        "settings: You may not write in this folder.",
        "retried: 2",
    ]
