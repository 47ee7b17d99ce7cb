"""Every room and every door of the house is there."""

from __future__ import annotations

import tomllib

from tests.architecture.manners import DOORS, MAY_START_THREADS, ONLY_HERE
from tests.architecture.source import CHECKOUT, expect_none

SETTINGS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
TO_COME = {"selftest": "runs inside the built bundle, and comes with the bundles"}
LAYERS = SETTINGS["tool"]["importlinter"]["contracts"][0]["layers"]


def is_there(name: str) -> bool:
    return (CHECKOUT / "smswizard" / name).is_dir() or (CHECKOUT / "smswizard" / f"{name}.py").is_file()


def test_every_room_is_there_and_none_is_optional_without_a_reason() -> None:
    rooms = [room.strip() for layer in LAYERS for room in layer.split("|")]
    optional = {room.strip("()") for room in rooms if room.startswith("(")}
    assert optional == set(TO_COME)
    expect_none(room for room in rooms if not is_there(room.strip("()")) and room.strip("()") not in TO_COME)
    assert len(rooms) == len(set(rooms)) == 18


def test_what_has_come_is_no_longer_called_to_come() -> None:
    expect_none(room for room in TO_COME if is_there(room))


def test_every_named_door_is_there() -> None:
    places = {place for group in (DOORS, ONLY_HERE) for those in group.values() for place in those}
    doors = {place for place in (*places, *MAY_START_THREADS) if place.endswith(".py")}
    expect_none(door for door in sorted(doors) if not (CHECKOUT / door).is_file())


def test_the_version_is_said_once_and_repeated_rightly() -> None:
    spoken: dict[str, str] = {}
    exec((CHECKOUT / "smswizard" / "__init__.py").read_text("utf-8"), {}, spoken)  # noqa: S102 - one line of ours
    assert spoken["__version__"] == SETTINGS["project"]["version"]
