from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from smswizard.gui.stylesheet import sheet
from smswizard.gui.theme import Theme, colours, em, palette
from smswizard.gui.tokens import LOOKS, SMALLEST_BODY_PX, Look, LookChoice

SHOWN_ROLES = [role for role in QPalette.ColorRole if role.name not in ("NColorRoles", "NoRole")]


@pytest.mark.parametrize("look", list(Look))
def test_every_role_of_every_group_is_ours(look: Look) -> None:
    made = palette(LOOKS[look])
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in SHOWN_ROLES:
            assert made.isBrushSet(group, role), f"{group.name} {role.name} is left to Qt"


def test_disabled_text_looks_disabled() -> None:
    for values in LOOKS.values():
        made = palette(values)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            assert made.color(QPalette.ColorGroup.Disabled, role) == QColor(values.disabled)
            assert made.color(QPalette.ColorGroup.Active, role) != QColor(values.disabled)


def test_the_style_sheet_has_no_gap_left() -> None:
    for values in LOOKS.values():
        made = sheet(values, 11.0)
        assert "$" not in made
        assert "outline: none" not in made


def test_a_widget_finds_the_colours_of_the_moment(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    for choice in (LookChoice.DARK, LookChoice.CONTRAST, LookChoice.CONTRAST_DARK, LookChoice.LIGHT):
        theme.choose(choice)
        assert theme.look().value == choice.value
        qtbot.waitUntil(lambda choice=choice: colours(label) == LOOKS[Look(choice.value)])  # type: ignore[misc]


def test_a_foreign_palette_counts_as_light() -> None:
    assert colours(QPalette(QColor("#123456"))) == LOOKS[Look.LIGHT]


def test_following_the_system_takes_light_where_the_system_says_nothing(qapp: QApplication) -> None:
    theme = Theme(qapp, LookChoice.SYSTEM)
    assert theme.look() is Look.LIGHT
    theme.deleteLater()


def test_a_change_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.look_changed):
        theme.choose(LookChoice.DARK)
    with qtbot.assertNotEmitted(theme.look_changed):
        theme.choose(LookChoice.DARK)


def test_text_grows_with_the_scale_and_never_starts_tiny(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    before = em(label)
    assert before >= SMALLEST_BODY_PX
    theme.scale_text(2.0)
    assert em(label) == pytest.approx(2 * before, abs=1)
