"""What a refusal code means, where to put it right, and whether it can be sent again."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Again(StrEnum):
    """May it be sent again?"""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    DOES_NOT_APPLY = "does-not-apply"


class Known(StrEnum):
    """How we know whether it may be sent again."""

    PROVIDER = "provider"
    COPIED = "copied table"
    INFERRED = "inferred"


class Rejection(NamedTuple):
    """One code. `step` is the id of a step, `field` the path of a question or "".

    `twin` is the older code of the same meaning. `products` names what it is about: 10dlc, tollfree, brand, number.
    """

    code: str
    products: tuple[str, ...]
    meaning: str
    step: str
    field: str
    cure: str
    again: Again
    again_known: Known
    note: str
    twin: str
    origin: Origin

    @property
    def is_final(self) -> bool:
        """True only where the provider itself says that no edit helps. Never for what we inferred or read in a copy."""
        return self.again is Again.NO and self.again_known is Known.PROVIDER


@cache
def all_rejections() -> tuple[Rejection, ...]:
    """Every code we know, by number."""
    return read("rejections", _rejection)


@cache
def _by_code() -> dict[str, Rejection]:
    return {each.code: each for each in all_rejections()}


def explain(code: str | int) -> Rejection | None:
    """What we know about a code; None for one we have never seen."""
    return _by_code().get(str(code).strip())


def _rejection(row: Row) -> Rejection:
    return Rejection(
        code=row.needed("code"),
        products=row.items("product"),
        meaning=row.needed("meaning"),
        step=row.needed("step"),
        field=row.text("field"),
        cure=row.needed("cure"),
        again=Again(row.needed("resubmittable")),
        again_known=Known(row.needed("resubmittable_from")),
        note=row.text("note"),
        twin=row.text("twin"),
        origin=row.origin,
    )
