"""Ways out of a promise not to pass data on: "unless you agree", "except our partners", "as described "
"below"."""

from __future__ import annotations

from typing import NamedTuple

from smswizard.reading import sharing_words as words
from smswizard.reading.pattern import Pattern

_MARKER = Pattern(
    r"\b(?:if (?:you|they) (?:do not|don't|have not|haven't|did not|didn't|never)|unless|excep(?:t"
    r"|ting)(?: (?:for|that|as|where|when|if|with|to|in|by|upon))?|save(?: (?:for|where"
    r"|when|if|as|with|that|to"
    r"|in|by|upon|only))|other than(?: (?:with|to|by|where|when|if|as))?|otherwise than|apart from|aside from"
    r"|absent|barring|but for"
    r"|until|till|without|only (?:with|if|when|where|after|once|upon|as|to)|except|with the exception of"
    r"|subject to|outside of"
    r"|(?:solely|exclusively) (?:with|if|when|where|after|upon))\b"
)
_CONSENT = Pattern(
    r"\b(?:consent(?:s|ed|ing)?|agree(?:s|d|ment|ing)?|permission|permit(?:s|ted)?|approv(?:al|e|es|ed)"
    r"|allow(?:s|ed|ing)?"
    r"|authori[sz](?:e|es|ed|ation|ing)|opt(?:s|ed|ing)?[- ]?in|okay|ok|go-ahead|say-so|green light|blessing"
    r"|nod|sign-?off|asks?|asked"
    r"|asking|like us|tell|told|telling|directs?|directed|choose|chose|chosen|choice|elects?|elected|requests?"
    r"|requested|instructs?|instructed"
    r"|instructions?|tick(?:s|ed|ing)?|let us|says? (?:so|yes|we|it)|said (?:so|yes|we|it)|wants?|wish(?:es)?"
    r"|invited?|accept(?:s|ed)?"
    r"|knowledge)\b"
)
_REVOKES = Pattern(r"\b(?:opt(?:s|ed)?[- ]?out|stop|unsubscribe|withdraw|revoke|leave|cancel)\b")
_ITSELF = Pattern(
    r"\b(?:as|where|when|if|to the extent) (?:\w{1,12} ){0,3}?(?:law|court|legal\w{0,2}|subpoena\w{0,3})\b"
)
_ELSEWHERE = Pattern(
    r"\bas (?:\w{1,12} ){0,2}?(?:described|set (?:out|forth)|stated|provided|explained|disclosed|noted"
    r"|outlined|listed|specified"
    r"|detailed|indicated|mentioned|follows|below|above|here|herein|permitted (?:in|by|under) (?:this|our"
    r"|these))\b"
)
_SOME_PARTNERS = Pattern(
    rf"\b{words.SOMEBODY}\b|\b(?:selected|trusted|chosen|those (?:you|who|that|companies)"
    rf"|our (?:\w{{1,14}} ){{0,3}}?famil(?:y|ies))\b"
)
_EVEN_SO = Pattern(
    r"\b(?:with or without|even (?:with|if|when|where)|regardless of|whether or not|no matter"
    r"|irrespective of)\b|\b(?:no|without) (?:any )?"
    r"exceptions?\b"
)
_FOLLOWING = Pattern(
    r"(?:\W*)(?:the )?(?:only |sole |one |single )?exceptions?\b|\W*(?:except|unless|save)\b|\W*(?:this|that"
    r"|the above|these?) (?:promise |rule |commitment"
    r" )?(?:does not|doesn't|do not|will not|won't) (?:apply|hold|cover|extend)\b|\W*we (?:only )?make (?:an"
    r"|one) exception\b"
)
_ASKED_FIRST = Pattern(
    r"\b(?:ask|get|obtain|seek|request)(?:s|ing)? (?:\w{1,12} ){0,5}?(?:before|prior to) (?:we (?:share|pass"
    r"|sell|give|disclose|provide)"
    r"|sharing|passing|selling|giving|disclosing|providing|any)\b",
    needs="before|prior to",
)
_WITH_CONSENT = Pattern(
    r"\b(?:with|upon|on|subject to|given|having|after receiving) (?:your|their|the|his|her|prior|express"
    r"|explicit|written)\b(?! (?:text(?:ing)?|sms|messaging|opt-in) consents?\b) (?:\w{1,12} ){0,5}?"
    r"(?:consent|permission|approval|agreement|authori[sz]ation|say-so|go-ahead|okay|ok|instructions?)\b"
    r"|\b(?:if|when|where|once|provided(?: that)?|as long as|so long as|should|in case) (?:you|they"
    r"|we have (?:your|their)|the \w{1,12}) (?:\w{1,12} ){0,3}?"
    r"(?:consent|agree|permit|allow|authori[sz]e|approve|say so|say yes|tell us|told us"
    r"|give (?:us )?(?:your )?(?:permission|consent)|opt(?:ed)? in(?:to)? (?:to )?(?:that|such|this|sharing"
    r"|partner|having))\w{0,2}\b"
)
_TEXTS_YOU = Pattern(r"\b(?:text|message|send|contact|call|sms) (?:to )?you\b")
_LONGEST = 140


