"""The verbs of a filing, on a workspace and a practice memory on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.domain.ids import ClientId, RunId, TaskKey
from smswizard.drafting.complete import as_confirmed
from smswizard.drafting.sample_client import bakery
from smswizard.facts.fees import fee
from smswizard.facts.rejections import all_rejections
from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.remote.practice_script import targets
from smswizard.submission.fault import FaultKind
from smswizard.submission.ledger import TaskState
from smswizard.submission.record import Refiled
from smswizard.submission.task import TaskKind
from tests.support.faults import Mishap
from tests.support.filing import DictMemory, JumpingClock
from tests.support.office import Office, an_office

BRAND, NUMBER, CAMPAIGN = TaskKey("brand"), TaskKey("number"), TaskKey("campaign")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path / "data") as opened:
        yield opened


def a_real_bakery() -> Dossier:
    """The sample, said to be none: a sample is never really filed."""
    return replace(bakery(), is_sample=False)


def approve_all(office: Office, run: RunId) -> None:
    office.submitting.approve(run, (BRAND, NUMBER, CAMPAIGN), "A. Sample")


def test_a_rehearsal_goes_from_the_first_call_to_approved(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True)
    heard: list[RunStatus] = []
    assert office.submitting.advance(run, heard.append).state is RunState.NEEDS_MONEY
    approve_all(office, run)
    status = office.submitting.follow(run, heard.append)
    assert status.state is RunState.APPROVED
    assert status.done == (16, 16)
    assert {RunState.WORKING, RunState.WAITING} <= {each.state for each in heard}
    assert status.is_practice
    assert office.clients.rows()[0].run == ""


def test_a_gate_names_the_sum_and_where_the_price_was_read(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True)
    status = office.submitting.advance(run)
    assert status.gate == (BRAND,)
    assert (status.once, status.monthly) == (fee("brand_low_volume").amount, Decimal(0))
    assert status.lines[0].source == fee("brand_low_volume").source
    assert status.question


def test_the_preview_lists_every_fee_and_every_gap(office: Office) -> None:
    client = office.client()
    preview = office.submitting.preview(client)
    assert [line.task for line in preview.lines] == [BRAND, NUMBER, CAMPAIGN, CAMPAIGN]
    assert preview.once == Decimal("19.50")
    assert preview.monthly == Decimal("2.65")
    office.answer(client, "privacy.url", "", tick=False)
    assert office.submitting.preview(client).gaps


def test_a_run_is_found_again_after_the_program_was_closed(office: Office) -> None:
    client = office.client()
    run = office.submitting.start(client, practice=True)
    approve_all(office, run)
    waiting = office.submitting.advance(run)
    assert waiting.state is RunState.WAITING
    assert waiting.next_look_at is not None
    office.come_back()
    newest = office.submitting.newest(client)
    assert newest is not None
    assert (newest.run, newest.state) == (run, RunState.WAITING)
    assert office.submitting.follow(run).state is RunState.APPROVED
    assert sorted(each.what for each in office.practice.charges(office.submitting.runs()[0].opened.tag)) == [
        "brand",
        "campaign",
        "number",
    ]


def test_a_client_whose_ticks_are_missing_cannot_be_filed_not_even_for_practice(office: Office) -> None:
    client = office.clients.create(bakery()).id
    with pytest.raises(NotAllowedYet):
        office.submitting.start(client, practice=True)


def test_a_second_filing_of_the_same_client_is_refused_while_one_is_open(office: Office) -> None:
    client = office.client()
    run = office.submitting.start(client, practice=True)
    with pytest.raises(NotAllowedYet):
        office.submitting.start(client, practice=True)
    assert office.submitting.abandon(run).state is RunState.ABANDONED
    office.submitting.start(client, practice=True)


def test_a_refusal_leads_to_its_step_and_is_cured_by_the_edit_that_cures_it(office: Office) -> None:
    client = office.client()
    run = office.submitting.start(client, practice=True, script="refusal:30886")
    approve_all(office, run)
    refused = office.submitting.follow(run)
    assert refused.state is RunState.REFUSED
    (reason,) = refused.refusal
    assert (reason.code, reason.field, reason.can_refile) == ("30886", "campaign.description", True)
    assert reason.source.startswith("https://")
    with pytest.raises(NotAllowedYet):
        office.submitting.refile(run)
    office.answer(
        client, reason.field, bakery().business.what_it_does + " Golden Crust Bakery writes to its customers."
    )
    gated = office.submitting.refile(run)
    assert (gated.state, gated.gate) == (RunState.NEEDS_MONEY, (CAMPAIGN,))
    assert gated.lines[0].may_be_free
    office.submitting.approve(run, gated.gate, "A. Sample")
    assert office.submitting.follow(run).state is RunState.APPROVED


def test_another_edit_than_the_one_that_cures_is_refused_again(office: Office) -> None:
    client = office.client()
    run = office.submitting.start(client, practice=True, script="refusal:30886")
    approve_all(office, run)
    office.submitting.follow(run)
    office.answer(
        client,
        "consent.help_reply",
        "Golden Crust Bakery: call 503-555-0142 for help. Reply STOP to opt out.",
    )
    again = office.submitting.refile(run)
    office.submitting.approve(run, again.gate, "A. Sample")
    assert office.submitting.follow(run).state is RunState.REFUSED


def test_a_lost_answer_is_adopted_not_created_twice(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True, script="lost_answer")
    approve_all(office, run)
    assert office.submitting.follow(run).state is RunState.APPROVED
    tag = office.submitting.runs()[0].opened.tag
    assert sorted(each.what for each in office.practice.charges(tag)) == ["brand", "campaign", "number"]


def test_a_lost_call_is_decided_by_the_person_approved_anew_and_paid_once(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True, script="lost_call")
    approve_all(office, run)
    status, decided = office.submitting.follow(run), list[TaskKey]()
    while status.state is RunState.NEEDS_DECISION:
        (task,) = (each.key for each in status.tasks if each.state is TaskState.ABSENT_PAID)
        decided.append(task)
        gated = office.submitting.follow(office.submitting.decide(run, task, True, "A. Sample").run)
        assert (gated.state, gated.gate) == (RunState.NEEDS_MONEY, (task,))
        office.submitting.approve(run, gated.gate, "A. Sample")
        status = office.submitting.follow(run)
    assert status.state is RunState.APPROVED
    assert sorted(decided) == ["brand", "campaign", "number"]
    tag = office.submitting.runs()[0].opened.tag
    assert sorted(each.what for each in office.practice.charges(tag)) == ["brand", "campaign", "number"]


def test_nothing_can_be_approved_that_costs_nothing(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True)
    with pytest.raises(UsageError):
        office.submitting.approve(run, (TaskKey("bundle"),), "A. Sample")
    with pytest.raises(UsageError):
        office.submitting.approve(run, (), "A. Sample")


def test_an_ended_rehearsal_gives_its_number_back(office: Office) -> None:
    client = office.client()
    for _ in range(2):
        run = office.submitting.start(client, practice=True, script="approval")
        approve_all(office, run)
        status = office.submitting.follow(run)
        assert status.state is RunState.APPROVED
        assert status.task(NUMBER).state is TaskState.SETTLED


def test_an_unknown_course_of_practice_is_refused_in_words(office: Office) -> None:
    client = office.client()
    for script in ("nonsense", "refusal:00000", "refusal:"):
        with pytest.raises(UsageError):
            office.submitting.start(client, practice=True, script=script)


def refused_rehearsal(office: Office, code: str) -> tuple[ClientId, RunId]:
    client = office.client()
    run = office.submitting.start(client, practice=True, script=f"refusal:{code}")
    approve_all(office, run)
    assert office.submitting.follow(run).state is RunState.REFUSED
    return client, run


def test_what_was_mended_elsewhere_is_filed_again_with_the_person_s_words(office: Office) -> None:
    _, run = refused_rehearsal(office, "30908")
    status = office.submitting.refile(run, elsewhere="The policy is live now.")
    assert status.state is RunState.NEEDS_MONEY
    record = office.store.journal(run).records()[-1]
    assert isinstance(record, Refiled)
    assert record.note == "The policy is live now."


def test_a_refusal_the_provider_calls_final_is_not_filed_again(office: Office) -> None:
    final = next(
        each.code
        for each in all_rejections()
        if each.is_final and set(targets(each.code)) - {TaskKind.VERIFICATION}
    )
    client, run = refused_rehearsal(office, final)
    office.answer(
        client, "campaign.description", "Golden Crust Bakery writes to its customers about their orders."
    )
    with pytest.raises(NotAllowedYet) as refused:
        office.submitting.refile(run)
    assert "final" in refused.value.title


def test_an_edit_that_nobody_confirmed_is_not_filed_again(office: Office) -> None:
    client, run = refused_rehearsal(office, "30886")
    words = "Golden Crust Bakery writes to its customers about their orders."
    office.answer(client, "campaign.description", words, tick=False)
    with pytest.raises(NotAllowedYet):
        office.submitting.refile(run)
    assert office.submitting.status(run).state is RunState.REFUSED


def test_another_way_of_registering_is_another_filing(office: Office) -> None:
    client, run = refused_rehearsal(office, "30795")
    office.answer(client, "start.route", "standard")
    office.answer(client, "business.legal_name", "Golden Crust Bakery Company LLC")
    with pytest.raises(NotAllowedYet) as refused:
        office.submitting.refile(run)
    assert "another way" in refused.value.title


def test_a_refiling_that_was_cut_short_can_be_done_again(office: Office) -> None:
    """The new copy was frozen; the program died before it wrote that down."""
    client, run = refused_rehearsal(office, "30886")
    office.answer(client, "campaign.description", "Golden Crust Bakery writes to its customers about orders.")
    office.store.freeze(run, as_confirmed(office.store.load(client).dossier))
    assert office.submitting.refile(run).state is RunState.NEEDS_MONEY


def test_only_what_is_refused_can_be_filed_again_and_only_what_is_lost_decided(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True)
    with pytest.raises(UsageError):
        office.submitting.refile(run)
    with pytest.raises(UsageError):
        office.submitting.decide(run, BRAND, resend=True, who="Ann")
    with pytest.raises(UsageError):
        office.submitting.status(RunId("run-unknown"))


def test_a_paid_call_that_cannot_be_found_is_decided_by_a_person_who_is_named(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True, script="approval")
    approve_all(office, run)

    def cut_the_call_for_the_number(status: RunStatus) -> None:
        if status.busy == NUMBER and status.task(NUMBER).state is TaskState.READY:
            office.stumbling.armed = Mishap.CUT_BEFORE

    status = office.submitting.follow(run, cut_the_call_for_the_number)
    assert status.state is RunState.NEEDS_DECISION
    (lost,) = (each for each in status.tasks if each.state is TaskState.ABSENT_PAID)
    assert lost.seen
    assert "charged twice" in status.question
    same = office.submitting.decide(run, lost.key, resend=False, who="Ann")
    assert same.state is RunState.NEEDS_DECISION
    cleared = office.submitting.decide(run, lost.key, resend=True, who="Ann")
    assert (cleared.state, cleared.gate) == (RunState.NEEDS_MONEY, (lost.key,))


def test_a_real_filing_needs_everything_and_says_what_is_missing(office: Office) -> None:
    client = office.client(with_answer(a_real_bakery(), "sender.account_sid", ""))
    with pytest.raises(NotAllowedYet) as refused:
        office.submitting.start(client, practice=False)
    assert "account" in refused.value.title
    assert office.submitting.start(client, practice=True)


def test_a_real_filing_reaches_the_account_it_was_opened_for_and_is_told_apart(tmp_path: Path) -> None:
    clock, memory = JumpingClock(), DictMemory()
    stand_in = Practice(memory, PracticeClock(clock, memory))
    with an_office(tmp_path / "data", real=stand_in) as office:
        run = office.submitting.start(office.client(a_real_bakery()), practice=False)
        status = office.submitting.advance(run, may_prompt=False)
        assert not status.is_practice
        assert office.asked == [(bakery().sender.account_sid, False)]
        assert office.submitting.runs()[0].opened.provider == "twilio"
        assert office.practice.made(office.submitting.runs()[0].opened.tag) == ()
        assert office.clients.rows()[0].run == "filed"


def test_a_fault_says_why_the_run_stands_still_and_when_it_may_go_on(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True, script="approval")
    office.stumbling.armed = Mishap.OFFLINE
    paused = office.submitting.advance(run)
    assert paused.state is RunState.PAUSED
    assert paused.fault is not None
    assert paused.fault.kind is FaultKind.OFFLINE
    assert office.submitting.advance(run).state is RunState.NEEDS_MONEY


def test_a_decision_awaited_says_how_long_it_takes_and_when_it_is_asked_for(office: Office) -> None:
    run = office.submitting.start(office.client(), practice=True, script="approval")
    approve_all(office, run)
    waiting = office.submitting.advance(run)
    (watch,) = waiting.watches
    assert watch.usual is not None
    assert watch.usual.id == "brand.review"
    assert waiting.next_look_at is not None
    assert waiting.look_in_s == pytest.approx(
        (waiting.next_look_at - waiting.now).total_seconds() / office.submitting.practice_clock.pace
    )
