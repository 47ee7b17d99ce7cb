"""Texts judged on their own, outside any client: one text of one kind, or several fields of one submission together.

What is not said about the rest of a submission is taken from a backdrop: a sound dossier of a business of that name.
A finding about an answer that was not handed in is left out, for it would be a finding about the backdrop.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from smswizard.desk.backdrop import sound_dossier
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import UsageError
from smswizard.domain.values import Problem, parse_web_address
from smswizard.facts.vocabulary import message_kinds
from smswizard.i18n import mark
from smswizard.rules.book import judge, lint
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.rule import PATHS, About, Kind

REFUSED = (Severity.BLOCKS, Severity.LIKELY)
"""What a reviewer refuses, or is likely to, the weightier first."""

FIELD_KINDS = ("brand_info", "bundle")
"""Kinds with several fields, judged together."""

KINDS = (*(kind.value for kind in Kind), *FIELD_KINDS)

Fields = Mapping[str, object]
NO_FIELDS: Fields = MappingProxyType({})


class Submission(NamedTuple):
    """A text or fields to be judged, and what is known beside it.

    `context` may name brand_name, use_case, channel, and the flags embedded_links, embedded_phone, age_gated,
    direct_lending (true, false, or left out where not known).
    """

    kind: str
    text: str = ""
    fields: Fields = NO_FIELDS
    context: Fields = NO_FIELDS


def judged(submission: Submission, today: date) -> tuple[Finding, ...]:
    """Every finding about what was handed in, in the book's order. Raises UsageError for an unknown kind."""
    if submission.kind in FIELD_KINDS:
        found = lint(_dossier(submission), today)
        return tuple(each for each in found if _is_about(each, submission))
    if submission.kind not in KINDS:
        raise UsageError(mark("There is no such kind of text."), submission.kind)
    kind, about = Kind(submission.kind), _about(submission.context)
    found = judge(kind, submission.text, about)
    beside = _of_lengths_and_flags(kind, submission.text, about, today)
    too_short = tuple(each for each in beside if each.rule.endswith("-too-short"))
    return (*too_short, *found, *(each for each in beside if each not in too_short))


