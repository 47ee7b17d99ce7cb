"""A refusal that came by e-mail: pasted into the window, explained, and mended where the card leads."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from smswizard.gui.deeds import GoToField
from smswizard.gui.tracking.mail_view import MailView
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

MAIL = """<p>Your campaign was rejected.</p><p>Error 30908: privacy policy. Error 30893: samples.</p>
<p>Questions? Call 503-555-0187.</p>"""


def _said(driver: WizardDriver, view: MailView) -> str:
    return "\n".join(each.text() for each in driver.seen(QLabel, view))


def _opened(driver: WizardDriver) -> MailView:
    driver.go("track.progress")
    driver.press("I got a refusal e-mail", driver.page)
    return driver.seen(MailView)[0]


def test_a_pasted_mail_is_explained_and_each_card_leads_to_its_field(bakery: WizardDriver) -> None:
    view = _opened(bakery)
    view.pasted.set_value(MAIL)
    bakery.press("Explain it", view)
    bakery.wait(lambda: "30908" in _said(bakery, view))
    said = _said(bakery, view)
    assert "30893" in said
    assert "send it again" in said
    assert "15.00 USD" in said
    bakery.press("Go there: Privacy policy", view)
    assert bakery.wizard.place.screen == "privacy.text"
    assert bakery.page.form.focused() == "privacy.text"


def test_what_is_only_guessed_is_called_a_guess_and_nothing_is_made_up(bakery: WizardDriver) -> None:
    view = _opened(bakery)
    view.pasted.set_value("We could not verify the call to action.")
    bakery.press("Explain it", view)
    bakery.wait(lambda: "Probably:" in _said(bakery, view))
    view.pasted.set_value("Good morning!")
    bakery.press("Explain it", view)
    bakery.wait(lambda: "Probably:" not in _said(bakery, view))
    bakery.wait(lambda: "Paste the whole e-mail" in _said(bakery, view))


def test_the_menu_opens_it_from_anywhere_and_leads_there(start: Start) -> None:
    driver = start(explain_refusal=GoToField("privacy.text"))
    driver.place._menus.refusal_requested.emit()
    assert driver.dialogs.asked[-1].said == (False,)  # no client is open: nothing leads anywhere
    driver.open_sample()
    driver.place._menus.refusal_requested.emit()
    assert driver.dialogs.asked[-1].said == (True,)
    assert driver.wizard.place.screen == "privacy.text"
