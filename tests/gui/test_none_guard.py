from __future__ import annotations

import sys

from PySide6.QtCore import QPointF

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
