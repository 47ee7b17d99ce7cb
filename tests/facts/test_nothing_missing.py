"""Nothing of what was collected is missing: every code, limit, fee and look-alike is named here once.

The lists are of November 2026. A table may hold more; where one loses a row, a test says which.
"""

from __future__ import annotations

import pytest

from smswizard.facts import conduct, fees, limits, vocabulary
from smswizard.facts.alphabet import smartened
from smswizard.facts.rejections import Again, Known, all_rejections

CODES = """
21610 21717 21719 21720 21721 21722 21724 21725 21726 21727 21728 21729 21730 21731 21732 21736 21737
30007 30022 30023 30024 30025 30026 30027 30032 30033 30034 30035 30125 30126 30436 30437 30440 30441
30442 30443 30444 30445 30446 30447 30448 30449 30451 30452 30455 30456 30457 30458 30459 30460 30461
30462 30463 30464 30465 30466 30467 30468 30469 30470 30471 30472 30473 30474 30475 30476 30477 30478
30479 30480 30481 30482 30483 30484 30485 30486 30487 30488 30489 30490 30491 30492 30493 30494 30495
30496 30497 30498 30499 30501 30502 30503 30504 30505 30506 30507 30508 30509 30510 30511 30512 30513
30515 30516 30517 30518 30519 30520 30521 30522 30523 30524 30525 30526 30527 30528 30529 30531 30532
30533 30534 30537 30538 30540 30543 30544 30545 30548 30551 30555 30556 30558 30560 30562 30565 30566
30567 30569 30570 30701 30702 30703 30709 30712 30713 30714 30729 30734 30747 30748 30749 30750 30751
30752 30753 30754 30755 30756 30757 30758 30790 30791 30792 30793 30794 30795 30796 30797 30798 30799
30801 30807 30825 30826 30828 30831 30836 30837 30841 30842 30848 30850 30851 30853 30857 30860 30863
30866 30867 30869 30873 30874 30878 30879 30880 30881 30882 30883 30884 30885 30886 30887 30888 30889
30890 30891 30892 30893 30894 30895 30896 30897 30898 30899 30900 30901 30902 30903 30904 30905 30906
30907 30908 30909 30910 30912 30913 30914 30915 30917 30919 30920 30922 30923 30924 30925 30927 30931
30932 30933 30934 30936 30941 30943 30949 30951 30952 30954 30956 30961 30963 30964 30990 30991 30992
30993 30994
"""
LIMITS = """
campaign.description consent.message_flow campaign.samples.count campaign.samples consent.confirmation
consent.stop_reply consent.help_reply consent.keyword keywords.stop keywords.help privacy.url terms.url
campaign.has_links campaign.has_phone campaign.age_gated campaign.direct_lending
campaign.subscriber_opt_in campaign.brand_sid campaign.mixed_use_cases sole_proprietor.campaigns
sole_proprietor.numbers campaign.calls_per_second business.brand_name business.legal_name business.tax_id
contact.first_name contact.last_name contact.phone sole_proprietor.mobile business.street business.city
business.region business.postal_code contact.email business.stock_ticker business.website business.country
business.stock_exchange business.industry brand.customer_profile_sid brand.a2p_profile_sid
brand.proof_email_window sole_proprietor.code_window sole_proprietor.brands_per_mobile
rate.sole_proprietor rate.sole_proprietor.tmobile_day rate.sole_proprietor.day rate.low_volume
rate.low_volume.tmobile_day rate.low_volume.day rate.standard rate.standard.tmobile_day
tollfree.business_name tollfree.website tollfree.email tollfree.category tollfree.summary tollfree.sample
tollfree.opt_in_images tollfree.opt_in_type tollfree.volume tollfree.number_sid
tollfree.customer_profile_sid tollfree.registration_number tollfree.registration_authority
tollfree.registration_country tollfree.privacy_url tollfree.terms_url tollfree.confirmation tollfree.help
tollfree.political_token tollfree.numbers_us tollfree.numbers_canada tollfree.edit_window rate.tollfree
segment.gsm7.single segment.gsm7.part segment.ucs2.single segment.ucs2.part segment.body
segment.gsm7.extension keywords.default_stop keywords.default_start keywords.default_help embedded.samples
embedded.link_sample embedded.tax_id embedded.session
"""
FEES = """
brand_low_volume brand_low_volume_2023 brand_standard brand_standard_2023 brand_vetting_alone brand_appeal
brand_authentication_plus campaign_vetting campaign_resubmission campaign_sole_proprietor
campaign_low_volume campaign_standard campaign_charity campaign_emergency campaign_agents_franchises
campaign_special carrier_tmobile_inactivity message_segment message_picture_out message_picture_in
message_failed number_local number_tollfree number_short_code_random number_short_code_vanity
tollfree_verification carrier_att_out carrier_verizon_out carrier_tmobile_out carrier_uscellular_out
carrier_tmobile_in carrier_att_out_2025 carrier_tmobile_out_2025 carrier_verizon_out_2025
carrier_uscellular_out_2025 carrier_tollfree_2021 fine_tmobile_phishing fine_tmobile_illegal
fine_tmobile_other law_tcpa law_casl law_texas_bond
"""
LOOK_ALIKES = """
00AB 00BB 201C 201D 02BA 02EE 201F 201E 275D 275E 301D 301E FF02 2018 2019 02BB 02C8 02BC 02BD 02B9 201B
FF07 00B4 02CA 0060 02CB 275B 275C 0313 0314 FE10 FE11 00F7 00BC 00BD 00BE 29F8 0337 0338 2044 2215 FF0F
29F9 29F5 20E5 FE68 FF3C 0332 FF3F 20D2 20D3 2223 FF5C 23B8 23B9 23D0 239C 239F 23BC 23BD 2015 FE63 FF0D
2010 2043 FE6B FF20 FE69 FF04 01C3 FE15 FE57 FF01 FE5F FF03 FE6A FF05 FE60 FF06 201A 0326 FE50 FE51 FF0C
FF64 2768 276A FE59 FF08 27EE 2985 2769 276B FE5A FF09 27EF 2986 204E 2217 229B 2722 2723 2724 2725 2731
2732 2733 273A 273B 273C 273D 2743 2749 274A 274B 29C6 FE61 FF0A 02D6 FE62 FF0B 3002 FE52 FF0E FF61 FF10
FF11 FF12 FF13 FF14 FF15 FF16 FF17 FF18 FF19 02D0 02F8 2982 A789 FE13 FF1A 204F FE14 FE54 FF1B FE64 FF1C
0347 A78A FE66 FF1D FE65 FF1E FE16 FE56 FF1F FF21 1D00 FF22 0299 FF23 1D04 FF24 1D05 FF25 1D07 FF26 A730
FF27 0262 FF28 029C FF29 026A FF2A 1D0A FF2B 1D0B FF2C 029F FF2D 1D0D FF2E 0274 FF2F 1D0F FF30 1D18 FF31
FF32 0280 FF33 A731 FF34 1D1B FF35 1D1C FF36 1D20 FF37 1D21 FF38 FF39 028F FF3A 1D22 02C6 0302 FF3E 1DCD
2774 FE5B FF5B 2775 FE5C FF5D FF3B FF3D 02DC 02F7 0303 0330 0334 223C FF5E 00A0 2000 2002 2003 2004 2005
2006 2007 2008 2009 200A 202F 205F 3000 008D 009F 0080 0090 009B 0010 0009 0000 0003 0004 0017 0019 0011
0012 0013 0014 2060 2017 2014 2013 2039 203A 203C 2028 2029 2026 2001 200B 3001 FEFF 2022
"""
STATES = "FL OK MD MS NJ CT TX RI AL LA MA WA CA IL MI MN KY"
USE_CASES = """
2FA ACCOUNT_NOTIFICATION CUSTOMER_CARE DELIVERY_NOTIFICATION FRAUD_ALERT HIGHER_EDUCATION LOW_VOLUME
MARKETING MIXED POLLING_VOTING PUBLIC_SERVICE_ANNOUNCEMENT SECURITY_ALERT SOLE_PROPRIETOR
AGENTS_FRANCHISES CHARITY EMERGENCY K12_EDUCATION POLITICAL PROXY SOCIAL SWEEPSTAKE
"""
TOLLFREE_USE_CASES = """
TWO_FACTOR_AUTHENTICATION ACCOUNT_NOTIFICATIONS CUSTOMER_CARE CHARITY_NONPROFIT DELIVERY_NOTIFICATIONS
FRAUD_ALERT_MESSAGING EVENTS HIGHER_EDUCATION K12 MARKETING POLLING_AND_VOTING_NON_POLITICAL
POLITICAL_ELECTION_CAMPAIGNS PUBLIC_SERVICE_ANNOUNCEMENT SECURITY_ALERT
"""


