"""How large a message is, which signs make it larger than it looks, what that costs, and how one press mends it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from smswizard.facts.alphabet import Encoding, Measure, graphemes_of, measure, segment_price, smartened
from smswizard.facts.limits import limit
from smswizard.i18n import mark, say

OWN_SWAPS = {"\t": " ", "`": "'", "\u00ab": '"', "\u00bb": '"'}
"""Where plain words want something else than Twilio's Smart Encoding: it makes seven blanks of a tab."""

_SHOWN = 4
_CURLY = "\u2018\u2019\u201c\u201d\u201e\u201a"
_SIGN = mark("sign")
_NAMES = {
    **dict.fromkeys(_CURLY, mark("curly quote")),
    **dict.fromkeys("\u2013\u2014", mark("long dash")),
    "\u2026": mark("three dots in one sign"),
    "\u2022": mark("bullet"),
}


class Culprit(NamedTuple):
    """A sign that forces the larger alphabet, and how often it stands there. `swap` is what can stand for it: "" where
    it can only be taken out, None where nothing does (the letters of another script)."""

    sign: str
    times: int
    swap: str | None


class Sizing(NamedTuple):
    """A message as Twilio counts it (`counted`), with Smart Encoding (`smart`), and after one press (`after`).

    `better` is the text after that press; it is the text itself where nothing is gained.
    """

    counted: Measure
    smart: Measure
    after: Measure
    culprits: tuple[Culprit, ...]
    better: str

    @property
    def spare(self) -> int:
        """Parts that the press saves in each message."""
        return self.counted.segments - self.after.segments


class Cost(NamedTuple):
    """A sum with the cheapest and the dearest carrier. Prices are for numbers in the US, as of `date`."""

    least: Decimal
    most: Decimal
    currency: str
    source: str
    date: str


@lru_cache(maxsize=64)
def sizing(message: str) -> Sizing:
    """Count a message and work out what would make it smaller; a text that Twilio would not send is only counted."""
    counted = measure(message)
    too_long = len(message) > (limit("segment.body").max or 0)
    smart = counted if too_long else measure(message, smart=True)
    if counted.encoding is Encoding.GSM7:
        return Sizing(counted, smart, counted, (), message)
    times = Counter(sign for _, sign in counted.culprits)
    culprits = tuple(Culprit(sign, many, swap_for(sign)) for sign, many in times.items())
    if too_long:
        return Sizing(counted, smart, counted, culprits, message)
    better = plain(message)
    after = measure(better)
    least = counted.segments if after.encoding is Encoding.GSM7 else counted.segments - 1
    if after.segments > least:
        better, after = message, counted
    return Sizing(counted, smart, after, culprits, better)


def plain(message: str) -> str:
    """The message with every sign swapped that can be; blanks that meet where one was taken out become one."""
    swaps = {sign: swap for _, sign in measure(message).culprits if (swap := swap_for(sign)) is not None}
    parts = [swaps.get(part, part) for part in graphemes_of(message)]
    kept = "".join(parts)
    return kept.replace("  ", " ").strip(" ") if "" in swaps.values() and "  " not in message else kept


def swap_for(sign: str) -> str | None:
    """What can stand for a sign in the plain alphabet: "" to take it out, None where nothing can."""
    if sign in OWN_SWAPS:
        return OWN_SWAPS[sign]
    if sign.isspace():
        return " "
    bare = "".join(each for each in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(each))
    for swap in (smartened(sign), unicodedata.normalize("NFC", sign), bare):
        if swap != sign and measure(swap).encoding is Encoding.GSM7:
            return swap
    return None if unicodedata.category(sign[0])[0] in "LN" else ""


def cost(segments: int, messages: int = 1) -> Cost | None:
    """What so many parts cost, so many times; None where no price is known."""
    price = segment_price()
    if price is None:
        return None
    many = segments * messages
    return Cost(price.least * many, price.most * many, price.currency, price.origin.source, price.origin.date)


def messages_a_month(stated: str) -> int:
    """The answer about how many texts a month as a number; 0 where it was not said."""
    digits = "".join(filter(str.isdigit, stated))
    return int(digits[:9]) if digits else 0


