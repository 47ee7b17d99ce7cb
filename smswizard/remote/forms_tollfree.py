"""Dossier to toll-free verification. Pure; parameters of `POST /v1/Tollfree/Verifications`
(https://github.com/twilio/twilio-oai/blob/main/spec/yaml/twilio_messaging_v1.yaml)."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import TaskKey
from smswizard.drafting.answers import joining_words
from smswizard.facts.limits import limit
from smswizard.facts.tollfree import OPT_IN_TYPES, categories
from smswizard.remote.forms_trusthub import brand_name, notify_email
from smswizard.remote.reading_answers import (
    UnreadableAnswer,
    email_at,
    phone_at,
    tax_id_of,
    text_at,
    web_address_at,
    yes_at,
)
from smswizard.submission.ports import Order

BUSINESS_TYPES = {
    "private": "PRIVATE_PROFIT",
    "public": "PUBLIC_PROFIT",
    "non_profit": "NON_PROFIT",
    "government": "GOVERNMENT",
}
"""Twilio's names of who owns a business (its specification, `business_type`)."""

FIRST_ONLY = ("tollfree_phone_number_sid", "customer_profile_sid", "external_reference_id")
"""What a verification keeps for ever: an edit cannot name these."""


def verification(order: Order) -> dict[str, object]:
    """A new verification of the number that was bought. Our tag goes where the provider keeps it as it is."""
    return {
        "tollfree_phone_number_sid": order.sids[TaskKey("number")],
        "customer_profile_sid": order.sids[TaskKey("profile.approved")],
        "external_reference_id": order.tag,
        **changeable(order.dossier),
    }


def changeable(dossier: Dossier) -> dict[str, object]:
    """All that an edit may change too."""
    sent: dict[str, object] = {
        "business_name": text_at(dossier, "business.legal_name"),
        "business_website": web_address_at(dossier, "business.website"),
        "notification_email": notify_email(dossier),
        "use_case_categories": _categories(dossier),
        "use_case_summary": text_at(dossier, "campaign.description"),
        "production_message_sample": _sample(dossier),
        "opt_in_image_urls": [_evidence(dossier)],
        "opt_in_type": _opt_in_type(dossier),
        "message_volume": text_at(dossier, "campaign.monthly_volume"),
        "additional_information": text_at(dossier, "consent.message_flow"),
        "age_gated_content": yes_at(dossier, "campaign.age_gated"),
        "privacy_policy_url": web_address_at(dossier, "privacy.url"),
        "terms_and_conditions_url": web_address_at(dossier, "terms.url"),
        **_address(dossier),
        **_contact(dossier),
        **_registration(dossier),
    }
    if brand_name(dossier) != sent["business_name"]:
        sent["doing_business_as"] = brand_name(dossier)
    return sent | _replies(dossier)


def _categories(dossier: Dossier) -> list[str]:
    kinds = dossier.campaign.kinds or (text_at(dossier, "campaign.use_case"),)
    found = list(categories(kinds))
    if not found:
        raise UnreadableAnswer("campaign.kinds")
    return found


def _sample(dossier: Dossier) -> str:
    """As many of the samples as are safe in one field; at least the first."""
    samples = [each.strip() for each in dossier.campaign.samples if each.strip()]
    if not samples:
        raise UnreadableAnswer("campaign.samples")
    most, chosen = limit("tollfree.sample").max or 0, samples[0]
    for each in samples[1:]:
        if len(chosen) + 2 + len(each) <= most:
            chosen = f"{chosen}\n\n{each}"
    return chosen


def _evidence(dossier: Dossier) -> str:
    """The picture or page of the sign-up; the form's own address where no other was given."""
    path = "consent.evidence_url" if dossier.consent.evidence_url.strip() else "consent.form_url"
    return web_address_at(dossier, path)


def _opt_in_type(dossier: Dossier) -> str:
    known = [OPT_IN_TYPES[each] for each in dossier.consent.ways if each in OPT_IN_TYPES]
    if not known:
        raise UnreadableAnswer("consent.ways")
    return known[0]


def _address(dossier: Dossier) -> dict[str, object]:
    sent: dict[str, object] = {
        "business_street_address": text_at(dossier, "business.street"),
        "business_city": text_at(dossier, "business.city"),
        "business_state_province_region": text_at(dossier, "business.region"),
        "business_postal_code": text_at(dossier, "business.postal_code"),
        "business_country": text_at(dossier, "business.country"),
    }
    if dossier.business.street2.strip():
        sent["business_street_address2"] = dossier.business.street2.strip()
    return sent


def _contact(dossier: Dossier) -> dict[str, object]:
    return {
        "business_contact_first_name": text_at(dossier, "contact.first_name"),
        "business_contact_last_name": text_at(dossier, "contact.last_name"),
        "business_contact_email": email_at(dossier, "contact.email"),
        "business_contact_phone": phone_at(dossier, "contact.phone"),
    }


def _registration(dossier: Dossier) -> dict[str, object]:
    """Asked of all but sole proprietors since January 2026 (Twilio's toll-free pages)."""
    if dossier.business.tax_id_kind == "none":
        return {"business_type": "SOLE_PROPRIETOR"}
    return {
        "business_type": BUSINESS_TYPES.get(text_at(dossier, "business.ownership"), "PRIVATE_PROFIT"),
        "business_registration_number": tax_id_of(dossier),
        "business_registration_authority": text_at(dossier, "business.tax_id_kind"),
        "business_registration_country": text_at(dossier, "business.country"),
    }


def _replies(dossier: Dossier) -> dict[str, object]:
    sent: dict[str, object] = {}
    confirmation = text_at(dossier, "consent.confirmation", "")
    if confirmation:
        sent["opt_in_confirmation_message"] = confirmation
    help_reply = text_at(dossier, "consent.help_reply", "")
    if help_reply:
        sent["help_message_sample"] = help_reply
    joining = [word for word in joining_words(dossier) if word.isalnum()]
    if joining and "keyword" in dossier.consent.ways:
        sent["opt_in_keywords"] = joining
    return sent
