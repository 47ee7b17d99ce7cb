"""Terms that make texts a duty, or take some other act for consent to them."""

from __future__ import annotations

from collections.abc import Callable

from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import Sentence, sentences

_TEXTS = r"(?:texts?|texting|sms|text messag\w{1,4}|messages|alerts|text list|list|messaging)"
_SUBJECT = (
    r"(?:open(?:s|ing)|creat(?:e|es|ing)|plac(?:e|es|ing)|buy(?:s|ing)?|purchas(?:e|es|ing)|order(?:s|ing)?"
    r"|book(?:s|ing)?|click(?:s|ing)?"
    r"|mak(?:e|es|ing) (?:an? )?(?:\w{1,10} )?(?:reservation|booking|appointment|purchase|payment|donation"
    r"|order)|reserv(?:e|es|ing)|attend(?:s|ing)?"
    r"|rent(?:s|ing)?|checking in|us(?:e|es|ing)|continu(?:e|es|ing)|sign(?:s|ing)?(?! up for (?:our )?text)"
    r"|register(?:s|ing)?|check(?:s"
    r"|ing)? (?:out|in)|enter(?:s|ing)?"
    r"|visit(?:s|ing)?|submit(?:s|ting)?|accept(?:s|ing|ance)?|agree(?:s|ing|ment)? to (?:these|the|our) terms"
    r"|download(?:s|ing)?|shop(?:s|ping)?"
    r"|enrol(?:l?ing|l?s|l?ment)?|join(?:s|ing)? (?:the|our|as)|schedul(?:e|es|ing)|pay(?:s|ing)?|donat(?:e|es"
    r"|ing)|membership|purchase|order|account"
    r"|(?:these|the|our|this) (?:terms|agreement|contract|lease|policy|schedule)|your (?:signature|acceptance"
    r"|order|purchase|account|membership|booking)"
    r"|every (?:customer|member|client|guest|tenant|patient|resident)|all (?:customers|members|clients|guests"
    r"|tenants|patients|residents|account holders))"
)
_BINDS = (
    Pattern(
        rf"\b{_SUBJECT}\b[^.!?]{{0,90}}\b(?:puts?|adds?|enrols?|enrolls?|signs?|subscribes?|opts?|places?"
        rf"|registers?|enters?)\b (?:\w{{1,10}} )?"
        rf"(?:you|them|your number|your phone|the customer|the member)\b[^.!?]{{0,50}}\b{_TEXTS}\b"
    ),
    Pattern(
        rf"\b{_SUBJECT}\b[^.!?]{{0,90}}\b(?:means?|constitutes?|counts? as|includes?|contains?|serves? as"
        rf"|is deemed|are deemed|shall be|is treated as"
        rf"|signif(?:y|ies)|gives? us|grants? us|carr(?:y|ies)|implies|imply|is also|amounts? to|brings?"
        rf"|doubles as)\b[^.!?]{{0,50}}\b(?:consent|agree"
        rf"|agrees|agreement|permission|opt-?in|acceptance|authori[sz]\w{{1,6}})\b[^.!?]{{0,80}}\b{_TEXTS}\b"
    ),
    Pattern(
        rf"\b(?:by|when|if|once|upon) (?:you |they )?(?:\w{{1,10}} )?{_SUBJECT}\b[^.!?]{{0,110}}\b(?:agrees?"
        rf"|consents?|authori[sz]es?|accepts?|opts? in|are (?:\w{{1,14}} )?"
        rf"(?:enrol\w{{0,4}}|opted|subscribed|signed|added))\b[^.!?]{{0,60}}\b{_TEXTS}\b"
    ),
    Pattern(
        r"\b(?:all|every|each|new|our|any) (?:\w{1,12} )?(?:customers?|members?|clients?|guests?|tenants?"
        r"|patients?|residents?|buyers?|visitors?|students?|account holders?)\b"
        rf"[^.!?]{{0,40}}\b(?:are|is|get|gets|will be)\b (?:\w{{1,12}} )?(?:added|enrol\w{{0,4}}|subscribed"
        rf"|opted|signed up|put|placed)\b[^.!?]{{0,40}}\b{_TEXTS}\b",
        needs="added|enrol|subscribed|opted|signed up|put|placed",
    ),
    Pattern(
        r"\b(?:agree[sd]?|consent(?:s|ed)?)\b[^.!?]{0,40}\bby (?:signing(?! up)|accepting|placing|creating|buying"
        r"|ordering|booking|opening|paying|checking out|handing|dropping|leaving|renting|visiting|completing"
        r"|continuing|purchasing|taking)\b(?![^.!?]{0,30}\b(?:text|texts|sms|consent|opt-in|separate|own|box|card)\b)",
        needs="by ",
    ),
    Pattern(
        rf"\bautomatically (?:\w{{1,10}} )?(?:enrol\w{{0,4}}|opt(?:s|ed)|add(?:s|ed)|subscrib\w{{1,3}}"
        rf"|sign(?:s|ed)|receiv\w{{1,3}}|gets?)\b[^.!?]{{0,70}}\b{_TEXTS}\b",
        needs="automatically",
    ),
)
_MENTIONS = Pattern(rf"\b{_TEXTS}\b")
_ABOUT_TEXTS = Pattern(
    rf"\b(?:text (?:program|programme|club|list|service|alerts?|messages?|box)|sms|texts|texting|this program"
    rf"|the program|our text|{_TEXTS} terms|to receive)\b"
)
_FORCES = (
    Pattern(
        r"\b(?:accounts?|orders?|tickets?|memberships?|service|bookings?|appointments?|nobody|no one"
        r"|no \w{1,12}|you|customers|members|purchases?|reservations?)\b"
        r"[^.!?]{0,50}\b(?:cannot|can't|can not|may not|is not|are not|won't|will not|isn't"
        r"|aren't)\b (?:be )?(?:\w{1,10} )?(?:held|open(?:ed)?|kept|placed|made"
        r"|available|completed|issued|processed|accepted|buy|book|order|join|shop|checkout|check out|ride"
        r"|enter|attend|use|had|offered|provided|sold|served)\b"
        r"[^.!?]{0,50}\b(?:without (?:it|them|texts?|agreeing|opting|consent\w{0,3}|sms|text\w{0,9}|joining"
        r"|being on)|unless (?:you|they) (?:\w{1,10} )?(?:agree|opt|consent|join|accept"
        r"|sign|enrol|receive))\b"
    ),
    Pattern(
        rf"\b(?:receiving|getting|accepting|agreeing to|agreement to|consent to|being on|joining"
        rf"|opting in(?:to)?|enrol\w{{0,5}} in)\b[^.!?]{{0,40}}\b{_TEXTS}\b[^.!?]{{0,30}}"
        r"\b(?:is|are) (?:\w{1,10} )?(?:required|mandatory|compulsory|obligatory|a (?:condition|requirement"
        r"|must|part)|part of|needed|necessary)\b"
    ),
    Pattern(
        rf"\b{_TEXTS}\b[^.!?]{{0,30}}\b(?:is|are) (?:\w{{1,10}} )?(?:required|mandatory|compulsory|obligatory"
        rf"|a (?:condition|requirement)|part of (?:the|your|every|being"
        r"|membership|our)|not optional)\b"
    ),
    Pattern(
        rf"\b(?:must|have to|has to|need to|needs to|are required to|is required to|are obliged to"
        rf"|shall)\b[^.!?]{{0,30}}\b(?:receive|accept|agree to|consent to|opt in to|sign up for"
        rf"|join|be on|enrol\w{{0,2}} in|subscribe to|keep|stay on)\b[^.!?]{{0,30}}\b{_TEXTS}\b"
    ),
    Pattern(
        rf"\b(?:cannot|can't|may not|can not)\b (?:\w{{1,10}} )?(?:decline|refuse|opt out of|turn off|leave"
        rf"|reject|waive)\b[^.!?]{{0,40}}\b{_TEXTS}\b",
        needs="cannot|can't|may not|can not",
    ),
)
_FREE = Pattern(
    r"\b(?:optional|voluntary|voluntarily|not (?:a |an )?(?:condition|required|requirement|mandatory|necessary"
    r"|obligat\w{1,4})|never (?:a |an )?(?:condition|required|requirement"
    r"|mandatory)|isn't (?:a |an )?(?:condition|required|requirement|mandatory)|whether or not|does not"
    r"|doesn't|do not|don't|no one has to|nobody has to|need not|needn't"
    r"|without (?:it|them|texts|joining|agreeing)[^.!?]{0,12}\btoo|separate(?:ly)?|tick(?:s|ed|ing)? (?:the|a"
    r"|an|our)|check(?:s|ed|ing)? (?:the|a|an|our) \w{0,10} ?box|text(?:ing)? (?:the )?(?:word|keyword))\b"
)
_TO_JOIN = Pattern(
    r"\b(?:enrol(?:l|ls|ling)?|sign(?:s|ing)? up|register(?:s|ing)?|join(?:s|ing)?|opt(?:s|ing)? in"
    r"|subscrib(?:e|es|ing))"
    rf"\b(?! (?:you|them|customers|members)\b) (?:\w{{1,10}} ){{0,4}}?(?:{_TEXTS}|program\w{{0,3}})\b"
)


