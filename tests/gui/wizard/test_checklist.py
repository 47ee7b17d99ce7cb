"""The ticks of the checklist, and the one lock."""

from __future__ import annotations

import pytest

from smswizard.domain.confirmation import Standing
from smswizard.domain.ids import CHECKLIST, CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.gui.widgets.check_answers import CheckAnswers
from smswizard.gui.widgets.confirm_box import ConfirmBox
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.rail_button import RailButton
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import LAST_PAGES, WizardDriver


def _last_rail_row(driver: WizardDriver) -> RailButton:
    return driver.seen(RailButton, driver.wizard.shell.rail)[6]


def test_the_last_step_names_what_is_missing_and_leads_there(bakery: WizardDriver) -> None:
    bakery.confirm(StepId.PRIVACY)
    bakery.go("request.file")
    assert bakery.wizard.is_locked()
    assert not _last_rail_row(bakery).isEnabled()
    locked = bakery.wizard.shell.locked
    with pytest.raises(AssertionError):
        bakery.button("1. Privacy policy", locked)
    bakery.press("3. Opt-in and opt-out", locked)
    assert bakery.wizard.place.screen == "consent.ways"


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
def test_taking_any_tick_back_locks_the_last_step_and_clears_its_own(
    bakery: WizardDriver, step: StepId
) -> None:
    bakery.confirm_all()
    bakery.confirm(StepId.REQUEST)
    assert _last_rail_row(bakery).isEnabled()
    bakery.go(LAST_PAGES[step])
    bakery.press("Take the confirmation back", bakery.page)
    ticks = {each.step for each in bakery.wizard.client.dossier.confirmations}
    assert ticks == set(CHECKLIST) - {step, StepId.REQUEST}
    assert not _last_rail_row(bakery).isEnabled()


def test_an_edit_takes_the_tick_back_and_undo_brings_it_again(bakery: WizardDriver) -> None:
    bakery.confirm(StepId.TERMS)
    bakery.go("business.identity")
    bakery.answer("business.brand_name", "Golden Crumb")
    assert _standing(bakery, StepId.TERMS) is Standing.EDITED
    bakery.wizard.wishes.undo()
    assert _standing(bakery, StepId.TERMS) is Standing.CONFIRMED


def test_the_name_is_asked_once(bakery: WizardDriver) -> None:
    bakery.confirm_all()
    asked = [each for each in bakery.dialogs.asked if each.method == "ask_line"]
    assert len(asked) == 1
    assert {each.who for each in bakery.wizard.client.dossier.confirmations} == {"A. Sample"}


def test_no_name_no_tick(start: Start) -> None:
    driver = start(ask_line=None)
    driver.open_sample()
    driver.confirm(StepId.PRIVACY)
    assert not driver.wizard.client.dossier.confirmations


def test_a_step_with_a_finding_needs_a_written_reason_which_is_shown_at_the_end(bakery: WizardDriver) -> None:
    bakery.go("consent.replies")
    bakery.answer("consent.stop_reply", "OK bye")
    page = bakery.page
    bakery.press("Confirm this step", page)
    assert _standing(bakery, StepId.CONSENT) is Standing.MISSING
    box = bakery.seen(ConfirmBox)[0]
    bakery.seen(LongText, box)[0].set_value("Our customers know us")
    bakery.press("Confirm this step", page)
    tick = bakery.wizard.client.dossier.confirmation(StepId.CONSENT)
    assert tick is not None
    assert tick.reason == "Our customers know us"
    assert tick.overridden
    for step in (StepId.PRIVACY, StepId.TERMS, StepId.SAMPLES):
        bakery.confirm(step)
    review = bakery.go("request.review")
    shown = " ".join(
        each.text() for each in bakery.seen(type(review.sheet.findChildren(ConfirmBox)[0]._words))
    )
    assert "Our customers know us" in shown


def test_ticks_are_there_after_coming_back(start: Start) -> None:
    driver = start()
    driver.open_sample()
    driver.confirm_all()
    driver.settle()
    driver.close()
    again = start()
    assert {each.step for each in again.wizard.client.dossier.confirmations} == set(CONFIRMED_BEFORE_REQUEST)


def _standing(driver: WizardDriver, step: StepId) -> Standing:
    checkup = driver.wizard.client.checkup
    assert checkup is not None
    return checkup.standings[step]


def test_every_answer_can_be_changed_from_the_review_and_every_step_from_its_beginning(
    bakery: WizardDriver,
) -> None:
    bakery.confirm_all()
    review = bakery.go("request.review")
    answers = review.findChildren(CheckAnswers)[0]
    for key, screen in (("business", "business.identity"), ("consent.frequency", "consent.ways")):
        bakery.go("request.review")
        answers.change_requested.emit(key)
        assert bakery.wizard.place.screen == screen
    assert bakery.page.form.focused() == "consent.frequency"