def refusals(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those a reviewer refuses or is likely to, the weightiest first."""
    against = (each for each in findings if each.severity in REFUSED and not each.asks)
    return tuple(sorted(against, key=lambda each: REFUSED.index(each.severity)))


_NOT_HANDED_IN = (
    "campaign.no-age-answer",
    "campaign.no-age-check-answer",
    "campaign.no-lending-answer",
    "campaign.no-link-answer",
    "campaign.no-phone-answer",
    "consent.no-w",
    "consent.no-evidence",
    "consent.no-keyword-place",
    "consent.form-not-linked",
    "identity.no-kind",
    "identity.no-proof-email",
    "privacy.no-contact",
    "privacy.no-frequency",
    "privacy.no-rates",
    "privacy.no-stop",
    "privacy.no-date",
)
"""Rules about answers that no submission of fields holds, and about what an excerpt of a policy need not say."""

_BACKDROP = ("terms.text", "consent.wording")
"""Texts that no submission of fields holds."""

_FLAGS = {
    "embedded_links": "has_links",
    "embedded_phone": "has_phone",
    "age_gated": "age_gated",
    "direct_lending": "direct_lending",
}
_BUNDLED = {
    "description": "campaign.description",
    "message_flow": "consent.message_flow",
    "opt_in_message": "consent.confirmation",
    "opt_out_message": "consent.stop_reply",
    "help_message": "consent.help_reply",
    "privacy_policy_url": "privacy.url",
    "terms_url": "terms.url",
    "use_case": "campaign.use_case",
}
_IDENTITY = {
    "display_name": "business.brand_name",
    "dba": "business.brand_name",
    "legal_name": "business.legal_name",
    "ein": "business.tax_id",
    "website": "business.website",
    "email": "business.email",
    "phone": "business.phone",
    "stock_symbol": "business.stock_ticker",
    "stock_exchange": "business.stock_exchange",
}
_OWNERS = {
    "GOVERNMENT": ("government", "Non-profit Corporation"),
    "NON_PROFIT": ("non_profit", "Non-profit Corporation"),
    "PUBLIC_PROFIT": ("public", "Corporation"),
    "PRIVATE_PROFIT": ("private", ""),
}
_REPLIES = {
    Kind.CONFIRMATION: "replies.no-confirmation",
    Kind.HELP_REPLY: "replies.no-help",
    Kind.STOP_REPLY: "replies.no-stop",
}
"""The rule that each of the three messages has to be there."""

_OF_DOSSIER = (
    "lengths.",
    "samples.links-announced-only",
    "samples.phones-announced-only",
    "campaign.age-not-declared",
)
"""Rules that read a dossier, and say something about a single text."""


def _is_about(finding: Finding, submission: Submission) -> bool:
    """Whether a finding is about what was handed in, and not about the backdrop."""
    where = finding.where
    if finding.rule.startswith(_NOT_HANDED_IN) or where in _BACKDROP:
        return False
    if finding.rule == "campaign.mixed-without-kinds":
        return "sub_use_cases" in submission.fields
    if finding.rule == "identity.form-and-ownership-differ":
        brand = submission.fields.get("brand", submission.fields)
        return isinstance(brand, Mapping) and "entity_type" in brand
    if where == "privacy.text":
        return bool(submission.fields.get("privacy_policy_excerpt"))
    if where.startswith("campaign.samples"):
        return "sample_messages" in submission.fields
    handed_in = {path: theirs in submission.fields for theirs, path in _BUNDLED.items()}
    return handed_in.get(where, True)


def _about(context: Fields) -> About:
    brand = _said(context, "brand_name")
    flags: dict[str, Any] = {ours: _yes_no(context.get(theirs)) for theirs, ours in _FLAGS.items()}
    return About(brands=(brand,) if brand else (), use_case=_said(context, "use_case"), **flags)


def _said(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return "" if value is None else str(value)


def _listed(fields: Fields, name: str) -> tuple[str, ...]:
    value = fields.get(name)
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else ()


def _yes_no(value: object) -> str:
    return {True: "yes", False: "no"}.get(value, "") if isinstance(value, bool) else ""


def _of_lengths_and_flags(kind: Kind, text: str, about: About, today: date) -> tuple[Finding, ...]:
    """What is found about a text's length and flags once it stands in a sound dossier."""
    dossier = sound_dossier(*about.brands[:1])
    if kind in _REPLIES and not text.strip():
        found = lint(with_answer(dossier, PATHS[kind], ""), today)
        return tuple(each for each in found if each.rule == _REPLIES[kind])
    if kind not in (Kind.SAMPLE, Kind.DESCRIPTION, Kind.FLOW):
        return ()
    value = (text, text + " ") if kind is Kind.SAMPLE else text
    dossier = with_answer(dossier, PATHS[kind], value)
    campaign = replace(
        dossier.campaign, has_links=about.has_links, has_phone=about.has_phone, age_gated=about.age_gated
    )
    found = lint(replace(dossier, campaign=campaign), today)
    return tuple(each for each in found if each.rule.startswith(_OF_DOSSIER) and each.severity in REFUSED)


def _dossier(submission: Submission) -> Dossier:
    fields = submission.fields
    within = fields.get("brand", fields if submission.kind == "brand_info" else {})
    brand: Fields = within if isinstance(within, Mapping) else {}
    site = parse_web_address(_said(brand, "website"))
    host = "" if isinstance(site, Problem) else site.host
    named = _said(submission.context, "brand_name") or _said(brand, "display_name")
    dossier = sound_dossier(*((named, host) if named else ()))
    for source, paths in ((brand, _IDENTITY), (fields, _BUNDLED)):
        for theirs, path in paths.items():
            if theirs in source:
                dossier = with_answer(dossier, path, _said(source, theirs))
    if "entity_type" not in brand and "501(c)" in _said(fields, "description").lower():
        brand = {**brand, "entity_type": "NON_PROFIT"}
    return _with_policy(_with_consent(_with_campaign(_with_owner(dossier, brand), fields), fields), fields)


def _with_owner(dossier: Dossier, brand: Fields) -> Dossier:
    entity = _said(brand, "entity_type")
    owner, kind = _OWNERS.get(entity, ("private", ""))
    status = _said(brand, "tax_exempt_status")
    if owner == "non_profit" and status and "501" not in status:
        owner, kind = _OWNERS["PRIVATE_PROFIT"]  # carriers know a nonprofit by its status
    business = replace(dossier.business, ownership=owner, kind=kind)
    if entity == "SOLE_PROPRIETOR":
        dossier = with_answer(dossier, "start.route", "sole_proprietor")
        business = replace(business, tax_id_kind="EIN" if brand.get("ein") else "none")
    if brand.get("note"):
        business = replace(business, what_it_does=_said(brand, "note"))
    if brand.get("address"):
        business = replace(business, street=_said(brand, "address"))
    email = _said(brand, "email")
    contact = replace(dossier.contact, email=email) if email else dossier.contact
    return replace(dossier, business=business, contact=contact)


def _with_campaign(dossier: Dossier, fields: Fields) -> Dossier:
    campaign = dossier.campaign
    if "sample_messages" in fields:
        campaign = replace(campaign, samples=_listed(fields, "sample_messages"))
    flags: dict[str, Any] = {
        ours: _yes_no(fields.get(f"has_{theirs}", fields.get(theirs))) for theirs, ours in _FLAGS.items()
    }
    use_case = (_said(fields, "use_case"),) if "use_case" in fields else campaign.kinds
    kinds = _listed(fields, "sub_use_cases") or _named_kinds(fields) or use_case
    return replace(dossier, campaign=replace(campaign, kinds=kinds, **flags))


def _named_kinds(fields: Fields) -> tuple[str, ...]:
    """The use cases whose codes stand in the description of a campaign of several."""
    if _said(fields, "use_case") not in ("MIXED", "LOW_VOLUME"):
        return ()
    told = set(re.findall(r"[A-Z0-9][A-Z0-9_]{2,}", _said(fields, "description")))
    return tuple(each.code for each in message_kinds() if each.code in told)


_TEXTS_A_WORD = re.compile(
    r"\b[Tt]ext(?:s|ed|ing)?\b (?:the word )?[\"'“]?(?!STOP|HELP|END|QUIT|CANCEL|UNSUB|YES|INFO|START)[A-Z]{3,15}\b[\"'”]? to\b"
)


def _with_consent(dossier: Dossier, fields: Fields) -> Dossier:
    if "message_flow" not in fields:
        return dossier
    keywords = _listed(fields, "opt_in_keywords")
    texts_in = "opt_in_keywords" in fields and _TEXTS_A_WORD.search(_said(fields, "message_flow"))
    consent = replace(
        dossier.consent,
        wording="",
        ways=("keyword",) if keywords or texts_in else (),
        form_url="",
        keyword=keywords[0] if keywords else "",
    )
    return replace(dossier, consent=consent)


def _with_policy(dossier: Dossier, fields: Fields) -> Dossier:
    """An excerpt of a policy stands where the backdrop's policy speaks of text messages."""
    excerpt = _said(fields, "privacy_policy_excerpt")
    if not excerpt:
        return dossier
    before = dossier.privacy.text.split("\n\nText messages\n")[0]
    return with_answer(dossier, "privacy.text", f"{before}\n\n{excerpt}")
