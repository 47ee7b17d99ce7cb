"""The effective texts of a dossier: what was written by hand, else our draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from smswizard.domain.confirmation import Confirmation, Parts, Standing, standing
from smswizard.domain.dossier import Dossier, answer, answers_digest, text, with_answer
from smswizard.domain.ids import CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting import addresses
from smswizard.drafting.drafts import DRAFTED, draft

_SAMPLES = "campaign.samples"
_PROGRAM = (
    "business.legal_name",
    "business.brand_name",
    "business.what_it_does",
    "business.trade",
    "business.website",
    "business.email",
    "business.phone",
    "business.street",
    "business.street2",
    "business.city",
    "business.region",
    "business.postal_code",
    "business.country",
    "start.audience",
    "campaign.kinds",
    "campaign.age_gated",
    "campaign.age_check",
    "campaign.direct_lending",
    "consent.ways",
    "consent.frequency",
    "consent.frequency_count",
    "consent.double_opt_in",
    "consent.own_list",
    "consent.record_kept",
    "consent.box_unticked",
    "consent.box_optional",
    "consent.box_separate",
    "consent.form_is_public",
    "consent.paper_where",
    "consent.verbal_where",
    "consent.keyword",
    "consent.keyword_where",
    "consent.qr_where",
    "privacy.other_sharing",
    "terms.contact_email",
)
_ROUTE = ("start.route", "start.number_wish", "start.volume", "business.tax_id_kind")

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
        *("privacy.mode", "privacy.text", "privacy.contact_email", "privacy.effective_date"),
    ),
    StepId.TERMS: (*_PROGRAM, "terms.mode", "terms.text", "terms.effective_date"),
    StepId.CONSENT: (*_PROGRAM, *PARTS[StepId.CONSENT]),
    StepId.SAMPLES: tuple(dict.fromkeys((*_PROGRAM, *_ROUTE, *PARTS[StepId.SAMPLES]))),
    StepId.REQUEST: PARTS[StepId.REQUEST],
}


def feeds(step: StepId) -> tuple[str, ...]:
    """Paths of the answers that the texts of a step are made from; no public address is among them."""
    return FEEDS.get(step, ())


def parts(step: StepId, dossier: Dossier) -> Parts:
    """The texts a person confirms with a step, by path, public addresses left open as tokens.

    Each example message is a part of its own ("campaign.samples.0").
    """
    found: list[tuple[str, str]] = []
    for path in PARTS.get(step, ()):
        value = answer(dossier, path)
        if isinstance(value, str):
            found.append((path, value if value.strip() else draft(path, dossier)))
        else:
            found.extend((f"{path}.{index}", one) for index, one in enumerate(value))
    return tuple(found)


def filled(words: str, dossier: Dossier) -> str:
    """A text of `parts` with its open addresses put in (see `addresses.filled`)."""
    return addresses.filled(words, dossier)


def completed(dossier: Dossier) -> Dossier:
    """The dossier with every empty drafted text filled in. Example messages are offered, never filled in."""
    written = {
        path: filled(words, dossier)
        for path in DRAFTED
        if not text(dossier, path).strip() and (words := draft(path, dossier))
    }
    return _with(dossier, written)


def as_confirmed(dossier: Dossier) -> Dossier:
    """The completed dossier in which the texts of every standing confirmation are the confirmed ones."""
    result = completed(dossier)
    for step in CONFIRMED_BEFORE_REQUEST:
        tick = dossier.confirmation(step)
        if tick and _stands(tick, dossier):
            result = _frozen(result, tick, dossier)
    return result


def _stands(tick: Confirmation, dossier: Dossier) -> bool:
    digest = answers_digest(dossier, feeds(tick.step))
    now = tick.parts if digest == tick.feeds_digest else parts(tick.step, dossier)
    return standing(tick, now, digest) is Standing.CONFIRMED


def _frozen(result: Dossier, tick: Confirmation, dossier: Dossier) -> Dossier:
    """Only the texts that this program shows with the step are put back; a newer program may have kept more."""
    kept = [(path, filled(words, dossier)) for path, words in tick.parts]
    single = {path: words for path, words in kept if path in PARTS[tick.step] and path != _SAMPLES}
    listed = tuple(words for path, words in kept if path.startswith(f"{_SAMPLES}."))
    result = _with(result, single)
    return with_answer(result, _SAMPLES, listed) if listed else result


def _with(dossier: Dossier, written: Mapping[str, str]) -> Dossier:
    """The dossier with many answers changed at once; each section is copied once."""
    sections: dict[str, dict[str, str]] = {}
    for path, words in written.items():
        section, _, name = path.partition(".")
        sections.setdefault(section, {})[name] = words
    changed = {name: replace(getattr(dossier, name), **leaves) for name, leaves in sections.items()}
    return replace(dossier, **changed) if changed else dossier
