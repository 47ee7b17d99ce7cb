"""Widgets in circles die in the window's thread, whatever the workers do."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smswizard.gui.background import Runner


class Circle:
    """Holds itself, and says in which thread it died."""

    def __init__(self, died_in: list[str]) -> None:
        self.myself, self.died_in = self, died_in

    def __del__(self) -> None:
        self.died_in.append(threading.current_thread().name)


def _much() -> list[list[int]]:
    return [[number] for number in range(200_000)]


def test_no_worker_looks_for_rubbish(qtbot: QtBot) -> None:
    owner, died_in, results = QObject(), list[str](), list[object]()
    runner = Runner(owner)
    runner.run(lambda: 1, done=results.append)
    qtbot.waitUntil(lambda: len(results) == 1)
    for _ in range(50):
        Circle(died_in)
    runner.run(_much, done=results.append)
    qtbot.waitUntil(lambda: len(results) == 2 and len(died_in) == 50)
    assert set(died_in) == {threading.main_thread().name}
    assert runner.drain(10)


def test_the_search_is_given_back_when_the_threads_are_home(qtbot: QtBot) -> None:
    owner, results = QObject(), list[object]()
    runner = Runner(owner)
    runner.run(lambda: 1, done=results.append)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: bool(results))
    assert runner.drain(10)
    assert gc.isenabled()
