"""What answers mean: every example Twilio gives, through the library's own records and our reading of them."""

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from twilio.rest import Client
from twilio.rest.api.v2010.account.address import AddressInstance
from twilio.rest.api.v2010.account.incoming_phone_number import IncomingPhoneNumberInstance
from twilio.rest.messaging.v1.brand_registration import BrandRegistrationInstance
from twilio.rest.messaging.v1.service import ServiceInstance
from twilio.rest.messaging.v1.service.phone_number import PhoneNumberInstance
from twilio.rest.messaging.v1.service.us_app_to_person import UsAppToPersonInstance
from twilio.rest.messaging.v1.tollfree_verification import TollfreeVerificationInstance
from twilio.rest.trusthub.v1.customer_profiles import CustomerProfilesInstance
from twilio.rest.trusthub.v1.customer_profiles import customer_profiles_entity_assignments as profile_links
from twilio.rest.trusthub.v1.customer_profiles import customer_profiles_evaluations as profile_evaluations
from twilio.rest.trusthub.v1.end_user import EndUserInstance
from twilio.rest.trusthub.v1.supporting_document import SupportingDocumentInstance
from twilio.rest.trusthub.v1.trust_products import TrustProductsInstance
from twilio.rest.trusthub.v1.trust_products import trust_products_entity_assignments as bundle_links
from twilio.rest.trusthub.v1.trust_products import trust_products_evaluations as bundle_evaluations

from smswizard.remote import twilio_answers
from smswizard.remote.twilio_answers import Answer
from smswizard.remote.twilio_views import misfits
from smswizard.submission.resource import Outcome, Reason, Resource
from tests.support.lookalike.contract import Contract
from tests.support.lookalike.gateway import HANDLERS
from tests.support.lookalike.policies import POLICIES
from tests.support.lookalike.specfiles import FILES, SpecMissingError, read_spec, spec_folder
from tests.support.lookalike.world import A2P_POLICY, SECONDARY_POLICY

Reader = Callable[[Answer], Resource]

READERS: Mapping[str, Reader] = {
    "CustomerProfiles": twilio_answers.profile,
    "TrustProducts": twilio_answers.profile,
    "Evaluations": twilio_answers.evaluation,
    "BrandRegistrations": twilio_answers.brand,
    "Usa2p": twilio_answers.campaign,
}
"""By the last fixed word of a path; everything else is read as something made."""

RECORDS: Mapping[str, type] = {
    "/v1/CustomerProfiles": CustomerProfilesInstance,
    "/v1/CustomerProfiles/EntityAssignments": profile_links.CustomerProfilesEntityAssignmentsInstance,
    "/v1/CustomerProfiles/Evaluations": profile_evaluations.CustomerProfilesEvaluationsInstance,
    "/v1/TrustProducts": TrustProductsInstance,
    "/v1/TrustProducts/EntityAssignments": bundle_links.TrustProductsEntityAssignmentsInstance,
    "/v1/TrustProducts/Evaluations": bundle_evaluations.TrustProductsEvaluationsInstance,
    "/v1/EndUsers": EndUserInstance,
    "/v1/SupportingDocuments": SupportingDocumentInstance,
    "/v1/a2p/BrandRegistrations": BrandRegistrationInstance,
    "/v1/Services": ServiceInstance,
    "/v1/Services/PhoneNumbers": PhoneNumberInstance,
    "/v1/Services/Compliance/Usa2p": UsAppToPersonInstance,
    "/v1/Tollfree/Verifications": TollfreeVerificationInstance,
    "/2010-04-01/Accounts/Addresses": AddressInstance,
    "/2010-04-01/Accounts/IncomingPhoneNumbers": IncomingPhoneNumberInstance,
}
"""The library's record for each path, its open places left out."""

UNREAD = ("Policies", "Usecases", "Balance", "Accounts", "Local", "TollFree", "Countries", "SmsOtp")
"""Answers that are no thing of ours: read for single values, elsewhere."""

