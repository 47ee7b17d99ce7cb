"""Where things lie, and that nobody else may read them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.domain.errors import WorkspaceError, WorkspaceFull
from smswizard.store.places import (
    find_places,
    make_private_file,
    make_private_folder,
    prepare,
    write_private_file,
)
from tests.support.unprivileged import run_without_rights

posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_the_systems_own_place_is_used(private_folders: Path) -> None:
    places = find_places(environ={})
    assert places.data.is_relative_to(private_folders)
    assert places.data.name == "smswizard"
    assert places.is_ours
    assert not places.data.exists(), "finding makes nothing"


def test_the_environment_names_another_folder(tmp_path: Path) -> None:
    places = find_places(environ={"SMSWIZARD_DATA": str(tmp_path / "stick")})
    assert places.workspace == tmp_path / "stick" / "workspace.sqlite"
    assert places.logs == tmp_path / "stick" / "logs"


def test_an_argument_wins_over_the_environment(tmp_path: Path) -> None:
    places = find_places(tmp_path / "argument", {"SMSWIZARD_DATA": str(tmp_path / "environment")})
    assert places.data == tmp_path / "argument"


def test_a_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places(Path("here")).data == tmp_path / "here"


def test_a_missing_home_is_said_and_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    gone = tmp_path / "nonexistent"
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(gone))
    with pytest.raises(WorkspaceError) as caught:
        find_places(environ={})
    assert "--data" in caught.value.advice
    assert not gone.exists()


@posix_only
def test_a_new_folder_is_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    places = find_places(tmp_path / "deep" / "down")
    prepare(places)
    assert _mode(places.data) == 0o700
    assert _mode(places.data.parent) == 0o700


@posix_only
def test_new_files_are_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    folder = make_private_folder(tmp_path / "data")
    make_private_file(folder / "empty")
    write_private_file(folder / "full", b"text")
    assert _mode(folder / "empty") == _mode(folder / "full") == 0o600


@posix_only
def test_our_own_folder_and_files_are_tightened() -> None:
    places = find_places(environ={})
    places.data.mkdir(parents=True)
    places.data.chmod(0o755)
    places.workspace.write_bytes(b"")
    places.workspace.chmod(0o644)
    prepare(places)
    make_private_file(places.workspace)
    assert (_mode(places.data), _mode(places.workspace)) == (0o700, 0o600)


@posix_only
def test_a_folder_the_person_named_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    prepare(find_places(tmp_path))
    assert _mode(tmp_path) == 0o755


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(WorkspaceFull, match="could not be written"):
        prepare(find_places(tmp_path / "taken"))
    with pytest.raises(WorkspaceFull):
        write_private_file(tmp_path / "taken" / "settings.json", b"")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "settings.json"
    write_private_file(target, b"old")
    write_private_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.glob(".settings*")) == [], "nothing is left lying beside it"


@posix_only
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    done = run_without_rights(
        "import sys; from pathlib import Path\n"
        "from smswizard.domain.errors import WorkspaceFull\n"
        "from smswizard.store.places import find_places, prepare\n"
        "try: prepare(find_places(Path(sys.argv[1]) / 'mine'))\n"
        "except WorkspaceFull as error: print(error.title)\n",
        locked,
    )
    assert done.stdout.strip() == "You may not write in this folder.", done.stderr
