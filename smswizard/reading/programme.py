"""Whether a text says what its text messages are about: after a word of sending, or before "texts" and "
""messages"."""

from __future__ import annotations

from functools import lru_cache

from smswizard.reading.folding import flat
from smswizard.reading.html import visible
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import topics_of

_TITLE = 120
_HEADING = 80
_WEAK_WORDS = (
    "alert alerts notice notices service services support help update updates notification notifications "
    "account rent messages"
    " confirm confirmed customer customers member members"
)
_WEAK = frozenset(_WEAK_WORDS.split())
_TEXTING = Pattern(
    r"\b(?:sms|mms|msgs?|texts?|txts?|texting|texted|messag(?:es?|ing)|mobile (?:program|alerts?|terms))\b"
)
_PARTS = Pattern(r"[.;!?](?=\s|$)|\n|::|\s\|\s")
_ELSE = Pattern(
    r"\b(?:liable|liability|responsible for|privacy|third[- ]part(?:y|ies)|(?:or|and|nor) affiliates?"
    r"|affiliates? (?:or|for)|(?:sell|rent|share|trade|lend|swap)\w{0,3}"
    r" (?:or \w{1,8} )?(?:(?:your|the|any|mobile) )?(?:\w{1,10} )?(?:numbers?|consents?|data|information"
    r"|lists?)|law|warrant\w{0,3}|refund\w{0,3}"
    r"|without (?:prior )?notice|change (?:or end|these|the)|purchase (?:is )?(?:needed|required|necessary)"
    r"|condition of)\b"
)
_STRONG = Pattern(
    r"\b(?:reminders?|offers?|deals|specials?|promo(?:s|tions?|tional)?|discounts?|coupons?|sales?|receipts?"
    r"|codes?|passcodes?|surveys?"
    r"|invitations?|confirmations?|announcements?|closings?|closures?|schedules?|appeals?|news|headlines"
    r"|advisories|warnings?|outages?"
    r"|arrivals?|restocks?|releases?|deliver(?:y|ies)|tips|stories|events?|appointments?|bookings?"
    r"|reservations?|orders?|shipments?"
    r"|invoices?|statements?|bills?|balances?|payments?|quotes?|estimates?|prices?|openings?|cancell?ations?"
    r"|delays?|results?|scores?|dates"
    r"|changes|requests?|rewards?|points|points? balance|giveaways?|recipes?|menus?|shifts?|itinerar(?:y|ies)"
    r"|tickets?|games?|practices?|listings?|showings?|prayers?|verses?|forecasts?|polls?|feedback)\b"
)
_SENDS = (
    r"(?:sends?|sending|sent|receiv(?:e|es|ing)|gets?|getting|texts?|texted|texting|messages?|sms|messaging"
    r"|alerts?|notif(?:y|ies)|reminds?"
    r"|tells?|lets?|informs?|confirms?|warns?|expect|contents?|covers?|includes?|purpose|describes?|about|for)"
)
_AFTER = Pattern(rf"\b{_SENDS}\b(.{{0,220}})")
_BEFORE = Pattern(
    r"((?:\b[a-z&'-]{2,18} ){1,5})(?:texts?|text messages?|messages|sms|alerts?|notices?|notifications?"
    r"|updates?)\b"
)
_ABOUT = Pattern(
    r"\b(?:texts?|messages?|sms|alerts?|notices?|notifications?|updates?|word"
    r"|news)\b (?:\w{1,12} ){0,4}?(?:about|on|regarding|concerning|when|whenever"
    r"|containing|covering|relating to|related to|as soon as|to (?:let|tell|remind|confirm|notify|warn|verify"
    r"|ask|coordinate))"
    r" (?!(?:this|these|our|the|your|any|how|which|it|its|a|an|\w{1,12} \w{1,12})? ?(?:program(?:me)?|service"
    r"|list|number|phone|device|mobile|terms|consent"
    r"|plan|behalf|privacy|account|request|sign-?ups?|subscription|enrol\w{0,5}|opt-?in|choice|registration"
    r"|time|you (?:reply|text|send|opt|join|sign|enrol|wish|want|change)|they (?:opt|join|sign|enrol)|replies"
    r"|reply"
    r"|sign)\b)[a-z]"
)
_TOLD = Pattern(
    r"\b(?:we|will|who|then|are|be|may|it|team|office|staff|and)(?:'ll)? (?:also )?(?:text|texts"
    r"|texted) (?:you |them |everyone |members |customers )?"
    r"(?!you\b|them\b|us\b|me\b|stop\b|help\b|messag|to\b|from\b|at\b|with\b|and\b|or\b|by\b|in\b|if\b|who\b|that\b|whose\b"
    r"|(?:only )?(?:people|those|anyone"
    r"|customers|clients|patients|guests|subscribers|tenants|parents) (?:who|that)\b|terms"
    r"|list|program|service|number|alerts?\b|back\b"
    r"|only\b|the (?:word|number)|your\b|a (?:keyword|word)|up to|about \d|no more|every\b|each\b|once\b"
    r"|twice\b|using\b|per\b|\d)[a-z]"
)
_KNOWN = Pattern(
    r"\b(?:let (?:you|them|people|members|customers) know|hear (?:\w{1,10} )?(?:about|of)|keep (?:you|them"
    r"|people|members) (?:posted|informed|up to date) (?:about|on|of))\b"
    r"|\b(?:text list|texts?|messages?|contents?|topics?|what you(?:'ll| will)? (?:get|receive)|you(?:'ll"
    r"| will)? (?:get|receive)): (?!stop|help|text|reply|msg"
    r"|message|freq|up to|about \d|\d|optional|voluntary|joining|none|yes|call|see|xx|recurring|automat)[a-z]"
    r"|\bsends? (?:you |out |members |customers |subscribers )?(?!an?\b|the\b|one\b|up\b|recurring|automat"
    r"|text|messag|sms|them\b|it\b|to\b|from\b|more\b|no\b"
    r"|your\b|any\b|our\b|stop\b|help\b|you\b|us\b|mobile|alerts?\b|only\b|these\b|those\b|such\b|in\b|by\b"
    r"|and\b|or\b|abuse|replies|back|two\b|several|xx|out\b|periodic"
    r"|occasional|regular|free|sms|mms|updates?\b|notifications?\b|notices?\b)[a-z'-]{3,} [a-z]"
    r"|\btexts? (?:\w{1,10} )?(?:customers|people|those|anyone|members|clients|patients|guests|parents)"
    r" (?:who|that)\b[^.!?]{0,80}\b(?:about|regarding|when) [a-z]"
    r"|\b(?:replies|answers?|respond\w{0,3}) to (?:your |the )?(?:questions?|inquir\w{1,3}|requests you)"
    r"|\bsends? (?:you |out )?(?:the|our|its|a) (?!text|sms|messag|alert|mms|confirmation|code word|word"
    r"|keyword|following|number|recurring|automat|one\b|single|first|reply|notice|link)"
    r"[a-z'-]{3,} "
)
_MODIFIED = Pattern(
    r"\b(?!(?:text|sms|the|these|those|our|your|any|all|such|free|of|and|or|recurring|automated|mobile|our"
    r"|future|further|more|most|some|receive|get|send"
    r"|to|for|from|no|each|every|new|with|in|by|these|other|text-message|important|various|periodic|occasional"
    r"|on|via|up|as|be|our|late|undelivered|delayed)\b)"
    r"[a-z][a-z'-]{2,18} (?:alerts|updates|notices|notifications|reminders)\b"
)