class WayOut(NamedTuple):
    """Where a promise takes itself back, in characters of its sentence, and for whom: partners, or whoever "
    "you allow."""

    start: int
    end: int
    to_partners: bool


def way_out_of(said: str, first_verb: int) -> WayOut | None:
    """The way out that a folded sentence leaves, whose first verb of passing on begins at `first_verb`."""
    if _EVEN_SO.search(said):
        return None
    for marker in _MARKER.finditer(said):
        tail = _tail(said, marker.end(), first_verb)
        kind = _kind(marker.group(), tail)
        if kind and _belongs(said, marker.start(), first_verb):
            return WayOut(marker.start(), marker.end() + len(tail.rstrip()), kind == "partners")
    return None


def asks_first(said: str) -> bool:
    """Data go on once somebody agreed: "only with your permission", "we ask you before sharing"."""
    if _EVEN_SO.search(said):
        return False
    return _ASKED_FIRST.search(said) is not None or _WITH_CONSENT.search(said) is not None


def is_exception_to_the_last(said: str) -> bool:
    """A sentence of its own that takes the one before it back."""
    if not _FOLLOWING.match(said):
        return False
    if _CONSENT.search(said) and not _REVOKES.search(said):
        return True
    return _SOME_PARTNERS.search(said) is not None and words.SERVICE.search(said) is None


def _tail(said: str, start: int, first_verb: int) -> str:
    """What follows a marker in its clause; before the promise it ends where the promise begins."""
    end = min(len(said), start + _LONGEST)
    if start < first_verb:
        end = min(end, first_verb)
    stop = _CLAUSE_END.search(said, start, end)
    return said[start : stop.start() if stop else end]


def _kind(marker: str, tail: str) -> str:
    if _ITSELF.search(f"{marker.split()[-1]}{tail}"):
        return ""
    if _CONSENT.search(tail) and not _REVOKES.search(tail):
        return "consent" if marker not in ("without", "until", "till") or _is_theirs(marker, tail) else ""
    if marker in ("without", "until", "till", "absent", "barring", "unless") or marker.startswith(
        ("only", "subject", "sole", "excl")
    ):
        return ""
    if _ELSEWHERE.search(f"{marker.split()[-1]}{tail}"):
        return "elsewhere"
    if _SOME_PARTNERS.search(words.without_helpers(tail)) and not words.SERVICE.search(tail):
        return "partners"
    return ""


def _is_theirs(marker: str, tail: str) -> bool:
    """ "without your consent", not "without asking for money"; "until you say so"."""
    if marker != "without":
        return _YOU.search(tail) is not None
    return _LEAVE.search(tail) is not None


def _belongs(said: str, at: int, first_verb: int) -> bool:
    """A way out belongs to the promise when it follows it, or opens its clause."""
    if at > first_verb:
        return True
    between = said[at:first_verb]
    return _OPENS.search(said[:at]) is not None and not _TEXTS_YOU.search(between)


_CLAUSE_END = Pattern(r"[;!?]|\.(?=\s|$)|\b(?:but|nor|and (?:we|it|they|never|will))\b")
_YOU = Pattern(
    r"\b(?:you|your|they|their|the (?:customer|client|member|guest|patient|subscriber|donor)|we have|we've)\b"
)
_LEAVE = Pattern(
    r"^\s*(?:[\w']{1,14} ){0,6}?(?:consent|permission|approval|agreement|authori[sz]ation|asking|okay|ok|say-so"
    r"|go-ahead|blessing|choice|opt-?in"
    r"|opting in|instructions?|request|being asked)\b"
)
_OPENS = Pattern(r"(?:^|[:;,(\u2014-]|\band|\bthat)\s*(?:\W{0,3}\w{0,2}[.)]\s)?$")
