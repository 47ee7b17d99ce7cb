"""Everything that can befall one call: a provider in front of another, which fails once at one task."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from smswizard.domain.ids import TaskKey
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import Clock, Order, Provider, ProviderError
from smswizard.submission.resource import Resource

Call = Callable[[Order], Resource]


class KilledError(BaseException):
    """The process died here; nothing of the engine survives."""


class Mishap(StrEnum):
    """What befalls a call. The provider carried it out or not; the program learns of it or not."""

    KILLED_BEFORE = "killed before the call was sent"
    KILLED_AFTER = "killed after it was carried out"
    CUT_BEFORE = "cut before it arrived"
    CUT_AFTER = "cut before the answer"
    LIMITED = "429"
    SERVER_BEFORE = "500, not carried out"
    SERVER_AFTER = "500, carried out"
    BAD_JSON = "an answer that cannot be read"
    OFFLINE = "no connection"
    WRONG_KEY = "401"


CARRIED_OUT = (Mishap.KILLED_AFTER, Mishap.CUT_AFTER, Mishap.SERVER_AFTER, Mishap.BAD_JSON)
_STATUS = {Mishap.SERVER_BEFORE: 500, Mishap.SERVER_AFTER: 500, Mishap.BAD_JSON: 200}


def fault_of(mishap: Mishap, clock: Clock) -> Fault:
    """What the program is told of a mishap that it survives."""
    if mishap is Mishap.LIMITED:
        soon = clock.now() + timedelta(seconds=7)
        return Fault(FaultKind.LIMITED, "20429", "Too Many Requests", 429, soon)
    if mishap is Mishap.OFFLINE:
        return Fault(FaultKind.OFFLINE, message="No route to host")
    if mishap is Mishap.WRONG_KEY:
        return Fault(FaultKind.AUTH, "20003", "Authenticate", 401)
    return Fault(FaultKind.UNKNOWN_OUTCOME, message=mishap.value, status=_STATUS.get(mishap, 0))


def befall(mishap: Mishap, clock: Clock, order: Order, call: Callable[[Order], Resource]) -> Resource:
    """Let one call have its mishap: carried out or not, and never answered."""
    if mishap in CARRIED_OUT:
        call(order)
    if mishap in (Mishap.KILLED_BEFORE, Mishap.KILLED_AFTER):
        raise KilledError
    raise ProviderError(fault_of(mishap, clock))


@dataclass
class Clumsy:
    """A provider that has one mishap, at the first call of one kind for one task, and is fine afterwards.

    With `kills_the_look` the first look after the mishap is killed as well: a death while starting again.
    """

    inner: Provider
    clock: Clock
    key: TaskKey
    mishap: Mishap
    kills_the_look: bool = False
    at: tuple[str, ...] = ("create", "observe")
    happened: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def is_practice(self) -> bool:
        return self.inner.is_practice

    def find(self, order: Order) -> Resource | None:
        if self.kills_the_look and self.happened == ["call"] and order.task.key == self.key:
            self.happened.append("look")
            raise KilledError
        return self.inner.find(order)

    def create(self, order: Order) -> Resource:
        return self._call("create", order, self.inner.create)

    def amend(self, order: Order) -> Resource:
        return self._call("amend", order, self.inner.amend)

    def observe(self, order: Order) -> Resource:
        return self._call("observe", order, self.inner.observe)

    def _call(self, name: str, order: Order, call: Callable[[Order], Resource]) -> Resource:
        if order.task.key != self.key or name not in self.at or self.happened:
            return call(order)
        self.happened.append("call")
        return befall(self.mishap, self.clock, order, call)


@dataclass
class Stumbling:
    """The practice provider whose next changing call has the mishap that is `armed`."""

    inner: Practice
    armed: Mishap | None = None

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def is_practice(self) -> bool:
        return self.inner.is_practice

    @property
    def clock(self) -> PracticeClock:
        return self.inner.clock

    def prepare(self, tag: str, script: str) -> None:
        self.inner.prepare(tag, script)

    def release(self, tag: str) -> None:
        self.inner.release(tag)

    def find(self, order: Order) -> Resource | None:
        return self.inner.find(order)

    def observe(self, order: Order) -> Resource:
        return self.inner.observe(order)

    def create(self, order: Order) -> Resource:
        return self._call(order, self.inner.create)

    def amend(self, order: Order) -> Resource:
        return self._call(order, self.inner.amend)

    def _call(self, order: Order, call: Callable[[Order], Resource]) -> Resource:
        mishap, self.armed = self.armed, None
        return call(order) if mishap is None else befall(mishap, self.clock, order, call)
