"""A provider without a network: the real order of things, believable reviews, nothing at stake.

It stands for a machine far away. What it was told it has committed before it answers, so it survives a kill as the
real one would. A lost answer commits and then says that nobody knows; a lost call says so and has never come. Nothing
it says is ever about a real client: its sids, its numbers and its name say practice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from smswizard.domain.ids import Sid
from smswizard.i18n import mark
from smswizard.remote import practice_looking as looking
from smswizard.remote import practice_making as making
from smswizard.remote import practice_script as scripts
from smswizard.remote.practice_clock import PracticeClock
from smswizard.remote.practice_making import Call
from smswizard.remote.practice_numbers import PracticeNumbers
from smswizard.remote.practice_script import Script
from smswizard.remote.practice_world import Paid, Thing, World, Worlds, appear_after
from smswizard.rules.book import lint
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import Order, PracticeMemory, ProviderError
from smswizard.submission.resource import Outcome, Resource
from smswizard.submission.task import TaskKind

UNSEEN_S = 3.0
"""Where an answer is lost, the thing shows in lists only so many seconds later: one look is not enough."""


@dataclass(frozen=True)
class Practice:
    """The practice provider (`submission.ports.Provider`). `judge` finds fault with a completed dossier."""

    memory: PracticeMemory
    clock: PracticeClock
    judge: scripts.Judge = lint
    name: str = "practice"
    is_practice: bool = True

    def prepare(self, tag: str, script: str) -> None:
        """Choose what the run with this tag will show. Raises UsageError for a course that is not known."""
        scripts.parse(script)
        self._worlds.change(tag, lambda world: replace(world, script=script))

    def release(self, tag: str) -> None:
        """Give back the numbers of a run that has ended."""
        self.numbers.release(tag)

    def find(self, order: Order) -> Resource | None:
        """What an earlier call made, if it shows."""
        self.clock.keep()
        if order.task.kind is TaskKind.NUMBER:
            return self.numbers.find(order, self.clock.now())
        if order.task.kind is TaskKind.POOL:
            return self.numbers.find_in_pool(order)
        return looking.find(self._worlds.read(order.tag), order, self.clock.now())

    def observe(self, order: Order) -> Resource:
        """Read, change nothing."""
        seen = looking.observe(self._worlds.read(order.tag), order, self.clock.now())
        self.clock.keep(now=seen.outcome is not Outcome.PENDING)
        return seen

    def create(self, order: Order) -> Resource:
        """Carry the task out: committed before this returns, or refused with nothing changed."""
        self.clock.keep(now=True)
        now, losing = self.clock.now(), self._losing(order)
        if losing is Script.LOST_CALL:
            self._lose(order)
        hidden_until = appear_after(now, UNSEEN_S if losing else 0.0)
        made = self._made(order, now, hidden_until)
        if losing:
            self._lose(order)
        return made

    def amend(self, order: Order) -> Resource:
        """Change a refused thing in place."""
        self.clock.keep(now=True)
        now = self.clock.now()
        return self._changed(order, Call(order, now, self.judge, now), making.amend)

    @property
    def numbers(self) -> PracticeNumbers:
        """Numbers on sale, for a front end's search (a `desk.ports.AccountProbe`)."""
        return PracticeNumbers(self._worlds)

    def charges(self, tag: str) -> tuple[Paid, ...]:
        """Everything a run was charged for, numbers included. No money moves."""
        bought = self._worlds.numbers().values()
        sold = (Paid("number", each.sid, each.made_at) for each in bought if each.note("tag") == tag)
        return (*self._worlds.read(tag).paid, *sold)

    def made(self, tag: str) -> tuple[Thing, ...]:
        """Everything a run made, numbers apart."""
        return self._worlds.read(tag).things

    @property
    def _worlds(self) -> Worlds:
        return Worlds(self.memory)

    def _made(self, order: Order, now: datetime, hidden_until: datetime) -> Resource:
        if order.task.kind is TaskKind.NUMBER:
            return self.numbers.buy(order, now, hidden_until).resource(now)
        if order.task.kind is TaskKind.POOL:
            return self.numbers.pool(order.sids.get(order.task.about, Sid("")), order)
        return self._changed(order, Call(order, now, self.judge, hidden_until), making.make)

    def _changed(self, order: Order, call: Call, how: making.How) -> Resource:
        done: list[Thing] = []

        def changed(world: World) -> World:
            after, thing = how(world, call)
            done.append(thing)
            return after

        self._worlds.change(order.tag, changed)
        return done[-1].resource(call.now)

    def _losing(self, order: Order) -> Script | None:
        """Whether the way to this thing, or the way back, is lost: each paid one once."""
        world = self._worlds.read(order.tag)
        known, _ = scripts.parse(world.script)
        is_lossy = known in (Script.LOST_ANSWER, Script.LOST_CALL)
        return known if is_lossy and order.task.is_paid and order.task.key not in world.lost else None

    def _lose(self, order: Order) -> NoReturn:
        self._worlds.change(order.tag, lambda world: replace(world, lost=(*world.lost, order.task.key)))
        words = mark("The answer was lost on its way.")
        raise ProviderError(Fault(FaultKind.UNKNOWN_OUTCOME, message=words), words)
