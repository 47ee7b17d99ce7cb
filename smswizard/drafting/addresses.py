"""Public addresses stay open in a text until it is shown or filed, so that filling one in takes no tick back."""

from __future__ import annotations

import re
from collections.abc import Callable

from smswizard.domain.dossier import Dossier, text
from smswizard.drafting.wording import cleaned, phone_shown

PRIVACY = "⟦privacy.url⟧"
TERMS = "⟦terms.url⟧"
FORM = "⟦consent.form_url⟧"
EVIDENCE = "⟦consent.evidence_url⟧"
NUMBER = "⟦sender.number⟧"

LONGEST = 255
"""Characters of an address we put into a text; Twilio takes websites of 100."""

_TOKEN = re.compile("⟦([a-z_.]{3,40})⟧")
_PLANNED = {
    "privacy.url": ("/privacy", "our privacy policy page"),
    "terms.url": ("/terms", "our terms page"),
    "consent.form_url": ("/texts", "our sign-up page"),
    "consent.evidence_url": ("/texts", "our website"),
}


def filled(words: str, dossier: Dossier) -> str:
    """The text with every open address put in: as answered, else as planned on the website, else in plain words."""
    return _TOKEN.sub(lambda match: address(match.group(1), dossier), words) if "⟦" in words else words


def address(path: str, dossier: Dossier) -> str:
    """What stands for one open address ("privacy.url"), never empty; "" for a path that is none."""
    if path == "sender.number":
        return phone_shown(dossier.sender.number) or "our text number"
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


def counted_length(words: str, dossier: Dossier, each: int = 100) -> int:
    """Length in characters with every open address counted as `each`, or as the longest where one is longer."""
    weigh: Callable[[re.Match[str]], int] = lambda match: _weight(match.group(1), dossier, each)  # noqa: E731
    return len(_TOKEN.sub("", words)) + sum(map(weigh, _TOKEN.finditer(words)))


def _weight(path: str, dossier: Dossier, each: int) -> int:
    return each if len(address(path, dossier)) <= each else LONGEST


def _usable(typed: str) -> str:
    one = cleaned(typed, LONGEST + 1)
    return one if one and len(one) <= LONGEST and " " not in one else ""
