"""How long, how many, required for which product."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Limit(NamedTuple):
    """One limit. Its id is the path of the question where there is one ("consent.message_flow").

    `min` and `max` count `unit` (characters, items, septets …); None means no limit is known. `required` is "yes",
    "no", or the name of a case such as "public" or "keyword". `ours` marks a maximum that is our own caution.
    """

    id: str
    product: str
    provider_field: str
    min: int | None
    max: int | None
    unit: str
    required: str
    ours: bool
    note: str
    origin: Origin

    @property
    def source(self) -> str:
        """The address of the page the limit was read from."""
        return self.origin.source

    @property
    def date(self) -> str:
        """A year, month or day."""
        return self.origin.date


@cache
def all_limits() -> tuple[Limit, ...]:
    """Every limit, in the order of the table."""
    return read("limits", _limit)


@cache
def _by_id() -> dict[str, Limit]:
    return {each.id: each for each in all_limits()}


def limit(field_id: str) -> Limit:
    """The limit with this id. Raises KeyError."""
    return _by_id()[field_id]


def _limit(row: Row) -> Limit:
    return Limit(
        id=row.needed("id"),
        product=row.needed("product"),
        provider_field=row.needed("provider_field"),
        min=row.whole("min"),
        max=row.whole("max"),
        unit=row.needed("unit"),
        required=row.text("required"),
        ours=row.is_yes("ours"),
        note=row.text("note"),
        origin=row.origin,
    )
