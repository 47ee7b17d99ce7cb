"""The look-alike itself, asked by the unchanged official SDK through a proxy and its own authority."""

import json
from pathlib import Path
from typing import Any

import pytest
import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from tests.remote.conftest import Opener
from tests.support.lookalike.contract import Contract, Seen
from tests.support.lookalike.directing import ACCOUNT_SID, AUTH_TOKEN, KEY_SECRET, KEY_SID
from tests.support.lookalike.gateway import HANDLERS
from tests.support.lookalike.running import Lookalike, LookalikeProcess
from tests.support.lookalike.specfiles import FILES, SpecMissingError, spec_folder
from tests.support.lookalike.world import A2P_POLICY, CAMPAIGN_SID, PRIMARY_POLICY, SECONDARY_POLICY

NUMBER = "+15105550101"


@pytest.fixture
def client(lookalike: Lookalike) -> Client:
    return a_client()


def a_client(user: str = ACCOUNT_SID, secret: str = AUTH_TOKEN, timeout_s: float = 10) -> Client:
    http = TwilioHttpClient(timeout=timeout_s)
    return Client(user, secret, ACCOUNT_SID, http_client=http, environment={"_": ""})


BUSINESS = {
    "business_name": "Golden Crust Bakery LLC",
    "business_identity": "direct_customer",
    "business_type": "Limited Liability Corporation",
    "business_industry": "FOOD_AND_BEVERAGE",
    "business_registration_identifier": "EIN",
    "business_registration_number": "12-3456789",
    "business_regions_of_operation": "USA_AND_CANADA",
    "website_url": "https://goldencrust.example",
    "social_media_profile_urls": "",
}
PERSON = {
    "first_name": "Ada",
    "last_name": "Sample",
    "email": "ada@goldencrust.example",
    "phone_number": "+15105550100",
    "business_title": "Owner",
    "job_position": "CEO",
}
TEXT = "Customers of the bakery agree on the order form and get a text when their order is ready."
SAMPLES = ["Golden Crust: your order is ready for pickup. Reply STOP to end."] * 2


def an_end_user(client: Client, kind: str, attributes: dict[str, str]) -> Any:
    return client.trusthub.v1.end_users.create(friendly_name="tag", type=kind, attributes=attributes)


def an_approved_profile(client: Client, lookalike: Lookalike) -> Any:
    """A secondary profile, made of all its pieces, evaluated, sent in and approved."""
    hub = client.trusthub.v1
    primary = hub.customer_profiles.list(policy_sid=PRIMARY_POLICY)[0]
    profile = hub.customer_profiles.create(
        friendly_name="Golden Crust", email="agency@example.com", policy_sid=SECONDARY_POLICY
    )
    address = client.addresses.create(
        customer_name="Golden Crust Bakery LLC",
        street="12 Baker Street",
        city="Oakland",
        region="CA",
        postal_code="94607",
        iso_country="US",
        friendly_name="tag",
    )
    document = hub.supporting_documents.create(
        friendly_name="tag", type="customer_profile_address", attributes={"address_sids": address.sid}
    )
    business = an_end_user(client, "customer_profile_business_information", BUSINESS)
    person = an_end_user(client, "authorized_representative_1", PERSON)
    at = hub.customer_profiles(profile.sid)
    for piece in (business, person, document, primary):
        at.customer_profiles_entity_assignments.create(object_sid=piece.sid)
    verdict = at.customer_profiles_evaluations.create(policy_sid=SECONDARY_POLICY)
    assert verdict.status == "compliant", verdict.results
    assert at.update(status="pending-review").status == "pending-review"
    lookalike.director.settle(profile.sid, "twilio-approved")
    return at.fetch()


def a_submitted_bundle(client: Client, profile_sid: str) -> Any:
    hub = client.trusthub.v1
    bundle = hub.trust_products.create(friendly_name="tag", email="a@example.com", policy_sid=A2P_POLICY)
    information = an_end_user(client, "us_a2p_messaging_profile_information", {"company_type": "private"})
    at = hub.trust_products(bundle.sid)
    for sid in (information.sid, profile_sid):
        at.trust_products_entity_assignments.create(object_sid=sid)
    assert at.trust_products_evaluations.create(policy_sid=A2P_POLICY).status == "compliant"
    return at.update(status="pending-review")


