"""What we create at a provider, and how it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smswizard.domain.ids import Sid


class Outcome(StrEnum):
    """What a provider's status means for us. PENDING also for statuses we do not know: shown raw, polled on."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True)
class Reason:
    """One reason of a refusal: code, the provider's words, the provider's field names."""

    code: str
    message: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resource:
    """A thing at the provider. `status` is the provider's own word; `raw` a scrubbed JSON text of its answer."""

    sid: Sid
    status: str = ""
    outcome: Outcome = Outcome.APPROVED
    reasons: tuple[Reason, ...] = ()
    raw: str = ""
