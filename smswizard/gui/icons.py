"""Our own small drawings from `resources/icons`, tinted with the colour of their role, drawn when first seen.

Each is a 24 by 24 SVG in lines of `currentColor`. They are our own work, under the licence of the program.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap, QPixmapCache

from smswizard import assets

_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


@cache
def _drawing(name: str) -> str:
    return assets.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """The names of all drawings."""
    return sorted(file.stem for file in assets.path("icons").glob("*.svg"))


def pixmap(name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """A drawing in this colour (#rrggbb), `size_px` logical px wide and high."""
    key = f"smswizard/{name}/{colour}/{size_px}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _render(_drawing(name).replace("currentColor", colour), round(size_px * ratio))
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colour: str) -> QIcon:
    """A drawing as an icon in two densities."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, 20, ratio))
    return made


def app_icon() -> QIcon:
    """The icon of the program in all sizes."""
    made = QIcon()
    drawing = _drawing("smswizard")
    for size in _APP_SIZES:
        made.addPixmap(_render(drawing, size))
    return made


def _render(svg: str, size: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode("utf-8")))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
