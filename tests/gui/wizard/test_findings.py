"""Findings come when a field is left, go as soon as they are cured, and stand in nobody's way."""

from __future__ import annotations

from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver


def _rules(driver: WizardDriver, path: str) -> int:
    return len(driver.page.form.row_at(path).notices())


def test_nothing_is_said_about_a_field_nobody_has_left(start: Start) -> None:
    driver = start()
    driver.open_new()
    driver.go("business.public_face")
    assert not _rules(driver, "business.website")


def test_a_finding_comes_when_the_field_is_left_and_goes_when_it_is_cured(bakery: WizardDriver) -> None:
    bakery.go("business.public_face")
    good = bakery.wizard.client.dossier.business.website
    usual = _rules(bakery, "business.website")
    bakery.answer("business.website", "not an address")
    assert _rules(bakery, "business.website") <= usual
    bakery.page.form.left.emit("business.website")
    assert _rules(bakery, "business.website") > usual
    bakery.answer("business.website", good)
    assert _rules(bakery, "business.website") == usual


def test_coming_back_to_a_page_shows_what_is_missing(start: Start) -> None:
    driver = start()
    driver.open_new()
    driver.go("business.identity")
    driver.go("business.ownership")
    driver.go("business.identity")
    assert _rules(driver, "business.legal_name")
