"""The message after joining, and the replies to HELP and STOP."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.facts.conduct import free_mail
from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.links import emails, links, phones
from smswizard.reading.parting import asks_for_a_step, keeps_sending, says_none_is_sent
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

CONFIRMATION = (Kind.CONFIRMATION,)
HELP = (Kind.HELP_REPLY,)
STOP = (Kind.STOP_REPLY,)
REPLIES = (Kind.CONFIRMATION, Kind.HELP_REPLY, Kind.STOP_REPLY)


def no_way_to_reach(text: str) -> Iterable[Hit]:
    """A phone number, an e-mail address or a web address."""
    return NO_HITS if emails(text) or phones(text) or links(text) else HERE


def not_confirmed(text: str) -> Iterable[Hit]:
    """It confirms the wish, and says that nothing more comes."""
    confirmed = phrases.acknowledges_end(text) and phrases.says_nothing_more_comes(text)
    return NO_HITS if confirmed or keeps_sending(text) or asks_for_a_step(text) else HERE


def goes_on(text: str) -> Iterable[Hit]:
    """A reply to STOP that announces more messages."""
    return HERE if keeps_sending(text) else NO_HITS


def asks_for_more(text: str) -> Iterable[Hit]:
    """Nobody has to call or sign in to get off the list."""
    return HERE if asks_for_a_step(text) else NO_HITS


def none_is_sent(text: str) -> Iterable[Hit]:
    """A note that there is no such message stands where the message belongs."""
    return HERE if says_none_is_sent(text) and not phrases.states_stop(text) else NO_HITS


def free_mailbox(text: str) -> Iterable[Hit]:
    """A mailbox that anyone can have is no address of a registered business."""
    for start, end, domain in emails(text):
        if domain in free_mail():
            return (Hit(span=(start, end), named=(("domain", domain),)),)
    return NO_HITS


def help_from_others(text: str, about: About) -> Iterable[Hit]:
    """Who asks for help is sent to somebody else."""
    found = [host for host in naming.hosts(text) if host not in free_mail()]
    if not about.brands or not found or any(naming.is_ours(host, about) for host in found):
        return NO_HITS
    if not naming.is_named(text, about):
        return NO_HITS
    return (Hit(named=(("other", found[0]), ("brand", about.brands[0]))),)


RULES = (
    TextRule(
        "replies.confirmation-none",
        "CF-2",
        Severity.BLOCKS,
        mark("This is a note, and not the message that people get after joining."),
        mark("Write the message itself: name, how often, rates, HELP and STOP."),
        kinds=CONFIRMATION,
        alone=none_is_sent,
    ),
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
        "replies.help-free-mail",
        "HP-1",
        Severity.LIKELY,
        mark("Anyone can have a mailbox at {domain}."),
        mark("Give a mailbox on the domain of your website, or a phone number."),
        kinds=HELP,
        alone=free_mailbox,
    ),
    TextRule(
        "replies.help-from-others",
        "OI-20",
        Severity.LIKELY,
        mark("Who asks {brand} for help is sent to {other}."),
        mark("Give an address of your own."),
        kinds=HELP,
        check=help_from_others,
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