STATUSES = {
    "twilio-approved": Outcome.APPROVED,
    "draft": Outcome.PENDING,
    "pending-review": Outcome.PENDING,
    "in-review": Outcome.PENDING,
    "compliant": Outcome.APPROVED,
    "noncompliant": Outcome.REFUSED,
    "APPROVED": Outcome.APPROVED,
    "PENDING": Outcome.PENDING,
    "FAILED": Outcome.REFUSED,
    "VERIFIED": Outcome.APPROVED,
    "IN_PROGRESS": Outcome.PENDING,
}


def last_word(template: str) -> str:
    return [part for part in template.removesuffix(".json").split("/") if "{" not in part][-1]


def as_the_library_gives_it(template: str, record: dict[str, Any]) -> Answer:
    """The record as the library makes it of an answer's body: what our readers really meet."""
    path = "/".join(part for part in template.removesuffix(".json").split("/") if "{" not in part)
    kind = RECORDS[path]
    others = dict.fromkeys(list(inspect.signature(kind).parameters)[2:], "")
    client = Client("AC", "token", environment={"_": ""})
    return twilio_answers.plain(kind(client.messaging.v1, record, **others))


def examples() -> Iterator[tuple[str, str, Any]]:
    """Every response example of every operation the look-alike plays: id, last word of the path, one record."""
    for host in FILES:
        for template, operations in read_spec(host)["paths"].items():
            for method in ("get", "post"):
                if f"{method.upper()} {template}" in HANDLERS and last_word(template) not in UNREAD:
                    for status, answer in operations[method]["responses"].items():
                        for name, body in _bodies(answer):
                            for position, record in enumerate(_records(body)):
                                yield f"{method} {template} {status} {name} {position}", template, record


