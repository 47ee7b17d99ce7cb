"""What was seen at a web address: when, by which way, with which digest. Values only; nothing here is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True)
class Exhibit:
    """One thing that was kept. `kind` is ours ("page", "picture"), `address` where it was, `digest` SHA-256 of its
    bytes, `note` a text of whoever kept it."""

    key: str
    kind: str
    address: str
    seen_at: datetime
    media_type: str
    note: str
    digest: str


class MissKind(StrEnum):
    """Why nothing came back from an address."""

    NOT_AN_ADDRESS = "not-an-address"
    PORT = "port"
    PRIVATE = "private"
    UNKNOWN_HOST = "unknown-host"
    NOT_REACHED = "not-reached"
    NO_TLS = "no-tls"
    NOT_TRUSTED = "not-trusted"
    SLOW = "slow"
    CUT = "cut"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    REDIRECTS = "redirects"
    PROXY = "proxy"
    STOPPED = "stopped"


class Missed(NamedTuple):
    """Nothing came back. `hops` are the addresses that were asked, the first one first; the last is where it ended."""

    kind: MissKind
    hops: tuple[str, ...]

    @property
    def asked(self) -> str:
        """The address the way began with."""
        return self.hops[0]

    @property
    def final(self) -> str:
        """The address where it ended."""
        return self.hops[-1]


class Fetched(NamedTuple):
    """What came back. `status` and `content_type` are those of the last answer, `body` its bytes, unpacked.

    `is_by_proxy` is True where a proxy of this network fetched it, so that nobody here saw which machine answered.
    """

    hops: tuple[str, ...]
    status: int
    content_type: str
    body: bytes
    is_by_proxy: bool = False

    @property
    def asked(self) -> str:
        """The address the way began with."""
        return self.hops[0]

    @property
    def final(self) -> str:
        """The address that answered."""
        return self.hops[-1]
