"""The real program where the folder of its clients may not be written: it says so in its window, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from smswizard.store.places import DATA_VARIABLE
from smswizard.wiring import build
from tests.support.keys import Keys
from tests.support.person import Person
from tests.support.screen import Screen, needs_screen
from tests.support.tree import Tree
from tests.support.unprivileged import start_without_rights

pytestmark = needs_screen
PROGRAM = "import sys; from smswizard.gui import app; sys.exit(app.main([]))"


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    """Nothing in the folder may be written, nor the folder itself."""
    inside = [folder, *folder.rglob("*")]
    before = {each: each.stat().st_mode for each in inside}
    for each in inside:
        each.chmod(0o500 if each.is_dir() else 0o400)
    try:
        yield
    finally:
        for each, mode in before.items():
            each.chmod(mode)


@contextmanager
def _sitting(screen: Screen, data: Path) -> Iterator[Person]:
    with screen.said.open("a", encoding="utf-8") as said:
        environ = {**screen.environ, DATA_VARIABLE: str(data)}
        program = start_without_rights(PROGRAM, environ, said)
    tree = Tree(screen.environ, program.pid)
    try:
        yield Person(screen, Keys(screen.environ), tree, program)
    finally:
        tree.close()
        program.kill()
        program.wait(30)


@pytest.mark.parametrize("has_clients", [True, False])
def test_a_folder_that_may_not_be_written_is_named_in_a_window(
    screen: Screen, tmp_path: Path, has_clients: bool
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    if has_clients:
        desk = build(data)
        desk.clients.create_sample()
        desk.close()
    before = {each: each.read_bytes() for each in data.rglob("*") if each.is_file()}
    with _read_only(data), _sitting(screen, data) as person:
        person.wait_for("SMS Wizard cannot start")
        assert str(data) in person.tree.everything()
        person.keys.press("Return")
        assert person.program.wait(30) == 4
    assert {each: each.read_bytes() for each in data.rglob("*") if each.is_file()} == before
