"""Which editions of a history stay: each of the last minute's saves would be too many, yesterday's are too few.

Of the last hour one edition a minute stays, of the last day one an hour, of earlier times one a day; always
the newest of its minute, hour or day. What was confirmed, filed or imported stays for ever, and so does the
newest of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from smswizard.desk.ports import Edition

PASSING = "edited"
"""Only editions of this kind may go."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def superfluous(editions: Sequence[Edition], now: datetime) -> tuple[int, ...]:
    """The numbers of the editions that may go; `editions` are the newest first."""
    going: list[int] = []
    seen: set[str] = set()
    for place, edition in enumerate(editions):
        span = _span(edition.at, now)
        if place > 0 and span in seen and edition.why == PASSING:
            going.append(edition.number)
        seen.add(span)
    return tuple(going)


def _span(at: datetime, now: datetime) -> str:
    """Name of the minute, hour or day that has room for one edition."""
    age = now - at
    if age < _HOUR:
        return f"{at:%Y-%m-%dT%H:%M}"
    return f"{at:%Y-%m-%dT%H}" if age < _DAY else f"{at:%Y-%m-%d}"
