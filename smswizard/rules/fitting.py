"""Whether the description and the samples fit the use case that is registered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading.folding import folded
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import topics_of
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

DESCRIPTION = (Kind.DESCRIPTION,)


SAMPLE = (Kind.SAMPLE,)


OPEN = frozenset(
    (
        "",
        "MARKETING",
        "MIXED",
        "LOW_VOLUME",
        "SOLE_PROPRIETOR",
        "AGENTS_FRANCHISES",
        "SOCIAL",
        "SWEEPSTAKE",
        "CHARITY",
        "POLITICAL",
    )
)


NARROW = frozenset(
    ("2FA", "FRAUD_ALERT", "SECURITY_ALERT", "DELIVERY_NOTIFICATION", "POLLING_VOTING", "EMERGENCY")
)
"""Use cases that take one thing only."""

_BROAD_TO_TELL = frozenset(("EMERGENCY",))
"""An emergency is described by what it does to people, in words of every topic."""


OWN_TOPICS = {
    "2FA": {"2fa"},
    "ACCOUNT_NOTIFICATION": {"account", "care", "security", "fraud", "psa", "delivery"},
    "CUSTOMER_CARE": {"care", "account", "delivery", "poll"},
    "DELIVERY_NOTIFICATION": {"delivery"},
    "FRAUD_ALERT": {"fraud", "security"},
    "SECURITY_ALERT": {"security", "fraud", "2fa"},
    "HIGHER_EDUCATION": {"education"},
    "K12_EDUCATION": {"k12", "psa", "education"},
    "POLLING_VOTING": {"poll", "political"},
    "PUBLIC_SERVICE_ANNOUNCEMENT": {"psa", "k12", "emergency"},
    "CHARITY": {"charity"},
    "POLITICAL": {"political", "poll"},
    "EMERGENCY": {"emergency", "psa"},
}


_DENIES_MARKETING = Pattern(
    r"\b(?:not|never|no|n't)\b[^.!?]{0,40}\b(?:promot\w{1,7}|market\w{0,3}|advertis\w{1,4}|offers?|sales)\b"
)


_STRONG = frozenset(
    (
        "% off",
        "percent off",
        "promo code",
        "flash sale",
        "clearance",
        "free gift",
        "coupon",
        "buy one get one",
        "bonus",
        "earn",
        "promotional",
        "discount",
        "discounts",
        "promotions",
    )
)


def other_kind(text: str, about: About) -> Iterable[Hit]:
    """The description speaks of other messages than the use case."""
    topics = _topics(text)
    if about.use_case == "MARKETING":
        return HERE if _DENIES_MARKETING.search(folded(text)) or _is_codes_only(topics) else NO_HITS
    own = OWN_TOPICS.get(about.use_case)
    if own is None:
        return NO_HITS
    if (
        "2fa" in topics
        and about.use_case not in ("2FA", "SECURITY_ALERT", "ACCOUNT_NOTIFICATION")
        and _is_codes_only(topics)
    ):
        return HERE
    promotes = len(topics.get("marketing", ())) > 0 and about.use_case not in OPEN
    is_elsewhere = about.use_case in NARROW - _BROAD_TO_TELL and bool(topics) and not own & topics.keys()
    return HERE if (promotes and _sells(topics)) or is_elsewhere else NO_HITS


def sample_of_other_kind(text: str, about: About) -> Iterable[Hit]:
    """A sample that does not belong to the use case."""
    topics = _topics(text)
    own = OWN_TOPICS.get(about.use_case, set())
    fits = bool(own & topics.keys())
    if about.use_case == "2FA":
        return NO_HITS if fits or re.search(r"\b\d{4,8}\b|\[\w*code\w*\]", folded(text)) else HERE
    if about.use_case in ("MARKETING", "SOCIAL", "SWEEPSTAKE") or (
        about.use_case in OPEN and own and not fits
    ):
        return HERE if _is_codes_only(topics) else NO_HITS
    if about.use_case in OPEN or not own:
        return NO_HITS
    sells = _sells(topics) or _CUTS_PRICES.search(folded(text)) is not None
    if about.use_case in NARROW and topics and not fits:
        return HERE
    return HERE if sells and (not fits or len(topics.get("marketing", ())) > 2) else NO_HITS


def _topics(text: str) -> dict[str, frozenset[str]]:
    """The topics of a text; a code that lets somebody in is one, however it is put."""
    found = topics_of(text)
    said = folded(text)
    if _CODE.search(said):
        found = {**found, "2fa": frozenset({"code"})}
    return {**found, "poll": frozenset({"choices"})} if _CHOICES.search(said) else found


_CODE = Pattern(
    r"\bcode\b[^.!?]{0,20}\b\d{4,8}\b[^.!?]{0,40}\b(?:sign|log|verif|confirm|access|enter)|\b\d{4,8}\b[^.!?]{0,30}\b(?:log-?in|sign-?in"
    r"|verification|access|one-time) code\b|\bcode\b[^.!?]{0,10}\b\d{4,8}\b[^.!?]{0,30}\b(?:min|minutes|expires|good for|valid)\b"
)
_CHOICES = Pattern(
    r"\b(?:reply|text|answer)\b[^.!?]{0,20}\b(?:a|1)\b(?: for|=|:| if)[^.!?]{0,60}\b(?:b|2)\b(?: for|=|:| if)"
    r"|\b1 ?(?:-|to) ?(?:5|10)\b"
    r"|\bwhich (?:\w+ ){0,4}(?:should|would|do|did) (?:we|you)\b"
)
_CUTS_PRICES = Pattern(
    r"\$\d[\d,.]* off|\d ?% (?:off|discount)|\bhalf[ -](?:off|price)|\bbuy[ -](?:one|1|two|2)\b|\bbogo\b"
    r"|\b2[ -]for[ -]1\b|\bon sale\b"
    r"|\bsave (?:up to )?[$\d]|\bfree [^.!?]{0,30} with (?:any|your|every|each|purchase)"
)


def _is_codes_only(topics: dict[str, frozenset[str]]) -> bool:
    return "2fa" in topics and "marketing" not in topics


def sells(said: str) -> bool:
    """Whether a folded text offers something for sale."""
    return _sells(topics_of(said)) or _CUTS_PRICES.search(said) is not None


def _sells(topics: dict[str, frozenset[str]]) -> bool:
    return len(topics.get("marketing", ())) > 1 or bool(topics.get("marketing", frozenset()) & _STRONG)


RULES = (
    TextRule(
        "campaign.other-kind",
        "RG-13",
        Severity.LIKELY,
        mark("The description does not fit the use case you register."),
        mark("Change the description or choose the use case that fits."),
        kinds=DESCRIPTION,
        check=other_kind,
    ),
    TextRule(
        "campaign.sample-of-other-kind",
        "SM-6",
        Severity.LIKELY,
        mark("This message does not fit the use case you register."),
        mark("Write a message of the kind you register, or choose the use case that fits."),
        kinds=SAMPLE,
        check=sample_of_other_kind,
    ),
)