def a_brand(client: Client, lookalike: Lookalike) -> Any:
    profile = an_approved_profile(client, lookalike)
    bundle = a_submitted_bundle(client, profile.sid)
    return client.messaging.v1.brand_registrations.create(
        customer_profile_bundle_sid=profile.sid,
        a2p_profile_bundle_sid=bundle.sid,
        brand_type="STANDARD",
        skip_automatic_sec_vet=True,
    )


def an_approved_brand(client: Client, lookalike: Lookalike) -> Any:
    brand = a_brand(client, lookalike)
    lookalike.director.settle(brand.sid, "APPROVED")
    return brand


def a_campaign(client: Client, service_sid: str, brand_sid: str, **changed: Any) -> Any:
    given: dict[str, Any] = {
        "brand_registration_sid": brand_sid,
        "description": TEXT,
        "message_flow": TEXT,
        "message_samples": SAMPLES,
        "us_app_to_person_usecase": "LOW_VOLUME",
        "has_embedded_links": False,
        "has_embedded_phone": False,
        "privacy_policy_url": "https://goldencrust.example/privacy",
        "terms_and_conditions_url": "https://goldencrust.example/terms",
        "x_twilio_api_version": "v1.2",
    }
    return client.messaging.v1.services(service_sid).us_app_to_person.create(**{**given, **changed})


def ledger(lookalike: Lookalike) -> dict[str, int]:
    return {what: count for (what, _), count in lookalike.world.ledger().items()}


def test_the_whole_way_from_profile_to_verified_campaign(client: Client, lookalike: Lookalike) -> None:
    brand = a_brand(client, lookalike)
    seen = [client.messaging.v1.brand_registrations(brand.sid).fetch().status for _ in range(3)]
    service = client.messaging.v1.services.create(friendly_name="tag", use_inbound_webhook_on_number=True)
    offers = client.available_phone_numbers("US").local.list(area_code=510, sms_enabled=True, limit=5)
    bought = client.incoming_phone_numbers.create(phone_number=offers[0].phone_number, friendly_name="tag")
    at = client.messaging.v1.services(service.sid)
    at.phone_numbers.create(phone_number_sid=bought.sid)
    codes = at.us_app_to_person_usecases.fetch(brand_registration_sid=brand.sid).us_app_to_person_usecases
    campaign = a_campaign(client, service.sid, brand.sid)
    states = [at.us_app_to_person(CAMPAIGN_SID).fetch().campaign_status for _ in range(3)]

    assert seen == ["PENDING", "APPROVED", "APPROVED"]
    assert "LOW_VOLUME" in {row["code"] for row in codes}
    assert campaign.sid == CAMPAIGN_SID
    assert campaign.privacy_policy_url == "https://goldencrust.example/privacy"
    assert states == ["IN_PROGRESS", "VERIFIED", "VERIFIED"]
    assert ledger(lookalike) == {"brand": 1, "number": 1, "campaign": 1}
    assert client.balance.fetch().balance == "79.35"


def test_the_two_addresses_come_back_only_with_the_newer_version(
    client: Client, lookalike: Lookalike
) -> None:
    brand = an_approved_brand(client, lookalike)
    service = client.messaging.v1.services.create(friendly_name="tag")
    a_campaign(client, service.sid, brand.sid)
    at = client.messaging.v1.services(service.sid).us_app_to_person(CAMPAIGN_SID)

    assert at.fetch().privacy_policy_url is None
    assert at.fetch(x_twilio_api_version="v1.2").privacy_policy_url is not None


def test_an_empty_profile_is_noncompliant_and_cannot_be_sent_in(client: Client) -> None:
    hub = client.trusthub.v1
    profile = hub.customer_profiles.create(
        friendly_name="X", email="a@b.example", policy_sid=SECONDARY_POLICY
    )
    at = hub.customer_profiles(profile.sid)
    verdict = at.customer_profiles_evaluations.create(policy_sid=SECONDARY_POLICY)

    assert verdict.status == "noncompliant"
    codes = {result["object_type"]: result["error_code"] for result in verdict.results}
    assert codes["customer_profile_business_information"] == 22214
    assert codes["customer_profile_address"] == 22216
    with pytest.raises(TwilioRestException) as refused:
        at.update(status="pending-review")
    assert refused.value.code == 70002


