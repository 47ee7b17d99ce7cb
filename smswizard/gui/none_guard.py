"""Keeps Python 3.11 alive under PySide6 6.12.0.

That release gives away one reference to None with each Qt call that returns nothing, and one to True or False with
each signal that carries it. From Python 3.12 on these three cannot die; on 3.11 they do after some thousand calls
("Fatal Python error: none_dealloc", "bool_dealloc"), in the middle of somebody's work. Measured with
`sys.getrefcount` around 500 calls: None minus 500 for `QTimer.setInterval`, True minus 500 for a `Signal(bool)`
with 6.12.0, nothing with 6.11.3.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QPointF

_CALLS = 64
_PLENTY = 1 << 44
_SHARED = (None, True, False)


def keep_none_alive() -> bool:
    """Give None, True and False references nobody can use up, where this PySide6 loses them; True where it was needed.

    To be called before the first window is made.
    """
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2 or not _loses_none():
        return False
    import ctypes

    for shared in _SHARED:
        ctypes.c_ssize_t.from_address(id(shared)).value += _PLENTY
    return True


def _loses_none() -> bool:
    point = QPointF()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        point.setX(1.0)
    return before - sys.getrefcount(None) > _CALLS // 2
