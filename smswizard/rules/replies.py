"""The message after joining, and the replies to HELP and STOP."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.links import emails, links, phones
from smswizard.reading.pattern import Pattern
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, Hit, Kind, TextRule, missing

CONFIRMATION = (Kind.CONFIRMATION,)
HELP = (Kind.HELP_REPLY,)
STOP = (Kind.STOP_REPLY,)
REPLIES = (Kind.CONFIRMATION, Kind.HELP_REPLY, Kind.STOP_REPLY)
_EXTRA_STEP = Pattern(
    r"\b(?:to (?:complete|finish|confirm|finali[sz]e)|please|you must|you need to|first)\b[^.!?]{0,40}\b(?:call"
    r"|log ?in|sign in|visit|e-?mail|"
    r"click|go to|fill|verify|reply|confirm|text)\b",
    needs="complete|finish|confirm|finali|please|you must|you need to|first",
)
_DENIED = Pattern(r"\b(?:no|not|never)\b")
_STAYS_ON = Pattern(
    r"\b(?:still|continue to|keep (?:on )?)(?: \w+){0,2} ?(?:receiv\w{1,3}|get|send\w{0,3}|text\w{0,3}"
    r"|hear\w{0,3})\b|\bwill (?:still|continue|keep)\b|"
    r"\b(?:pause|snooze)d? (?:for|until)\b|\bonly (?:opted|unsubscribed) (?:you )?(?:out )?from (?:this|one)\b",
    needs="still|continue|keep|for|until|only ",
)
_BACK = Pattern(
    r"\b(?:start|unstop|rejoin|resubscribe|re-?join|come back|opt back|to return|sign up again"
    r"|join again|questions|anytime at|help)\b"
)


def no_way_to_reach(text: str) -> Iterable[Hit]:
    """A phone number, an e-mail address or a web address."""
    return NO_HITS if emails(text) or phones(text) or links(text) else HERE


def not_confirmed(text: str) -> Iterable[Hit]:
    """It confirms the wish, and says that nothing more comes."""
    confirmed = phrases.acknowledges_end(text) and phrases.says_nothing_more_comes(text)
    return NO_HITS if confirmed or _goes_on(text) else HERE


def goes_on(text: str) -> Iterable[Hit]:
    """A reply to STOP that announces more messages."""
    return HERE if _goes_on(text) else NO_HITS


def asks_for_more(text: str) -> Iterable[Hit]:
    """Nobody has to call or sign in to get off the list."""
    for part in re.split(r"[.!?]+(?:\s|$)", folded(text)):
        if _EXTRA_STEP.search(part) and not _BACK.search(part):
            return HERE
    return NO_HITS


def _goes_on(text: str) -> bool:
    said = folded(text)
    match = _STAYS_ON.search(said)
    return match is not None and not _DENIED.search(said, max(0, match.start() - 20), match.start())


RULES = (
    TextRule(
        "replies.confirmation-no-brand",
        "CF-1",
        Severity.BLOCKS,
        mark("The first message does not name {brand}."),
        mark("Begin it with the name your customers know."),
        kinds=CONFIRMATION,
        check=naming.not_named,
        cure_id="text.insert-brand",
    ),
    TextRule(
        "replies.confirmation-no-frequency",
        "CF-1",
        Severity.BLOCKS,
        mark("The first message does not say how often you write."),
        mark("Add how often, for example: Up to 4 msgs/month."),
        kinds=CONFIRMATION,
        alone=missing(phrases.states_frequency),
        cure_id="text.insert-frequency",
    ),
    TextRule(
        "replies.confirmation-no-rates",
        "CF-1",
        Severity.BLOCKS,
        mark("The first message does not say that message and data rates may apply."),
        mark("Add: Msg & data rates may apply."),
        kinds=CONFIRMATION,
        alone=missing(phrases.states_rates),
        cure_id="text.insert-rates",
    ),
    TextRule(
        "replies.confirmation-no-help",
        "CF-1",
        Severity.BLOCKS,
        mark("The first message does not say how to get help."),
        mark("Add: Reply HELP for help."),
        kinds=CONFIRMATION,
        alone=missing(phrases.states_help),
        cure_id="text.insert-help",
    ),
    TextRule(
        "replies.confirmation-no-stop",
        "CF-1",
        Severity.BLOCKS,
        mark("The first message does not say how to stop."),
        mark("Add: Reply STOP to opt out."),
        kinds=CONFIRMATION,
        alone=missing(phrases.states_stop),
        cure_id="text.insert-stop",
    ),
    TextRule(
        "replies.help-no-brand",
        "HP-1",
        Severity.BLOCKS,
        mark("The reply to HELP does not name {brand}."),
        mark("Begin it with the name your customers know."),
        kinds=HELP,
        check=naming.not_named,
        cure_id="text.insert-brand",
    ),
    TextRule(
        "replies.help-no-contact",
        "HP-1",
        Severity.BLOCKS,
        mark("The reply to HELP does not say how to reach you."),
        mark("Add a phone number, an e-mail address or a web address."),
        kinds=HELP,
        alone=no_way_to_reach,
        cure_id="text.insert-contact",
    ),
    TextRule(
        "replies.help-no-stop",
        "HP-3",
        Severity.ADVICE,
        mark("The reply to HELP does not repeat how to stop."),
        mark("Add: Reply STOP to opt out."),
        kinds=HELP,
        alone=missing(phrases.states_stop),
        cure_id="text.insert-stop",
    ),
    TextRule(
        "replies.help-no-rates",
        "HP-3",
        Severity.ADVICE,
        mark("The reply to HELP does not repeat that rates may apply."),
        mark("Add: Msg & data rates may apply."),
        kinds=HELP,
        alone=missing(phrases.states_rates),
        cure_id="text.insert-rates",
    ),
    TextRule(
        "replies.stop-no-brand",
        "OO-2",
        Severity.BLOCKS,
        mark("The reply to STOP does not name {brand}."),
        mark("Begin it with the name your customers know."),
        kinds=STOP,
        check=naming.not_named,
        cure_id="text.insert-brand",
    ),
    TextRule(
        "replies.stop-goes-on",
        "OO-2",
        Severity.BLOCKS,
        mark("The reply to STOP says that messages go on."),
        mark("After STOP nothing more may be sent. Say: You will get no more messages."),
        kinds=STOP,
        alone=goes_on,
    ),
    TextRule(
        "replies.stop-not-confirmed",
        "OO-2",
        Severity.BLOCKS,
        mark("The reply to STOP does not confirm that the messages end."),
        mark("Say: You are unsubscribed and will get no more messages."),
        kinds=STOP,
        alone=not_confirmed,
        cure_id="text.insert-end",
    ),
    TextRule(
        "replies.stop-extra-step",
        "OO-2",
        Severity.BLOCKS,
        mark("The reply to STOP asks for one more step."),
        mark("One STOP has to be enough. Take the request out."),
        kinds=STOP,
        alone=asks_for_more,
    ),
    TextRule(
        "replies.other-brand",
        "OI-20",
        Severity.BLOCKS,
        mark("This message is from {other}, not from {brand}."),
        mark("Use the name you register."),
        kinds=REPLIES,
        check=naming.names_another,
    ),
)
