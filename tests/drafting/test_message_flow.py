"""The message flow tells every way of joining, and quotes the exact words as long as there is any room."""

from __future__ import annotations

import itertools
import re

import pytest

from smswizard.domain.dossier import Answer, Dossier
from smswizard.drafting.answers import facts_of, joining_words
from smswizard.drafting.complete import completed
from smswizard.drafting.message_flow import tellings
from smswizard.drafting.sample_client import bakery
from tests.drafting.clients import KINDS, WAYS, answered, everywhere, pantry


def flow(dossier: Dossier) -> str:
    """The flow as it would be filed."""
    return completed(dossier).consent.message_flow


def boxes_quoted(dossier: Dossier) -> bool:
    """True where every paragraph of the words beside the box stands in the flow."""
    return all(each in flow(dossier) for each in completed(dossier).consent.wording.split("\n\n"))


def test_the_exact_words_are_quoted_by_any_ways_and_kinds_of_the_bakery() -> None:
    for size in (1, 3, 6):
        for ways in itertools.combinations(WAYS, size):
            for kinds in (("MARKETING",), ("CUSTOMER_CARE", "MARKETING"), ("2FA", "MARKETING")):
                dossier = answered(everywhere(), {"consent.ways": ways, "campaign.kinds": kinds})
                if set(ways) - {"keyword", "verbal"}:
                    assert boxes_quoted(dossier), (ways, kinds)


def test_the_exact_words_are_quoted_for_the_nonprofit_of_two_countries() -> None:
    assert boxes_quoted(pantry())


def test_a_single_sign_or_script_is_quoted_word_for_word() -> None:
    for way in ("keyword", "verbal"):
        dossier = answered(everywhere(), {"consent.ways": (way,)})
        words = " ".join(completed(dossier).consent.wording.split())
        assert words in flow(dossier), way


def test_shorter_tellings_are_never_longer() -> None:
    for dossier in (bakery(), everywhere(), pantry(), Dossier()):
        whole = completed(dossier).consent
        lengths = [len(each) for each in tellings(facts_of(dossier), whole.wording, whole.confirmation)]
        assert lengths == sorted(lengths, reverse=True)


def test_every_way_is_told_with_its_place() -> None:
    told = flow(everywhere())
    assert "Paper form on the counter of our shop" in told
    assert "Keyword on the menu board" in told
    assert "QR code (shop window)" in told
    assert "Spoken question at the till, when people order" in told
    assert re.findall(r"^(\d)\. ", told, re.MULTILINE) == ["1", "2", "3", "4", "5", "6"]


def test_a_form_behind_a_login_comes_with_a_picture() -> None:
    hidden = flow(answered(bakery(), {"consent.form_is_public": "no"}))
    assert "(behind a login)" in hidden
    assert "picture of the form and the paper form: https://goldencrust.example/texts-card.png" in hidden


def test_a_place_is_told_the_way_it_was_typed() -> None:
    told = [
        flow(answered(bakery(), {"consent.paper_where": place})) for place in ("On the bar.", "the bar", "")
    ]
    assert "Paper form on the bar: people" in told[0]
    assert "Paper form (the bar): people" in told[1]
    assert "Paper form: people" in told[2]


def test_words_too_long_to_be_quoted_are_described_with_every_disclosure() -> None:
    dossier = answered(bakery(), {"consent.wording": "I agree to texts from Golden Crust Bakery. " * 60})
    assert len(flow(dossier)) <= 2048
    assert "Reply STOP to opt out." in flow(dossier)
    assert "Privacy policy: https://goldencrust.example/privacy" in flow(dossier)


@pytest.mark.parametrize(
    ("typed", "kinds", "words"),
    [
        ("join", ("MARKETING",), ("JOIN",)),
        (" Join! ", ("CUSTOMER_CARE", "MARKETING"), ("JOIN", "NEWS")),
        ("orders, deals", ("CUSTOMER_CARE", "MARKETING"), ("ORDERS", "DEALS")),
        ("news", ("CUSTOMER_CARE", "MARKETING"), ("NEWS", "NEWS2")),
        ("", ("MARKETING",), ()),
        ("?!", ("MARKETING",), ()),
    ],
)
def test_each_kind_of_consent_has_its_word(
    typed: str, kinds: tuple[str, ...], words: tuple[str, ...]
) -> None:
    dossier = answered(everywhere(), {"consent.keyword": typed, "campaign.kinds": kinds})
    assert joining_words(dossier) == words
    assert joining_words(answered(dossier, {"consent.ways": ("paper",)})) == ()


LONGEST_ANSWERS: dict[str, Answer] = {
    "business.trade": "tutoring",
    "business.brand_name": "Bakery " * 40,
    "consent.paper_where": "on a counter " * 20,
    "consent.verbal_where": "somewhere " * 20,
    "consent.keyword_where": "somewhere " * 20,
    "consent.qr_where": "somewhere " * 20,
    "consent.keyword": " ".join(sign * 30 for sign in "ABCDEFG"),
    "consent.form_is_public": "no",
    "consent.double_opt_in": "yes",
    "consent.frequency": "per_month",
    "consent.frequency_count": "100 to 999",
    "campaign.age_gated": "yes",
    "start.audience": ("US", "CA"),
}


def test_addresses_of_any_length_keep_the_flow_within_its_limit() -> None:
    for length in (30, 61, 100, 199, 200, 201, 5000):
        long = "https://x.example/" + "y" * (length - 18)
        urls = dict.fromkeys(("privacy.url", "terms.url", "consent.form_url", "consent.evidence_url"), long)
        for kinds in (("MARKETING",), KINDS):
            told = flow(answered(everywhere(), {**urls, **LONGEST_ANSWERS, "campaign.kinds": kinds}))
            assert len(told) <= 2048
            assert (long in told) == (length <= 200)
