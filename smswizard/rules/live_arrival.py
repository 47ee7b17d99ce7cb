"""How a page opened: whether it is there, for everyone, and worth reading at all."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from smswizard.i18n import mark
from smswizard.reading.decoding import MediaKind
from smswizard.reading.live_page import Seen
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.live_rule import DOCUMENTS, FORM, OPENS, SITE, Expected, LiveRule
from smswizard.rules.rule import HERE, NO_HITS, Hit

_OPENS = tuple(OPENS.items())
_THIN, _BARE, _SHORT = 200, 500, 1500
"""Characters of text: hardly any, a notice, and less than a policy has."""

_LOGIN = Pattern(
    r"(?:^|[/._-])(?:log-?in|sign-?in|signin|auth|sso|account/login|wp-login|session/new|password)(?:[/._?-]|$)"
)
_LOGIN_WORDS = Pattern(
    r"\b(?:log ?in|sign ?in) (?:to (?:continue|view|see|access|your)|required|first)|members? only|enter (?:the )?password"
    r"|password[- ]protected|please (?:log|sign) ?in"
)
_GONE_WORDS = Pattern(
    r"\bpage (?:was |could |can )?(?:not|cannot) (?:be )?found|\bpage (?:you|that you) [^.]{0,40}"
    r"(?:doesn.t|does not|no longer) exist|\bnothing (?:was )?found\b|\boops\b[^.]{0,60}\bpage\b|\bno such page\b"
)
_GONE_HEAD = Pattern(r"(?:^|\D)404(?:\D|$)")
_PARKED_WORDS = Pattern(
    r"\bcoming soon\b|\bunder construction\b|\b(?:this )?domain (?:name )?(?:is |may be )?(?:for sale|parked|available)"
    r"|\bbuy this domain\b|\blaunching soon\b|\bparked (?:free|domain)\b|\bwebsite is (?:being built|almost ready)"
    r"|\bopening soon online\b|\bdefault web ?page\b|\bit works!|\bwelcome to nginx\b|\bsite not published\b"
)
_SCRIPT_WORDS = Pattern(
    r"\b(?:enable|requires?|needs?|turn on|without) (?:your )?java ?script\b|java ?script (?:is )?(?:required|disabled)"
)
_CHECK_WORDS = Pattern(
    r"\bchecking (?:your|if the site) [^.]{0,40}|verify(?:ing)? (?:that )?you are (?:a )?human|\bjust a moment\b"
    r"|\baccess denied\b|\bare you a robot\b|attention required"
)


def _lead(seen: Seen) -> str:
    """Title, headings and the first words, in small letters: where a page says what it is."""
    reading = seen.reading
    return "\n".join((reading.tree.title, *reading.tree.headings, reading.main[:400])).lower()


def _is_short(seen: Seen) -> bool:
    return len(seen.reading.main) < _SHORT


def gone(seen: Seen, _: Expected) -> Iterable[Hit]:
    """There is no page at this address."""
    return _status(seen) if seen.fetched.status in (404, 410) else NO_HITS


def closed(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The server shows the page to some only."""
    return _status(seen) if seen.fetched.status in (401, 402, 403, 407, 451) else NO_HITS


