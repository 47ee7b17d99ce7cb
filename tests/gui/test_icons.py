from __future__ import annotations

import re

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from smswizard import assets
from smswizard.gui.icons import app_icon, icon, names, pixmap


def test_each_drawing_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    for name in names():
        picture = pixmap(name, "#b0261c", 48).toImage()
        seen = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
        solid = [colour for colour in seen if colour.alpha() == 255]
        assert solid, f"nothing was drawn for {name}"
        assert name == "smswizard" or QColor("#b0261c") in solid, name


def test_drawings_are_plain_and_load_nothing() -> None:
    for name in names():
        svg = assets.path("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert not re.search(r"<(script|image|style|use|foreignObject)|href|url\(", svg), name
        assert name == "smswizard" or "currentColor" in svg, name


def test_the_program_has_an_icon_in_all_sizes(qapp: QApplication) -> None:
    assert {size.width() for size in app_icon().availableSizes()} == {16, 24, 32, 48, 64, 128, 256}


def test_an_icon_has_two_densities(qapp: QApplication) -> None:
    assert not icon("check", "#000000").pixmap(20, 20).isNull()
    assert pixmap("check", "#000000", 20, 2.0).width() == 40
