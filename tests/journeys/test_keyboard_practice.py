"""A bakery goes from the first run to "approved" by keyboard alone, closed and reopened twice on the way."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from smswizard.domain.dossier import Answer
from smswizard.flow.steps import STEPS
from tests.journeys import bakery
from tests.support.keys import Keys
from tests.support.person import Person, sitting
from tests.support.screen import CHECKOUT, Screen, needs_screen

pytestmark = needs_screen
_TITLES = {screen.id: screen.title for step in STEPS for screen in step.screens}


def test_from_the_first_run_to_approved(screen: Screen, pictures: Path | None) -> None:
    keys, since = Keys(screen.environ), time.monotonic()
    shot: list[str] = []
    with sitting(screen, keys, pictures) as person:
        person.shot = shot
        _begin(person)
        _close_in_the_address(person)
    with sitting(screen, keys, pictures) as person:
        person.shot = shot
        _come_back_to_the_address(person)
        _write(person)
    with sitting(screen, keys, pictures) as person:
        person.shot = shot
        _come_back_to_the_paper(person)
        _confirm_all(person)
        _request(person)
        _file_and_follow(person)
        person.close()
    sys.stdout.write(f"{keys.pressed} keystrokes, {time.monotonic() - since:.0f} s\n")
    _everything_is_kept(screen)


def _begin(person: Person) -> None:
    """The first run, and every page up to the address."""
    person.wait_for("Start with my business")
    person.shoot("first-run")
    person.push("Start with my business")
    person.wait_for_page(_TITLES["start.may_you"])
    _fill_pages(person, bakery.START)
    pages = dict(bakery.BUSINESS)
    for name in ("business.identity", "business.ownership"):
        _fill_pages(person, {name: pages[name]})


def _close_in_the_address(person: Person) -> None:
    """In the middle of a word."""
    person.next_page(_TITLES["business.address"])
    person.answer_all({path: value for path, value in _address().items() if path != "business.city"})
    person.tab_to("City", "text", key="shift+Tab")
    person.keys.type("Port")
    person.wait(lambda: person.now().text == "Port", "half of the city stood there")
    person.wait_saved()
    person.shoot("half-of-the-city")
    person.close("alt+F4")


def _come_back_to_the_address(person: Person) -> None:
    """The same client, page and field, with the cursor where it was."""
    person.wait_for_page(_TITLES["business.address"])
    assert person.now().is_called("City"), person.now()
    assert bakery.NAME in person.tree.words()
    person.shoot("back-at-the-city")
    person.keys.type("land")
    person.wait(lambda: person.now().text == "Portland", "the other half followed")
    rest = ("business.public_face", "business.contact")
    _fill_pages(person, {name: bakery.BUSINESS[name] for name in rest})


def _write(person: Person) -> None:
    """The two public texts, and how people join, up to where the paper lies: half of that, and closed."""
    for pages in (bakery.PRIVACY, bakery.TERMS):
        _fill_pages(person, pages)
    _fill_pages(person, {name: bakery.CONSENT[name] for name in ("consent.ways", "consent.form")})
    person.next_page(_TITLES["consent.places"])
    person.fill_in("Where does the paper form lie?", _paper()[:20])
    person.wait_saved()
    person.shoot("half-of-a-sentence")
    person.close("ctrl+q")


def _come_back_to_the_paper(person: Person) -> None:
    """The other half follows, and the messages."""
    person.wait_for_page(_TITLES["consent.places"])
    assert person.now().is_called("Where does the paper form lie?"), person.now()
    assert person.now().text == _paper()[:20]
    person.shoot("back-in-the-sentence")
    person.keys.type(_paper()[20:])
    person.wait(lambda: person.now().text == _paper(), "the sentence was whole")
    _fill_pages(person, {"consent.places": _places_but_the_paper()})
    _fill_pages(person, {name: bakery.CONSENT[name] for name in ("consent.words", "consent.replies")})
    _fill_pages(person, {"samples.campaign": bakery.SAMPLES["samples.campaign"]})
    person.next_page(_TITLES["samples.messages"])
    for number, message in enumerate(_messages(), 1):
        if number > 1:
            person.push("Add a message")
        person.fill_in(f"Message {number}", message)
    person.wait_saved()
    person.shoot("samples.messages")
    _fill_pages(person, {"samples.flags": bakery.SAMPLES["samples.flags"]})


def _confirm_all(person: Person) -> None:
    """Read each item to the page that ends it, and press its tick: an item is gone to by its number."""
    for number, pages in enumerate((bakery.PRIVACY, bakery.TERMS, bakery.CONSENT, bakery.SAMPLES), 1):
        names = list(pages)
        person.keys.press(f"alt+{number}")
        person.wait_for_page(_TITLES[names[0]])
        for name in names[1 : names.index(bakery.CONFIRMED_ON[number - 1]) + 1]:
            person.next_page(_TITLES[name])
        _confirm(person)
        person.shoot(f"{bakery.CONFIRMED_ON[number - 1]}.confirmed")


def _request(person: Person) -> None:
    """The last item: it is open now. No account is needed to practise."""
    person.keys.press("alt+5")
    person.wait_for_page(_TITLES["request.review"])
    person.shoot("request.review")
    _confirm(person)
    person.next_page(_TITLES["request.account"])
    person.shoot("request.account")
    person.next_page(_TITLES["request.number"])
    person.fill_in("Area code you would like", "503")
    person.push("Show practice numbers")
    person.wait(lambda: "Numbers you can have" in person.now().around, "numbers were offered")
    person.keys.press("space")
    person.wait(lambda: "checked" in person.now().states, "a number was chosen")
    person.wait_saved()
    person.shoot("request.number")


def _file_and_follow(person: Person) -> None:
    person.next_page(_TITLES["request.file"])
    person.wait_for("File in practice for")
    person.shoot("request.file")
    person.push("File in practice for")
    person.wait_for_page(_TITLES["track.progress"])
    person.shoot("track.filed")
    person.wait_for("Practice: approved", patience_s=150)
    person.shoot("track.approved")


def _fill_pages(person: Person, pages: Mapping[str, Mapping[str, Answer]]) -> None:
    """Go to each page by Alt+N unless it is in front already, answer its questions."""
    for name, answers in pages.items():
        if not person.sees(_TITLES[name]):
            person.next_page(_TITLES[name])
        person.answer_all(answers)
        person.shoot(name)


def _confirm(person: Person) -> None:
    """Press the tick; the name is asked for once."""
    person.push("Confirm this step")
    person.wait(
        lambda: person.sees("Who confirms?") or person.sees("Take the confirmation back"),
        "the confirmation, or the question for a name",
    )
    if person.sees("Who confirms?"):
        person.shoot("who-confirms")
        person.keys.type("A. Sample")
        person.keys.press("Return")
    person.wait_for("Confirmed by A. Sample")
    person.wait_saved()


def _address() -> dict[str, Answer]:
    return bakery.BUSINESS["business.address"]


def _paper() -> str:
    return str(bakery.CONSENT["consent.places"]["consent.paper_where"])


def _places_but_the_paper() -> dict[str, Answer]:
    places = bakery.CONSENT["consent.places"]
    return {path: value for path, value in places.items() if path != "consent.paper_where"}


def _messages() -> tuple[str, ...]:
    samples = bakery.SAMPLES["samples.messages"]["campaign.samples"]
    assert isinstance(samples, tuple)
    return samples


def _cli(screen: Screen, *words: str) -> Any:
    """A verb of the command line on the same data folder."""
    command = [sys.executable, "-m", "smswizard", *words, "--json"]
    told = subprocess.run(
        command,
        env=dict(screen.environ),
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return json.loads(told.stdout)


def _everything_is_kept(screen: Screen) -> None:
    """What the command line reads from the same folder is what was typed, and the four ticks."""
    told = _cli(screen, "show", bakery.NAME, "--tax-id")
    answers = told["answers"]
    for pages in bakery.ALL:
        for page in pages.values():
            kept = {path: answers.get(path) for path in page}
            assert kept == {
                path: list(said) if isinstance(said, tuple) else said for path, said in page.items()
            }
    assert answers["sender.number"].startswith("+1503")
    (row,) = _cli(screen, "list")
    assert [row["steps"][step] for step in ("privacy", "terms", "consent", "samples")] == ["confirmed"] * 4
    run = _cli(screen, "status", bakery.NAME)
    assert (run["practice"], run["state"]) == (True, "approved")
