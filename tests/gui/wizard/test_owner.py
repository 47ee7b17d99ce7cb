"""The tracking page of one person's brand and of a toll-free number: what the owner must do, the days that are left."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from smswizard.desk.checking import check
from smswizard.desk.confirming import confirm
from smswizard.desk.run_status import Moment, RunState, RunStatus, status_of
from smswizard.domain.ids import ClientId, StepId, TaskKey
from smswizard.gui.deeds import File, SendCode
from smswizard.gui.sight import Sight
from smswizard.gui.tracking.milestones import moments
from smswizard.gui.tracking.owner_card import OwnerCard
from smswizard.gui.tracking.tracking_view import TrackingView
from smswizard.gui.widgets.buttons import Button
from smswizard.gui.widgets.timeline import MomentState
from smswizard.gui.widgets.words import Words
from smswizard.submission.ledger import TaskState
from smswizard.submission.passage import Rest
from tests.gui.wizard.conftest import Start
from tests.support.filing import Filing, a_person, toll_free
from tests.support.office import confirmed
from tests.support.wizard_driver import WizardDriver

VERIFIED = TaskKey("brand.verified")
AGAIN = "Send the code once more…"
FAST = 2_000_000.0


def shown(qtbot: QtBot, filing: Filing) -> TrackingView:
    view = TrackingView()
    qtbot.addWidget(view)
    today = filing.clock.now().date()
    view.show_status(status(filing), Sight(filing.asked, check(filing.asked, today), today))
    view.show()
    return view


def status(filing: Filing) -> RunStatus:
    return status_of(filing.ledger, Moment(ClientId("c"), filing.clock.now()))


def words(view: TrackingView) -> str:
    return "\n".join(each.text() for each in view.findChildren(Words) if each.isVisible())


def buttons(view: TrackingView) -> list[str]:
    return [each.text().replace("&", "") for each in view.findChildren(Button) if each.isVisible()]


def asked_owner() -> Filing:
    filing = Filing(a_person(), script="owner_silent")
    filing.approve()
    while filing.ledger.state(VERIFIED) is not TaskState.PENDING:
        filing.advance()
        filing.clock.moment += timedelta(days=1)
    return filing


def test_the_page_says_what_the_owner_must_do(qtbot: QtBot) -> None:
    view = shown(qtbot, asked_owner())
    assert "answers it with YES" in words(view)
    assert "A reviewer decides" not in words(view)
    assert AGAIN in buttons(view)


def test_the_moments_of_one_person_speak_of_no_tax_records() -> None:
    told = {each.title: each.state for each in moments(status(asked_owner()))}
    assert told["Your brand"] is MomentState.DONE
    assert told["The owner's answer to the text"] is MomentState.NOW
    assert not any("tax" in title for title in told)


def test_the_moments_of_a_toll_free_number_end_with_its_review() -> None:
    told = [each.title for each in moments(status(Filing(toll_free("own"))))]
    assert told[-2] == "Your number, checked by a reviewer"
    assert not any("campaign" in title or "brand" in title for title in told)


def refused() -> Filing:
    filing = Filing(toll_free("own"), script="refusal:30445")
    filing.approve()
    assert filing.follow().rest is Rest.REFUSED
    return filing


def test_a_refused_number_shows_the_days_left_and_then_no_more(qtbot: QtBot) -> None:
    filing = refused()
    view = shown(qtbot, filing)
    assert "7 days are left" in words(view)
    assert "Send the changes" in buttons(view)
    filing.clock.moment += timedelta(days=9)
    view = shown(qtbot, filing)
    assert "no more changes" in words(view)
    assert "Send the changes" not in buttons(view)


def waiting(start: Start, answer: bool) -> WizardDriver:
    driver = start(confirm=answer)
    now, dossier = driver.desk.clock.now(), confirmed(a_person(), driver.desk.clock)
    dossier = confirm(dossier, StepId.REQUEST, "A. Sample", now, now.date(), "tried out in a test")
    driver.place.open_client(driver.desk.clients.create(dossier))
    driver.wait(lambda: driver.wizard.client.checkup is not None)
    driver.wizard.wishes.do(File(practice=True, script="owner_silent", pace=FAST))
    driver.wait(lambda: driver.wizard.place.screen == "track.progress" and driver.seen(OwnerCard))
    driver.wait(lambda: driver.button(AGAIN).isEnabled())
    return driver


def newest(driver: WizardDriver) -> RunStatus:
    found = driver.wizard.filing.around.status
    assert found is not None
    return found


def test_the_code_is_sent_once_more_after_a_question_and_answered(start: Start) -> None:
    driver = waiting(start, True)
    driver.press(AGAIN)
    (asked,) = [each for each in driver.dialogs.asked if each.method == "confirm"]
    assert "texts the owner's mobile" in str(asked.said[1])
    driver.wait(lambda: newest(driver).task(VERIFIED).reminded_at)
    driver.wait(lambda: newest(driver).state is RunState.APPROVED)
    assert not driver.seen(OwnerCard)


def test_a_no_texts_nobody(start: Start) -> None:
    driver = waiting(start, False)
    driver.wizard.wishes.do(SendCode(newest(driver).run))
    found = driver.desk.submitting.status(newest(driver).run)
    assert found.task(VERIFIED).reminded_at is None
