"""What a text says, with its places: sentences, pages, addresses, phrases, sharing, joining, words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.reading import phrases
from smswizard.reading.folding import flat, folded
from smswizard.reading.html import looks_like_html, visible
from smswizard.reading.joining import joining
from smswizard.reading.lexicon import lexicon
from smswizard.reading.links import emails, links, phones, without_addresses
from smswizard.reading.paragraphs import LONGEST, paragraphs
from smswizard.reading.sentences import sentences
from smswizard.reading.sharing import sharings
from smswizard.reading.words import forbidden_in, topics_of

ANY = st.text(st.characters(), max_size=300)
PAGES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<script>", "</script>", "<!--", "-->", "&amp;", "&#x41;", "<", ">", "a b.", "\n"]
    ),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Golden Crust Inc. bakes. Open 9 a.m. daily.", ["Golden Crust Inc. bakes.", "Open 9 a.m. daily."]),
        ("WHO WE ARE\nWe bake.\n\nText us", ["WHO WE ARE", "We bake.", "Text us"]),
        ("- one thing\n- another thing", ["- one thing", "- another thing"]),
        (
            "A line that goes on for more than forty signs and\nends on the next line. Next.",
            ["A line that goes on for more than forty signs and\nends on the next line.", "Next."],
        ),
        ("See goldencrust.example for more. Bye", ["See goldencrust.example for more.", "Bye"]),
        ("", []),
    ],
)
def test_a_text_is_read_by_sentences(text: str, parts: list[str]) -> None:
    assert [each.text for each in sentences(text)] == parts


@given(st.one_of(ANY, PAGES, ANY.map(lambda text: text * 40)))
def test_every_sentence_stands_at_its_place(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    end = 0
    for each in sentences(text):
        assert end <= each.start < each.end <= len(text)
        assert shown[each.start : each.end] == each.text
        end = each.end


@given(ANY.map(lambda text: text * 50))
def test_parts_of_a_text_stand_at_their_places_and_are_short(text: str) -> None:
    for start, part in paragraphs(text):
        assert text[start : start + len(part)] == part
        assert len(part) <= LONGEST


def test_a_page_is_read_as_a_visitor_sees_it() -> None:
    page = (
        "<h1>Our&nbsp;policy</h1><script>hidden()</script><p>We <b>never</b> sell it &amp; that is all.</p>"
    )
    assert folded(visible(page)) == "our policy we never sell it & that is all."
    assert not looks_like_html("Hi <Name>, your order is ready. 3 < 5")


def test_folding_makes_quotes_dashes_and_blanks_plain() -> None:
    assert flat("\u201cDon\u2019t\u201d \u2013 a\u00a0b\x00\u200bc") == '"Don\'t" - a b c'


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("See https://goldencrust.example/a, or bit.ly/x.", ["goldencrust.example", "bit.ly"]),
        ("Sat 10-4, 2.50 each. e.g. bread", []),
        ("mail hello@goldencrust.example", []),
        ("http://localhost:8000/x", ["localhost"]),
        ("GOLDENCRUST.COM/Deals", ["goldencrust.com"]),
    ],
)
def test_addresses_are_found_with_and_without_a_scheme(text: str, hosts: list[str]) -> None:
    found = links(text)
    assert [each.host for each in found] == hosts
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Call 503-555-0142 or (503) 555-0143.", 2),
        ("+1 503 555 0142", 1),
        ("1-800-555-0100", 1),
        ("EIN 12-3456789, order 20261123001", 0),
        ("5035550142", 1),
        ("code 482913", 0),
    ],
)
def test_phone_numbers_are_found(text: str, count: int) -> None:
    assert len(phones(text)) == count


def test_addresses_can_be_taken_out_and_nothing_moves() -> None:
    text = "Ask hello@goldencrust.example or goldencrust.example/help now"
    assert emails(text)[0][2] == "goldencrust.example"
    assert without_addresses(text).split() == ["Ask", "or", "now"]
    assert len(without_addresses(text)) == len(text)


@pytest.mark.parametrize(
    "text", ["Std msg rates apply", "Msg&data rates may apply.", "Your carrier may charge you for texts."]
)
def test_rates_in_many_wordings(text: str) -> None:
    assert phrases.states_rates(text)


@pytest.mark.parametrize(
    "text",
    [
        "up to 4/mo",
        "2-3 msgs/week",
        "Msg freq varies",
        "one text per order",
        "about 3 per visit",
        "max 3 texts a month",
        "1-2 monthly",
        "Frequency depends on account activity.",
        "You get a code each time you sign in: one message per request",
    ],
)
def test_frequency_in_many_wordings(text: str) -> None:
    assert phrases.states_frequency(text)


@pytest.mark.parametrize("text", ["2 for $60", "We are open 24 hours.", "Call 503-555-0142", "one of a kind"])
def test_a_number_alone_is_no_frequency(text: str) -> None:
    assert not phrases.states_frequency(text)


@pytest.mark.parametrize(
    ("text", "name", "is_there"),
    [
        ("Fenn and Tansy: hello", "Fenn & Tansy", True),
        ("JOE'S PIES", "Joes Pies", True),
        ("Golden-Crust Bakery's", "Golden Crust Bakery", True),
        ("goldencrustbakery", "Golden Crust Bakery", False),
        ("anything", "", False),
        ("anything", "!!!", False),
    ],
)
def test_a_name_is_found_whatever_signs_stand_between(text: str, name: str, is_there: bool) -> None:
    assert phrases.holds_name(text, name) is is_there


@pytest.mark.parametrize(
    ("text", "denies", "mobile"),
    [
        ("We do not share phone numbers with partners.", True, True),
        ("We share addresses with couriers.", False, False),
        ("Third parties get no phone numbers; none gets them.", True, True),
        ("We never sell data but we share phone numbers with friends.", False, True),
    ],
)
def test_who_shares_what(text: str, denies: bool, mobile: bool) -> None:
    (found,) = sharings(text)
    assert (found.signs.denies, found.signs.mobile) == (denies, mobile)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Unless you say we may, phone numbers are not shared with third parties.", "exception"),
        ("We do not share phone numbers with third parties, barring your agreement.", "exception"),
        ("We do not share phone numbers with outsiders, apart from our trusted partners.", "to_partners"),
        ("Phone numbers go to affiliates only with your permission.", "conditional"),
        ("Nothing above touches phone numbers: they are not shared with affiliates.", "over_all"),
        ("Clubs that sponsor us receive the phone list and may pitch their own tours.", "outreach"),
        ("Our messaging vendor receives phone numbers to deliver the texts.", "service"),
    ],
)
def test_what_a_sentence_about_sharing_shows(text: str, sign: str) -> None:
    (found,) = sharings(text)
    assert getattr(found.signs, sign)


def test_a_question_counts_with_its_answer() -> None:
    asked = "Do you share phone numbers with other companies?"
    assert [each.signs.denies for each in sharings(f"{asked} No, never.")] == [True]
    assert [each.signs.denies for each in sharings(f"{asked} Yes, with a few.")] == [False]
    assert sharings(f"{asked} People wonder.") == ()


def test_a_defined_term_stands_for_what_it_holds() -> None:
    *_, found = sharings(
        '"Text Data" means mobile numbers and consents. Partners receive Text Data for offers.'
    )
    assert (found.signs.mobile, found.signs.outsiders, found.signs.denies) == (True, True, False)


def test_they_may_be_the_numbers_of_the_sentence_before() -> None:
    (found,) = sharings(
        "We keep your mobile number for our texts. We never share it with others for advertising."
    )
    assert found.signs.mobile


def test_joining_names_ways_acts_and_words_shown() -> None:
    read = joining('People scan the QR code, then tick a box: "Text me the weekly specials of the bakery".')
    assert {"qr"} <= read.ways
    assert read.has_act
    assert read.label == "Text me the weekly specials of the bakery"
    assert read.told("prechecked") is None


def test_topics_leave_out_what_is_denied() -> None:
    assert "marketing" not in topics_of("We send reminders and never send offers.")
    assert {"marketing", "care"} <= topics_of("Reminders of your visit, and offers.").keys()


def test_forbidden_words_leave_out_innocent_phrases() -> None:
    assert [each.word for each in forbidden_in("Weed control for lawns.")] == []
    assert [each.category.id for each in forbidden_in("Weed for sale.")] == ["EL-5.cannabis"]


def test_a_lexicon_finds_whole_words_only() -> None:
    words = lexicon((("% off", "sale"), ("rum", "drink"), ("rum cake", "cake")))
    found = [(phrase, key) for _, _, phrase, key in words.find("20% off rum cake, not drumrolls or rums")]
    assert found == [("% off", "sale"), ("rum cake", "cake"), ("rum", "drink")]
