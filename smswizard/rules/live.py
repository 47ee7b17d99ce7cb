"""The book of live pages: what stands against a page as it was seen, or against an address where nothing was seen.

It is asked only when a person asks for a look; the book of a dossier (`rules.book`) knows nothing of it.
"""

from __future__ import annotations

from smswizard.domain.evidence import Missed, MissKind
from smswizard.i18n import mark
from smswizard.reading.live_page import Seen
from smswizard.rules import live_arrival, live_content, live_way
from smswizard.rules.book import judge
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.live_content import comparison
from smswizard.rules.live_rule import OPENS, POLICY, TERMS, Expected, LiveRule, standing_on
from smswizard.rules.rule import Hit, Kind, Rule

RULES: tuple[LiveRule, ...] = (*live_arrival.RULES, *live_way.RULES, *live_content.RULES)

_KINDS = {POLICY: Kind.PRIVACY, TERMS: Kind.TERMS}
_FOR_EVERYONE = mark(
    "Open the address in a private window of your browser. If it opens there, look again later."
)


def judge_page(seen: Seen, expected: Expected) -> tuple[Finding, ...]:
    """Every finding about a page that was seen. Where the page is not there, or shows nothing, that alone is said."""
    found: list[Finding] = []
    for rule in RULES:
        hits = tuple(rule.findings(seen, expected))
        found += hits
        if hits and rule.decides:
            return tuple(found)
    return (*found, *_about_its_text(seen, expected))


def _about_its_text(seen: Seen, expected: Expected) -> tuple[Finding, ...]:
    """What a reviewer would refuse in the text on the page, where it is not the one that was judged already."""
    kind, held = _KINDS.get(expected.path), comparison(seen, expected)
    if kind is None or (held is not None and held.is_same):
        return ()
    judged = judge(kind, seen.reading.main, expected.about, expected.path)
    return tuple(
        each._replace(span=None, cure_id="")
        for each in judged
        if each.severity is not Severity.ADVICE
        and not each.asks
        and not each.rule.startswith("words.not-english")
    )


def judge_miss(missed: Missed, path: str) -> Finding:
    """What it means that nothing came back from the address a question holds."""
    hit = Hit(path, named=(("address", missed.final[:200]),))
    return standing_on(OPENS[path], MISSES[missed.kind].finding(hit))


def _miss(kind: MissKind, severity: Severity, text: str, cure: str, asks: bool = False) -> Rule:
    return Rule(f"live.miss-{kind.value}", "PP-3", severity, text, cure, asks=asks)


_ALL = (
    _miss(
        MissKind.NOT_AN_ADDRESS,
        Severity.BLOCKS,
        mark("This leads to no page of the web: {address}."),
        mark("Copy the address from the address line of your browser."),
    ),
    _miss(
        MissKind.PORT,
        Severity.LIKELY,
        mark("The address names an unusual door of the server: {address}."),
        mark("Use the address that visitors use."),
    ),
    _miss(
        MissKind.PRIVATE,
        Severity.BLOCKS,
        mark("{address} leads to a computer that is not public. We did not read it."),
        mark("Enter an address that anyone can open."),
    ),
    _miss(
        MissKind.UNKNOWN_HOST,
        Severity.LIKELY,
        mark("Nobody knows the website of {address}."),
        mark("Check the spelling. If it is right, check your connection and look again."),
    ),
    _miss(
        MissKind.NOT_REACHED,
        Severity.LIKELY,
        mark("The website at {address} could not be reached."),
        _FOR_EVERYONE,
    ),
    _miss(
        MissKind.NO_TLS,
        Severity.BLOCKS,
        mark("The website at {address} does not speak https properly."),
        mark("Ask your web person to mend https."),
    ),
    _miss(
        MissKind.NOT_TRUSTED,
        Severity.BLOCKS,
        mark("The certificate of {address} is not trusted: browsers warn before they open it."),
        mark("Ask your web person to renew it. In an office, ask who looks after the network."),
    ),
    _miss(
        MissKind.SLOW,
        Severity.LIKELY,
        mark("The page at {address} did not come within half a minute."),
        _FOR_EVERYONE,
    ),
    _miss(
        MissKind.CUT,
        Severity.LIKELY,
        mark("The website at {address} broke off in the middle."),
        _FOR_EVERYONE,
    ),
    _miss(
        MissKind.UNREADABLE,
        Severity.LIKELY,
        mark("What the website at {address} sent cannot be unpacked."),
        _FOR_EVERYONE,
    ),
    _miss(
        MissKind.TOO_LARGE,
        Severity.LIKELY,
        mark("What comes from {address} is too large for a page of text."),
        mark("Give the address of the page itself, not of a download."),
    ),
    _miss(
        MissKind.REDIRECTS,
        Severity.BLOCKS,
        mark("The address leads on and on and never to a page: {address}."),
        mark("Ask your web person where the page stands, and enter that address."),
    ),
    _miss(
        MissKind.PROXY,
        Severity.ADVICE,
        mark("Your network's proxy did not lead us to {address}."),
        mark("Ask who looks after the network, or look from another one."),
        asks=True,
    ),
    _miss(
        MissKind.STOPPED,
        Severity.ADVICE,
        mark("The look at {address} was stopped."),
        mark("Look again when you like."),
        asks=True,
    ),
)
MISSES = {MissKind(each.id.removeprefix("live.miss-")): each for each in _ALL}
"""What each way of not coming back means."""
