"""How a call can fail, and who may retry it. A fault is data: it is journaled and shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FaultKind(StrEnum):
    """Kinds of failure, told apart by one question: was the call carried out?"""

    AUTH = "auth"
    """Refused: wrong or insufficient credentials. Not carried out."""
    REFUSED = "refused"
    """Refused: the provider read the request and said no, with a code. Not carried out."""
    LIMITED = "limited"
    """Not processed: too many requests. Safe to repeat after `retry_at`."""
    OFFLINE = "offline"
    """Never sent: no connection existed. Safe to repeat."""
    UNKNOWN_OUTCOME = "unknown outcome"
    """Sent, and no readable answer. Only `find` may resolve it."""


@dataclass(frozen=True)
class Fault:
    """One failure. `code` is the provider's code ("30795") or ""; `status` the HTTP status or 0.

    `message` is the provider's own sentence, kept raw beside our plain reading; it holds no secret and no tax id.
    """

    kind: FaultKind
    code: str = ""
    message: str = ""
    status: int = 0
    retry_at: datetime | None = None

    @property
    def is_safe_to_repeat(self) -> bool:
        """True where the call was certainly not carried out and may simply be made again."""
        return self.kind in (FaultKind.LIMITED, FaultKind.OFFLINE)
