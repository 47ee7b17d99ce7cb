"""Which registration a client needs, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.i18n import mark


class Route(StrEnum):
    """The ways to a sender."""

    LOW_VOLUME = "low_volume"
    STANDARD = "standard"
    SOLE_PROPRIETOR = "sole_proprietor"
    TOLL_FREE = "toll_free"


class Filer(StrEnum):
    """Whose provider account files."""

    OWN = "own"
    CLIENT = "client"


class Recommendation(NamedTuple):
    """A route and the sentences that say why. `stop` holds the reasons why none is open, and the way out."""

    route: Route
    because: tuple[str, ...]
    stop: tuple[str, ...] = ()


ROUTE_NAMES = {
    Route.LOW_VOLUME: mark("Local number, small registration"),
    Route.STANDARD: mark("Local number, full registration"),
    Route.SOLE_PROPRIETOR: mark("Local number for one person without a tax number"),
    Route.TOLL_FREE: mark("Toll-free number"),
}

ROUTE_MEANINGS = {
    Route.LOW_VOLUME: mark("For a business with a tax number that sends under 2,000 texts a day."),
    Route.STANDARD: mark("For 2,000 texts a day or more. A deeper check, a higher fee, more speed."),
    Route.SOLE_PROPRIETOR: mark(
        "For one person without a tax number. One number, one campaign, and a text to the owner's mobile that is "
        "answered with YES. Who files from an own account does it in Twilio's Console."
    ),
    Route.TOLL_FREE: mark(
        "One check by the carriers, and no fee for it that we know of. Works for the US and for Canada."
    ),
}


def recommend(dossier: Dossier) -> Recommendation:
    """The route the answers lead to, in the order a person would be asked. Unanswered questions count as usual."""
    start, business = dossier.start, dossier.business
    stop = _reasons_to_stop(dossier)
    if start.number_wish == "toll_free":
        return Recommendation(Route.TOLL_FREE, (mark("You would like a toll-free number."),), stop)
    if "CA" in start.audience and "US" not in start.audience:
        because = mark("You text people in Canada. Carriers there accept a verified toll-free number.")
        return Recommendation(Route.TOLL_FREE, (because,), stop)
    if business.tax_id_kind == "none":
        because = mark("The business has no tax number.")
        return Recommendation(Route.SOLE_PROPRIETOR, (because,), stop)
    if start.volume == "high":
        because = mark("You plan 2,000 texts or more on a busy day.")
        return Recommendation(Route.STANDARD, (because,), stop)
    reasons = (mark("You have a tax number."), mark("You send under 2,000 texts a day."))
    return Recommendation(Route.LOW_VOLUME, reasons, stop)


def _reasons_to_stop(dossier: Dossier) -> tuple[str, ...]:
    reasons: list[str] = []
    if dossier.start.audience == ("elsewhere",):
        reasons.append(
            mark(
                "You text nobody in the US or Canada, so this registration is not needed. Each country has its own rules."
            )
        )
    trades = tuple(each for each in dossier.start.trades if each != "none")
    if trades:
        reasons.append(
            mark(
                "Carriers refuse this trade whatever the text says. Ask Twilio support in writing before you pay for anything."
            )
        )
    return tuple(reasons)


def route_of(dossier: Dossier) -> Route:
    """The route the person chose, else the recommended one."""
    try:
        return Route(dossier.start.route)
    except ValueError:
        return recommend(dossier).route


def filer_of(dossier: Dossier) -> Filer:
    """Who files; the business itself unless an agency was named."""
    return Filer.CLIENT if dossier.start.filer == "client" else Filer.OWN


class CustomerioDoor(NamedTuple):
    """Whether Customer.io's own service is open to a client, with the reasons against it."""

    is_open: bool
    against: tuple[str, ...]


def customerio_door(dossier: Dossier) -> CustomerioDoor:
    """Customer.io registers senders for firms in the US or Canada that text only there (its checklist page)."""
    start = dossier.start
    against: list[str] = []
    if start.country not in ("US", "CA"):
        against.append(mark("The business is not in the US or Canada."))
    if "elsewhere" in start.audience:
        against.append(mark("You also text people outside the US and Canada."))
    if "revenue_attribution" in start.customerio_needs:
        against.append(mark("Its own service has no revenue attribution."))
    if "sending_queues" in start.customerio_needs:
        against.append(mark("Its own service has no sending queues."))
    return CustomerioDoor(not against, tuple(against))
