"""The draft of each text by its path."""

from __future__ import annotations

import re

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.drafting.addresses import FORM, PRIVACY, TERMS, website
from smswizard.drafting.wording import cleaned, phone_shown

_LINK = re.compile(r"https?://|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|org|net|io|co|us|ca|example)\b", re.I)
_PHONE = re.compile(r"(?<!\d)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)")


def draft(path: str, dossier: Dossier) -> str:
    """Our text for a path, addresses open; "" where we draft nothing."""
    name = cleaned(dossier.business.brand_name or dossier.business.legal_name, 100) or "Our business"
    reach = [
        each for each in (cleaned(dossier.business.email, 100), phone_shown(dossier.business.phone)) if each
    ]
    contact = " or ".join(reach) or website(dossier) or "us"
    small = "Message frequency varies. Message and data rates may apply. Reply HELP for help. Reply STOP to opt out."
    links = f"Privacy policy: {PRIVACY} Terms: {TERMS}"
    agree = f"I agree to receive text messages (SMS) from {name}. {small} Consent is not a condition of any purchase. {links}"
    keep = (
        "We do not share mobile numbers or text messaging consent with third parties or affiliates for marketing "
        "or promotional purposes."
    )
    carriers = "Carriers are not liable for delayed or undelivered messages."
    page = f"{name} sends text messages to people who asked for them. {small} Contact: {contact}."
    texts = {
        "privacy.text": f"{name}: Privacy Policy\n\nWe collect your phone number. We use it to text you. {keep} {page}",
        "terms.text": f"{name}: Terms for Text Messages\n\n{page} {carriers} {links}",
        "consent.wording": agree,
        "consent.message_flow": f'People join on the form at {FORM}. Beside the box it says: "{agree}"',
        "consent.confirmation": f"{name}: You are signed up. {small}",
        "consent.help_reply": f"{name}: For help contact {contact}. Reply STOP to opt out.",
        "consent.stop_reply": f"{name}: You are unsubscribed and will get no more messages from us.",
        "campaign.description": f"{name} sends text messages to its own customers who signed up for them.",
        "campaign.use_case": _use_case(dossier),
        "campaign.has_links": has_links(dossier),
        "campaign.has_phone": has_phone(dossier),
    }
    if path in ("privacy.text", "terms.text") and getattr(dossier, path.split(".")[0]).mode == "own":
        return ""
    return texts.get(path, "")


def _use_case(dossier: Dossier) -> str:
    kinds, route = dossier.campaign.kinds, route_of(dossier)
    if route is Route.SOLE_PROPRIETOR:
        return "SOLE_PROPRIETOR"
    if len(kinds) == 1:
        return kinds[0]
    return "" if not kinds else "LOW_VOLUME" if route is Route.LOW_VOLUME else "MIXED"


def has_links(dossier: Dossier) -> str:
    """ "yes" where an example message holds a web address, "no" where none does, "" while there are none."""
    return _any(_LINK, dossier)


def has_phone(dossier: Dossier) -> str:
    """The same for phone numbers."""
    return _any(_PHONE, dossier)


def _any(pattern: re.Pattern[str], dossier: Dossier) -> str:
    samples = [each for each in dossier.campaign.samples if each.strip()]
    return "" if not samples else "yes" if any(pattern.search(each[:4000]) for each in samples) else "no"
