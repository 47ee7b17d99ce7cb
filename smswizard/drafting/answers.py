"""The answers of a dossier made fit to stand in sentences. Nothing is guessed: what was not said stays empty."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.domain.business import Business, Start
from smswizard.domain.campaign import Campaign, Consent, PrivacyPolicy, PublicText
from smswizard.domain.dossier import Dossier, text
from smswizard.drafting import tables
from smswizard.drafting.addresses import website
from smswizard.drafting.wording import cleaned, day_shown, listed, phone_shown
from smswizard.reading.pattern import Pattern

GROUPS = ("service", "marketing", "charity", "political", "codes")
"""Kinds of consent that must be asked for apart from each other, in the order we ask."""

PLACE_MAX = 160
PHRASES_MAX = 6
_COUNT = Pattern(r"(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?(?!\d)")
_COUNT_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PERIODS = {"per_week": "week", "per_month": "month"}
_COUNTRIES = {"US": "USA", "CA": "Canada"}
_WAYS = ("web_form", "checkout", "paper", "verbal", "keyword", "qr")
_PLACES = (
    ("paper", "paper_where"),
    ("verbal", "verbal_where"),
    ("keyword", "keyword_where"),
    ("qr", "qr_where"),
)
_YES_NO = (
    "privacy.other_sharing",
    "consent.form_is_public",
    "consent.box_unticked",
    "consent.box_optional",
    "consent.box_separate",
    "consent.double_opt_in",
    "consent.own_list",
    "consent.record_kept",
    "campaign.age_gated",
    "campaign.direct_lending",
)


class Group(NamedTuple):
    """Messages that share one consent. `about` are noun phrases, `purposes` clauses after "so that"."""

    id: str
    about: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """ "orders, pickup times and returns", or "" while nothing was ticked."""
        return listed(self.about) if self.about else ""


class Facts(NamedTuple):
    """The answers our texts are made from. "" and () stand for what was not answered."""

    name: str = ""
    legal: str = ""
    people: str = "customers"
    does: str = ""
    groups: tuple[Group, ...] = (Group("service"),)
    often: tuple[int, int] = (0, 0)
    per: str = ""
    website: str = ""
    email: str = ""
    phone: str = ""
    privacy_email: str = ""
    terms_email: str = ""
    mail: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    said_yes: frozenset[str] = frozenset()
    said_no: frozenset[str] = frozenset()
    age_check: str = ""
    in_canada: bool = False
    privacy_date: str = ""
    terms_date: str = ""

    @property
    def sender(self) -> str:
        """The name people know, else the legal one, else neutral words."""
        return self.name or self.legal or "our business"

    def yes(self, path: str) -> bool:
        """True where a question was answered "yes"."""
        return path in self.said_yes

    def no(self, path: str) -> bool:
        """True where a question was answered "no"."""
        return path in self.said_no

    def place(self, way: str) -> str:
        """Where a way of joining happens, in the person's words, or ""."""
        return dict(self.places).get(way, "")

    def has_group(self, group: str) -> bool:
        """True where messages of this consent are sent."""
        return any(each.id == group for each in self.groups)


def facts_of(dossier: Dossier) -> Facts:
    """The facts of a dossier. Kept for the newest dossiers, since every keystroke asks for them."""
    return _facts(
        dossier.start, dossier.business, dossier.privacy, dossier.terms, dossier.consent, dossier.campaign
    )


def joining_words(dossier: Dossier) -> tuple[str, ...]:
    """The words people can text to join, capital letters, one per kind of consent; () where that is no way to join.

    The first is the one that was typed; further kinds get words of their own, since one consent may not be spread.
    """
    return facts_of(dossier).keywords if "keyword" in dossier.consent.ways else ()


@lru_cache(maxsize=16)
def _facts(
    start: Start,
    business: Business,
    privacy: PrivacyPolicy,
    terms: PublicText,
    consent: Consent,
    campaign: Campaign,
) -> Facts:
    said = Dossier(privacy=privacy, consent=consent, campaign=campaign)
    trade = tables.trades().get(business.trade)
    groups = groups_of(campaign.kinds, trade)
    return _known_of(business)._replace(
        people=trade.people if trade else "customers",
        groups=groups,
        often=_count(consent),
        per=_per(consent),
        privacy_email=cleaned(privacy.contact_email, 100),
        terms_email=cleaned(terms.contact_email, 100),
        ways=tuple(way for way in _WAYS if way in consent.ways),
        keywords=_keywords(consent.keyword, groups),
        places=tuple((way, _place(getattr(consent, name))) for way, name in _PLACES),
        said_yes=_paths_with("yes", said),
        said_no=_paths_with("no", said),
        age_check=campaign.age_check if campaign.age_gated == "yes" else "",
        in_canada="CA" in start.audience,
        privacy_date=day_shown(privacy.effective_date),
        terms_date=day_shown(terms.effective_date),
    )


