"""How fully a message flow is told, and what one telling of it is made from."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from smswizard.domain.record import record
from smswizard.drafting import optin
from smswizard.drafting.answers import Facts
from smswizard.drafting.wording import placed, shortened

BOX_WAYS = ("web_form", "checkout", "paper", "qr")
ORDER = (*BOX_WAYS, "keyword", "verbal")


class Telling(NamedTuple):
    """How fully the flow is told; `place` and `name` are lengths in characters."""

    repeats: bool = True
    quotes_reply: bool = True
    extras: bool = True
    quotes_signs: bool = True
    quotes_script: bool = True
    place: int = 160
    name: int = 255
    quotes_words: bool = True
    is_bare: bool = False


_SHORTER = Telling(quotes_reply=False, repeats=False)
_SHORT = _SHORTER._replace(quotes_signs=False, place=60)
_SHORTEST = _SHORT._replace(quotes_script=False, place=30)
TELLINGS = (
    Telling(),
    Telling(quotes_reply=False),
    _SHORTER,
    _SHORTER._replace(quotes_signs=False),
    _SHORT,
    _SHORT._replace(quotes_script=False),
    _SHORTEST,
    _SHORTEST._replace(extras=False),
    _SHORTEST._replace(quotes_words=False),
    _SHORTEST._replace(quotes_words=False, extras=False),
    _SHORTEST._replace(quotes_words=False, extras=False, is_bare=True, name=60, place=0),
)


@record(frozen=True)
class Story:
    """What every sentence of one telling is made from."""

    facts: Facts
    words: str
    reply: str
    how: Telling

    @cached_property
    def ways(self) -> tuple[str, ...]:
        return tuple(way for way in ORDER if way in self.facts.ways)

    @property
    def quotes_words(self) -> bool:
        return self.how.quotes_words and bool(self.words)

    @property
    def has_boxes(self) -> bool:
        return not self.ways or self.ways[0] in BOX_WAYS

    @cached_property
    def boxes(self) -> str:
        many = len(optin.boxes_in(self.words).boxes)
        return "a box" if many < 2 else "a box for each kind of text they want"

    def at(self, way: str) -> str:
        """ " on the counter of our shop", or "" where no place was named."""
        return placed(shortened(self.facts.place(way), self.how.place))
