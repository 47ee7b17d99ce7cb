"""A run carried forward: what is looked for, what is waited out, where it rests."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from smswizard.domain.ids import TaskKey
from smswizard.submission.engine import advance
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ledger import TaskState
from smswizard.submission.looking import CALL_MAY_TAKE_S, LOOK_AGAIN_S
from smswizard.submission.passage import Rest
from smswizard.submission.ports import Order, Provider, ProviderError
from smswizard.submission.record import (
    Absent,
    Cleared,
    Closed,
    Created,
    Intended,
    Observed,
    Record,
    Refused,
    Unsure,
)
from smswizard.submission.resource import Resource
from tests.support.faults import Clumsy, KilledError, Mishap
from tests.support.filing import START, Filing, a_dossier

BUNDLE, BRAND, NUMBER, CAMPAIGN = TaskKey("bundle"), TaskKey("brand"), TaskKey("number"), TaskKey("campaign")


@dataclass
class Watched:
    """A provider that writes down what it is asked."""

    inner: Provider
    asked: list[tuple[str, TaskKey]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def is_practice(self) -> bool:
        return self.inner.is_practice

    def find(self, order: Order) -> Resource | None:
        self.asked.append(("find", order.task.key))
        return self.inner.find(order)

    def create(self, order: Order) -> Resource:
        self.asked.append(("create", order.task.key))
        return self.inner.create(order)

    def amend(self, order: Order) -> Resource:
        self.asked.append(("amend", order.task.key))
        return self.inner.amend(order)

    def observe(self, order: Order) -> Resource:
        self.asked.append(("observe", order.task.key))
        return self.inner.observe(order)


def a_filing(
    mishap: Mishap | None = None, key: TaskKey = BRAND, script: str = "approval"
) -> tuple[Filing, Watched]:
    """The bakery, all money approved, one mishap, and what the provider is asked."""
    filing = Filing(a_dossier(), script=script)
    filing.approve()
    inner: Provider = filing.practice
    watched = Watched(Clumsy(inner, filing.clock, key, mishap) if mishap else inner)
    filing.wrap = lambda _: watched
    return filing, watched


def kinds(filing: Filing, key: TaskKey) -> list[type[Record]]:
    return [type(each) for each in filing.journal.kept if getattr(each, "task", None) == key]


@pytest.mark.parametrize("filer", ["own", "client"])
def test_a_whole_registration_comes_to_approved_and_pays_each_thing_once(filer: str) -> None:
    filing = Filing(a_dossier(start__filer=filer), script="approval")
    filing.approve()
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]
    assert all(filing.ledger.state(each.key) is TaskState.SETTLED for each in filing.plan.tasks)


def test_nothing_that_costs_money_is_sent_before_somebody_approved_it() -> None:
    filing = Filing(script="approval")
    assert filing.advance().rest is Rest.MONEY
    assert filing.ledger.gate == (BRAND,)
    assert filing.charged() == []


def test_every_intention_is_in_the_journal_before_its_call() -> None:
    filing, _ = a_filing()

    class Checking(Watched):
        def create(self, order: Order) -> Resource:
            last = filing.journal.kept[-1]
            assert isinstance(last, Intended)
            assert last.task == order.task.key
            return super().create(order)

    filing.wrap = Checking
    assert filing.follow().rest is Rest.FINISHED


def test_a_run_without_faults_asks_little_more_than_it_must() -> None:
    filing, watched = a_filing()
    filing.follow()
    looks = [key for what, key in watched.asked if what == "find"]
    assert looks == [BUNDLE, TaskKey("service")]  # what each advance makes first
    assert len(looks) <= 0.15 * len({each for each in watched.asked if each[0] != "find"})


def test_a_lost_answer_is_adopted_not_created_twice() -> None:
    filing, watched = a_filing(Mishap.CUT_AFTER)
    filing.advance()
    assert watched.asked.count(("create", BRAND)) == 1
    assert kinds(filing, BRAND) == [Intended, Unsure, Created]
    adopted = next(each for each in filing.journal.kept if isinstance(each, Created) and each.task == BRAND)
    assert adopted.by == "adopted"
    assert filing.charged() == ["brand"]


def test_what_shows_late_in_the_lists_is_found_by_the_second_look() -> None:
    filing, watched = a_filing(script="lost_answer")
    filing.follow()
    assert watched.asked.count(("find", BRAND)) == 2
    assert LOOK_AGAIN_S in filing.clock.paused
    assert filing.charged() == ["brand", "campaign", "number"]


def test_a_free_thing_that_is_not_there_is_made_again_after_two_looks() -> None:
    filing, watched = a_filing(Mishap.CUT_BEFORE, BUNDLE)
    filing.advance()
    assert kinds(filing, BUNDLE) == [Intended, Unsure, Cleared, Intended, Created]
    assert watched.asked.count(("find", BUNDLE)) == 3


def test_a_paid_thing_that_is_not_there_is_left_to_the_person() -> None:
    filing, watched = a_filing(Mishap.CUT_BEFORE)
    assert filing.advance().rest is Rest.DECISION
    assert kinds(filing, BRAND) == [Intended, Unsure, Absent]
    assert filing.advance().rest is Rest.DECISION
    assert watched.asked.count(("create", BRAND)) == 1
    filing.journal.append(Cleared(filing.clock.now(), BRAND, "Ann", "looked in the Console"))
    assert filing.advance().rest is Rest.MONEY
    filing.approve([BRAND])
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


def test_a_paid_thing_that_turns_up_later_is_adopted_without_asking_again() -> None:
    filing, _ = a_filing(Mishap.CUT_BEFORE)
    filing.advance()
    order = filing.passage().order(filing.plan.task(BRAND))
    filing.practice.create(order)
    filing.advance()
    assert filing.ledger.state(BRAND) is TaskState.SETTLED
    assert filing.charged().count("brand") == 1


def test_a_call_that_may_still_be_under_way_is_given_time_before_the_first_look() -> None:
    filing, _ = a_filing(Mishap.KILLED_AFTER)
    with pytest.raises(KilledError):
        filing.advance()
    before = filing.clock.now()
    filing.advance()
    assert filing.clock.now() - before >= timedelta(seconds=CALL_MAY_TAKE_S)
    assert filing.charged() == ["brand"]


def test_a_limit_is_waited_out_as_long_as_the_provider_asks() -> None:
    filing, watched = a_filing(Mishap.LIMITED)
    filing.advance()
    assert 7.0 in filing.clock.paused
    assert watched.asked.count(("create", BRAND)) == 2
    assert kinds(filing, BRAND) == [Intended, Refused, Intended, Created]


def test_a_limit_that_lasts_long_pauses_and_is_kept_also_after_a_restart() -> None:
    filing, watched = a_filing()
    limited = Fault(FaultKind.LIMITED, "20429", "Too Many Requests", 429, START + timedelta(minutes=20))

    class Limiting(Watched):
        def create(self, order: Order) -> Resource:
            if order.task.key == BRAND and ("create", BRAND) not in watched.asked:
                self.inner.asked.append(("create", BRAND))  # type: ignore[attr-defined]
                raise ProviderError(limited)
            return super().create(order)

    filing.wrap = lambda _: Limiting(watched)
    for _ in range(2):
        halt = filing.advance()
        assert (halt.rest, halt.fault) == (Rest.PAUSED, limited)
        assert watched.asked.count(("create", BRAND)) == 1
    filing.clock.moment += timedelta(minutes=20)
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


def test_a_refusal_that_means_it_is_there_already_is_no_refusal() -> None:
    filing, watched = a_filing()
    pool = TaskKey("pool")

    class Twice(Watched):
        def create(self, order: Order) -> Resource:
            if order.task.key == pool:
                super().create(order)
            return super().create(order)

    filing.wrap = lambda _: Twice(watched)
    assert filing.follow().rest is Rest.FINISHED
    by = [each.by for each in filing.journal.kept if isinstance(each, Created) and each.task == pool]
    assert by == ["found"]
    assert ("find", CAMPAIGN) in watched.asked, "where one thing was there, more may be"


@pytest.mark.parametrize(
    ("mishap", "kind"), [(Mishap.OFFLINE, FaultKind.OFFLINE), (Mishap.WRONG_KEY, FaultKind.AUTH)]
)
def test_no_network_or_a_wrong_key_pauses_and_goes_on_later(mishap: Mishap, kind: FaultKind) -> None:
    filing, _ = a_filing(mishap)
    halt = filing.advance()
    assert (halt.rest, halt.task) == (Rest.PAUSED, BRAND)
    assert halt.fault is not None
    assert halt.fault.kind is kind
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


@pytest.mark.parametrize("mishap", [Mishap.SERVER_BEFORE, Mishap.LIMITED, Mishap.OFFLINE])
def test_a_failed_reading_changes_nothing(mishap: Mishap) -> None:
    filing, _ = a_filing(mishap, TaskKey("brand.approved"))
    filing.follow()
    filing.follow()
    assert filing.ledger.closed is not None
    assert kinds(filing, TaskKey("brand.approved"))[-1] is Observed


def test_a_stop_is_honoured_between_tasks_and_loses_nothing() -> None:
    filing, watched = a_filing()
    stop = threading.Event()

    class Stopping(Watched):
        def create(self, order: Order) -> Resource:
            stop.set()
            return super().create(order)

    filing.wrap = lambda _: Stopping(watched)
    assert filing.advance(stop).rest is Rest.STOPPED
    assert filing.ledger.state(BUNDLE) is TaskState.SETTLED
    assert watched.asked[-1] == ("create", BUNDLE)
    filing.wrap = lambda _: watched
    assert filing.follow().rest is Rest.FINISHED


def test_two_engines_on_one_run_never_both_send() -> None:
    """The second one read the journal before the first one wrote its intention."""
    filing, watched = a_filing()
    late = filing.passage()
    filing.advance()
    advance(late)
    created = [key for what, key in watched.asked if what == "create"]
    assert len(created) == len(set(created))
    assert filing.charged() == ["brand"]
    assert not [each for each in filing.journal.kept if isinstance(each, Created) and each.by == "found"]


def test_giving_up_while_a_call_is_under_way_ends_the_run_and_keeps_its_outcome() -> None:
    filing, watched = a_filing()

    class GivenUp(Watched):
        def create(self, order: Order) -> Resource:
            if order.task.key == BRAND:
                filing.journal.append(Closed(filing.clock.now(), "abandoned"))
            return super().create(order)

    filing.wrap = lambda _: GivenUp(watched)
    assert filing.advance().rest is Rest.FINISHED
    assert filing.ledger.closed == Closed(filing.clock.now(), "abandoned")
    assert filing.ledger.sids[BRAND]
    assert [str(each.task) for each in filing.ledger.spent] == ["brand"]


def test_money_approved_while_the_engine_works_is_seen_by_it() -> None:
    filing = Filing(script="approval")

    class Approving(Watched):
        def create(self, order: Order) -> Resource:
            if order.task.key == BUNDLE:
                filing.approve()
            return super().create(order)

    filing.wrap = Approving
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


def test_an_engine_that_comes_upon_anothers_paid_call_asks_the_person_and_the_outcome_is_kept() -> None:
    """The first one's answer takes longer than the second one's looks."""
    filing, watched = a_filing()

    class Slow(Watched):
        def create(self, order: Order) -> Resource:
            if order.task.key == BRAND:
                filing.wrap = lambda _: watched
                assert filing.advance().rest is Rest.DECISION
            return super().create(order)

    filing.wrap = lambda _: Slow(watched)
    assert filing.advance().rest is Rest.WAITING
    outcomes = [each.by for each in filing.journal.kept if isinstance(each, Created) and each.task == BRAND]
    assert outcomes == ["created"]
    assert filing.charged() == ["brand"]


@pytest.mark.parametrize("filer", ["own", "client"])
def test_an_old_copy_of_the_journal_put_back_makes_and_pays_nothing_twice(filer: str) -> None:
    """Cut after every record in turn."""
    kept = 2
    while True:
        filing = Filing(a_dossier(start__filer=filer), script="approval")
        filing.approve()
        filing.follow()
        if kept >= len(filing.journal.kept):
            break
        del filing.journal.kept[kept:]
        assert filing.follow().rest is Rest.FINISHED, kept
        assert filing.charged() == ["brand", "campaign", "number"], kept
        made = Counter(each.key for each in filing.practice.made(filing.tag))
        assert [key for key, n in made.items() if n > 1 and not key.endswith("evaluation")] == [], kept
        kept += 1


def put_back(filing: Filing, before: TaskKey) -> None:
    """Forget everything from the first record about a task on."""
    first = next(n for n, each in enumerate(filing.journal.kept) if getattr(each, "task", None) == before)
    del filing.journal.kept[first:]


def test_an_evaluation_which_is_never_found_does_not_end_the_looking() -> None:
    filing, watched = a_filing()
    filing.follow()
    put_back(filing, TaskKey("bundle.evaluation"))
    watched.asked.clear()
    filing.follow()
    assert ("find", TaskKey("bundle.submit")) in watched.asked
    assert ("create", TaskKey("bundle.submit")) not in watched.asked


def test_an_old_copy_put_back_does_not_pay_for_a_change_twice() -> None:
    filing, watched = a_filing(script="refusal:30886")
    filing.follow()
    filing.refile(a_dossier(campaign__description="Golden Crust Bakery writes to its own customers. " * 2))
    filing.approve(filing.ledger.gate)
    before = len(filing.journal.kept)
    filing.advance()
    del filing.journal.kept[before:]
    assert filing.follow().rest is Rest.FINISHED
    assert watched.asked.count(("amend", CAMPAIGN)) == 1
    assert filing.charged().count("campaign again") == 1


def test_a_number_that_is_sold_meanwhile_is_refused_and_another_one_is_bought() -> None:
    filing = Filing(a_dossier(sender__number="+15035550113"), script="approval")
    filing.approve()
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, NUMBER)
    assert halt.fault is not None
    assert halt.fault.code == "21422"
    filing.refile(a_dossier(sender__number="+15035550128"))
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


def test_a_gap_in_the_profile_is_told_by_the_evaluation_mended_and_handed_in_again() -> None:
    answers = {"start__filer": "client", "contact__phone": ""}
    filing = Filing(a_dossier(**answers), script="approval")
    filing.approve()
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("profile.evaluation"))
    assert filing.ledger.traces[halt.task].reasons[0].fields == ("phone_number",)
    filing.refile(a_dossier(start__filer="client"))
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]


def test_a_refused_review_that_the_provider_takes_back_goes_on_by_itself() -> None:
    filing, _ = a_filing(script="refusal:30886")
    assert filing.follow().rest is Rest.REFUSED
    filing.practice.prepare(filing.tag, "approval")
    filing.practice.amend(filing.passage().order(filing.plan.task(CAMPAIGN)))
    assert filing.follow().rest is Rest.FINISHED


def test_brand_and_campaign_calls_keep_a_second_between_them() -> None:
    filing, _ = a_filing()
    other = Filing(replace(a_dossier()), script="approval", clock=filing.clock, tag="sreg-test0002")
    other.approve([BRAND])
    pacer = filing.passage().pacer
    for each in (filing, other):
        run = each.passage()
        run.pacer = pacer
        advance(run)
    assert max(p for p in filing.clock.paused if p <= 1.0) > 0
