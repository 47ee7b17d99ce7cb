"""Which letter of a label opens its field with Alt."""

from __future__ import annotations

TAKEN = "bnpcevh"
"""Letters of Back, Next, Preview and the menus Client, Edit, View, Help: no field may take them."""


def free_letter(label: str, used: str) -> str:
    """A letter that begins a word of the label, else any of it, that nobody uses yet; "" where there is none."""
    lower: str = label.lower()
    beginnings = [word[0] for word in lower.split() if word]
    letters: tuple[str, ...] = (*beginnings, *lower)
    for letter in letters:
        if letter.isascii() and letter.isalpha() and letter not in TAKEN + used.lower():
            return letter
    return ""