def cost_words(segments: int, monthly: int) -> str:
    """What a message of so many parts costs, each and in a month; "" where no price is known."""
    one, month = cost(segments), cost(segments, monthly or 1000)
    if one is None or month is None:
        return ""
    named = {
        "each": _range(one, 4),
        "sum": _range(month, 2),
        "count": f"{monthly or 1000:,}",
        "date": one.date,
    }
    if monthly:
        return say(mark("{each} each, {sum} a month at {count} texts (US prices of {date})"), **named)
    return say(mark("{each} each, {sum} for {count} of them (US prices of {date})"), **named)


def culprit_words(size: Sizing, monthly: int) -> str:
    """Which signs make the message larger, and what that costs; "" where none does."""
    if not size.culprits:
        return ""
    told = [_not_plain(size.culprits)]
    if size.spare > 0:
        named = {"now": size.counted.segments, "then": size.after.segments}
        told.append(say(mark("The message takes {now} parts instead of {then}."), **named))
        told += _extra(size.spare, monthly)
    if (size.smart.encoding, size.smart.segments) != (size.counted.encoding, size.counted.segments):
        smart = mark("With Smart Encoding switched on at Twilio it is {count}.")
        told.append(say(smart, count=parts_words(size.smart.segments)))
    return " ".join(told)


def _not_plain(culprits: tuple[Culprit, ...]) -> str:
    rooms = {"room": limit("segment.gsm7.single").max, "small": limit("segment.ucs2.single").max}
    if len(culprits) == 1:
        one = mark("{sign} is not in the plain alphabet: a part holds {small} characters instead of {room}.")
        sign = culprits[0].sign
        name = say(mark("The {name} {sign}"), name=say(_NAMES.get(sign, _SIGN)), sign=shown(sign))
        return say(one, sign=name, **rooms)
    signs = "  ".join(shown(each.sign) for each in culprits[:_SHOWN])
    more = " …" if len(culprits) > _SHOWN else ""
    many = mark(
        "These signs are not in the plain alphabet: {signs}. A part holds {small} characters instead of {room}."
    )
    return say(many, signs=signs + more, **rooms)


def swap_words(size: Sizing) -> str:
    """What the press does; "" where there is nothing to press."""
    if size.after == size.counted:
        return ""
    if len(size.culprits) > 1:
        return say(mark("Swap these for plain characters"))
    sign, _, swap = size.culprits[0]
    if not swap:
        return say(mark("Take {sign} out"), sign=shown(sign))
    if unicodedata.normalize("NFC", sign) == swap:
        return say(mark("Make one character of {sign}"), sign=shown(sign))
    if sign in _CURLY:
        return say(mark("Swap the curly quote for a straight one"))
    return say(mark("Swap {sign} for {swap}"), sign=shown(sign), swap=shown(swap))


def parts_words(count: int) -> str:
    """ "1 part", "2 parts"."""
    return say(mark("1 part")) if count == 1 else say(mark("{count} parts"), count=count)


def shown(sign: str) -> str:
    """A sign, or its name where there is nothing to see. No quotation marks: many signs are some themselves."""
    if sign.strip() and sign.isprintable():
        return sign
    names = {" ": mark("a blank"), "\t": mark("a tab"), "\u00a0": mark("a no-break space")}
    return say(names[sign]) if sign in names else unicodedata.name(sign[0], f"U+{ord(sign[0]):04X}").lower()


def _extra(segments: int, monthly: int) -> list[str]:
    one, month = cost(segments), cost(segments, monthly)
    if one is None or month is None:
        return []
    if not monthly:
        return [say(mark("That costs {each} more for each message."), each=_range(one, 4))]
    named = {"each": _range(one, 4), "sum": _range(month, 2), "count": f"{monthly:,}"}
    return [say(mark("That costs {each} more for each message, {sum} a month at {count} texts."), **named)]


def _range(sum_: Cost, places: int) -> str:
    least, most = (f"{each:,.{places}f}" for each in (sum_.least, sum_.most))
    sign = "$" if sum_.currency == "USD" else ""
    tail = "" if sign else f" {sum_.currency}"
    return f"{sign}{least}{tail}" if least == most else f"{sign}{least} to {sign}{most}{tail}"
