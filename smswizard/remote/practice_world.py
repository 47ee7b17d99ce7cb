"""What the practice provider remembers of one run, and how it is written down.

No answer of the dossier is kept: only names of things, statuses with their times, digests, and the numbers sold.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from smswizard.domain.ids import Sid, TaskKey
from smswizard.submission.ports import PracticeMemory
from smswizard.submission.resource import Outcome, Reason, Resource

RUN = "run:"
NUMBERS = "numbers"

ACCOUNT_MARK = "facade"
"""Every practice sid has the real shape, two letters and 32 hexadecimal digits, and begins with this word after the
letters, twice: a facade, nothing behind it. No sid of the provider is likely to."""


@dataclass(frozen=True)
class Stage:
    """A status that a thing takes at a moment."""

    at: datetime
    status: str
    outcome: Outcome = Outcome.PENDING
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Thing:
    """One thing made. `lacks` are the provider's names of fields left empty or wrong; `links` sids put into it;
    `notes` what a later judgement needs (digests, codes)."""

    key: TaskKey
    kind: str
    sid: Sid
    made_at: datetime
    seen_from: datetime
    stages: tuple[Stage, ...] = ()
    lacks: tuple[str, ...] = ()
    links: tuple[Sid, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()

    def stage(self, now: datetime) -> Stage:
        """Where it stands now."""
        past = [each for each in self.stages if each.at <= now]
        return past[-1] if past else Stage(self.made_at, "", Outcome.APPROVED)

    def resource(self, now: datetime) -> Resource:
        """What an answer shows of it."""
        stage = self.stage(now)
        raw = {"practice": True, "sid": self.sid, "status": stage.status}
        errors = [
            {"error_code": r.code, "description": r.message, "fields": list(r.fields)} for r in stage.reasons
        ]
        return Resource(
            self.sid, stage.status, stage.outcome, stage.reasons, json.dumps({**raw, "errors": errors})
        )

    def note(self, name: str) -> str:
        """A note, or ""."""
        return dict(self.notes).get(name, "")

    def with_note(self, name: str, value: str) -> Thing:
        """The same thing with one note changed."""
        return replace(self, notes=tuple({**dict(self.notes), name: value}.items()))


@dataclass(frozen=True)
class Paid:
    """One charge of the practice provider: what, for which thing, when. No money moves."""

    what: str
    sid: Sid
    at: datetime


@dataclass(frozen=True)
class World:
    """Everything made in one run. `lost` are the tasks whose answer has been lost once already."""

    tag: str
    script: str = ""
    things: tuple[Thing, ...] = ()
    paid: tuple[Paid, ...] = ()
    lost: tuple[TaskKey, ...] = ()

    def of(self, key: TaskKey) -> tuple[Thing, ...]:
        """Everything made for one task, oldest first; more than one is a double."""
        return tuple(each for each in self.things if each.key == key)

    def by_sid(self, sid: Sid) -> Thing | None:
        """The thing with this sid."""
        return next((each for each in self.things if each.sid == sid), None)

    def with_thing(self, thing: Thing) -> World:
        """One more thing, or the same thing changed."""
        if self.by_sid(thing.sid) is None:
            return replace(self, things=(*self.things, thing))
        return replace(self, things=tuple(thing if each.sid == thing.sid else each for each in self.things))

    def sid(self, prefix: str) -> Sid:
        """A fresh sid of this run (see ACCOUNT_MARK)."""
        return new_sid(prefix, self.tag, len(self.things) + len(self.paid))


def new_sid(prefix: str, *what: object) -> Sid:
    """A practice sid, the same for the same words."""
    from hashlib import sha256

    tail = sha256(repr(what).encode()).hexdigest()
    return Sid(prefix + (ACCOUNT_MARK * 2 + tail)[:32])


@dataclass(frozen=True)
class Worlds:
    """The worlds of all practice runs, in the memory."""

    memory: PracticeMemory

    def read(self, tag: str) -> World:
        """One run's world; an empty one where it is new."""
        return _world(tag, self.memory.read(RUN + tag))

    def change(self, tag: str, how: Callable[[World], World]) -> None:
        """Change one run's world; committed before this returns. What `how` raises comes through."""
        self.memory.change(RUN + tag, lambda text: _text(how(_world(tag, text))))

    def numbers(self) -> dict[str, Thing]:
        """Every number sold, with its thing; its note "tag" names the run that bought it."""
        return _numbers(self.memory.read(NUMBERS))

    def change_numbers(self, how: Callable[[dict[str, Thing]], dict[str, Thing]]) -> None:
        """Change the numbers sold."""
        self.memory.change(NUMBERS, lambda text: _numbers_text(how(_numbers(text))))


def appear_after(now: datetime, seconds: float) -> datetime:
    """When a thing made now shows in lists."""
    return now + timedelta(seconds=seconds)


def _numbers(text: str) -> dict[str, Thing]:
    return {number: _thing(plain) for number, plain in json.loads(text or "{}").items()}


def _numbers_text(numbers: dict[str, Thing]) -> str:
    return json.dumps({number: _plain(thing) for number, thing in numbers.items()})


def _world(tag: str, text: str) -> World:
    if not text:
        return World(tag)
    plain = json.loads(text)
    return World(
        tag,
        plain["script"],
        tuple(_thing(each) for each in plain["things"]),
        tuple(Paid(each[0], Sid(each[1]), datetime.fromisoformat(each[2])) for each in plain["paid"]),
        tuple(TaskKey(each) for each in plain["lost"]),
    )


def _text(world: World) -> str:
    return json.dumps(
        {
            "script": world.script,
            "things": [_plain(each) for each in world.things],
            "paid": [[each.what, each.sid, each.at.isoformat()] for each in world.paid],
            "lost": list(world.lost),
        }
    )


def _plain(thing: Thing) -> dict[str, Any]:
    stages = [
        [
            each.at.isoformat(),
            each.status,
            each.outcome.value,
            [[r.code, r.message, list(r.fields)] for r in each.reasons],
        ]
        for each in thing.stages
    ]
    return {
        "key": thing.key,
        "kind": thing.kind,
        "sid": thing.sid,
        "made_at": thing.made_at.isoformat(),
        "seen_from": thing.seen_from.isoformat(),
        "stages": stages,
        "lacks": list(thing.lacks),
        "links": list(thing.links),
        "notes": dict(thing.notes),
    }


def _thing(plain: dict[str, Any]) -> Thing:
    return Thing(
        TaskKey(plain["key"]),
        plain["kind"],
        Sid(plain["sid"]),
        datetime.fromisoformat(plain["made_at"]),
        datetime.fromisoformat(plain["seen_from"]),
        tuple(_stage(*each) for each in plain["stages"]),
        tuple(plain["lacks"]),
        tuple(Sid(each) for each in plain["links"]),
        tuple(plain["notes"].items()),
    )


def _stage(at: str, status: str, outcome: str, reasons: list[list[Any]]) -> Stage:
    told = tuple(Reason(code, message, tuple(fields)) for code, message, fields in reasons)
    return Stage(datetime.fromisoformat(at), status, Outcome(outcome), told)
