"""A public text is stored plain, read back whole, and shown as a page that any browser and screen reader takes."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html

from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.document import (
    Bullets,
    Document,
    Heading,
    Paragraph,
    as_html,
    as_markdown,
    as_page,
    as_plain,
    parsed,
    runs,
)
from smswizard.drafting.policy import sms_part as policy_part
from smswizard.drafting.policy import whole as policy
from smswizard.drafting.sample_client import bakery
from smswizard.drafting.terms import sms_part as terms_part
from smswizard.drafting.terms import whole as terms
from tests.drafting.clients import everywhere, pantry

SMALL = Document(
    "A Title",
    (
        Paragraph("Reply STOP to opt out. Reply HELP for help."),
        Heading("A heading"),
        Bullets(("one", "two at https://goldencrust.example/a.")),
        Paragraph("Message and data rates may apply. Write to hello@goldencrust.example, please."),
    ),
)
DOCUMENTS = [
    make(facts_of(client))
    for client in (bakery(), pantry(), everywhere())
    for make in (policy, terms, policy_part, terms_part)
] + [policy(Facts()), terms(Facts())]


@pytest.mark.parametrize("document", [SMALL, *(each for each in DOCUMENTS if each.title)])
def test_the_plain_text_is_the_whole_document(document: Document) -> None:
    assert parsed(as_plain(document)) == document


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_drafted_line_is_mistaken_for_something_else(document: Document) -> None:
    again = parsed(f"Title\n\n{as_plain(Document('', document.blocks))}")
    assert again.blocks == document.blocks


def test_stop_help_and_rates_are_bold_and_addresses_are_links() -> None:
    page = as_html(SMALL)
    assert "<strong>STOP</strong>" in page
    assert "<strong>HELP</strong>" in page
    assert "<strong>Message and data rates may apply</strong>" in page
    assert '<a href="https://goldencrust.example/a">https://goldencrust.example/a</a>.' in page
    assert '<a href="mailto:hello@goldencrust.example">' in page
    assert "**STOP**" in as_markdown(SMALL)
    assert "<https://goldencrust.example/a>" in as_markdown(SMALL)


def test_a_page_has_one_title_a_language_and_loads_nothing() -> None:
    page = as_page(policy(facts_of(bakery())))
    tree = lxml_html.document_fromstring(page)
    assert tree.get("lang") == "en"
    assert [each.text for each in tree.iter("h1")] == ["Golden Crust Bakery Privacy Policy"]
    assert tree.findtext(".//title") == "Golden Crust Bakery Privacy Policy"
    assert len(list(tree.iter("h2"))) > 5
    assert not list(tree.iter("script", "img", "link", "iframe"))
    assert "url(" not in page
    assert "@import" not in page


def test_a_text_typed_by_hand_keeps_its_lines_and_lists() -> None:
    typed = (
        "Our Policy\r\n\r\nWho we are\r\n\r\nWe bake.\r\nEvery day.\r\n\r\n* bread\r\n• cakes\r\n\r\nThe end"
    )
    assert parsed(typed) == Document(
        "Our Policy",
        (
            Heading("Who we are"),
            Paragraph("We bake.\nEvery day."),
            Bullets(("bread", "cakes")),
            Paragraph("The end"),
        ),
    )


def test_what_was_typed_is_shown_and_never_run() -> None:
    page = as_page(parsed('Title <b>\n\n<script>alert(1)</script> & "x" \'y\' http://a.example/"onclick=x'))
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in page
    links = lxml_html.document_fromstring(page).iter("a")
    assert [dict(each.attrib) for each in links] == [{"href": "http://a.example/"}]


NASTY = st.text(max_size=300) | st.text(
    alphabet="<>&\"'\n\r -*•#:./@STOPHELP\x00\x0b\ud800\ufffe🥐\u202e", max_size=300
)


@given(NASTY)
@example("\n\n")
@example("- ")
@example("https://x\x00\ud800")
def test_any_text_makes_a_well_formed_page_in_every_form(typed: str) -> None:
    document = parsed(typed)
    etree.fromstring(as_page(document).partition("\n")[2].encode("utf-8"))
    assert as_markdown(document).encode("utf-8", "surrogatepass")
    assert "".join(run.text for run in runs(typed)) == typed


@given(NASTY)
def test_reading_twice_changes_nothing(typed: str) -> None:
    document = parsed(typed)
    assert parsed(as_plain(document)) == parsed(as_plain(parsed(as_plain(document))))


@given(NASTY)
def test_no_word_is_lost_on_the_way_to_the_page(typed: str) -> None:
    words = [word for word in typed.replace("*", " ").replace("•", " ").split() if word.isalnum()]
    shown = as_page(parsed(typed))
    assert all(word in shown for word in words)
