"""messaging.twilio.com: campaigns, one for each Messaging Service, all with the same SID."""

import re
from collections.abc import Mapping
from typing import Any

from tests.support.lookalike.brands import ONE_PERSON
from tests.support.lookalike.call import Answer, Call, Handler, fresh_body, page_of, touch
from tests.support.lookalike.refusals import RefusalError, not_found
from tests.support.lookalike.reviews import Step, advance
from tests.support.lookalike.world import CAMPAIGN_SID, Thing

VETTING_FEE = "15.00"
_PATH = "/v1/Services/{MessagingServiceSid}/Compliance/Usa2p"

# Twilio writes these limits only into the descriptions of its parameters.
_TEXT_LENGTHS = {
    "Description": (40, 4096),
    "MessageFlow": (40, 2048),
    "OptInMessage": (20, 320),
    "OptOutMessage": (20, 320),
    "HelpMessage": (20, 320),
}
_KEYWORDS = ("OptInKeywords", "OptOutKeywords", "HelpKeywords")
_SAMPLES = (2, 5)
_SAMPLE_LENGTH = (20, 1024)
_KEYWORD_LENGTH = 255

# What Twilio fills in when a campaign is created without words of its own (example createWithDefaults).
_DEFAULTS: Mapping[str, Any] = {
    "opt_in_message": "",
    "opt_out_message": "You have successfully been unsubscribed. You will not receive any more messages from "
    "this number. Reply START to resubscribe.",
    "help_message": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
    "opt_in_keywords": [],
    "opt_out_keywords": ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"],
    "help_keywords": ["HELP", "INFO"],
    "subscriber_opt_in": False,
    "age_gated": False,
    "direct_lending": False,
}

_SOLE_PROPRIETOR = {
    "code": "SOLE_PROPRIETOR",
    "name": "Sole Proprietor",
    "description": "Limited to entities without a tax ID",
    "post_approval_required": False,
}


def _create(call: Call) -> Answer:
    service = call.thing("service", "MessagingServiceSid")
    brand = _registered_brand(call)
    _check_texts(call)
    _check_usecase(call, brand)
    if _key(service) in call.world.things:
        raise RefusalError(400, "There is already a campaign associated with this messaging service")
    shown = {
        **_DEFAULTS,
        **{name: value for name, value in call.sent().items() if name in _DEFAULTS},
        "brand_registration_sid": brand.sid,
        "messaging_service_sid": service.sid,
        "campaign_status": "PENDING",
        "campaign_id": None,
        "mock": brand.body["mock"],
        "errors": [],
        "url": f"https://{call.seen.host}{call.seen.path}/{CAMPAIGN_SID}",
    }
    body = fresh_body(call, CAMPAIGN_SID, example="createWithExtendedFieldsAndHeader", **shown)
    body.update(_addresses(call))
    campaign = call.world.add(Thing("campaign", call.account.sid, body), _key(service))
    campaign.notes["review"] = _review(call, campaign)
    touch(service, us_app_to_person_registered=True)
    if not brand.body["mock"]:
        call.world.charge(call.account, "campaign", service.sid, VETTING_FEE, CAMPAIGN_SID)
    return Answer(201, _as_asked(call, campaign))


def _key(service: Thing) -> str:
    """Campaigns all bear one SID: what tells them apart is the service."""
    return f"campaign of {service.sid}"


def _registered_brand(call: Call) -> Thing:
    brand = call.named("brand", call.one("BrandRegistrationSid"))
    if brand.body["status"] != "APPROVED":
        raise RefusalError(400, "The brand is not registered", 21717)
    if brand.body["brand_type"] == ONE_PERSON:
        _check_person(call, brand)
    return brand


def _check_person(call: Call, brand: Thing) -> None:
    """A person's brand counts once its owner answered the code, and holds one campaign."""
    if brand.body["identity_status"] not in ("VERIFIED", "VETTED_VERIFIED"):
        raise RefusalError(400, "The owner of the brand has not been verified", 21717)
    if call.world.of_kind("campaign", call.account, brand_registration_sid=brand.sid):
        raise RefusalError(400, "A sole proprietor brand can have one campaign only")


def _check_texts(call: Call) -> None:
    for name, (least, most) in _TEXT_LENGTHS.items():
        value = call.one(name)
        if value is not None and not least <= len(value) <= most:
            raise _wrong_length(name, least, most)
    samples = call.many("MessageSamples")
    if not _SAMPLES[0] <= len(samples) <= _SAMPLES[1]:
        raise _wrong_length("MessageSamples", *_SAMPLES)
    if any(not _SAMPLE_LENGTH[0] <= len(sample) <= _SAMPLE_LENGTH[1] for sample in samples):
        raise _wrong_length("MessageSamples", *_SAMPLE_LENGTH)
    for name in _KEYWORDS:
        words = call.many(name)
        if len(",".join(words)) > _KEYWORD_LENGTH or any(not re.fullmatch(r"[A-Za-z0-9]+", w) for w in words):
            raise RefusalError(400, f"{name} must be alphanumeric and at most 255 characters", 21728)


