"""What stands around a finding in its sentence: a denial before it, an exception beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import Match

from smswizard.reading.pattern import Pattern

DENIES = Pattern(
    r"\b(?:not|never|no|nor|none|neither|without|nothing|nobody|cannot|rather than|instead of|un(?:ticked"
    r"|checked))\b|n't\b"
)
_TURN = Pattern(
    r"[;:(]|, (?:but|so|and|then|which|yet)\b|\b(?:but|however|although|though|because|unless)\b| - "
)


def before(said: str, at: int, reach: int) -> str:
    """What stands before a place in its clause, at most `reach` characters of it."""
    return _TURN.split(said[max(0, at - reach) : at])[-1]


def is_denied(said: str, match: Match[str], reach: int) -> bool:
    """A denial stands shortly before a finding in its clause, or inside it."""
    return (
        DENIES.search(before(said, match.start(), reach)) is not None
        or DENIES.search(match.group()) is not None
    )


def is_denied_before(said: str, match: Match[str], reach: int) -> bool:
    """A denial stands shortly before a finding in its clause; the finding may hold one itself."""
    return DENIES.search(before(said, match.start(), reach)) is not None


def found(said: str, patterns: Iterable[Pattern]) -> Iterator[Match[str]]:
    """Every place where one of the patterns fits."""
    for pattern in patterns:
        yield from pattern.finditer(said)


def claims(said: str, patterns: Iterable[Pattern], reach: int = 40) -> bool:
    """One of the patterns fits somewhere, and no denial takes it back."""
    return any(not is_denied(said, match, reach) for match in found(said, patterns))


def any_of(said: str, patterns: Iterable[Pattern]) -> bool:
    """One of the patterns fits."""
    return any(pattern.search(said) for pattern in patterns)