def test_an_evaluation_names_the_field_that_is_missing(client: Client) -> None:
    hub = client.trusthub.v1
    profile = hub.customer_profiles.create(
        friendly_name="X", email="a@b.example", policy_sid=SECONDARY_POLICY
    )
    half = an_end_user(client, "customer_profile_business_information", {**BUSINESS, "website_url": ""})
    at = hub.customer_profiles(profile.sid)
    at.customer_profiles_entity_assignments.create(object_sid=half.sid)
    verdict = at.customer_profiles_evaluations.create(policy_sid=SECONDARY_POLICY)

    fields = [row["object_field"] for result in verdict.results for row in result["invalid"]]
    assert "website_url" in fields
    assert "business_name" not in fields


@pytest.mark.parametrize(
    ("kind", "attributes"),
    [
        ("authorized_representative_1", {**PERSON, "job_title": "Owner"}),
        ("authorized_representative_1", {**PERSON, "phone_number": "510 555 0100"}),
        ("authorized_representative_1", {**PERSON, "job_position": "Baker"}),
        ("customer_profile_business_information", {**BUSINESS, "business_type": "LLC"}),
        ("customer_profile_business_information", {**BUSINESS, "business_industry": "BAKERY"}),
        ("us_a2p_messaging_profile_information", {"company_type": "PRIVATE_PROFIT"}),
        ("nobody_knows_this_type", {"a": "b"}),
    ],
)
def test_attributes_outside_twilios_table_are_refused(
    client: Client, kind: str, attributes: dict[str, str]
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        an_end_user(client, kind, attributes)
    assert (refused.value.status, refused.value.code) == (400, 70002)


def test_an_approved_profile_cannot_be_changed(client: Client, lookalike: Lookalike) -> None:
    an_approved_profile(client, lookalike)
    business = next(e for e in client.trusthub.v1.end_users.list() if e.type.startswith("customer_profile"))
    with pytest.raises(TwilioRestException) as refused:
        client.trusthub.v1.end_users(business.sid).update(attributes=BUSINESS)
    assert refused.value.code == 70002


def test_primary_profiles_are_made_in_the_console_only(client: Client) -> None:
    with pytest.raises(TwilioRestException, match="restricted via API"):
        client.trusthub.v1.customer_profiles.create(
            friendly_name="X", email="a@b.example", policy_sid=PRIMARY_POLICY
        )


def test_a_brand_on_an_unapproved_profile_costs_and_fails(client: Client, lookalike: Lookalike) -> None:
    hub = client.trusthub.v1
    profile = hub.customer_profiles.create(
        friendly_name="X", email="a@b.example", policy_sid=SECONDARY_POLICY
    )
    bundle = a_submitted_bundle(client, profile.sid)
    brand = client.messaging.v1.brand_registrations.create(
        customer_profile_bundle_sid=profile.sid, a2p_profile_bundle_sid=bundle.sid
    )

    failed = client.messaging.v1.brand_registrations(brand.sid).fetch()
    assert failed.status == "FAILED"
    assert failed.errors[0]["error_code"] == 30793
    assert ledger(lookalike) == {"brand": 1}


def test_a_refused_brand_is_updated_only_while_it_is_failed(open_lookalike: Opener) -> None:
    error = {"error_code": 30795, "description": "no match", "fields": ["ein"], "url": "https://x.example"}
    refused_first = [[{"status": "FAILED", "errors": [error]}], ["APPROVED"]]
    lookalike = open_lookalike({"reviews": {"brand": refused_first}})
    client = a_client()
    brand = a_brand(client, lookalike)
    at = client.messaging.v1.brand_registrations(brand.sid)
    with pytest.raises(TwilioRestException) as too_early:
        at.update()
    assert too_early.value.code == 21725

    assert at.fetch().errors[0]["error_code"] == 30795
    assert at.update().status == "PENDING"
    assert at.fetch().status == "APPROVED"
    assert ledger(lookalike) == {"brand": 1}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"description": "too short"}, 21728),
        ({"message_samples": SAMPLES[:1]}, 21728),
        ({"message_samples": ["too short"] * 2}, 21728),
        ({"opt_out_message": "bye"}, 21728),
        ({"opt_out_keywords": ["STOP!"]}, 21728),
        ({"us_app_to_person_usecase": "BAKING"}, 21720),
    ],
)
def test_campaign_limits(client: Client, lookalike: Lookalike, changed: dict[str, Any], code: int) -> None:
    brand = an_approved_brand(client, lookalike)
    service = client.messaging.v1.services.create(friendly_name="tag")
    with pytest.raises(TwilioRestException) as refused:
        a_campaign(client, service.sid, brand.sid, **changed)
    assert refused.value.code == code
    assert "campaign" not in ledger(lookalike)


