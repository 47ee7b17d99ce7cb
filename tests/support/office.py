"""A workspace and a practice provider on disk, with a clock that jumps: what the verbs of filing are tried on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from smswizard.desk.clients import Clients
from smswizard.desk.confirming import confirm
from smswizard.desk.editing import answered
from smswizard.desk.submitting import Chance, Submitting
from smswizard.desk.summary import summary
from smswizard.domain.dossier import Answer, Dossier
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, ClientId
from smswizard.drafting.sample_client import bakery
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.store.database import Database
from smswizard.store.places import find_places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.store.workspace import Workspace
from smswizard.submission.ports import Clock, Provider
from tests.support.faults import Stumbling
from tests.support.filing import JumpingClock


def confirmed(dossier: Dossier, clock: Clock) -> Dossier:
    """The four ticks, each with a reason in case something is found."""
    now = clock.now()
    for step in CONFIRMED_BEFORE_REQUEST:
        dossier = confirm(dossier, step, "A. Sample", now, now.date(), "tried out in a test")
    return dossier


@dataclass
class Office:
    """The verbs on parts that lie on disk. `real` is what a real filing reaches; tests hand in a double of theirs."""

    folder: Path
    clock: JumpingClock = field(default_factory=JumpingClock)
    real: Provider | None = None
    pace: float = 100_000
    named: int = 0
    asked: list[tuple[str, bool]] = field(default_factory=list)
    opened: list[Database] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.come_back()

    def come_back(self) -> None:
        """Everything anew from disk, as after a restart."""
        self.close()
        places = find_places(self.folder)
        self.opened = [open_workspace(places), open_practice(places)]
        self.store = Workspace(self.opened[0], self.clock)
        memory = StoredPracticeMemory(self.opened[1])
        self.practice = Practice(memory, PracticeClock(self.clock, memory))
        self.stumbling = Stumbling(self.practice)
        self.submitting = Submitting(
            self.store,
            self.clock,
            self.stumbling,
            self._open_real,
            chance=Chance(self._next_name, lambda: 0.5),
        )
        self.clients = Clients(self.store, self.clock, summary, bakery)
        self.submitting.set_pace(self.pace)

    def close(self) -> None:
        for each in self.opened:
            each.close()

    def client(self, dossier: Dossier | None = None) -> ClientId:
        """A client whose four steps are confirmed; the sample bakery unless told otherwise."""
        return self.clients.create(confirmed(dossier or bakery(), self.clock)).id

    def answer(self, client: ClientId, path: str, value: Answer, tick: bool = True) -> None:
        """Edit one answer of a client and confirm the steps again."""
        stored = self.store.load(client)
        changed = answered(stored.dossier, path, value)
        self.clients.save(client, confirmed(changed, self.clock) if tick else changed, stored.revision)

    def _next_name(self) -> str:
        self.named += 1
        return f"{self.named:016d}"

    def _open_real(self, account_sid: str, may_prompt: bool) -> Provider:
        assert self.real is not None, "no real provider in this test"
        self.asked.append((account_sid, may_prompt))
        return self.real


@contextmanager
def an_office(folder: Path, real: Provider | None = None) -> Iterator[Office]:
    """An office whose files are closed afterwards."""
    office = Office(folder, real=real)
    try:
        yield office
    finally:
        office.close()
