"""The effective texts of a dossier: what was written by hand, else our draft."""

from __future__ import annotations

from smswizard.domain.confirmation import Parts, Standing, standing
from smswizard.domain.dossier import Dossier, answer, answers_digest, text, with_answer
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting import addresses
from smswizard.drafting.drafts import draft, has_links, has_phone

_NAMES = ("business.legal_name", "business.brand_name")
_REACH = ("business.website", "business.email", "business.phone", "terms.contact_email")
_ADDRESS = (
    "business.street",
    "business.street2",
    "business.city",
    "business.region",
    "business.postal_code",
    "business.country",
)
_PROGRAM = (
    *_NAMES,
    *_REACH,
    *_ADDRESS,
    "campaign.kinds",
    "campaign.age_gated",
    "campaign.direct_lending",
    "start.audience",
    "consent.ways",
    "consent.frequency",
    "consent.frequency_count",
    "consent.double_opt_in",
    "consent.own_list",
    "consent.record_kept",
    "consent.box_optional",
    "consent.box_unticked",
    "consent.box_separate",
    "consent.form_is_public",
    "consent.paper_where",
    "consent.verbal_where",
    "consent.keyword",
    "consent.keyword_where",
    "consent.qr_where",
)

PARTS: dict[StepId, tuple[str, ...]] = {
    StepId.PRIVACY: ("privacy.text",),
    StepId.TERMS: ("terms.text",),
    StepId.CONSENT: (
        "consent.wording",
        "consent.message_flow",
        "consent.confirmation",
        "consent.help_reply",
        "consent.stop_reply",
    ),
    StepId.SAMPLES: (
        "campaign.use_case",
        "campaign.description",
        "campaign.samples",
        "campaign.has_links",
        "campaign.has_phone",
        "campaign.age_gated",
        "campaign.direct_lending",
    ),
    StepId.REQUEST: ("sender.number", "sender.account_sid"),
}

FEEDS: dict[StepId, tuple[str, ...]] = {
    StepId.PRIVACY: (
        *_PROGRAM,
        "privacy.mode",
        "privacy.text",
        "privacy.other_sharing",
        "privacy.contact_email",
        "privacy.effective_date",
    ),
    StepId.TERMS: (*_PROGRAM, "terms.mode", "terms.text", "terms.effective_date"),
    StepId.CONSENT: (*_PROGRAM, *PARTS[StepId.CONSENT]),
    StepId.SAMPLES: (
        *dict.fromkeys((*_PROGRAM, *PARTS[StepId.SAMPLES])),
        "business.what_it_does",
        "start.route",
        "start.number_wish",
        "start.volume",
        "business.tax_id_kind",
    ),
    StepId.REQUEST: PARTS[StepId.REQUEST],
}


def feeds(step: StepId) -> tuple[str, ...]:
    """Paths of the answers that the texts of a step are made from."""
    return FEEDS.get(step, ())


def parts(step: StepId, dossier: Dossier) -> Parts:
    """The texts a person confirms with a step, by path, public addresses left open as tokens.

    Each example message is a part of its own ("campaign.samples.0").
    """
    found: list[tuple[str, str]] = []
    for path in PARTS.get(step, ()):
        value = effective(path, dossier)
        if isinstance(value, str):
            found.append((path, value))
        else:
            found.extend((f"{path}.{index}", one) for index, one in enumerate(value))
    return tuple(found)


def effective(path: str, dossier: Dossier) -> str | tuple[str, ...]:
    """The answer at a path, or our draft where it was left empty; addresses open."""
    value = answer(dossier, path)
    if isinstance(value, str):
        return value if value.strip() else draft(path, dossier)
    return value


def filled(words: str, dossier: Dossier) -> str:
    """A text of `parts` with its open addresses put in (see `addresses.filled`)."""
    return addresses.filled(words, dossier)


def completed(dossier: Dossier) -> Dossier:
    """The dossier with every empty drafted text filled in. Example messages are offered, never filled in."""
    result = dossier
    for path in DRAFTED:
        if not text(dossier, path).strip() and (words := draft(path, dossier)):
            result = with_answer(result, path, filled(words, dossier))
    return result


def as_confirmed(dossier: Dossier) -> Dossier:
    """The completed dossier in which the texts of every standing confirmation are the confirmed ones."""
    result = completed(dossier)
    for step in CONFIRMED_BEFORE_REQUEST:
        tick = dossier.confirmation(step)
        if tick is None:
            continue
        if standing(tick, parts(step, dossier), answers_digest(dossier, feeds(step))) is Standing.CONFIRMED:
            result = _frozen(result, tick.parts, dossier)
    return result


def _frozen(result: Dossier, confirmed: Parts, dossier: Dossier) -> Dossier:
    samples: list[str] = []
    for path, words in confirmed:
        if path.startswith("campaign.samples"):
            samples.append(filled(words, dossier))
        else:
            result = with_answer(result, path, filled(words, dossier))
    return with_answer(result, "campaign.samples", tuple(samples)) if samples else result


DRAFTED = (
    "privacy.text",
    "terms.text",
    *PARTS[StepId.CONSENT],
    "campaign.use_case",
    "campaign.description",
    "campaign.has_links",
    "campaign.has_phone",
)
__all__ = ["as_confirmed", "completed", "effective", "feeds", "filled", "has_links", "has_phone", "parts"]
