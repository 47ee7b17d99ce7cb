"""Reads a dated table of facts. A row that does not say where it comes from, or since when, is an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from smswizard import assets

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T")

DATED = re.compile(r"(19|20)\d\d(-\d\d(-\d\d)?)?")
"""A year, a month or a day, as exactly as the source gives it."""


class FactError(Exception):
    """A fact table that cannot be trusted. Its text is one sentence that names the file and the row."""


class Origin(NamedTuple):
    """Where a fact was read (`source`, a web address), how old it is (`date`), and by which way we saw it."""

    source: str
    date: str
    read_from: str = ""


class Row(NamedTuple):
    """One line of a table; `number` is the line in the file, the heading being line 1."""

    table: str
    number: int
    cells: Mapping[str, str]

    def wrong(self, what: str) -> FactError:
        """The error to raise about this row."""
        return FactError(f"In the fact table {self.table}, row {self.number} {what}.")

    def text(self, column: str) -> str:
        """The cell as it stands. Raises FactError where the table has no such column."""
        try:
            return self.cells[column]
        except KeyError:
            raise self.wrong(f'has no column "{column}"') from None

    def needed(self, column: str) -> str:
        """The cell, which must not be empty."""
        return self.text(column) or self._refuse(f'has nothing in "{column}"')

    def items(self, column: str) -> tuple[str, ...]:
        """The parts of a cell, which are divided by semicolons."""
        return tuple(part.strip() for part in self.text(column).split(";") if part.strip())

    def is_yes(self, column: str) -> bool:
        """True for "yes", False for "no"; anything else is an error."""
        word = self.text(column)
        return (
            word == "yes" if word in ("yes", "no") else bool(self._refuse(f'needs yes or no in "{column}"'))
        )

    def decimal(self, column: str) -> Decimal | None:
        """The number, or None for an empty cell."""
        from decimal import Decimal, InvalidOperation  # late: only sums of money need it

        cell = self.text(column)
        try:
            return Decimal(cell) if cell else None
        except InvalidOperation:
            raise self.wrong(f'needs a number in "{column}"') from None

    def whole(self, column: str) -> int | None:
        """The number without what stands behind its point, or None for an empty cell."""
        cell = self.text(column)
        try:
            return int(float(cell)) if cell else None
        except (ValueError, OverflowError):
            raise self.wrong(f'needs a number in "{column}"') from None

    def character(self, column: str) -> str:
        """The character of a cell such as U+00E9."""
        cell = self.text(column)
        if not re.fullmatch(r"U\+[0-9A-F]{4,6}", cell):
            raise self.wrong(f'needs a character such as U+00E9 in "{column}"')
        return chr(int(cell[2:], 16))

    @property
    def origin(self) -> Origin:
        """Where this row comes from."""
        return Origin(self.cells["source"], self.cells["date"], self.cells.get("read_from", ""))

    def _refuse(self, what: str) -> str:
        raise self.wrong(what)


def read(name: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    """Every row of resources/facts/<name>.csv, made into values. Raises FactError."""
    return tuple(make(row) for row in rows_of(assets.path("facts", f"{name}.csv")))


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of one file, each checked for source and date. Raises FactError."""
    import csv  # late: most starts of the program read no table at all

    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        heading = next(reader, [])
        for cells in reader:
            if cells:
                yield _checked(path.name, reader.line_num, heading, cells)


def _checked(table: str, number: int, heading: list[str], cells: list[str]) -> Row:
    row = Row(table, number, dict(zip(heading, cells, strict=False)))
    if len(cells) != len(heading):
        raise row.wrong("has more or fewer cells than the heading")
    if not row.text("source").startswith("https://"):
        raise row.wrong("does not say where it comes from")
    if not DATED.fullmatch(row.text("date")):
        raise row.wrong("has no date")
    return row
