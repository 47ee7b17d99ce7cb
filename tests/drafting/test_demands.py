"""Our texts against what reviewers look for, by tables written apart from the drafts."""

from __future__ import annotations

import itertools
import re

import pytest

from smswizard.domain.dossier import Answer, Dossier, text
from smswizard.drafting.complete import completed
from smswizard.drafting.sample_client import bakery
from tests.drafting import demands
from tests.drafting.clients import KINDS, WAYS, answered, everywhere, pantry

TABLES = {
    "privacy.text": demands.POLICY,
    "terms.text": demands.TERMS,
    "consent.wording": demands.WORDING,
    "consent.message_flow": demands.FLOW,
    "consent.confirmation": demands.CONFIRMATION,
    "consent.help_reply": demands.HELP_REPLY,
    "consent.stop_reply": demands.STOP_REPLY,
}
SIZES = {
    "consent.message_flow": (40, 2048),
    "consent.confirmation": (20, 320),
    "consent.help_reply": (20, 320),
    "consent.stop_reply": (20, 320),
    "campaign.description": (40, 4096),
}


def faults(dossier: Dossier) -> list[str]:
    """Every demand that some text of a dossier does not meet."""
    whole = completed(dossier)
    found = [
        f"{path}: {name}"
        for path, table in TABLES.items()
        for name in demands.unmet(text(whole, path), table)
    ]
    brand = dossier.business.brand_name
    found += [
        f"{path}: brand" for path in (*TABLES, "campaign.description") if brand not in text(whole, path)
    ]
    found += [
        f"{path}: {len(text(whole, path))} characters"
        for path, (least, most) in SIZES.items()
        if not least <= len(text(whole, path)) <= most
    ]
    found += [f"{path}: gap" for path in TABLES if re.search(demands.GAP, text(whole, path))]
    flow = whole.consent.message_flow
    found += [
        f"OI-18 {way} is not told"
        for way in dossier.consent.ways
        if not re.search(demands.WAY_TOLD[way], flow, re.IGNORECASE)
    ]
    if not demands.promises_not_to_share(whole.privacy.text):
        found.append("PP-5")
    return found + [f"PP-6 {each}" for path in ("privacy.text", "terms.text") for each in
                    demands.sharing_sentences(text(whole, path))]  # fmt: skip


SMALL_CHANGES: list[dict[str, Answer]] = [
    {"consent.frequency": "varies"},
    {"consent.frequency": "per_week", "consent.frequency_count": "2"},
    {"consent.frequency": "per_month", "consent.frequency_count": "one"},
    {"consent.frequency": "per_month", "consent.frequency_count": ""},
    {"consent.double_opt_in": "yes"},
    {"privacy.other_sharing": "yes"},
    {"privacy.other_sharing": ""},
    {"campaign.age_gated": "yes"},
    {"campaign.direct_lending": "yes"},
    {"start.audience": ("US", "CA")},
    {"consent.form_is_public": "no"},
    {"business.phone": ""},
    {"business.email": ""},
    {"business.website": ""},
    {"privacy.url": "", "terms.url": "", "consent.form_url": ""},
    {"privacy.effective_date": "some day"},
    {"business.trade": "church"},
    {"business.trade": "no such trade"},
    {
        "business.brand_name": "The Very Long Name of a Bakery That Has Stood at the Corner of Main and Third Since 1911"
    },
]


def test_the_bakery_meets_every_demand() -> None:
    assert faults(bakery()) == []


def test_the_nonprofit_of_two_countries_meets_every_demand() -> None:
    assert faults(pantry()) == []


@pytest.mark.parametrize("change", SMALL_CHANGES, ids=str)
def test_every_small_change_of_the_answers_keeps_the_demands(change: dict[str, Answer]) -> None:
    assert faults(answered(everywhere(), change)) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("way", WAYS)
def test_every_kind_by_every_way_meets_every_demand(kind: str, way: str) -> None:
    dossier = answered(everywhere(), {"campaign.kinds": (kind,), "consent.ways": (way,)})
    assert faults(dossier) == []


@pytest.mark.parametrize("size", range(2, len(WAYS) + 1))
def test_every_mixture_of_ways_meets_every_demand(size: int) -> None:
    for ways in itertools.combinations(WAYS, size):
        assert faults(answered(everywhere(), {"consent.ways": ways})) == [], ways


def test_two_kinds_of_texts_meet_every_demand_together() -> None:
    for kinds in itertools.combinations(KINDS, 2):
        assert faults(answered(everywhere(), {"campaign.kinds": kinds})) == [], kinds


def test_all_kinds_by_all_ways_still_fit() -> None:
    assert faults(answered(everywhere(), {"campaign.kinds": KINDS})) == []


