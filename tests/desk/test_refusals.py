"""A refusal in plain words, from codes, from the provider's field names, or from nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from smswizard.desk.provider_fields import PROVIDER_FIELDS, question_of
from smswizard.desk.refusals import refusals
from smswizard.domain.fields import field_at
from smswizard.domain.ids import Sid, StepId, TaskKey
from smswizard.facts.rejections import all_rejections
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ledger import Ledger, fold
from smswizard.submission.plan import plan_for
from smswizard.submission.record import Created, Intended, Observed, Refused
from smswizard.submission.resource import Outcome, Reason
from tests.support.filing import START, a_dossier, opened

DOSSIER = a_dossier()
PLAN = plan_for(DOSSIER)
BRAND, WAIT = TaskKey("brand"), TaskKey("brand.approved")


def reviewed(*reasons: Reason) -> Ledger:
    brand = Created(START, BRAND, Sid("BN1"), "created")
    return fold(
        (opened(PLAN, DOSSIER), brand, Observed(START, WAIT, "FAILED", Outcome.REFUSED, reasons)), PLAN
    )


@pytest.mark.parametrize("code", [each.code for each in all_rejections()])
def test_every_code_we_know_has_words_a_cure_and_a_source(code: str) -> None:
    (refusal,) = refusals(reviewed(Reason(code)))
    assert refusal.words
    assert refusal.cure
    assert refusal.source.startswith("https://")
    assert refusal.step in set(StepId)
    if refusal.field:
        field_at(refusal.field)


def test_every_field_the_provider_names_leads_to_a_question() -> None:
    for path in PROVIDER_FIELDS.values():
        field_at(path)


SPECIFICATION = Path(__file__).parents[2] / (
    "packaging/spec/node_modules/@twilio/cli-core/src/services/twilio-api/twilio_messaging_v1.json"
)
NO_QUESTIONS = {
    *("BrandRegistrationSid", "CustomerProfileSid", "ExternalReferenceId", "VettingProvider", "VettingId"),
    *("BusinessRegistrationCountry", "BusinessRegistrationPhoneNumber"),
}
"""Parameters that no person is asked for: sids, and what follows from other answers."""


@pytest.mark.skipif(not SPECIFICATION.is_file(), reason="the provider's OpenAPI files were not fetched")
@pytest.mark.parametrize(
    "call", ["/v1/Services/{MessagingServiceSid}/Compliance/Usa2p", "/v1/Tollfree/Verifications"]
)
def test_every_parameter_of_a_registration_leads_to_a_question(call: str) -> None:
    paths = json.loads(SPECIFICATION.read_text("utf-8"))["paths"]
    form = paths[call]["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]
    names = set(form["schema"]["properties"]) - NO_QUESTIONS
    assert {name for name in names if not question_of(name)} == set()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("MESSAGE_FLOW", "consent.message_flow"),
        ("messageFlow", "consent.message_flow"),
        ("DESCRIPTION", "campaign.description"),
        ("MESSAGE_SAMPLES", "campaign.samples"),
        ("MESSAGE_SAMPLE_2", "campaign.samples.1"),
        ("PRIVACY_POLICY_URL", "privacy.url"),
        ("region", "business.region"),
        ("campaign.description", "campaign.description"),
        ("bundle_sid", ""),
        ("", ""),
    ],
)
def test_a_name_is_understood_in_every_spelling(name: str, path: str) -> None:
    assert question_of(name) == path


def test_a_code_nobody_knows_keeps_the_provider_s_own_words() -> None:
    (refusal,) = refusals(reviewed(Reason("39999", "Something new.", ("business_registration_number",))))
    assert (refusal.code, refusal.words, refusal.can_refile) == ("39999", "Something new.", True)
    assert (refusal.field, refusal.step) == ("business.tax_id", StepId.BUSINESS)


def test_a_refusal_without_a_reason_says_so() -> None:
    (refusal,) = refusals(reviewed())
    assert refusal.words == "The provider gave no reason."
    assert refusal.cure


def test_a_refused_call_is_told_by_its_fault() -> None:
    number = TaskKey("number")
    fault = Fault(FaultKind.REFUSED, "21422", "+15035550113 is not available.")
    ledger = fold((opened(PLAN, DOSSIER), Intended(START, number), Refused(START, number, fault)), PLAN)
    (refusal,) = refusals(ledger)
    assert (refusal.code, refusal.field) == ("21422", "sender.number")
    assert refusal.task == number


def test_every_reason_of_a_refusal_is_told() -> None:
    told = refusals(reviewed(Reason("30795"), Reason("30796")))
    assert [each.code for each in told] == ["30795", "30796"]
