"""What a step costs. Prices have a date and a source, and some sources are not the provider's own page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from smswizard.facts.table import Origin, Row, read

if TYPE_CHECKING:
    from decimal import Decimal


class Fee(NamedTuple):
    """One price. `amount` is None where we know none; `period` is once, month, segment, message, submission …

    `stale` marks an older price kept for comparison. `note` and `name` are plain sentences and names.
    """

    id: str
    name: str
    amount: Decimal | None
    amount_up_to: Decimal | None
    currency: str
    period: str
    stale: bool
    note: str
    origin: Origin

    @property
    def source(self) -> str:
        """The address of the page the price was read from."""
        return self.origin.source

    @property
    def date(self) -> str:
        """A year, month or day."""
        return self.origin.date


@cache
def all_fees() -> tuple[Fee, ...]:
    """Every price, in the order of the table."""
    return read("fees", _fee)


@cache
def _by_id() -> dict[str, Fee]:
    return {each.id: each for each in all_fees()}


def fee(item_id: str) -> Fee:
    """The price with this id. Raises KeyError."""
    return _by_id()[item_id]


def _fee(row: Row) -> Fee:
    return Fee(
        id=row.needed("id"),
        name=row.needed("name"),
        amount=row.decimal("amount"),
        amount_up_to=row.decimal("amount_up_to"),
        currency=row.needed("currency"),
        period=row.needed("period"),
        stale=row.is_yes("stale"),
        note=row.text("note"),
        origin=row.origin,
    )
