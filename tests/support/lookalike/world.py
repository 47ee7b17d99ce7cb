"""What the look-alike remembers: accounts, everything created in them, what it cost, and what went wrong."""

import hashlib
import itertools
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from tests.support.lookalike.faults import FaultBook
from tests.support.lookalike.reviews import ReviewBook

CAMPAIGN_SID = "QE2c6890da8086d771620e9b13fadeba0b"
"""Twilio gives every A2P campaign this same SID (A2P onboarding guide)."""

# Twilio's policy SIDs (twilio_api dossier, section 1).
PRIMARY_POLICY = "RN6433641899984f951173ef1738c3bdd0"
SECONDARY_POLICY = "RNdfbf3fae0e1107f8aded0e7cead80bf5"
A2P_POLICY = "RNb0d4771c2c98518d916a3d4cd70a8f8b"
STARTER_POLICY = "RN806dd6cd175f314e1f96a9727ee271f4"
SOLE_PROPRIETOR_POLICY = "RN670d5d2e282a6130ae063b234b6019c8"


@dataclass
class Key:
    """An API key: ``standard``, ``main``, or ``restricted`` to the hosts it may reach."""

    secret: str
    kind: str = "standard"
    hosts: tuple[str, ...] = ()


@dataclass
class Account:
    """One Twilio account. ``kind`` is Full or Trial; ``status`` active, suspended or closed."""

    sid: str
    token: str
    keys: dict[str, Key] = field(default_factory=dict)
    kind: str = "Full"
    status: str = "active"
    balance: Decimal = Decimal("100.00")
    friendly_name: str = "Look-alike account"


@dataclass(frozen=True)
class Charge:
    """One paid call that took effect. ``key`` is what makes the thing the same thing a second time."""

    what: str
    key: str
    amount: Decimal
    sid: str


@dataclass(frozen=True)
class Texted:
    """One text with a code to the owner of a brand."""

    brand_sid: str
    number: str


@dataclass
class Thing:
    """Anything created: a profile, an end user, a number. ``notes`` is what an answer does not show."""

    kind: str
    account_sid: str
    body: dict[str, Any]
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def sid(self) -> str:
        return str(self.body["sid"])


@dataclass(frozen=True)
class CallSeen:
    """One call as the look-alike saw it; ``fault`` names what was done to it on purpose."""

    name: str
    host: str
    path: str
    params: dict[str, list[str]]
    status: int | None
    fault: str | None


@dataclass
class World:
    """Everything there is. All changes happen under ``lock``."""

    accounts: dict[str, Account] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    charges: list[Charge] = field(default_factory=list)
    texts: list[Texted] = field(default_factory=list)
    calls: list[CallSeen] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    refused_hosts: list[str] = field(default_factory=list)
    tunnels: list[str] = field(default_factory=list)
    sold_elsewhere: set[str] = field(default_factory=set)
    faults: FaultBook = field(default_factory=FaultBook)
    reviews: ReviewBook = field(default_factory=ReviewBook)
    failed_brands_unlock: bool = False
    """Whether the end users of a failed brand can be changed after their bundle was approved: Twilio's troubleshooting
    guide has it so, one report of real calls has them locked."""
    hidden_reads: dict[str, int] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)
    released: threading.Event = field(default_factory=threading.Event)
    _count: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def new_sid(self, prefix: str) -> str:
        """A fresh SID, the same in every run: two letters and 32 hexadecimal digits."""
        digest = hashlib.sha256(f"{prefix}{next(self._count)}".encode()).hexdigest()
        return prefix + digest[:32]

    def add(self, thing: Thing, key: str | None = None) -> Thing:
        self.things[key or thing.sid] = thing
        return thing

    def of_kind(self, kind: str, account: Account, **equal: Any) -> list[Thing]:
        """The things of one kind in one account whose bodies carry these values, oldest first."""
        return [
            thing
            for thing in self.things.values()
            if thing.kind == kind
            and thing.account_sid == account.sid
            and all(thing.body.get(name) == value for name, value in equal.items())
        ]

    def charge(self, account: Account, what: str, key: str, amount: str, sid: str) -> None:
        account.balance -= Decimal(amount)
        self.charges.append(Charge(what, key, Decimal(amount), sid))

    def ledger(self) -> dict[tuple[str, str], int]:
        """How often each paid thing was paid for: the figure that must be one everywhere."""
        counted: dict[tuple[str, str], int] = {}
        for charge in self.charges:
            place = (charge.what, charge.key)
            counted[place] = counted.get(place, 0) + 1
        return counted


def iso_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def rfc2822_now() -> str:
    return datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
