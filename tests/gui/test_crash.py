from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smswizard.gui.crash import CrashWatch, crash_report
from smswizard.gui.crash_box import CrashBox, show_crash

SECRET = "sk_secret"


def redact(text: str) -> str:
    return text.replace(SECRET, "[hidden]")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watch(window: QWidget) -> Iterator[CrashWatch]:
    made = CrashWatch("0.1", redact, show_crash, window)
    yield made
    made.uninstall()


def problem_at(words: str) -> ValueError:
    try:
        raise ValueError(words)
    except ValueError as problem:
        return problem


def boxes(window: QWidget) -> list[CrashBox]:
    return [box for box in window.findChildren(CrashBox) if box.isVisible()]


def test_a_report_names_versions_and_trace_and_hides_secrets() -> None:
    report = crash_report(problem_at(f"token {SECRET}"), "0.1", redact)
    assert "smswizard 0.1" in report.text
    assert "ValueError: token [hidden]" in report.text
    assert SECRET not in report.text


@pytest.mark.logs_warnings("it is the crash log itself that is tried")
def test_the_same_mistake_is_shown_once(watch: CrashWatch, window: QWidget, qtbot: QtBot) -> None:
    for _ in range(3):
        watch.note(problem_at("again"))
    qtbot.waitUntil(lambda: len(boxes(window)) == 1)
    boxes(window)[0].close()


@pytest.mark.logs_warnings("it is the crash log itself that is tried")
def test_what_nobody_caught_is_shown_and_can_be_copied(
    watch: CrashWatch, window: QWidget, qtbot: QtBot
) -> None:
    watch.install()
    sys.excepthook(ValueError, problem_at("uncaught"), None)
    qtbot.waitUntil(lambda: bool(boxes(window)))
    box = boxes(window)[0]
    box.copy_button.click()
    assert "ValueError: uncaught" in QGuiApplication.clipboard().text()
    box.close()


@pytest.mark.logs_warnings("it is the crash log itself that is tried")
def test_a_thread_that_fails_is_noticed_too(watch: CrashWatch, window: QWidget, qtbot: QtBot) -> None:
    watch.install()
    with qtbot.waitSignal(watch.crashed) as told:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    assert told.args is not None
    assert "ZeroDivisionError" in told.args[0].text
    qtbot.waitUntil(lambda: bool(boxes(window)))
    boxes(window)[0].close()


def test_the_hooks_are_given_back(watch: CrashWatch) -> None:
    before = (sys.excepthook, threading.excepthook)
    watch.install()
    assert sys.excepthook is not before[0]
    watch.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_pressing_ctrl_c_is_no_crash(
    watch: CrashWatch, window: QWidget, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    watch.install()
    with qtbot.assertNotEmitted(watch.crashed, wait=50):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert boxes(window) == []
