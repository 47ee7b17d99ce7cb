"""Web addresses, e-mail addresses and phone numbers in a text, with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.reading.paragraphs import paragraphs
from smswizard.reading.pattern import Pattern

_URL = Pattern(
    r"(?<![@\w.-])(?:(?P<scheme>https?)://)?(?P<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,18})"
    r"(?::\d{1,5})?(?P<path>/[^\s<>\"'\u201d\u2019]{0,1500})?(?![@\w-])",
    re.IGNORECASE,
)
_BARE = Pattern(
    r"(?<![\w.])(?P<scheme>https?)://(?P<host>[^\s/<>\"']{1,250})(?P<path>/[^\s<>\"']{0,1500})?",
    re.IGNORECASE,
)
_EMAIL = Pattern(
    r"(?<![\w.+-])[a-z0-9][a-z0-9._+-]{0,63}@((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18})\b", re.IGNORECASE
)
_PHONE = Pattern(
    r"(?<![\w$.,/-])(?:\+?1[\s.-]{0,2})?(?:\(\d{3}\)|\d{3})[\s.-]{0,2}\d{3}[\s.-]{0,2}\d{4}(?![\w-]|[.,]\d)"
    r"|(?<!\w)1-?8\d\d-[a-z0-9]{3}-?[a-z0-9]{4}\b",
    re.IGNORECASE,
)
_ENDINGS = (
    "com net org edu gov mil info biz io co us ca app dev shop store online site club health care clinic law bank "
    "church school example test me ly gd gl gy cc tv ai uk de fr es mx au nz in to id ee be it nl at ch page link "
    "ink pro xyz live space tech world today email news media group agency studio fitness salon pizza bar restaurant "
    "cafe coffee farm garden pet vet dental travel tours events wine beer city house homes realty loan finance "
    "credit insurance tax cash gold party ws sh st so la fm do am is one eu vc gs"
)
_KNOWN_ENDINGS = frozenset(_ENDINGS.split())


class Link(NamedTuple):
    """A web address as written: `scheme` is "" where none was written; `host` in small letters."""

    start: int
    end: int
    text: str
    scheme: str
    host: str


@lru_cache(maxsize=64)
def links(text: str) -> tuple[Link, ...]:
    """Every web address, with or without https:// before it."""
    return tuple(
        each._replace(start=each.start + at, end=each.end + at) if at else each
        for at, part in paragraphs(text)
        for each in _links_of(part)
    )


@lru_cache(maxsize=64)
def emails(text: str) -> tuple[tuple[int, int, str], ...]:
    """Every e-mail address: start, end, domain in small letters."""
    return tuple(
        (start + at, end + at, domain)
        for at, part in paragraphs(text)
        for start, end, domain in _emails_of(part)
    )


@lru_cache(maxsize=64)
def phones(text: str) -> tuple[tuple[int, int], ...]:
    """Every North American phone number: start and end."""
    return tuple((start + at, end + at) for at, part in paragraphs(text) for start, end in _phones_of(part))


@lru_cache(maxsize=64)
def without_addresses(text: str) -> str:
    """The text with web and e-mail addresses blanked, so that a name in one does not count as said."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(
        [(each.start, each.end) for each in links(text)] + [(a, b) for a, b, _ in emails(text)]
    ):
        if end > done:
            start = max(start, done)
            pieces += (text[done:start], " " * (end - start))
            done = end
    return "".join((*pieces, text[done:]))


@lru_cache(maxsize=1024)
def _links_of(part: str) -> tuple[Link, ...]:
    if "." not in part and "://" not in part:
        return ()
    found = [_link(match) for match in _URL.finditer(part) if _is_address(match)]
    seen = {each.start for each in found}
    found += [_link(match) for match in _BARE.finditer(part) if match.start() not in seen]
    return tuple(sorted(found, key=lambda each: each.start))


@lru_cache(maxsize=1024)
def _emails_of(part: str) -> tuple[tuple[int, int, str], ...]:
    if "@" not in part:
        return ()
    return tuple((match.start(), match.end(), match.group(1).lower()) for match in _EMAIL.finditer(part))


@lru_cache(maxsize=1024)
def _phones_of(part: str) -> tuple[tuple[int, int], ...]:
    return tuple((match.start(), match.end()) for match in _PHONE.finditer(part))


def _is_address(match: re.Match[str]) -> bool:
    ending = match["host"].rsplit(".", 1)[-1].lower()
    return bool(match["scheme"]) or bool(match["path"]) or ending in _KNOWN_ENDINGS


def _link(match: re.Match[str]) -> Link:
    shown = match.group().rstrip(".,;:!?)]}")
    host = match["host"].lower().split("@")[-1].split(":")[0].rstrip(".")
    return Link(match.start(), match.start() + len(shown), shown, (match["scheme"] or "").lower(), host)