def test_a_campaign_needs_an_approved_brand_and_a_service_of_its_own(
    client: Client, lookalike: Lookalike
) -> None:
    brand = a_brand(client, lookalike)
    service = client.messaging.v1.services.create(friendly_name="tag")
    with pytest.raises(TwilioRestException) as too_early:
        a_campaign(client, service.sid, brand.sid)
    assert too_early.value.code == 21717

    lookalike.director.settle(brand.sid, "APPROVED")
    a_campaign(client, service.sid, brand.sid)
    with pytest.raises(TwilioRestException, match="already a campaign"):
        a_campaign(client, service.sid, brand.sid)
    assert ledger(lookalike) == {"brand": 1, "campaign": 1}


def test_a_campaign_without_both_addresses_is_charged_and_refused(
    client: Client, lookalike: Lookalike
) -> None:
    brand = an_approved_brand(client, lookalike)
    service = client.messaging.v1.services.create(friendly_name="tag")
    a_campaign(client, service.sid, brand.sid, terms_and_conditions_url=None)
    at = client.messaging.v1.services(service.sid).us_app_to_person(CAMPAIGN_SID)

    assert at.fetch().campaign_status == "FAILED"
    assert at.fetch().errors[0]["error_code"] == 30934
    assert ledger(lookalike)["campaign"] == 1

    at.update(
        has_embedded_links=False,
        has_embedded_phone=False,
        message_samples=SAMPLES,
        message_flow=TEXT,
        description=TEXT,
        age_gated=False,
        direct_lending=False,
        terms_and_conditions_url="https://goldencrust.example/terms",
    )
    assert [at.fetch().campaign_status for _ in range(2)] == ["IN_PROGRESS", "VERIFIED"]


def test_a_number_is_sold_once(open_lookalike: Opener) -> None:
    lookalike = open_lookalike({"sold": ["+15105550100"]})
    client = a_client()
    offered = {row.phone_number for row in client.available_phone_numbers("US").local.list(area_code=510)}
    client.incoming_phone_numbers.create(phone_number=NUMBER)
    for number, code in ((NUMBER, 21422), ("+15105550100", 21422), ("+1510555", 21421)):
        with pytest.raises(TwilioRestException) as refused:
            client.incoming_phone_numbers.create(phone_number=number)
        assert refused.value.code == code

    assert NUMBER in offered
    assert "+15105550100" not in offered
    assert lookalike.world.ledger() == {("number", NUMBER): 1}
    assert [row.phone_number for row in client.incoming_phone_numbers.list(phone_number=NUMBER)] == [NUMBER]


def test_a_trial_account_cannot_buy(open_lookalike: Opener) -> None:
    open_lookalike({"account": {"kind": "Trial"}})
    with pytest.raises(TwilioRestException) as refused:
        a_client().incoming_phone_numbers.create(phone_number=NUMBER)
    assert refused.value.code == 21404
    assert a_client().api.v2010.accounts(ACCOUNT_SID).fetch().type == "Trial"


def test_a_number_belongs_to_one_pool(client: Client) -> None:
    bought = client.incoming_phone_numbers.create(phone_number=NUMBER)
    one = client.messaging.v1.services.create(friendly_name="one")
    other = client.messaging.v1.services.create(friendly_name="other")
    client.messaging.v1.services(one.sid).phone_numbers.create(phone_number_sid=bought.sid)
    for service, code in ((one, 21710), (other, 21712)):
        with pytest.raises(TwilioRestException) as refused:
            client.messaging.v1.services(service.sid).phone_numbers.create(phone_number_sid=bought.sid)
        assert refused.value.code == code
    assert [n.sid for n in client.messaging.v1.services(one.sid).phone_numbers.list()] == [bought.sid]