def test_a_demand_is_missed_when_its_sentence_is_taken_out() -> None:
    """The tables can fail: without a sentence of ours each of them says what is missing."""
    whole = completed(bakery())
    for path, table in TABLES.items():
        kept = text(whole, path)
        for name, pattern in table.items():
            holds = [each for each in demands.sentences(kept) if re.search(pattern, each, re.IGNORECASE)]
            cut = kept
            for each in holds:
                cut = cut.replace(each, "")
            assert not holds or name in demands.unmet(cut, table), (path, name)


# What follows from single answers


def test_marketing_has_a_box_of_its_own() -> None:
    words = completed(bakery()).consent.wording.split("\n\n")
    marketing = [each for each in words if "marketing" in each]
    assert len(words) == 3
    assert len(marketing) == 1
    assert "order updates" not in marketing[0]


def test_appeals_for_donations_have_a_box_and_a_section_of_their_own() -> None:
    whole = completed(pantry())
    boxes = [each for each in whole.consent.wording.split("\n\n") if each.startswith("I agree")]
    assert sum("donations" in each for each in boxes) == 1
    assert "Donation messages" in whole.terms.text


def test_a_business_that_shares_other_data_says_that_phone_numbers_are_left_out() -> None:
    shares = completed(answered(bakery(), {"privacy.other_sharing": "yes"})).privacy.text
    assert re.search(r"other customer information, but never mobile phone numbers", shares)
    assert "without exception" in shares
    assert "do not give it to anyone for their own advertising" not in shares
    assert "for these purposes only" not in shares


def test_sharing_is_denied_only_where_it_was_answered() -> None:
    unasked = completed(answered(bakery(), {"privacy.other_sharing": ""})).privacy.text
    assert "advertising" not in unasked


def test_a_box_that_was_not_said_to_be_empty_is_not_described_as_empty() -> None:
    for answer in ("no", ""):
        flow = completed(answered(bakery(), {"consent.box_unticked": answer})).consent.message_flow
        assert "empty until" not in flow
        assert "separate from e-mail" in flow


def test_a_required_box_is_never_called_free() -> None:
    whole = completed(answered(everywhere(), {"consent.box_optional": "no"}))
    for path in TABLES:
        assert not re.search(r"not a condition|voluntary|optional", text(whole, path)), path


def test_people_in_canada_are_told_who_writes_and_that_they_can_withdraw() -> None:
    whole = completed(pantry())
    for path in ("privacy.text", "terms.text"):
        told = text(whole, path)
        assert "If you live in Canada" in told
        assert "Two Shores Pantry Inc., 7 Harbor Sample Road, Unit 2, Blaine, WA 98230, USA" in told
        assert "within 10 business days" in told
        assert "60 days" in told
    assert "You can withdraw consent at any time." in whole.consent.wording
    assert "7 Harbor Sample Road" in whole.consent.wording
    assert "Canada" not in completed(bakery()).privacy.text


def test_lending_and_age_are_said_where_they_were_answered() -> None:
    lends = completed(answered(bakery(), {"campaign.direct_lending": "yes"}))
    assert "DIRECT LENDING" in lends.campaign.description
    assert "DIRECT LENDING" not in completed(bakery()).campaign.description
    adults = completed(answered(bakery(), {"campaign.age_gated": "yes"}))
    for path in ("privacy.text", "terms.text", "consent.wording", "consent.message_flow"):
        assert re.search(r"adults only", text(adults, path), re.IGNORECASE), path


def test_spoken_consent_is_never_enough_for_marketing() -> None:
    only: dict[str, Answer] = {"consent.ways": ("verbal",), "campaign.kinds": ("MARKETING",)}
    whole = completed(answered(everywhere(), only))
    assert "No marketing message is sent before that reply" in whole.consent.message_flow
    assert re.search(r"reply YES", whole.consent.confirmation)
    mixed = completed(answered(everywhere(), {"consent.ways": ("paper", "verbal")}))
    script = mixed.consent.message_flow.partition("Script:")[2].partition("Words beside")[0]
    assert "writing" in script
    assert not re.search(r"like recurring marketing", script)


def test_every_kind_of_text_has_a_keyword_of_its_own() -> None:
    flow = completed(answered(everywhere(), {"consent.ways": ("keyword",)})).consent.message_flow
    assert re.search(r"Text JOIN to 503-555-0187 to receive text messages[^.]*order updates", flow)
    assert re.search(r"Text NEWS to 503-555-0187 to receive recurring marketing", flow)


def test_the_dates_are_those_that_were_given() -> None:
    whole = completed(bakery())
    assert "Effective December 1, 2026." in whole.privacy.text
    assert "Effective" not in completed(answered(bakery(), {"terms.effective_date": "soon"})).terms.text
