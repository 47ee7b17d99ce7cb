"""Findings a person can act on, and a policy of their own that is changed step by step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from smswizard.gui.widgets.finding_label import FindingLabel, Notice
from smswizard.gui.widgets.long_text import LongText
from smswizard.gui.widgets.sample_list import SampleList
from smswizard.gui.widgets.words import Words
from smswizard.gui.wizard.full_document import FullDocument
from tests.desk.their_texts import page, plain
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

SHARES = "We may share your name, e-mail address and phone number with our marketing partners for their own offers."
MENDED = "We may share your name and e-mail address with our marketing partners for their own offers, but never mobile"


def paste(driver: WizardDriver, text: str) -> LongText:
    driver.go("privacy.facts")
    driver.answer("privacy.mode", "own")
    driver.go("privacy.text")
    driver.answer("privacy.text", text)
    driver.page.form.left.emit("privacy.text")
    editor = driver.page.form.editor_at("privacy.text")
    assert isinstance(editor, LongText)
    return editor


def notices(driver: WizardDriver, path: str) -> tuple[Notice, ...]:
    return driver.page.form.row_at(path).notices()


def label_with(driver: WizardDriver, words: str) -> FindingLabel:
    return next(each for each in driver.seen(FindingLabel) if words in each.notice.words)


def press(label: FindingLabel, words: str) -> None:
    next(each for each in label.findChildren(QAbstractButton) if each.text() == words).click()


def said(driver: WizardDriver) -> str:
    return "\n".join(each.text() for each in driver.seen(Words))


def find_changes(driver: WizardDriver) -> None:
    driver.press("Show me what to change", driver.page)
    driver.wait(lambda: "to make" in said(driver) or "Nothing to change" in said(driver))


def test_how_grave_a_finding_is_stands_in_words_the_gravest_first(bakery: WizardDriver) -> None:
    paste(bakery, plain(SHARES))
    kinds = [each.kind for each in notices(bakery, "privacy.text")]
    assert kinds[0] == "Carriers refuse this"
    assert "Advice differs" in kinds
    assert kinds.index("Carriers refuse this") < kinds.index("Advice differs")
    assert not any("compliant" in each.spoken() + each.why for each in notices(bakery, "privacy.text"))


def test_why_names_code_source_and_date_and_who_says_otherwise(bakery: WizardDriver) -> None:
    paste(bakery, plain(SHARES))
    why = {each.kind: each.why for each in notices(bakery, "privacy.text")}
    assert "30908" in why["Carriers refuse this"]
    assert "https://www.twilio.com" in why["Carriers refuse this"]
    assert "Advice differs: Twilio" in why["Advice differs"]


def test_the_sentence_is_marked_in_the_field_and_can_be_gone_to(bakery: WizardDriver) -> None:
    editor = paste(bakery, plain(SHARES))
    marks = [each.cursor.selectedText() for each in editor.edit.extraSelections()]
    assert SHARES in marks
    press(label_with(bakery, "This sentence lets phone numbers"), "Show me where")
    assert editor.edit.textCursor().selectedText() == SHARES


def test_the_button_changes_the_sentence_and_the_field_takes_it_back(bakery: WizardDriver) -> None:
    editor = paste(bakery, plain(SHARES))
    press(label_with(bakery, "This sentence lets phone numbers"), "Change this sentence")
    assert MENDED in bakery.wizard.client.dossier.privacy.text
    assert not any("This sentence lets" in each.words for each in notices(bakery, "privacy.text"))
    editor.edit.undo()
    assert bakery.wizard.client.dossier.privacy.text == plain(SHARES)


def test_a_message_gets_its_name_and_one_undo_takes_it_back(bakery: WizardDriver) -> None:
    bakery.go("samples.messages")
    editor = bakery.page.form.editor_at("campaign.samples")
    assert isinstance(editor, SampleList)
    before = ("Your order is ready. Reply STOP to opt out.", *editor.value()[1:])
    bakery.answer("campaign.samples", before)
    bakery.page.form.left.emit("campaign.samples")
    press(label_with(bakery, "does not say that it is from"), "Put it in")
    name = bakery.wizard.client.dossier.business.brand_name
    assert bakery.wizard.client.dossier.campaign.samples[0] == f"{name}: {before[0]}"
    bakery.wizard.wishes.undo()
    assert bakery.wizard.client.dossier.campaign.samples == before


def test_an_answer_is_given_by_the_button(bakery: WizardDriver) -> None:
    bakery.wizard.client.answer("campaign.has_links", "no")
    bakery.go("samples.messages")
    bakery.page.form.left.emit("campaign.samples")
    name = bakery.wizard.client.dossier.business.brand_name
    bakery.answer(
        "campaign.samples", (f"{name}: see https://goldencrust.example/rye Reply STOP to opt out.",) * 2
    )
    bakery.page.form.left.emit("campaign.samples")
    press(label_with(bakery, "holds"), "Answer yes")
    assert bakery.wizard.client.dossier.campaign.has_links == "yes"


def test_a_pasted_policy_names_the_sentence_the_clause_and_the_place(bakery: WizardDriver) -> None:
    paste(bakery, plain(SHARES))
    find_changes(bakery)
    bakery.wait(lambda: "2. Under" in said(bakery))
    words = said(bakery)
    assert "2 changes to make" in words
    assert "1. Under “How We Share Information”, find this sentence:" in words
    assert f"“{SHARES}”" in words
    assert "Change it so that it reads:" in words
    assert "2. Under “How We Share Information”, after the paragraph that begins" in words
    assert "We do not sell, rent or share mobile phone numbers" in words
    assert "Only you can tell" in words
    shown = bakery.seen(FullDocument)[0].toPlainText()
    assert "[+" in shown
    assert "[−" in shown


def test_the_changed_text_is_used_and_taken_back(bakery: WizardDriver) -> None:
    editor = paste(bakery, plain(SHARES))
    find_changes(bakery)
    bakery.press("Use the changed text", bakery.page)
    assert MENDED in bakery.wizard.client.dossier.privacy.text
    bakery.wait(lambda: "Nothing to change was found" in said(bakery))
    editor.edit.undo()
    assert bakery.wizard.client.dossier.privacy.text == plain(SHARES)


def test_the_changes_are_saved_and_copied(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "for the web person"
    folder.mkdir()
    driver = start(pick_folder=folder)
    driver.open_sample()
    paste(driver, page(SHARES))
    find_changes(driver)
    driver.press("Save for your web person…", driver.page)
    driver.wait(lambda: "Saved in" in said(driver))
    assert len(list(folder.iterdir())) == 3
    driver.press("Copy instructions", driver.page)
    assert "Please make these changes" in QGuiApplication.clipboard().text()
    assert "The instructions are copied." in said(driver)


def test_of_a_web_page_its_words_are_shown_and_not_its_tags(bakery: WizardDriver) -> None:
    paste(bakery, page(SHARES))
    find_changes(bakery)
    shown = bakery.seen(FullDocument)[0].toPlainText()
    assert "<p>" not in shown
    assert "Information We Collect" in shown


@pytest.mark.parametrize("mode", ["write", ""])
def test_who_lets_us_write_is_not_shown_changes(bakery: WizardDriver, mode: str) -> None:
    bakery.wizard.client.answer("privacy.mode", mode)
    bakery.go("privacy.text")
    assert not any(each.text() == "Show me what to change" for each in bakery.seen(QAbstractButton))


def test_terms_of_their_own_are_changed_as_well(bakery: WizardDriver) -> None:
    bakery.go("terms.facts")
    bakery.answer("terms.mode", "own")
    bakery.go("terms.text")
    bakery.answer(
        "terms.text",
        "Terms\n\nWe sell cakes. By placing an order you agree to receive text messages from us.",
    )
    find_changes(bakery)
    bakery.wait(lambda: "does not sign you up" in said(bakery))
    assert "Text messages from Golden Crust Bakery" in said(bakery)
