"""What belongs into the gaps a template left: "[Company Name]", "[Effective Date]"."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.drafting.answers import Facts
from smswizard.reading.pattern import Pattern

_GAP = Pattern(r"[\[{<\s]{0,4}([A-Za-z][A-Za-z _/'-]{0,60}?)[\]}>\s]{0,4}$")
_NAMES = (
    "business",
    "company",
    "brand",
    "organization",
    "organisation",
    "store",
    "school",
    "clinic",
    "shop",
    "church",
)


def slot_value(gap: str, is_policy: bool, facts: Facts, dossier: Dossier) -> str:
    """The answer that fills a gap, or "" where only a person can tell what belongs there."""
    match = _GAP.fullmatch(gap.strip())
    if not match:
        return ""
    asked = match.group(1).lower().replace("_", " ").replace("-", " ")
    date = facts.privacy_date if is_policy else facts.terms_date
    email = (facts.privacy_email if is_policy else facts.terms_email) or facts.email
    if "legal" in asked:
        return facts.legal or facts.name
    if "mail" in asked:
        return email
    known = (
        (("phone", "telephone", "number"), facts.phone),
        (("site", "url", "link"), facts.website),
        (("address",), ", ".join(facts.mail)),
        (("date",), date),
        (("state", "jurisdiction"), dossier.business.region),
        (("name", *_NAMES), facts.name or facts.legal),
    )
    return next((value for words, value in known if any(word in asked for word in words)), "")
