"""Trouble on order: which call goes wrong, how, and how often."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class Trouble(StrEnum):
    """What can be done to a call. *After* means: the call took effect, and only its answer is lost."""

    NO_TUNNEL = "no_tunnel"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    ERROR_BEFORE = "error_before"
    ERROR_AFTER = "error_after"
    LIMITED = "limited"
    HANG_BEFORE = "hang_before"
    HANG_AFTER = "hang_after"
    BAD_JSON = "bad_json"
    HTML_BEFORE = "html_before"
    HTML_AFTER = "html_after"

    @property
    def takes_effect(self) -> bool:
        return self in _TAKES_EFFECT


_TAKES_EFFECT = frozenset(
    {Trouble.DROP_AFTER, Trouble.ERROR_AFTER, Trouble.HANG_AFTER, Trouble.BAD_JSON, Trouble.HTML_AFTER}
)


@dataclass(frozen=True)
class Fault:
    """One order. ``where`` is matched against "METHOD /path/{Template}" and may hold ``*``.

    The first ``skip`` matching calls pass, the next ``times`` go wrong. ``retry_after_s`` goes out with LIMITED.
    """

    where: str
    trouble: Trouble
    times: int = 1
    skip: int = 0
    retry_after_s: int | None = None

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> "Fault":
        return cls(**{**plain, "trouble": Trouble(plain["trouble"])})


@dataclass
class FaultBook:
    """The orders still open, and how many were carried out."""

    open: list[Fault] = field(default_factory=list)
    done: int = 0

    def add(self, fault: Fault) -> None:
        self.open.append(fault)

    def take(self, name: str) -> Fault | None:
        """The fault that falls on this call, if one does; counts the call."""
        for position, fault in enumerate(self.open):
            if not _matches(name, fault.where):
                continue
            if fault.skip:
                self.open[position] = replace(fault, skip=fault.skip - 1)
                continue
            if fault.times <= 1:
                del self.open[position]
            else:
                self.open[position] = replace(fault, times=fault.times - 1)
            self.done += 1
            return fault
        return None


def _matches(name: str, where: str) -> bool:
    """Whether "POST /v1/Services/{Sid}" is meant by ``where``; brackets mean nothing special."""
    return fnmatchcase(name, where.replace("[", "[[]"))
