"""Edits on any text: what is kept and taken out makes the old one, what is kept and put in the new one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from smswizard.drafting.edits import Edit, Mark, after, before, old_place, pieces
from smswizard.drafting.layout import after_place, after_section, at_the_end, at_the_top, parts
from smswizard.reading.html import readable, tags, visible
from smswizard.reading.pattern import Pattern

SCRAPS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<ul><li>",
        "</li>",
        "</ul>",
        "<h2>",
        "</h2>",
        "<td>",
        "<br/>",
        "&amp;",
        "&lt",
        "<",
        ">",
        "We share it. ",
        "Sharing\n",
        "\n\n",
        "\r\n",
        "- item\n",
        "é",
        "🥐",
        "\u2028",
        "<!-- x",
        "-->",
        "<script>",
        "# A\n",
    ]
)
TEXTS = st.lists(SCRAPS | st.text(max_size=8), max_size=25).map("".join)
PLACES = st.tuples(st.integers(0, 200), st.integers(0, 40), st.text(max_size=5))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(PLACES, max_size=6))
def test_the_old_text_comes_back_and_no_tag_is_lost(text: str, places: list[tuple[int, int, str]]) -> None:
    edits = [
        Edit(min(start, len(text)), min(start + length, len(text)), new, number)
        for number, (start, length, new) in enumerate(places)
    ]
    made = pieces(text, edits)
    assert before(made) == text
    gone = [each.text for each in made if each.mark is Mark.OUT]
    for tag in tags(text):
        assert not any(text[tag.start : tag.end] in each for each in gone)
    new = after(made)
    for at in range(0, len(new), 7):
        old = old_place(made, at)
        assert old is None or text[old] == new[at]


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 200))
def test_a_spot_lies_in_the_text_and_never_in_a_tag(text: str, place: int) -> None:
    spots = [
        at_the_end(text),
        at_the_top(text),
        after_place(text, min(place, len(text))) if parts(text) else None,
    ]
    spots.append(after_section(text, Pattern("shar")))
    for spot in spots:
        if spot is not None:
            assert 0 <= spot.at <= len(text)
            assert not any(tag.start < spot.at < tag.end for tag in tags(text))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_parts_are_in_order_and_hold_what_is_seen(text: str) -> None:
    every = parts(text)
    assert all(one.end <= other.start for one, other in pairwise(every))
    assert all(visible(text)[each.start : each.end].strip() for each in every)
    assert len(visible(text)) == len(text)
    readable(text)


def test_headings_of_every_kind_are_seen() -> None:
    text = "Privacy Policy\n\nWho we are\nWe bake.\n\n2. Sharing of data\nWe keep it.\n\n## Texts\n\nNone.\n\nWHO SEES IT?\n\nUs."
    assert [each.words for each in parts(text) if each.level] == [
        "Privacy Policy",
        "Who we are",
        "2. Sharing of data",
        "Texts",
        "WHO SEES IT?",
    ]


def test_a_line_of_a_narrow_copy_is_no_heading() -> None:
    text = "We collect your name and your\nphone number when you\norder from us and when you\nwrite to us."
    assert not any(each.level for each in parts(text))
