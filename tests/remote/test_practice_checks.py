"""What practice refuses at once, as the real provider does."""

from __future__ import annotations

import re

import pytest

from smswizard.desk.ports import Credentials
from smswizard.domain.ids import TaskKey
from smswizard.rules.book import lint
from smswizard.rules.finding import Severity
from smswizard.submission.passage import Rest
from smswizard.submission.ports import ProviderError
from tests.support.filing import START, Filing, a_dossier


@pytest.mark.parametrize(
    ("answers", "code", "task"),
    [
        ({"sender__number": "503"}, "21421", "number"),
        ({"sender__number": "+15035550113"}, "21422", "number"),
        ({"campaign__description": "Bread."}, "21728", "campaign"),
        (
            {"campaign__samples": ("Golden Crust Bakery: only one sample here. Reply STOP to opt out.",)},
            "21728",
            "campaign",
        ),
        ({"business__street": "", "start__filer": "client"}, "", "profile.address"),
    ],
)
def test_it_refuses_at_once_what_the_real_one_refuses(answers: dict[str, str], code: str, task: str) -> None:
    filing = Filing(a_dossier(**answers), script="approval")
    filing.approve()
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey(task))
    assert halt.fault is not None
    assert halt.fault.code == code


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"business__tax_id": "12"}, "business_registration_number"),
        ({"business__kind": "Bakery"}, "business_type"),
        ({"contact__email": "marta"}, "email"),
        ({"contact__position": "Baker"}, "job_position"),
    ],
)
def test_its_evaluation_names_the_field_that_is_missing_or_wrong(answers: dict[str, str], field: str) -> None:
    filing = Filing(a_dossier(start__filer="client", **answers), script="approval")
    halt = filing.advance()
    assert halt.task == TaskKey("profile.evaluation")
    (reason,) = filing.ledger.traces[halt.task].reasons
    assert (reason.code, reason.fields) == ("22215", (field,))


def test_a_public_company_needs_its_exchange_ticker_and_mailbox() -> None:
    filing = Filing(a_dossier(business__ownership="public"), script="approval")
    halt = filing.advance()
    assert halt.task == TaskKey("bundle.evaluation")
    named = {field for each in filing.ledger.traces[halt.task].reasons for field in each.fields}
    assert named == {"stock_exchange", "stock_ticker", "brand_contact_email"}


def test_a_number_that_one_run_bought_is_sold_for_the_next() -> None:
    first = Filing(script="approval")
    first.approve()
    first.follow()
    second = Filing(script="approval", memory=first.memory, clock=first.clock, tag="sreg-test0002")
    second.approve()
    halt = second.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("number"))
    offered = [
        each.number for each in second.practice.numbers.numbers(Credentials("", "", ""), "US", "503", False)
    ]
    assert first.dossier.sender.number not in offered
    first.practice.release(first.tag)
    second.refile(a_dossier())
    assert second.follow().rest is Rest.FINISHED


def test_numbers_on_offer_can_never_be_real() -> None:
    numbers = Filing().practice.numbers.numbers(Credentials("", "", ""), "US", "212", False)
    assert numbers
    assert all(re.fullmatch(r"\+121255501\d\d", each.number) for each in numbers)
    assert all(each.monthly for each in numbers)


def test_a_refused_call_changes_nothing() -> None:
    filing = Filing(a_dossier(sender__number="+15035550113"), script="approval")
    filing.approve()
    filing.follow()
    before = dict(filing.memory.texts)
    with pytest.raises(ProviderError):
        filing.practice.create(filing.passage().order(filing.plan.task(TaskKey("number"))))
    changed = {name for name in filing.memory.texts if filing.memory.texts[name] != before.get(name)}
    assert changed <= {"clock"}


def test_our_sample_client_deserves_approval() -> None:
    """The bakery that ships with the program goes all the way when nobody chooses how it ends."""
    filing = Filing(script="deserved")
    blocking = [
        each
        for each in lint(filing.dossier, START.date())
        if each.severity is Severity.BLOCKS and not each.asks
    ]
    assert blocking == []
    filing.approve()
    assert filing.follow().rest is Rest.FINISHED


def test_a_bundle_that_is_not_compliant_cannot_be_handed_in() -> None:
    filing = Filing(a_dossier(business__ownership=""), script="approval")
    assert filing.advance().task == TaskKey("bundle.evaluation")
    submit = filing.passage().order(filing.plan.task(TaskKey("bundle.submit")))
    with pytest.raises(ProviderError) as refused:
        filing.practice.create(submit)
    assert refused.value.fault.code == "70002"
