"""The ``Attributes`` of TrustHub, which Twilio's specification leaves open.

Keys and values as the A2P onboarding guide and the end-user-type pages list them (twilio_api dossier, 3.1).
Written from those tables alone, so that a misreading in the program cannot repeat itself here.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Check = Callable[[str], bool]


def _one_of(text: str) -> Check:
    allowed = frozenset(part.strip() for part in text.split("|"))
    return lambda value: value in allowed


def _length(most: int) -> Check:
    return lambda value: 1 <= len(value) <= most


def _matches(pattern: str) -> Check:
    return lambda value: re.fullmatch(pattern, value) is not None


_PHONE = _matches(r"\+[1-9]\d{6,14}")
_EMAIL = _matches(r"[^@\s]{1,64}@[^@\s]+\.[^@\s]{2,}")
_WEB = _matches(r"https?://\S{1,92}")
_REGIONS = frozenset({"AFRICA", "ASIA", "EUROPE", "LATIN_AMERICA", "USA_AND_CANADA", "AUSTRALIA"})
_INDUSTRY = _one_of(
    "AGRICULTURE|AUTOMOTIVE|BANKING|CONSTRUCTION|CONSUMER|EDUCATION|ELECTRONICS|ENGINEERING|ENERGY|"
    "FAST_MOVING_CONSUMER_GOODS|FINANCIAL|FINTECH|FOOD_AND_BEVERAGE|GOVERNMENT|HEALTHCARE|HOSPITALITY|INSURANCE|"
    "JEWELRY|LEGAL|MANUFACTURING|MEDIA|NOT_FOR_PROFIT|OIL_AND_GAS|ONLINE|PROFESSIONAL_SERVICES|RAW_MATERIALS|"
    "REAL_ESTATE|RELIGION|RETAIL|TECHNOLOGY|TELECOMMUNICATIONS|TRANSPORTATION|TRAVEL"
)


@dataclass(frozen=True)
class Shape:
    """What one type must hold, and may hold besides."""

    must: Mapping[str, Check]
    may: Mapping[str, Check] = field(default_factory=dict)


_PERSON = Shape(
    must={
        "first_name": _length(100),
        "last_name": _length(100),
        "email": _EMAIL,
        "phone_number": _PHONE,
        "business_title": _length(100),
        "job_position": _one_of("Director|GM|VP|CEO|CFO|General Counsel|Other"),
    }
)

END_USERS: Mapping[str, Shape] = {
    "customer_profile_business_information": Shape(
        must={
            "business_name": _length(255),
            "business_identity": _one_of("direct_customer|isv_reseller_or_partner|unknown"),
            "business_type": _one_of(
                "Partnership|Limited Liability Corporation|Corporation|Co-operative|Non-profit Corporation"
            ),
            "business_industry": _INDUSTRY,
            "business_registration_identifier": _one_of("EIN|DUNS|CBN|CN|ACN|CIN|VAT|VATRN|RN|Other"),
            "business_registration_number": _length(21),
            "business_regions_of_operation": lambda value: set(value.split(",")) <= _REGIONS,
            "website_url": _WEB,
        },
        may={"social_media_profile_urls": lambda value: len(value) <= 2000},
    ),
    "authorized_representative_1": _PERSON,
    "authorized_representative_2": _PERSON,
    "us_a2p_messaging_profile_information": Shape(
        must={"company_type": _one_of("private|public|non_profit|government")},
        may={
            "stock_exchange": _length(20),
            "stock_ticker": _length(10),
            "brand_contact_email": _EMAIL,
        },
    ),
    "starter_customer_profile_information": Shape(
        must={name: _PERSON.must[name] for name in ("first_name", "last_name", "email", "phone_number")}
    ),
    "sole_proprietor_information": Shape(
        must={"brand_name": _length(255), "mobile_phone_number": _PHONE, "vertical": _INDUSTRY}
    ),
}

DOCUMENTS: Mapping[str, Shape] = {
    "customer_profile_address": Shape(must={"address_sids": _matches(r"AD[0-9a-f]{32}")}),
}


def parse(text: str) -> dict[str, Any] | None:
    """The attributes as sent: one JSON object, or None if the text is none."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        return None
    return value if isinstance(value, dict) else None


def unknown_keys(shape: Shape, values: Mapping[str, Any]) -> list[str]:
    """Keys the type does not have: Twilio would keep them in silence, so a misspelt one must not pass here."""
    return sorted(set(values) - set(shape.must) - set(shape.may))


def wrong_values(shape: Shape, values: Mapping[str, Any]) -> list[str]:
    """Keys that are there with a value the type does not allow. What is missing, the evaluation says."""
    checks = {**shape.must, **shape.may}
    return sorted(
        name
        for name, value in values.items()
        if name in checks and (not isinstance(value, str) or not checks[name](value))
    )


def missing_keys(shape: Shape, values: Mapping[str, Any]) -> list[str]:
    """Keys the type needs and that are absent or empty, as an evaluation finds them."""
    lacking = [name for name in shape.must if not values.get(name)]
    if values.get("company_type") == "public":
        lacking += [n for n in ("stock_exchange", "stock_ticker", "brand_contact_email") if not values.get(n)]
    return lacking
