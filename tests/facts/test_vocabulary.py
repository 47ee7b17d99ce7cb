"""Lists in the provider's spelling."""

from __future__ import annotations

import pytest

from smswizard.facts import conduct, fees, requirements, vocabulary
from smswizard.facts.rejections import explain


@pytest.mark.parametrize(
    ("terms", "holds", "count"),
    [
        (vocabulary.industries(), "FOOD_AND_BEVERAGE", 33),
        (vocabulary.business_types(), "Limited Liability Corporation", 5),
        (vocabulary.business_types("tollfree"), "SOLE_PROPRIETOR", 5),
        (vocabulary.job_positions(), "General Counsel", 7),
        (vocabulary.company_types(), "non_profit", 4),
        (vocabulary.stock_exchanges(), "NASDAQ", 27),
        (vocabulary.identities(), "direct_customer", 3),
        (vocabulary.regions_of_operation(), "USA_AND_CANADA", 5),
        (vocabulary.registration_authorities(), "CBN", 18),
        (vocabulary.tollfree_opt_in_types(), "MOBILE_QR_CODE", 5),
        (vocabulary.tollfree_volumes(), "1,000", 9),
        (vocabulary.regions("US"), "OR", 56),
        (vocabulary.regions("CA"), "QC", 13),
        (vocabulary.regions("FR"), None, 0),
    ],
)
def test_a_list_holds_each_spelling_once(
    terms: tuple[vocabulary.Term, ...], holds: str | None, count: int
) -> None:
    codes = [term.code for term in terms]
    assert len(codes) == len(set(codes)) == count
    assert holds is None or holds in codes
    assert all(term.name for term in terms)


def test_use_cases_have_plain_words_and_a_price_that_exists() -> None:
    for case in vocabulary.use_cases():
        assert case.name
        assert case.description.endswith(".")
        assert fees.fee(case.monthly_fee)
    assert len(vocabulary.use_cases()) == 21
    assert len(vocabulary.use_cases("tollfree")) == 14


def test_a_person_ticks_kinds_not_containers() -> None:
    codes = {case.code for case in vocabulary.message_kinds()}
    assert {"MARKETING", "CUSTOMER_CARE", "2FA"} <= codes
    assert codes.isdisjoint({"LOW_VOLUME", "MIXED", "SOLE_PROPRIETOR"})
    charity = vocabulary.use_case("CHARITY")
    assert charity is not None
    assert charity.special
    assert vocabulary.use_case("NOTHING") is None


def test_what_small_businesses_send_most_comes_first_and_what_needs_more_comes_last() -> None:
    kinds = vocabulary.message_kinds()
    assert [each.code for each in kinds[:3]] == ["CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "MARKETING"]
    assert [each.special for each in kinds] == sorted(each.special for each in kinds)
    ranks = [each.usual for each in vocabulary.use_cases()]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))


def test_policies_say_how_sure_we_are() -> None:
    assert vocabulary.policy("secondary.business").sid == "RNdfbf3fae0e1107f8aded0e7cead80bf5"
    assert vocabulary.policy("secondary.business").origin.read_from == "provider page"
    assert vocabulary.policy("tollfree").origin.read_from == "report of real calls"
    assert all(each.sid.startswith("RN") and len(each.sid) == 34 for each in vocabulary.policies())


def test_default_keywords_are_twilios() -> None:
    assert len(conduct.keywords("stop")) == 8
    assert conduct.keywords("start") == ("START", "YES", "UNSTOP")
    assert conduct.keywords("help") == ("HELP", "INFO")


def test_forbidden_trades_have_codes_we_can_explain() -> None:
    for each in conduct.forbidden():
        assert each.words
        assert each.meaning.endswith(".")
        assert [code for code in each.codes if explain(code)]


def test_every_requirement_of_the_collection_is_here_with_codes_and_a_source() -> None:
    ids = [each.id for each in requirements.all_requirements()]
    assert len(ids) == len(set(ids)) == 127
    for each in requirements.all_requirements():
        assert each.severity in ("blocks", "likely", "advice")
        assert each.check in ("presence", "pattern", "length", "count", "cross", "fetch", "human")
    assert requirements.requirement("PP-5").codes[0] == "30908"


def test_hours_and_timings_are_ranges() -> None:
    ours = [each for each in conduct.sending_hours() if not each.country]
    assert [(each.opens, each.closes) for each in ours] == [("10:00", "18:00")]
    assert all(
        each.opens >= ours[0].opens or each.closes >= ours[0].closes for each in conduct.sending_hours()
    )
    review = conduct.timing("campaign.review")
    assert (review.least, review.most, review.unit) == (10, 15, "business days")


def test_short_links_and_free_mail() -> None:
    domains = {each.word for each in conduct.shorteners()}
    assert {"bit.ly", "tinyurl.com", "twil.io"} <= domains
    assert "gmail.com" in conduct.free_mail()
