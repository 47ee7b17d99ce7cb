"""Pictures of form, slip, script and signs: whole, white, and marked until they are in use."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from smswizard.domain.dossier import with_answer
from smswizard.drafting.sheets import sheet
from smswizard.gui.widgets.banner import Badge
from smswizard.gui.wizard.form_mockup import FormMockup
from smswizard.gui.wizard.sheet_picture import SCALE, WIDTH, picture, pictures
from tests.drafting.clients import WAYS, answered, everywhere, pantry

PNG = b"\x89PNG\r\n\x1a\n"


def drawn(way: str, is_live: str = "no", language: str = "en") -> QImage:
    """The picture of one way of the bakery that has all of them."""
    made = sheet(
        way, answered(everywhere(), {"consent.ways": (way,), "consent.form_is_live": is_live}), language
    )
    assert made is not None
    return picture(made)


def ink(image: QImage) -> int:
    """How many of some thousand points are not white."""
    white = QColor("#ffffff").rgb()
    return sum(
        image.pixel(x, y) != white for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)
    )


def test_every_way_has_a_picture_in_the_folder(qtbot: QtBot) -> None:
    for client in (everywhere(), pantry()):
        found = pictures(client)
        assert len(found) == len([way for way in client.consent.ways if way != "checkout"])
        for content in found.values():
            assert content.startswith(PNG)
            image = QImage.fromData(content)
            assert image.width() == WIDTH * SCALE
            assert image.height() > WIDTH // 2


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_picture_is_marked_until_the_person_says_that_it_is_in_use(
    qtbot: QtBot, way: str, language: str
) -> None:
    marked, live = drawn(way, "no", language), drawn(way, "yes", language)
    assert marked.height() > live.height()
    assert ink(marked) > ink(live) > 500
    assert drawn(way, "", language).height() == marked.height()


def test_edges_stay_white_so_that_nothing_is_cut_off(qtbot: QtBot) -> None:
    image = drawn("keyword")
    white = QColor("#ffffff").rgb()
    assert all(
        image.pixel(image.width() - 1 - x, y) == white for x in range(60) for y in range(0, image.height(), 3)
    )


def test_a_megabyte_of_words_is_drawn_in_part(qtbot: QtBot) -> None:
    for words in ("I agree to texts. " * 60_000, "I agree to\n\n" * 60_000, "x" * 1_000_000):
        (content,) = pictures(
            with_answer(answered(everywhere(), {"consent.ways": ("paper",)}), "consent.wording", words)
        ).values()
        assert QImage.fromData(content).height() > 0


def test_the_form_beside_the_questions_is_a_mockup_until_it_is_in_use(qtbot: QtBot) -> None:
    form = FormMockup()
    qtbot.addWidget(form)
    (mark,) = form.findChildren(Badge)
    for is_in_use in (False, True, False):
        form.show_form("Golden Crust Bakery", "I agree to texts.", is_in_use)
        assert mark.isHidden() is is_in_use
        assert ("Mock-up" in form.accessibleName()) is not is_in_use
