"""Before the tick: what each sentence rests on, and the same in Spanish and French."""

from __future__ import annotations

import pytest

from smswizard.desk.drafted import beside
from smswizard.desk.truths import truths
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.words import Words
from smswizard.gui.wizard.behind_texts import BehindTexts
from tests.support.wizard_driver import LAST_PAGES, WizardDriver

TRUE = "Is this true of you? What each sentence rests on"
OTHER = "The same in Spanish and French"


def said(driver: WizardDriver) -> str:
    """All words that can be read in the two parts, as they are open."""
    (part,) = driver.page.findChildren(BehindTexts)
    return "\n".join(each.text() for each in part.findChildren(Words) if each.isVisible())


@pytest.mark.parametrize("step", CONFIRMED_BEFORE_REQUEST)
def test_every_sentence_shows_the_answer_it_rests_on(bakery: WizardDriver, step: StepId) -> None:
    bakery.go(LAST_PAGES[step])
    assert said(bakery) == ""
    bakery.press(TRUE, bakery.page)
    bakery.wait(lambda: said(bakery))
    told = said(bakery)
    found = truths(bakery.wizard.client.dossier, step)
    assert found
    for each in found:
        assert each.told in told
        assert all(sentence in told for sentence in each.sentences)


def test_an_answer_that_is_not_true_is_one_press_away(bakery: WizardDriver) -> None:
    bakery.go(LAST_PAGES[StepId.TERMS])
    bakery.press(TRUE, bakery.page)
    bakery.wait(lambda: said(bakery))
    (part,) = bakery.page.findChildren(BehindTexts)
    first = truths(bakery.wizard.client.dossier, StepId.TERMS)[0]
    bakery.press("Change this answer", part)
    assert first.path in bakery.page.screen_.fields


def test_the_translations_stand_beside_and_follow_the_answers(bakery: WizardDriver) -> None:
    bakery.go(LAST_PAGES[StepId.CONSENT])
    bakery.press(OTHER, bakery.page)
    bakery.wait(lambda: said(bakery))
    for each in beside(bakery.wizard.client.dossier, StepId.CONSENT):
        assert len(each.texts) == 4
        assert all(words in said(bakery) for _, words in each.texts)
    assert "Responda STOP" in said(bakery)
    assert "Répondez STOP" in said(bakery)
    bakery.go("business.identity")
    bakery.answer("business.brand_name", "Golden Crumb")
    bakery.go(LAST_PAGES[StepId.CONSENT])
    bakery.wait(lambda: "Golden Crumb: Ya recibe" in said(bakery))


def test_samples_have_no_translation_and_the_review_has_neither(bakery: WizardDriver) -> None:
    for screen, open_to_see in ((LAST_PAGES[StepId.SAMPLES], 1), ("request.review", 0)):
        bakery.go(screen)
        (part,) = bakery.page.findChildren(BehindTexts)
        assert sum(not each.isHidden() for each in part.findChildren(Disclosure)) == open_to_see
