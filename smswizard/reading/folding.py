"""One plain form of a text, so that quotes, dashes, capitals and odd spaces do not hide what it says."""

from __future__ import annotations

from functools import lru_cache

from smswizard.reading.pattern import Pattern

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201b": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2015": "-",
        "\u2212": "-",
        "\u2026": "...",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u200e": "",
        "\u200f": "",
        "\u2060": "",
        "\ufeff": "",
        "\u00ad": "",
        "\x00": " ",
    }
)
_SPACES = Pattern(r"\s+")


@lru_cache(maxsize=64)
def flat(text: str) -> str:
    """The text with straight quotes, plain dashes and single spaces; capitals stay."""
    return _SPACES.sub(" ", text.translate(_PLAIN)).strip()


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """`flat`, in small letters."""
    return flat(text).lower()


def folded_sentence(text: str) -> str:
    """`folded` for one sentence, without a cache of its own."""
    return _SPACES.sub(" ", text.translate(_PLAIN)).strip().lower()
