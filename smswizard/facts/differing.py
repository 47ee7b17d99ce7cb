"""Where those who give advice do not agree. Twilio's word is followed; the others are named beside it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Differing(NamedTuple):
    """One point: its id, the rules it is about, and in one or two sentences who says what."""

    id: str
    rules: tuple[str, ...]
    says: str
    origin: Origin


@cache
def _by_rule() -> dict[str, Differing]:
    return {rule: each for each in read("advice_differs", _differing) for rule in each.rules}


def differing(rule: str) -> Differing | None:
    """The point on which advice about a rule differs; None where it does not."""
    return _by_rule().get(rule)


def _differing(row: Row) -> Differing:
    return Differing(row.needed("id"), row.items("rules"), row.needed("says"), row.origin)
