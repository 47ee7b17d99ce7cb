"""Parts to file with in tests: a journal and a practice memory in memory, a clock that jumps, a provider that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.ids import RunId, TaskKey
from smswizard.drafting.complete import as_confirmed
from smswizard.drafting.sample_client import bakery
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.submission.engine import advance
from smswizard.submission.ledger import Ledger, TaskState, fold
from smswizard.submission.pace import Patience
from smswizard.submission.passage import Halt, Passage, Rest
from smswizard.submission.plan import Plan, plan_for
from smswizard.submission.ports import JournalMoved, Provider, Stop
from smswizard.submission.record import Approved, Opened, Price, Record, Refiled

START = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
TAG = "sreg-test0001"
RUN = RunId("run-1")


@dataclass
class JumpingClock:
    """A clock whose pauses pass at once."""

    moment: datetime = START
    paused: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.moment

    def pause(self, seconds: float, stop: Stop | None = None) -> bool:
        if stop is not None and stop.is_set():
            return False
        self.paused.append(seconds)
        self.moment += timedelta(seconds=max(0.0, seconds))
        return True


@dataclass
class MemoryJournal:
    """A journal that outlives the engine, as the one on disk does."""

    run: RunId = RUN
    kept: list[Record] = field(default_factory=list)

    def append(self, record: Record, after: int | None = None) -> None:
        if after is not None and after != len(self.kept):
            raise JournalMoved("Somebody else wrote.")
        self.kept.append(record)

    def records(self) -> tuple[Record, ...]:
        return tuple(self.kept)


@dataclass
class DictMemory:
    """A practice memory that outlives the provider, as the one on disk does."""

    texts: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> str:
        return self.texts.get(name, "")

    def change(self, name: str, how: Callable[[str], str]) -> None:
        self.texts[name] = how(self.read(name))

    def names(self, prefix: str = "") -> tuple[str, ...]:
        return tuple(sorted(name for name in self.texts if name.startswith(prefix)))


def a_dossier(**answers: str | tuple[str, ...]) -> Dossier:
    """The sample bakery with some answers changed; `business__city` stands for "business.city"."""
    dossier = bakery()
    for name, value in answers.items():
        dossier = with_answer(dossier, name.replace("__", "."), value)
    return dossier


def a_person() -> Dossier:
    """The sample bakery as one person without a tax number, registered by an agency."""
    return a_dossier(
        start__route="sole_proprietor",
        start__filer="client",
        business__tax_id_kind="none",
        business__tax_id="",
        business__legal_name="Golden Crust Bakery",
    )


def toll_free(filer: str) -> Dossier:
    """The sample bakery with a toll-free number; `filer` is "own" or "client"."""
    dossier = a_dossier(start__route="toll_free", start__filer=filer, campaign__monthly_volume="10,000")
    return with_answer(dossier, "sender.number", "+18335550123")


def opened(plan: Plan, dossier: Dossier, tag: str = TAG) -> Opened:
    """The first record of a run."""
    return Opened(START, RUN, plan.route, plan.filer, "practice", True, tag, "", digest_of(dossier))


@dataclass
class Filing:
    """One run and everything it lives in; survives any number of kills of its engine."""

    asked: Dossier = field(default_factory=bakery)
    script: str = "deserved"
    clock: JumpingClock = field(default_factory=JumpingClock)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    memory: DictMemory = field(default_factory=DictMemory)
    wrap: Callable[[Provider], Provider] = lambda provider: provider
    tag: str = TAG
    hop: timedelta = timedelta(days=4)

    def __post_init__(self) -> None:
        self.dossier = as_confirmed(self.asked)
        self.plan = plan_for(self.dossier)
        self.practice = Practice(self.memory, PracticeClock(self.clock, self.memory))
        self.practice.prepare(self.tag, self.script)
        if not self.journal.kept:
            self.journal.append(opened(self.plan, self.dossier, self.tag))

    @property
    def ledger(self) -> Ledger:
        return fold(self.journal.records(), self.plan)

    def approve(self, keys: Iterable[TaskKey] | None = None) -> None:
        """Press the button that names the sum; all paid tasks unless some are named."""
        tasks = tuple(keys if keys is not None else (each.key for each in self.plan.paid))
        prices = tuple(Price(key, "1.00", "") for key in tasks)
        self.journal.append(Approved(self.clock.now(), tasks, f"{len(tasks)}.00", "0", "USD", "Ann", prices))

    def refile(self, asked: Dossier) -> None:
        """Freeze the answers anew for everything that stands refused, as the desk does."""
        self.asked, self.dossier = asked, as_confirmed(asked)
        ledger = self.ledger
        for subject in dict.fromkeys(ledger.subject(key) for key in ledger.keys(TaskState.REFUSED)):
            self.journal.append(Refiled(self.clock.now(), subject.key, digest_of(self.dossier)))

    def advance(self, stop: Stop | None = None) -> Halt:
        """A new engine on the same journal, as after a restart."""
        return advance(self.passage(stop))

    def passage(self, stop: Stop | None = None) -> Passage:
        return Passage(
            self.plan,
            self.journal,
            self.wrap(self.practice),
            self.clock,
            self.dossier,
            stop,
            patience=Patience(jitter=lambda: 0.0),
        )

    def follow(self, most: int = 30) -> Halt:
        """Advance, and let some days pass, as long as all there is to do is wait."""
        for _ in range(most):
            halt = self.advance()
            if halt.rest is not Rest.WAITING:
                return halt
            self.clock.moment += self.hop
        raise AssertionError(f"still waiting: {self.ledger.keys(TaskState.PENDING)}")

    def charged(self) -> list[str]:
        """What the provider charged for, in order of name."""
        return sorted(each.what for each in self.practice.charges(self.tag))


def relabelled(journal: MemoryJournal, **changes: str) -> MemoryJournal:
    """A journal whose opening says something else."""
    first, *rest = journal.kept
    return MemoryJournal(journal.run, [replace(first, **changes), *rest])  # type: ignore[arg-type]