@lru_cache(maxsize=64)
def tells_content(text: str, names: tuple[str, ...] = ()) -> bool:
    """True where the part about texts says what they are about. The words of `names` do not count."""
    shown = without_addresses(visible(text))
    for name in names:
        shown = shown.replace(name, "Xx")
    return any(_tells(part) for paragraph in _about_texts(shown) for part in _PARTS.split(flat(paragraph)))


def _about_texts(shown: str) -> list[str]:
    """The paragraphs about texts; all of them where the whole page is."""
    every = [line for line in shown.split("\n") if line.strip()]
    marked = [_TEXTING.search(line.lower()) is not None for line in every]
    if not any(marked):
        return []
    if _TEXTING.search(every[0][:_TITLE].lower()) or sum(marked) * 5 >= len(every) * 2:
        return every
    return [
        line
        for at, line in enumerate(every)
        if marked[at]
        or (
            at and marked[at - 1] and len(every[at - 1]) < _HEADING and every[at - 1].strip()[-1] not in ".!?"
        )
    ]


def _tells(part: str) -> bool:
    said = part.lower()
    if _ELSE.search(said):
        return False
    if _MODIFIED.search(part) or _ABOUT.search(said) or _TOLD.search(said) or _KNOWN.search(said):
        return True
    if _STRONG.search(_DULL.sub(" ", said)):
        return True
    spoken = [match.group(1) for match in _AFTER.finditer(said)] + [
        match.group(1) for match in _BEFORE.finditer(said)
    ]
    return any(words - _WEAK for each in spoken for words in topics_of(each).values())


_DULL = Pattern(
    r"^\W*changes?\b|\b(?:order to|in order|changes? (?:to|in) (?:these|this|the)|effective dates?|at (?:your"
    r"|the) request|per request|on request|requests? (?:for|to) (?:help"
    r"|stop)|reschedul\w{1,4}|(?:no|free of) charge|(?:place|placing|complete|completing|any|an"
    r"|your) (?:orders?|purchases?|bookings?)|we (?:confirm|may change)|delayed"
    r"|delays?|delivery (?:of|is|may)|message deliver(?:y|ies)|best[- ]effort deliver(?:y|ies)|up to date"
    r"|results? from|changes are|price of|dates? of|codes? (?:of|and)|zip codes?"
    r"|short codes?|area codes?|depends? on [a-z]{1,12}|opt-?in requests?|in the event|any event|feedback"
    r"|payments? (?:method|plan)s?|special rates?|one[- ]time payments?)\b"
)
