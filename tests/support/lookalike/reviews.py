"""How what was sent in is judged, and when: one step for each time somebody asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

HOLD = "hold"
"""A step that stays until the control door says otherwise."""

DEFAULT: Mapping[str, tuple[str, ...]] = {
    "profile": ("in-review", "twilio-approved"),
    "trust": ("in-review", "twilio-approved"),
    "brand": ("PENDING", "APPROVED"),
    "campaign": ("IN_PROGRESS", "VERIFIED"),
    "verification": ("IN_REVIEW", "TWILIO_APPROVED"),
}


@dataclass(frozen=True)
class Step:
    """One status the thing takes, with the errors that come with it in the shape of its own resource."""

    status: str
    errors: tuple[dict[str, Any], ...] = ()

    @classmethod
    def from_plain(cls, plain: Any) -> "Step":
        if isinstance(plain, str):
            return cls(plain)
        return cls(plain["status"], tuple(plain.get("errors", ())))


@dataclass
class ReviewBook:
    """For each kind of thing, the reviews to come: the first for the first one sent in, the last for the rest."""

    scripts: dict[str, list[list[Step]]] = field(default_factory=dict)

    def script(self, kind: str, runs: Iterable[Iterable[Any]]) -> None:
        """Set the reviews of one kind; a step is a status, or a table with ``status`` and ``errors``."""
        self.scripts[kind] = [[Step.from_plain(step) for step in run] for run in runs]

    def begin(self, kind: str) -> list[Step]:
        """The review for a thing that has just been sent in."""
        waiting = self.scripts.get(kind)
        if not waiting:
            return [Step(status) for status in DEFAULT[kind]]
        return list(waiting[0] if len(waiting) == 1 else waiting.pop(0))


def advance(remaining: list[Step]) -> Step | None:
    """The step that falls due now: taken off the list, or None when nothing changes."""
    if not remaining or remaining[0].status == HOLD:
        return None
    return remaining.pop(0)