def _known_of(business: Business) -> Facts:
    return Facts(
        name=cleaned(business.brand_name),
        legal=cleaned(business.legal_name),
        does=_deed(business.what_it_does),
        website=website(Dossier(business=business)),
        email=cleaned(business.email, 100),
        phone=phone_shown(business.phone),
        mail=_mail(business),
    )


def groups_of(kinds: tuple[str, ...], trade: tables.Trade | None) -> tuple[Group, ...]:
    """The ticked kinds by the consent they need; one service group without words while nothing was ticked."""
    known = [tables.kinds()[code] for code in dict.fromkeys(kinds) if code in tables.kinds()]
    found = [_group(name, [kind for kind in known if kind.group == name], trade) for name in GROUPS]
    return tuple(group for group in found if group.about) or (Group("service"),)


def _group(name: str, kinds: list[tables.Kind], trade: tables.Trade | None) -> Group:
    phrases = [_phrases(kind, trade) for kind in kinds]
    in_turn = [each[at] for at in range(4) for each in phrases if at < len(each)]
    kept = set(in_turn[: max(PHRASES_MAX, len(kinds))])
    about = dict.fromkeys(phrase for each in phrases for phrase in each if phrase in kept)
    return Group(name, tuple(about), tuple(dict.fromkeys(kind.purpose for kind in kinds)))


def _phrases(kind: tables.Kind, trade: tables.Trade | None) -> tuple[str, ...]:
    if trade and kind.code == "CUSTOMER_CARE":
        return trade.care
    return trade.offers if trade and kind.code == "MARKETING" else kind.about


def _paths_with(value: str, said: Dossier) -> frozenset[str]:
    return frozenset(path for path in _YES_NO if text(said, path) == value)


def _count(consent: Consent) -> tuple[int, int]:
    words = cleaned(consent.frequency_count, 40).lower() if consent.frequency in _PERIODS else ""
    if found := _COUNT.search(words):
        numbers = sorted(int(each) for each in found.groups() if each)
        return (numbers[0] if len(set(numbers)) == 2 else 0, numbers[-1])
    named = [_COUNT_WORDS.index(word) for word in re.findall(r"[a-z]+", words) if word in _COUNT_WORDS]
    return (0, named[0]) if named else (0, 0)


def _per(consent: Consent) -> str:
    return _PERIODS[consent.frequency] if _count(consent)[1] else ""


def _keywords(typed: str, groups: tuple[Group, ...]) -> tuple[str, ...]:
    words = [
        "".join(filter(str.isalnum, word)).upper()[:20] for word in re.split(r"[\s,;/]+", cleaned(typed, 80))
    ]
    own = list(dict.fromkeys(word for word in words if word))[: len(groups)]
    if not own:
        return ()
    spare = {
        "service": "UPDATES",
        "marketing": "NEWS",
        "charity": "GIVE",
        "political": "TEAM",
        "codes": "CODES",
    }
    for group in groups[len(own) :]:
        word = spare[group.id]
        own.append(word if word not in own else f"{word}2")
    return tuple(own)


def _place(typed: str) -> str:
    return cleaned(typed, PLACE_MAX).rstrip(" .,;:")


def _deed(typed: str) -> str:
    words = re.sub(r"^we\s+", "", cleaned(typed, 300), flags=re.IGNORECASE)
    return words.rstrip(" .,;:!")


def _mail(business: Business) -> tuple[str, ...]:
    street = ", ".join(part for part in (cleaned(business.street), cleaned(business.street2)) if part)
    where = " ".join(
        part for part in (cleaned(business.region, 40), cleaned(business.postal_code, 20)) if part
    )
    town = ", ".join(part for part in (cleaned(business.city, 100), where) if part)
    country = _COUNTRIES.get(business.country, "")
    return tuple(part for part in (street, town, country) if part) if street or town else ()
