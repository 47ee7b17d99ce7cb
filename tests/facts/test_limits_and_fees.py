"""Limits and prices."""

from __future__ import annotations

from decimal import Decimal

import pytest

from smswizard.facts import fees, limits


@pytest.mark.parametrize(
    ("path", "least", "most"),
    [
        ("campaign.description", 40, 4096),
        ("consent.message_flow", 40, 2048),
        ("campaign.samples.count", 2, 5),
        ("campaign.samples", 20, 1024),
        ("consent.confirmation", 20, 320),
        ("business.legal_name", 1, 255),
        ("business.tax_id", 1, 21),
        ("segment.body", 1, 1600),
    ],
)
def test_the_limits_of_the_specification(path: str, least: int, most: int) -> None:
    found = limits.limit(path)
    assert (found.min, found.max, found.ours) == (least, most, False)


def test_every_limit_has_its_own_id_and_our_own_caution_is_marked() -> None:
    ids = [each.id for each in limits.all_limits()]
    assert len(ids) == len(set(ids)) == 89
    assert {each.id for each in limits.all_limits() if each.ours} == {
        f"tollfree.{name}" for name in ("business_name", "website", "email", "summary", "sample")
    }


def test_an_unknown_limit_is_an_error() -> None:
    with pytest.raises(KeyError):
        limits.limit("consent.nothing")


@pytest.mark.parametrize(
    ("item", "amount"),
    [
        ("brand_low_volume", "4.50"),
        ("brand_standard", "46.00"),
        ("campaign_vetting", "15.00"),
        ("campaign_resubmission", "15.00"),
        ("campaign_low_volume", "1.50"),
        ("campaign_standard", "10.00"),
        ("number_local", "1.15"),
        ("message_segment", "0.0083"),
    ],
)
def test_prices_have_a_currency_a_source_and_a_date(item: str, amount: str) -> None:
    found = fees.fee(item)
    assert (found.amount, found.currency, found.stale) == (Decimal(amount), "USD", False)
    assert found.source.startswith("https://")
    assert found.date >= "2023"


def test_no_price_is_named_where_none_is_known() -> None:
    assert fees.fee("message_segment_canada").amount is None
    assert fees.fee("tollfree_verification").amount is None


def test_older_prices_are_kept_and_marked() -> None:
    assert fees.fee("brand_low_volume_2023").stale
    ids = [each.id for each in fees.all_fees()]
    assert len(ids) == len(set(ids)) == 43
