"""A second start does not open a second window: it brings the first one forward, and ends well."""

from __future__ import annotations

from pathlib import Path

from smswizard.store.places import DATA_VARIABLE
from tests.support.person import sitting
from tests.support.screen import Screen, needs_screen

pytestmark = needs_screen


def test_a_second_start_raises_the_first_and_ends(
    screen: Screen, tmp_path: Path, pictures: Path | None
) -> None:
    with sitting(screen, pictures=pictures) as person:
        person.wait_for("Start with my business")
        (first,) = screen.windows(person.program.pid)
        other = str(tmp_path / "other")
        with sitting(screen, person.keys, around={DATA_VARIABLE: other}) as in_front:
            in_front.wait_for("Start with my business")
            person.wait(lambda: screen.active_window() not in ("", first), "another window had the keyboard")
            second = screen.program()
            assert second.wait(60) == 0, screen.said.read_text("utf-8")
            person.wait(lambda: screen.active_window() == first, "the first window was in front again")
        assert screen.windows(person.program.pid) == [first]
        person.close()
