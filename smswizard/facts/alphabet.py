"""Which alphabet a text message is sent in, how many segments it takes, and what a segment costs.

The arithmetic is that of Twilio's own calculator (npm sms-segments-calculator): a message of GSM-7 characters has
160 septets, or 153 in each of several segments; one other character turns the whole message to UCS-2, with 70 or 67
units of 16 bits. A character is never split between segments.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from smswizard.facts import fees, graphemes, limits
from smswizard.facts.table import Origin, Row, read

if TYPE_CHECKING:
    from decimal import Decimal

CARRIERS = ("carrier_att_out", "carrier_verizon_out", "carrier_tmobile_out", "carrier_uscellular_out")


class Encoding(StrEnum):
    """The two alphabets."""

    GSM7 = "GSM-7"
    UCS2 = "UCS-2"


class Measure(NamedTuple):
    """What a message takes.

    `units` are septets (GSM-7) or 16-bit units (UCS-2); `room` is what is left in the last segment. `culprits` are
    the characters that forced UCS-2, each with its place in the given text. An empty message is one segment, as
    Twilio counts it. `smart` tells whether Smart Encoding was assumed.
    """

    encoding: Encoding
    units: int
    segments: int
    room: int
    culprits: tuple[tuple[int, str], ...]
    smart: bool


class Swap(NamedTuple):
    """A character that Smart Encoding replaces: its place in the text, itself, and what stands there afterwards."""

    at: int
    char: str
    replacement: str


class SegmentPrice(NamedTuple):
    """What one segment costs, with the cheapest and the dearest carrier surcharge."""

    least: Decimal
    most: Decimal
    currency: str
    origin: Origin


@lru_cache(maxsize=256)
def measure(text: str, smart: bool = False) -> Measure:
    """Count a message. With `smart`, as if Smart Encoding were on in the messaging service."""
    body, places = _smartened(text) if smart else (text, None)
    if _has_halves(body):
        body, places = _paired(body, places or list(range(len(body))))
    if _septets().keys() >= set(body):
        sizes = [_septets()[sign] for sign in body]
        return _measured(Encoding.GSM7, sizes, (), smart)
    culprits: list[tuple[int, str]] = []
    sizes = []
    for index, part in _parts(body):
        size = _units(part)
        sizes.append(size)
        if size > 1 or part not in _septets():
            culprits.append((places[index] if places else index, part))
    return _measured(Encoding.UCS2, sizes, tuple(culprits), smart)


def swaps(text: str) -> tuple[Swap, ...]:
    """What Smart Encoding would replace in this text, in order."""
    table = _smart_table()
    return tuple(Swap(at, sign, table[sign]) for at, sign in enumerate(text) if sign in table)


def smartened(text: str) -> str:
    """The text as Smart Encoding sends it."""
    body, places = _smartened(text)
    return _paired(body, places)[0] if _has_halves(body) else body


@cache
def segment_price() -> SegmentPrice | None:
    """What a segment to the US costs; None where the table has no price for it."""
    base = fees.fee("message_segment")
    extra = [each.amount for each in map(fees.fee, CARRIERS) if each.amount is not None]
    if base.amount is None or not extra:
        return None
    return SegmentPrice(base.amount + min(extra), base.amount + max(extra), base.currency, base.origin)


def _measured(
    encoding: Encoding, sizes: list[int], culprits: tuple[tuple[int, str], ...], smart: bool
) -> Measure:
    name = "gsm7" if encoding is Encoding.GSM7 else "ucs2"
    segments, room = _packed(sizes, _most(f"segment.{name}.single"), _most(f"segment.{name}.part"))
    return Measure(encoding, sum(sizes), segments, room, culprits, smart)


def _packed(sizes: list[int], single: int, part: int) -> tuple[int, int]:
    """How many segments the characters fill in order, and what is left in the last one.

    When a second segment becomes needed, the header takes room in the first, and what no longer fits moves on. The
    calculator does this without a look at the room of the second segment, which a huge character can overfill.
    """
    total = sum(sizes)
    if total <= single:
        return 1, single - total
    first, count = 0, 0
    while first + sizes[count] <= single:
        first, count = first + sizes[count], count + 1
    moved = 0
    for size in reversed(sizes[:count]):
        if first <= part:
            break
        first, moved = first - size, moved + size
    segments, used = 2, moved + sizes[count]
    for size in sizes[count + 1 :]:
        if used + size > part:
            segments, used = segments + 1, 0
        used += size
    return segments, max(part - used, 0)


def graphemes_of(text: str) -> Iterator[str]:
    """The signs of a text as the calculator takes them: a line break of two characters is two."""
    return (part for _, part in _parts(text))


def _parts(body: str) -> Iterator[tuple[int, str]]:
    """Graphemes with their places; a line break of two characters counts as two."""
    index = 0
    for cluster in graphemes.split(body):
        for part in cluster if cluster == "\r\n" else (cluster,):
            yield index, part
            index += len(part)


def _units(part: str) -> int:
    return sum(2 if ord(sign) > 0xFFFF else 1 for sign in part)


def _smartened(text: str) -> tuple[str, list[int]]:
    table = _smart_table()
    signs: list[str] = []
    places: list[int] = []
    for index, sign in enumerate(text):
        for replaced in table.get(sign, sign):
            signs.append(replaced)
            places.append(index)
    return "".join(signs), places


def _paired(body: str, places: list[int]) -> tuple[str, list[int]]:
    """The text with every two halves of a character that meet made one, as they are for the calculator.

    They meet where what stood between them was taken away.
    """
    starts = [at for at in range(len(body)) if not (at and _is_pair(body[at - 1], body[at]))]
    joined = body.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return joined, [places[at] for at in starts]


def _is_pair(first: str, second: str) -> bool:
    return "\ud800" <= first <= "\udbff" and "\udc00" <= second <= "\udfff"


def _has_halves(body: str) -> bool:
    try:
        body.encode()
    except UnicodeEncodeError:
        return True
    return False


def _most(limit_id: str) -> int:
    most = limits.limit(limit_id).max
    assert most is not None, limit_id  # noqa: S101 - a broken table, found by the tests of the facts
    return most


@cache
def _septets() -> dict[str, int]:
    return dict(read("gsm7", lambda row: (row.character("character"), int(row.needed("septets")))))


@cache
def _smart_table() -> dict[str, str]:
    return dict(read("smart_encoding", _smart))


def _smart(row: Row) -> tuple[str, str]:
    points = row.text("replacement").split()
    return row.character("character"), "".join(chr(int(point[2:], 16)) for point in points)
