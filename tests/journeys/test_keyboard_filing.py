"""By keyboard alone: the account connected with the key in the real keychain, a bakery filed by Twilio's own library
against the look-alike, killed in the middle, and approved after a restart. Every paid thing once.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smswizard.domain.sender import SenderWish
from smswizard.drafting.sample_client import bakery
from smswizard.flow.steps import STEPS
from smswizard.store.places import DATA_VARIABLE
from smswizard.wiring import build
from tests.support.filing import JumpingClock
from tests.support.keyring_session import needs_keyring
from tests.support.lookalike.directing import ACCOUNT_SID, KEY_SECRET, KEY_SID
from tests.support.lookalike.running import LookalikeProcess
from tests.support.office import confirmed
from tests.support.person import Person, sitting
from tests.support.screen import Screen, needs_screen

pytestmark = [needs_screen, needs_keyring]
_TITLES = {screen.id: screen.title for step in STEPS for screen in step.screens}
ROUNDS = 12
APPROVED = "Approved. You may send."
AGAIN = ("Go on", "Look now")


def test_filed_with_the_key_of_the_keychain_killed_and_approved(
    tmp_path: Path, pictures: Path | None
) -> None:
    """Killed when the answer to the first paid call has come."""
    _filed_killed_and_approved(tmp_path, pictures, _is_answered)


@pytest.mark.long
def test_filed_killed_in_a_paid_call_and_approved(tmp_path: Path, pictures: Path | None) -> None:
    """Killed when the money is gone and the answer may be lost: a minute passes before it is looked for."""
    _filed_killed_and_approved(tmp_path, pictures, _is_paid)


def _filed_killed_and_approved(
    tmp_path: Path, pictures: Path | None, may_kill: Callable[[LookalikeProcess], bool]
) -> None:
    data = tmp_path / "data"
    _prepare(data)
    with LookalikeProcess(tmp_path) as twilio, Screen.start(tmp_path, with_keychain=True) as screen:
        around = {**twilio.environment(), DATA_VARIABLE: str(data)}
        with sitting(screen, pictures=pictures, around=around) as person:
            _connect(person)
            _choose_a_number(person)
            _file(person)
            person.wait(lambda: may_kill(twilio), "the brand was paid")
            person.program.kill()
            person.program.wait(30)
        with sitting(screen, pictures=pictures, around=around) as person:
            person.wait_for("Golden Crust Bakery")
            _go_to_track(person)
            person.shoot("after-the-kill")
            _follow(person, twilio)
            assert KEY_SECRET not in person.tree.everything()
            person.close()
        assert sorted(_paid(twilio)) == ["brand", "campaign", "number"]
        assert twilio.state()["violations"] == []
        assert twilio.state()["refused_hosts"] == []
        assert _files_with_the_secret(data, screen.home) == []


def _prepare(data: Path) -> None:
    """A client with all four ticks, made the way the window makes them."""
    desk = build(data)
    dossier = replace(bakery(), is_sample=False, sender=SenderWish())
    desk.clients.create(confirmed(dossier, JumpingClock(datetime.now(UTC))))
    desk.close()


def _connect(person: Person) -> None:
    person.wait_for("Golden Crust Bakery")
    person.keys.press("alt+5")
    person.wait_for_page(_TITLES["request.review"])
    person.next_page(_TITLES["request.account"])
    person.wait_for("Keys are kept in")
    person.shoot("account")
    person.fill_in("Twilio account", ACCOUNT_SID)
    person.fill_in("SID of the API key", KEY_SID)
    person.fill_in("Secret of the key", KEY_SECRET)
    assert KEY_SECRET not in person.tree.everything()
    person.push("Check and keep")
    person.wait_for("This client files from this account")
    assert KEY_SECRET not in person.tree.everything()
    person.wait_saved()
    person.shoot("account-connected")


def _choose_a_number(person: Person) -> None:
    person.next_page(_TITLES["request.number"])
    person.fill_in("Area code you would like", "503")
    person.push("Search at Twilio")
    person.wait(lambda: "Numbers you can have" in person.now().around, "numbers were offered")
    person.keys.press("space")
    person.wait(lambda: "checked" in person.now().states, "a number was chosen")
    person.wait_saved()
    person.shoot("number")


def _file(person: Person) -> None:
    """The last tick, and the button that names the sum."""
    person.keys.press("alt+5")
    person.wait_for_page(_TITLES["request.review"])
    person.push("Confirm this step")
    person.wait_for("Who confirms?")
    person.keys.type("A. Sample")
    person.keys.press("Return")
    person.wait_for("Confirmed by A. Sample")
    for page in ("request.account", "request.number", "request.file"):
        person.next_page(_TITLES[page])
    person.choose("How will you file?", "File with Twilio from here")
    person.wait_for("a month, and file")
    person.shoot("file")
    person.push("Pay ")
    person.wait_for_page(_TITLES["track.progress"])


def _go_to_track(person: Person) -> None:
    """By the rail: a place that was not a second old when the kill came need not be kept."""
    node = person.tab_to("Steps", "push button")
    while not node.is_called("Track"):
        node = person.press("Down")
    person.keys.press("space")
    person.wait_for_page(_TITLES["track.progress"])


def _follow(person: Person, twilio: LookalikeProcess) -> None:
    """Look again and again, as one who cannot wait; each look takes the reviews one step on.

    From the press on the button says “Looking…”. So once Twilio was asked, “Look now” means that the look is over.
    """
    for _ in range(ROUNDS):
        person.wait(lambda: any(person.sees(each) for each in (*AGAIN, APPROVED)), "the look was over")
        if person.sees(APPROVED):
            break
        was_asked = _asked_from_now(twilio)
        person.push(next(each for each in AGAIN if person.sees(each)))
        person.wait(was_asked, "Twilio was asked")
    person.shoot("approved")
    assert person.sees(APPROVED), person.tree.words()
    assert person.now().name == APPROVED, "the button has gone, and the keyboard is at the news"


def _asked_from_now(twilio: LookalikeProcess) -> Callable[[], bool]:
    before = len(twilio.state()["calls"])
    return lambda: len(twilio.state()["calls"]) > before


def _is_paid(twilio: LookalikeProcess) -> bool:
    return "brand" in _paid(twilio)


def _is_answered(twilio: LookalikeProcess) -> bool:
    """Paid, and what comes next has been asked."""
    paths = [each["path"] for each in twilio.state()["calls"]]
    return _is_paid(twilio) and not paths[-1].endswith("BrandRegistrations")


def _paid(twilio: LookalikeProcess) -> list[str]:
    return [charge["what"] for charge in twilio.state()["charges"]]


def _files_with_the_secret(*folders: Path) -> list[str]:
    """Files that hold the secret, as it is or wrapped as programs like to wrap it."""
    plain = KEY_SECRET.encode()
    forms = (plain, base64.b64encode(plain)[:-4], plain.hex().encode(), KEY_SECRET.encode("utf-16-le"))
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    return [str(each) for each in files if any(form in each.read_bytes() for form in forms)]
