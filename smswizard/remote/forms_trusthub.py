"""Dossier to Trust Hub: profiles, end users, address, document. Pure; names and spellings as Twilio's guide for
software vendors gives them (https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smswizard.domain.dossier import Dossier
from smswizard.facts.vocabulary import policies, policy
from smswizard.remote.reading_answers import email_at, phone_at, tax_id_of, text_at, web_address_at
from smswizard.submission.ports import Order

BUSINESS = "customer_profile_business_information"
REPRESENTATIVE = "authorized_representative_1"
MESSAGING = "us_a2p_messaging_profile_information"
STARTER = "starter_customer_profile_information"
SOLE = "sole_proprietor_information"
ADDRESS_DOCUMENT = "customer_profile_address"

_POLICY_OF_PLAN = {
    "profile": "secondary.business",
    "starter": "starter.profile",
    "a2p": "a2p.business",
    "sole": "starter.a2p",
}

Attributes = dict[str, str]


def policy_sid(name: str) -> str:
    """The policy that a plan calls "profile" or "starter" (a profile), "a2p" or "sole" (a texting bundle)."""
    return policy(_POLICY_OF_PLAN[name]).sid


def primary_policy_sids() -> tuple[str, ...]:
    """The policies under which a business has its own profile, the usual one first."""
    return tuple(each.sid for each in policies() if each.id.startswith("primary."))


def profile(order: Order) -> dict[str, object]:
    """The business profile."""
    return {**profile_face(order.dossier), "policy_sid": policy_sid(order.task.detail or "profile")}


def profile_face(dossier: Dossier) -> dict[str, object]:
    """What of a profile can be changed. Its name is the brand's public name and never bears our tag: Twilio hands it
    on as the brand's name (https://www.twilio.com/docs/api/errors/30701)."""
    return {"friendly_name": brand_name(dossier), "email": notify_email(dossier)}


def bundle(order: Order) -> dict[str, object]:
    """The texting bundle."""
    return {
        "friendly_name": order.tag,
        "email": notify_email(order.dossier),
        "policy_sid": policy_sid(order.task.detail or "a2p"),
    }


def brand_name(dossier: Dossier) -> str:
    """The name customers know; the legal name where no other was given."""
    return dossier.business.brand_name.strip() or text_at(dossier, "business.legal_name")


def notify_email(dossier: Dossier) -> str:
    """Where the provider writes about the registration: the address named for it, else the contact's."""
    path = next(
        (p for p in ("sender.notify_email", "contact.email") if text_at(dossier, p, "")), "contact.email"
    )
    return email_at(dossier, path)


def end_user(order: Order) -> dict[str, object]:
    """An end user of the type that the task names."""
    kind = order.task.detail
    return {"friendly_name": order.tag, "type": kind, "attributes": attributes(kind, order.dossier)}


def attributes(kind: str, dossier: Dossier) -> Attributes:
    """What an end user of a type holds. Raises UnreadableAnswer."""
    return ATTRIBUTES[kind](dossier)


def _business(dossier: Dossier) -> Attributes:
    return {
        "business_name": text_at(dossier, "business.legal_name"),
        "business_identity": "direct_customer",
        "business_type": text_at(dossier, "business.kind"),
        "business_industry": text_at(dossier, "business.industry"),
        "business_registration_identifier": text_at(dossier, "business.tax_id_kind"),
        "business_registration_number": tax_id_of(dossier),
        "business_regions_of_operation": "USA_AND_CANADA",
        "website_url": web_address_at(dossier, "business.website"),
        "social_media_profile_urls": "",
    }


def _representative(dossier: Dossier) -> Attributes:
    return {
        "first_name": text_at(dossier, "contact.first_name"),
        "last_name": text_at(dossier, "contact.last_name"),
        "email": email_at(dossier, "contact.email"),
        "phone_number": phone_at(dossier, "contact.phone"),
        "business_title": text_at(dossier, "contact.title"),
        "job_position": text_at(dossier, "contact.position"),
    }


def _messaging(dossier: Dossier) -> Attributes:
    ownership = text_at(dossier, "business.ownership")
    if ownership != "public":
        return {"company_type": ownership}
    return {
        "company_type": ownership,
        "stock_exchange": text_at(dossier, "business.stock_exchange"),
        "stock_ticker": text_at(dossier, "business.stock_ticker"),
        "brand_contact_email": email_at(dossier, "business.brand_contact_email"),
    }


def _starter(dossier: Dossier) -> Attributes:
    return {
        "first_name": text_at(dossier, "contact.first_name"),
        "last_name": text_at(dossier, "contact.last_name"),
        "email": email_at(dossier, "contact.email"),
        "phone_number": phone_at(dossier, "contact.phone"),
    }


def _sole(dossier: Dossier) -> Attributes:
    return {
        "brand_name": brand_name(dossier),
        "mobile_phone_number": phone_at(dossier, "contact.phone"),
        "vertical": text_at(dossier, "business.industry"),
    }


ATTRIBUTES: Mapping[str, Callable[[Dossier], Attributes]] = {
    BUSINESS: _business,
    REPRESENTATIVE: _representative,
    MESSAGING: _messaging,
    STARTER: _starter,
    SOLE: _sole,
}

ALWAYS_SENT: Mapping[str, tuple[str, ...]] = {
    BUSINESS: (
        "business_name",
        "business_identity",
        "business_type",
        "business_industry",
        "business_registration_identifier",
        "business_registration_number",
        "business_regions_of_operation",
        "website_url",
    ),
    REPRESENTATIVE: ("first_name", "last_name", "email", "phone_number", "business_title", "job_position"),
    MESSAGING: ("company_type",),
    STARTER: ("first_name", "last_name", "email", "phone_number"),
    SOLE: ("brand_name", "mobile_phone_number", "vertical"),
}
"""Fields that every form holds, by type: what a policy must still know for our forms to fit."""

NEEDED_TYPES: Mapping[str, tuple[str, ...]] = {
    "profile": (BUSINESS, REPRESENTATIVE),
    "a2p": (MESSAGING,),
    "starter": (STARTER,),
    "sole": (SOLE,),
}
OPTIONAL_TYPES = frozenset({"authorized_representative_2"})
"""Listed by the policy, and optional according to the guide."""


def address(order: Order) -> dict[str, object]:
    """The postal address."""
    dossier = order.dossier
    sent: dict[str, object] = {
        "customer_name": text_at(dossier, "business.legal_name"),
        "street": text_at(dossier, "business.street"),
        "city": text_at(dossier, "business.city"),
        "region": text_at(dossier, "business.region"),
        "postal_code": text_at(dossier, "business.postal_code"),
        "iso_country": text_at(dossier, "business.country"),
        "friendly_name": order.tag,
    }
    if dossier.business.street2.strip():
        sent["street_secondary"] = dossier.business.street2.strip()
    return sent


def document(order: Order) -> dict[str, object]:
    """The address as a document."""
    return {
        "friendly_name": order.tag,
        "type": order.task.detail,
        "attributes": {"address_sids": order.sids[order.task.with_]},
    }
