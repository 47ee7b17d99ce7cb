"""Every format ever written opens today; tomorrow's is refused in words; a copy is kept before any upgrade."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from smswizard.domain.errors import DamagedWorkspace, NewerFormat
from smswizard.store import schema
from smswizard.store.database import Change, Database
from smswizard.store.places import Places, find_places
from smswizard.store.upgrades import (
    TABLE_UPGRADES,
    Plain,
    open_file,
    open_practice,
    open_workspace,
    upgrade_dossier,
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return find_places(tmp_path / "data")


def _add_colour(change: Change) -> None:
    change.run("ALTER TABLE clients ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def _break_halfway(change: Change) -> None:
    change.run("ALTER TABLE clients ADD COLUMN shape TEXT NOT NULL DEFAULT 'round'")
    change.run("INSERT INTO texts (digest, body) VALUES (NULL, NULL)")


def _version(path: Path) -> object:
    database = Database(path)
    row = database.row("PRAGMA user_version")
    database.close()
    return row[0] if row else None


def _columns(path: Path) -> set[object]:
    database = Database(path)
    names: set[object] = {name for _, name, *_ in database.rows("PRAGMA table_info(clients)")}
    database.close()
    return names


def test_a_new_workspace_is_of_todays_format(places: Places) -> None:
    open_workspace(places).close()
    assert _version(places.workspace) == len(TABLE_UPGRADES) + 1
    open_workspace(places).close()
    assert not places.backups.exists(), "nothing was upgraded, so nothing was copied"


def test_an_old_file_is_upgraded_after_a_copy_was_kept(places: Places) -> None:
    open_workspace(places).close()
    database = open_file(places.workspace, places.backups, schema.WORKSPACE, [_add_colour])
    assert database.row("PRAGMA user_version") == (2,)
    database.close()
    assert "colour" in _columns(places.workspace)
    (copy,) = places.backups.iterdir()
    assert re.fullmatch(r"workspace-\d{8}T\d{12}-format-1\.sqlite", copy.name)
    assert _version(copy) == 1
    assert "colour" not in _columns(copy)


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(places: Places) -> None:
    open_workspace(places).close()
    with pytest.raises(Exception, match="NOT NULL"):
        open_file(places.workspace, places.backups, schema.WORKSPACE, [_add_colour, _break_halfway])
    assert _version(places.workspace) == 1
    assert _columns(places.workspace).isdisjoint({"colour", "shape"})


def test_a_newer_file_is_refused_in_words_and_not_touched(places: Places) -> None:
    open_file(places.workspace, places.backups, schema.WORKSPACE, []).close()
    open_file(places.workspace, places.backups, schema.WORKSPACE, [_add_colour]).close()
    before = places.workspace.read_bytes()
    with pytest.raises(NewerFormat, match="newer version") as caught:
        open_workspace(places)
    assert "newest version" in caught.value.advice
    assert places.workspace.read_bytes() == before


def test_another_programs_database_is_not_taken_for_ours(places: Places) -> None:
    places.data.mkdir()
    foreign = Database(places.workspace)
    with foreign.change() as change:
        change.run("CREATE TABLE bookmarks (url TEXT)")
    foreign.close()
    with pytest.raises(DamagedWorkspace):
        open_workspace(places)


def test_the_practice_file_is_not_taken_for_a_workspace(places: Places) -> None:
    open_practice(places).close()
    shutil.copy(places.practice, places.workspace)
    with pytest.raises(DamagedWorkspace):
        open_workspace(places)


def test_a_workspace_without_one_of_its_tables_is_damaged(places: Places) -> None:
    database = open_workspace(places)
    with database.change() as change:
        change.run("DROP TABLE records")
    database.close()
    with pytest.raises(DamagedWorkspace):
        open_workspace(places)


def _rename_shop(plain: Plain) -> Plain:
    return {**plain, "business": plain["shop"]}


def _count(plain: Plain) -> Plain:
    return {**plain, "steps": plain.get("steps", 0) + 1}


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (1, {"shop": "a", "business": "a", "steps": 1}),
        (2, {"shop": "a", "steps": 1}),
        (3, {"shop": "a"}),
    ],
)
def test_a_dossier_takes_exactly_the_steps_it_lacks(found: int, wanted: Plain) -> None:
    assert upgrade_dossier({"shop": "a"}, found, [_rename_shop, _count]) == wanted


def test_a_newer_dossier_is_refused_in_words() -> None:
    with pytest.raises(NewerFormat):
        upgrade_dossier({}, 4, [_rename_shop, _count])
