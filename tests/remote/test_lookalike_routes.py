"""The look-alike's sole proprietors and toll-free numbers, asked by the unchanged official SDK."""

from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from tests.remote.conftest import Opener
from tests.remote.test_lookalike import (
    PERSON,
    TEXT,
    a_campaign,
    a_client,
    an_approved_profile,
    an_end_user,
    ledger,
)
from tests.support.lookalike.running import Lookalike
from tests.support.lookalike.world import PRIMARY_POLICY, SOLE_PROPRIETOR_POLICY, STARTER_POLICY

MOBILE = "+15105550177"
STARTER = {name: PERSON[name] for name in ("first_name", "last_name", "email", "phone_number")}
OWNER = {"brand_name": "Golden Crust", "mobile_phone_number": MOBILE, "vertical": "FOOD_AND_BEVERAGE"}


@pytest.fixture
def client(lookalike: Lookalike) -> Client:
    return a_client()


def a_starter_profile(client: Client, lookalike: Lookalike) -> Any:
    hub = client.trusthub.v1
    primary = hub.customer_profiles.list(policy_sid=PRIMARY_POLICY)[0]
    profile = hub.customer_profiles.create(
        friendly_name="Golden Crust", email="agency@example.com", policy_sid=STARTER_POLICY
    )
    address = client.addresses.create(
        customer_name="Ada Sample",
        street="12 Baker Street",
        city="Oakland",
        region="CA",
        postal_code="94607",
        iso_country="US",
    )
    document = hub.supporting_documents.create(
        friendly_name="tag", type="customer_profile_address", attributes={"address_sids": address.sid}
    )
    person = an_end_user(client, "starter_customer_profile_information", STARTER)
    at = hub.customer_profiles(profile.sid)
    for piece in (person, document, primary):
        at.customer_profiles_entity_assignments.create(object_sid=piece.sid)
    assert at.customer_profiles_evaluations.create(policy_sid=STARTER_POLICY).status == "compliant"
    at.update(status="pending-review")
    lookalike.director.settle(profile.sid, "twilio-approved")
    return profile


def a_person_bundle(client: Client, profile_sid: str) -> Any:
    hub = client.trusthub.v1
    bundle = hub.trust_products.create(
        friendly_name="tag", email="a@example.com", policy_sid=SOLE_PROPRIETOR_POLICY
    )
    owner = an_end_user(client, "sole_proprietor_information", OWNER)
    at = hub.trust_products(bundle.sid)
    for sid in (owner.sid, profile_sid):
        at.trust_products_entity_assignments.create(object_sid=sid)
    assert at.trust_products_evaluations.create(policy_sid=SOLE_PROPRIETOR_POLICY).status == "compliant"
    return at.update(status="pending-review")


def a_persons_brand(client: Client, lookalike: Lookalike, brand_type: str = "SOLE_PROPRIETOR") -> Any:
    profile = a_starter_profile(client, lookalike)
    bundle = a_person_bundle(client, profile.sid)
    return client.messaging.v1.brand_registrations.create(
        customer_profile_bundle_sid=profile.sid, a2p_profile_bundle_sid=bundle.sid, brand_type=brand_type
    )


def texted(lookalike: Lookalike) -> list[str]:
    return [text["number"] for text in lookalike.director.state()["texts"]]


def test_an_owner_is_texted_once_and_known_after_a_yes(client: Client, lookalike: Lookalike) -> None:
    brand = a_persons_brand(client, lookalike)
    at = client.messaging.v1.brand_registrations(brand.sid)
    assert (at.fetch().status, texted(lookalike)) == ("PENDING", [])
    assert [(at.fetch().status, at.fetch().identity_status) for _ in range(2)] == [
        ("APPROVED", "UNVERIFIED")
    ] * 2
    assert texted(lookalike) == [MOBILE]

    lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
    assert at.fetch().identity_status == "VERIFIED"
    assert [str(charge.amount) for charge in lookalike.world.charges] == ["4.50"]


