"""What the words of the form and the message flow must say."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.joining import ENOUGH, joining
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import sentences
from smswizard.reading.words import topics_of
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

BOTH = (Kind.FLOW, Kind.WORDING)


_CONTENT = Pattern(
    r"\b(?:text|texts|send|sends|message) (?:me|you|them|us) (?!at\b|from\b|messages?\b|sms\b|texts?\b|by\b"
    r"|on (?:my|this|the|your|that|a|our|file)\b)(?:[a-z]|\$\d)|"
    r"\b(?:reminders?|updates?|alerts?|notices?|notifications?|codes?|passcodes?|offers?|news|announcements?"
    r"|receipts?|surveys?|specials?|"
    r"invitations?|confirmations?|closings?|schedules?|deals|sales|stories|appeals|when (?:my|your|the|our)"
    r"|about (?:my|your|the|our|restocks|releases|events|new)|"
    r"advisories|bans|tips|events|promo\w{0,8}|(?:texts?|messages?|sms|msgs|alerts) (?:about|on|regarding"
    r"|concerning|with|for|when|whenever|before|after) (?!my (?:phone|cell|mobile)|this number|the number"
    r"|me\b|us\b|help|more)[a-z]\w*"
    r"|(?:messages|texts) from (?:the (?!business|company|number|sender)|another |my |other )[a-z]\w*"
    r"|[a-z]{4,20} (?:texts|alerts)|(?:let me know|tell me|notify me|alert me|remind me|updated?"
    r"|posted) (?:about|when|on|of|before|if))\b"
)


_PASSES_ON = Pattern(
    r"\b(?:sell|sold|rent(?:ed)?|shared?|buy|bought|transfer\w{0,5})\b[^.!?]{0,80}"
    r"\b(?:numbers?|lists?|data|information|consent)\b",
    needs="sell|sold|rent|share|buy|bought|transfer",
)


def beside_sharing(text: str) -> str:
    """The text without its sentences on selling and sharing numbers: their words are no topics of messages."""
    if not _PASSES_ON.search(folded(text)):
        return text
    return " ".join(each.text for each in sentences(text) if not _PASSES_ON.search(each.folded))


_BOILER = Pattern(
    r"\b(?:msgs?|messages?|messaging|texts?|sms|data|carrier|standard|std|your plan's"
    r"|rates?)\b[^.!?;]{0,60}?\bappl(?:y|ies)\b"
    r"(?: for messages and data)?|\b(?:may|can|could) (?:charge|bill)\b[^.!?;]{0,30}"
    r"|\b(?:reply|text|txt|send|say|respond)?(?: with)? ?\b(?:stop|help)\b[^.!?;,|\"]{0,30}"
    r"|\b(?:not|n't|never|no|without|isn't|whether)\b[^.!?;,]{0,12}\b(?:condition|required?|requirement"
    r"|needed|necessary|tied|purchase"
    r"|obligation|depend\w*|affect\w*|have to)\b[^.!?;,\"]{0,50}"
    r"|\b(?:text |sms |full |our |the )?(?:terms|privacy|policy|conditions)(?: of (?:service|use))?\b"
    r"|\b(?:per|each|every|a|an|/) ?(?:visit|order|appointment|booking|account|class|course|ticket|session"
    r"|trip|request)\b"
    r"|\bfreq\w*[^.!?;,]{0,60}\b(?:var|depend|differ)\w*[^.!?;,]{0,40}"
)
_SPEAKS_OF_TEXTS = Pattern(r"\b(?:texts?|texting|sms|messages?|msgs|alerts|reminders|notices|codes)\b")


def _about_what(said: str, about: About) -> str:
    """The folded words without the names of the business and without what every sign-up says."""
    for brand in about.brands:
        said = said.replace(folded(brand), " ")
    return _BOILER.sub(" ", said)


def _names_content(said: str) -> bool:
    return bool(topics_of(said)) or _CONTENT.search(said) is not None


def no_purpose(text: str, about: About) -> Iterable[Hit]:
    """What the messages are about: in the words people see, or in a sentence on the messages."""
    text = text[:ENOUGH]
    label = joining(text).label
    if _names_content(_about_what(folded(label or beside_sharing(text)), about)):
        return NO_HITS
    if not label:
        return HERE
    told = (_about_what(each.folded, about) for each in sentences(beside_sharing(without_addresses(text))))
    told = (each for each in told if not _QUOTE.search(each) and _SPEAKS_OF_TEXTS.search(each))
    return NO_HITS if any(topics_of(each) for each in told) else HERE


_QUOTE = Pattern(r'"')


def not_texts(text: str) -> Iterable[Hit]:
    """The words people agree to say SMS or text; to write STOP or to read the text terms does not count."""
    text = text[:ENOUGH]
    label = joining(text).label
    said = _BOILER.sub(" ", folded(label)) if label else folded(text)
    if phrases.is_about_texting(said):
        return NO_HITS
    return NO_HITS if label and _CALLED_TEXTS.search(folded(text)) else HERE


_CALLED_TEXTS = Pattern(
    r"\b(?:box|check-?box|label|line|question|option|heading|headed|field|caption|titled?|called"
    r"|marked)\b[^.!?]{0,30}[\"'(]?\b(?:texts?|sms)\b"
    r"|\b(?:text|texts|sms|txt) me\b|[\"']text\w*\b"
)


def no_policy(text: str, about: About) -> Iterable[Hit]:
    """The privacy policy, by name or by its address."""
    linked = bool(about.policy_url) and about.policy_url in text
    return NO_HITS if linked or phrases.mentions_policy(text) else HERE


def no_terms(text: str, about: About) -> Iterable[Hit]:
    """The terms, by name or by their address."""
    linked = bool(about.terms_url) and about.terms_url in text
    return NO_HITS if linked or phrases.mentions_terms(text) else HERE


_FREE_CHOICE = Pattern(
    r"\bnot (?:a |an )?(?:condition|required|requirement|necessary|needed|depend|mandatory)\b|\boptional"
    r"|\bvoluntar|\bno purchase (?:is )?(?:necessary|needed|required)|\bif (?:you|they) (?:wish|like|want)"
    r"|\bcan (?:be )?(?:skip|leave|left|decline|go on without)|\bwithout (?:ticking|checking|agreeing|it\b)",
    needs="not |optional|voluntar|purchase|wish|like|want|skip|leave|left|decline|without",
)


def is_free_choice(text: str) -> bool:
    """True where a text says that nobody has to agree to messages."""
    return _FREE_CHOICE.search(folded(text)) is not None


RULES = (
    TextRule(
        "consent.other-brand",
        "OI-20",
        Severity.BLOCKS,
        mark("Here people join {other}, not {brand}."),
        mark("Use the name you register, on the form and in its address."),
        kinds=BOTH,
        check=naming.names_another,
    ),
    TextRule(
        "consent.no-brand",
        "OI-1",
        Severity.BLOCKS,
        mark("What people read when they join does not name {brand}."),
        mark("Put the name your customers know into the sentence they agree to."),
        kinds=BOTH,
        check=naming.not_named,
        cure_id="consent.insert-brand",
    ),
    TextRule(
        "consent.no-sms",
        "OI-2",
        Severity.BLOCKS,
        mark("It never says that people agree to text messages."),
        mark("Write text messages or SMS into the sentence they agree to."),
        kinds=BOTH,
        alone=not_texts,
    ),
    TextRule(
        "consent.no-purpose",
        "OI-3",
        Severity.BLOCKS,
        mark("It does not say what the messages are about."),
        mark("Name the kinds of messages, for example order updates or weekly offers."),
        kinds=BOTH,
        check=no_purpose,
    ),
    TextRule(
        "consent.no-frequency",
        "OI-4",
        Severity.BLOCKS,
        mark("It does not say how often you write."),
        mark("Add how often, for example: Up to 4 messages a month."),
        kinds=BOTH,
        alone=missing(phrases.states_frequency),
        cure_id="consent.insert-frequency",
    ),
    TextRule(
        "consent.no-rates",
        "OI-5",
        Severity.BLOCKS,
        mark("It does not say that message and data rates may apply."),
        mark("Add: Message and data rates may apply."),
        kinds=BOTH,
        alone=missing(phrases.states_rates),
        cure_id="consent.insert-rates",
    ),
    TextRule(
        "consent.no-help",
        "OI-6",
        Severity.BLOCKS,
        mark("It does not say how to get help."),
        mark("Add: Reply HELP for help."),
        kinds=BOTH,
        alone=missing(phrases.states_help),
        cure_id="consent.insert-help",
    ),
    TextRule(
        "consent.no-stop",
        "OI-7",
        Severity.LIKELY,
        mark("It does not say how to stop."),
        mark("Add: Reply STOP to opt out."),
        kinds=BOTH,
        alone=missing(phrases.states_stop),
        cure_id="consent.insert-stop",
        also=("OO-1",),
    ),
    TextRule(
        "consent.no-free-choice",
        "OI-10",
        Severity.ADVICE,
        mark("It does not say that agreeing is a free choice."),
        mark("Add: Consent is not a condition of any purchase."),
        kinds=BOTH,
        alone=missing(is_free_choice),
    ),
    TextRule(
        "consent.no-policy-link",
        "OI-8",
        Severity.BLOCKS,
        mark("It does not link the privacy policy."),
        mark("Add the address of your privacy policy."),
        kinds=BOTH,
        check=no_policy,
        cure_id="consent.insert-policy",
    ),
    TextRule(
        "consent.no-terms-link",
        "OI-8",
        Severity.BLOCKS,
        mark("It does not link the terms."),
        mark("Add the address of your terms."),
        kinds=BOTH,
        check=no_terms,
        cure_id="consent.insert-terms",
    ),
)
