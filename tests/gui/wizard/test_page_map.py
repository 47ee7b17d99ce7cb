from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from smswizard.domain.fields import FIELDS
from smswizard.flow.step import Place
from smswizard.flow.steps import STEPS
from smswizard.gui.wizard.mnemonics import TAKEN
from smswizard.gui.wizard.page_map import PAGES, page_for
from smswizard.gui.wizard.side_panel import WHAT

SCREENS = {screen.id: Place(step.id, screen.id) for step in STEPS for screen in step.screens}


def test_every_screen_has_one_page_of_its_own() -> None:
    assert set(PAGES) == set(SCREENS)
    assert len(set(PAGES.values())) == len(PAGES)


def test_previews_stand_beside_screens_that_exist() -> None:
    assert set(WHAT) <= set(SCREENS)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_asks_exactly_the_questions_of_its_screen(qtbot: QtBot, screen: str) -> None:
    page = page_for(SCREENS[screen])
    qtbot.addWidget(page)
    assert set(page.form.paths()) == set(page.screen_.fields)


def test_every_question_is_asked_on_some_page() -> None:
    asked = {path for step in STEPS for screen in step.screens for path in screen.fields}
    assert asked == {field.path for field in FIELDS}


@pytest.mark.parametrize("screen", SCREENS)
def test_no_two_fields_of_a_page_have_the_same_letter(qtbot: QtBot, screen: str) -> None:
    page = page_for(SCREENS[screen])
    qtbot.addWidget(page)
    letters = [letter for letter in page.form.letters().values() if letter]
    assert len(letters) == len(set(letters))
    assert not set(letters) & set(TAKEN)
