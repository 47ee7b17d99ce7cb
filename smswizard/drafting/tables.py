"""Our own word tables in resources/drafting: kinds of messages, trades, example messages."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from smswizard import assets

ANY = "any"
"""The trade of examples that fit every business."""


class Kind(NamedTuple):
    """One kind of messages in words. `code` is the provider's use case; `group` is the consent it needs:
    "service", "marketing", "charity", "political" or "codes". `about` are noun phrases, `purpose` a clause."""

    code: str
    group: str
    about: tuple[str, ...]
    purpose: str
    toll_free: str


class Trade(NamedTuple):
    """One trade in words: what its people are called, what it texts them about, what it offers them."""

    id: str
    name: str
    people: str
    care: tuple[str, ...]
    offers: tuple[str, ...]


class Starter(NamedTuple):
    """The middle of one example message; it may hold [Variables], {phone} and {site}."""

    trade: str
    kind: str
    text: str


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its code, in the order of the table."""
    return {
        row["code"]: Kind(row["code"], row["group"], _items(row["about"]), row["purpose"], row["toll_free"])
        for row in _rows("kinds")
    }


@cache
def trades() -> dict[str, Trade]:
    """Every trade by its id, in the order of the table."""
    return {
        row["id"]: Trade(row["id"], row["name"], row["people"], _items(row["care"]), _items(row["offers"]))
        for row in _rows("trades")
    }


@cache
def starters() -> dict[tuple[str, str], tuple[Starter, ...]]:
    """The examples by trade and kind."""
    found: dict[tuple[str, str], list[Starter]] = {}
    for row in _rows("samples"):
        found.setdefault((row["trade"], row["kind"]), []).append(
            Starter(row["trade"], row["kind"], row["text"])
        )
    return {key: tuple(each) for key, each in found.items()}


def _rows(table: str) -> list[dict[str, str]]:
    with assets.path("drafting", f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _items(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
