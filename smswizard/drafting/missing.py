"""Which answers would make the texts of a step better. Texts never wait for them; they say less without them."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.ids import StepId
from smswizard.drafting.story import BOX_WAYS

_SENDER = ("business.brand_name", "business.legal_name")
_REACH = ("business.email", "business.phone", "business.website")
_MAIL = ("business.street", "business.city", "business.region", "business.postal_code")
_PROGRAM = ("campaign.kinds", "consent.frequency")
_PLACES = {
    "paper": ("consent.paper_where",),
    "verbal": ("consent.verbal_where",),
    "keyword": ("consent.keyword", "consent.keyword_where"),
    "qr": ("consent.qr_where",),
}
_FORM = ("consent.form_is_public", "consent.box_unticked", "consent.box_optional", "consent.box_separate")
_STEPS: dict[StepId, tuple[str, ...]] = {
    StepId.PRIVACY: (
        *_SENDER,
        *_REACH,
        *_MAIL,
        *_PROGRAM,
        *("consent.own_list", "consent.record_kept", "privacy.other_sharing", "privacy.effective_date"),
    ),
    StepId.TERMS: (*_SENDER, *_REACH, *_MAIL, *_PROGRAM, "consent.ways", "terms.effective_date"),
    StepId.CONSENT: (
        "business.brand_name",
        *_REACH,
        *_PROGRAM,
        "consent.ways",
        "consent.own_list",
        "consent.record_kept",
    ),
    StepId.SAMPLES: (
        *_SENDER,
        "business.what_it_does",
        "business.website",
        *_PROGRAM,
        "consent.ways",
        "business.trade",
    ),
}


def missing_for(step: StepId, dossier: Dossier) -> tuple[str, ...]:
    """Paths of unanswered questions that the texts of a step would use, in the order in which they are asked."""
    wanted = [*_STEPS.get(step, ()), *(_of_the_ways(dossier) if step is StepId.CONSENT else ())]
    if dossier.consent.frequency in ("per_week", "per_month") and "consent.frequency" in wanted:
        wanted.insert(wanted.index("consent.frequency") + 1, "consent.frequency_count")
    return tuple(path for path in dict.fromkeys(wanted) if not _is_said(dossier, path))


def _of_the_ways(dossier: Dossier) -> list[str]:
    ways = set(dossier.consent.ways)
    canada = ["business.legal_name", *_MAIL] if "CA" in dossier.start.audience else []
    paths = [path for way, asked in _PLACES.items() if way in ways for path in asked]
    adults = ["campaign.age_check"] if dossier.campaign.age_gated == "yes" else []
    return [*canada, *paths, *adults, *(_FORM if ways & (set(BOX_WAYS) - {"paper"}) else ())]


def _is_said(dossier: Dossier, path: str) -> bool:
    value = answer(dossier, path)
    return bool(value.strip()) if isinstance(value, str) else any(each.strip() for each in value)
