"""How the toll-free form spells what the answers say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from smswizard.facts.table import read

OPT_IN_TYPES = {
    "web_form": "WEB_FORM",
    "checkout": "WEB_FORM",
    "paper": "PAPER_FORM",
    "verbal": "VERBAL",
    "keyword": "VIA_TEXT",
    "qr": "MOBILE_QR_CODE",
}
"""Ways of joining (`consent.ways`), and Twilio's name of each (its specification, `opt_in_type`)."""


def categories(use_cases: Iterable[str]) -> tuple[str, ...]:
    """The toll-free categories of these 10DLC use cases, each once, in their order; unknown ones are left out."""
    known = _categories()
    return tuple(dict.fromkeys(known[each] for each in use_cases if each in known))


@cache
def _categories() -> dict[str, str]:
    return dict(
        read("tollfree_categories", lambda row: (row.needed("code"), row.needed("category"), row.origin)[:2])
    )
