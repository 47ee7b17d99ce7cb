"""What stands in a text now: typed, drafted, or confirmed; and addresses that come later."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from smswizard.domain.confirmation import Confirmation, Standing, standing
from smswizard.domain.dossier import (
    Dossier,
    answer,
    answers_digest,
    paths,
    text,
    with_answer,
    with_confirmations,
)
from smswizard.domain.fields import FIELDS, is_list
from smswizard.domain.ids import CHECKLIST, CONFIRMED_BEFORE_REQUEST, StepId
from smswizard.drafting.addresses import website
from smswizard.drafting.campaign import toll_free_categories
from smswizard.drafting.complete import as_confirmed, completed, feeds, filled, parts
from smswizard.drafting.drafts import DRAFTED
from smswizard.drafting.sample_client import bakery
from smswizard.facts.vocabulary import use_cases
from smswizard.flow.walk import unanswered
from tests.drafting.clients import answered, everywhere, pantry

ADDRESSES = ("privacy.url", "terms.url", "consent.form_url", "consent.evidence_url", "sender.number")
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def ticked(dossier: Dossier, *steps: StepId) -> Dossier:
    """The dossier with these steps confirmed as they stand."""
    ticks = tuple(
        Confirmation(step, "A. Sample", AT, parts(step, dossier), answers_digest(dossier, feeds(step)))
        for step in steps
    )
    return with_confirmations(dossier, ticks)


def stands(dossier: Dossier, step: StepId) -> Standing:
    """How the tick of a step stands."""
    return standing(dossier.confirmation(step), parts(step, dossier), answers_digest(dossier, feeds(step)))


def test_the_sample_client_has_an_answer_to_every_question_it_is_asked() -> None:
    assert [path for step in StepId for path in unanswered(bakery(), step)] == []
    assert bakery().is_sample


def test_the_sample_client_can_belong_to_nobody() -> None:
    said = "\n".join(text(bakery(), path) for path in paths())
    assert "goldencrust.example" in said
    assert not [word for word in said.split() if ".com" in word or ".org" in word]
    assert all(
        "55501" in number
        for number in (bakery().business.phone, bakery().contact.phone, bakery().sender.number)
    )


def test_every_drafted_question_is_drafted_and_nothing_typed_is_touched() -> None:
    assert {each.path for each in FIELDS if each.drafted} <= set(DRAFTED)
    for dossier in (Dossier(), bakery(), pantry()):
        whole = completed(dossier)
        for path in paths():
            if path not in DRAFTED or text(dossier, path).strip():
                assert answer(whole, path) == answer(dossier, path), path
        for path in (
            "privacy.text",
            "terms.text",
            "consent.wording",
            "consent.message_flow",
            "campaign.description",
        ):
            assert text(whole, path).strip(), path


def test_what_was_typed_stands_as_it_was_typed() -> None:
    typed = "  Mine.\n\nAll mine. ⟦privacy.url⟧ "
    for path in DRAFTED:
        assert text(completed(with_answer(bakery(), path, typed)), path) == typed


def test_a_page_of_their_own_is_not_overwritten() -> None:
    own = answered(bakery(), {"privacy.mode": "own", "terms.mode": "own"})
    assert (completed(own).privacy.text, completed(own).terms.text) == ("", "")


def test_example_messages_are_offered_never_filled_in() -> None:
    assert completed(answered(bakery(), {"campaign.samples": ()})).campaign.samples == ()


def test_the_flow_quotes_the_words_that_are_really_shown() -> None:
    words = 'I agree to texts from Golden Crust Bakery, "the good kind". Reply STOP to opt out.'
    flow = completed(with_answer(bakery(), "consent.wording", words)).consent.message_flow
    assert words in flow
    first = "Golden Crust Bakery: welcome aboard."
    assert first in completed(with_answer(bakery(), "consent.confirmation", first)).consent.message_flow


def test_words_of_their_own_for_a_sign_are_quoted_instead_of_ours() -> None:
    signed = answered(
        everywhere(), {"consent.ways": ("keyword",), "consent.wording": "Text JOIN for bread news."}
    )
    flow = completed(signed).consent.message_flow
    assert '"Text JOIN for bread news."' in flow
    assert "to receive" not in flow


# Addresses


def test_an_address_stays_open_until_it_is_needed() -> None:
    bare = answered(bakery(), dict.fromkeys(ADDRESSES, ""))
    wording = dict(parts(StepId.CONSENT, bare))["consent.wording"]
    assert "⟦privacy.url⟧" in wording
    assert "https://goldencrust.example/privacy" in filled(wording, bare)
    assert "https://elsewhere.example/p" in filled(
        wording, with_answer(bare, "privacy.url", " https://elsewhere.example/p ")
    )
    nowhere = with_answer(bare, "business.website", "")
    assert "Privacy policy: our privacy policy page" in filled(wording, nowhere)


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("https://goldencrust.example", "https://goldencrust.example"),
        ("http://goldencrust.example/", "https://goldencrust.example"),
        ("www.goldencrust.example/shop/?a=b#c", "https://www.goldencrust.example/shop"),
        ("none", ""),
        ("", ""),
        ("we have no website", ""),
        ("x" * 300 + ".example", ""),
    ],
)
def test_planned_addresses_stand_on_the_website_of_the_business(typed: str, site: str) -> None:
    assert website(with_answer(Dossier(), "business.website", typed)) == site


def test_filling_in_an_address_takes_no_tick_back() -> None:
    bare = answered(everywhere(), dict.fromkeys(ADDRESSES, ""))
    confirmed = ticked(bare, *CONFIRMED_BEFORE_REQUEST)
    for path in ADDRESSES:
        for value in (
            "https://goldencrust.example/somewhere",
            "https://x.example/" + "y" * 150,
            "+15035550187",
        ):
            later = with_answer(confirmed, path, value)
            assert all(stands(later, step) is Standing.CONFIRMED for step in CONFIRMED_BEFORE_REQUEST)
            assert filled("⟦%s⟧" % path, later) != "⟦%s⟧" % path  # noqa: UP031
    late = answered(confirmed, {"privacy.url": "https://goldencrust.example/late"})
    assert "https://goldencrust.example/late" in as_confirmed(late).consent.message_flow


# What a text is made from


SWAPS: dict[str, object] = {
    "start.audience": ("CA",),
    "campaign.kinds": ("POLLING_VOTING",),
    "consent.ways": ("verbal",),
    "business.trade": "dentist",
    "start.route": "standard",
    "consent.frequency": "per_week",
    "business.country": "CA",
    "privacy.mode": "own",
    "terms.mode": "own",
    "privacy.effective_date": "2027-02-03",
    "terms.effective_date": "2027-02-03",
    "consent.frequency_count": "9",
}


@pytest.mark.parametrize("path", paths())
def test_a_text_changes_only_with_the_answers_it_is_made_from(path: str) -> None:
    for dossier in (everywhere(), answered(bakery(), {"start.route": "", "start.number_wish": ""})):
        now = text(dossier, path)
        value = SWAPS.get(
            path, ("other", "words") if is_list(path) else {"yes": "no", "no": "yes"}.get(now, "Other words")
        )
        changed = with_answer(dossier, path, value)  # type: ignore[arg-type]
        for step in CHECKLIST:
            if path not in feeds(step):
                assert parts(step, changed) == parts(step, dossier), (step, path)


def test_feeds_are_questions_and_hold_no_public_address() -> None:
    for step in CHECKLIST:
        assert set(feeds(step)) <= set(paths())
        assert len(set(feeds(step))) == len(feeds(step))
        assert step is StepId.REQUEST or not set(feeds(step)) & set(ADDRESSES)


# Confirmed texts


def test_a_standing_tick_keeps_the_very_text_that_was_read() -> None:
    """A newer program would draft another text; what was confirmed stays while its answers stay."""
    tick = Confirmation(
        StepId.PRIVACY,
        "A. Sample",
        AT,
        (("privacy.text", "The old text. See ⟦privacy.url⟧"),),
        answers_digest(bakery(), feeds(StepId.PRIVACY)),
    )
    dossier = with_confirmations(bakery(), (tick,))
    assert as_confirmed(dossier).privacy.text == "The old text. See https://goldencrust.example/privacy"
    assert as_confirmed(dossier).terms == completed(bakery()).terms


def test_an_edit_lets_the_new_text_through() -> None:
    confirmed = ticked(bakery(), *CONFIRMED_BEFORE_REQUEST)
    edited = with_answer(confirmed, "business.brand_name", "Golden Crumb")
    assert stands(edited, StepId.PRIVACY) is Standing.EDITED
    assert as_confirmed(edited).privacy.text.startswith("Golden Crumb Privacy Policy")


def test_confirmed_samples_and_flags_are_kept_as_they_stood() -> None:
    confirmed = ticked(bakery(), StepId.SAMPLES)
    assert as_confirmed(confirmed).campaign == completed(bakery()).campaign
    assert (
        stands(with_answer(confirmed, "campaign.samples.1", "Another one"), StepId.SAMPLES) is Standing.EDITED
    )


def test_a_part_that_only_a_newer_program_knows_does_no_harm() -> None:
    confirmed = ticked(bakery(), StepId.TERMS)
    tick = dataclasses.replace(
        confirmed.confirmations[0],
        parts=(
            *confirmed.confirmations[0].parts,
            ("terms.small_print", "?"),
            ("campaign.use_case", "CHARITY"),
        ),
    )
    assert as_confirmed(with_confirmations(bakery(), (tick,))) == with_confirmations(
        completed(bakery()), (tick,)
    )


def test_without_ticks_the_confirmed_dossier_is_the_completed_one() -> None:
    for dossier in (Dossier(), bakery(), pantry()):
        assert as_confirmed(dossier) == completed(dossier)


# Use cases


@pytest.mark.parametrize(
    ("kinds", "route", "code"),
    [
        (("CUSTOMER_CARE",), "low_volume", "LOW_VOLUME"),
        (("CHARITY",), "low_volume", "CHARITY"),
        (("CUSTOMER_CARE",), "standard", "CUSTOMER_CARE"),
        (("CUSTOMER_CARE", "MARKETING"), "low_volume", "LOW_VOLUME"),
        (("MARKETING",), "standard", "MARKETING"),
        (("CUSTOMER_CARE", "MARKETING", "CHARITY"), "standard", "MIXED"),
        (("CUSTOMER_CARE", "MARKETING"), "sole_proprietor", "SOLE_PROPRIETOR"),
        (("DELIVERY_NOTIFICATION",), "toll_free", "DELIVERY_NOTIFICATION"),
        (("DELIVERY_NOTIFICATION", "CHARITY"), "toll_free", "MIXED"),
        ((), "standard", ""),
        (("no such kind",), "low_volume", ""),
    ],
)
def test_the_use_case_follows_from_kinds_and_route(kinds: tuple[str, ...], route: str, code: str) -> None:
    dossier = answered(bakery(), {"campaign.kinds": kinds, "start.route": route})
    assert completed(dossier).campaign.use_case == code
    assert code in {case.code for case in use_cases()} | {""}


def test_a_toll_free_number_is_filed_under_the_categories_of_its_own_form() -> None:
    found = toll_free_categories(("DELIVERY_NOTIFICATION", "CHARITY", "no such kind", "CHARITY"))
    assert found == ("DELIVERY_NOTIFICATIONS", "CHARITY_NONPROFIT")


def test_a_toll_free_number_gets_a_description_that_fits_its_form() -> None:
    for dossier in (pantry(), answered(everywhere(), {"start.route": "toll_free"})):
        assert 40 <= len(completed(dossier).campaign.description) <= 500
