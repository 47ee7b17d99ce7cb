"""Starter messages: per trade and use case, each with the name in front and STOP at its end.

Words in [square brackets] are variables and may stay; nothing else in brackets is ever written.
"""

from __future__ import annotations

import re
from functools import lru_cache

from smswizard.domain.dossier import Dossier
from smswizard.drafting import tables
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.disclosures import STOP
from smswizard.drafting.wording import capital
from smswizard.facts.limits import limit
from smswizard.reading.pattern import Pattern

OFFERED = 3
"""Customer.io asks for three examples, Twilio for two; three serve both."""

_USUAL = ("CUSTOMER_CARE", "MARKETING")
_LINK = Pattern(
    r"https?://|\bwww\.|\b[a-z0-9-]{2,63}\.(?:com|org|net|io|co|us|ca|biz|info|app|shop|example)\b", re.I
)
_PHONE = Pattern(r"(?<![\d-])(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)")
_READ = 4000


def trades() -> tuple[tuple[str, str], ...]:
    """Every trade we have starters for: id and plain name, by name."""
    return tuple(
        sorted(((each.id, each.name) for each in tables.trades().values()), key=lambda pair: pair[1])
    )


def starters(dossier: Dossier) -> tuple[str, ...]:
    """At least three example messages that fit the answers, at most as many as the provider takes.

    Every ticked kind is covered as far as that number reaches. One message shows a link, or a phone number, where
    the answers say that there will be some; none does where they say that there will be none.
    """
    wishes = (dossier.campaign.has_links, dossier.campaign.has_phone)
    return _starters(facts_of(dossier), dossier.business.trade, tuple(dossier.campaign.kinds), *wishes)


def has_links(samples: tuple[str, ...]) -> str:
    """ "yes" where an example holds a web address, "no" where none does, "" while there are none."""
    return _any(_LINK, samples)


def has_phone(samples: tuple[str, ...]) -> str:
    """The same for a phone number to call."""
    return _any(_PHONE, samples)


@lru_cache(maxsize=32)
def _starters(facts: Facts, trade: str, kinds: tuple[str, ...], links: str, phone: str) -> tuple[str, ...]:
    known = tuple(dict.fromkeys(code for code in kinds if code in tables.kinds())) or _USUAL
    has = {"{site}": "" if links == "no" else facts.website, "{phone}": "" if phone == "no" else facts.phone}
    rows = [_rows(trade, kind, has) for kind in known]
    in_turn = list(dict.fromkeys(each[at] for at in range(10) for each in rows if at < len(each)))
    most = limit("campaign.samples.count").max or len(in_turn)
    chosen = in_turn[: min(max(OFFERED, len(known)), most)]
    for slot, wish in (("{site}", links), ("{phone}", phone)):
        if wish == "yes" and not any(slot in text for text in chosen):
            chosen += [text for text in in_turn if slot in text][:1]
    return tuple(_message(facts, text, has) for text in chosen[:most])


def _rows(trade: str, kind: str, has: dict[str, str]) -> list[str]:
    """Texts of a kind, those of the trade first, without those that need what is missing."""
    own = tables.starters().get((trade, kind), ())
    rows = (*own, *tables.starters().get((tables.ANY, kind), ()))
    return [row.text for row in rows if all(word or slot not in row.text for slot, word in has.items())]


def _message(facts: Facts, text: str, has: dict[str, str]) -> str:
    for slot, word in has.items():
        text = text.replace(slot, word)
    return f"{capital(facts.sender)}: {text} {STOP}"


def _any(pattern: Pattern, samples: tuple[str, ...]) -> str:
    said = [each[:_READ] for each in samples if each.strip()]
    return "" if not said else "yes" if any(map(pattern.search, said)) else "no"