@pytest.mark.parametrize(
    ("collected", "ours", "count"),
    [
        (CODES, {each.code for each in all_rejections()}, 257),
        (LIMITS, {each.id for each in limits.all_limits()}, 88),
        (FEES, {each.id for each in fees.all_fees()}, 42),
        (LOOK_ALIKES, {f"{code:04X}" for code in range(0x10000) if smartened(chr(code)) != chr(code)}, 270),
    ],
    ids=("codes", "limits", "fees", "look-alikes"),
)
def test_every_row_that_was_collected_is_here(collected: str, ours: set[str], count: int) -> None:
    wanted = collected.split()
    assert len(set(wanted)) == len(wanted) == count
    assert set(wanted) - ours == set()


def test_what_was_not_read_from_the_provider_s_own_page_says_so_and_is_never_called_final() -> None:
    for each in all_rejections():
        own_page = each.origin.read_from.startswith("provider page")
        assert own_page or "not read" in each.origin.read_from, each.code
        if not own_page or each.again_known is not Known.PROVIDER:
            assert not each.is_final, each.code
        if each.again_known is Known.INFERRED:
            assert each.again is not Again.UNKNOWN, each.code


def test_no_sum_is_named_for_what_nobody_told_us() -> None:
    unknown = {each.id for each in fees.all_fees() if each.amount is None}
    assert unknown == {"message_segment_canada", "tollfree_verification"}
    assert all(fees.fee(each).note for each in unknown)


def test_every_forbidden_category_has_its_row() -> None:
    named = {each.id.partition(".")[0] for each in conduct.forbidden()}
    assert named == {f"EL-{number}" for number in range(1, 14)}


def test_every_state_with_hours_of_its_own_is_here() -> None:
    states = {each.region for each in conduct.sending_hours() if each.country == "US" and each.region}
    assert states == set(STATES.split())


def test_every_use_case_of_both_products_is_here() -> None:
    local = {each.code for each in vocabulary.use_cases()}
    assert local == set(USE_CASES.split())
    assert {each.code for each in vocabulary.use_cases("tollfree")} == set(TOLLFREE_USE_CASES.split())
