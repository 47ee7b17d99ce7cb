"""Every task of a registration, and everything that can befall its call: nothing paid twice, nothing lost.

The figure is printed: cases run, paid things that exist twice, free things that were made twice, runs not finished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import TaskKey
from smswizard.submission.ledger import TaskState, fold
from smswizard.submission.passage import Rest
from smswizard.submission.plan import Plan
from smswizard.submission.record import Cleared
from tests.support.faults import Clumsy, KilledError, Mishap
from tests.support.filing import Filing, a_dossier, a_person, toll_free


@dataclass
class Case:
    """One mishap at one task; `decisions` counts how often the person was asked about a paid call."""

    filing: Filing
    provider: Clumsy
    decisions: int = 0

    def run(self) -> None:
        """Restart after each death, try again after each pause, decide as a person would who looked: not there."""
        for _ in range(40):
            try:
                halt = self.filing.follow()
            except KilledError:
                continue
            if halt.rest is Rest.FINISHED:
                return
            if halt.rest is Rest.DECISION:
                self.decisions += 1
                now = self.filing.clock.now()
                self.filing.journal.append(Cleared(now, halt.task, "Ann", "looked in the Console"))
                self.filing.approve([halt.task])

    @property
    def is_finished(self) -> bool:
        ledger = self.filing.ledger
        return ledger.closed is not None and all(s is TaskState.SETTLED for s in ledger.states.values())

    @property
    def paid_twice(self) -> int:
        return sum(count - 1 for count in Counter(self.filing.charged()).values())

    @property
    def made_twice(self) -> int:
        made = Counter(each.key for each in self.filing.practice.made(self.filing.tag))
        return sum(count - 1 for key, count in made.items() if not key.endswith("evaluation"))


WAYS: dict[str, Callable[[], Dossier]] = {
    "own": lambda: a_dossier(start__filer="own"),
    "client": lambda: a_dossier(start__filer="client"),
    "one person, client": a_person,
    "toll-free, own": lambda: toll_free("own"),
}
"""A toll-free client's other tasks are those of "client"."""


def a_case(way: str, key: TaskKey, mishap: Mishap, kills_the_look: bool = False) -> Case:
    filing = Filing(WAYS[way](), script="approval")
    filing.approve()
    clumsy = Clumsy(filing.practice, filing.clock, key, mishap, kills_the_look)
    filing.wrap = lambda _: clumsy
    return Case(filing, clumsy)


@dataclass(frozen=True)
class Flaw:
    """What is wrong with the sample bakery, how practice is told to see it, and what mends it."""

    script: str
    answers: dict[str, str]
    cure: dict[str, str]


TOLL_FREE = {
    "start__route": "toll_free",
    "campaign__monthly_volume": "10,000",
    "sender__number": "+18335550123",
}
FLAWS = {
    TaskKey("profile"): Flaw(
        "approval", {"start__filer": "client", "contact__phone": ""}, {"contact__phone": "+15035550143"}
    ),
    TaskKey("bundle"): Flaw("approval", {"business__ownership": ""}, {"business__ownership": "private"}),
    TaskKey("brand"): Flaw("refusal:30795", {}, {"business__legal_name": "Golden Crust Bakery Company LLC"}),
    TaskKey("campaign"): Flaw(
        "refusal:30886",
        {},
        {"campaign__description": "Golden Crust Bakery writes to its own customers. " * 2},
    ),
    TaskKey("verification"): Flaw(
        "refusal:30445",
        TOLL_FREE,
        {"business__legal_name": "Golden Crust Bakery Company LLC"},
    ),
}


def an_amended_case(key: TaskKey, mishap: Mishap) -> Case:
    """A thing that was refused, mended by its owner, and meets a mishap while it is changed in place."""
    flaw = FLAWS[key]
    filing = Filing(a_dossier(**flaw.answers), script=flaw.script)
    filing.approve()
    assert filing.follow().rest is Rest.REFUSED
    filing.refile(a_dossier(**{**flaw.answers, **flaw.cure}))
    if filing.ledger.gate:
        filing.approve(filing.ledger.gate)
    clumsy = Clumsy(filing.practice, filing.clock, key, mishap, at=("amend",))
    filing.wrap = lambda _: clumsy
    return Case(filing, clumsy)


def all_cases(way: str, mishaps: tuple[Mishap, ...]) -> Iterator[tuple[str, Case]]:
    plan: Plan = Filing(WAYS[way]()).plan
    for task in plan.tasks:
        for mishap in mishaps:
            for kills_the_look in (False, True) if not task.is_read else (False,):
                name = f"{way} {task.key}: {mishap.value}{', killed again while looking' * kills_the_look}"
                yield name, a_case(way, task.key, mishap, kills_the_look)


@pytest.mark.parametrize(
    "way",
    ["own", "client", pytest.param("one person, client", marks=pytest.mark.long), "toll-free, own"],
)
def test_no_mishap_at_any_task_pays_twice_or_loses_anything(
    way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong, ran, doubles, orphans, unfinished, asked = [], 0, 0, 0, 0, 0
    for name, case in all_cases(way, tuple(Mishap)):
        case.run()
        ran += 1
        assert "call" in case.provider.happened, name
        doubles += case.paid_twice
        orphans += case.made_twice
        unfinished += not case.is_finished
        asked += case.decisions
        if case.paid_twice or case.made_twice or not case.is_finished:
            wrong.append(name)
        assert fold(case.filing.journal.records(), case.filing.plan) == case.filing.ledger
    with capsys.disabled():
        print(  # noqa: T201 - the figure is what this test is for
            f"\ncrash matrix, {way} account: {ran} cases, {doubles} paid doubles, {orphans} free doubles, "
            f"{unfinished} unfinished, {asked} decisions asked of the person"
        )
    assert wrong == []


@pytest.mark.parametrize("mishap", list(Mishap))
@pytest.mark.parametrize("key", list(FLAWS))
def test_no_mishap_while_changing_a_refused_thing_changes_or_pays_it_twice(
    key: TaskKey, mishap: Mishap
) -> None:
    case = an_amended_case(key, mishap)
    sid = case.filing.ledger.sids[key]
    case.run()
    assert case.provider.happened == ["call"]
    assert case.is_finished
    assert case.filing.ledger.sids[key] == sid
    again = {"campaign": ["campaign again"]}.get(key, [])
    assert case.filing.charged() == sorted([*(str(each.key) for each in case.filing.plan.paid), *again])
