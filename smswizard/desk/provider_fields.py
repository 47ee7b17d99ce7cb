"""The provider's names of fields, and the questions they come from.

The same field has several spellings: MESSAGE_FLOW in the errors of a campaign, MessageFlow as a parameter, messageFlow
in the newer interface, message_flow in answers. Of the names in errors only MESSAGE_FLOW and region were seen in the
provider's examples (its OpenAPI files of 2026-09); the others are its parameters and attributes
(https://www.twilio.com/docs/messaging/api/usapptoperson-resource.md, .../tollfree-verification-resource, and the
onboarding guide for software vendors).
"""

from __future__ import annotations

from smswizard.domain.errors import UsageError
from smswizard.domain.fields import field_at

PROVIDER_FIELDS = {
    "business_name": "business.legal_name",
    "business_type": "business.kind",
    "business_industry": "business.industry",
    "business_registration_identifier": "business.tax_id_kind",
    "business_registration_authority": "business.tax_id_kind",
    "business_registration_number": "business.tax_id",
    "business_website": "business.website",
    "website": "business.website",
    "website_url": "business.website",
    "doing_business_as": "business.brand_name",
    "brand_name": "business.brand_name",
    "first_name": "contact.first_name",
    "last_name": "contact.last_name",
    "email": "contact.email",
    "phone_number": "contact.phone",
    "mobile_phone_number": "contact.phone",
    "business_title": "contact.title",
    "job_position": "contact.position",
    "business_contact_first_name": "contact.first_name",
    "business_contact_last_name": "contact.last_name",
    "business_contact_email": "contact.email",
    "business_contact_phone": "contact.phone",
    "vertical": "business.industry",
    "company_type": "business.ownership",
    "stock_exchange": "business.stock_exchange",
    "stock_ticker": "business.stock_ticker",
    "brand_contact_email": "business.brand_contact_email",
    "address": "business.street",
    "address_sids": "business.street",
    "customer_profile_address": "business.street",
    "street": "business.street",
    "street_secondary": "business.street2",
    "city": "business.city",
    "region": "business.region",
    "state": "business.region",
    "postal_code": "business.postal_code",
    "iso_country": "business.country",
    "business_street_address": "business.street",
    "business_street_address2": "business.street2",
    "business_city": "business.city",
    "business_state_province_region": "business.region",
    "business_postal_code": "business.postal_code",
    "business_country": "business.country",
    "description": "campaign.description",
    "campaign_description": "campaign.description",
    "use_case_description": "campaign.description",
    "use_case_summary": "campaign.description",
    "additional_information": "campaign.description",
    "us_app_to_person_usecase": "campaign.use_case",
    "use_case": "campaign.use_case",
    "use_case_categories": "campaign.use_case",
    "message_flow": "consent.message_flow",
    "call_to_action": "consent.message_flow",
    "opt_in": "consent.message_flow",
    "opt_in_type": "consent.ways",
    "opt_in_image_urls": "consent.evidence_url",
    "message_sample": "campaign.samples",
    "message_samples": "campaign.samples",
    "sample_message": "campaign.samples",
    "sample_messages": "campaign.samples",
    "production_message_sample": "campaign.samples",
    **{f"message_sample_{at}": f"campaign.samples.{at - 1}" for at in range(1, 6)},
    **{f"sample_{at}": f"campaign.samples.{at - 1}" for at in range(1, 6)},
    "has_embedded_links": "campaign.has_links",
    "embedded_link": "campaign.has_links",
    "embedded_url_sample": "campaign.samples",
    "has_embedded_phone": "campaign.has_phone",
    "embedded_phone": "campaign.has_phone",
    "age_gated": "campaign.age_gated",
    "age_gated_content": "campaign.age_gated",
    "direct_lending": "campaign.direct_lending",
    "subscriber_opt_in": "consent.confirmation",
    "opt_in_message": "consent.confirmation",
    "opt_in_confirmation_message": "consent.confirmation",
    "opt_in_keywords": "consent.keyword",
    "opt_out_message": "consent.stop_reply",
    "opt_out_keywords": "consent.stop_reply",
    "help_message": "consent.help_reply",
    "help_message_sample": "consent.help_reply",
    "help_keywords": "consent.help_reply",
    "privacy_policy": "privacy.url",
    "privacy_policy_url": "privacy.url",
    "terms_and_conditions": "terms.url",
    "terms_and_conditions_url": "terms.url",
    "message_volume": "start.volume",
    "notification_email": "sender.notify_email",
    "tollfree_phone_number_sid": "sender.number",
}


def question_of(name: str) -> str:
    """The path of the question behind a name of the provider's, or behind a path of ours; "" where there is none."""
    path = _BY_LETTERS.get(_letters(name), name)
    try:
        field_at(path)
    except UsageError:
        return ""
    return path


def _letters(name: str) -> str:
    """What the spellings of a name have in common."""
    return "".join(filter(str.isalnum, name)).lower()


_BY_LETTERS = {_letters(name): path for name, path in PROVIDER_FIELDS.items()}
