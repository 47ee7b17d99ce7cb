"""How practice reviews end: chosen, deserved, and cured only by what cures them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import UsageError
from smswizard.domain.ids import TaskKey
from smswizard.facts.conduct import timing
from smswizard.facts.rejections import Again, all_rejections
from smswizard.remote.practice import Practice
from smswizard.remote.practice_script import Script, parse, targets
from smswizard.rules.finding import Finding, Severity, Source
from smswizard.submission.ledger import TaskState
from smswizard.submission.passage import Rest
from smswizard.submission.task import TaskKind
from tests.support.filing import Filing, a_dossier

BRAND, CAMPAIGN = TaskKey("brand"), TaskKey("campaign")


def finding(where: str, *codes: str, severity: Severity = Severity.BLOCKS, asks: bool = False) -> Finding:
    source = Source("XX-1", "https://example.com", "2026", codes)
    return Finding("family.rule", severity, where, "This is wrong.", "", "Mend it.", source, asks=asks)


class Finds:
    """A judge that finds what it is told to, as long as the field still reads as it did."""

    def __init__(self, *findings: Finding) -> None:
        self.findings = findings

    def __call__(self, dossier: Dossier, today: date) -> tuple[Finding, ...]:
        return self.findings


def judged(filing: Filing, *findings: Finding) -> Filing:
    filing.practice = Practice(filing.memory, filing.practice.clock, Finds(*findings))
    filing.approve()
    return filing


@pytest.mark.parametrize(("script", "fits"), [("approval", True), ("slow", False)])
def test_a_review_takes_as_long_as_the_facts_say_and_a_slow_one_longer(script: str, fits: bool) -> None:
    filing = Filing(script=script, hop=timedelta(hours=6))
    filing.approve()
    filing.follow(most=400)
    took = filing.ledger.traces[TaskKey("campaign.approved")]
    began = filing.ledger.traces[CAMPAIGN].at
    assert took.at is not None
    assert began is not None
    longest = timedelta(days=timing("campaign.review").most * 7 / 5, hours=6)
    assert (took.at - began <= longest) is fits


def test_a_review_is_pending_then_under_review_then_decided() -> None:
    filing = Filing(script="approval", hop=timedelta(hours=1))
    filing.approve()
    filing.follow(most=900)
    seen = [each.status for each in filing.journal.kept if getattr(each, "task", "") == "campaign.approved"]  # type: ignore[union-attr]
    assert seen == ["PENDING", "IN_PROGRESS", "VERIFIED"]


def test_a_dossier_without_blocking_findings_is_approved_and_one_with_them_gets_their_code() -> None:
    spotless = judged(Filing())
    assert spotless.follow().rest is Rest.FINISHED
    refused = judged(Filing(), finding("consent.message_flow", "30896", "30909"))
    halt = refused.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("campaign.approved"))
    assert [each.code for each in refused.ledger.traces[halt.task].reasons] == ["30896"]


def test_facts_about_the_business_are_refused_at_the_brand() -> None:
    filing = judged(Filing(), finding("business.legal_name", "30795"), finding("privacy.text", "30908"))
    halt = filing.follow()
    assert halt.task == TaskKey("brand.approved")
    assert [each.code for each in filing.ledger.traces[halt.task].reasons] == ["30795"]


def test_advice_and_what_only_a_person_can_tell_is_not_refused() -> None:
    filing = judged(
        Filing(),
        finding("privacy.text", "30908", severity=Severity.LIKELY),
        finding("consent.box_optional", "30923", asks=True),
    )
    assert filing.follow().rest is Rest.FINISHED


def test_what_has_no_code_is_refused_in_words() -> None:
    filing = judged(Filing(), finding("campaign.description"))
    halt = filing.follow()
    (reason,) = filing.ledger.traces[halt.task].reasons
    assert (reason.code, reason.message) == ("", "This is wrong.")


@pytest.mark.parametrize("code", [each.code for each in all_rejections() if targets(each.code)])
def test_every_code_of_a_registration_can_be_played(code: str) -> None:
    filing = filing_for(code)
    filing.approve()
    halt = filing.follow()
    assert halt.rest is Rest.REFUSED
    assert [each.code for each in filing.ledger.traces[halt.task].reasons] == [code]


def filing_for(code: str) -> Filing:
    """A filing on a route that meets the code."""
    script = f"refusal:{code}"
    if targets(code) != (TaskKind.VERIFICATION,):
        return Filing(script=script)
    asked = a_dossier(
        start__route="toll_free", campaign__monthly_volume="10,000", sender__number="+18335550123"
    )
    return Filing(asked, script)


def refused_by(code: str) -> Filing:
    filing = filing_for(code)
    filing.approve()
    assert filing.follow().rest is Rest.REFUSED
    return filing


def filed_again(filing: Filing, **answers: str) -> Rest:
    filing.refile(a_dossier(**answers))
    if filing.ledger.gate:
        filing.approve(filing.ledger.gate)
    return filing.follow().rest


def test_a_refusal_is_cured_only_by_the_edit_that_cures_it() -> None:
    filing = refused_by("30886")
    assert filed_again(filing, privacy__text="Another policy.") is Rest.REFUSED
    longer = "Golden Crust Bakery tells its customers when their orders are ready, and sends weekly offers."
    assert filed_again(filing, campaign__description=longer) is Rest.FINISHED


def test_an_edit_that_the_rules_still_find_fault_with_is_no_cure() -> None:
    filing = refused_by("30886")
    filing.practice = Practice(
        filing.memory, filing.practice.clock, Finds(finding("campaign.description", "30886"))
    )
    assert (
        filed_again(filing, campaign__description="Short, but long enough to be sent to them.")
        is Rest.REFUSED
    )


def test_a_final_code_is_never_cured() -> None:
    final = next(each.code for each in all_rejections() if targets(each.code) and each.again is Again.NO)
    filing = refused_by(final)
    assert (
        filed_again(filing, campaign__description="Entirely other words about the very same bakery.")
        is Rest.REFUSED
    )


def test_a_brand_may_be_changed_only_a_few_times() -> None:
    filing = refused_by("30795")
    for number in range(5):
        if filing.ledger.states[BRAND] is TaskState.REFUSED:
            break
        filed_again(filing, contact__title=f"Owner {number}")
    fault = filing.ledger.traces[BRAND].fault
    assert fault is not None
    assert fault.code == "21724"


@pytest.mark.parametrize("script", ["nonsense", "refusal:", "refusal:99999", "refusal:21610"])
def test_a_course_that_practice_does_not_know_is_refused_in_words(script: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(script)
    assert refused.value.title


def test_no_course_means_what_the_dossier_deserves() -> None:
    assert parse("") == (Script.DESERVED, "")
