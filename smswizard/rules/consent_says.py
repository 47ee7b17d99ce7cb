"""What the words of the form and the message flow must say."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.joining import joining
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import sentences
from smswizard.reading.words import topics_of
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

_LITTLE = 15
BOTH = (Kind.FLOW, Kind.WORDING)


_CONTENT = Pattern(
    r"\b(?:text|texts|send|sends|message) (?:me|you|them|us) (?!at\b|from\b|messages?\b|sms\b|texts?\b|by\b"
    r"|on\b)[a-z]|"
    r"\b(?:reminders?|updates?|alerts?|notices?|notifications?|codes?|passcodes?|offers?|news|announcements?"
    r"|receipts?|surveys?|specials?|"
    r"invitations?|confirmations?|closings?|schedules?|deals|sales|stories|appeals|when (?:my|your|the|our)"
    r"|about (?:my|your|the|our|restocks|releases|events|new)|"
    r"advisories|bans|tips|events|promo\w{0,8}|texts about|messages about)\b"
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


def no_purpose(text: str) -> Iterable[Hit]:
    """What the messages are about."""
    label = joining(text).label or text
    if topics_of(label) or _CONTENT.search(folded(label)):
        return NO_HITS
    return NO_HITS if topics_of(beside_sharing(text)) else HERE


def says_little(text: str) -> Iterable[Hit]:
    """A line that any business could have written."""
    return HERE if len(folded(text).split()) < _LITTLE else NO_HITS


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
        "consent.says-little",
        "OI-18",
        Severity.BLOCKS,
        mark("This does not tell a reviewer how people join."),
        mark("Say where people join, what they do there, and which words they see."),
        kinds=(Kind.FLOW,),
        alone=says_little,
        cure_id="consent.redraft-flow",
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
        alone=missing(phrases.mentions_texting),
    ),
    TextRule(
        "consent.no-purpose",
        "OI-3",
        Severity.BLOCKS,
        mark("It does not say what the messages are about."),
        mark("Name the kinds of messages, for example order updates or weekly offers."),
        kinds=BOTH,
        alone=no_purpose,
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