def test_a_code_of_yesterday_is_answered_in_vain_and_a_new_one_is_a_new_text(
    client: Client, lookalike: Lookalike
) -> None:
    brand = a_persons_brand(client, lookalike)
    lookalike.director.settle(brand.sid, "APPROVED")
    lookalike.director.carry_out("expire_code", {"sid": brand.sid})
    lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
    at = client.messaging.v1.brand_registrations(brand.sid)
    assert at.fetch().identity_status == "UNVERIFIED"

    at.brand_registration_otps.create()
    assert texted(lookalike) == [MOBILE, MOBILE]
    lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
    assert at.fetch().identity_status == "VERIFIED"
    with pytest.raises(TwilioRestException) as refused:
        at.brand_registration_otps.create()
    assert refused.value.code == 30752


def test_no_code_before_the_brand_is_approved(client: Client, lookalike: Lookalike) -> None:
    brand = a_persons_brand(client, lookalike)
    with pytest.raises(TwilioRestException):
        client.messaging.v1.brand_registrations(brand.sid).brand_registration_otps.create()
    assert texted(lookalike) == []


def test_a_standard_brand_on_a_persons_bundle_costs_and_fails(client: Client, lookalike: Lookalike) -> None:
    brand = a_persons_brand(client, lookalike, "STANDARD")
    assert client.messaging.v1.brand_registrations(brand.sid).fetch().status == "FAILED"
    assert ledger(lookalike) == {"brand": 1}


def test_a_person_has_one_campaign_and_only_after_the_yes(client: Client, lookalike: Lookalike) -> None:
    brand = a_persons_brand(client, lookalike)
    lookalike.director.settle(brand.sid, "APPROVED")
    one, other = (client.messaging.v1.services.create(friendly_name=name) for name in ("one", "other"))
    with pytest.raises(TwilioRestException) as too_early:
        a_campaign(client, one.sid, brand.sid, us_app_to_person_usecase="SOLE_PROPRIETOR")
    assert too_early.value.code == 21717

    lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
    with pytest.raises(TwilioRestException) as wrong:
        a_campaign(client, one.sid, brand.sid, us_app_to_person_usecase="LOW_VOLUME")
    assert wrong.value.code == 21720
    a_campaign(client, one.sid, brand.sid, us_app_to_person_usecase="SOLE_PROPRIETOR")
    with pytest.raises(TwilioRestException, match="one campaign only"):
        a_campaign(client, other.sid, brand.sid, us_app_to_person_usecase="SOLE_PROPRIETOR")
    assert ledger(lookalike) == {"brand": 1, "campaign": 1}


def a_toll_free_number(client: Client) -> Any:
    offered = client.available_phone_numbers("US").toll_free.list(sms_enabled=True, limit=3)
    return client.incoming_phone_numbers.create(phone_number=offered[0].phone_number, friendly_name="tag")


def a_verification(client: Client, number_sid: str, **changed: Any) -> Any:
    given: dict[str, Any] = {
        "tollfree_phone_number_sid": number_sid,
        "external_reference_id": "tag",
        "business_name": "Golden Crust Bakery LLC",
        "business_website": "https://goldencrust.example",
        "notification_email": "ada@goldencrust.example",
        "use_case_categories": ["MARKETING", "CUSTOMER_CARE"],
        "use_case_summary": TEXT,
        "production_message_sample": TEXT,
        "opt_in_image_urls": ["https://goldencrust.example/texts"],
        "opt_in_type": "WEB_FORM",
        "message_volume": "1,000",
        "business_type": "PRIVATE_PROFIT",
        "business_registration_number": "12-3456789",
        "business_registration_authority": "EIN",
        "business_registration_country": "US",
    }
    return client.messaging.v1.tollfree_verifications.create(**{**given, **changed})


REASON = {"code": 30445, "reason": "The business could not be found."}


