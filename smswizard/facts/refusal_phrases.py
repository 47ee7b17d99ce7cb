"""Phrases that stand in refusals without a code, and the codes they usually belong to. A match is a guess."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from smswizard.facts.table import Origin, Row, read


class Phrase(NamedTuple):
    """What reviewers write, in several wordings; in a wording * stands for a few words in between, and the last word
    may go on ("shar" finds "shared"). `codes` are the likeliest first, of 10DLC and of toll-free numbers.
    """

    id: str
    wordings: tuple[str, ...]
    codes: tuple[str, ...]
    origin: Origin


@cache
def refusal_phrases() -> tuple[Phrase, ...]:
    """Every phrase, in the order of the table."""
    return read("refusal_phrases", _phrase)


def _phrase(row: Row) -> Phrase:
    return Phrase(row.needed("id"), row.items("words"), row.items("codes"), row.origin)
