"""Whether this business may be registered at all, before it writes a single line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.facts.conduct import Forbidden, forbidden
from smswizard.i18n import mark
from smswizard.rules.finding import Severity
from smswizard.rules.rule import NO_HITS, DossierCheck, DossierRule, Hit


def _deals_in(category: Forbidden) -> DossierCheck:
    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        return (
            (Hit("start.trades", named=(("trade", category.name),)),)
            if category.id in dossier.start.trades
            else NO_HITS
        )

    return check


def trial_account(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A trial account cannot register."""
    return (Hit("start.account"),) if dossier.start.account in ("none", "trial") else NO_HITS


def unproven_account(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The identity check takes days."""
    return (Hit("start.account"),) if dossier.start.account == "no_profile" else NO_HITS


def other_country(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Businesses elsewhere need more papers."""
    return (Hit("start.country"),) if dossier.start.country == "other" else NO_HITS


def other_audience(dossier: Dossier, _: date) -> Iterable[Hit]:
    """This registration is about the US and Canada."""
    places = dossier.start.audience
    return (Hit("start.audience"),) if "elsewhere" in places else NO_HITS


def canada_by_local_number(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A local number is registered for the US; Canadian carriers verify toll-free numbers."""
    only_canada = "CA" in dossier.start.audience and "US" not in dossier.start.audience
    return (Hit("start.route"),) if only_canada and route_of(dossier) is not Route.TOLL_FREE else NO_HITS


def too_much_for_small(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The small registration has a daily limit."""
    small = route_of(dossier) in (Route.LOW_VOLUME, Route.SOLE_PROPRIETOR)
    return (Hit("start.route"),) if dossier.start.volume == "high" and small else NO_HITS


def codes_only(dossier: Dossier, _: date) -> Iterable[Hit]:
    """One-time codes alone may not need any of this."""
    return (Hit("campaign.kinds"),) if dossier.campaign.kinds == ("2FA",) else NO_HITS


def political(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Political senders prove themselves elsewhere first."""
    asks = "POLITICAL" in dossier.campaign.kinds or dossier.campaign.use_case == "POLITICAL"
    return (Hit("campaign.kinds"),) if asks else NO_HITS


def _trade_rules() -> tuple[DossierRule, ...]:
    return tuple(
        DossierRule(
            f"start.deals-in-{each.id.lower().replace('.', '-')}",
            each.id.partition(".")[0],
            Severity.BLOCKS,
            mark("Carriers do not take this trade: {trade}."),
            mark("If yours is different, ask Twilio support in writing before you pay for anything."),
            why=each.meaning,
            check=_deals_in(each),
        )
        for each in forbidden()
    )


RULES = (
    *_trade_rules(),
    DossierRule(
        "start.account-not-ready",
        "EL-17",
        Severity.ADVICE,
        mark("The Twilio account cannot register yet."),
        mark("Open a paid account now. Its identity check takes days, and you can write meanwhile."),
        check=trial_account,
    ),
    DossierRule(
        "start.account-unproven",
        "RG-17",
        Severity.ADVICE,
        mark("Twilio has not checked yet who you are."),
        mark("Start the identity check now: a document and a picture of the person who signs."),
        check=unproven_account,
    ),
    DossierRule(
        "start.other-country",
        "RG-5",
        Severity.ADVICE,
        mark("A business outside the US and Canada needs more papers than this wizard asks for."),
        mark("Ask Twilio support which ones."),
        check=other_country,
    ),
    DossierRule(
        "start.other-audience",
        "EL-14",
        Severity.ADVICE,
        mark("People outside the US and Canada are not covered by this registration."),
        mark("Look up the rules of their country."),
        check=other_audience,
    ),
    DossierRule(
        "start.canada-by-local-number",
        "RG-13",
        Severity.LIKELY,
        mark("You text people in Canada only, and a local number is registered for the US."),
        mark("Take the toll-free number."),
        check=canada_by_local_number,
    ),
    DossierRule(
        "start.too-much-for-small",
        "RG-19",
        Severity.LIKELY,
        mark("The registration you chose does not carry 2,000 texts a day."),
        mark("Take the full registration."),
        check=too_much_for_small,
    ),
    DossierRule(
        "start.codes-only",
        "EL-18",
        Severity.ADVICE,
        mark("You send one-time codes only. With Twilio Verify they need no registration."),
        mark("Look at Twilio Verify before you go on."),
        check=codes_only,
    ),
    DossierRule(
        "start.political",
        "EL-16",
        Severity.BLOCKS,
        mark("Political senders need a token of Campaign Verify first."),
        mark("Get the token at Campaign Verify. This wizard cannot file for political senders yet."),
        check=political,
    ),
)
