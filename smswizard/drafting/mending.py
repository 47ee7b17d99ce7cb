"""Ways to change one sentence of somebody else's policy or terms, the gentlest first. Nothing here judges:
whoever asks tries one after another until nothing is left to object to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from smswizard.drafting.disclosures import NO_SHARING
from smswizard.drafting.edits import Edit, after, pieces
from smswizard.drafting.terms import NOT_SIGNED_UP, VOLUNTARY
from smswizard.reading.html import visible
from smswizard.reading.pattern import Pattern
from smswizard.reading.sharing import sharings, way_out

_MOST_ITEMS = 4
FREE = VOLUNTARY.replace("Signing up", "Signing up for text messages")
NEVER = "mobile phone numbers, text messaging opt-in data or consent"


class Deed(StrEnum):
    """What is done with a sentence."""

    CARVE_OUT = "carve-out"
    SHORTEN = "shorten"
    REPLACE = "replace"
    DELETE = "delete"
    FILL = "fill"


class Way(NamedTuple):
    """One way: what is done, and the edits that do it."""

    deed: Deed
    edits: tuple[Edit, ...]


Span = tuple[int, int]
Ways = Callable[[str, Span], Iterator[Way]]

_END = Pattern(r"[\s.!?;]*[\"'\u2019\u201d)\]]*$")
_ITEM = (
    r"(?:your |their |our |the |(?:customers?|clients?|guests?|members?)['\u2019]s? )?(?:(?:mobile|cell|cellular|phone"
    r"|telephone)[\s-]{0,2}){1,3}(?:numbers?|nos?\b\.?)|(?:your |their )?(?:sms|text|text messaging|mobile)?\s?opt-?in"
    r"(?:\s(?:data|information|status|consent))?|(?:your |their )?(?:sms|text(?: messag\w{1,3})?)\sconsents?"
)
_NAMED = Pattern(_ITEM, re.IGNORECASE)
_SUCH = Pattern(
    rf"\s*[,(]?\s*(?:such as|including|like|for example|e\.g\.)\s+(?:{_ITEM})\s*"
    r"(?:[,)](?=\s)|(?=\s(?:to|with|by|for|may|can|will)\b))",
    re.IGNORECASE,
)
_LAST = Pattern(rf",?\s+(?:and|or|as well as|&)\s+(?:{_ITEM})\b", re.IGNORECASE)
_AMONG = Pattern(rf",\s+(?:{_ITEM})(?=\s*(?:,|\band\b|\bor\b))", re.IGNORECASE)
_FIRST = Pattern(rf"\b(?:{_ITEM})\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or)\s+)(?=\w)", re.IGNORECASE)
_WITHIN = Pattern(rf"\s*[,(]\s*(?:{_ITEM})\s+(?:included|too|among them|as well)\s*[,)]?", re.IGNORECASE)
_BUT = Pattern(r"\s*,?\s*\b(?:except|other than|apart from|unless|save)\b[^.!?]*", re.IGNORECASE)
_DENIAL = Pattern(r"\b(?:not|never|no|nor|none)\b|n['\u2019]t\b", re.IGNORECASE)
_CONJOINED = Pattern(
    r"\s*,?\s*\b(?:and|as well as|including|plus)\b(?: to| that you)?[^.!?]{0,60}?\b(?:receive|receiving|get|be sent"
    r"|consent|agree|opt)\w{0,3}\b[^.!?]{0,160}?\b(?:texts?|sms|text messag\w{1,4}|messages)\b[^.!?]*",
    re.IGNORECASE,
)
_TEXTS_YOU = Pattern(r"\b(?:texts?|call|phone|sms) you\b|\bby (?:text|sms|phone)\b", re.IGNORECASE)
_OTHER_DATA = Pattern(
    r"\b(?:personal|customer|contact|account|other)\s(?:information|data|details|lists?|records)\b"
    r"|\b(?:information|data) about you\b|\byour (?:information|data|details|name|e-?mail|address)\b|\bmailing lists?\b",
    re.IGNORECASE,
)
_BULLET = Pattern(r"^\s*(?:[-*\u2022\u2023\u25aa\u25cf\u00b7]|\(?[0-9a-z]{1,2}[.)])\s+")
_COMMA = Pattern(r",(?=[^,]*$)")


def of_sharing(text: str, span: Span) -> Iterator[Way]:
    """A sentence that passes data on: numbers leave its list, an exception is put behind it, or it goes.

    Where nothing but numbers is meant ("they may text you", "we may give it to partners"), it can only go. A promise
    with a way out ("except with partners") ends before it.
    """
    said = visible(text)[slice(*span)]
    but = _BUT.search(said)
    if but and _DENIAL.search(said[: but.start()]):
        end = but.start() + len(but.group().rstrip())
        yield Way(Deed.SHORTEN, (Edit(span[0] + but.start(), span[0] + end),))
    without = _without_numbers(said)
    left = after(pieces(said, without))
    told = any(each.sentence.span == span and each.signs.mobile for each in sharings(text))
    meant = told and (_TEXTS_YOU.search(said) is not None or _OTHER_DATA.search(said) is None)
    if not _NAMED.search(left) and (without or not meant):
        moved = tuple(each._replace(start=each.start + span[0], end=each.end + span[0]) for each in without)
        yield Way(Deed.CARVE_OUT, (*moved, _carve_out(said, span)))
    yield of_removal(span)


def of_exception(_text: str, span: Span, said: str = "") -> Iterator[Way]:
    """A promise with a way out: it ends before the way out, or our promise takes its place."""
    found = way_out(said)
    if found and said[: found[0]].strip():
        start, end = found
        stop = re.compile(r"[.;!?]|$").search(said, end)
        start = len(said[:start].rstrip(" ,(\u2013\u2014-"))
        yield Way(Deed.SHORTEN, (Edit(span[0] + start, span[0] + (stop.start() if stop else end)),))
    yield _replaced(said, span, NO_SHARING)


def of_force(text: str, span: Span) -> Iterator[Way]:
    """A sentence that makes people agree to texts: the duty leaves it, or a free choice takes its place."""
    yield from _cut_conjoined(text, span)
    yield _replaced(visible(text)[slice(*span)], span, FREE)
    yield of_removal(span)


def of_bundle(text: str, span: Span) -> Iterator[Way]:
    """A sentence that takes something else for consent: its tail goes, or the opposite takes its place."""
    yield from _cut_conjoined(text, span)
    yield _replaced(visible(text)[slice(*span)], span, NOT_SIGNED_UP)
    yield of_removal(span)


def of_template(_text: str, span: Span) -> Iterator[Way]:
    """An instruction of a template, or words nobody should read, go."""
    yield of_removal(span)


def of_removal(span: Span) -> Way:
    """The sentence goes."""
    return Way(Deed.DELETE, (Edit(*span),))


def _cut_conjoined(text: str, span: Span) -> Iterator[Way]:
    said = visible(text)[slice(*span)]
    match = _CONJOINED.search(said)
    if match and len(said[: match.start()].split()) > 4:
        last = match.start() + len(match.group().rstrip())
        yield Way(Deed.SHORTEN, (Edit(span[0] + match.start(), span[0] + last),))


def _replaced(said: str, span: Span, words: str) -> Way:
    """The sentence with others in its place; a bullet before it stays."""
    bullet = _BULLET.match(said)
    return Way(Deed.REPLACE, (Edit(span[0] + (bullet.end() if bullet else 0), span[1], words),))


def _without_numbers(said: str) -> tuple[Edit, ...]:
    """The edits that take phone numbers and consent out of a list of several things; () where they stand alone."""
    found: list[Edit] = []
    for _ in range(_MOST_ITEMS):
        left = after(pieces(said, found))
        edits = _without_one(left)
        if not edits:
            break
        if found:
            return _all_at_once(said, left, edits)
        found = list(edits)
    return tuple(found)


def _all_at_once(said: str, left: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Several items are taken out one after another; the sentence is then written anew, behind its first words."""
    for _ in range(_MOST_ITEMS):
        left = after(pieces(left, edits))
        edits = _without_one(left)
        if not edits:
            break
    same = next(
        (at for at, (a, b) in enumerate(zip(said, left, strict=False)) if a != b), min(len(said), len(left))
    )
    tail = next(
        (at for at in range(min(len(said), len(left)) - same) if said[-1 - at] != left[-1 - at]),
        min(len(said), len(left)) - same,
    )
    return (Edit(same, len(said) - tail, left[same : len(left) - tail]),)


def _without_one(said: str) -> tuple[Edit, ...]:
    such = _SUCH.search(said) or _WITHIN.search(said)
    if such:
        return (Edit(*such.span()),)
    match = _LAST.search(said)
    if match:
        edits = [Edit(*match.span())]
        comma = _COMMA.search(said[: match.start()])
        if comma and not re.search(r"\b(?:and|or)\b", said[comma.end() : match.start()]):
            edits.insert(0, Edit(comma.start(), comma.end(), " and"))
        return tuple(edits)
    match = _AMONG.search(said) or _FIRST.search(said)
    return (Edit(*match.span()),) if match else ()


def _carve_out(said: str, span: Span) -> Edit:
    if said.rstrip().endswith(":"):
        place = span[0] + len(said.rstrip()) - 1
        return Edit(place, place, f" (this never covers {NEVER})")
    end = _END.search(said)
    place = span[0] + (end.start() if end else len(said))
    return Edit(place, place, f", but never {NEVER}")
