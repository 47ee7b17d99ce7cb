"""Every page of the gallery, in every look, small and with text twice as large: found faults by machine."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smswizard.gui.gallery import PAGES, Gallery, save_pictures
from smswizard.gui.theme import Theme
from smswizard.gui.tokens import TARGET, LookChoice
from smswizard.gui.widgets.words import Words

SIZES = [(1024, 700, 1.0), (1024, 700, 2.0)]


@pytest.fixture
def host(theme: Theme, qtbot: QtBot) -> QWidget:
    """A window for one page."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(params=list(PAGES))
def page(request: pytest.FixtureRequest, host: QWidget) -> QWidget:
    made = PAGES[request.param]()
    made.setParent(host)
    return made


def open_page(page: QWidget, theme: Theme, qtbot: QtBot, size: tuple[int, int, float]) -> None:
    width, height, scale = size
    theme.scale_text(scale)
    host = page.parentWidget()
    assert host is not None
    host.resize(width, height)
    page.resize(width, height)
    with qtbot.waitExposed(host):
        host.show()


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name).strip() if face else ""


def takes_keyboard(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return widget.isVisible() and widget.isEnabled() and tab and widget.focusProxy() is None


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(page: QWidget, theme: Theme, qtbot: QtBot, size: tuple[int, int, float]) -> None:
    open_page(page, theme, qtbot, size)
    cut = [
        f"{label.text()!r}: {label.height()} px of {label.heightForWidth(label.width())}"
        for label in shown(page, Words)
        if isinstance(label, Words) and label.height() < label.heightForWidth(label.width()) - 1
    ]
    assert cut == []
    wide = [
        type(area).__name__
        for area in shown(page, QScrollArea)
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]
    assert wide == [], "a page must not scroll sideways"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_stands_over_its_neighbour(
    page: QWidget, theme: Theme, qtbot: QtBot, size: tuple[int, int, float]
) -> None:
    open_page(page, theme, qtbot, size)
    over = []
    for parent in [page, *page.findChildren(QWidget)]:
        if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parent(), QAbstractScrollArea):
            continue
        inside = [one for one in parent.children() if isinstance(one, QWidget) and one.isVisible()]
        for at, one in enumerate(inside):
            for other in inside[at + 1 :]:
                if one.geometry().intersects(other.geometry()) and not isinstance(parent, QLineEdit):
                    over.append(
                        f"{type(one).__name__} over {type(other).__name__} in {type(parent).__name__}"
                    )
    assert over == []


def test_everything_that_takes_the_keyboard_has_a_name(page: QWidget, theme: Theme, qtbot: QtBot) -> None:
    open_page(page, theme, qtbot, SIZES[0])
    nameless = [
        type(one).__name__ for one in page.findChildren(QWidget) if takes_keyboard(one) and not name_of(one)
    ]
    assert nameless == []


def test_no_label_hides_its_text_behind_a_name(page: QWidget) -> None:
    named = [label.text() for label in page.findChildren(QLabel) if label.accessibleName()]
    assert named == []


def test_everything_that_can_be_pressed_is_large_enough(page: QWidget, theme: Theme, qtbot: QtBot) -> None:
    open_page(page, theme, qtbot, SIZES[0])
    small = [
        f"{type(one).__name__} {name_of(one)!r} {one.width()}x{one.height()}"
        for kind in (QAbstractButton, QLineEdit)
        for one in shown(page, kind)
        if (one.height() < TARGET or one.width() < TARGET) and name_of(one)
    ]
    assert small == []


def test_tab_walks_the_page_from_top_to_bottom_and_into_every_part(
    page: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    open_page(page, theme, qtbot, SIZES[0])
    wanted = {id(one) for one in page.findChildren(QWidget) if takes_keyboard(one)}
    radios = {id(one) for one in page.findChildren(QAbstractButton) if one.autoExclusive()}
    if not wanted:
        return
    host = page.window()
    host.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is host)
    host.focusNextChild() if host.focusWidget() is None else None
    seen: list[QWidget] = []
    for _ in range(len(wanted) + 5):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    missed = wanted - {id(one) for one in seen} - radios
    assert [name_of(one) for one in page.findChildren(QWidget) if id(one) in missed] == []
    lefts = [one.mapTo(page, QPoint(0, 0)) for one in seen if _in_page(one, page)]
    up = [(a.y(), b.y()) for a, b in pairwise(lefts) if b.y() < a.y() - 60 and b.x() <= a.x()]
    assert up == []


def _in_page(one: QWidget, page: QWidget) -> bool:
    return page.isAncestorOf(one)


def test_the_window_changes_look_and_size(theme: Theme, qtbot: QtBot) -> None:
    window = Gallery(theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for name in PAGES:
        window.show_page(name)
    theme.choose(LookChoice.DARK)
    theme.scale_text(1.5)
    assert window.grab().toImage().pixelColor(5, window.height() - 5).lightness() < 80


def test_pictures_are_saved_one_per_page_look_and_size(theme: Theme, tmp_path: Path) -> None:
    saved = save_pictures(theme, tmp_path, [LookChoice.DARK], ["empty"])
    assert [file.name for file in saved] == [
        "empty-dark-small.png",
        "empty-dark-wide.png",
        "empty-dark-large-text.png",
    ]
    assert all(file.stat().st_size > 1000 for file in saved)
