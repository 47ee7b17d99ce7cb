"""The real window is typed into, and files, and is killed without warning: what it had called saved is there, every
time, and every paid thing exists once.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from smswizard.desk.editing import answered
from smswizard.desk.ports import Settings
from smswizard.desk.run_status import RunState
from smswizard.domain.dossier import text
from smswizard.store.places import DATA_VARIABLE
from smswizard.wiring import build
from tests.submission.filer import Filer
from tests.support.keys import Keys
from tests.support.person import Person, sitting
from tests.support.screen import Screen, needs_screen
from tests.support.window_hand import LETTERS, PATH

pytestmark = [needs_screen, pytest.mark.long]
FIELD = "Unit or floor"
READS, LONGEST = 40, 300


def test_what_was_called_saved_survives_a_kill(screen: Screen, tmp_path: Path) -> None:
    """Typed through the X server, read from the accessibility tree."""
    data = tmp_path / "data"
    _client_at_the_address(data)
    keys, dice, saved = Keys(screen.environ), random.Random(2), ""  # noqa: S311 - moments, no secrets
    for turn in range(2):
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


def test_a_hundred_kills_while_typing_lose_nothing_that_was_called_saved(
    screen: Screen, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, seen, since = tmp_path / "data", Typed(), time.monotonic()
    _client_at_the_address(data)
    dice = random.Random(7)  # noqa: S311 - moments, no secrets
    for turn in range(100):
        for line in _handled_and_killed(screen, data, "type", dice.randint(0, 60), dice.random() * 0.3):
            seen.take(line)
        seen.check(_stored(data), turn)
        if len(_stored(data)) > LONGEST:
            _write(data, "")
            seen.begin_anew()
    with capsys.disabled():
        sys.stdout.write(
            f"\n100 kills while typing, {seen.keys} keys, {seen.acknowledged} times called saved, "
            f"{seen.before} kills with keys not yet called saved: 0 lost; {time.monotonic() - since:.0f} s\n"
        )
    assert seen.acknowledged > 100
    assert seen.before > 0


def test_a_hundred_kills_while_filing_pay_everything_once(
    screen: Screen, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, since = tmp_path / "data", time.monotonic()
    dice = random.Random(8)  # noqa: S311 - moments, no secrets
    shown: dict[str, int] = {}
    for turn in range(100):
        for line in _handled_and_killed(screen, data, "file", dice.randint(0, 2), dice.random() * 2.0):
            match line.split():
                case ["shown", run, done]:
                    shown[run] = max(shown.get(run, 0), int(done))
        filer = Filer(data)
        for row in filer.submitting.runs():
            settled = filer.submitting.status(row.id).done[0]
            assert settled >= shown.get(row.id, 0), f"kill {turn}: done was shown, and is not"
            _assert_paid_once(filer, row.opened.tag, f"kill {turn}")
    filer = Filer(data)
    filer.finish()
    runs = filer.submitting.runs()
    charges = sum(len(_assert_paid_once(filer, row.opened.tag, "in the end")) for row in runs)
    states = Counter(filer.submitting.status(row.id).state for row in runs)
    with capsys.disabled():
        sys.stdout.write(
            f"\n100 kills while filing through the window, {len(runs)} filings, {sum(shown.values())} tasks seen "
            f"done, {charges} charges: 0 twice; {time.monotonic() - since:.0f} s\n"
        )
    assert set(states) == {RunState.APPROVED}
    assert len(runs) > 1
    assert shown


@dataclass
class Typed:
    """What stood in the field, key by key, and the last of it that was called saved."""

    states: list[str] = field(default_factory=lambda: [""])
    saved: int = 0
    keys: int = 0
    acknowledged: int = 0
    before: int = 0

    def take(self, line: str) -> None:
        word, _, said = line.partition(" ")
        if word == "will":
            self.states.append(said)
            self.keys += 1
        elif word == "saved":
            self.saved = self._at(said)
            self.acknowledged += 1
        elif word == "found":
            assert said == self.states[-1], "what was on disk is what the window shows"

    def check(self, stored: str, turn: int) -> None:
        """Nothing that was called saved is missing; from here it goes on with what is there."""
        assert stored in self.states, f"kill {turn}: “{stored}” was never typed"
        assert self._at(stored) >= self.saved, (
            f"kill {turn}: “{self.states[self.saved]}” was saved, not there"
        )
        self.before += self.saved < len(self.states) - 1
        self.states, self.saved = [stored], 0

    def begin_anew(self) -> None:
        self.states, self.saved = [""], 0

    def _at(self, text: str) -> int:
        return self.states.index(text)


def _handled_and_killed(screen: Screen, data: Path, hand: str, lines: int, moment_s: float) -> list[str]:
    """Start the window with a hand at its keys, kill it after so many lines and a moment; all whole lines."""
    program = screen.handled(hand, **{DATA_VARIABLE: str(data)})
    assert program.stdout is not None
    said = [program.stdout.readline() for _ in range(lines)]
    with suppress(subprocess.TimeoutExpired):
        program.wait(moment_s)
    program.kill()
    said += program.stdout.read().splitlines(keepends=True)
    program.stdout.close()
    assert program.wait(30) == -9, f"it ran until it was killed: {screen.said.read_text('utf-8')}"
    return [line.rstrip("\n") for line in said if line.endswith("\n")]


def _assert_paid_once(filer: Filer, tag: str, when: str) -> Counter[str]:
    paid = Counter(each.what for each in filer.practice.charges(tag))
    made = Counter(each.key for each in filer.practice.made(tag) if not each.key.endswith("evaluation"))
    assert all(count == 1 for count in (paid | made).values()), f"{when}: {paid | made}"
    return paid


def _client_at_the_address(data: Path) -> None:
    """A client left on the page that asks, with the keyboard in the field."""
    desk = build(data)
    client = desk.clients.create()
    place = Settings(last_client=client.id, last_place="business/business.address", last_field=f"{PATH}|0|0")
    desk.settings.write(place)
    desk.close()


def _type_and_see_saved(person: Person, kept: str, more: str) -> str:
    """What the window has called saved: the sign is looked at after the text was seen whole."""
    person.keys.type(more)
    person.wait(lambda: person.now().text == kept + more, "the text was there")
    person.wait_saved()
    return kept + more


def _some(dice: random.Random) -> str:
    return "".join(dice.choices(LETTERS, k=dice.randint(1, 12)))


def _stored(data: Path) -> str:
    desk = build(data)
    (row,) = desk.clients.rows()
    found = text(desk.clients.open(row.id).dossier, PATH)
    desk.close()
    return found


def _write(data: Path, words: str) -> None:
    desk = build(data)
    (row,) = desk.clients.rows()
    stored = desk.clients.open(row.id)
    desk.clients.save(stored.id, answered(stored.dossier, PATH, words), stored.revision)
    desk.close()
