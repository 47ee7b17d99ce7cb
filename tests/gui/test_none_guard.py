from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPointF, Signal

from smswizard.gui.none_guard import keep_none_alive


def test_none_survives_any_number_of_calls() -> None:
    keep_none_alive()
    point = QPointF()
    for _ in range(200_000):
        point.setX(1.0)
    assert point.x() == 1.0


def test_it_does_its_work_only_once() -> None:
    keep_none_alive()
    before = sys.getrefcount(None)
    keep_none_alive()
    assert abs(sys.getrefcount(None) - before) < 1_000_000


class _Teller(QObject):
    told = Signal(bool)


def test_true_and_false_survive_any_number_of_signals() -> None:
    keep_none_alive()
    heard: list[bool] = []
    teller = _Teller()
    teller.told.connect(heard.append)
    for at in range(20_000):
        teller.told.emit(at % 2 == 0)
    assert heard.count(True) == heard.count(False) == 10_000
