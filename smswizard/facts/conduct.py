"""What may not be sent, to where, and when: forbidden trades, short links, free mail, keywords, hours, timings."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Forbidden(NamedTuple):
    """A trade or content that carriers refuse. `words` hint at it; `innocent` phrases hold such a word harmlessly."""

    id: str
    name: str
    meaning: str
    words: tuple[str, ...]
    innocent: tuple[str, ...]
    codes: tuple[str, ...]
    severity: str
    origin: Origin


class Sense(NamedTuple):
    """Words that speak of a forbidden category together: one of each group within a few words of each other."""

    category: str
    groups: tuple[tuple[str, ...], ...]
    origin: Origin


class Hours(NamedTuple):
    """When texts may be sent in the recipient's own time, as HH:MM. Empty `region` means the whole country,
    empty `country` our own suggestion that fits all. `other_days` (sat, sun) have `other_hours` instead.
    """

    country: str
    region: str
    opens: str
    closes: str
    other_days: tuple[str, ...]
    other_hours: str
    note: str
    origin: Origin


class Timing(NamedTuple):
    """How long something takes, from `least` to `most`, in `unit` (days, business days, weeks). A range, no promise."""

    id: str
    name: str
    least: int
    most: int
    unit: str
    note: str
    origin: Origin


class Named(NamedTuple):
    """A word or a domain with a note, and where it was read."""

    word: str
    note: str
    origin: Origin


@cache
def forbidden() -> tuple[Forbidden, ...]:
    """Every category that is refused."""
    return read("forbidden", _forbidden)


@cache
def forbidden_senses() -> tuple[Sense, ...]:
    """How forbidden categories are spoken of in other words."""
    return read("forbidden_senses", _sense)


@cache
def shorteners() -> tuple[Named, ...]:
    """Domains of public link shorteners."""
    return read("shorteners", lambda row: Named(row.needed("domain"), row.text("note"), row.origin))


@cache
def free_mail() -> frozenset[str]:
    """Domains at which anyone gets a mailbox."""
    return frozenset(read("free_mail", lambda row: row.needed("domain")))


@cache
def keywords(kind: str) -> tuple[str, ...]:
    """The words of a kind that Twilio answers by itself: "stop", "start" or "help"."""
    return tuple(word for owner, word in _keywords() if owner == kind)


@cache
def sending_hours() -> tuple[Hours, ...]:
    """When texts may be sent, by country and region."""
    return read("sending_hours", _hours)


@cache
def timings() -> tuple[Timing, ...]:
    """How long reviews take, by whose word."""
    return read("timings", _timing)


def timing(timing_id: str) -> Timing:
    """The timing with this id, such as "campaign.review". Raises KeyError."""
    return {each.id: each for each in timings()}[timing_id]


@cache
def _keywords() -> tuple[tuple[str, str], ...]:
    return read("keywords", lambda row: (row.needed("kind"), row.needed("word")))


def _forbidden(row: Row) -> Forbidden:
    return Forbidden(
        id=row.needed("id"),
        name=row.needed("name"),
        meaning=row.needed("meaning"),
        words=row.items("words"),
        innocent=row.items("innocent"),
        codes=row.items("codes"),
        severity=row.needed("severity"),
        origin=row.origin,
    )


def _sense(row: Row) -> Sense:
    groups = (row.items(column) for column in ("first", "second", "third"))
    return Sense(row.needed("category"), tuple(each for each in groups if each), row.origin)


def _hours(row: Row) -> Hours:
    return Hours(
        country=row.text("country"),
        region=row.text("region"),
        opens=row.needed("opens"),
        closes=row.needed("closes"),
        other_days=row.items("other_days"),
        other_hours=row.text("other_hours"),
        note=row.text("note"),
        origin=row.origin,
    )


def _timing(row: Row) -> Timing:
    least, most = row.decimal("min"), row.decimal("max")
    if least is None or most is None or least > most:
        raise row.wrong("needs a shortest and a longest time")
    return Timing(
        row.needed("id"),
        row.needed("name"),
        int(least),
        int(most),
        row.needed("unit"),
        row.text("note"),
        row.origin,
    )
