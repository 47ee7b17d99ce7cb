"""Public addresses stay open in a text until it is shown or filed, so that filling one in takes no tick back."""

from __future__ import annotations

import re

from smswizard.domain.dossier import Dossier, text
from smswizard.drafting.wording import cleaned, phone_shown, shortened
from smswizard.reading.pattern import Pattern

PRIVACY = "⟦privacy.url⟧"
TERMS = "⟦terms.url⟧"
FORM = "⟦consent.form_url⟧"
EVIDENCE = "⟦consent.evidence_url⟧"
NUMBER = "⟦sender.number⟧"

USUAL, LONGEST, NUMBER_MAX = 60, 200, 20
"""Characters that an open address is expected to take, and may take at most; those of a phone number."""

_TOKEN = Pattern("⟦([a-z_.]{3,40})⟧")
_PLANNED = {
    "privacy.url": ("/privacy", "our privacy policy page"),
    "terms.url": ("/terms", "our terms page"),
    "consent.form_url": ("/texts", "our website"),
    "consent.evidence_url": ("/texts", "our website"),
}


def filled(words: str, dossier: Dossier) -> str:
    """The text with every open address put in: as answered, else as planned on the website, else in plain words."""
    if "⟦" not in words:
        return words
    return _TOKEN.sub(lambda match: address(match.group(1), dossier) or match.group(), words)


def address(path: str, dossier: Dossier) -> str:
    """What stands for one open address ("privacy.url"), never empty; "" for a path that is none."""
    if path == "sender.number":
        return shortened(phone_shown(dossier.sender.number), NUMBER_MAX) or "our text number"
    if path not in _PLANNED:
        return ""
    typed = _usable(text(dossier, path))
    ending, words = _PLANNED[path]
    return typed or planned(dossier, ending) or words


def planned(dossier: Dossier, ending: str) -> str:
    """A natural address on the business's own website ("https://goldencrust.example" + "/terms"), or ""."""
    site = website(dossier)
    return f"{site}{ending}" if site else ""


def website(dossier: Dossier) -> str:
    """The business's website as an https address without a slash at its end, or "" while there is none."""
    typed = _usable(dossier.business.website)
    bare = re.sub(r"^[a-zA-Z][a-zA-Z0-9+.-]*:/*", "", typed)
    bare = re.split(r"[?#]", bare)[0].rstrip("/")
    return f"https://{bare}" if "." in bare.split("/")[0].strip(".") else ""


def counted_length(words: str, dossier: Dossier) -> int:
    """Length in characters with every open address counted as USUAL, or as LONGEST where it is longer than that.

    So an ordinary address that is filled in later does not change which draft fits.
    """
    weights = sum(_weight(match.group(1), dossier) for match in _TOKEN.finditer(words))
    return len(_TOKEN.sub("", words)) + weights


def _weight(path: str, dossier: Dossier) -> int:
    if path == "sender.number":
        return NUMBER_MAX
    return USUAL if len(address(path, dossier)) <= USUAL else LONGEST


def _usable(typed: str) -> str:
    one = cleaned(typed, LONGEST + 1)
    return one if one and len(one) <= LONGEST and " " not in one else ""
