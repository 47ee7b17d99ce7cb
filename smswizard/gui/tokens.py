"""The measures and colours everything on screen is made of. Values only; `theme` puts them on the screen.

Colours are roles, not paints: a widget asks for `error` or `muted`, never for a red or a grey.
"""

from __future__ import annotations

from enum import StrEnum

from smswizard.domain.record import record


class Look(StrEnum):
    """A complete set of colours."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast_dark"


class LookChoice(StrEnum):
    """What the person asked for; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast_dark"


class Tone(StrEnum):
    """What a message means. Always shown by a glyph and a word as well as by its colour."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    SUCCESS = "success"


class TextType(StrEnum):
    """Three sizes (title, heading, body) and two voices of the body size (strong, hint)."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    HINT = "hint"


@record(frozen=True)
class Space:
    """Distances in px on an 8 px grid, with one half step for what belongs closely together."""

    xs: int = 4
    s: int = 8
    m: int = 16
    l: int = 24  # noqa: E741 - the name of a size, as on clothes
    xl: int = 32
    xxl: int = 48


@record(frozen=True)
class Colours:
    """One look, as #rrggbb by role.

    `border` is the outline of things one can press or fill in (3:1 on page and shade); `quiet` is for lines
    that only divide; `edge` bounds the shaded parts, as high contrast has no shades; `key` is a colour nobody
    sees, by which a palette tells which look it carries.
    """

    page: str
    shade: str
    card: str
    field: str
    text: str
    muted: str
    disabled: str
    border: str
    quiet: str
    edge: str
    hover: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    key: str

    def tone(self, tone: Tone) -> str:
        """Colour for the words and glyph of a message."""
        return {Tone.ERROR: self.error, Tone.WARNING: self.warning, Tone.SUCCESS: self.success}.get(
            tone, self.accent
        )

    def tone_soft(self, tone: Tone) -> str:
        """Colour of the ground such a message may stand on."""
        return {
            Tone.ERROR: self.error_soft,
            Tone.WARNING: self.warning_soft,
            Tone.SUCCESS: self.success_soft,
        }.get(tone, self.accent_soft)


SPACE = Space()
TARGET = 32
"""Least height and width, in px, of anything that can be pressed."""
RADIUS = 6
READING_EM = 40
"""Width of a column of text and fields, in em: some seventy-five letters."""
SIZES = {
    TextType.TITLE: 1.75,
    TextType.HEADING: 1.25,
    TextType.BODY: 1.0,
    TextType.STRONG: 1.0,
    TextType.HINT: 1.0,
}
"""Sizes of text as multiples of the body size."""
SMALLEST_BODY_PX = 15.0
"""Body text is the system's size, but not smaller than this."""

LOOKS: dict[Look, Colours] = {
    Look.LIGHT: Colours(
        page="#ffffff",
        shade="#f6f4f0",
        card="#fbfaf7",
        field="#ffffff",
        text="#1e1c19",
        muted="#5c5852",
        disabled="#7b766e",
        border="#837d74",
        quiet="#e4e0d9",
        edge="#f6f4f0",
        hover="#f1eee9",
        accent="#3a4fc0",
        accent_hover="#2d3f9f",
        on_accent="#ffffff",
        accent_soft="#eef0fc",
        error="#b0261c",
        error_soft="#fdf0ee",
        warning="#864a00",
        warning_soft="#fff4e2",
        success="#17683a",
        success_soft="#ebf6ef",
        key="#a39d94",
    ),
    Look.DARK: Colours(
        page="#1d1d20",
        shade="#161618",
        card="#25252a",
        field="#151517",
        text="#edebe7",
        muted="#b1ada6",
        disabled="#8b8780",
        border="#86827b",
        quiet="#37373d",
        edge="#161618",
        hover="#2c2c32",
        accent="#a9b5ff",
        accent_hover="#c4ccff",
        on_accent="#141a42",
        accent_soft="#282c48",
        error="#ff9d92",
        error_soft="#3b2120",
        warning="#f1bd72",
        warning_soft="#392b14",
        success="#86d6a3",
        success_soft="#193223",
        key="#0a0a0b",
    ),
    Look.CONTRAST: Colours(
        page="#ffffff",
        shade="#ffffff",
        card="#ffffff",
        field="#ffffff",
        text="#000000",
        muted="#000000",
        disabled="#4a4a4a",
        border="#000000",
        quiet="#000000",
        edge="#000000",
        hover="#e6e6e6",
        accent="#0000a8",
        accent_hover="#00006e",
        on_accent="#ffffff",
        accent_soft="#ffffff",
        error="#940000",
        error_soft="#ffffff",
        warning="#5a3000",
        warning_soft="#ffffff",
        success="#004a1c",
        success_soft="#ffffff",
        key="#000001",
    ),
    Look.CONTRAST_DARK: Colours(
        page="#000000",
        shade="#000000",
        card="#000000",
        field="#000000",
        text="#ffffff",
        muted="#ffffff",
        disabled="#b8b8b8",
        border="#ffffff",
        quiet="#ffffff",
        edge="#ffffff",
        hover="#2e2e2e",
        accent="#ffe45c",
        accent_hover="#fff3b0",
        on_accent="#000000",
        accent_soft="#000000",
        error="#ffa79e",
        error_soft="#000000",
        warning="#ffce7a",
        warning_soft="#000000",
        success="#8df0ad",
        success_soft="#000000",
        key="#000002",
    ),
}


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0 to 1, by the formula of WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, by WCAG 2.2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