def test_lists_are_given_in_pages(client: Client, lookalike: Lookalike) -> None:
    names = [f"tag {number}" for number in range(7)]
    for name in names:
        client.trusthub.v1.end_users.create(
            friendly_name=name, type="authorized_representative_1", attributes={}
        )
    found = client.trusthub.v1.end_users.list(page_size=3)

    assert sorted(row.friendly_name for row in found) == names
    assert sum(call.name == "GET /v1/EndUsers" for call in lookalike.world.calls) == 3


def test_lists_filter_as_the_specification_says(client: Client) -> None:
    hub = client.trusthub.v1
    for name in ("a", "b"):
        hub.trust_products.create(friendly_name=name, email="a@b.example", policy_sid=A2P_POLICY)
    found = hub.trust_products.list(friendly_name="b", policy_sid=A2P_POLICY)
    assert [row.friendly_name for row in found] == ["b"]
    assert hub.trust_products.list(friendly_name="c") == []


def test_prices_and_policies_are_read(client: Client) -> None:
    prices = client.pricing.v1.phone_numbers.countries("US").fetch().phone_number_prices
    policy = client.trusthub.v1.policies(A2P_POLICY).fetch()
    assert {row["number_type"]: row["current_price"] for row in prices}["local"] == "1.15"
    assert policy.requirements["end_user"][0]["type"] == "us_a2p_messaging_profile_information"


@pytest.mark.parametrize(
    ("user", "secret"),
    [(ACCOUNT_SID, "wrong"), ("AC" + "9" * 32, AUTH_TOKEN), (KEY_SID, "wrong"), (KEY_SID, AUTH_TOKEN)],
)
def test_wrong_credentials(lookalike: Lookalike, user: str, secret: str) -> None:
    with pytest.raises(TwilioRestException) as refused:
        a_client(user, secret).balance.fetch()
    assert (refused.value.status, refused.value.code) == (401, 20003)


def test_a_standard_key_reaches_everything_but_the_account_itself(lookalike: Lookalike) -> None:
    client = a_client(KEY_SID, KEY_SECRET)
    assert client.messaging.v1.services.list(limit=1) == []
    with pytest.raises(TwilioRestException) as refused:
        client.api.v2010.accounts(ACCOUNT_SID).fetch()
    assert refused.value.code == 20003


def test_a_restricted_key_and_a_suspended_account(open_lookalike: Opener) -> None:
    open_lookalike(
        {"keys": {KEY_SID: {"secret": KEY_SECRET, "kind": "restricted", "hosts": ["api.twilio.com"]}}}
    )
    client = a_client(KEY_SID, KEY_SECRET)
    client.balance.fetch()
    with pytest.raises(TwilioException) as refused:
        client.trusthub.v1.customer_profiles.list(limit=1)
    assert refused.value.args[1].status_code == 403

    open_lookalike({"account": {"status": "suspended"}})
    with pytest.raises(TwilioRestException) as gone:
        a_client().balance.fetch()
    assert gone.value.code == 20003


def test_another_accounts_path_is_refused(client: Client, lookalike: Lookalike) -> None:
    other = Client(ACCOUNT_SID, AUTH_TOKEN, "AC" + "7" * 32, environment={"_": ""})
    with pytest.raises(TwilioRestException) as refused:
        other.balance.fetch()
    assert refused.value.code == 20003


def test_an_unknown_parameter_is_refused_and_written_down(open_lookalike: Opener) -> None:
    lookalike = open_lookalike(expected=2)
    client = a_client()
    answer = client.request(
        "POST",
        "https://messaging.twilio.com/v1/Services",
        data={"FriendlyName": "tag", "FreindlyName": "tag"},
    )
    assert answer.status_code == 400
    assert json.loads(answer.text)["code"] == 20001
    missing = client.request("POST", "https://messaging.twilio.com/v1/Services", data={"Usecase": "x"})
    assert missing.status_code == 400
    assert "'FriendlyName' is a required property" in lookalike.world.violations[1]


def test_no_other_host_is_reached(lookalike: Lookalike) -> None:
    with pytest.raises(requests.exceptions.ProxyError):
        requests.get("https://verify.twilio.com/v2/Services", timeout=5)
    with pytest.raises(requests.exceptions.ProxyError):
        requests.get("https://example.com/", timeout=5)
    assert lookalike.world.refused_hosts == ["verify.twilio.com", "example.com"]


def services(client: Client) -> list[str]:
    return [service.friendly_name for service in client.messaging.v1.services.list()]


