"""A refusal code, or the whole refusal e-mail, in plain words. Nothing is asked of anybody: it works offline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from smswizard.desk.mail_text import plain_text
from smswizard.desk.refusals import Refusal, of_known
from smswizard.facts.refusal_phrases import Phrase, refusal_phrases
from smswizard.facts.rejections import Rejection, explain
from smswizard.i18n import mark
from smswizard.reading.folding import flat, folded
from smswizard.reading.pattern import Pattern

GUESSES = 5
"""More likely reasons than this help nobody."""

_NUMBER = Pattern(r"(?<![\d+$£€.,/-])(\d{5})(?![\d%-]|[.,/]\d|\s?(?:USD|CAD)\b)|(?<=/)(\d{5})(?=[^\d/]|$)")
_UNKNOWN = Pattern(r"(?:\b(?:error|code|reason)s?\b[^\d\n]{0,20}|/errors/)(\d{5})(?!\d)", re.IGNORECASE)
_BARE = Pattern(r"\s*\d{5}(?:[\s,;]+\d{5})*\s*")
_NO_CODES = Pattern(
    r"\+\d[\d ().-]{6,18}\d|\(\d{3}\) ?\d{3}[ .-]\d{4}|\b\d{3}[ .-]\d{3}[ .-]\d{4}\b"
    r"|,\s{0,3}[A-Z]{2}\.?\s{1,3}\d{5}(?:-\d{4})?\b|\b(?i:zip|postal)(?i:\scode)?:?\s{0,3}\d{5}\b"
    r"|\b\d{5}\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.']{0,30}\s){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive"
    r"|Ln|Lane|Way|Ct|Court|Hwy|Highway|Pkwy|Parkway|Suite|Sample)\b"
    r"|\b(?i:case|ticket|order|invoice|request)(?i:\s(?:no|number|id))?\.?\s{0,2}[:#]?\s{0,2}#?\d{5}\b"
    r"|\b\d{5}\s(?i:messages|texts|customers|people|subscribers|recipients|segments|dollars)\b"
)
_TOLL_FREE = Pattern(r"\btoll[ -]?free\b")
_STOPS = ".!?;"
_SAME = (
    *(("can't", "cannot"), ("n't", " not"), ("cannot", "could not"), ("can not", "could not")),
    *(("were unable to", "could not"), ("was unable to", "could not"), ("are unable to", "could not")),
    *(
        ("unable to", "could not"),
        ("not able to", "could not"),
        ("could not be validated", "could not be verified"),
    ),
)
_BETWEEN = r"[ -](?:(?:the|your|our|its|an?|any) )?"


class Explained(NamedTuple):
    """What a pasted text says, in its order. Where no code stands in it, `reasons` are guesses from its words."""

    reasons: tuple[Refusal, ...]
    is_guess: bool = False


def explain_text(raw: str) -> Explained:
    """Explain every code of a text; where there is none, what its usual phrases probably mean."""
    text = plain_text(raw)
    told = tuple(_of_code(code, text) for code in codes_in(text))
    return Explained(told) if told else Explained(tuple(_guesses(text)), is_guess=True)


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of a text, each once, in its order. Phone numbers, dates, sums and places are none.

    A number that we do not know is a code only where the text calls it one, or holds nothing else.
    """
    if _BARE.fullmatch(text):
        return tuple(dict.fromkeys(re.findall(r"\d{5}", text)))
    kept = _NO_CODES.sub(lambda match: "x" * len(match.group()), text)
    found = {match.start(): match.group(1) for match in _UNKNOWN.finditer(kept)}
    for match in _NUMBER.finditer(kept):
        code = match.group(1) or match.group(2)
        if explain(code):
            found[match.start()] = code
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


def _of_code(code: str, text: str) -> Refusal:
    known = explain(code)
    if known is not None:
        return of_known(known, known.field)
    said = _sentence(flat(text), flat(text).find(code))
    words = said if said.strip(code + " .:#()") else mark("We do not know this code.")
    cure = mark("We do not know this code. Twilio's page of the code, or Twilio support, can tell you more.")
    return Refusal(code, words, None, "", cure, True, "", "", said)


def _guesses(text: str) -> Iterator[Refusal]:
    said = _plainly(folded(text))
    is_toll_free = _TOLL_FREE.search(said) is not None
    found = [(at, phrase) for phrase in refusal_phrases() if (at := _first(phrase, said)) is not None]
    found.sort(key=lambda each: each[0])
    told: set[str] = set()
    for at, phrase in found:
        known = _likeliest(phrase, is_toll_free)
        if known.code not in told and len(told) < GUESSES:
            told.add(known.code)
            yield replace(of_known(known, known.field, _sentence(said, at)), is_guess=True)


def _plainly(said: str) -> str:
    """The same with fewer ways to say that something could not be done."""
    for words, plainer in _SAME:
        said = said.replace(words, plainer)
    return said


def _likeliest(phrase: Phrase, is_toll_free: bool) -> Rejection:
    codes = [known for code in phrase.codes if (known := explain(code))]
    fitting = [each for each in codes if ("tollfree" in each.products) is is_toll_free]
    return (fitting or codes)[0]


def _first(phrase: Phrase, said: str) -> int | None:
    places = [match.start() for pattern in _patterns(phrase) if (match := pattern.search(said))]
    return min(places, default=None)


@cache
def _patterns(phrase: Phrase) -> tuple[Pattern, ...]:
    return tuple(_pattern(each) for each in phrase.wordings)


def _pattern(wording: str) -> Pattern:
    parts = [_BETWEEN.join(map(re.escape, re.split(r"[ -]", part.strip()))) for part in wording.split("*")]
    return Pattern(r"\b" + r"[^.!?;]{1,60}?".join(parts), needs=re.split(r"[ *-]", wording)[0])


def _sentence(said: str, at: int) -> str:
    """The sentence around a place, no longer than people read."""
    start = max(said.rfind(stop, 0, at) for stop in _STOPS) + 1
    ends = [end for stop in _STOPS if (end := said.find(stop, at)) >= 0]
    return said[max(start, at - 120) : min([*ends, at + 160])].strip()
