"""What a way to a sender costs and how long it takes, from the fact tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from smswizard.domain.route import Route
from smswizard.facts.conduct import Timing, timing
from smswizard.facts.fees import Fee, fee

_ONCE = {
    Route.LOW_VOLUME: ("brand_low_volume", "campaign_vetting"),
    Route.STANDARD: ("brand_standard", "campaign_vetting"),
    Route.SOLE_PROPRIETOR: ("brand_low_volume", "campaign_vetting"),
    Route.TOLL_FREE: (),
}
_MONTHLY = {
    Route.LOW_VOLUME: ("campaign_low_volume", "number_local"),
    Route.STANDARD: ("campaign_standard", "number_local"),
    Route.SOLE_PROPRIETOR: ("campaign_sole_proprietor", "number_local"),
    Route.TOLL_FREE: ("number_tollfree",),
}
_PENALTIES = ("fine_tmobile_phishing", "fine_tmobile_illegal", "fine_tmobile_other", "law_tcpa")


@dataclass(frozen=True)
class RouteCosts:
    """The fees of a route, once and every month, and how long it all takes."""

    once: tuple[Fee, ...]
    monthly: tuple[Fee, ...]
    wait: Timing

    @property
    def once_total(self) -> Decimal:
        """What falls due once, without the price of messages."""
        return _sum(self.once)

    @property
    def monthly_total(self) -> Decimal:
        """What falls due every month, without the price of messages."""
        return _sum(self.monthly)

    @property
    def currency(self) -> str:
        """The currency of all of them."""
        return (*self.once, *self.monthly)[0].currency


def route_costs(route: Route) -> RouteCosts:
    """What a route costs."""
    wait = timing("route.tollfree" if route is Route.TOLL_FREE else "route.10dlc")
    return RouteCosts(
        tuple(fee(each) for each in _ONCE[route]), tuple(fee(each) for each in _MONTHLY[route]), wait
    )


def penalties() -> tuple[Fee, ...]:
    """What carriers and the law can ask for after a violation."""
    return tuple(fee(each) for each in _PENALTIES)


def _sum(fees: tuple[Fee, ...]) -> Decimal:
    return sum((each.amount for each in fees if each.amount is not None), Decimal(0))
