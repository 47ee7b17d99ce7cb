"""The translation that stands beside an English draft, for what customers read.

The English is what counts and what is filed. Words that a person wrote by hand are not translated: then there is no
translation, rather than one that says something else.
"""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, text
from smswizard.drafting import addresses, translated, translated_parts, translated_replies
from smswizard.drafting.answers import facts_of
from smswizard.drafting.document import as_plain
from smswizard.drafting.drafts import draft
from smswizard.drafting.tongues import Tongue, tongue

TRANSLATED = (
    "privacy.text",
    "terms.text",
    "consent.wording",
    "consent.confirmation",
    "consent.help_reply",
    "consent.stop_reply",
)
"""Paths whose text customers read. Of policy and terms it is the part about texts."""

_PLACES = {
    "privacy.url": "place.privacy",
    "terms.url": "place.terms",
    "consent.form_url": "place.form",
    "sender.number": "place.number",
}


def translation(path: str, dossier: Dossier, language: str) -> str:
    """The translation of a draft as plain text, addresses put in; "" where there is none."""
    if path not in TRANSLATED or not is_ours(path, dossier):
        return ""
    return filled(_translated(path, dossier, language), dossier, tongue(language))


def way_translation(way: str, dossier: Dossier, language: str) -> str:
    """What is shown or said on one way of joining; "" where the words were written by hand."""
    if not is_ours("consent.wording", dossier):
        return ""
    return filled(translated.said_on(way, facts_of(dossier), language), dossier, tongue(language))


def is_ours(path: str, dossier: Dossier) -> bool:
    """True where the text at a path is still our draft."""
    typed = text(dossier, path).strip()
    return not typed or typed == addresses.filled(draft(path, dossier), dossier).strip()


def filled(words: str, dossier: Dossier, said: Tongue) -> str:
    """The text with every open address put in; where none is known, plain words of the language."""
    for path, place in _PLACES.items():
        token = f"⟦{path}⟧"
        if token in words:
            known = addresses.address(path, dossier)
            is_plain = known == tongue("en").sentence(place)
            words = words.replace(token, said.sentence(place) if is_plain else known)
    return words


def _translated(path: str, dossier: Dossier, language: str) -> str:
    facts = facts_of(dossier)
    if path == "privacy.text":
        return as_plain(translated_parts.policy_part(facts, language))
    if path == "terms.text":
        return as_plain(translated_parts.terms_part(facts, language))
    if path == "consent.wording":
        return translated.wording(facts, language)
    address = len(addresses.address("terms.url", dossier))
    return translated_replies.reply(path, facts, draft(path, dossier), address, language)
