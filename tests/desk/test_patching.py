"""What a business has already, changed: nothing of ours stands against it then, and its other words are its own."""

from __future__ import annotations

import re
from html import unescape

import pytest

from smswizard.desk.patch_words import files, instructions, marked_page
from smswizard.desk.patching import Patch, patch
from smswizard.drafting.edits import Mark, after, before
from smswizard.drafting.mending import Deed
from smswizard.drafting.sample_client import bakery
from smswizard.rules.book import about_of, judge
from smswizard.rules.finding import Severity
from smswizard.rules.rule import Kind
from tests.desk.their_own_words import OWN_WORDS
from tests.desk.their_texts import GOOD, POLICIES, TERMS, Theirs, broken, page, plain

EVERY = (*POLICIES, *TERMS, *OWN_WORDS)

WITHOUT_INS = re.compile(r'<ins data-change="\d+" style="[^"]*">.*?</ins>', re.DOTALL)
DEL_TAGS = re.compile(r'<del data-change="\d+" style="[^"]*">(.*?)</del>', re.DOTALL)
SHARES = "We may share your name, e-mail address and phone number with our marketing partners for their own offers."


def patched(theirs: Theirs) -> Patch:
    return patch(bakery(), Kind.TERMS if theirs.is_terms else Kind.PRIVACY, theirs.text)


def policy(text: str) -> Patch:
    return patch(bakery(), Kind.PRIVACY, text)


def refused(kind: Kind, text: str) -> set[str]:
    found = judge(kind, text, about_of(bakery()))
    return {each.rule for each in found if each.severity is not Severity.ADVICE and not each.asks}


def test_the_texts_are_many_and_nearly_all_of_them_are_refused_as_they_are() -> None:
    kinds = [Kind.TERMS if each.is_terms else Kind.PRIVACY for each in EVERY]
    spoiled = sum(bool(refused(kind, each.text)) for kind, each in zip(kinds, EVERY, strict=True))
    assert len(EVERY) > 60
    assert spoiled >= len(EVERY) - 2
    assert all(50 <= len(each.text.split()) <= 900 for each in EVERY)


@pytest.mark.parametrize("theirs", EVERY, ids=lambda each: each.name)
def test_after_the_patch_nothing_of_ours_stands_against_it(theirs: Theirs) -> None:
    made = patched(theirs)
    assert refused(made.kind, made.text) == set()
    assert made.remaining == ()


@pytest.mark.parametrize("theirs", EVERY, ids=lambda each: each.name)
def test_their_other_words_stay_byte_for_byte(theirs: Theirs) -> None:
    made = patched(theirs)
    assert before(made.parts) == theirs.text
    marked = marked_page(made)
    if not made.is_html:
        marked = marked.partition('<div id="text" style="white-space:pre-wrap">')[2].rpartition("</div>")[0]
    restored = DEL_TAGS.sub(r"\1", WITHOUT_INS.sub("", marked))
    assert (restored if made.is_html else unescape(restored)).rstrip("\n") == theirs.text.rstrip("\n")


@pytest.mark.parametrize("theirs", EVERY, ids=lambda each: each.name)
def test_no_tag_of_theirs_is_taken_out(theirs: Theirs) -> None:
    for each in patched(theirs).parts:
        if each.mark is Mark.OUT:
            assert "<" not in each.text


@pytest.mark.parametrize("theirs", EVERY, ids=lambda each: each.name)
def test_a_second_patch_finds_nothing_more_to_do(theirs: Theirs) -> None:
    made = patched(theirs)
    assert patch(bakery(), made.kind, made.text).changes == ()


def test_the_phone_number_leaves_the_list_and_the_rest_of_the_sentence_stays() -> None:
    change = policy(plain(SHARES)).changes[0]
    assert change.deed is Deed.CARVE_OUT
    assert change.old == SHARES
    assert change.new.startswith("We may share your name and e-mail address with our marketing partners")
    assert change.new.endswith("but never mobile phone numbers, text messaging opt-in data or consent.")


def test_the_promise_goes_behind_what_is_said_about_sharing() -> None:
    made = policy(plain(SHARES))
    sharing, promise, keeping = (
        made.text.index(words)
        for words in ("a court orders it.", "We do not sell, rent or share mobile", "How Long We Keep It")
    )
    assert sharing < promise < keeping


