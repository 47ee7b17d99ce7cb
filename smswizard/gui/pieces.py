"""Small things that several pages show: a card, a list of points, a sum of money."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smswizard.desk.charges import ChargeLine
from smswizard.gui.tokens import SPACE, Tone
from smswizard.gui.widgets.finding_label import Glyph
from smswizard.gui.widgets.money_gate import MoneyLine
from smswizard.gui.widgets.words import Words, body
from smswizard.i18n import say

_SIGNS = {"USD": "$", "CAD": "CA$"}


def money(amount: Decimal, currency: str) -> str:
    """A sum for people: "$19.50"."""
    sign = _SIGNS.get(currency)
    return f"{sign}{amount:,.2f}" if sign else f"{amount:,.2f} {currency}"


class Card(QFrame):
    """A framed group that can be emptied and filled again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m + SPACE.xs)
        self._down.setSpacing(SPACE.s)

    def add(self, widget: QWidget, space: int = 0) -> QWidget:
        """Put a widget under the others."""
        if space:
            self._down.addSpacing(space)
        self._down.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Take everything out."""
        emptied(self._down)


def emptied(layout: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Point(QWidget):
    """A line with a drawing before it."""

    def __init__(self, words: str, drawing: str, tone: Tone | None = None) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        across.addWidget(Glyph(drawing, tone), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(body(words), 1)


class Numbered(QWidget):
    """A line with its number before it."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.s)
        label = Words(say("{number}.", number=number))
        label.setMinimumWidth(label.sizeHint().width() + SPACE.xs)
        across.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(body(words), 1)


def fill_column(column: QVBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Put these into a column, in place of what is there."""
    emptied(column)
    for widget in widgets:
        column.addWidget(widget)


def money_lines(charges: Iterable[ChargeLine]) -> list[MoneyLine]:
    """What falls due once, with date and source of each price."""
    return [
        MoneyLine(
            say(
                "{name} ({date}, {source})",
                name=say(each.name or each.title),
                date=each.date,
                source=site(each.source),
            ),
            money(each.once, each.currency),
        )
        for each in charges
        if each.once is not None
    ]


def monthly_words(charges: Iterable[ChargeLine], together: Decimal, currency: str) -> str:
    """What falls due every month, with date and source of each price; "" where nothing does."""
    parts = [
        say(
            "{name} {sum} ({date}, {source})",
            name=say(each.name or each.title),
            sum=money(each.monthly, each.currency),
            date=each.date,
            source=site(each.source),
        )
        for each in charges
        if each.monthly is not None
    ]
    if not parts:
        return ""
    return say(
        "Then {sum} every month, the first when each begins: {parts}.",
        sum=money(together, currency),
        parts=", ".join(parts),
    )


def site(url: str) -> str:
    """The site of an address, for people."""
    return url.split("//")[-1].split("/")[0].removeprefix("www.")


def shortened(text: str, most: int) -> str:
    """The beginning of a text for a preview; three dots say that it goes on."""
    return text if len(text) <= most else text[:most].rstrip() + " …"
