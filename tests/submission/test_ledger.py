"""A journal folded: states, sids, money, and the journals that do not fit."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from smswizard.domain.ids import Sid, TaskKey
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ledger import ForeignJournal, Ledger, TaskState, fold
from smswizard.submission.plan import Plan, plan_for
from smswizard.submission.record import (
    Absent,
    Approved,
    Cleared,
    Closed,
    Created,
    Intended,
    Observed,
    Price,
    Record,
    Refiled,
    Refused,
    Unsure,
)
from smswizard.submission.resource import Outcome, Reason
from smswizard.submission.trace import LOOK
from tests.support.filing import START, a_dossier, opened

K = TaskKey
DOSSIER = a_dossier()
PLAN: Plan = plan_for(DOSSIER)
LOST = Fault(FaultKind.UNKNOWN_OUTCOME, message="cut")


def at(minutes: int = 0) -> Any:
    return START + timedelta(minutes=minutes)


def made(*keys: str) -> tuple[Record, ...]:
    """These tasks are done."""
    return tuple(Created(at(), K(key), Sid(f"XX{key}"), "created", "done") for key in keys)


def waited(key: str, outcome: Outcome = Outcome.APPROVED, *reasons: Reason) -> Observed:
    return Observed(at(), K(key), "status", outcome, reasons)


BEFORE_BRAND = made(
    "policy.a2p",
    "profile.approved",
    "bundle",
    "bundle.information",
    "bundle.assign.information",
    "bundle.assign.profile",
    "bundle.evaluation",
    "bundle.submit",
)
BEFORE_CAMPAIGN = (
    *BEFORE_BRAND,
    *made("brand"),
    waited("brand.approved"),
    *made("service", "number", "pool", "use_cases"),
)


def ledger(*records: Record) -> Ledger:
    return fold((opened(PLAN, DOSSIER), *records), PLAN)


def approved(*keys: str, once: str = "4.50", monthly: str = "") -> Approved:
    prices = tuple(Price(K(key), once, monthly) for key in keys)
    return Approved(at(), tuple(K(key) for key in keys), once, monthly or "0", "USD", "Ann", prices)


def test_a_run_begins_with_the_tasks_that_need_nothing() -> None:
    fresh = ledger()
    assert fresh.keys(TaskState.READY) == (K("policy.a2p"),)
    assert fresh.state(K("brand")) is TaskState.WAITING
    assert not fresh.is_complete


def test_a_paid_task_waits_at_the_gate_until_its_sum_is_approved() -> None:
    assert ledger(*BEFORE_BRAND).state(K("brand")) is TaskState.GATED
    assert ledger(*BEFORE_BRAND, approved("brand")).state(K("brand")) is TaskState.READY
    assert ledger(*BEFORE_BRAND, approved("number")).gate == (K("brand"),)


def test_an_intention_without_outcome_is_unknown_whatever_was_approved() -> None:
    sent = (*BEFORE_BRAND, approved("brand"), Intended(at(), K("brand")))
    assert ledger(*sent).state(K("brand")) is TaskState.INTENDED
    assert ledger(*sent, Unsure(at(), K("brand"), LOST)).state(K("brand")) is TaskState.INTENDED
    absent = ledger(*sent, Absent(at(), K("brand"), "seen"))
    assert absent.state(K("brand")) is TaskState.ABSENT_PAID
    assert absent.traces[K("brand")].seen == "seen"


def test_what_a_person_clears_asks_for_money_anew_and_what_a_look_clears_does_not() -> None:
    sent = (*BEFORE_BRAND, approved("brand"), Intended(at(), K("brand")), Absent(at(), K("brand"), "seen"))
    by_person = ledger(*sent, Cleared(at(), K("brand"), "Ann", "seen"))
    assert by_person.state(K("brand")) is TaskState.GATED
    assert by_person.maybe_spent == (K("brand"),)
    assert ledger(*sent, Cleared(at(), K("brand"), LOOK)).state(K("brand")) is TaskState.READY


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (FaultKind.OFFLINE, TaskState.READY),
        (FaultKind.LIMITED, TaskState.READY),
        (FaultKind.AUTH, TaskState.READY),
        (FaultKind.REFUSED, TaskState.REFUSED),
    ],
)
def test_a_call_that_was_not_carried_out_keeps_its_approval(kind: FaultKind, state: TaskState) -> None:
    tried = ledger(
        *BEFORE_BRAND, approved("brand"), Intended(at(), K("brand")), Refused(at(), K("brand"), Fault(kind))
    )
    assert tried.state(K("brand")) is state
    assert tried.spent == ()


def test_a_wait_takes_the_sid_of_the_thing_it_waited_for() -> None:
    done = ledger(*BEFORE_BRAND, *made("brand"), waited("brand.approved"))
    assert done.sids[K("brand.approved")] == done.sids[K("brand")]
    pending = ledger(*BEFORE_BRAND, *made("brand"), waited("brand.approved", Outcome.PENDING))
    assert pending.state(K("brand.approved")) is TaskState.PENDING
    assert pending.state(K("service")) is TaskState.WAITING


def test_money_is_spent_when_the_thing_is_there_and_not_when_it_was_there_before() -> None:
    sent = (*BEFORE_BRAND, approved("brand", once="4.50", monthly="1.00"), Intended(at(), K("brand")))
    for by, spent in (("created", 1), ("adopted", 1), ("found", 0)):
        done = ledger(*sent, Created(at(), K("brand"), Sid("BN1"), by))
        assert len(done.spent) == spent
        assert all((each.once, each.monthly) == (Decimal("4.50"), Decimal("1.00")) for each in done.spent)


def refused_campaign() -> tuple[Record, ...]:
    reviewed = waited("campaign.approved", Outcome.REFUSED, Reason("30886"))
    return (
        *BEFORE_CAMPAIGN,
        approved("campaign"),
        Intended(at(), K("campaign")),
        *made("campaign"),
        reviewed,
    )


def test_a_refused_review_is_about_the_thing_reviewed() -> None:
    refused = ledger(*refused_campaign())
    assert refused.keys(TaskState.REFUSED) == (K("campaign.approved"),)
    assert refused.subject(K("campaign.approved")).key == K("campaign")


def test_filing_again_keeps_the_sid_asks_for_the_money_and_waits_anew() -> None:
    again = ledger(*refused_campaign(), Refiled(at(), K("campaign"), "digest-2"))
    assert again.state(K("campaign")) is TaskState.GATED
    assert again.state(K("campaign.approved")) is TaskState.WAITING
    assert again.sids[K("campaign")] == Sid("XXcampaign")
    assert again.frozen_digest == "digest-2"
    charge = again.charge(K("campaign"))
    assert charge is not None
    assert charge.once == "campaign_resubmission"


def test_a_changed_thing_is_judged_again() -> None:
    changed = (
        *refused_campaign(),
        Refiled(at(), K("campaign"), "digest-2"),
        approved("campaign", once="15.00"),
        Intended(at(), K("campaign")),
        Created(at(), K("campaign"), Sid("XXcampaign"), "amended"),
    )
    assert ledger(*changed).state(K("campaign.approved")) is TaskState.READY
    assert [each.once for each in ledger(*changed).spent] == [Decimal("4.50"), Decimal("15.00")]
    assert ledger(*changed, waited("campaign.approved")).is_complete


def test_filing_a_refused_bundle_again_hands_it_in_again() -> None:
    plan = plan_for(a_dossier(start__filer="client"))
    keys = [each.key for each in plan.tasks]
    done = [
        Created(at(), key, Sid(f"XX{key}"), "created") for key in keys[: keys.index(K("profile.evaluation"))]
    ]
    judged = Observed(at(), K("profile.evaluation"), "noncompliant", Outcome.REFUSED, (Reason("22215"),))
    before = fold((opened(plan, DOSSIER), *done, judged), plan)
    assert before.subject(K("profile.evaluation")).key == K("profile")
    after = fold((opened(plan, DOSSIER), *done, judged, Refiled(at(), K("profile"), "digest-2")), plan)
    assert after.state(K("profile")) is TaskState.READY
    assert after.traces[K("profile")].is_amending
    assert after.state(K("profile.evaluation")) is TaskState.WAITING


def test_what_was_never_made_is_simply_made_after_an_edit() -> None:
    sold = Refused(at(), K("number"), Fault(FaultKind.REFUSED, "21422"))
    until = (*BEFORE_BRAND, *made("brand"), waited("brand.approved"), *made("service"))
    records = (*until, approved("number"), Intended(at(), K("number")), sold)
    assert ledger(*records).state(K("number")) is TaskState.REFUSED
    again = ledger(*records, Refiled(at(), K("number"), "digest-2"))
    assert again.state(K("number")) is TaskState.READY
    assert not again.traces[K("number")].is_amending


def test_the_outcome_of_a_call_under_way_may_come_after_somebody_gave_up() -> None:
    sent = (*BEFORE_BRAND, approved("brand"), Intended(at(), K("brand")), Closed(at(), "abandoned"))
    late = ledger(*sent, Created(at(), K("brand"), Sid("BN1"), "created"))
    assert late.sids[K("brand")] == Sid("BN1")
    assert len(late.spent) == 1
    assert late.closed == Closed(at(), "abandoned")


@pytest.mark.parametrize(
    "records",
    [
        (),
        (Closed(at(), "approved"),),
        (opened(PLAN, DOSSIER), opened(PLAN, DOSSIER)),
        (opened(plan_for(a_dossier(start__filer="client")), DOSSIER),),
        (opened(plan_for(a_dossier(start__route="standard")), DOSSIER),),
        (opened(PLAN, DOSSIER), Intended(at(), K("no such task"))),
        (opened(PLAN, DOSSIER), Approved(at(), (K("no such task"),), "1", "0", "USD")),
        (opened(PLAN, DOSSIER), Closed(at(), "approved"), Intended(at(), K("brand"))),
        (opened(PLAN, DOSSIER), Closed(at(), "approved"), approved("brand")),
        (opened(PLAN, DOSSIER), "a line of another program"),
        (opened(PLAN, DOSSIER), *made("brand"), Created(at(), K("brand"), Sid("BN2"), "adopted")),
    ],
)
def test_a_journal_that_does_not_fit_is_refused_in_words(records: tuple[Any, ...]) -> None:
    with pytest.raises(ForeignJournal) as refused:
        fold(records, PLAN)
    assert refused.value.title.endswith(".")
    assert refused.value.advice