def is_joining(said: str) -> bool:
    """The act that counts is joining the texts themselves: "by signing up for our texts you agree to receive "
    "them"."""
    return _TO_JOIN.search(said) is not None


def first_that_binds(text: str) -> Sentence | None:
    """The first sentence in which some other act counts as consent to texts."""
    return _first(
        text,
        lambda said: (
            _MENTIONS.search(said) is not None
            and any(each.search(said) for each in _BINDS)
            and not is_joining(said)
        ),
    )


def first_that_binds_customers(text: str) -> Sentence | None:
    """The first sentence in which buying, booking or having an account is such an act: nobody buys without "
    "texts."""
    found = first_that_binds(text)
    return found if found and _CUSTOM.search(found.folded) else None


_CUSTOM = Pattern(
    r"\b(?:buy\w{0,3}|purchas\w{1,3}|order\w{0,3}|book\w{0,4}|check\w{0,3} ?out|accounts?|members?|membership"
    r"|customers?|shop\w{0,4}|donat\w{1,3}|enrol\w{0,5}"
    r"|tenants?|residents?|patients?|clients?|guests?|students?|us(?:e|es|ing) (?:of )?(?:the|our|this)"
    r"|tickets?|reserv\w{1,6}|clicking|app|visit\w{0,3}|enter\w{0,3}|schedul\w{1,3})\b"
)


def first_that_forces(text: str) -> Sentence | None:
    """The first sentence that leaves no choice about texts."""
    every = sentences(text)
    for at, each in enumerate(every):
        if _FREE.search(each.folded) or not any(pattern.search(each.folded) for pattern in _FORCES):
            continue
        around = " ".join(one.folded for one in every[max(0, at - 1) : at + 1])
        if _ABOUT_TEXTS.search(around):
            return each
    return None


def _first(text: str, holds: Callable[[str], bool]) -> Sentence | None:
    return next(
        (each for each in sentences(text) if holds(each.folded) and not _FREE.search(each.folded)), None
    )
