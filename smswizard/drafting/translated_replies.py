"""The first message after joining and the replies to HELP and STOP beside the English ones.

They say what the English reply says: the same name, the same ways to reach the business, at most 320 characters. One
segment where that can be: the sentences avoid letters that the small alphabet of text messages has not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from smswizard.drafting.addresses import TERMS
from smswizard.drafting.answers import Facts
from smswizard.drafting.disclosures import RATES_SHORT, contacts
from smswizard.drafting.optin import asks_for_yes
from smswizard.drafting.tongues import Tongue, tongue
from smswizard.drafting.translated import about_all, frequency, sender
from smswizard.drafting.wording import capital, shortened
from smswizard.facts.alphabet import measure
from smswizard.facts.limits import limit

_SHORT_NAME = 60


@lru_cache(maxsize=32)
def reply(path: str, facts: Facts, english: str, address: int, language: str) -> str:
    """The translation of one reply, `address` characters counted for the open address; "" where none fits the limit."""
    said = tongue(language)
    most = limit(path).max or 320
    variants = list(_VARIANTS[path](facts, said, _name(facts, english, said), english))
    fitting = [each for each in variants if len(each.replace(TERMS, "x" * address)) <= most]
    in_one = (each for each in fitting if measure(each.replace(TERMS, "x" * address)).segments == 1)
    return next(in_one, fitting[-1] if fitting else "")


def _name(facts: Facts, english: str, said: Tongue) -> str:
    whole = capital(sender(facts, said))
    return whole if capital(facts.sender) in english else shortened(whole, _SHORT_NAME)


def _confirmation(facts: Facts, said: Tongue, name: str, _: str) -> Iterator[str]:
    parts = [
        frequency(facts, said, "short"),
        said.sentence("rates.short"),
        said.sentence("help.brief"),
        said.sentence("stop.brief"),
    ]
    parts += [said.sentence("confirm.terms", terms=TERMS)] if facts.in_canada else []
    asks = "confirm.ask" if asks_for_yes(facts) else "confirm"
    for size in ("full", "short"):
        yield said.sentence(f"{asks}.{size}", name=name, about=about_all(facts, said), must=" ".join(parts))


def _help(facts: Facts, said: Tongue, name: str, english: str) -> Iterator[str]:
    """The contacts of the English reply, and its rates."""
    reach = [each for each in contacts(facts, facts.terms_email) if each in english]
    ways = said.listed([_way(each, said) for each in reach], "or")
    told = (
        f"{ways}{' -' if '://' in reach[-1] else '.'}"
        if reach
        else f"{said.sentence('reach.see', it=TERMS)} -"
    )
    named = {
        "name": name,
        "reach": told,
        "rates": said.sentence("rates.short"),
        "stop": said.sentence("stop.brief"),
    }
    yield said.sentence("help.full" if RATES_SHORT in english else "help.short", **named)


def _way(contact: str, said: Tongue) -> str:
    kind = "write" if "@" in contact else "see" if "://" in contact else "call"
    return said.sentence(f"reach.{kind}", it=contact)


def _stop(_: Facts, said: Tongue, name: str, english: str) -> Iterator[str]:
    done = said.sentence("stop.done", name=name)
    again = said.sentence("stop.again")
    yield f"{done} {again}" if "START" in english else done


_VARIANTS = {
    "consent.confirmation": _confirmation,
    "consent.help_reply": _help,
    "consent.stop_reply": _stop,
}
