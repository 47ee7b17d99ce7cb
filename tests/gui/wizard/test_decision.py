"""A paid call whose answer got lost, and that was not carried out: the person decides, with the keyboard, and pays once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from smswizard.desk.account import Accounts
from smswizard.desk.confirming import confirm
from smswizard.desk.desk import Desk
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.desk.submitting import Submitting
from smswizard.domain.ids import StepId, TaskKey
from smswizard.drafting.sample_client import bakery
from smswizard.gui.deeds import File
from smswizard.gui.tracking.decision_card import DecisionCard
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.words import Words
from smswizard.remote.practice import Practice
from smswizard.submission.ledger import TaskState
from smswizard.submission.ports import Order
from smswizard.submission.resource import Resource
from smswizard.wiring import build
from tests.gui.wizard.conftest import Start
from tests.support.faults import Call, Mishap, Stumbling
from tests.support.office import confirmed
from tests.support.wizard_driver import WizardDriver

BRAND = TaskKey("brand")
FAST = 2_000_000.0


@dataclass
class LosesTheBrand(Stumbling):
    """Practice, but the call for the brand never arrives, once."""

    armed: Mishap | None = Mishap.CUT_BEFORE
    looks: int = 0

    def find(self, order: Order) -> Resource | None:
        self.looks += order.task.key == BRAND
        return super().find(order)

    def _call(self, order: Order, call: Call) -> Resource:
        return super()._call(order, call) if order.task.key == BRAND else call(order)


def _desk(folder: Path) -> Desk:
    desk = build(folder)

    def open_submitting(accounts: Accounts) -> Submitting:
        made = desk.open_submitting(accounts)
        return replace(made, practice=LosesTheBrand(cast(Practice, made.practice)))

    return replace(desk, open_submitting=open_submitting)


def _status(driver: WizardDriver) -> RunStatus | None:
    return driver.wizard.filing.around.status


def _stands(driver: WizardDriver, state: RunState) -> bool:
    status = _status(driver)
    return status is not None and status.state is state


def _filed_and_lost(start: Start) -> WizardDriver:
    """A filing that has come to the decision."""
    driver = start(make_desk=_desk)
    now, dossier = driver.desk.clock.now(), confirmed(bakery(), driver.desk.clock)
    dossier = confirm(dossier, StepId.REQUEST, "A. Sample", now, now.date(), "tried out in a test")
    driver.place.open_client(driver.desk.clients.create(dossier))
    driver.wait(lambda: driver.wizard.client.checkup is not None)
    driver.wizard.wishes.do(File(practice=True, script="approval", pace=FAST))
    driver.wait(lambda: driver.wizard.place.screen == "track.progress")
    _look_until(driver, RunState.NEEDS_DECISION)
    return driver


def _look_until(driver: WizardDriver, state: RunState) -> None:
    """It goes on by itself where it waits for a review."""
    driver.wait(lambda: _stands(driver, state) and not driver.wizard.filing.around.busy)


def _by_keyboard(driver: WizardDriver, words: str) -> QAbstractButton:
    """From the top of the page with Tab to the button of these words, and Space."""
    driver.page.sheet.setFocus()
    for _ in range(60):
        QTest.keyClick(driver.window.focusWidget(), Qt.Key.Key_Tab)
        now = driver.window.focusWidget()
        if isinstance(now, QAbstractButton) and now.text().replace("&", "").startswith(words):
            QTest.keyClick(now, Qt.Key.Key_Space)
            return now
    raise AssertionError(f"Tab never came to {words!r}")


def _practice(driver: WizardDriver) -> LosesTheBrand:
    return cast(LosesTheBrand, driver.desk.submitting.practice)


def _paid(driver: WizardDriver) -> Counter[str]:
    tags = [row.opened.tag for row in driver.desk.submitting.runs()]
    return Counter(each.what for tag in tags for each in _practice(driver).inner.charges(tag))


def test_looking_once_more_sends_nothing_and_asks_again(start: Start) -> None:
    driver = _filed_and_lost(start)
    card = driver.seen(DecisionCard)[0]
    assert "Was it paid or not? Register the brand" in [each.text() for each in driver.seen(Words, card)]
    before = _practice(driver).looks
    _by_keyboard(driver, "Look once more")
    assert driver.wizard.filing.around.busy
    _look_until(driver, RunState.NEEDS_DECISION)
    assert _practice(driver).looks == before + 2, "looked for twice, as after the loss"
    assert _status(driver).task(BRAND).state is TaskState.ABSENT_PAID
    assert driver.seen(DecisionCard) == [card]
    assert _paid(driver)["brand"] == 0
    assert driver.window.focusWidget().isVisible()


def test_sending_it_again_asks_for_the_money_anew_and_pays_once(start: Start) -> None:
    driver = _filed_and_lost(start)
    _by_keyboard(driver, "It is not there: send it again")
    _look_until(driver, RunState.NEEDS_MONEY)
    assert not driver.seen(DecisionCard)
    assert driver.seen(MoneyGate)
    news = driver.window.focusWidget()
    assert isinstance(news, Words), "the card has gone, and the keyboard is at the news"
    assert news.text() == "Practice: waits for your word on money"
    assert _paid(driver)["brand"] == 0
    _by_keyboard(driver, "Pay ")
    _look_until(driver, RunState.APPROVED)
    assert set(_paid(driver).values()) == {1}
