"""The ordered book of rules: what is wrong with a dossier, or with one text."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from smswizard.domain.dossier import Dossier, text
from smswizard.rules import (
    asks,
    campaign,
    consent,
    consent_says,
    consent_shows,
    consent_spoils,
    contradiction,
    eligibility,
    fitting,
    identity,
    lengths,
    policy,
    presence_business,
    presence_programme,
    reachable,
    replies,
    samples,
    terms,
    together,
    tollfree,
    website,
    words,
)
from smswizard.rules.finding import Finding
from smswizard.rules.hosts import host_of, is_host
from smswizard.rules.rule import PATHS, About, DossierRule, Kind, Rule, TextRule, as_read

DOSSIER_RULES: tuple[DossierRule, ...] = (
    *eligibility.RULES,
    *presence_business.RULES,
    *identity.RULES,
    *reachable.RULES,
    *website.RULES,
    *presence_programme.RULES,
    *lengths.RULES,
    *consent.RULES,
    *contradiction.DOSSIER_RULES,
    *together.RULES,
    *tollfree.RULES,
    *asks.RULES,
)

TEXT_RULES: tuple[TextRule, ...] = (
    *consent_spoils.RULES,
    *consent_shows.RULES,
    *words.RULES,
    *policy.RULES,
    *terms.RULES,
    *consent_says.RULES,
    *replies.RULES,
    *contradiction.TEXT_RULES,
    *campaign.RULES,
    *fitting.RULES,
    *samples.RULES,
)

RULES: tuple[Rule, ...] = (*DOSSIER_RULES, *TEXT_RULES)


def lint(dossier: Dossier, today: date) -> tuple[Finding, ...]:
    """Every finding about a completed dossier: first about its answers, then about its texts, in the book's order.

    Judgements of texts are kept, so that an edit of one field costs one field.
    """
    found = [finding for rule in DOSSIER_RULES for finding in rule.findings(dossier, today)]
    about = about_of(dossier)
    for kind, path in PATHS.items():
        if kind is not Kind.SAMPLE:
            found += judge(kind, text(dossier, path), about, path)
    for index, sample in enumerate(dossier.campaign.samples):
        found += judge(Kind.SAMPLE, sample, about, f"{PATHS[Kind.SAMPLE]}.{index}")
    return tuple(found)


@lru_cache(maxsize=64)
def judge(kind: Kind, words_of: str, about: About, where: str = "") -> tuple[Finding, ...]:
    """Every finding about one text. An empty text has none: that it is missing is said elsewhere."""
    if not words_of.strip("\x00 \t\r\n"):
        return ()
    words_of = as_read(words_of)
    known = _judged_alone(kind, words_of, where)
    found: list[Finding] = []
    for rule in _rules_of(kind):
        found += known.get(rule.id, ()) if rule.alone else rule.findings(words_of, about, where)
    return tuple(found)


@lru_cache(maxsize=64)
def _judged_alone(kind: Kind, words_of: str, where: str) -> dict[str, tuple[Finding, ...]]:
    """What a text shows by itself, by rule; it stays true when the name or the website changes."""
    return {rule.id: tuple(rule.findings(words_of, About(), where)) for rule in _rules_of(kind) if rule.alone}


def about_of(dossier: Dossier) -> About:
    """What is known beside the texts of a dossier."""
    business, asked = dossier.business, dossier.campaign
    names = (business.brand_name.strip(), business.legal_name.strip())
    return About(
        brands=tuple(dict.fromkeys(name for name in names if name)),
        site=site if is_host(site := host_of(business.website)) else "",
        use_case=asked.use_case,
        kinds=asked.kinds,
        has_links=asked.has_links,
        has_phone=asked.has_phone,
        age_gated=asked.age_gated,
        direct_lending=asked.direct_lending,
        policy_url=dossier.privacy.url.strip(),
        terms_url=dossier.terms.url.strip(),
    )


@lru_cache(maxsize=16)
def _rules_of(kind: Kind) -> tuple[TextRule, ...]:
    return tuple(rule for rule in TEXT_RULES if kind in rule.kinds)
