"""From the sample bakery to approved, in practice, through the pages."""

from __future__ import annotations

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.gui.widgets.money_gate import MoneyGate
from smswizard.gui.widgets.words import Words
from tests.support.wizard_driver import WizardDriver


def test_the_bakery_is_confirmed_filed_in_practice_and_approved(bakery: WizardDriver) -> None:
    bakery.confirm_all()
    bakery.confirm(StepId.REQUEST)
    bakery.settle()
    assert {each.step for each in bakery.wizard.client.dossier.confirmations} == set(CHECKLIST)
    page = bakery.go("request.file")
    bakery.wait(lambda: bakery.seen(MoneyGate))
    gate = bakery.seen(MoneyGate)[0]
    assert "Nothing is charged" in "\n".join(each.text() for each in bakery.seen(Words, gate))
    bakery.press("File in practice for $19.50 of practice money", page)
    bakery.wait(lambda: bakery.wizard.place.screen == "track.progress")

    def status() -> RunStatus:
        return bakery.wizard.filing.around.status

    bakery.wait(lambda: status() is not None and status().state is RunState.WAITING)
    assert status().is_practice
    bakery.desk.submitting.set_pace(1_000_000)
    bakery.press("Look now", bakery.page)
    bakery.wait(lambda: status().state is RunState.APPROVED)
