"""Accounts, numbers, money, refusals: what stands around the dossier."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from smswizard.desk.confirming import confirm
from smswizard.desk.packet import console_packet
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import StepId
from smswizard.drafting.sample_client import bakery
from smswizard.gui.deeds import File, Spend
from smswizard.gui.tracking.refusal_cards import RefusalCards
from smswizard.gui.widgets.choice_button import ChoiceRadio
from smswizard.gui.widgets.copy_rows import CopyRows
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.task_rows import TaskRows
from smswizard.gui.widgets.words import Words
from tests.gui.wizard.conftest import Start
from tests.support.office import confirmed
from tests.support.wizard_driver import WizardDriver

_FAST = 2_000_000.0


@pytest.fixture
def ready(start: Start) -> WizardDriver:
    """The sample bakery with all five ticks."""
    return _opened_ready(start())


def _opened_ready(driver: WizardDriver) -> WizardDriver:
    """The ticks are made as the window makes them; tests/gui/wizard/test_checklist.py presses them."""
    clock = driver.desk.clock
    dossier = confirmed(bakery(), clock)
    now = clock.now()
    dossier = confirm(dossier, StepId.REQUEST, "A. Sample", now, now.date(), "tried out in a test")
    driver.place.open_client(driver.desk.clients.create(dossier))
    driver.wait(lambda: driver.place.open_wizard is not None and driver.wizard.client.checkup is not None)
    return driver


def _status(driver: WizardDriver) -> RunStatus:
    status = driver.wizard.filing.around.status
    assert status is not None
    return status


def _shown(driver: WizardDriver) -> str:
    return "\n".join(each.text() for each in driver.seen(Words))


def _follow(driver: WizardDriver, until: RunState) -> None:
    driver.wait(lambda: driver.wizard.filing.around.status is not None)
    driver.desk.submitting.set_pace(_FAST)
    driver.wait(lambda: _status(driver).state in (until, RunState.WAITING))
    if _status(driver).state is not until:
        driver.press("Look now", driver.page)
    driver.wait(lambda: _status(driver).state is until)


def test_practice_numbers_need_no_account_and_one_can_be_chosen(ready: WizardDriver) -> None:
    page = ready.go("request.number")
    assert not ready.button("Search at Twilio", page).isEnabled()
    ready.press("Show practice numbers", page)
    ready.wait(lambda: ready.seen(ChoiceRadio))
    offered = ready.seen(ChoiceRadio)
    offered[1].click()
    assert ready.wizard.client.dossier.sender.number == offered[1].choice.value
    assert page.form.editor_at("sender.number").value() == offered[1].choice.value


def test_credentials_that_cannot_be_any_are_refused_in_words_and_not_kept(ready: WizardDriver) -> None:
    page = ready.go("request.account")
    ready.answer("sender.account_sid", "not an account")
    ready.press("Check and keep", page)
    ready.wait(lambda: "connect" not in ready.wizard.filing.around.busy)
    assert "This is not an Account SID" in _shown(ready)
    assert ready.desk.accounts.known() == ()


def test_where_keys_are_kept_is_said(ready: WizardDriver) -> None:
    ready.go("request.account")
    ready.wait(lambda: "Keys are kept in" in _shown(ready))
    assert "this session only" in _shown(ready)  # the tests have no keychain


def test_the_real_gate_names_both_sums_and_is_shut_without_an_account(ready: WizardDriver) -> None:
    ready.go("request.account")
    ready.answer("sender.account_sid", "")
    ready.confirm(StepId.REQUEST)
    ready.settle()
    page = ready.go("request.file")
    ready.wait(lambda: ready.wizard.filing.around.real_costs is not None)
    next(each for each in ready.seen(ChoiceRadio) if each.choice.value == "real").click()
    gate = ready.seen(MoneyGate)[0]
    costs = ready.wizard.filing.around.real_costs
    assert costs is not None
    assert costs.once > Decimal(0)
    assert not ready.button(f"Pay ${costs.once} and ${costs.monthly} a month, and file", gate).isEnabled()
    assert "Still missing" in _shown(ready)
    assert "Twilio documents its Console" in _shown(ready)
    ready.press("No Twilio account is connected yet.", page)
    assert ready.wizard.place.screen == "request.account"


def test_the_console_packet_is_an_equal_ending(ready: WizardDriver) -> None:
    ready.go("request.file")
    next(each for each in ready.seen(ChoiceRadio) if each.choice.value == "console").click()
    rows = [row for section in console_packet(ready.wizard.client.dossier).sections for row in section.rows]
    ready.wait(lambda: len(ready.seen(CopyRows)) == len(console_packet(ready.wizard.client.dossier).sections))
    assert rows[0].value in _shown(ready)
    ready.press("Copy", ready.seen(CopyRows)[0])
    assert QApplication.clipboard().text() == rows[0].value


def test_a_refusal_leads_to_the_field_that_cures_it_and_is_filed_again(ready: WizardDriver) -> None:
    ready.wizard.wishes.do(File(practice=True, script="refusal:30908"))
    _follow(ready, RunState.REFUSED)
    assert ready.wizard.place.screen == "track.progress"
    cards = ready.seen(RefusalCards)[0]
    assert "30908" in _shown(ready)
    ready.press("Go there: Privacy policy", cards)
    assert ready.wizard.place.screen == "privacy.text"
    assert ready.page.form.focused() == "privacy.text"
    text = str(ready.page.form.editor_at("privacy.text").value())
    ready.answer("privacy.text", text + "\n\nWe wrote this again.")
    for step in (StepId.PRIVACY, StepId.TERMS, StepId.CONSENT, StepId.SAMPLES, StepId.REQUEST):
        if not any(each.step is step for each in ready.wizard.client.dossier.confirmations) or (
            step is StepId.PRIVACY
        ):
            ready.confirm(step)
    ready.settle()
    ready.go("track.progress")
    ready.press("Send the changes", ready.page)
    ready.wait(
        lambda: _status(ready).state is not RunState.REFUSED or ready.wizard.filing.around.trouble("track")
    )
    assert not ready.wizard.filing.around.trouble("track")
    ready.wait(lambda: _status(ready).state in (RunState.NEEDS_MONEY, RunState.APPROVED, RunState.WAITING))
    if _status(ready).state is RunState.NEEDS_MONEY:
        ready.wizard.wishes.do(Spend(_status(ready).run, _status(ready).gate))
    _follow(ready, RunState.APPROVED)
    assert "Try it before your customers do" in _shown(ready)


@pytest.mark.long
def test_a_filing_goes_on_after_coming_back(start: Start) -> None:
    driver = _opened_ready(start())
    driver.wizard.wishes.do(File(practice=True, script="approval"))
    driver.wait(lambda: driver.wizard.filing.around.status is not None)
    driver.wait(lambda: _status(driver).state is RunState.WAITING)
    run = _status(driver).run
    driver.close()
    again = start()
    again.wait(lambda: again.wizard.filing.around.status is not None)
    assert _status(again).run == run
    assert again.wizard.place.screen == "track.progress"
    _follow(again, RunState.APPROVED)


def test_practice_is_followed_to_approved_badged_and_changes_nothing_on_the_checklist(
    ready: WizardDriver,
) -> None:
    ready.wizard.wishes.do(File(practice=True, script="approval"))
    _follow(ready, RunState.APPROVED)
    assert "Practice: nothing is really sent" in "\n".join(
        each.text() for each in ready.seen(Words, ready.wizard.shell.strip)
    )
    assert "Practice: approved" in _shown(ready)
    checkup = ready.wizard.client.checkup
    assert checkup is not None
    assert checkup.states[StepId.REQUEST].value == "open"
    assert not ready.seen(TaskRows)
    ready.press("Every task, one by one", ready.page)
    ready.wait(lambda: "Register the brand" in _shown(ready))


def test_ending_a_filing_asks_first(start: Start) -> None:
    driver = _opened_ready(start(confirm=[False, True]))
    driver.wizard.wishes.do(File(practice=True, script="slow"))
    driver.wait(lambda: driver.wizard.place.screen == "track.progress")
    driver.wait(lambda: _status(driver).state is RunState.WAITING)
    driver.press("End this filing…", driver.page)
    assert _status(driver).state is RunState.WAITING
    driver.press("End this filing…", driver.page)
    driver.wait(lambda: _status(driver).state is RunState.ABANDONED)


def test_the_keyboard_stays_at_look_now_while_it_looks_and_goes_to_the_news_when_that_vanishes(
    ready: WizardDriver,
) -> None:
    ready.wizard.wishes.do(File(practice=True, script="approval"))
    ready.wait(lambda: ready.wizard.filing.around.status is not None)
    ready.desk.submitting.set_pace(1.0)
    ready.wait(lambda: _status(ready).state is RunState.WAITING and not ready.runner.busy())
    ready.window.resize(1024, 500)
    look = ready.button("Look now", ready.page)
    look.setFocus()
    ready.page.sheet.ensureWidgetVisible(look)
    QTest.keyClick(look, Qt.Key.Key_Space)
    assert look.text() == "Looking…"
    assert not look.isEnabled()
    assert ready.window.focusWidget() is look
    ready.wait(look.isEnabled)
    assert ready.window.focusWidget() is look
    ready.desk.submitting.set_pace(_FAST)
    QTest.keyClick(look, Qt.Key.Key_Space)
    ready.wait(lambda: _status(ready).state is RunState.APPROVED)
    news = ready.window.focusWidget()
    assert isinstance(news, Words)
    assert news.text() == "Practice: approved. For real, you could send now."
    ready.wait(lambda: not news.visibleRegion().isEmpty())


def test_the_made_up_sample_cannot_be_filed_for_real_and_the_page_says_so(ready: WizardDriver) -> None:
    page = ready.go("request.file")
    ready.wait(lambda: ready.wizard.filing.around.real_costs is not None)
    next(each for each in ready.seen(ChoiceRadio) if each.choice.value == "real").click()
    ready.wait(lambda: "made-up sample" in _shown(ready))
    gate = ready.seen(MoneyGate, page)[0]
    assert not any(each.isEnabled() for each in ready.seen(QPushButton, gate))


def test_a_way_that_cannot_be_filed_from_here_points_to_the_packet(ready: WizardDriver) -> None:
    ready.go("start.route")
    ready.answer("start.route", "sole_proprietor")
    ready.confirm_all()
    ready.confirm(StepId.REQUEST)
    ready.settle()
    ready.go("request.file")
    ready.wait(lambda: "Use the Console packet" in _shown(ready))
