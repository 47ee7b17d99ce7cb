"""The size of an example message: which sign makes it larger, what that costs, and one press that mends it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from smswizard.desk.editing import answered
from smswizard.gui.widgets.sample_list import SampleList
from tests.support.wizard_driver import WizardDriver

MESSAGE = "Golden Crust Bakery: Saturday\u2019s rye is ready for you at the counter. Reply STOP to opt out."


def _said(driver: WizardDriver) -> str:
    return "\n".join(each.text() for each in driver.seen(QLabel))


def test_one_press_swaps_the_sign_that_doubles_a_message_and_can_be_taken_back(bakery: WizardDriver) -> None:
    bakery.wizard.client.replace(answered(bakery.wizard.client.dossier, "campaign.monthly_volume", "1,000"))
    page = bakery.go("samples.messages")
    editor = bakery.seen(SampleList)[0]
    bakery.answer("campaign.samples", (MESSAGE, *editor.value()[1:]))
    bakery.wizard.client.pause()
    bakery.wait(lambda: "2 parts instead of 1" in _said(bakery))
    assert "$11.80 to $12.80 a month at 1,000 texts" in _said(bakery)
    bakery.press("Swap the curly quote for a straight one", page)
    bakery.wait(lambda: "2 parts instead of 1" not in _said(bakery))
    assert editor.value()[0] == MESSAGE.replace("\u2019", "'")
    assert bakery.wizard.client.dossier.campaign.samples[0] == MESSAGE.replace("\u2019", "'")
    bakery.wizard.wishes.undo()
    bakery.wait(lambda: bakery.wizard.client.dossier.campaign.samples[0] == MESSAGE)
