"""Pages and files of any kind, read: letters, words, links, boxes; and hostile ones, in bounded time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smswizard.domain.values import Problem
from smswizard.reading.decoding import MediaKind, decoded, kind_of
from smswizard.reading.differing import Difference, compare
from smswizard.reading.documents import text_of_pdf, text_of_word
from smswizard.reading.live_page import read_body
from smswizard.reading.page_tree import PageLink, read_tree
from tests.support.documents import packed_pdf, pdf, word, zipped

SAID = "Café “Golden” — naïve"
DOCTYPE_BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (SAID.encode(), "text/html; charset=utf-8"),
        (SAID.encode(), "text/html"),
        (SAID.encode("cp1252"), "text/html; charset=windows-1252"),
        (SAID.encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (SAID.encode("cp1252"), "text/html"),
        (b'<meta charset="windows-1252">' + SAID.encode("cp1252"), "text/html"),
        (SAID.encode("utf-16"), "text/html"),
        (b"\xef\xbb\xbf" + SAID.encode(), "text/html; charset=iso-8859-1"),
    ],
)
def test_letters_come_out_as_they_were_meant(body: bytes, content_type: str) -> None:
    found = decoded(body, content_type)
    assert found.text.endswith(SAID)
    assert not found.is_wrong


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (SAID.encode("cp1252"), "text/html; charset=utf-8"),
        (SAID.encode(), "text/html; charset=windows-1252"),
        (b"<meta charset=utf-8>" + SAID.encode("cp1252"), "text/html"),
        (SAID.encode(), "text/html; charset=iso-8859-1"),
    ],
)
def test_letters_of_a_wrongly_declared_page_are_read_and_it_is_told(body: bytes, content_type: str) -> None:
    found = decoded(body, content_type)
    assert found.text.endswith(SAID)
    assert found.is_wrong


@pytest.mark.parametrize(
    "content_type", ["text/html; charset=nonsense", "text/html; charset=", "", "\x00;;;"]
)
def test_an_alphabet_nobody_knows_is_passed_over(content_type: str) -> None:
    assert decoded(SAID.encode(), content_type).text == SAID


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"<!doctype html><p>", "", MediaKind.HTML),
        (b"<p>x", "text/html", MediaKind.HTML),
        (b"words", "text/plain", MediaKind.PLAIN),
        (b"<html> as words", "text/plain", MediaKind.PLAIN),
        (pdf("x"), "text/html", MediaKind.PDF),
        (word(["x"]), "application/octet-stream", MediaKind.WORD),
        (zipped({"a.txt": b"x"}), "application/zip", MediaKind.BINARY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "application/msword", MediaKind.OLD_WORD),
        (b"{\\rtf1 words}", "", MediaKind.OLD_WORD),
        (b"\x89PNG\r\n\x1a\nrest", "text/plain", MediaKind.IMAGE),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "", MediaKind.BINARY),
        (b"", "", MediaKind.PLAIN),
    ],
)
def test_what_bytes_are_is_seen_from_themselves(body: bytes, content_type: str, kind: MediaKind) -> None:
    assert kind_of(body, content_type) is kind


def test_a_page_is_read_as_a_visitor_sees_it() -> None:
    tree = read_tree(
        "<html lang=EN-us><head><title> Join </title><style>p{}</style></head><body><nav><a href=/menu>Menu</a></nav>"
        "<h1>Texts</h1><p>One <b>two</b>&nbsp;three<script>var a</script> four<p hidden>no</p>"
        "<div style='DISPLAY : none'>no</div><ul><li>a<li>b</ul><footer>Foot <a href='//x.example/t'>Terms</a></footer>",
        "https://goldencrust.example/shop/join",
    )
    assert tree.text == "Menu\nTexts\nOne two three four\na\nb\nFoot Terms"
    assert tree.main == "Texts\nOne two three four\na\nb"
    assert (tree.title, tree.headings, tree.language) == ("Join", ("Texts",), "en-us")
    assert tree.links == (
        PageLink("Menu", "https://goldencrust.example/menu"),
        PageLink("Terms", "https://x.example/t"),
    )


def test_boxes_are_found_with_their_words_however_they_are_labelled() -> None:
    tree = read_tree(
        "<form><label><input type=checkbox checked> Around</label><input type=checkbox id=b><label for=b>By name</label>"
        "<input type=checkbox aria-label='Aloud'><p><input type=radio checked required> Behind</p><input type=hidden></form>"
    )
    assert [(each.words, each.is_ticked) for each in tree.boxes] == [
        ("Around", True),
        ("By name", False),
        ("Aloud", False),
        ("Behind", True),
    ]
    assert tree.boxes[3].is_required
    assert tree.fields == 4


HOSTILE = {
    "deep": "<div>" * 200_000 + "x",
    "tables": "<table><td>" * 60_000,
    "signs": "<" * 1_000_000,
    "attributes": "<a " + "b " * 500_000,
    "boxes": "<input type=checkbox>" * 50_000,
    "heads": "<header>" * 50_000,
    "labels": "<label for=a>" * 50_000 + "<input id=a type=checkbox>" * 10_000,
    "entities": "&lt;" * 400_000,
    "comment": "<!--" * 200_000,
    "links": "<a href=/x>" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_all_the_same(name: str) -> None:
    assert read_tree(HOSTILE[name], "https://x.example/").text is not None


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_are_read(body: bytes, content_type: str) -> None:
    for start in (b"", b"%PDF-1.4\n", b"PK\x03\x04word/", b"<html>", b"\xff\xfe"):
        assert read_body(start + body, content_type, "https://x.example/") is not None


def test_a_word_file_gives_its_paragraphs() -> None:
    assert text_of_word(word(["One & two", "", "Drei"])) == "One & two\n\nDrei"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"PK\x03\x04word/", "cannot be read"),
        (zipped({"word/other.xml": b"<a/>"}), "cannot be read"),
        (zipped({"word/document.xml": b"<a"}), "cannot be read"),
        (word([]), "no words"),
        (zipped({"word/document.xml": b"<a>" + b" " * 31_000_000}), "larger"),
    ],
)
def test_a_word_file_that_cannot_be_read_is_said_to_be_so(body: bytes, said: str) -> None:
    found = text_of_word(body)
    assert isinstance(found, Problem)
    assert said in found.text


def test_a_word_file_that_grows_by_itself_does_not() -> None:
    found = text_of_word(word(["x"], DOCTYPE_BOMB).replace(b"x", b"x"))
    assert isinstance(found, Problem) or len(found) < 100


def test_a_pdf_gives_its_words_page_by_page() -> None:
    assert (
        text_of_pdf(pdf("We never share numbers.", "Reply STOP.")) == "We never share numbers.\n\nReply STOP."
    )


@pytest.mark.parametrize(
    "body", [b"%PDF-1.4\nnothing", pdf("x")[:60], pdf("x").replace(b"endobj", b"endless"), b""]
)
def test_a_pdf_that_cannot_be_read_is_said_to_be_so(body: bytes) -> None:
    found = text_of_pdf(body)
    assert isinstance(found, Problem) or found == "x"


def test_a_pdf_that_unpacks_to_endless_work_is_left() -> None:
    found = text_of_pdf(packed_pdf(b"BT /F1 12 Tf 72 720 Td " + b"(ab) Tj " * 2_000_000 + b"ET"))
    assert isinstance(found, Problem)


def test_a_pdf_of_pictures_holds_no_words() -> None:
    found = text_of_pdf(pdf(""))
    assert isinstance(found, Problem)
    assert "no words" in found.text


OURS = "We text you about orders.\n\nWe do **not** share numbers with partners. Reply STOP to end."


def test_the_same_words_in_another_dress_are_the_same() -> None:
    assert compare(
        OURS, "WE TEXT YOU\nabout orders! We do not share  numbers with partners — reply “STOP” to end"
    ).is_same


def test_each_sentence_that_reads_otherwise_is_shown_beside_ours() -> None:
    found = compare(OURS, "We text you about orders. We do share numbers with partners. Reply STOP to end.")
    assert found.differences == (
        Difference("We do **not** share numbers with partners.", "We do share numbers with partners."),
    )
    assert (found.same, found.of) == (2, 3)


def test_what_only_one_of_both_says_is_shown_alone() -> None:
    live = "We text you about orders. Our lawyers like long afternoons by the sea. Reply STOP to end."
    assert set(compare(OURS, live).differences) == {
        Difference("We do **not** share numbers with partners.", ""),
        Difference("", "Our lawyers like long afternoons by the sea."),
    }


def test_around_the_text_only_what_speaks_of_data_counts() -> None:
    around = (
        "We use cookies to make this website better. {text} Copyright 2026 by all of us, rights reserved."
    )
    assert compare(OURS, around.format(text=OURS)).is_same
    worse = around.format(text=OURS) + " We may share your personal data with our advertisers."
    (found,) = compare(OURS, worse).differences
    assert found == Difference("", "We may share your personal data with our advertisers.")


def test_around_a_form_only_what_is_missing_counts() -> None:
    live = f"Welcome to our bakery and its bread. {OURS} We bake every day from four in the morning."
    assert compare(OURS, live, is_part=True).is_same
    assert not compare(OURS, "Welcome to our bakery and its bread.", is_part=True).is_there_at_all


def test_two_long_texts_with_nothing_alike_are_compared_in_bounded_work() -> None:
    one = " ".join(f"Sentence number {n} speaks of flour and water." for n in range(6000))
    other = " ".join(f"Line {n * 7} tells about cars, roads and rain." for n in range(6000))
    found = compare(one, other)
    assert not found.is_there_at_all
    assert len(found.differences) == 60