def test_a_number_is_verified_and_found_by_itself_and_by_its_tag(
    client: Client, lookalike: Lookalike
) -> None:
    profile = an_approved_profile(client, lookalike)
    number = a_toll_free_number(client)
    made = a_verification(client, number.sid, customer_profile_sid=profile.sid)
    at = client.messaging.v1.tollfree_verifications(made.sid)

    assert (made.status, made.tollfree_phone_number) == ("PENDING_REVIEW", number.phone_number)
    assert made.use_case_categories == ["MARKETING", "CUSTOMER_CARE"]
    assert (made.doing_business_as, made.vetting_id) == (None, None)
    assert [at.fetch().status for _ in range(3)] == ["IN_REVIEW", "TWILIO_APPROVED", "TWILIO_APPROVED"]
    every = client.messaging.v1.tollfree_verifications
    assert [each.sid for each in every.list(tollfree_phone_number_sid=number.sid)] == [made.sid]
    assert [each.sid for each in every.list(external_reference_id="tag")] == [made.sid]
    assert every.list(external_reference_id="other") == []
    assert every.list(status="TWILIO_REJECTED") == []
    assert [(c.what, str(c.amount)) for c in lookalike.world.charges] == [("number", "2.15")]


def test_a_number_is_verified_once_and_must_be_toll_free(client: Client) -> None:
    number = a_toll_free_number(client)
    a_verification(client, number.sid)
    with pytest.raises(TwilioRestException, match="there already"):
        a_verification(client, number.sid)
    local = client.incoming_phone_numbers.create(phone_number="+15105550101")
    with pytest.raises(TwilioRestException, match="not a toll-free"):
        a_verification(client, local.sid)


def test_only_one_person_needs_no_registration_number(client: Client) -> None:
    number = a_toll_free_number(client)
    bare = dict.fromkeys(
        (
            "business_registration_number",
            "business_registration_authority",
            "business_registration_country",
        )
    )
    with pytest.raises(TwilioRestException, match="BusinessRegistrationNumber is required"):
        a_verification(client, number.sid, **bare)
    made = a_verification(client, number.sid, **bare, business_type="SOLE_PROPRIETOR")
    assert made.business_registration_number is None


def test_a_rejection_is_edited_only_while_twilio_allows_it(open_lookalike: Opener) -> None:
    rejected = [{"status": "TWILIO_REJECTED", "errors": [REASON]}]
    lookalike = open_lookalike({"reviews": {"verification": [rejected, rejected, ["TWILIO_APPROVED"]]}})
    client = a_client()
    made = a_verification(client, a_toll_free_number(client).sid)
    at = client.messaging.v1.tollfree_verifications(made.sid)
    with pytest.raises(TwilioRestException, match="cannot be edited"):
        at.update(edit_reason="too early")

    seen = at.fetch()
    assert (seen.status, seen.edit_allowed) == ("TWILIO_REJECTED", True)
    assert seen.edit_expiration is not None
    assert seen.rejection_reasons == [REASON]
    assert (seen.error_code, seen.rejection_reason) == (30445, "The business could not be found.")

    edited = at.update(edit_reason="The name was wrong.", business_name="Golden Crust LLC")
    assert (edited.sid, edited.status) == (made.sid, "PENDING_REVIEW")
    assert (edited.business_name, edited.edit_allowed, edited.rejection_reasons) == (
        "Golden Crust LLC",
        None,
        None,
    )
    assert at.fetch().status == "TWILIO_REJECTED"
    lookalike.director.carry_out("close_window", {"sid": made.sid})
    assert at.fetch().edit_allowed is False
    with pytest.raises(TwilioRestException, match="cannot be edited"):
        at.update(edit_reason="too late")


def test_after_a_delete_the_number_can_be_handed_in_anew(client: Client) -> None:
    number = a_toll_free_number(client)
    first = a_verification(client, number.sid)
    assert client.messaging.v1.tollfree_verifications(first.sid).delete()
    with pytest.raises(TwilioRestException) as gone:
        client.messaging.v1.tollfree_verifications(first.sid).fetch()
    assert gone.value.code == 20404
    assert a_verification(client, number.sid).sid != first.sid


def test_an_edit_cannot_name_the_number(open_lookalike: Opener) -> None:
    lookalike = open_lookalike(expected=1)
    client = a_client()
    number = a_toll_free_number(client)
    made = a_verification(client, number.sid)
    lookalike.director.settle(made.sid, "TWILIO_REJECTED", (REASON,))
    answer = client.request(
        "POST",
        f"https://messaging.twilio.com/v1/Tollfree/Verifications/{made.sid}",
        data={"TollfreePhoneNumberSid": number.sid},
    )
    assert answer.status_code == 400
