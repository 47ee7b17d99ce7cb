"""A description that denies what the registration, the samples or itself show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.i18n import mark
from smswizard.reading.folding import folded
from smswizard.reading.links import links, phones
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.fitting import sells
from smswizard.rules.rule import HERE, NO_HITS, About, DossierRule, Hit, Kind, TextRule

_NO = r"(?:no|not|never|none|nothing|without|don't|doesn't|won't|isn't|aren't|nor|free of)"
_NO_MARKETING = Pattern(
    rf"\b{_NO}\b[^.!?;]{{0,40}}\b(?:promot\w{{1,7}}|market\w{{0,3}}|advertis\w{{1,4}}|offers?|sales|ads?|selling|deals|discounts)\b"
    r"|\b(?:transactional|informational|service|operational|non-marketing|non-promotional)(?: \w+)? (?:only|alone|exclusively)\b"
    r"|\b(?:only|solely|exclusively|purely|strictly) (?:\w+ )?"
    r"(?:transactional|informational|service|operational|non-promotional)\b"
)
_NO_LINKS = Pattern(rf"\b{_NO}\b[^.!?;]{{0,30}}\b(?:links?|urls?|web addresses)\b|\blink-free\b")
_NO_PHONES = Pattern(
    rf"\b{_NO}\b[^.!?;]{{0,45}}\b(?:phone numbers?|telephone numbers?|numbers to call|call-backs?)\b"
)
_NO_LOANS = Pattern(
    r"\b(?:no|not|never|without)\b (?:\w+ )?(?:loans?|mortgages?)\b(?<!new loans)(?<!new loan)(?! (?:offers?|from|of|by|to) )"
    r"|\b(?:not|never|don't|doesn't)\b (?:\w+ )?(?:lend(?:er|ing|s)?)\b",
    needs="loan|mortgage|lend",
)
_LOANS = Pattern(
    rf"\b{_NO}\b[^.!?;]{{0,25}}\b(?:loans?|mortgages?)\b|\b(?:not|never|don't|doesn't)\b[^.!?;]{{0,15}}\b(?:lend(?:er|ing|s)?)\b"
)
_LOANS = Pattern(rf"\b{_NO}\b[^.!?;]{{0,25}}\b(?:loans?|lend\w{{0,3}}|mortgages?|credit)\b")
_LOANS = Pattern(
    r"\b(?:loans?|mortgages?|refinanc\w{1,3}|line of credit|lending|borrow\w{0,4}|apr)\b",
    needs="loan|mortgage|refinanc|line of credit|lending|borrow|apr",
)


def contradicted(text: str, about: About) -> Iterable[Hit]:
    """The description against the flags, and against itself."""
    said = folded(text)
    if about.has_links == "yes" and _NO_LINKS.search(said):
        return HERE
    if about.has_phone == "yes" and _NO_PHONES.search(said):
        return HERE
    if about.direct_lending == "yes" and _NO_LOANS.search(said):
        return HERE
    return HERE if _NO_MARKETING.search(said) and sells(_NO_MARKETING.sub(" ", said)) else NO_HITS


def contradicted_by_samples(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The description against what will really be sent."""
    said = folded(dossier.campaign.description)
    samples = [each for each in dossier.campaign.samples if each.strip()]
    shows: tuple[tuple[Pattern, Callable[[str], bool]], ...] = (
        (_NO_MARKETING, lambda each: sells(folded(each))),
        (_NO_LINKS, lambda each: bool(links(each))),
        (_NO_PHONES, lambda each: bool(phones(each))),
        (_NO_LOANS, lambda each: _LOANS.search(folded(each)) is not None),
    )
    for denies, is_shown in shows:
        if denies.search(said):
            at = next((index for index, each in enumerate(samples) if is_shown(each)), None)
            if at is not None:
                return (Hit("campaign.description", named=(("number", str(at + 1)),)),)
    return NO_HITS


TEXT_RULES = (
    TextRule(
        "campaign.contradicted",
        "RG-12",
        Severity.BLOCKS,
        mark("The description denies what it says elsewhere, or what you answered."),
        mark("Say the same everywhere: in the description, in the answers, in the messages."),
        kinds=(Kind.DESCRIPTION,),
        check=contradicted,
    ),
)
DOSSIER_RULES = (
    DossierRule(
        "campaign.contradicted-by-sample",
        "RG-12",
        Severity.BLOCKS,
        mark("The description denies what message {number} shows."),
        mark("Change the description or the message, so that both say the same."),
        check=contradicted_by_samples,
    ),
)
