"""Anything a person, the network and the provider may do, in any order, on files: nothing paid twice, nothing lost."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import TaskKey
from smswizard.submission.ledger import Ledger, TaskState, fold
from smswizard.submission.plan import plan_for
from smswizard.submission.record import Approved, Intended
from tests.support.faults import KilledError, Mishap
from tests.support.office import Office

REFUSALS = ("30795", "30886", "30896")
CURES = {
    "business.legal_name": "Golden Crust Bakery Company LLC {n}",
    "campaign.description": "Golden Crust Bakery sends order news and offers to its own customers who asked for them, no. {n}.",
    "consent.message_flow": "Customers of Golden Crust Bakery tick an empty box under the order form at "
    "https://goldencrust.example/texts and agree to texts, msg frequency varies, msg and data rates may apply, reply HELP "
    "for help and STOP to stop. No. {n}.",
    "consent.wording": "I agree to texts of Golden Crust Bakery about orders and offers. Msg frequency varies. Msg and "
    "data rates may apply. Reply HELP for help, STOP to stop. No. {n}.",
}


class FilingMachine(RuleBasedStateMachine):
    """One client, one run at a time."""

    @initialize(
        script=st.sampled_from(["approval", "slow", "lost_answer", *(f"refusal:{code}" for code in REFUSALS)])
    )
    def open(self, script: str) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="sw-machine-")
        self.office = Office(Path(self.folder.name), pace=1)
        self.client = self.office.client()
        self.run = self.office.submitting.start(self.client, practice=True, script=script)
        self.edits = 0

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self.folder.cleanup()

    # What a person does

    @rule(path=st.sampled_from(sorted(CURES)))
    def answer(self, path: str) -> None:
        self.edits += 1
        self.office.answer(self.client, path, CURES[path].format(n=self.edits))

    @precondition(lambda self: self.status().gate)
    @rule()
    def approve_what_is_asked(self) -> None:
        self.office.submitting.approve(self.run, self.status().gate, "Ann")

    @precondition(lambda self: not self.status().is_over)
    @rule()
    def approve_everything_at_once(self) -> None:
        paid = tuple(each.key for each in self.ledger().plan.paid)
        if all(self.ledger().charge(key) for key in paid):
            self.office.submitting.approve(self.run, paid, "Ann")

    @rule()
    def advance(self) -> None:
        try:
            self.office.submitting.advance(self.run)
        except KilledError:
            self.office.come_back()

    @rule(times=st.integers(1, 5))
    def go_on_patiently(self, times: int) -> None:
        """Approve what is asked, wait, look again: how most filings go."""
        for _ in range(times):
            gate = self.status().gate
            if gate:
                self.office.submitting.approve(self.run, gate, "Ann")
            self.advance()
            self.let_time_pass(6)

    @precondition(lambda self: self.status().state is RunState.REFUSED)
    @rule()
    def mend_what_was_named(self) -> None:
        for each in self.status().refusal:
            self.answer(each.field if each.field in CURES else "campaign.description")
        self.file_again()

    @rule(days=st.integers(0, 9))
    def let_time_pass(self, days: int) -> None:
        self.office.clock.moment += timedelta(days=days, hours=1)

    @precondition(lambda self: self.status().state is RunState.NEEDS_DECISION)
    @rule()
    def decide_after_looking_in_the_console(self) -> None:
        """The person sends again only what the provider really does not have."""
        key = self.ledger().keys(TaskState.ABSENT_PAID)[0]
        is_there = any(charge == _charge_of(self.ledger(), key) for charge in self.charged())
        self.office.submitting.decide(self.run, key, resend=not is_there, who="Ann")

    @precondition(lambda self: self.status().state is RunState.REFUSED)
    @rule()
    def file_again(self) -> None:
        try:
            self.office.submitting.refile(self.run)
        except NotAllowedYet:
            assert self.status().state is RunState.REFUSED

    # What the world does

    @rule(mishap=st.sampled_from(list(Mishap)))
    def something_is_about_to_go_wrong(self, mishap: Mishap) -> None:
        self.office.stumbling.armed = mishap

    @rule()
    def close_and_reopen(self) -> None:
        self.office.come_back()

    @rule(code=st.sampled_from(REFUSALS))
    def reviewers_grow_stricter(self, code: str) -> None:
        self.office.practice.prepare(self.tag(), f"refusal:{code}")

    # What always holds

    @invariant()
    def nothing_is_paid_twice(self) -> None:
        if not hasattr(self, "run"):
            return
        counted = Counter(each for each in self.charged() if each != "campaign again")
        assert max(counted.values(), default=0) <= 1, counted

    @invariant()
    def nothing_is_paid_that_nobody_approved(self) -> None:
        if not hasattr(self, "run"):
            return
        approved = Counter(
            str(key) for each in self.records() if isinstance(each, Approved) for key in each.tasks
        )
        for what, count in Counter(each.partition(" ")[0] for each in self.charged()).items():
            assert count <= approved[what]

    @invariant()
    def what_was_paid_is_in_the_journal(self) -> None:
        if not hasattr(self, "run"):
            return
        intended = {str(each.task) for each in self.records() if isinstance(each, Intended)}
        assert {each.partition(" ")[0] for each in self.charged()} <= intended

    @invariant()
    def the_ledger_says_what_is_there(self) -> None:
        if not hasattr(self, "run"):
            return
        made = {each.sid for each in self.office.practice.made(self.tag())}
        ledger = self.ledger()
        for task in ledger.plan.tasks:
            if (
                ledger.state(task.key) is TaskState.SETTLED
                and task.key not in ("number", "pool")
                and not task.is_read
            ):
                assert ledger.sids[task.key] in made

    def status(self) -> RunStatus:
        return self.office.submitting.status(self.run)

    def records(self) -> tuple[object, ...]:
        return self.office.store.journal(self.run).records()

    def ledger(self) -> Ledger:
        records = self.office.store.journal(self.run).records()
        return fold(records, plan_for(self.office.store.frozen(self.run)))

    def tag(self) -> str:
        return self.ledger().opened.tag

    def charged(self) -> list[str]:
        return [each.what for each in self.office.practice.charges(self.tag())]


def _charge_of(ledger: Ledger, key: TaskKey) -> str:
    return f"{key} again" if ledger.traces[key].is_amending else str(key)


QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def test_any_order_of_acts_and_faults_pays_once_and_loses_nothing() -> None:
    run_state_machine_as_test(
        FilingMachine,
        settings=settings(
            max_examples=8,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=QUIET,
            database=None,
            derandomize=True,
        ),
    )


@pytest.mark.long
def test_a_very_long_time_of_acts_and_faults_pays_once_and_loses_nothing() -> None:
    run_state_machine_as_test(
        FilingMachine,
        settings=settings(
            max_examples=120,
            stateful_step_count=90,
            deadline=None,
            suppress_health_check=QUIET,
            database=None,
        ),
    )
