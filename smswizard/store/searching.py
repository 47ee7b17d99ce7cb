"""What a client is found by: a few answers, folded so that accents, case and the form of a number do not matter.

The tax id is left out. The text is clean (no NUL, no half surrogate pair) and short, whatever was pasted.
"""

from __future__ import annotations

import re
import unicodedata

from smswizard.domain.dossier import Dossier, text

FOUND_BY = (
    "business.brand_name",
    "business.legal_name",
    "business.city",
    "business.region",
    "business.website",
    "business.email",
    "business.phone",
    "contact.first_name",
    "contact.last_name",
    "contact.email",
    "contact.phone",
    "sender.number",
)
LONGEST_ANSWER = 200
LONGEST_NAME = 200

_NUMBER = re.compile(r"[\d\s().+/-]*\d[\d\s().+/-]*")
_NOT_DIGIT = re.compile(r"\D+")


def searchable(dossier: Dossier) -> str:
    """The folded text a client is found by."""
    answers = [text(dossier, path)[:LONGEST_ANSWER] for path in FOUND_BY]
    digits = [_NOT_DIGIT.sub("", each) for each in answers if _NUMBER.fullmatch(each)]
    return " ".join(folded(each) for each in (*answers, *digits) if each)


def words(search: str) -> tuple[str, ...]:
    """The folded words of a search; a word that is a number is taken by its digits."""
    found = folded(search[:LONGEST_ANSWER]).split()
    return tuple(_NOT_DIGIT.sub("", each) if _NUMBER.fullmatch(each) else each for each in found)


def folded(any_text: str) -> str:
    """Without case, accents, control characters and surplus blanks."""
    spread = unicodedata.normalize("NFKD", any_text.casefold())
    kept = (each for each in spread if not unicodedata.combining(each))
    return clean("".join(kept))


def clean(any_text: str) -> str:
    """In one line, without control characters and half surrogate pairs."""
    if any_text.isascii() and any_text.isprintable():
        return " ".join(any_text.split())
    return " ".join("".join(" " if _is_unfit(each) else each for each in any_text).split())


def shown_name(dossier: Dossier) -> str:
    """The client's name as a list shows it; "" while none was said."""
    name = clean(dossier.name[: 2 * LONGEST_NAME])
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def _is_unfit(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs")
