"""Contrast is computed, not judged by eye."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from smswizard.gui.tokens import LOOKS, Colours, Look, Tone, contrast, luminance

GROUNDS = ("page", "shade", "card", "field")
LETTERS = ("text", "muted", "accent", "accent_hover", "error", "warning", "success")


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#777777", "#777777") == 1.0
    assert round(luminance("#ffffff"), 3) == 1.0


def too_weak(look: Look, inks: Sequence[str], grounds: Sequence[str], least: float) -> list[str]:
    """Pairs of roles whose contrast is below `least`, with the ratio."""
    values = LOOKS[look]
    pairs = [
        (ink, ground, contrast(getattr(values, ink), getattr(values, ground)))
        for ink in inks
        for ground in grounds
    ]
    return [f"{ink} on {ground}: {ratio:.2f}" for ink, ground, ratio in pairs if ratio < least]


@pytest.mark.parametrize("look", list(Look))
def test_text_can_be_read_on_every_ground(look: Look) -> None:
    assert too_weak(look, LETTERS, [*GROUNDS, "hover", "accent_soft"], 4.5) == []


@pytest.mark.parametrize("look", list(Look))
def test_a_message_can_be_read_on_its_own_ground(look: Look) -> None:
    for tone in ("error", "warning", "success"):
        assert too_weak(look, [tone, "text", "muted", "accent"], [f"{tone}_soft"], 4.5) == []
    values = LOOKS[look]
    assert [values.tone(tone) for tone in Tone] == [
        values.error,
        values.warning,
        values.accent,
        values.success,
    ]


@pytest.mark.parametrize("look", list(Look))
def test_words_on_the_accent_can_be_read(look: Look) -> None:
    assert too_weak(look, ["on_accent"], ["accent", "accent_hover"], 4.5) == []


@pytest.mark.parametrize("look", list(Look))
def test_outlines_of_controls_and_the_focus_ring_can_be_seen(look: Look) -> None:
    assert too_weak(look, ["border", "accent", "error", "disabled"], GROUNDS, 3.0) == []


@pytest.mark.parametrize("look", [Look.CONTRAST, Look.CONTRAST_DARK])
def test_high_contrast_is_high(look: Look) -> None:
    values = LOOKS[look]
    for letters in LETTERS:
        assert contrast(getattr(values, letters), values.page) >= 7.0


def test_each_look_can_be_told_by_its_key_and_all_colours_are_written_out() -> None:
    assert len({values.key for values in LOOKS.values()}) == len(LOOKS)
    for values in LOOKS.values():
        assert isinstance(values, Colours)
        assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in vars(values).values())
