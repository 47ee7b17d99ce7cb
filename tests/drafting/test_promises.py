"""Is this true of you? Each promise stands in the text, and comes from the answer it names."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, paths, text, with_answer
from smswizard.domain.ids import StepId
from smswizard.drafting.complete import completed
from smswizard.drafting.promises import promises
from smswizard.drafting.sample_client import bakery
from tests.drafting.clients import answered, pantry

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
