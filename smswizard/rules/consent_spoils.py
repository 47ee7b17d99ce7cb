"""What makes a yes to texts worthless: forced, bundled, taken for granted, passed on, bought."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.joining import ENOUGH, joining
from smswizard.reading.links import without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.reading.said_as import QUOTED
from smswizard.reading.sentences import sentences
from smswizard.reading.sharing import sharings
from smswizard.reading.words import topics_of
from smswizard.rules.finding import Severity
from smswizard.rules.places import at, where_told
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

FLOW = (Kind.FLOW,)
MARKETING = "MARKETING"
BOTH = (Kind.FLOW, Kind.WORDING)


_OWN_AFFAIRS = (
    r"(?:order|shipping|delivery|tracking|pickup|pick-up|shipment|flight|trip|wash|repair|refill"
    r"|prescription|claim|lab|test|loan|rental"
    r"|reservation|booking|class|lesson|visit|appointment|appt|payment|billing|bill|due[- ]date|invoice"
    r"|statement|account|balance|renewal"
    r"|service|maintenance|outage|security|fraud|ticket|membership|policy|case|job|project|parcel|package"
    r"|rent|tuition|session)"
)
_SERVICE = Pattern(
    rf"\b{_OWN_AFFAIRS} (?:updates?|notices?|alerts?|notifications?|reminders?|confirmations?|status"
    rf"|changes?|receipts?|codes?|progress"
    r"|news|times?|dates?|results?|info|information|messages|texts)\b"
    r"|\b(?:when|once|as soon as|that|if) (?:my|your|the|an?|our) [\w' -]{2,30} (?:is|are|has|have|gets?"
    r"|comes?) (?:been )?(?:ready|done|due|in|here|on (?:its|the)"
    r" way|shipped|arriv\w+|complete\w*|finished|filled|scheduled|confirmed|delivered|late|delayed|changed)\b"
    r"|\bwhen \w+ (?:is|are) ready\b|\b(?:receipts|one-time codes|passcodes|reminders|due dates"
    r"|appointments)\b"
    r"|\babout (?:my|your) (?:\w+ )?(?:order|appointment|account|visit|booking|reservation|repair|delivery"
    r"|lease|loan|bill|case|claim|stay)s?\b"
)
_BESIDE = Pattern(
    r"\btext [a-z0-9]{3,15} to [(\d\u27e6][^\"]{0,400}\btext [a-z0-9]{3,15} to [(\d\u27e6]|"
    r"(?<!no )\b(?:two|three|separate|second|each|first) (?:\w+ )?(?:box|checkbox|boxes|checkboxes|rows?"
    r"|switch(?:es)?)\b|\bbox (?:1|one"
    r"|a)\b"
)
_BOILER = Pattern(
    r"\b(?:not|n't|never|no|isn't)\b[^.!?;,]{0,12}\b(?:condition|required?|requirement|needed|necessary"
    r"|purchase)\b[^.!?;,]{0,50}"
    r"|\b(?:reply|text|txt|send)? ?(?:stop|help)\b[^.!?;,]{0,20}"
)


def no_act(text: str) -> Iterable[Hit]:
    """Somebody has to do something to say yes."""
    read = joining(text)
    return NO_HITS if read.has_act or any(map(read.told, ("implied", "bought", "third_party"))) else HERE


def wider_than_use_case(text: str, about: About) -> Iterable[Hit]:
    """People agree to more than what is registered."""
    text = text[:ENOUGH]
    label = joining(text).label or text
    topics = topics_of(label)
    if about.use_case == "2FA":
        return (
            HERE
            if {"marketing", "account", "poll"} & topics.keys()
            or re.search(
                r"\b(?:announcements|news|tips|surveys|feature|product|newsletter|reminders"
                r"|updates|notices)\b",
                folded(label),
            )
            else NO_HITS
        )
    informational = about.use_case in (
        "ACCOUNT_NOTIFICATION",
        "CUSTOMER_CARE",
        "DELIVERY_NOTIFICATION",
        "FRAUD_ALERT",
        "SECURITY_ALERT",
    )
    if about.use_case == MARKETING:
        said = _BOILER.sub(" ", folded(label))
        return (
            HERE
            if "marketing" not in topics and _SERVICE.search(said) and not _NEWS.search(said)
            else NO_HITS
        )
    return HERE if informational and len(topics.get("marketing", ())) > 0 else NO_HITS


_NEWS = Pattern(r"\b(?:news|new|events?|releases?|announc\w+|invit\w+|specials|drops?|savings|updates)\b")


def mixed_purposes(text: str) -> Iterable[Hit]:
    """Offers and service news under one box."""
    text = text[:ENOUGH]
    said = folded(text)
    labels = QUOTED.findall(said)
    if not labels and _BESIDE.search(said):
        return NO_HITS
    return HERE if any(_mixes(each) for each in labels or _SENTENCE.split(said)) else NO_HITS


_LEADS_ON = Pattern(r"\bscan the\b|\buntil you tick\b|\bopens (?:our|the|a) (?:sign-?up )?(?:form|page)\b")
"""Words of a sign that leads to the form; the consent is asked for there."""


def _mixes(label: str) -> bool:
    if _BESIDE.search(label) or _LEADS_ON.search(label):
        return False
    asked = _BOILER.sub(" ", label)
    return "marketing" in topics_of(asked) and _SERVICE.search(asked) is not None


_SENTENCE = Pattern(r"[.!?](?:\s|$)")
_GOES_FURTHER = Pattern(
    r"\b(?:numbers?|list|phones|consents?|opt-ins?|customers|members|people|those|they|subscribers|guests"
    r"|patients|students|clients|users|it)\b[^.!?]{0,60}"
    r"\b(?:used (?:for|to)|also|later|then|afterwards|in addition|as well|too)\b"
)
_USED_FOR = Pattern(r"\bused (?:for|to)\b")
_OTHER_CHANNEL = Pattern(
    r"\b(?:e-?mail\w*|mail|call\w*|phone us|confirm\w*|letter|not|never|no|stop|help)\b|n't\b"
)


def used_further(text: str) -> Iterable[Hit]:
    """Numbers are used for other messages than those that people said yes to."""
    label = joining(text).label
    if not label:
        return NO_HITS
    agreed = topics_of(label).keys()
    for each in sentences(without_addresses(joining(text).narration)):
        said = each.folded
        if _GOES_FURTHER.search(said) and not _OTHER_CHANNEL.search(said):
            meant = topics_of(said).keys()
            if meant and not meant & agreed and (agreed or _USED_FOR.search(said)):
                return at(each)
    return NO_HITS


def shares_numbers(text: str) -> Iterable[Hit]:
    """The numbers go to others, for their own ends."""
    for each in sharings(joining(text).narration):
        signs = each.signs
        if signs.denies or signs.excludes or not signs.outsiders or not signs.marketing:
            continue
        if not _GIVES.search(_KEYWORDS.sub(" ", each.sentence.text).lower()):
            continue
        if signs.mobile or _NUMBERS.search(each.sentence.folded):
            return at(each.sentence)
    return NO_HITS


_KEYWORDS = Pattern(r"\b[A-Z]{3,15}\b")
_GIVES = Pattern(
    r"\b(?:pass(?:es|ed)?|shar(?:e|es|ed)|s(?:ell|ells|old)|rent(?:s|ed)?|trad(?:e|es|ed)|exchang(?:e|es|ed)"
    r"|swap(?:s|ped)?|giv(?:e|es|en)|hand(?:s|ed)?"
    r"|sen[dt]s?|forward(?:s|ed)?|transfer(?:s|red)?|disclos(?:e|es|ed)|provid(?:e|es|ed)|suppl(?:y|ies|ied)"
    r"|lend|lent|made available|go|goes|licensed?)\b"
    r"[^.!?]{0,80}\b(?:to|with|by)\b"
)
_NUMBERS = Pattern(r"\b(?:numbers?|phone lists?|text lists?|lists?|opt-ins?|consents?|contacts)\b")


_LITTLE = 15


def says_little(text: str) -> Iterable[Hit]:
    """A line that any business could have written."""
    text = text[:ENOUGH]
    said = without_addresses(text)
    words = len(folded(said).split())
    if words < _LITTLE and not joining(text).label:
        return HERE
    read = joining(text)
    vague = (
        words < 2 * _LITTLE
        and not read.has_act
        and not read.label
        and not phrases.is_about_texting(folded(said))
    )
    return HERE if vague else NO_HITS


RULES = (
    TextRule(
        "consent.says-little",
        "OI-18",
        Severity.BLOCKS,
        mark("This does not tell a reviewer how people join."),
        mark("Say where people join, what they do there, and which words they see."),
        kinds=FLOW,
        alone=says_little,
        cure_id="consent.redraft-flow",
    ),
    TextRule(
        "consent.bought",
        "OI-25",
        Severity.BLOCKS,
        mark("Here numbers come from a list: “{sentence}”"),
        mark("Bought and public lists cannot be texted. Leave them out."),
        kinds=FLOW,
        alone=where_told(lambda read: read.told("bought")),
    ),
    TextRule(
        "consent.passed-on",
        "OI-25",
        Severity.BLOCKS,
        mark("Here the yes was given to somebody else: “{sentence}”"),
        mark("Text only people who agreed to hear from your business itself."),
        kinds=BOTH,
        alone=where_told(lambda read: read.told("third_party")),
    ),
    TextRule(
        "consent.by-order",
        "OI-25",
        Severity.BLOCKS,
        mark("Here people are signed up by an order: “{sentence}”"),
        mark("Agreement has to be free. Ask for it apart from the order."),
        kinds=FLOW,
        alone=where_told(lambda read: read.told("court")),
    ),
    TextRule(
        "consent.implied",
        "OI-25",
        Severity.BLOCKS,
        mark("Here agreement is taken for granted: “{sentence}”"),
        mark("People have to say yes to texts themselves. Giving a number is not enough."),
        kinds=FLOW,
        alone=where_told(lambda read: read.told("implied") if not read.told("bought") else None),
    ),
    TextRule(
        "consent.first-text-asks",
        "OI-19",
        Severity.BLOCKS,
        mark("Here the first text goes out before anyone agreed: “{sentence}”"),
        mark("Ask for the yes on paper, on a page or in person before the first text."),
        kinds=FLOW,
        alone=where_told(lambda read: read.first_text),
    ),
    TextRule(
        "consent.pre-ticked",
        "OI-9",
        Severity.BLOCKS,
        mark("Here the box is already ticked: “{sentence}”"),
        mark("Leave the box empty, and say so."),
        kinds=FLOW,
        alone=where_told(lambda read: read.told("prechecked")),
    ),
    TextRule(
        "consent.required",
        "OI-10",
        Severity.BLOCKS,
        mark("Here people have to agree to texts: “{sentence}”"),
        mark("Let people go on without agreeing, and say so."),
        kinds=BOTH,
        alone=where_told(lambda read: read.required),
    ),
    TextRule(
        "consent.bundled-with-terms",
        "OI-13",
        Severity.BLOCKS,
        mark("Here one act accepts something else and texts together: “{sentence}”"),
        mark("Give texts a box of their own."),
        kinds=BOTH,
        alone=where_told(lambda read: read.told("bundled") or read.clause),
    ),
    TextRule(
        "consent.bundled-channels",
        "OI-12",
        Severity.BLOCKS,
        mark("Here one yes covers texts together with calls or e-mail: “{sentence}”"),
        mark("Give texts a box of their own."),
        kinds=BOTH,
        alone=where_told(lambda read: read.told("channels")),
    ),
    TextRule(
        "consent.mixed-purposes",
        "OI-11",
        Severity.BLOCKS,
        mark("One yes covers offers and service messages together."),
        mark("Give offers a box of their own."),
        kinds=BOTH,
        alone=mixed_purposes,
    ),
    TextRule(
        "consent.used-further",
        "OI-11",
        Severity.BLOCKS,
        mark("People agree to one kind of message, and here the numbers get another: “{sentence}”"),
        mark("Name every kind of message in the words people agree to, or leave the others out."),
        kinds=FLOW,
        alone=used_further,
    ),
    TextRule(
        "consent.shares-numbers",
        "OI-25",
        Severity.BLOCKS,
        mark("Here phone numbers go to others: “{sentence}”"),
        mark("Take it out, and keep the numbers to yourself."),
        kinds=FLOW,
        alone=shares_numbers,
    ),
    TextRule(
        "consent.wider-than-use-case",
        "OI-11",
        Severity.LIKELY,
        mark("People agree to more kinds of messages than you register."),
        mark("Name only the kinds you register, or register the others too."),
        kinds=BOTH,
        check=wider_than_use_case,
    ),
    TextRule(
        "consent.no-act",
        "OI-15",
        Severity.BLOCKS,
        mark("It does not say what people do to agree to texts."),
        mark("Describe the act, for example: They tick an empty box under the phone field."),
        kinds=FLOW,
        alone=no_act,
    ),
)
