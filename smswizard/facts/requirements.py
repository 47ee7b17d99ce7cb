"""What carriers and reviewers ask for, one row each. A rule names the row it stands on."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Requirement(NamedTuple):
    """One requirement: its id ("PP-5"), what it asks (`says`), how much it matters (blocks, likely, advice).

    `check` is how it can be told: presence, pattern, length, count, cross, fetch, or human.
    """

    id: str
    says: str
    severity: str
    check: str
    codes: tuple[str, ...]
    origin: Origin


@cache
def all_requirements() -> tuple[Requirement, ...]:
    """Every requirement, in the order of the steps."""
    return read("requirements", _requirement)


@cache
def _by_id() -> dict[str, Requirement]:
    return {each.id: each for each in all_requirements()}


def requirement(requirement_id: str) -> Requirement:
    """The requirement with this id. Raises KeyError."""
    return _by_id()[requirement_id]


def _requirement(row: Row) -> Requirement:
    return Requirement(
        id=row.needed("id"),
        says=row.needed("says"),
        severity=row.needed("severity"),
        check=row.needed("check"),
        codes=row.items("codes"),
        origin=row.origin,
    )
