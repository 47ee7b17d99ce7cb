"""Looking at live pages in the window: asked for, shown beside the question, stopped, recalled; and texts out of files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.desk.confirming import confirm
from smswizard.domain.ids import StepId
from smswizard.drafting.sample_client import bakery as sample
from smswizard.gui.widgets.choice_button import ChoiceRadio
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.finding_label import FindingLabel
from smswizard.gui.widgets.words import Words
from smswizard.gui.wizard.look_card import LookCard
from tests.gui.wizard.conftest import Start
from tests.support.looked_at import BakeryOnline, sound_pages
from tests.support.office import confirmed
from tests.support.websites import Served, trickle
from tests.support.wizard_driver import WizardDriver


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BakeryOnline]:
    with BakeryOnline(tmp_path, sound_pages(sample())) as online:
        for name, value in online.environment.items():
            monkeypatch.setenv(name, value)
        yield online


def found(driver: WizardDriver) -> str:
    return "\n".join(
        each.notice.spoken() for each in driver.seen(FindingLabel, driver.page.findChild(LookCard))
    )


def look(driver: WizardDriver) -> None:
    driver.press("Read the live page", driver.page)
    driver.wait(lambda: "look" not in driver.wizard.filing.around.busy)


def test_nothing_is_opened_until_the_button_is_pressed(online: BakeryOnline, bakery: WizardDriver) -> None:
    bakery.go("privacy.publish")
    bakery.go("consent.form")
    bakery.wait(lambda: not bakery.runner.busy())
    assert online.website.asked == []


def test_a_sound_page_is_said_to_be_so_where_its_address_stands(
    online: BakeryOnline, bakery: WizardDriver
) -> None:
    bakery.go("privacy.publish")
    look(bakery)
    bakery.wait(lambda: "Nothing found. Only a reviewer can say yes." in found(bakery))
    bakery.go("terms.publish")
    assert found(bakery) == ""


def test_differing_sentences_are_shown_one_under_the_other(
    online: BakeryOnline, bakery: WizardDriver
) -> None:
    page = online.website.pages["/terms"]
    assert isinstance(page, Served)
    more = b"<p>Our lawyers added this one sentence last week.</p><h2"
    online.website.pages["/terms"] = Served(page.sent.replace(b"<h2", more, 2))
    bakery.go("terms.publish")
    look(bakery)
    bakery.wait(lambda: "The page says something else than the text here" in found(bakery))
    bakery.wait(lambda: bakery.seen(Disclosure, bakery.page.findChild(LookCard)))
    (opened,) = bakery.seen(Disclosure, bakery.page.findChild(LookCard))
    opened.set_open(True)
    said = "The page: Our lawyers added this one sentence last week."
    bakery.wait(lambda: said in [each.text() for each in bakery.seen(Words, opened)])


def test_the_page_s_text_can_be_taken_in_and_undo_brings_ours_back(
    online: BakeryOnline, bakery: WizardDriver
) -> None:
    page = online.website.pages["/terms"]
    assert isinstance(page, Served)
    more = b"<p>Our lawyers added this one sentence last week.</p><h2"
    online.website.pages["/terms"] = Served(page.sent.replace(b"<h2", more, 2))
    bakery.go("terms.publish")
    look(bakery)
    bakery.wait(lambda: "The page says something else" in found(bakery))
    bakery.press("Use the page's text instead of yours", bakery.page)
    bakery.wait(lambda: bakery.wizard.client.dossier.terms.mode == "own")
    assert "Our lawyers added this one sentence last week." in bakery.wizard.client.dossier.terms.text
    bakery.wizard.wishes.undo()
    assert (bakery.wizard.client.dossier.terms.mode, bakery.wizard.client.dossier.terms.text) == ("write", "")


def test_what_was_seen_is_there_again_after_coming_back(online: BakeryOnline, start: Start) -> None:
    online.website.pages["/texts"] = Served("", 404)
    driver = start()
    driver.open_sample()
    driver.go("consent.form")
    look(driver)
    driver.wait(lambda: "There is no page at this address" in found(driver))
    driver.settle()
    driver.close()
    again = start()
    again.place.open_client(again.desk.clients.open(again.desk.clients.rows()[0].id))
    again.wait(lambda: again.place.open_wizard is not None and again.wizard.client.checkup is not None)
    again.go("consent.form")
    again.wait(lambda: "There is no page at this address" in found(again))


def test_a_look_can_be_stopped_and_nothing_typed_is_lost(online: BakeryOnline, bakery: WizardDriver) -> None:
    online.website.pages["/privacy"] = trickle
    bakery.go("privacy.publish")
    bakery.press("Read the live page", bakery.page)
    bakery.wait(lambda: online.website.asked)
    bakery.answer("privacy.is_live", "no")
    bakery.press("Stop", bakery.page)
    bakery.wait(lambda: "look" not in bakery.wizard.filing.around.busy)
    bakery.wait(lambda: "was stopped" in found(bakery))
    assert bakery.wizard.client.dossier.privacy.is_live == "no"
    bakery.settle()


def test_a_window_that_closes_does_not_wait_for_a_slow_website(
    online: BakeryOnline, bakery: WizardDriver
) -> None:
    online.website.pages["/privacy"] = trickle
    bakery.go("privacy.publish")
    bakery.press("Read the live page", bakery.page)
    bakery.wait(lambda: online.website.asked)
    bakery.close()


def test_without_a_network_it_is_said(bakery: WizardDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    bakery.go("privacy.publish")
    look(bakery)
    bakery.wait(lambda: "Is this computer online? Your answers are safe." in found(bakery))


def test_another_address_has_nothing_to_show_and_none_has_no_button(
    online: BakeryOnline, bakery: WizardDriver
) -> None:
    page = bakery.go("privacy.publish")
    look(bakery)
    bakery.answer("privacy.url", "https://goldencrust.example/other")
    bakery.wait(lambda: found(bakery) == "")
    bakery.answer("privacy.url", "")
    bakery.wait(lambda: not page.findChild(LookCard).isVisible())


def test_all_pages_are_looked_at_again_before_filing(online: BakeryOnline, start: Start) -> None:
    driver = start()
    clock = driver.desk.clock
    dossier = confirmed(sample(), clock)
    now = clock.now()
    dossier = confirm(dossier, StepId.REQUEST, "A. Sample", now, now.date(), "tried out in a test")
    driver.place.open_client(driver.desk.clients.create(dossier))
    driver.wait(lambda: driver.place.open_wizard is not None and driver.wizard.client.checkup is not None)
    page = driver.go("request.file")
    assert not page.findChild(LookCard).isVisible()
    (way,) = [each for each in driver.seen(ChoiceRadio) if each.choice.value == "real"]
    way.click()
    driver.press("Look at all pages again before you file", page)
    driver.wait(lambda: found(driver).count("Nothing found") == 4)
    driver.wait(lambda: "There is no page at this address" in found(driver))  # the picture of the card
    assert len(online.website.asked) == 5
