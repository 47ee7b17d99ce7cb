"""messaging.twilio.com: brands. One is paid for when it is created, even if it then fails."""

from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.call import Answer, Call, Handler, fresh_body, listing, touch
from tests.support.lookalike.evaluation import assigned
from tests.support.lookalike.refusals import RefusalError
from tests.support.lookalike.reviews import Step, advance
from tests.support.lookalike.world import SOLE_PROPRIETOR_POLICY, Texted, Thing, World

# List prices, September 2026 (resources/facts/fees.csv): low-volume standard and sole proprietor, standard.
LOW_VOLUME_FEE = "4.50"
STANDARD_FEE = "46.00"
MOST_UPDATES = 3
ONE_PERSON = "SOLE_PROPRIETOR"


def _create(call: Call) -> Answer:
    brand_type = call.one("BrandType") or "STANDARD"
    if brand_type not in ("STANDARD", ONE_PERSON, "STARTER"):
        raise RefusalError(400, f"Invalid BrandType {brand_type}")
    profile_sid = call.one("CustomerProfileBundleSid") or ""
    bundle_sid = call.one("A2PProfileBundleSid") or ""
    light = call.one("SkipAutomaticSecVet") == "true" or brand_type == ONE_PERSON
    mock = call.one("Mock") == "true"
    sid = call.world.new_sid("BN")
    body = fresh_body(
        call,
        sid,
        customer_profile_bundle_sid=profile_sid,
        a2p_profile_bundle_sid=bundle_sid,
        brand_type=brand_type,
        status="PENDING",
        skip_automatic_sec_vet=call.one("SkipAutomaticSecVet") == "true",
        mock=mock,
        brand_score=None,
        identity_status=None,
        brand_feedback=None,
        russell_3000=False,
        government_entity=False,
        tax_exempt_status=None,
        tcr_id=None,
        errors=[],
    )
    brand = call.world.add(Thing("brand", call.account.sid, body, {"updates": 0}))
    _begin_review(call, brand, profile_sid, bundle_sid)
    if not mock:
        fee = LOW_VOLUME_FEE if light else STANDARD_FEE
        call.world.charge(call.account, "brand", f"{profile_sid}+{bundle_sid}", fee, sid)
    return Answer(201, body)


def _begin_review(call: Call, brand: Thing, profile_sid: str, bundle_sid: str) -> None:
    doomed = _inconsistency(call, brand, profile_sid, bundle_sid)
    if doomed:
        brand.notes["review"] = [Step("FAILED", ({**_error(30793, doomed), "fields": ["bundle_sid"]},))]
    else:
        brand.notes["review"] = call.world.reviews.begin("brand")


def _inconsistency(call: Call, brand: Thing, profile_sid: str, bundle_sid: str) -> str | None:
    """Why the two bundles cannot make a brand; it is found after the fee was taken, as for real."""
    profile = call.world.things.get(profile_sid)
    bundle = call.world.things.get(bundle_sid)
    if profile is None or profile.kind != "profile" or bundle is None or bundle.kind != "trust":
        return "Customer profile or A2P profile bundle not found."
    if profile.body["status"] != "twilio-approved":
        return "The customer profile is not approved."
    if bundle.body["status"] in ("draft", "twilio-rejected"):
        return "The A2P profile bundle has not been submitted."
    if profile not in assigned(call.world, bundle.sid):
        return "The customer profile is not assigned to the A2P profile bundle."
    if (bundle.body["policy_sid"] == SOLE_PROPRIETOR_POLICY) != (brand.body["brand_type"] == ONE_PERSON):
        return "The A2P profile bundle is for another type of brand."
    return None


def _error(code: int, description: str) -> dict[str, Any]:
    return {
        "error_code": code,
        "description": description,
        "fields": [],
        "url": f"https://www.twilio.com/docs/api/errors/{code}",
    }


def _fetch(call: Call) -> Answer:
    brand = call.thing("brand")
    step = advance(brand.notes.get("review", []))
    if step is not None:
        settle(call.world, brand, step)
    return Answer(200, brand.body)


def settle(world: World, brand: Thing, step: Step) -> None:
    """Put a brand into a reviewed state, with what Twilio adds to an approved one.

    The owner of a sole proprietor brand is texted a code then, and counts as known after an answer to it.
    """
    touch(brand, status=step.status, errors=list(step.errors))
    if step.status == "APPROVED" and brand.body["brand_type"] == ONE_PERSON:
        touch(brand, identity_status="UNVERIFIED", tcr_id="BLOOKAL", failure_reason=None)
        _text_code(world, brand)
    elif step.status == "APPROVED":
        score = None if brand.body["skip_automatic_sec_vet"] else 62
        touch(brand, identity_status="VERIFIED", tcr_id="BLOOKAL", brand_score=score, failure_reason=None)


def _update(call: Call) -> Answer:
    brand = call.thing("brand")
    if brand.body["status"] != "FAILED":
        raise RefusalError(400, "A brand can be updated only in status FAILED", 21725)
    if brand.notes["updates"] >= MOST_UPDATES:
        raise RefusalError(400, "The brand was updated too many times", 21724)
    brand.notes["updates"] += 1
    touch(brand, status="PENDING", errors=[])
    _begin_review(
        call, brand, brand.body["customer_profile_bundle_sid"], brand.body["a2p_profile_bundle_sid"]
    )
    return Answer(202, brand.body)


def _resend_code(call: Call) -> Answer:
    brand = call.thing("brand", "BrandRegistrationSid")
    if brand.body["brand_type"] != ONE_PERSON or brand.body["identity_status"] != "UNVERIFIED":
        raise RefusalError(400, "This brand has no one-time code to send", 30752)
    _text_code(call.world, brand)
    return Answer(201, {"account_sid": call.account.sid, "brand_registration_sid": brand.sid})


def _text_code(world: World, brand: Thing) -> None:
    """Each code is a text to the mobile in the bundle, and opens the time in which an answer counts."""
    people = assigned(world, brand.body["a2p_profile_bundle_sid"])
    number = next(t.body["attributes"]["mobile_phone_number"] for t in people if t.kind == "end_user")
    world.texts.append(Texted(brand.sid, number))
    brand.notes["code_open"] = True


def reply(brand: Thing) -> None:
    """The owner answers YES; too late is not at all."""
    if brand.body["identity_status"] == "UNVERIFIED" and brand.notes.get("code_open"):
        touch(brand, identity_status="VERIFIED")


def expire_code(brand: Thing) -> None:
    """The day in which the newest code can be answered is over."""
    brand.notes["code_open"] = False


_PATH = "/v1/a2p/BrandRegistrations"

HANDLERS: Mapping[str, Handler] = {
    f"POST {_PATH}": _create,
    f"GET {_PATH}": listing("brand", "data"),
    f"GET {_PATH}/{{Sid}}": _fetch,
    f"POST {_PATH}/{{Sid}}": _update,
    f"POST {_PATH}/{{BrandRegistrationSid}}/SmsOtp": _resend_code,
}
