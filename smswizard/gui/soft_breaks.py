"""Long paragraphs in pieces, and back. Pure; the edit that uses it is `widgets.plain_text`."""

from __future__ import annotations

GOES_ON = "\u206f"
"""Mark at the end of a piece that the next one continues: a deprecated format character, drawn as nothing."""
SPLIT_ABOVE = 8_000
"""Paragraphs with more characters are held in pieces."""
_PIECE = 4_000
_LOOK_BACK = 200
_PARAGRAPH = "\u2029"


def pieces(text: str) -> str:
    """The text with its long paragraphs cut, preferably after a space. Left alone where the mark is in it."""
    if len(text) <= SPLIT_ABOVE or GOES_ON in text:
        return text
    return "\n".join(
        _cut(paragraph) if len(paragraph) > SPLIT_ABOVE else paragraph for paragraph in text.split("\n")
    )


def joined(raw: str) -> str:
    """Text of a document as Qt holds it (paragraphs divided by U+2029), without the cuts."""
    return raw.replace(GOES_ON + _PARAGRAPH, "").replace(_PARAGRAPH, "\n")


def _cut(paragraph: str) -> str:
    parts = []
    start = 0
    while len(paragraph) - start > SPLIT_ABOVE:
        end = start + _PIECE
        space = paragraph.rfind(" ", end - _LOOK_BACK, end)
        end = space + 1 if space >= 0 else _between_signs(paragraph, end)
        parts.append(paragraph[start:end])
        start = end
    parts.append(paragraph[start:])
    return (GOES_ON + "\n").join(parts)


def _between_signs(text: str, end: int) -> int:
    """Not before an accent or a joiner: one step on while the next character belongs to the one before."""
    while end < len(text) and (text[end] in "\u200d\ufe0f" or "\u0300" <= text[end] <= "\u036f"):
        end += 1
    return end
