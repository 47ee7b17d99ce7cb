"""Example messages: who sends, how to stop, links, and whether they fit what is registered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.facts.alphabet import measure
from smswizard.facts.conduct import shorteners
from smswizard.facts.limits import limit
from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.links import Link, links, phones, without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import telling_words
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

SAMPLE = (Kind.SAMPLE,)
TEXTED = (Kind.SAMPLE, Kind.CONFIRMATION, Kind.HELP_REPLY, Kind.STOP_REPLY, Kind.FLOW, Kind.WORDING)
_OTHER_BRACKETS = Pattern(
    r"\{\{[^{}]{1,60}\}\}|\{[a-zA-Z_]{1,40}\}|%[sd](?!\w)|%[A-Z_]{2,30}%"
    r"|<[a-zA-Z][a-zA-Z _-]{1,40}>"
)
_OPTED_IN = Pattern(
    r"\b(?:you(?:'re| are| have|'ve)?(?: now| been| successfully| all| just)? (?:subscribed|signed up|opted in|enrolled"
    r"|on (?:the|our) list|joined|set up|confirmed for [^.!?]{0,20}(?:texts|alerts)|in[!.]|added to)|"
    r"(?:thanks|thank you|thx) for (?:joining|subscribing|signing up|opting in|enrolling|registering for)|"
    r"welcome (?:to|aboard)\b[^.!?]{0,40}|reply (?:yes|y) to (?:confirm|join|subscribe|start)"
    r"|(?:texts|alerts) (?:are )?(?:now )?on\b)"
)
_OPTED_OUT = Pattern(
    r"\b(?:unsubscribed|opted out|removed from (?:our|the|this)|off (?:our|the|this) (?:text |texting |alert )?list"
    r"|(?:will|won't|shall) (?:not )?(?:receive|get|hear)\b[^.!?]{0,20}\b(?:no (?:more|further)|any(?: ?more| further)|again)"
    r"|(?:receive|get) no (?:more|further)|no (?:more|further|additional) (?:messages|texts|msgs|alerts|notices)"
    r"|last (?:text|message|msg)[^.!?]{0,20}(?:you|from us|we)|(?:text|reply|send) start to|"
    r"(?:stop|stopped) by (?:accident|mistake))\b"
)
_HELP_ONLY = Pattern(
    r"^\W*(?:[\w&' ]{2,40}[:\-] ?)?(?:for help|help:|need help\?)",
    needs="for help|help:|need help?",
)


def short_links(text: str) -> Iterable[Hit]:
    """A public short link hides where it leads; carriers refuse it, some for good."""
    banned = {each.word for each in shorteners()}
    return tuple(
        _link(each) for each in links(text) if each.host in banned or each.host.removeprefix("www.") in banned
    )


def insecure_links(text: str) -> Iterable[Hit]:
    """http instead of https."""
    return tuple(_link(each) for each in links(text) if each.scheme == "http")


def link_not_announced(text: str, about: About) -> Iterable[Hit]:
    """A link in a sample, and "no links" in the registration."""
    found = links(text)
    return (_link(found[0]),) if found and about.has_links == "no" else NO_HITS


def phone_not_announced(text: str, about: About) -> Iterable[Hit]:
    """A phone number in a sample, and "no phone numbers" in the registration."""
    found = phones(text)
    if not found or about.has_phone != "no":
        return NO_HITS
    return (Hit(span=found[0], named=(("number", text[slice(*found[0])]),)),)


def other_brackets(text: str) -> Iterable[Hit]:
    """Signs of a program where a reviewer expects [Name]."""
    return tuple(
        Hit(span=match.span(), named=(("written", match.group()),))
        for match in _OTHER_BRACKETS.finditer(text)
    )


def only_opt_in(text: str) -> Iterable[Hit]:
    """The message after joining is no example of what is sent: it greets, or it states how often and what it costs."""
    if _has_news(text) or not phrases.states_stop(text):
        return NO_HITS
    is_disclosure = phrases.states_rates(text) and phrases.states_frequency(text) and not _offers(text)
    return HERE if is_disclosure or (_OPTED_IN.search(folded(text)) and not _offers(text)) else NO_HITS


_HOW_TO_STOP = Pattern(
    r"\b(?:(?:reply|text|txt|send|rply|respond|msg)(?: with)? )?[\"']?(?:stop|end|quit|cancel|unsubscribe|unsub|optout)[\"']?"
    r" ?(?:=|to|ends?|for|if|and|:|2|when)[^.!?]{0,60}"
)


def _offers(text: str) -> bool:
    """Something besides the greeting: a price, a code, a link, a date."""
    return bool(links(text)) or _DETAIL.search(folded(text)) is not None


_DETAIL = Pattern(r"[$%\[]|\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b|\bcode\b")


def only_opt_out(text: str) -> Iterable[Hit]:
    """The reply to STOP is no example of what is sent."""
    return HERE if _OPTED_OUT.search(_HOW_TO_STOP.sub(" ", folded(text))) else NO_HITS


def only_help(text: str) -> Iterable[Hit]:
    """The reply to HELP is no example of what is sent."""
    return HERE if _HELP_ONLY.search(folded(text)) else NO_HITS


def says_nothing(text: str, about: About) -> Iterable[Hit]:
    """A sample that could be sent by anybody about anything."""
    return NO_HITS if telling_words(_without_frame(without_addresses(text), about)) else HERE


def too_many_segments(text: str) -> Iterable[Hit]:
    """Each segment is paid for."""
    if len(text) > (limit("segment.body").max or 0):
        return NO_HITS
    found = measure(text)
    return (Hit(named=(("segments", str(found.segments)),)),) if found.segments > 1 else NO_HITS


def _without_frame(text: str, about: About) -> str:
    """The sample without its sender and without the sentence about STOP."""
    said = folded(text)
    for brand in about.brands:
        said = said.replace(folded(brand), " ")
    said = re.sub(r"^\W*(?:hello|hi|hey|dear)\b(?: from)?[^a-z]{0,3}", "", said.strip())
    return re.sub(r"\b(?:reply|text|txt|send|rply)\b[^.!?]{0,40}\b(?:stop|help)\b[^.!?]{0,60}", " ", said)


def _has_news(text: str) -> bool:
    return len(folded(text).split()) > 40


def _link(link: Link) -> Hit:
    return Hit(span=(link.start, link.end), named=(("link", link.text), ("domain", link.host)))


RULES = (
    TextRule(
        "samples.no-brand",
        "SM-4",
        Severity.LIKELY,
        mark("This message does not say that it is from {brand}."),
        mark("Begin it with the name your customers know."),
        kinds=SAMPLE,
        check=naming.not_named,
        cure_id="text.insert-brand",
    ),
    TextRule(
        "samples.other-brand",
        "SM-4",
        Severity.BLOCKS,
        mark("This message is from {other}, not from {brand}."),
        mark("Use the name and the addresses of the business you register."),
        kinds=SAMPLE,
        check=naming.names_another,
    ),
    TextRule(
        "samples.no-stop",
        "SM-5",
        Severity.LIKELY,
        mark("This message does not say how to stop."),
        mark("Add: Reply STOP to opt out."),
        why=mark("Twilio asks for it in one sample at least, and recommends it in each. Advice differs."),
        kinds=SAMPLE,
        alone=missing(phrases.states_stop),
        cure_id="text.insert-stop",
    ),
    TextRule(
        "samples.short-link",
        "SM-8",
        Severity.BLOCKS,
        mark("{link} is a public short link."),
        mark("Use the full https address on your own website."),
        kinds=TEXTED,
        alone=short_links,
    ),
    TextRule(
        "samples.insecure-link",
        "SM-9",
        Severity.BLOCKS,
        mark("{link} does not start with https."),
        mark("Use the https address of the page."),
        kinds=TEXTED,
        alone=insecure_links,
        cure_id="text.https",
    ),
    TextRule(
        "samples.foreign-link",
        "SM-10",
        Severity.LIKELY,
        mark("{link} leads away from your website {domain}."),
        mark("Link to a page on your own website."),
        kinds=SAMPLE,
        check=naming.foreign_links,
    ),
    TextRule(
        "samples.link-not-announced",
        "SM-12",
        Severity.LIKELY,
        mark("This message holds a link, and you said that none will."),
        mark("Answer yes to the question about links, or take the link out."),
        kinds=SAMPLE,
        check=link_not_announced,
        cure_id="campaign.has_links=yes",
    ),
    TextRule(
        "samples.phone-not-announced",
        "SM-12",
        Severity.LIKELY,
        mark("This message holds the phone number {number}, and you said that none will."),
        mark("Answer yes to the question about phone numbers, or take the number out."),
        kinds=SAMPLE,
        check=phone_not_announced,
        cure_id="campaign.has_phone=yes",
    ),
    TextRule(
        "samples.other-brackets",
        "SM-7",
        Severity.ADVICE,
        mark("{written} looks like a sign for a program."),
        mark("Write what changes in square brackets, as in [FirstName]."),
        kinds=SAMPLE,
        alone=other_brackets,
        cure_id="text.square-brackets",
    ),
    TextRule(
        "samples.only-opt-in",
        "SM-13",
        Severity.LIKELY,
        mark("This is the message people get after joining."),
        mark("Show a message as you will send it afterwards."),
        kinds=SAMPLE,
        alone=only_opt_in,
    ),
    TextRule(
        "samples.only-opt-out",
        "SM-13",
        Severity.LIKELY,
        mark("This is the reply to STOP."),
        mark("Show a message as you will send it to people who stay."),
        kinds=SAMPLE,
        alone=only_opt_out,
    ),
    TextRule(
        "samples.only-help",
        "SM-13",
        Severity.LIKELY,
        mark("This is the reply to HELP."),
        mark("Show a message as you will send it without being asked."),
        kinds=SAMPLE,
        alone=only_help,
    ),
    TextRule(
        "samples.says-nothing",
        "SM-6",
        Severity.LIKELY,
        mark("This message does not say what it is about."),
        mark("Write it as a customer will get it, with what is ready, due or on offer."),
        kinds=SAMPLE,
        check=says_nothing,
    ),
    TextRule(
        "samples.segments",
        "SM-17",
        Severity.ADVICE,
        mark("This message takes {segments} segments, and each is paid for."),
        mark("Shorten it, or swap the sign that makes it long."),
        kinds=SAMPLE,
        alone=too_many_segments,
    ),
)
