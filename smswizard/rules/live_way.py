"""The way to a page: where a redirect leads, over whose short link, and whether it ends where it should."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.facts.conduct import shorteners
from smswizard.i18n import mark
from smswizard.reading.live_page import Seen
from smswizard.rules.finding import Severity
from smswizard.rules.hosts import host_of, same_site
from smswizard.rules.live_rule import OPENS, OURS, PICTURE, SITE, Expected, LiveRule
from smswizard.rules.rule import NO_HITS, Hit

_OPENS, _OURS = tuple(OPENS.items()), tuple(OURS.items())


def other_site(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page that answers is on another website."""
    site, end = expected.about.site, host_of(seen.fetched.final)
    own = host_of(seen.fetched.asked) if expected.path == SITE else site
    if not own or same_site(own, end) or end == host_of(seen.fetched.asked):
        return NO_HITS  # what was typed as another site is said without looking (website.policy-elsewhere)
    return (Hit(named=(("host", end), ("site", own))),)


def short_link(seen: Seen, _: Expected) -> Iterable[Hit]:
    """A public short link stands on the way."""
    banned = {each.word for each in shorteners()}
    hosts = (host_of(hop).removeprefix("www.") for hop in seen.fetched.hops[1:])
    return tuple(Hit(named=(("host", host),)) for host in hosts if host in banned)[:1]


def insecure_end(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The way ends without https."""
    is_sent = len(seen.fetched.hops) > 1 and seen.fetched.final.startswith("http://")
    return (Hit(named=(("address", seen.fetched.final[:200]),)),) if is_sent else NO_HITS


def moved(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """Another address of the same website answers."""
    first, last = seen.fetched.asked, seen.fetched.final
    if len(seen.fetched.hops) == 1 or _plain(first) == _plain(last) or any(other_site(seen, expected)):
        return NO_HITS
    return (Hit(named=(("address", last[:200]),)),)


def _plain(address: str) -> str:
    return address.partition("://")[2].removeprefix("www.").partition("#")[0].rstrip("/")


def sends_on(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The page itself sends its visitors elsewhere."""
    to = seen.reading.tree.sends_to
    return (
        (Hit(named=(("address", to[:200]),)),) if to and _plain(to) != _plain(seen.fetched.final) else NO_HITS
    )


RULES = (
    LiveRule(
        "live.sends-on",
        "PP-3",
        Severity.LIKELY,
        mark("The page sends its visitors on to {address}."),
        mark("Enter the address where the text really stands."),
        check=sends_on,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.short-link",
        "SM-8",
        Severity.BLOCKS,
        mark("The way to the page leads over {host}, a public short link."),
        mark("Use the full address on your own website."),
        check=short_link,
    ),
    LiveRule(
        "live.insecure-end",
        "PP-2",
        Severity.BLOCKS,
        mark("The way ends without https, at {address}."),
        mark("Ask your web person to switch https on for this page."),
        check=insecure_end,
        stands_on=((SITE, "RG-6"), (PICTURE, "OI-16")),
    ),
    LiveRule(
        "live.other-site",
        "PP-4",
        Severity.LIKELY,
        mark("The page that answers is at {host}, not on {site}."),
        mark("Put the page on your own website, or make sure that it names your brand."),
        check=other_site,
        stands_on=_OURS,
    ),
    LiveRule(
        "live.moved",
        "PP-3",
        Severity.ADVICE,
        mark("The address leads on to {address}."),
        mark("Enter that address, so that reviewers come straight to the page."),
        check=moved,
        stands_on=_OPENS,
    ),
)
