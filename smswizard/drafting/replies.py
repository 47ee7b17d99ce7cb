"""The first message after joining, and the replies to HELP and STOP.

Each is 20 to 320 characters (facts: consent.confirmation, consent.help_reply, consent.stop_reply), in one segment
of 160 septets where the names allow. Variants go from rich to plain; the first that fits one segment is taken, else
the first that fits the limit, at last one with the name cut short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from smswizard.drafting.addresses import LONGEST, TERMS
from smswizard.drafting.answers import Facts
from smswizard.drafting.disclosures import HELP, RATES_SHORT, STOP, about_all, contacts, frequency_short
from smswizard.drafting.optin import asks_for_yes
from smswizard.drafting.wording import capital, shortened
from smswizard.facts.alphabet import measure
from smswizard.facts.limits import limit

ADDRESS_COUNTS = 60
"""Characters we expect an open address to take in a reply."""


@lru_cache(maxsize=32)
def confirmation(facts: Facts) -> str:
    """The first message after joining; with double opt-in it asks for YES. Holds all that CF-1 asks for."""
    asks = asks_for_yes(facts)
    links = (f"Terms: {TERMS}",) if facts.in_canada else ()
    must = " ".join((frequency_short(facts), RATES_SHORT, HELP, STOP, *links))

    def variants(name: str) -> Iterable[str]:
        if asks:
            yield f"{name}: Please reply YES to get our texts{about_all(facts)}. {must}"
            yield f"{name}: Please reply YES to get our texts. {must}"
            yield f"{name}: Reply YES to join. {must}"
        else:
            yield f"{name}: Thank you for joining! You will get our texts{about_all(facts)}. {must}"
            yield f"{name}: Thank you for joining our texts! {must}"
            yield f"{name}: You joined our texts. {must}"

    return _best(facts, "consent.confirmation", variants)


@lru_cache(maxsize=32)
def help_reply(facts: Facts) -> str:
    """The reply to HELP: brand, a way to reach the business, rates, STOP."""
    reach = contacts(facts, facts.terms_email)
    ways = [_reach(reach[:2]), _reach(reach[:1]), f"see {TERMS} -"] if reach else [f"see {TERMS} -"]

    def variants(name: str) -> Iterable[str]:
        for way in ways:
            yield f"{name}: For help, {way} {RATES_SHORT} {STOP}"
            yield f"{name}: For help, {way} {STOP}"

    return _best(facts, "consent.help_reply", variants)


@lru_cache(maxsize=32)
def stop_reply(facts: Facts) -> str:
    """The reply to STOP: brand, that it is done, that nothing more comes."""

    def variants(name: str) -> Iterable[str]:
        done = f"{name}: You are unsubscribed and will get no more messages from us."
        yield f"{done} Reply START to join again."
        yield done

    return _best(facts, "consent.stop_reply", variants)


def _reach(contact: tuple[str, ...]) -> str:
    """ "call 503-555-0142 or write to hello@goldencrust.example." Behind a web address stands a dash, no full stop."""
    said = [_way(each) for each in contact]
    return f"{' or '.join(said)}{' -' if '://' in said[-1] else '.'}"


def _way(contact: str) -> str:
    if "@" in contact:
        return f"write to {contact}"
    return f"see {contact}" if "://" in contact else f"call {contact}"


def _best(facts: Facts, limit_id: str, variants: Callable[[str], Iterable[str]]) -> str:
    most = limit(limit_id).max or 320
    one_segment = limit("segment.gsm7.single").max or 160
    name = capital(facts.sender)
    whole = list(variants(name))
    for words in whole:
        seen = _with_addresses(words, ADDRESS_COUNTS)
        if len(seen) <= one_segment and measure(seen).segments == 1:
            return words
    short = list(variants(shortened(name, 60)))
    fitting = [words for words in (*whole, *short) if len(_with_addresses(words, LONGEST)) <= most]
    return fitting[0] if fitting else shortened(short[-1], most)


def _with_addresses(words: str, each: int) -> str:
    return words.replace(TERMS, "x" * each)