def _wrong_length(name: str, least: int, most: int) -> RefusalError:
    return RefusalError(400, f"{name} must have between {least} and {most}", 21728)


def _check_usecase(call: Call, brand: Thing) -> None:
    codes = {row["code"] for row in _usecases_of(call, brand)}
    if call.one("UsAppToPersonUsecase") not in codes:
        raise RefusalError(400, "The use case is not available to this brand", 21720)


def _addresses(call: Call) -> dict[str, Any]:
    return {
        "privacy_policy_url": call.one("PrivacyPolicyUrl"),
        "terms_and_conditions_url": call.one("TermsAndConditionsUrl"),
    }


def _review(call: Call, campaign: Thing) -> list[Step]:
    """A campaign without both addresses is taken, charged, and refused in review (error pages 30933, 30934)."""
    lacking = [
        (30933, "PRIVACY_POLICY_URL") if name == "privacy_policy_url" else (30934, "TERMS_AND_CONDITIONS_URL")
        for name in ("privacy_policy_url", "terms_and_conditions_url")
        if not campaign.body[name]
    ]
    if not lacking:
        return call.world.reviews.begin("campaign")
    errors = tuple(
        {
            "error_code": code,
            "description": "The campaign submission has been reviewed and it was rejected.",
            "fields": [field],
            "url": f"https://www.twilio.com/docs/api/errors/{code}",
        }
        for code, field in lacking
    )
    return [Step("FAILED", errors)]


def _as_asked(call: Call, campaign: Thing) -> dict[str, Any]:
    """The two addresses come back only to those who ask with the newer version in the header."""
    body = dict(campaign.body)
    if call.header("X-Twilio-Api-Version") != "v1.2":
        del body["privacy_policy_url"], body["terms_and_conditions_url"]
    return body


def _campaign(call: Call) -> Thing:
    service = call.thing("service", "MessagingServiceSid")
    found = call.world.things.get(_key(service))
    if found is None or call.operation.path_values.get("Sid", CAMPAIGN_SID) != CAMPAIGN_SID:
        raise not_found(call.seen.path)
    return found


def _fetch(call: Call) -> Answer:
    campaign = _campaign(call)
    step = advance(campaign.notes.get("review", []))
    if step is not None:
        settle(campaign, step)
    return Answer(200, _as_asked(call, campaign))


def settle(campaign: Thing, step: Step) -> None:
    touch(campaign, campaign_status=step.status, errors=list(step.errors))
    if step.status == "VERIFIED":
        touch(campaign, campaign_id="CLOOKAL")


def _list(call: Call) -> Answer:
    service = call.thing("service", "MessagingServiceSid")
    found = call.world.things.get(_key(service))
    left = call.world.hidden_reads.get(_key(service), 0)
    if left:
        call.world.hidden_reads[_key(service)] = left - 1
        found = None
    return page_of(call, "compliance", [_as_asked(call, found)] if found else [])


def _update(call: Call) -> Answer:
    campaign = _campaign(call)
    if campaign.body["campaign_status"] != "FAILED":
        raise RefusalError(400, "Only a failed campaign can be edited")
    _check_texts(call)
    touch(campaign, **call.sent())
    touch(campaign, campaign_status="IN_PROGRESS", errors=[])
    campaign.notes["review"] = _review(call, campaign)
    campaign.notes["edits"] = campaign.notes.get("edits", 0) + 1
    return Answer(200, _as_asked(call, campaign))


def _delete(call: Call) -> Answer:
    _campaign(call)
    service = call.thing("service", "MessagingServiceSid")
    del call.world.things[_key(service)]
    touch(service, us_app_to_person_registered=False)
    return Answer(204, None)


def _usecases(call: Call) -> Answer:
    call.thing("service", "MessagingServiceSid")
    sid = call.asked("BrandRegistrationSid")
    brand = call.named("brand", sid) if sid else None
    return Answer(200, {"us_app_to_person_usecases": _usecases_of(call, brand)})


def _usecases_of(call: Call, brand: Thing | None) -> list[dict[str, Any]]:
    if brand is not None and brand.body["brand_type"] == ONE_PERSON:
        return [_SOLE_PROPRIETOR]
    path = f"/v1/Services/{call.path_sid('MessagingServiceSid')}/Compliance/Usa2p/Usecases"
    asking = call.contract.operation("GET", call.seen.host, path)
    assert asking is not None
    rows: list[dict[str, Any]] = asking.example(200)["us_app_to_person_usecases"]
    return rows


HANDLERS: Mapping[str, Handler] = {
    f"POST {_PATH}": _create,
    f"GET {_PATH}": _list,
    f"GET {_PATH}/Usecases": _usecases,
    f"GET {_PATH}/{{Sid}}": _fetch,
    f"POST {_PATH}/{{Sid}}": _update,
    f"DELETE {_PATH}/{{Sid}}": _delete,
}