def _bodies(answer: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for content in answer.get("content", {}).values():
        for name, example in content.get("examples", {}).items():
            yield name, example["value"]


def _records(body: Any) -> list[Any]:
    lists = [value for name, value in body.items() if isinstance(value, list) and name not in _INNER]
    return lists[0] if len(lists) == 1 and "sid" not in body else [body]


_INNER = ("errors", "fields")


def all_examples() -> list[Any]:
    """For parametrize. Without the files there is one entry, and the test that gets it fails in words."""
    try:
        spec_folder()
    except SpecMissingError:
        return [pytest.param("", {}, id="specification missing")]
    return [pytest.param(template, record, id=name) for name, template, record in examples()]


@pytest.mark.parametrize(("template", "record"), all_examples())
def test_every_example_of_twilio_is_read(contract: Contract, template: str, record: dict[str, Any]) -> None:
    word = last_word(template)
    seen = READERS.get(word, twilio_answers.made)(as_the_library_gives_it(template, record))
    status = record.get("campaign_status") or record.get("status") or ""

    assert seen.sid == record["sid"]
    assert seen.status == status
    if word in READERS:
        assert seen.outcome is STATUSES[status]
    assert json.loads(seen.raw)["sid"] == record["sid"]
    assert "attributes" not in seen.raw


def test_enough_examples_are_replayed(contract: Contract) -> None:
    names = [name for name, _, _ in examples()]
    assert len(names) >= 50
    for wanted in ("readFailed", "fetchFailedWithErrors", "fetchSoleProprietorPending", "createWithDefaults"):
        assert any(wanted in name for name in names), wanted


@pytest.mark.parametrize(
    ("read", "key", "status", "outcome"),
    [
        (twilio_answers.profile, "status", "twilio-rejected", Outcome.REFUSED),
        (twilio_answers.brand, "status", "FAILED", Outcome.REFUSED),
        (twilio_answers.brand, "status", "IN_REVIEW", Outcome.PENDING),
        (twilio_answers.brand, "status", "SUSPENDED", Outcome.REFUSED),
        (twilio_answers.brand, "status", "DELETION_PENDING", Outcome.REFUSED),
        (twilio_answers.campaign, "campaign_status", "FAILED", Outcome.REFUSED),
        (twilio_answers.campaign, "campaign_status", "SUSPENDED", Outcome.REFUSED),
        (twilio_answers.campaign, "campaign_status", "SOMETHING_NEW", Outcome.PENDING),
        (twilio_answers.brand, "status", None, Outcome.PENDING),
        (twilio_answers.profile, "status", "", Outcome.PENDING),
    ],
)
def test_statuses(read: Reader, key: str, status: str | None, outcome: Outcome) -> None:
    seen = read({"sid": "XX1", key: status})
    assert (seen.outcome, seen.status) == (outcome, status or "")


def test_reasons_in_both_spellings() -> None:
    error = {
        "error_code": 30795,
        "description": "EIN 12-3456789 does not match",
        "fields": ["ein", "company_name"],
    }
    brand = twilio_answers.brand({"sid": "BN1", "status": "FAILED", "errors": [error]})
    profile = twilio_answers.profile({"sid": "BU1", "status": "twilio-rejected", "errors": [{"code": 18601}]})

    assert brand.reasons == (Reason("30795", "EIN ••• does not match", ("ein", "company_name")),)
    assert "3456789" not in brand.raw
    assert profile.reasons == (Reason("18601"),)


def test_errors_of_a_thing_that_is_not_refused_are_no_reasons() -> None:
    """Twilio's example of a pending campaign bears an error, and one of an approved brand too."""
    error = {"error_code": 30897, "description": "old", "fields": []}
    assert (
        twilio_answers.campaign({"sid": "QE1", "campaign_status": "PENDING", "errors": [error]}).reasons == ()
    )


def test_the_old_failure_reason_counts_only_where_nothing_else_is_said() -> None:
    pending = twilio_answers.brand({"sid": "B", "status": "PENDING", "failure_reason": "Registration error"})
    failed = twilio_answers.brand({"sid": "B", "status": "FAILED", "failure_reason": "Registration error"})
    assert (pending.outcome, pending.reasons) == (Outcome.PENDING, ())
    assert failed.reasons == (Reason("", "Registration error"),)


@pytest.mark.parametrize("errors", [None, [], [None], ["in words"], [{}], [{"fields": None}]])
def test_errors_of_any_shape(errors: Any) -> None:
    seen = twilio_answers.brand({"sid": "B", "status": "FAILED", "errors": errors})
    assert seen.outcome is Outcome.REFUSED


def test_a_noncompliant_evaluation_names_the_fields(contract: Contract) -> None:
    path = "/v1/CustomerProfiles/BU" + "a" * 32 + "/Evaluations"
    operation = contract.operation("POST", "trusthub.twilio.com", path)
    assert operation is not None
    seen = twilio_answers.evaluation(operation.example(201, "create"))
    assert seen.outcome is Outcome.REFUSED
    assert seen.reasons[0].code == "22214"
    assert "business_name" in seen.reasons[0].fields


@pytest.mark.parametrize(("name", "sid"), [("profile", SECONDARY_POLICY), ("a2p", A2P_POLICY)])
def test_a_policy_as_we_know_it_fits(name: str, sid: str) -> None:
    assert list(misfits(name, POLICIES[sid].requirements())) == []


def test_a_policy_that_changed_does_not_fit() -> None:
    requirements = POLICIES[SECONDARY_POLICY].requirements()
    first, second, *others = requirements["end_user"]
    first["fields"].remove("business_type")
    first["fields"].append("business_age")
    new = {"type": "beneficial_owner", "fields": ["name"]}
    changed = {**requirements, "end_user": [first, *others, new]}
    assert list(misfits("profile", changed)) == [
        "beneficial_owner",
        "business_type",
        "authorized_representative_1",
    ]
    assert second["type"] == "authorized_representative_1"


@pytest.mark.parametrize("requirements", [{}, {"end_user": None}, {"end_user": [{}]}])
def test_a_policy_of_any_shape(requirements: dict[str, Any]) -> None:
    assert list(misfits("a2p", requirements))
