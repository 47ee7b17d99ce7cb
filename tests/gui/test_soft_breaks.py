from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smswizard.gui.soft_breaks import GOES_ON, SPLIT_ABOVE, joined, pieces

PARAGRAPHS = st.lists(
    st.builds(
        lambda seed, times: seed * times,
        st.text(st.characters(exclude_characters="\n\u2029"), min_size=1, max_size=9),
        st.integers(0, 6000),
    ),
    max_size=4,
)


@given(PARAGRAPHS)
def test_joining_undoes_the_cuts_whatever_the_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert joined(pieces(text).replace("\n", "\u2029")) == text


def test_short_texts_are_left_alone() -> None:
    assert pieces("a\nb") == "a\nb"
    assert pieces("") == ""


def test_a_long_paragraph_is_cut_after_a_space() -> None:
    text = "bakery " * 4000
    cut = pieces(text).split("\n")
    assert len(cut) > 1
    assert all(part.endswith(" " + GOES_ON) for part in cut[:-1])
    assert max(map(len, cut)) <= SPLIT_ABOVE


def test_an_accent_is_not_torn_from_its_letter() -> None:
    text = "e\u0301" * 8000
    assert all(not part.startswith("\u0301") for part in pieces(text).split("\n"))


def test_a_text_that_holds_the_mark_itself_is_not_cut() -> None:
    text = "a" * SPLIT_ABOVE * 2 + GOES_ON + "\nb"
    assert pieces(text) == text
