"""What makes a yes to texts worthless: forced, bundled, taken for granted, passed on, bought."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading.folding import folded
from smswizard.reading.joining import joining
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import topics_of
from smswizard.rules.finding import Severity
from smswizard.rules.places import where_told
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

FLOW = (Kind.FLOW,)
BOTH = (Kind.FLOW, Kind.WORDING)


_PROMOTES = frozenset(("marketing",))


_SERVICE = Pattern(
    r"\b(?:order (?:updates?|status|confirmations?|notices)|(?:shipping|delivery|tracking) (?:updates?|notices"
    r"|alerts|notifications|news)|appointment (?:reminders?|confirmations?)|"
    r"account (?:alerts?|notices|updates|notifications)|(?:payment|billing|due-date|service) (?:reminders?|notices"
    r"|alerts|updates)|one-time codes|passcodes|security (?:alerts|codes)|reminders)\b",
    needs=(
        "order |shipping|delivery|tracking|appointment |account |payment|billing|due-date|service|"
        "one-time codes|passcodes|security |reminders"
    ),
)


def no_act(text: str) -> Iterable[Hit]:
    """Somebody has to do something to say yes."""
    read = joining(text)
    return NO_HITS if read.has_act or read.implied or read.bought or read.third_party else HERE


def wider_than_use_case(text: str, about: About) -> Iterable[Hit]:
    """People agree to more than what is registered."""
    label = joining(text).label or text
    topics = topics_of(label)
    if about.use_case == "2FA":
        return (
            HERE
            if {"marketing", "account", "poll"} & topics.keys()
            or re.search(
                r"\b(?:announcements|news"
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
    return HERE if informational and len(topics.get("marketing", ())) > 0 else NO_HITS


def mixed_purposes(text: str) -> Iterable[Hit]:
    """Offers and service news under one box."""
    label = joining(text).label or text
    if re.search(
        r"\b(?:two|three|separate|second|each) (?:\w+ )?(?:box|checkbox|boxes|checkboxes)\b|\bbox (?:1|one"
        r"|a)\b",
        folded(text),
    ):
        return NO_HITS
    for sentence in re.split(r"[.!?](?:\s|$)", folded(label)):
        topics = topics_of(sentence)
        if topics.keys() & _PROMOTES and _SERVICE.search(sentence):
            return HERE
    return NO_HITS


RULES = (
    TextRule(
        "consent.bought",
        "OI-25",
        Severity.BLOCKS,
        mark("Here numbers come from a list: “{sentence}”"),
        mark("Bought and public lists cannot be texted. Leave them out."),
        kinds=FLOW,
        alone=where_told(lambda read: read.bought),
    ),
    TextRule(
        "consent.passed-on",
        "OI-25",
        Severity.BLOCKS,
        mark("Here the yes was given to somebody else: “{sentence}”"),
        mark("Text only people who agreed to hear from your business itself."),
        kinds=BOTH,
        alone=where_told(lambda read: read.third_party),
    ),
    TextRule(
        "consent.by-order",
        "OI-25",
        Severity.BLOCKS,
        mark("Here people are signed up by an order: “{sentence}”"),
        mark("Agreement has to be free. Ask for it apart from the order."),
        kinds=FLOW,
        alone=where_told(lambda read: read.court),
    ),
    TextRule(
        "consent.implied",
        "OI-25",
        Severity.BLOCKS,
        mark("Here agreement is taken for granted: “{sentence}”"),
        mark("People have to say yes to texts themselves. Giving a number is not enough."),
        kinds=FLOW,
        alone=where_told(lambda read: read.implied),
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
        alone=where_told(lambda read: read.prechecked),
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
        alone=where_told(lambda read: read.bundled),
    ),
    TextRule(
        "consent.bundled-channels",
        "OI-12",
        Severity.BLOCKS,
        mark("Here one yes covers texts together with calls or e-mail: “{sentence}”"),
        mark("Give texts a box of their own."),
        kinds=BOTH,
        alone=where_told(lambda read: read.channels),
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
