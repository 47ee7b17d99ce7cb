"""The draft of each text by its path, built from the answers and from the other texts as they stand."""

from __future__ import annotations

from collections.abc import Callable

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.drafting import campaign, message_flow, optin, policy, replies, samples, terms
from smswizard.drafting.addresses import counted_length
from smswizard.drafting.answers import facts_of
from smswizard.drafting.document import as_plain


def draft(path: str, dossier: Dossier) -> str:
    """Our text for a path, addresses left open; "" where we write nothing."""
    write = _DRAFTS.get(path)
    return write(dossier) if write else ""


def _privacy(dossier: Dossier) -> str:
    return "" if dossier.privacy.mode == "own" else as_plain(policy.whole(facts_of(dossier)))


def _terms(dossier: Dossier) -> str:
    return "" if dossier.terms.mode == "own" else as_plain(terms.whole(facts_of(dossier)))


def _wording(dossier: Dossier) -> str:
    return optin.wording(facts_of(dossier))


def _message_flow(dossier: Dossier) -> str:
    """The fullest telling that fits, quoting the words and the first message as they stand, drafted or typed."""
    words = dossier.consent.wording.strip() or _wording(dossier)
    reply = dossier.consent.confirmation.strip() or _confirmation(dossier)
    told = ""
    for told in message_flow.tellings(facts_of(dossier), words, reply):
        if counted_length(told, dossier) <= message_flow.most():
            break
    return told


def _confirmation(dossier: Dossier) -> str:
    return replies.confirmation(facts_of(dossier))


def _help_reply(dossier: Dossier) -> str:
    return replies.help_reply(facts_of(dossier))


def _stop_reply(dossier: Dossier) -> str:
    return replies.stop_reply(facts_of(dossier))


def _use_case(dossier: Dossier) -> str:
    return campaign.use_case(dossier.campaign.kinds, route_of(dossier))


def _description(dossier: Dossier) -> str:
    return campaign.description(facts_of(dossier), route_of(dossier) is Route.TOLL_FREE)


def _has_links(dossier: Dossier) -> str:
    return samples.has_links(dossier.campaign.samples)


def _has_phone(dossier: Dossier) -> str:
    return samples.has_phone(dossier.campaign.samples)


_DRAFTS: dict[str, Callable[[Dossier], str]] = {
    "privacy.text": _privacy,
    "terms.text": _terms,
    "consent.wording": _wording,
    "consent.message_flow": _message_flow,
    "consent.confirmation": _confirmation,
    "consent.help_reply": _help_reply,
    "consent.stop_reply": _stop_reply,
    "campaign.use_case": _use_case,
    "campaign.description": _description,
    "campaign.has_links": _has_links,
    "campaign.has_phone": _has_phone,
}
DRAFTED = tuple(_DRAFTS)
"""Paths of the texts we write when they are left empty."""