def robots_out(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The website keeps programs out, or asks whether one is human."""
    is_asked = _is_short(seen) and _CHECK_WORDS.search(_lead(seen)) is not None
    return _status(seen) if seen.fetched.status in (429, 503) or is_asked else NO_HITS


def broken(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The server has trouble of its own, or no page."""
    status = seen.fetched.status
    is_known = status in (401, 402, 403, 404, 407, 410, 429, 451, 503)
    return _status(seen) if not is_known and (status >= 400 or 300 <= status < 400) else NO_HITS


def _status(seen: Seen) -> tuple[Hit, ...]:
    return (Hit(named=(("status", str(seen.fetched.status)),)),)


def login_wall(seen: Seen, _: Expected) -> Iterable[Hit]:
    """Visitors are asked to sign in."""
    reading = seen.reading
    is_sent = len(seen.fetched.hops) > 1 and _LOGIN.search(_path_of(seen.fetched.final)) is not None
    is_bare = len(reading.main) < _BARE
    is_asked = reading.tree.has_password and is_bare
    is_told = is_bare and _LOGIN_WORDS.search(_lead(seen)) is not None
    return HERE if is_sent or is_asked or is_told else NO_HITS


def _path_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{(parts.hostname or '').split('.')[0]}{parts.path}".lower()


def soft_gone(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The page says that there is no page, and calls that a success."""
    tree = seen.reading.tree
    is_gone = _GONE_WORDS.search(_lead(seen)) or any(map(_GONE_HEAD.search, (tree.title, *tree.headings)))
    return HERE if _is_short(seen) and is_gone else NO_HITS


def parked(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The place is reserved, and nothing is there."""
    tree = seen.reading.tree
    head = "\n".join((tree.title, *tree.headings[:1])).lower()
    is_said = _PARKED_WORDS.search(_lead(seen) if len(seen.reading.main) < _BARE else head)
    return HERE if _is_short(seen) and is_said else NO_HITS


def needs_scripts(seen: Seen, _: Expected) -> Iterable[Hit]:
    """Without JavaScript the page is empty."""
    reading = seen.reading
    if reading.kind is not MediaKind.HTML or len(reading.text) >= _THIN * 2:
        return NO_HITS
    told = f"{reading.text}\n{reading.tree.without_scripts}".lower()
    is_shell = reading.tree.scripts > 0 and len(reading.text) < _THIN
    return HERE if is_shell or _SCRIPT_WORDS.search(told) else NO_HITS


def empty(seen: Seen, _: Expected) -> Iterable[Hit]:
    """There is a page, and nothing on it."""
    reading = seen.reading
    is_text = reading.kind in (MediaKind.HTML, MediaKind.PLAIN)
    return HERE if is_text and not reading.text.strip() and not reading.tree.scripts else NO_HITS


def no_text(seen: Seen, _: Expected) -> Iterable[Hit]:
    """A file from which nobody can take words."""
    problem = seen.reading.problem
    if problem is not None:
        return (Hit(named=(("problem", problem.text),)),)
    is_file = seen.reading.kind in (MediaKind.BINARY, MediaKind.OLD_WORD)
    return (
        (Hit(named=(("problem", mark("The address leads to a file, not to a page.")),)),)
        if is_file
        else NO_HITS
    )


def picture_of_text(seen: Seen, _: Expected) -> Iterable[Hit]:
    """A picture where words are looked for."""
    return HERE if seen.reading.kind is MediaKind.IMAGE else NO_HITS


def a_file(seen: Seen, _: Expected) -> Iterable[Hit]:
    """A document to open in a program of its own."""
    return HERE if seen.reading.kind in (MediaKind.PDF, MediaKind.WORD) else NO_HITS


_TO_OPEN = mark(
    "Open the address in a private window of your browser: what you see there is what a reviewer sees."
)

RULES = (
    LiveRule(
        "live.gone",
        "PP-3",
        Severity.BLOCKS,
        mark("There is no page at this address (answer {status})."),
        mark("Check the address, or put the page there."),
        check=gone,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.closed",
        "PP-3",
        Severity.BLOCKS,
        mark("The page does not open for everyone (answer {status})."),
        _TO_OPEN,
        check=closed,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.keeps-programs-out",
        "PP-3",
        Severity.LIKELY,
        mark("The website did not let this program read the page (answer {status})."),
        _TO_OPEN,
        check=robots_out,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.broken",
        "PP-3",
        Severity.BLOCKS,
        mark("The page answers with an error ({status})."),
        mark("Ask your web person to mend it, then look again."),
        check=broken,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.not-found-words",
        "PP-3",
        Severity.BLOCKS,
        mark("The page says that there is no such page."),
        mark("Check the address, or put the page there."),
        check=soft_gone,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.login-wall",
        "PP-3",
        Severity.BLOCKS,
        mark("Visitors are asked to sign in before they see the page."),
        mark("Let the page open without a login, or give the address of a public picture of it."),
        check=login_wall,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.parked",
        "RG-6",
        Severity.BLOCKS,
        mark("The page says that the website is not ready yet."),
        mark("Finish the page before you file."),
        check=parked,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.needs-javascript",
        "PP-3",
        Severity.LIKELY,
        mark("Without JavaScript the page shows no text."),
        mark("Ask your web person for a page that shows its words by itself. Then look again."),
        check=needs_scripts,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.empty",
        "PP-3",
        Severity.BLOCKS,
        mark("The page is empty."),
        mark("Put the text there, then look again."),
        check=empty,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.unreadable-file",
        "PP-3",
        Severity.LIKELY,
        mark("{problem}"),
        mark("Give the address of an ordinary web page."),
        check=no_text,
        decides=True,
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.picture-of-text",
        "PP-3",
        Severity.LIKELY,
        mark("There is a picture at this address, and no text."),
        mark("Put the words on an ordinary web page."),
        check=picture_of_text,
        decides=True,
        paths=(*DOCUMENTS, FORM, SITE),
        stands_on=_OPENS,
    ),
    LiveRule(
        "live.a-file",
        "PP-3",
        Severity.ADVICE,
        mark("The text is a file to open, not a web page."),
        mark("An ordinary page is easier to read, for people and for reviewers."),
        check=a_file,
        paths=(*DOCUMENTS, FORM),
        stands_on=_OPENS,
    ),
)
