"""What the practice provider checks at once, as the real one does: fields, orders of things, limits.

The attribute names, evaluation codes and refusals are those of Twilio's guides and examples for the ISV onboarding
(https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from smswizard.domain.dossier import Dossier, answer, text
from smswizard.domain.values import Problem, parse_email, parse_phone, parse_tax_id
from smswizard.facts.limits import limit
from smswizard.facts.vocabulary import business_types, industries, job_positions
from smswizard.remote.practice_world import Thing, World
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import ProviderError
from smswizard.submission.resource import Reason

END_USER_MISSING = "22214"
FIELD_WRONG = "22215"
DOCUMENT_MISSING = "22216"
ADDRESS_MISSING = "22219"

Wrong = Callable[[Dossier], bool]


def refused(message: str, code: str = "", status: int = 400) -> ProviderError:
    """A refusal as an exception. `message` is in the provider's manner."""
    return ProviderError(Fault(FaultKind.REFUSED, code, message, status), message)


def _empty(path: str) -> Wrong:
    return lambda dossier: not text(dossier, path).strip()


def _not_among(path: str, allowed: Callable[[], Iterable[str]]) -> Wrong:
    return lambda dossier: text(dossier, path) not in set(allowed())


def _codes(terms: Callable[[], Iterable[object]]) -> Callable[[], Iterable[str]]:
    return lambda: (str(getattr(each, "code", "")) for each in terms())


def _unreadable(path: str, parse: Callable[[str], object]) -> Wrong:
    return lambda dossier: isinstance(parse(text(dossier, path)), Problem)


def _bad_tax_id(dossier: Dossier) -> bool:
    return isinstance(parse_tax_id(dossier.business.tax_id, dossier.business.tax_id_kind), Problem)


FIELDS: dict[str, dict[str, Wrong]] = {
    "customer_profile_business_information": {
        "business_name": _empty("business.legal_name"),
        "business_type": _not_among("business.kind", _codes(business_types)),
        "business_industry": _not_among("business.industry", _codes(industries)),
        "business_registration_identifier": _empty("business.tax_id_kind"),
        "business_registration_number": _bad_tax_id,
        "website_url": _empty("business.website"),
    },
    "authorized_representative_1": {
        "first_name": _empty("contact.first_name"),
        "last_name": _empty("contact.last_name"),
        "email": _unreadable("contact.email", parse_email),
        "phone_number": _unreadable("contact.phone", parse_phone),
        "business_title": _empty("contact.title"),
        "job_position": _not_among("contact.position", _codes(job_positions)),
    },
    "us_a2p_messaging_profile_information": {
        "company_type": _empty("business.ownership"),
    },
    "starter_customer_profile_information": {
        "first_name": _empty("contact.first_name"),
        "last_name": _empty("contact.last_name"),
        "email": _unreadable("contact.email", parse_email),
        "phone_number": _unreadable("contact.phone", parse_phone),
    },
    "sole_proprietor_information": {
        "brand_name": lambda dossier: not dossier.name,
        "mobile_phone_number": _unreadable("contact.phone", parse_phone),
        "vertical": _not_among("business.industry", _codes(industries)),
    },
}

_PUBLIC_FIELDS = {
    "stock_exchange": "business.stock_exchange",
    "stock_ticker": "business.stock_ticker",
    "brand_contact_email": "business.brand_contact_email",
}

ADDRESS_FIELDS = {
    "CustomerName": "business.legal_name",
    "Street": "business.street",
    "City": "business.city",
    "Region": "business.region",
    "PostalCode": "business.postal_code",
    "IsoCountry": "business.country",
}


def lacking(kind: str, dossier: Dossier) -> tuple[str, ...]:
    """The attributes of an end user that are empty or wrong, by the provider's names."""
    names = [name for name, is_wrong in FIELDS[kind].items() if is_wrong(dossier)]
    if kind == "us_a2p_messaging_profile_information" and dossier.business.ownership == "public":
        names += [name for name, path in _PUBLIC_FIELDS.items() if not text(dossier, path).strip()]
    return tuple(names)


def check_address(dossier: Dossier) -> None:
    """Refuse an address with a gap."""
    for name, path in ADDRESS_FIELDS.items():
        if not text(dossier, path).strip():
            raise refused(f"The '{name}' parameter is required.")


def evaluate(world: World, bundle: Thing, wanted: tuple[str, ...]) -> tuple[Reason, ...]:
    """What a bundle lacks: `wanted` names end user types, "customer_profile_address" and "bundle"."""
    linked = [each for sid in bundle.links if (each := world.by_sid(sid))]
    found: list[Reason] = []
    for name in wanted:
        things = [each for each in linked if each.note("type") == name]
        if name == "bundle":
            if not any(sid.startswith("BU") for sid in bundle.links):
                found.append(_lack(END_USER_MISSING, "bundle_sid"))
        elif not things:
            code = DOCUMENT_MISSING if name == "customer_profile_address" else END_USER_MISSING
            found.append(_lack(code, name))
        else:
            found += [_lack(FIELD_WRONG, field) for field in things[0].lacks]
    return tuple(found)


def _lack(code: str, name: str) -> Reason:
    title = name.replace("_", " ").title()
    return Reason(code, f"The {title} is missing or not valid. Please enter in a {title}.", (name,))


_NEEDED = {
    "Description": "campaign.description",
    "MessageFlow": "consent.message_flow",
    "MessageSamples": "campaign.samples",
    "UsAppToPersonUsecase": "campaign.use_case",
    "HasEmbeddedLinks": "campaign.has_links",
    "HasEmbeddedPhone": "campaign.has_phone",
}
_VERIFIED = {
    "BusinessName": "business.legal_name",
    "BusinessWebsite": "business.website",
    "UseCaseSummary": "campaign.description",
    "ProductionMessageSample": "campaign.samples",
    "OptInType": "consent.ways",
    "MessageVolume": "campaign.monthly_volume",
}


def check_verification(dossier: Dossier) -> None:
    """Refuse a toll-free verification with a gap, in the words of Twilio's own check of parameters."""
    for name, path in _VERIFIED.items():
        if not text(dossier, path).strip():
            raise refused(f"The '{name}' parameter is required.")
    if not (dossier.consent.evidence_url.strip() or dossier.consent.form_url.strip()):
        raise refused("The 'OptInImageUrls' parameter is required.")


_MEASURED = ("campaign.description", "consent.message_flow", "consent.help_reply", "consent.stop_reply")


def check_campaign(dossier: Dossier) -> None:
    """Refuse a campaign with a gap (21727) or a length outside its limits (21728)."""
    for name, path in _NEEDED.items():
        if not text(dossier, path).strip():
            raise refused(f"Missing required parameter {name}.", "21727")
    for path in _MEASURED:
        _check_length(path, text(dossier, path))
    samples = [each for each in answer(dossier, "campaign.samples") if each.strip()]
    count = limit("campaign.samples.count")
    if not (count.min or 0) <= len(samples) <= (count.max or len(samples)):
        raise refused(f"MessageSamples needs {count.min} to {count.max} items.", "21728")
    for sample in samples:
        _check_length("campaign.samples", sample)


def _check_length(path: str, value: str) -> None:
    known = limit(path)
    if value and not (known.min or 0) <= len(value) <= (known.max or len(value)):
        raise refused(f"{known.provider_field} must have {known.min} to {known.max} characters.", "21728")


def is_visible(thing: Thing, now: datetime) -> bool:
    """True once a thing shows in lists."""
    return thing.seen_from <= now
