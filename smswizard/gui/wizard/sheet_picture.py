"""Pictures of what stands where people join: form, slip of paper, script and signs, for reviewers who cannot visit.

Drawn on white whatever the window looks like, at twice the size of a screen. Until the person says that it is in use,
a picture is marked as a mock-up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen

from smswizard.desk.drafted import drawn
from smswizard.domain.dossier import Dossier
from smswizard.drafting.sheets import Part, PartKind, Sheet
from smswizard.gui.painting import box, paragraph, smooth
from smswizard.gui.pieces import shortened
from smswizard.gui.tokens import LOOKS, Look

WIDTH, SCALE = 640, 2
_EDGE, _GAP, _LINE = 40, 18, 40
_TICK, _MOST, _MOST_PARTS = 20, 3_000, 60
_TEXT, _SMALL, _CALL, _TITLE = 15, 13, 22, 25
_VALUES = LOOKS[Look.LIGHT]

Draw = Callable[[QPainter, int], None]


class _Block(NamedTuple):
    """Something to draw: its height, and how it is drawn from a top edge on."""

    height: int
    draw: Draw


def pictures(dossier: Dossier) -> dict[str, bytes]:
    """A PNG of every sheet of a client, by file name ("paper-form.png")."""
    return {f"{file}.png": png(each) for file, each in drawn(dossier).items()}


def png(sheet: Sheet) -> bytes:
    """The picture of a sheet as PNG."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(sheet).save(kept, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data().data())


def picture(sheet: Sheet) -> QImage:
    """The sheet drawn."""
    blocks = _blocks(sheet)
    height = 2 * _EDGE + sum(each.height for each in blocks) + _GAP * (len(blocks) - 1)
    image = QImage(QSize(WIDTH, height) * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor("#ffffff"))
    paint = QPainter(image)
    smooth(paint)
    top = _EDGE
    for each in blocks:
        each.draw(paint, top)
        top += each.height + _GAP
    paint.end()
    return image


def _blocks(sheet: Sheet) -> list[_Block]:
    marked = [_mark(sheet.mockup)] if sheet.mockup else []
    title = _words(sheet.title, _TITLE, is_bold=True)
    return [*marked, title, *(_part(part, sheet.way == "paper") for part in sheet.parts[:_MOST_PARTS])]


def _part(part: Part, is_paper: bool) -> _Block:
    if part.kind in (PartKind.FIELD, PartKind.DATE):
        return _field(part.words, is_paper)
    if part.kind is PartKind.TICK:
        return _ticked(part.words)
    if part.kind is PartKind.BUTTON:
        return _button(part.words)
    if part.kind is PartKind.CODE:
        return _code(part.words)
    size = {PartKind.SMALL: _SMALL, PartKind.CALL: _CALL}.get(part.kind, _TEXT)
    return _words(part.words, size, is_bold=part.kind is PartKind.CALL)


def _words(
    text: str, size: int, is_bold: bool = False, left: int = 0, width: int = WIDTH - 2 * _EDGE
) -> _Block:
    layout, height = paragraph(shortened(text, _MOST), _font(size, is_bold), width - left)

    def draw(paint: QPainter, top: int) -> None:
        paint.setPen(QColor(_VALUES.text))
        layout.draw(paint, QPointF(_EDGE + left, top))

    return _Block(height, draw)


def _mark(text: str) -> _Block:
    inside = _words(text, _TEXT, is_bold=True, left=12)

    def draw(paint: QPainter, top: int) -> None:
        box(
            paint,
            QRect(_EDGE, top, WIDTH - 2 * _EDGE, inside.height + 16),
            _VALUES.warning_soft,
            _VALUES.warning,
        )
        inside.draw(paint, top + 8)

    return _Block(inside.height + 16, draw)


def _field(label: str, is_paper: bool) -> _Block:
    above = _words(label, _TEXT, is_bold=True)

    def draw(paint: QPainter, top: int) -> None:
        above.draw(paint, top)
        where = QRect(_EDGE, top + above.height + 4, 320, _LINE)
        if is_paper:
            paint.setPen(QPen(QColor(_VALUES.text), 1))
            paint.drawLine(where.bottomLeft(), where.bottomRight())
        else:
            box(paint, where, "#ffffff", _VALUES.border, radius=4)

    return _Block(above.height + 4 + _LINE, draw)


def _ticked(words: str) -> _Block:
    beside = _words(words, _TEXT, left=_TICK + 12)

    def draw(paint: QPainter, top: int) -> None:
        box(paint, QRect(_EDGE, top + 1, _TICK, _TICK), "#ffffff", _VALUES.border, 2.0, radius=3)
        beside.draw(paint, top)

    return _Block(max(beside.height, _TICK + 2), draw)


def _button(words: str) -> _Block:
    def draw(paint: QPainter, top: int) -> None:
        where = QRect(_EDGE, top, 260, _LINE)
        box(paint, where, _VALUES.accent, radius=6)
        paint.setFont(_font(_TEXT, True))
        paint.setPen(QColor(_VALUES.on_accent))
        paint.drawText(where, Qt.AlignmentFlag.AlignCenter, words)

    return _Block(_LINE, draw)


def _code(words: str) -> _Block:
    inside = _words(words, _TEXT, left=16, width=260)
    side = max(260, inside.height + 32)

    def draw(paint: QPainter, top: int) -> None:
        pen = QPen(QColor(_VALUES.border), 2, Qt.PenStyle.DashLine)
        paint.setPen(pen)
        paint.setBrush(Qt.BrushStyle.NoBrush)
        paint.drawRect(QRect(_EDGE, top, 276, side))
        inside.draw(paint, top + 16)

    return _Block(side, draw)


def _font(size: int, is_bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setBold(is_bold)
    return font
