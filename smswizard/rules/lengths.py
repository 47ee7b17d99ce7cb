"""How long an answer may be: one rule too short, one too long, for each row of the limits that names a question."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier, answer
from smswizard.facts.limits import Limit, limit
from smswizard.i18n import mark
from smswizard.rules.finding import Severity
from smswizard.rules.rule import NO_HITS, DossierCheck, DossierRule, Hit

COUNTED = {
    "campaign.description": "RG-12",
    "consent.message_flow": "OI-18",
    "campaign.samples": "SM-1",
    "consent.confirmation": "CF-3",
    "consent.stop_reply": "OO-3",
    "consent.help_reply": "HP-2",
    "business.brand_name": "RG-1",
    "business.legal_name": "RG-1",
    "business.tax_id": "RG-2",
    "business.street": "RG-5",
    "business.city": "RG-5",
    "business.postal_code": "RG-5",
    "business.website": "RG-6",
    "business.stock_ticker": "RG-8",
    "contact.first_name": "RG-7",
    "contact.last_name": "RG-7",
    "contact.email": "RG-7",
}
"""Questions with a limit in characters, and the requirement each stands on."""


def _texts(dossier: Dossier, path: str) -> list[tuple[str, str]]:
    value = answer(dossier, path)
    if isinstance(value, str):
        return [(path, value)]
    return [(f"{path}.{index}", each) for index, each in enumerate(value)]


def _too_long(asked: Limit) -> DossierCheck:
    most = asked.max or 0

    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        found = ((where, len(words.strip())) for where, words in _texts(dossier, asked.id))
        return tuple(
            Hit(where, named=(("length", str(length)), ("most", str(most))))
            for where, length in found
            if length > most
        )

    return check


def _too_short(asked: Limit) -> DossierCheck:
    least = asked.min or 0

    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        found = ((where, len(words.strip())) for where, words in _texts(dossier, asked.id))
        return tuple(
            Hit(where, named=(("length", str(length)), ("least", str(least))))
            for where, length in found
            if 0 < length < least
        )

    return check


def _slug(path: str) -> str:
    return path.replace(".", "-").replace("_", "-")


def _long(path: str, requirement: str) -> DossierRule:
    return DossierRule(
        f"lengths.{_slug(path)}-too-long",
        requirement,
        Severity.BLOCKS,
        mark("This has {length} characters; {most} are allowed."),
        mark("Shorten it."),
        check=_too_long(limit(path)),
    )


def _short(path: str, requirement: str) -> DossierRule:
    return DossierRule(
        f"lengths.{_slug(path)}-too-short",
        requirement,
        Severity.BLOCKS,
        mark("This has {length} characters; {least} are needed."),
        mark("Say a little more."),
        check=_too_short(limit(path)),
    )


def _rules() -> tuple[DossierRule, ...]:
    long = [_long(path, requirement) for path, requirement in COUNTED.items()]
    short = [_short(path, asks) for path, asks in COUNTED.items() if (limit(path).min or 0) > 1]
    return (*long, *short)


def body_too_long(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A sample that Twilio would not send at all, or that is hard to read on a phone."""
    advised = limit("segment.recommended").max or 0
    found = ((where, len(words)) for where, words in _texts(dossier, "campaign.samples"))
    return (
        tuple(
            Hit(where, named=(("length", str(length)), ("most", str(advised))))
            for where, length in found
            if length > advised
        )
        or NO_HITS
    )


RULES = (
    *_rules(),
    DossierRule(
        "lengths.sample-long-to-read",
        "SM-17",
        Severity.ADVICE,
        mark("This message has {length} characters, which is long for a phone."),
        mark("Up to {most} are easy to read."),
        check=body_too_long,
    ),
)
