"""Words that tell what a message is about, by the provider's kinds of messages."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Topic(NamedTuple):
    """One kind of messages, its use case as the provider spells it, and the words that speak of it."""

    id: str
    use_case: str
    words: tuple[str, ...]
    origin: Origin


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic."""
    return read("topics", _topic)


def _topic(row: Row) -> Topic:
    return Topic(row.needed("id"), row.needed("use_case"), row.items("words"), row.origin)
