"""A person's tick belongs to the text as it stood."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from smswizard.domain.ids import StepId
from smswizard.domain.record import record

Parts = tuple[tuple[str, str], ...]
"""The texts of one step by field path, addresses left open (see `drafting.complete`)."""


class Standing(StrEnum):
    """Where the tick of a step stands now."""

    MISSING = "missing"
    EDITED = "edited"
    CONFIRMED = "confirmed"


@record(frozen=True)
class Confirmation:
    """One tick: who, when, the very texts, the findings overridden and the reason given.

    `feeds_digest` is the digest of the answers the texts were made from; `parts_digest` that of the texts.
    """

    step: StepId
    who: str
    at: datetime
    parts: Parts
    feeds_digest: str
    overridden: tuple[str, ...] = ()
    reason: str = ""

    @property
    def parts_digest(self) -> str:
        """Digest of the confirmed texts."""
        return digest_of(self.parts)


def digest_of(parts: object) -> str:
    """SHA-256 of a value's plain form, 64 hexadecimal digits."""
    import hashlib  # late: it brings in OpenSSL, which a start can do without

    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def standing(confirmation: Confirmation | None, parts: Parts, feeds_digest: str) -> Standing:
    """Where a tick stands against today's texts.

    The tick holds while the texts read the same, and also while the answers behind them are the same: a newer
    program that would draft differently never takes back what a person confirmed.
    """
    if confirmation is None:
        return Standing.MISSING
    if confirmation.feeds_digest == feeds_digest or confirmation.parts == parts:
        return Standing.CONFIRMED
    return Standing.EDITED