@pytest.mark.parametrize(
    ("trouble", "raised", "took_effect"),
    [
        ("drop_before", requests.exceptions.ConnectionError, False),
        ("drop_after", requests.exceptions.ConnectionError, True),
        ("error_before", TwilioRestException, False),
        ("error_after", TwilioRestException, True),
        ("limited", TwilioRestException, False),
        ("bad_json", json.JSONDecodeError, True),
        ("html_before", TwilioRestException, False),
        ("html_after", json.JSONDecodeError, True),
    ],
)
def test_trouble_on_order(
    client: Client, lookalike: Lookalike, trouble: str, raised: type[Exception], took_effect: bool
) -> None:
    lookalike.fault("POST /v1/Services", trouble)
    with pytest.raises(raised):
        client.messaging.v1.services.create(friendly_name="tag")
    assert services(client) == (["tag"] if took_effect else [])
    assert lookalike.world.faults.done == 1


@pytest.mark.parametrize(("trouble", "took_effect"), [("hang_before", False), ("hang_after", True)])
def test_a_hanging_call_ends_by_the_callers_patience(
    lookalike: Lookalike, trouble: str, took_effect: bool
) -> None:
    lookalike.fault("POST /v1/Services", trouble)
    with pytest.raises(requests.exceptions.ReadTimeout):
        a_client(timeout_s=0.5).messaging.v1.services.create(friendly_name="tag")
    assert services(a_client()) == (["tag"] if took_effect else [])


def test_a_refused_tunnel_sends_nothing(client: Client, lookalike: Lookalike) -> None:
    lookalike.fault("CONNECT messaging.twilio.com", "no_tunnel")
    with pytest.raises(requests.exceptions.ProxyError):
        client.messaging.v1.services.create(friendly_name="tag")
    assert lookalike.world.calls == []
    assert services(client) == []


def test_faults_are_counted(client: Client, lookalike: Lookalike) -> None:
    lookalike.fault("POST *", "limited", skip=1, times=2, retry_after_s=7)
    outcomes = []
    for number in range(4):
        try:
            client.messaging.v1.services.create(friendly_name=f"tag {number}")
            outcomes.append("done")
        except TwilioRestException as refused:
            outcomes.append(str(refused.code))
    assert outcomes == ["done", "20429", "20429", "done"]


def test_a_new_thing_can_be_hidden_from_lists_for_a_while(client: Client, lookalike: Lookalike) -> None:
    service = client.messaging.v1.services.create(friendly_name="tag")
    lookalike.director.carry_out("hide", {"sid": service.sid, "reads": 1})
    assert services(client) == []
    assert services(client) == ["tag"]


def test_every_handler_is_an_operation_of_the_specification(contract: Contract) -> None:
    known = {template for host in FILES for template in contract.templates(host)}
    assert {name.split(" ", 1)[1] for name in HANDLERS} <= known


def test_the_judge_refuses_what_it_should(contract: Contract) -> None:
    path = "/v1/CustomerProfiles"
    seen = Seen("GET", "trusthub.twilio.com", path, "", {"Authorization": "Basic QTpi"}, b"")
    operation = contract.operation("GET", seen.host, path)
    assert operation is not None
    good = json.dumps(operation.example(200, "readFull"))
    bad = good.replace("twilio-approved", "approved")
    assert contract.response_faults(seen, operation, 200, good.encode()) == []
    assert "not one of" in contract.response_faults(seen, operation, 200, bad.encode())[0]


def test_missing_specification_files_are_named_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SpecMissingError, match=r"packaging/dev\.py test"):
        spec_folder({"LOOKALIKE_SPEC_FOLDER": str(tmp_path)})


def test_in_a_process_of_its_own_it_outlives_its_clients(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LookalikeProcess(tmp_path, {"primary": "absent"}) as process:
        for name, value in process.environment().items():
            monkeypatch.setenv(name, value)
        process.order("faults", {"where": "POST /v1/Services", "trouble": "drop_after"})
        with pytest.raises(requests.exceptions.ConnectionError):
            a_client().messaging.v1.services.create(friendly_name="tag")
        state = process.state()
        assert services(a_client()) == ["tag"]
        assert a_client().trusthub.v1.customer_profiles.list() == []
    assert [thing["kind"] for thing in state["things"]] == ["service"]
    assert state["violations"] == []
    assert state["faults_done"] == 1
