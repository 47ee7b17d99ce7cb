"""What we draft is held against our own rules too: the two rooms do not know each other, so they must agree."""

from __future__ import annotations

from datetime import date

import pytest

from smswizard.domain.dossier import Dossier
from smswizard.drafting import tables
from smswizard.drafting.complete import completed
from smswizard.drafting.drafts import DRAFTED
from smswizard.drafting.sample_client import bakery
from smswizard.drafting.samples import starters
from smswizard.rules.book import lint
from smswizard.rules.finding import Severity
from tests.drafting.clients import WAYS, answered, everywhere, pantry

TODAY = date(2026, 12, 1)
OURS = {*DRAFTED, "campaign.samples"}
BOTH = ("CUSTOMER_CARE", "MARKETING")


def with_starters(dossier: Dossier) -> Dossier:
    """The dossier with the messages we offer taken as they are."""
    bare = answered(dossier, {"campaign.samples": (), "campaign.has_links": "", "campaign.has_phone": ""})
    return answered(bare, {"campaign.samples": starters(bare)})


def refused(dossier: Dossier) -> list[tuple[str, str]]:
    """Rules that would refuse a text of ours, and where."""
    return [
        (finding.rule, finding.where)
        for finding in lint(completed(dossier), TODAY)
        if finding.severity is not Severity.ADVICE
        and not finding.asks
        and ".".join(finding.where.split(".")[:2]) in OURS
    ]


def test_the_sample_client_is_refused_nowhere() -> None:
    objections = [
        each
        for each in lint(completed(bakery()), TODAY)
        if each.severity is not Severity.ADVICE and not each.asks
    ]
    assert objections == []


def test_the_rules_do_refuse_what_is_not_ours() -> None:
    spoiled = answered(
        bakery(), {"consent.wording": "I agree.", "privacy.text": "We share your phone number with partners."}
    )
    assert {where for _, where in refused(spoiled)} >= {"consent.wording", "privacy.text"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kinds", [("CUSTOMER_CARE",), ("MARKETING",), BOTH])
def test_every_way_of_joining_is_accepted(way: str, kinds: tuple[str, ...]) -> None:
    one = answered(everywhere(), {"consent.ways": (way,), "campaign.kinds": kinds})
    assert refused(with_starters(one)) == []


@pytest.mark.parametrize("trade", tables.trades())
def test_every_trade_is_accepted_with_all_ways(trade: str) -> None:
    assert (
        refused(with_starters(answered(everywhere(), {"business.trade": trade, "campaign.kinds": BOTH})))
        == []
    )


@pytest.mark.parametrize("route", ["low_volume", "standard", "sole_proprietor", "toll_free"])
def test_every_route_is_accepted(route: str) -> None:
    for dossier in (everywhere(), answered(pantry(), {"consent.frequency_count": "3"})):
        assert refused(with_starters(answered(dossier, {"start.route": route}))) == []
