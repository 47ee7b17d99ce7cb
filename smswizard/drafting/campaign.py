"""The campaign told to the reviewer: who sends, to whom, what and why (RG-12); and the use case it runs under."""

from __future__ import annotations

from functools import lru_cache

from smswizard.domain.route import Route
from smswizard.drafting import tables
from smswizard.drafting.answers import PHRASES_MAX, Facts, Group
from smswizard.drafting.disclosures import about, frequency, is_for_adults, text_subjects
from smswizard.drafting.wording import capital, counted, listed, shortened
from smswizard.facts import vocabulary
from smswizard.facts.limits import limit

_JOIN = {
    "web_form": "a form on the website",
    "checkout": "a box at the online checkout",
    "paper": "a paper form",
    "qr": "a code that opens the sign-up form",
    "keyword": "a keyword they text themselves",
    "verbal": "a spoken yes to a read-out question",
}
LENDING = "DIRECT LENDING: the business makes or arranges loans, and the messages may concern its own loans."
FOR_ADULTS = "The content is for adults and age-gated."
_NOUNS = frozenset(("a", "an", "the", "your", "our"))


@lru_cache(maxsize=32)
def description(facts: Facts, is_toll_free: bool) -> str:
    """The description; for a toll-free number the shorter form it has room for."""
    most = limit("tollfree.summary" if is_toll_free else "campaign.description").max or 500
    must = [
        _who(facts),
        _what(facts, 2 if is_toll_free else PHRASES_MAX),
        _lending(facts),
        _why(facts, 1 if is_toll_free else 5),
    ]
    more = [_business(facts), ways_told(facts), frequency(facts), _always(facts)]
    found = [part for part in (*must, *more) if part]
    while len(found) > 2 and len(" ".join(found)) > most:
        found.pop()
    return shortened(" ".join(found), most)


def use_case(kinds: tuple[str, ...], route: Route) -> str:
    """The provider's code for what is sent: the kind itself, or the container that the route has for several.

    On the low-volume route ordinary kinds go into its container even alone: its monthly fee is the smallest. A
    toll-free number has no container: it is filed with `toll_free_categories`.
    """
    if route is Route.SOLE_PROPRIETOR:
        return "SOLE_PROPRIETOR"
    known = _known(kinds)
    if len(known) == 1 and (route is not Route.LOW_VOLUME or _is_special(known[0])):
        return known[0]
    several = "LOW_VOLUME" if route is Route.LOW_VOLUME else "MIXED"
    return several if known else ""


def _is_special(kind: str) -> bool:
    told = vocabulary.use_case(kind)
    return told is None or told.special


def toll_free_categories(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The categories a toll-free verification takes for the ticked kinds, as the provider spells them there."""
    return tuple(dict.fromkeys(tables.kinds()[code].toll_free for code in _known(kinds)))


def _known(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in kinds if code in tables.kinds()))


def _who(facts: Facts) -> str:
    legal = f" ({facts.legal})" if facts.legal and facts.name and facts.legal != facts.name else ""
    return f"{capital(facts.sender)}{legal} sends these text messages itself, to its own {facts.people} who signed up for them."


def _what(facts: Facts, phrases: int) -> str:
    told = [_kind(Group(group.id, group.about[:phrases])) for group in facts.groups]
    if len(told) == 1:
        return f"It sends {told[0]}."
    numbered = "; ".join(f"({at}) {each}" for at, each in enumerate(told, 1))
    return f"It sends {counted(len(told))} kinds of messages, each agreed to separately: {numbered}."


def _kind(group: Group) -> str:
    if group.id == "codes":
        return f"{text_subjects(group)}, only on request"
    name = {"service": "service messages", "marketing": "marketing messages"}.get(group.id, "messages")
    return f"{name}{about(group)}"


def _why(facts: Facts, most: int) -> str:
    purposes = [purpose for group in facts.groups for purpose in group.purposes]
    return f"The purpose: {'; '.join(purposes[:most])}." if purposes else ""


def _lending(facts: Facts) -> str:
    if not facts.yes("campaign.direct_lending"):
        return ""
    return LENDING


def _business(facts: Facts) -> str:
    if not facts.does:
        return ""
    is_noun = facts.does.partition(" ")[0].lower() in _NOUNS
    return f"About the business, in its own words: we {'are ' if is_noun else ''}{facts.does}."


def ways_told(facts: Facts) -> str:
    """The ways of joining in one sentence, "" while none is known."""
    ways = [_JOIN[way] for way in _JOIN if way in facts.ways]
    return f"People join by {listed(ways, 'or')}." if ways else ""


def _always(facts: Facts) -> str:
    age = f" {FOR_ADULTS}" if is_for_adults(facts) else ""
    return f"Every message names {facts.sender} and can be stopped by replying STOP.{age}"
