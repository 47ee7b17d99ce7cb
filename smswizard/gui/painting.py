"""The few strokes all our self-painted widgets share, so that states look alike everywhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from smswizard.gui.icons import pixmap
from smswizard.gui.tokens import RADIUS, Colours

FOCUS_PX = 2.0


def smooth(paint: QPainter) -> None:
    """Round corners and drawings without stairs."""
    paint.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)


def box(
    paint: QPainter,
    where: QRect,
    fill: str = "",
    line: str = "",
    line_px: float = 1.0,
    radius: float = RADIUS,
) -> None:
    """A rounded box, its line inside `where`."""
    inset = line_px / 2 if line else 0.0
    paint.setPen(QPen(QColor(line), line_px) if line else Qt.PenStyle.NoPen)
    paint.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    paint.drawRoundedRect(QRectF(where).adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(paint: QPainter, where: QRect, values: Colours, radius: float = RADIUS) -> None:
    """The ring of the widget that has the keyboard; the same everywhere."""
    box(paint, where, line=values.accent, line_px=FOCUS_PX, radius=radius)


def glyph(paint: QPainter, name: str, colour: str, where: QRect) -> None:
    """One of our drawings, filling `where`."""
    device = paint.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    paint.drawPixmap(where.topLeft(), pixmap(name, colour, where.width(), ratio))


def paragraph(text: str, font: QFont, width: int, leading: float = 0.12) -> tuple[QTextLayout, int]:
    """Text in lines of this width, broken anywhere where a word is longer; and its height in px."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout, break_lines(layout, width, leading)


def break_lines(layout: QTextLayout, width: int, leading: float = 0.12) -> int:
    """Break a layout into lines of this width; returns their height in px."""
    top = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height() * (1 + leading)
        line = layout.createLine()
    layout.endLayout()
    return round(top)
