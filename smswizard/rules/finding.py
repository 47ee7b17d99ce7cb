"""A finding: this dossier would be refused, here, because of this, so do that."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much it matters."""

    BLOCKS = "blocks"
    LIKELY = "likely"
    ADVICE = "advice"


class Source(NamedTuple):
    """Where a rule comes from. `codes` are the provider's refusal codes for it."""

    requirement: str
    url: str
    date: str
    codes: tuple[str, ...] = ()


class Finding(NamedTuple):
    """What is wrong (`text`), at which field (`where`), why it matters, what to do (`cure`).

    `text`, `why` and `cure` are marked English with `{named}` placeholders, whose values are in `named`.
    `span` is the place in the effective text, start and end in characters. `cure_id` names what a button could
    do (resolved by desk.patching); `asks` marks what only a person can tell.
    """

    rule: str
    severity: Severity
    where: str
    text: str
    why: str
    cure: str
    source: Source
    named: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int] | None = None
    cure_id: str = ""
    asks: bool = False
