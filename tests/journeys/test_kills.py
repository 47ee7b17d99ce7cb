"""The real program is typed into and killed without warning: what it had called saved is there, every time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from smswizard.desk.desk import Desk
from smswizard.domain.dossier import text
from smswizard.store.places import DATA_VARIABLE
from smswizard.wiring import build
from tests.journeys import bakery
from tests.support.keys import Keys
from tests.support.person import Person, sitting
from tests.support.screen import Screen, needs_screen

pytestmark = [needs_screen, pytest.mark.long]
FIELD = "Unit or floor"
PATH = "business.street2"
READS = 40
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def test_what_was_called_saved_survives_a_kill(screen: Screen, tmp_path: Path) -> None:
    _typed_and_killed(screen, tmp_path / "data", kills=2)


@pytest.mark.long
def test_what_was_called_saved_survives_a_hundred_kills(screen: Screen, tmp_path: Path) -> None:
    _typed_and_killed(screen, tmp_path / "data", kills=100)


def _typed_and_killed(screen: Screen, data: Path, kills: int) -> None:
    """Type on in one field, wait for the sign, type more, and be killed at some moment of that."""
    _client_at_the_address(screen, data)
    keys, dice, saved = Keys(screen.environ), random.Random(kills), ""  # noqa: S311 - moments, no secrets
    for turn in range(kills):
        with sitting(screen, keys, around={DATA_VARIABLE: str(data)}) as person:
            person.wait_for("Where is it?")
            person.tab_to(FIELD, "text")
            kept = person.now().text
            assert kept.startswith(saved), f"kill {turn}: “{saved}” was saved, “{kept}” came back"
            person.keys.press("End")
            saved = _type_and_see_saved(person, kept, _some(dice))
            person.keys.type(_some(dice))
            for _ in range(dice.randint(0, READS)):
                person.tree.focused()  # so that the kill comes before, in and after the next save
            person.program.kill()
            person.program.wait(30)
        assert _stored(data).startswith(saved), f"kill {turn}"


def _client_at_the_address(screen: Screen, data: Path) -> None:
    """The page that asks, where the window comes back to."""
    desk = build(data)
    desk.clients.create()
    desk.close()
    with sitting(screen, around={DATA_VARIABLE: str(data)}) as person:
        person.wait_for("May this business text?")
        for title in bakery.TITLES_TO_THE_ADDRESS:
            person.next_page(title)
        person.close()


def _type_and_see_saved(person: Person, kept: str, more: str) -> str:
    """What the window has called saved: the sign is looked at after the text was seen whole."""
    person.keys.type(more)
    person.wait(lambda: person.now().text == kept + more, "the text was there")
    person.wait_saved()
    return kept + more


def _some(dice: random.Random) -> str:
    return "".join(dice.choices(LETTERS, k=dice.randint(1, 12)))


def _stored(data: Path) -> str:
    desk: Desk = build(data)
    (row,) = desk.clients.rows()
    found = text(desk.clients.open(row.id).dossier, PATH)
    desk.close()
    return found
