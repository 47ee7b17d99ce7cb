"""The answers of the journeys: Corner Street Bakery, a made-up sample business, page by page in the window's order.

Domains end in .example and phone numbers are 555-01xx: neither can belong to anybody.
"""

from __future__ import annotations

from smswizard.domain.dossier import Answer

NAME = "Corner Street Bakery"
SITE = "https://cornerstreet.example"

START: dict[str, dict[str, Answer]] = {
    "start.may_you": {"start.country": "US", "start.audience": ("US",), "start.trades": ("none",)},
    "start.what_you_send": {
        "campaign.kinds": ("CUSTOMER_CARE", "MARKETING"),
        "start.volume": "low",
        "start.number_wish": "local",
    },
    "start.route": {"start.customerio": "no"},
    "start.account": {"start.filer": "own", "start.account": "ready"},
}

BUSINESS: dict[str, dict[str, Answer]] = {
    "business.identity": {
        "business.legal_name": "Corner Street Bakery LLC",
        "business.brand_name": NAME,
        "business.tax_id_kind": "EIN",
        "business.tax_id": "93-5550177",
        "business.kind": "Limited Liability Corporation",
    },
    "business.ownership": {"business.ownership": "private", "business.industry": "FOOD_AND_BEVERAGE"},
    "business.address": {
        "business.country": "US",
        "business.street": "48 Sample Avenue",
        "business.city": "Portland",
        "business.region": "OR",
        "business.postal_code": "97202",
    },
    "business.public_face": {
        "business.website": SITE,
        "business.email": "hello@cornerstreet.example",
        "business.phone": "503-555-0177",
        "business.trade": "bakery",
        "business.what_it_does": "bake bread and cakes and take orders for celebrations",
    },
    "business.contact": {
        "contact.first_name": "Sam",
        "contact.last_name": "Sample",
        "contact.title": "Owner",
        "contact.position": "CEO",
        "contact.email": "marta@cornerstreet.example",
        "contact.phone": "503-555-0178",
    },
}

PRIVACY: dict[str, dict[str, Answer]] = {
    "privacy.facts": {"privacy.mode": "write", "privacy.other_sharing": "no"},
    "privacy.text": {},
    "privacy.publish": {"privacy.url": f"{SITE}/privacy", "privacy.is_live": "yes"},
}

TERMS: dict[str, dict[str, Answer]] = {
    "terms.facts": {"terms.mode": "write"},
    "terms.text": {},
    "terms.publish": {"terms.url": f"{SITE}/terms", "terms.is_live": "yes"},
}

CONSENT: dict[str, dict[str, Answer]] = {
    "consent.ways": {
        "consent.ways": ("web_form", "paper"),
        "consent.own_list": "yes",
        "consent.frequency": "per_month",
        "consent.frequency_count": "6",
        "consent.double_opt_in": "no",
    },
    "consent.form": {
        "consent.form_url": f"{SITE}/texts",
        "consent.form_is_public": "yes",
        "consent.box_unticked": "yes",
        "consent.box_optional": "yes",
        "consent.box_separate": "yes",
    },
    "consent.places": {
        "consent.paper_where": "on the counter of our shop, beside the till",
        "consent.evidence_url": f"{SITE}/texts-card.png",
        "consent.record_kept": "yes",
    },
    "consent.words": {},
    "consent.replies": {},
}

SAMPLES: dict[str, dict[str, Answer]] = {
    "samples.campaign": {},
    "samples.messages": {
        "campaign.samples": (
            f"{NAME}: Hi [FirstName], your cake is ready. Pick it up today until [Time]. "
            "Reply STOP to opt out.",
            f"{NAME}: Hi [FirstName], we have a question about your order for [Date]. "
            "Please call 503-555-0177. Reply STOP to opt out.",
            f"{NAME}: This week's loaf is walnut rye, 10% off until Saturday. "
            f"See {SITE}/specials Reply STOP to opt out.",
        ),
    },
    "samples.flags": {
        "campaign.has_links": "yes",
        "campaign.has_phone": "yes",
        "campaign.age_gated": "no",
        "campaign.direct_lending": "no",
    },
}

CONFIRMED_ON = ("privacy.text", "terms.text", "consent.replies", "samples.flags")
"""The pages on which a step is confirmed."""

ALL = (START, BUSINESS, PRIVACY, TERMS, CONSENT, SAMPLES)

TITLES_TO_THE_ADDRESS = (
    "What will you send?",
    "The way that fits you",
    "Your Twilio account",
    "Who is sending?",
    "Who owns it?",
    "Where is it?",
)
"""The pages between the first and the address, by their titles."""
