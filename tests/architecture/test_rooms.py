"""Every room and every door of the house is there."""

from __future__ import annotations

import tomllib

from tests.architecture.manners import DOORS, MAY_START_THREADS, ONLY_HERE
from tests.architecture.source import CHECKOUT, expect_none

SETTINGS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
LAYERS = SETTINGS["tool"]["importlinter"]["contracts"][0]["layers"]


def is_there(name: str) -> bool:
    return (CHECKOUT / "smswizard" / name).is_dir() or (CHECKOUT / "smswizard" / f"{name}.py").is_file()


def test_no_layer_is_optional_and_all_are_there() -> None:
    rooms = [room.strip() for layer in LAYERS for room in layer.split("|")]
    expect_none(room for room in rooms if not is_there(room))
    assert len(rooms) == len(set(rooms)) >= 18


def test_every_named_door_is_there() -> None:
    places = {place for group in (DOORS, ONLY_HERE) for those in group.values() for place in those}
    doors = {place for place in (*places, *MAY_START_THREADS) if place.endswith(".py")}
    expect_none(door for door in sorted(doors) if not (CHECKOUT / door).is_file())


def test_the_version_is_said_once_and_repeated_rightly() -> None:
    spoken: dict[str, str] = {}
    exec((CHECKOUT / "smswizard" / "__init__.py").read_text("utf-8"), {}, spoken)  # noqa: S102 - one line of ours
    assert spoken["__version__"] == SETTINGS["project"]["version"]
