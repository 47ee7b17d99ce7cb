"""Dossier to Messaging: brand, service, number, campaign. Pure; parameters of Twilio's Messaging and phone number
APIs (https://github.com/twilio/twilio-oai/blob/main/spec/yaml/twilio_messaging_v1.yaml)."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import TaskKey
from smswizard.domain.route import Route
from smswizard.drafting.answers import joining_words
from smswizard.facts.conduct import keywords
from smswizard.remote.reading_answers import UnreadableAnswer, phone_at, text_at, web_address_at, yes_at
from smswizard.submission.ports import Order

CAMPAIGN_SID = "QE2c6890da8086d771620e9b13fadeba0b"
"""The same for every campaign of every account; a campaign is told apart by its service (Twilio's campaign page)."""

SHOWS_ADDRESSES = "v1.2"
"""The version of the campaign's answer that repeats the addresses of policy and terms."""


def brand(order: Order) -> dict[str, object]:
    """The brand. Low volume means: without the automatic second check, which the higher fee pays for."""
    sent: dict[str, object] = {
        "customer_profile_bundle_sid": order.sids[TaskKey("profile.approved")],
        "a2p_profile_bundle_sid": order.sids[TaskKey("bundle")],
    }
    if order.task.detail == Route.SOLE_PROPRIETOR:
        sent["brand_type"] = "SOLE_PROPRIETOR"
    else:
        sent |= {"brand_type": "STANDARD", "skip_automatic_sec_vet": order.task.detail != Route.STANDARD}
    if order.mock:
        sent["mock"] = True
    return sent


def service(order: Order) -> dict[str, object]:
    """The messaging service. The number's own webhooks go on working."""
    return {"friendly_name": order.tag, "use_inbound_webhook_on_number": True}


def number(order: Order) -> dict[str, object]:
    """The exact number: buying by area code would buy another one each time."""
    return {"phone_number": phone_at(order.dossier, "sender.number"), "friendly_name": order.tag}


def campaign(order: Order) -> dict[str, object]:
    """A new campaign, with the replies as they were confirmed."""
    return {
        "brand_registration_sid": order.sids[TaskKey("brand")],
        "us_app_to_person_usecase": text_at(order.dossier, "campaign.use_case"),
        **_changeable(order.dossier),
        **_replies(order.dossier),
        "x_twilio_api_version": SHOWS_ADDRESSES,
    }


def campaign_change(order: Order) -> dict[str, object]:
    """What of a refused campaign can be changed in place: all but brand, use case and the replies."""
    return {**_changeable(order.dossier), "x_twilio_api_version": SHOWS_ADDRESSES}


def _changeable(dossier: Dossier) -> dict[str, object]:
    return {
        "description": text_at(dossier, "campaign.description"),
        "message_flow": text_at(dossier, "consent.message_flow"),
        "message_samples": _samples(dossier),
        "has_embedded_links": yes_at(dossier, "campaign.has_links"),
        "has_embedded_phone": yes_at(dossier, "campaign.has_phone"),
        "age_gated": yes_at(dossier, "campaign.age_gated"),
        "direct_lending": yes_at(dossier, "campaign.direct_lending"),
        "privacy_policy_url": web_address_at(dossier, "privacy.url"),
        "terms_and_conditions_url": web_address_at(dossier, "terms.url"),
    }


def _samples(dossier: Dossier) -> list[str]:
    samples = [each.strip() for each in dossier.campaign.samples if each.strip()]
    if not samples:
        raise UnreadableAnswer("campaign.samples")
    return samples


def _replies(dossier: Dossier) -> dict[str, object]:
    """The replies, each with its words. A reply that was left empty is left to Twilio's own.

    `subscriber_opt_in` must be set wherever an opt-in message is (https://www.twilio.com/docs/api/errors/30709).
    """
    sent: dict[str, object] = {}
    confirmation = text_at(dossier, "consent.confirmation", "")
    if confirmation:
        sent |= {"opt_in_message": confirmation, "subscriber_opt_in": True}
        joining = [word for word in joining_words(dossier) if word.isalnum()]
        if joining:
            sent["opt_in_keywords"] = joining
    stop_reply = text_at(dossier, "consent.stop_reply", "")
    if stop_reply:
        sent |= {"opt_out_message": stop_reply, "opt_out_keywords": list(keywords("stop"))}
    help_reply = text_at(dossier, "consent.help_reply", "")
    if help_reply:
        sent |= {"help_message": help_reply, "help_keywords": list(keywords("help"))}
    return sent
