"""Is this true of you? Each promise stands in the text, and comes from the answer it names."""

from __future__ import annotations

import re

import pytest

from smswizard.domain.dossier import Answer, Dossier, paths, text, with_answer
from smswizard.domain.ids import StepId
from smswizard.drafting.complete import completed
from smswizard.drafting.promises import promises
from smswizard.drafting.sample_client import bakery
from tests.drafting.clients import WAYS, answered, everywhere, pantry
from tests.drafting.mutants import units

TOLD = (
    *("privacy.text", "terms.text", "consent.wording", "consent.message_flow"),
    *("consent.confirmation", "consent.help_reply", "consent.stop_reply", "campaign.description"),
)

MUST_BE_TIED = (
    ("third parties or affiliates", "privacy.other_sharing"),
    ("do not give it to anyone for their own advertising", "privacy.other_sharing"),
    ("gave us their number themselves", "consent.own_list"),
    ("do not buy, rent or share lists", "consent.own_list"),
    ("record of who agreed", "consent.record_kept"),
    ("empty until the person ticks", "consent.box_unticked"),
    ("not a condition", "consent.box_optional"),
    ("separate from e-mail", "consent.box_separate"),
    ("no login needed", "consent.form_is_public"),
    ("up to 6 messages", "consent.frequency"),
    ("on the counter of our shop", "consent.paper_where"),
    ("Nobody is signed up in any other way", "consent.ways"),
    ("120 Sample Street", "business.street"),
    ("bake bread", "business.what_it_does"),
    ("order updates", "campaign.kinds"),
)


def test_every_fact_about_the_bakery_names_its_answer() -> None:
    found = promises(bakery())
    for words, path in MUST_BE_TIED:
        assert any(words in each.text and each.path == path for each in found), (words, path)


def test_every_promise_stands_where_it_says_and_its_question_exists() -> None:
    for dossier in (Dossier(), bakery(), pantry()):
        whole = completed(dossier)
        for each in promises(dossier):
            assert each.text in text(whole, each.stands_in)
            assert each.path in paths()
            assert each.step in StepId
            assert each.answer or not text(dossier, each.path).strip()


def test_an_answer_is_told_in_words() -> None:
    told = {each.path: each.answer for each in promises(bakery())}
    assert told["consent.own_list"] == "Yes"
    assert told["privacy.other_sharing"] == "No"
    assert told["campaign.kinds"] == "Customer care, Offers and news"
    assert told["consent.ways"] == "A form on your website, A paper form"


def test_a_sentence_taken_out_by_hand_is_no_promise_any_more() -> None:
    edited = with_answer(bakery(), "privacy.text", "We keep everything to ourselves.")
    assert not [each for each in promises(edited) if each.stands_in == "privacy.text"]


def test_what_no_question_asks_is_to_be_read_in_its_text() -> None:
    unasked = [each for each in promises(bakery()) if each.path == each.stands_in]
    assert any("as long as it is needed" in each.text for each in unasked)
    assert any("children under 13" in each.text for each in unasked)


def test_another_answer_changes_the_promise() -> None:
    now = promises(answered(bakery(), {"consent.own_list": "no", "consent.frequency": "varies"}))
    assert not any(each.path == "consent.own_list" for each in now)
    assert any("frequency varies" in each.text for each in now)


PLAIN = {
    "fixed phrases that carriers want": (
        r"^(Message and|Msg &) data rates may apply\.",
        r"^Reply (HELP for help|STOP to opt out)\.",
        r"^Reply START to join again\.$",
        "^Carriers are not liable",
    ),
    "what the reader can do, or pays to others": (
        "^What your carrier charges",
        "^You can do so at any time, to any message",
        "^To come back, reply START",
        "^If you give up your phone number",
    ),
    "headings, numbers and words that lead over": (
        r"^[^.:]{3,60}$",
        r"^\d\.$",
        r"^Words beside the box(es)?\.",
        "^The small print quoted below follows",
        r"^Questions about this policy\?|^This is how to reach us:",
        r'^- "Yes, you may\.|^Customer: "Yes, you may text me\."$',
    ),
}
"""Sentences that state nothing about the business, and why."""


@pytest.mark.parametrize("way", WAYS)
def test_every_sentence_of_every_draft_names_its_answer_is_the_persons_word_or_states_nothing(
    way: str,
) -> None:
    plain = [pattern for patterns in PLAIN.values() for pattern in patterns]
    adults: dict[str, Answer] = {"campaign.age_gated": "yes", "campaign.age_check": "birth_date"}
    for start in (
        everywhere(),
        pantry(),
        answered(everywhere(), {**adults, "campaign.direct_lending": "yes"}),
    ):
        for kinds in (("CUSTOMER_CARE", "MARKETING"), ("2FA",), ("CHARITY",)):
            dossier = answered(start, {"consent.ways": (way,), "campaign.kinds": kinds})
            whole, found = completed(dossier), promises(dossier)
            for path in TOLD:
                said = [each.words for each in found if each.stands_in == path]
                for sentence in units(text(whole, path)):
                    bare = sentence.strip().removeprefix("- ")
                    traced = not bare or any(words in bare or bare in words for words in said)
                    assert traced or any(re.search(each, bare) for each in plain), (path, bare)


def test_an_answer_that_is_changed_leaves_no_sentence_of_the_old_one() -> None:
    """The tie is real: where the answer goes, the sentences that name it go or change."""
    for path, value in (
        ("consent.own_list", "no"),
        ("consent.record_kept", "no"),
        ("consent.box_separate", "no"),
        ("privacy.other_sharing", "yes"),
        ("business.phone", ""),
        ("business.what_it_does", ""),
        ("privacy.effective_date", ""),
        ("consent.paper_where", ""),
    ):
        tied = [each for each in promises(bakery()) if each.path == path]
        assert tied, path
        later = completed(with_answer(bakery(), path, value))
        assert not all(each.text in text(later, each.stands_in) for each in tied), path
