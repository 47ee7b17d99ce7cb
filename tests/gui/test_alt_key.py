"""Alt alone goes to the menus. Alt with another key does not, however late its press is delivered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenuBar
from pytestqt.qtbot import QtBot

from smswizard.gui.alt_key import AltKey


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window with a menu, an action on Alt+5, and a field that has the keyboard."""
    made = QMainWindow()
    qtbot.addWidget(made)
    menu = made.menuBar().addMenu("Client")
    menu.addAction("Fifth", "Alt+5", lambda: made.setWindowTitle("fifth"))
    made.setCentralWidget(QLineEdit())
    AltKey(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.centralWidget().setFocus()
    return made


def _has_menus(window: QMainWindow) -> bool:
    return isinstance(window.focusWidget(), QMenuBar)


def test_alt_alone_goes_to_the_menus(window: QMainWindow) -> None:
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert _has_menus(window)


def test_a_shortcut_leaves_the_keyboard_where_it_puts_it(window: QMainWindow) -> None:
    """The press of Alt comes once more after the shortcut, as where a screen reader was asked about it."""
    alt = Qt.KeyboardModifier.AltModifier
    for _ in range(2):
        window.setWindowTitle("")
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Alt, alt)
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_5, alt)
        late = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Alt, alt)
        again = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Alt, alt)
        QApplication.sendEvent(window.centralWidget(), again)
        QApplication.sendEvent(window.centralWidget(), late)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Alt, alt)
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_5)
        assert window.windowTitle() == "fifth"
        assert not _has_menus(window)
    test_alt_alone_goes_to_the_menus(window)
