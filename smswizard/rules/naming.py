"""Who a text says it is from: our brand, nobody, or somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from smswizard.reading.folding import flat
from smswizard.reading.links import emails, links, without_addresses
from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern
from smswizard.reading.phrases import holds_name, tokens
from smswizard.rules.hosts import same_site
from smswizard.rules.rule import HERE, NO_HITS, About, Hit

_FORMS = "inc llc ltd corp corporation co company lp llp pllc pc plc limited"
_LEGAL_FORMS = frozenset(_FORMS.split())
_LEAD = Pattern(r"^\W{0,3}([A-Z][\w&'.]{1,30}(?: (?:[A-Z&][\w&'.]{0,30}|of|the|and|for|at)){0,5})(?: ?:| - )")
_SENT_BY = Pattern(
    r"\b(?:[Tt]ext [Mm]essages?|[Tt]exts|[Mm]essages|[Aa]lerts|SMS|[Tt]ext (?:list|program|programme|club))"
    r" (?:from|by|of|sent by) (?:the )?([A-Z][\w&']{1,30}(?: (?:[A-Z&][\w&']{0,30}|of(?= [A-Z])|the(?= [A-Z])"
    r"|and(?= [A-Z]))){0,5})"
)
_ARTICLES = frozenset(("the", "a", "an", "from", "st"))
_LATER = "us our ours you your we the this company business brand april may june march twilio sms stop help msg january"
_NOT_NAMES = frozenset(_LATER.split())
_PLACEHOLDER = Pattern(r"\[[^\[\]]{1,60}\]|\{\{?[^{}]{1,60}\}?\}|<[^<>]{1,60}>")
_OPENERS = "hi hello hey reminder alert notice update reply ps dear welcome thanks q note"
_GREETINGS = frozenset(_OPENERS.split())


def is_named(text: str, about: About) -> bool:
    """True where a brand stands in the text itself; in an address it does not count."""
    said = without_addresses(text)
    return any(holds_name(said, name) for brand in about.brands for name in _names_of(brand))


def is_named_anywhere(text: str, about: About) -> bool:
    """True where a brand stands in the text or in one of its addresses."""
    return is_named(text, about) or any(is_ours(host, about) for host in hosts(text))


def not_named(text: str, about: About) -> Iterable[Hit]:
    """The text names nobody, or only somebody else."""
    if not about.brands or is_named(text, about):
        return NO_HITS
    return (Hit(named=(("brand", about.brands[0]),)),)


def names_another(text: str, about: About) -> Iterable[Hit]:
    """The text begins with, or leads to, the name of somebody else, and ours is missing."""
    if not about.brands or is_named(text, about):
        return NO_HITS
    lead = _LEAD.match(flat(_PLACEHOLDER.sub(" ", text)))
    if lead and not set(tokens(lead.group(1))) & _GREETINGS and not overlaps(lead.group(1), about):
        return (Hit(named=(("other", lead.group(1).strip()), ("brand", about.brands[0]))),)
    foreign = [host for host in hosts(text) if not is_ours(host, about)]
    if foreign:
        return (Hit(named=(("other", foreign[0]), ("brand", about.brands[0]))),)
    return NO_HITS


def foreign_links(text: str, about: About) -> Iterable[Hit]:
    """Links that lead away from the website of the business."""
    if not about.site:
        return _of_other_names(text, about)
    strange = [each for each in links(text) if not is_ours(each.host, about)]
    return tuple(
        Hit(span=(each.start, each.end), named=(("link", each.text), ("domain", about.site)))
        for each in strange
    )


def _of_other_names(text: str, about: About) -> Iterable[Hit]:
    """Where the website is not known: links to a long address that shows none of our names."""
    strange = [
        each
        for each in links(text)
        if about.brands
        and not is_ours(each.host, about)
        and len(each.host.removeprefix("www.").partition(".")[0]) > _LONG
    ]
    return tuple(
        Hit(span=(each.start, each.end), named=(("link", each.text), ("domain", about.brands[0])))
        for each in strange
    )


_LONG = 7
"""A shorter address may be initials or a made-up word."""


def foreign_policy_owner(text: str, about: About) -> Iterable[Hit]:
    """A page that never names us."""
    return NO_HITS if not about.brands or is_named_anywhere(text, about) else HERE


def sender_is_another(text: str, about: About) -> Iterable[Hit]:
    """ "Text messages from ..." goes on with a name that is not ours."""
    if not about.brands:
        return NO_HITS
    for name in _senders(text):
        if set(tokens(name)) & _NOT_NAMES or overlaps(name, about):
            continue
        return (Hit(named=(("other", name), ("brand", about.brands[0]))),)
    return NO_HITS


def _senders(text: str) -> tuple[str, ...]:
    return tuple(name for _, part in paragraphs(without_addresses(text)) for name in _senders_of(part))


@lru_cache(maxsize=1024)
def _senders_of(part: str) -> tuple[str, ...]:
    return tuple(match.group(1) for match in _SENT_BY.finditer(flat(part)))


def hosts(text: str) -> tuple[str, ...]:
    """Hosts of the links and mailboxes of a text."""
    return tuple(each.host for each in links(text)) + tuple(domain for _, _, domain in emails(text))


def _names_of(brand: str) -> tuple[str, ...]:
    """The name, and the name without its legal form."""
    words = tokens(brand)
    short = words
    while len(short) > 1 and short[-1] in _LEGAL_FORMS:
        short = short[:-1]
    return (brand, " ".join(short))


def overlaps(name: str, about: About) -> bool:
    """True where the first real word of a name is one of a brand's: "Paws by Text" for "Paws of Prairie"."""
    lead = [word for word in tokens(name) if word not in _ARTICLES]
    return any(lead[0] in tokens(brand) for brand in about.brands) if lead else True


def is_ours(host: str, about: About) -> bool:
    """True where a host reads like one of our names: a word of it, its letters in a row, or its initials."""
    if about.site and same_site(host, about.site):
        return True
    letters = host.removeprefix("www.").replace("-", "").replace(".", "")
    return any(_resembles(letters, brand) for brand in about.brands)


def _resembles(letters: str, brand: str) -> bool:
    words = [
        word for word in tokens(brand) if word not in _LEGAL_FORMS and word not in ("and", "of", "the", "for")
    ]
    if any(len(word) >= 4 and word in letters for word in words):
        return True
    joined = "".join(words)
    initials = "".join(word[0] for word in words)
    return bool(joined) and (joined[:6] in letters or (len(initials) > 2 and letters.startswith(initials)))
