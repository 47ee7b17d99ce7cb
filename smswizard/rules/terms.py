"""What the terms of a text programme must say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.html import looks_like_html
from smswizard.reading.joining import joining
from smswizard.reading.links import emails, phones
from smswizard.reading.pattern import Pattern
from smswizard.reading.programme import tells_content
from smswizard.reading.sentences import sentences
from smswizard.reading.strings_attached import (
    first_that_binds,
    first_that_binds_customers,
    first_that_forces,
    is_joining,
)
from smswizard.rules import naming, policy
from smswizard.rules.consent_says import is_free_choice
from smswizard.rules.finding import Severity
from smswizard.rules.places import at, at_each
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

TERMS = (Kind.TERMS,)
_BOLD = Pattern(r"<(?:b|strong)\b[^<>]{0,200}>[^<>]{0,80}\b(?:STOP|HELP)\b", re.IGNORECASE)
_AFFILIATE = Pattern(
    r"\baffiliates?(?:['\u2019]s?)? (?:offers?|marketing|promotions?|programs?|links?|deals)\b"
    r"|\bthird-party (?:offers|promotions|deals)\b"
    r"|\boffers (?:from|of|by) (?:our )?(?:affiliate|third[- ]part|partner)\w{0,3}\b|\b(?:paid"
    r"|earn) (?:us )?(?:an? )?commissions?\b",
    needs="affiliate|third-party|offers |commission",
)
_NO_AFFILIATES = Pattern(r"\b(?:no|not|never|nor|without|neither)\b[^.;!?]{0,80}$|n't\b[^.;!?]{0,80}$")
_AGE = Pattern(
    r"\b(?:18|19|21)\b[^.!?]{0,30}\b(?:years?|older|over|age)\b|\b(?:age|aged|over|least"
    r"|under|be) (?:of )?(?:18|19|21)\b|\b(?:18|19|21)\+|\badults only\b|\bof legal (?:drinking |smoking )?age\b"
)


def no_contact(text: str) -> Iterable[Hit]:
    """An e-mail address or a phone number; a HELP keyword alone is half an answer, but counts."""
    return NO_HITS if emails(text) or phones(text) or phrases.states_help(text) else HERE


def no_programme(text: str, about: About) -> Iterable[Hit]:
    """Terms that never say what is sent."""
    return NO_HITS if tells_content(text, about.brands) else HERE


def forced(text: str) -> Iterable[Hit]:
    """Nobody has to agree to texts to buy or to join."""
    return at(joining(text).required or first_that_forces(text) or first_that_binds_customers(text))


def bundled(text: str) -> Iterable[Hit]:
    """Accepting the terms is not agreeing to texts."""
    found = joining(text).bundled
    return at(
        found
        if found and _BINDS.search(found.folded) and not is_joining(found.folded)
        else first_that_binds(text)
    )


_BINDS = Pattern(
    r"\bby (?:signing|accepting|creating|placing|submitting|using|entering|purchasing|ordering"
    r"|booking|continuing|completing|registering)\b|\b(?:agree to|accept"
    r"|have read)\b[^.!?]{0,60}\bterms\b[^.!?]{0,120}\breceive\b"
)


def affiliates(text: str) -> Iterable[Hit]:
    """Wording of affiliate programmes is refused whatever else the terms say."""
    return at_each(each for each in sentences(text) if _is_affiliate(each.folded))


def _is_affiliate(said: str) -> bool:
    found = _AFFILIATE.search(said)
    return found is not None and not _NO_AFFILIATES.search(said[: found.start()])


def no_age(text: str, about: About) -> Iterable[Hit]:
    """Where content is for adults only, the terms name the age."""
    return HERE if about.age_gated == "yes" and not _AGE.search(folded(text)) else NO_HITS


def not_bold(text: str) -> Iterable[Hit]:
    """On a page, STOP and HELP stand in bold letters; plain text cannot show it."""
    return HERE if looks_like_html(text) and not _BOLD.search(text) else NO_HITS


def no_legal_name(text: str, about: About) -> Iterable[Hit]:
    """Who runs the programme, with the registered name."""
    legal = about.brands[-1:] if len(about.brands) > 1 else ()
    return (
        (Hit(named=(("name", legal[0]),)),) if legal and not phrases.holds_name(text, legal[0]) else NO_HITS
    )


def _frequency(text: str) -> bool:
    return phrases.states_frequency(text, recurring_is_enough=True)


RULES = (
    TextRule(
        "terms.shares-numbers",
        "TC-12",
        Severity.BLOCKS,
        mark("This sentence lets phone numbers or text consent go to others: “{sentence}”"),
        policy.TAKE_OUT,
        kinds=TERMS,
        alone=policy.shares_numbers,
        cure_id="terms.remove-sharing",
    ),
    TextRule(
        "terms.contradicts-itself",
        "TC-12",
        Severity.BLOCKS,
        mark("The terms promise not to share phone numbers, and take it back here: “{sentence}”"),
        policy.TAKE_OUT,
        kinds=TERMS,
        alone=policy.contradicts_itself,
        cure_id="terms.remove-sharing",
    ),
    TextRule(
        "terms.sharing-with-consent",
        "TC-12",
        Severity.BLOCKS,
        mark("The promise not to share phone numbers has a way out: “{sentence}”"),
        policy.END_IT,
        kinds=TERMS,
        alone=policy.has_exception,
        cure_id="privacy.remove-exception",
    ),
    TextRule(
        "terms.affiliates",
        "TC-12",
        Severity.BLOCKS,
        mark("The terms speak of offers of affiliates."),
        mark("Take that out. Carriers do not accept programmes that advertise for others."),
        kinds=TERMS,
        alone=affiliates,
    ),
    TextRule(
        "terms.consent-forced",
        "TC-11",
        Severity.BLOCKS,
        mark("Here people have to agree to texts: “{sentence}”"),
        mark("Write that agreeing is optional and not a condition of buying anything."),
        kinds=TERMS,
        alone=forced,
        cure_id="terms.insert-optional",
    ),
    TextRule(
        "terms.no-free-choice",
        "TC-11",
        Severity.ADVICE,
        mark("The terms do not say that joining is a free choice."),
        mark("Add: Joining is voluntary and not a condition of any purchase."),
        kinds=TERMS,
        alone=missing(is_free_choice),
        cure_id="terms.insert-optional",
    ),
    TextRule(
        "terms.consent-bundled",
        "TC-10",
        Severity.BLOCKS,
        mark("Here accepting something else counts as agreeing to texts: “{sentence}”"),
        mark("Say how people agree to texts on their own, for example by ticking a box of their own."),
        kinds=TERMS,
        alone=bundled,
    ),
    TextRule(
        "terms.of-another",
        "TC-3",
        Severity.BLOCKS,
        mark("These are the terms of {other}: {brand} is not named in them."),
        mark("Put the terms of your own business here, with its name."),
        kinds=TERMS,
        check=naming.names_another,
        cure_id="terms.insert-brand",
    ),
    TextRule(
        "terms.other-brand",
        "TC-3",
        Severity.LIKELY,
        mark("The terms do not name {brand}."),
        mark("Name your business as customers know it."),
        kinds=TERMS,
        check=naming.not_named,
        cure_id="terms.insert-brand",
    ),
    TextRule(
        "terms.another-brand",
        "TC-3",
        Severity.BLOCKS,
        mark("Here the messages come from {other}, not from {brand}."),
        mark("Use the name you register."),
        kinds=(Kind.TERMS, Kind.PRIVACY, Kind.WORDING, Kind.FLOW),
        check=naming.sender_is_another,
    ),
    TextRule(
        "terms.no-programme",
        "TC-4",
        Severity.LIKELY,
        mark("The terms do not say which text messages you send."),
        mark("Add a sentence that names them, for example order updates and weekly offers."),
        kinds=TERMS,
        check=no_programme,
        cure_id="terms.insert-programme",
    ),
    TextRule(
        "terms.no-rates",
        "TC-5",
        Severity.BLOCKS,
        mark("The terms do not say that message and data rates may apply."),
        mark("Add: Message and data rates may apply."),
        kinds=TERMS,
        alone=missing(phrases.states_rates),
        cure_id="terms.insert-rates",
    ),
    TextRule(
        "terms.no-frequency",
        "TC-6",
        Severity.BLOCKS,
        mark("The terms do not say how often you write."),
        mark("Add how often, for example: Up to 4 messages a month."),
        kinds=TERMS,
        alone=missing(_frequency),
        cure_id="terms.insert-frequency",
    ),
    TextRule(
        "terms.no-contact",
        "TC-7",
        Severity.BLOCKS,
        mark("The terms do not say how to reach you."),
        mark("Add an e-mail address or a phone number for help."),
        kinds=TERMS,
        alone=no_contact,
        cure_id="terms.insert-contact",
    ),
    TextRule(
        "terms.no-stop",
        "TC-8",
        Severity.LIKELY,
        mark("The terms do not say how to stop the texts."),
        mark("Add: Reply STOP to opt out."),
        kinds=TERMS,
        alone=missing(phrases.states_stop),
        cure_id="terms.insert-stop",
    ),
    TextRule(
        "terms.no-help",
        "TC-8",
        Severity.LIKELY,
        mark("The terms do not say how to get help by text."),
        mark("Add: Reply HELP for help."),
        kinds=TERMS,
        alone=missing(phrases.states_help),
        cure_id="terms.insert-help",
    ),
    TextRule(
        "terms.not-bold",
        "TC-8",
        Severity.ADVICE,
        mark("STOP and HELP do not stand in bold letters."),
        mark("Make both words bold on the page."),
        kinds=TERMS,
        alone=not_bold,
    ),
    TextRule(
        "terms.no-policy-link",
        "TC-9",
        Severity.LIKELY,
        mark("The terms do not link the privacy policy."),
        mark("Add a line with the address of your privacy policy."),
        kinds=TERMS,
        alone=missing(phrases.mentions_policy),
        cure_id="terms.insert-policy-link",
    ),
    TextRule(
        "terms.carriers-not-freed",
        "TC-9",
        Severity.ADVICE,
        mark("The terms do not say that carriers are not liable for late or lost messages."),
        mark("Add: Carriers are not liable for delayed or undelivered messages."),
        kinds=TERMS,
        alone=missing(phrases.frees_carriers),
        cure_id="terms.insert-carriers",
    ),
    TextRule(
        "terms.no-age",
        "TC-13",
        Severity.BLOCKS,
        mark("Your content is for adults only, and the terms name no age."),
        mark("Add the age, for example: You must be 21 or older."),
        kinds=TERMS,
        check=no_age,
    ),
    TextRule(
        "terms.no-date",
        "TC-14",
        Severity.ADVICE,
        mark("The terms bear no date."),
        mark("Add the day from which they hold."),
        kinds=TERMS,
        alone=missing(phrases.names_a_date),
    ),
    TextRule(
        "terms.no-legal-name",
        "TC-14",
        Severity.ADVICE,
        mark("The terms do not say that {name} runs the programme."),
        mark("Add the registered name of the business."),
        kinds=TERMS,
        check=no_legal_name,
    ),
)
