"""The verbs of a filing, on a workspace and a practice memory on disk."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.domain.ids import RunId, TaskKey
from smswizard.drafting.sample_client import bakery
from smswizard.facts.fees import fee
from smswizard.submission.ledger import TaskState
from tests.support.office import Office, an_office

BRAND, NUMBER, CAMPAIGN = TaskKey("brand"), TaskKey("number"), TaskKey("campaign")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path / "data") as opened:
        yield opened


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
