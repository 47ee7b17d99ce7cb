"""A window for developers: each widget in each state and look. `--pictures FOLDER` saves it all without a screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from smswizard.gui import gallery_samples, gallery_views
from smswizard.gui.icons import app_icon
from smswizard.gui.theme import STYLE, Theme
from smswizard.gui.tokens import SPACE, LookChoice
from smswizard.gui.widgets.choice_button import Choice
from smswizard.gui.widgets.choice_list import ChoiceList
from smswizard.gui.widgets.step_rail import RailStep, StepRail

PAGES: dict[str, gallery_samples.Page] = {
    "fields": gallery_samples.fields,
    "choices": gallery_samples.choices,
    "texts": gallery_samples.texts,
    "signs": gallery_samples.signs,
    "rail": gallery_views.rail,
    "previews": gallery_views.previews,
    "progress": gallery_views.progress,
    "answers": gallery_views.answers,
    "empty": gallery_views.empty,
}
_SIZES = {"small": (1024, 700, 1.0), "wide": (1600, 1000, 1.0), "large-text": (1024, 700, 2.0)}
_TALLEST = 6000


class Gallery(QMainWindow):
    """Pages on the left, looks and text sizes on top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWindowTitle("SMS Wizard gallery")
        self._stack = QStackedWidget()
        self._rail = StepRail()
        self._rail.set_steps([RailStep(name, name.capitalize(), note=" ") for name in PAGES])
        for build in PAGES.values():
            self._stack.addWidget(build())
        looks = ChoiceList(
            [Choice(look.value, look.value.replace("_", ", ")) for look in LookChoice], across=True
        )
        looks.set_value(theme.choice().value)
        scales = ChoiceList([Choice(str(scale), f"{scale:.0%}") for scale in (1.0, 1.5, 2.0)], across=True)
        scales.set_value(str(theme.text_scale()))
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        top.setSpacing(SPACE.l)
        top.addWidget(looks, 2)
        top.addWidget(scales, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addWidget(self._stack, 1)
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addLayout(middle, 1)
        self.setCentralWidget(whole)
        looks.value_edited.connect(self._on_look_edited)
        scales.value_edited.connect(self._on_scale_edited)
        self._rail.step_requested.connect(self.show_page)
        self.show_page(next(iter(PAGES)))

    def show_page(self, name: str) -> None:
        """Open one page by its name."""
        self._stack.setCurrentIndex(list(PAGES).index(name))
        self._rail.set_current(name)

    def _on_look_edited(self, value: str) -> None:
        self._theme.choose(LookChoice(value))

    def _on_scale_edited(self, value: str) -> None:
        self._theme.scale_text(float(value))


def save_pictures(
    theme: Theme, folder: Path, looks: Sequence[LookChoice], pages: Sequence[str]
) -> list[Path]:
    """One picture per page, look and size; returns where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = []
    for size, (width, height, scale) in _SIZES.items():
        theme.scale_text(scale)
        for look in looks:
            theme.choose(look)
            for name in pages:
                file = folder / f"{name}-{look.value}-{size}.png"
                _save(PAGES[name](), width, height, file)
                saved.append(file)
    return saved


def _save(page: QWidget, width: int, height: int, file: Path) -> None:
    """The page at least as tall as the window, and as tall as all of it needs."""
    page.resize(width, height)
    page.show()
    wanted = page.sizeHint().height()
    inner = getattr(page, "widget", lambda: None)()
    if inner is not None:
        wanted = max(wanted, inner.sizeHint().height(), inner.minimumSizeHint().height())
        page.resize(width, max(height, min(wanted, _TALLEST)))
    QApplication.sendPostedEvents()
    page.grab().save(str(file))
    page.hide()
    page.deleteLater()


def main(argv: Sequence[str] = ()) -> int:
    """Show the gallery, or save its pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="smswizard gallery", description=__doc__)
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="save pictures there and end")
    parser.add_argument(
        "--page", choices=list(PAGES), action="append", help="only this page (may be repeated)"
    )
    parser.add_argument(
        "--look", choices=[look.value for look in LookChoice], action="append", help="only this look"
    )
    asked = parser.parse_args(list(argv))
    app = QApplication([sys.argv[0], *STYLE])
    app.setWindowIcon(app_icon())
    theme = Theme(app)
    theme.apply()
    if asked.pictures:
        looks = [LookChoice(name) for name in asked.look or list(LookChoice)[1:]]
        save_pictures(theme, asked.pictures, looks, asked.page or list(PAGES))
        return 0
    window = Gallery(theme)
    window.resize(1280, 900)
    window.show()
    return int(app.exec())