def test_a_promise_that_loses_its_way_out_needs_no_second_one() -> None:
    theirs = next(each for each in OWN_WORDS if each.name == "with texts")
    made = patched(theirs)
    assert [each.deed for each in made.changes] == [Deed.SHORTEN]


def test_a_question_is_a_heading_and_numbers_leave_what_is_swapped() -> None:
    theirs = next(each for each in OWN_WORDS if each.name == "questions")
    sentence, insert = patched(theirs).changes
    assert sentence.new.startswith("Also, twice a year, we swap contact lists with three other shops")
    assert insert.under == "Who else gets to see it?"


def test_a_page_stays_a_page() -> None:
    made = policy(page(SHARES))
    assert made.is_html
    assert "<h2>Text messages</h2>" in made.text
    assert made.text.index("<h2>Text messages</h2>") < made.text.index("<h2>How Long We Keep It</h2>")
    assert "</main>" in made.text


def test_a_link_across_the_sentence_is_left_whole() -> None:
    made = policy(broken(SHARES))
    assert '<a href="/partners">' in made.text
    assert made.text.count("</a>") == 1


def test_a_list_or_a_table_is_not_torn_apart() -> None:
    listed = plain("").replace("<", "")
    text = f"<h1>Privacy</h1><p>{listed}</p><h2>Sharing</h2><ul><li>{SHARES}</li><li>Courts.</li></ul><h2>End</h2><p>Bye.</p>"
    made = policy(text)
    assert "</ul>\n<h2>Text messages</h2>" in made.text


def test_the_steps_name_the_sentence_the_clause_and_the_place() -> None:
    steps = instructions(policy(plain(SHARES)))
    assert f"“{SHARES}”" in steps
    assert "Change it so that it reads:" in steps
    assert "Under “How We Share Information”" in steps
    assert "after the paragraph that begins “We may share your name and e-mail address" in steps
    assert "We do not sell, rent or share mobile phone numbers" in steps
    assert "30908" in steps
    assert "Only you can tell:" in steps
    assert "compliant" not in steps


def test_what_no_words_cure_is_asked() -> None:
    made = policy(plain("The [jurisdiction clause] applies. Fill: ______."))
    assert {each.rule for each in made.remaining} == {"words.open-bracket"}
    assert "____" in instructions(made)
    spanish = policy(
        "Recopilamos su nombre y el numero de su movil para los pedidos que usted hace en la tienda. " * 9
    )
    assert "words.not-english" in {each.rule for each in spanish.remaining}


def test_a_sound_policy_is_left_alone() -> None:
    text = plain("", GOOD)
    made = policy(text)
    assert (made.changes, made.text) == ((), text)
    assert "Only a reviewer can say yes" in instructions(made)


@pytest.mark.parametrize(
    "text", ["", " \n ", "\x00", "x", "<", "<p>", "</p></p>", "<script>alert(1)", "&amp;" * 50]
)
@pytest.mark.parametrize("kind", [Kind.PRIVACY, Kind.TERMS])
def test_odd_texts_are_no_trouble(kind: Kind, text: str) -> None:
    made = patch(bakery(), kind, text)
    assert before(made.parts) == text
    assert after(made.parts) == made.text


def test_a_policy_of_two_hundred_thousand_words_is_patched() -> None:
    text = plain(f"{SHARES}\n\n" + "We bake bread for our neighbors every day of the year.\n\n" * 18_000)
    made = policy(text)
    assert made.remaining == ()
    assert len(made.changes) == 2


def test_three_files_are_handed_over() -> None:
    named = files(policy(page(SHARES)))
    assert set(named) == {
        "privacy-policy-what-to-change.txt",
        "privacy-policy-marked.html",
        "privacy-policy-changed.html",
    }
    assert "[+" in named["privacy-policy-marked.html"]
    assert "[−" in named["privacy-policy-marked.html"]


@pytest.mark.parametrize("sentence", [f"{SHARES} ", f"<p>{SHARES}</p>"])
def test_a_text_of_nothing_but_faults_is_no_hang(sentence: str) -> None:
    made = policy(sentence * 4_000)
    assert before(made.parts) == sentence * 4_000
    assert 0 < len(made.changes) < 400
