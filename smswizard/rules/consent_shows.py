"""What a reviewer can see of the sign-up: a link, a picture, a script, a word, an age check."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading.folding import flat, folded
from smswizard.reading.joining import joining
from smswizard.reading.links import links, phones
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.places import at, where_told
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

FLOW = (Kind.FLOW,)
MARKETING = "MARKETING"
INFORMATIONAL = frozenset(("delivery", "account", "care", "2fa", "fraud", "security"))
_WRITTEN = Pattern(
    r"\b(?:tick\w{0,3}|check-?box|box|toggle|sign(?:s|ed|ature)|initials?|repl(?:y|ies) (?:yes|y\b|join)|keyword"
    r"|web|online|text(?:s|ing)? (?:the word )?[a-z]{3,12} to)\b"
)
_NOT_WRITTEN = Pattern(
    r"\b(?:nothing|not|never|no)\b[^.!?]{0,25}\b(?:signed|ticked|written|web|online|box)\b"
)
_LONG_QUOTE = 60
_KEYWORD = Pattern(
    r"(?:\b[A-Z]{3,15}\b)[\"')]? to\b|\b(?:keyword|word|text|texts"
    r"|texting):? (?:is )?[\"'(]?[A-Z]{3,15}\b"
)
_AGE_WORDS = Pattern(
    r"\b(?:age gate|are you (?:over )?(?:18|21)|(?:18|21)\+|over (?:18|21)|under (?:18|21)"
    r"|of legal (?:drinking )?age)\b",
    needs="age gate|are you |18|21|over |under |of legal ",
)


def no_form_link(text: str) -> Iterable[Hit]:
    """A reviewer opens the page where people join on the web."""
    read = joining(text)
    on_web = bool({"web_form", "checkout"} & read.ways)
    return HERE if on_web and not links(text) else NO_HITS


def not_verifiable(text: str) -> Iterable[Hit]:
    """Behind a login, on paper, or by word of mouth, there has to be something public to look at."""
    read = joining(text)
    if read.hidden:
        return at(read.hidden)
    shown = bool(links(text)) and (read.has_proof or read.is_public)
    if read.locked_away and not shown:
        return at(read.locked_away)
    offline_only = bool({"paper", "verbal"} & read.ways) and not links(text)
    return HERE if offline_only and not read.has_proof else NO_HITS


def no_script(text: str) -> Iterable[Hit]:
    """People who are asked hear certain words; reviewers want all of them."""
    read = joining(text)
    if "verbal" not in read.ways or _is_only_denied(text, "verbal|phone|in person"):
        return NO_HITS
    return NO_HITS if len(read.label) >= _LONG_QUOTE or "script" in folded(text) else HERE


def spoken_marketing(text: str, about: About) -> Iterable[Hit]:
    """For advertising a spoken yes is not enough."""
    read = joining(text)
    if about.use_case != MARKETING or "verbal" not in read.ways:
        return NO_HITS
    said = folded(text)
    return NO_HITS if _WRITTEN.search(said) and not _NOT_WRITTEN.search(said) else HERE


def keyword_untold(text: str) -> Iterable[Hit]:
    """The word, and the number it goes to."""
    read = joining(text)
    if "keyword" not in read.ways:
        return NO_HITS
    shown = flat(text)
    has_number = (
        bool(phones(text))
        or "⟦sender.number⟧" in text
        or re.search(
            r"\b(?:our|this|the) (?:text "
            r"|\w+ )?number\b|\b\d{5,6}\b",
            folded(text),
        )
    )
    return NO_HITS if _KEYWORD.search(shown) and has_number else HERE


def no_age_check(text: str, about: About) -> Iterable[Hit]:
    """Content for adults needs a real check; a Yes button is none."""
    asked = about.age_gated == "yes" or _AGE_WORDS.search(folded(text)) is not None
    return HERE if asked and not joining(text).checks_age else NO_HITS


def inaccessible(text: str) -> Iterable[Hit]:
    """An address that only works inside an office, or a page that is not there yet."""
    for each in links(text):
        if _INSIDE.search(each.host):
            return (Hit(span=(each.start, each.end), named=(("sentence", each.text),)),)
    read = joining(text)
    return at(read.offline)


_INSIDE = Pattern(
    r"(?:^|\.)(?:localhost|staging|stage|stg|dev|preview|internal|intranet|test|uat|sandbox|local"
    r"|corp|lan)(?:\.|$|-)|^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|ngrok|\.vercel\.app$|\.netlify\.app$"
    r"|^example\.(?:com|org|net)$"
)


def _is_only_denied(text: str, words: str) -> bool:
    """True where every sentence with such a word denies it ("we never ask in person")."""
    found = [part for part in re.split(r"[.!?](?:\s|$)", folded(text)) if re.search(rf"\b(?:{words})", part)]
    return bool(found) and all(re.search(r"\b(?:not|never|no|nor)\b|n't", part) for part in found)


RULES = (
    TextRule(
        "consent.page-not-open",
        "OI-15",
        Severity.BLOCKS,
        mark("A reviewer cannot open this: “{sentence}”"),
        mark("Give an address that opens for everyone today."),
        kinds=FLOW,
        alone=inaccessible,
    ),
    TextRule(
        "consent.spoken-marketing",
        "OI-11",
        Severity.BLOCKS,
        mark("Offers need a written yes, and here it is only spoken."),
        mark("Let people tick a box, sign, or reply YES before you send offers."),
        kinds=FLOW,
        check=spoken_marketing,
    ),
    TextRule(
        "consent.no-script",
        "OI-17",
        Severity.BLOCKS,
        mark("People are asked by word of mouth, and the words are not given."),
        mark("Write down everything that is said, with the answer of the customer."),
        kinds=FLOW,
        alone=no_script,
    ),
    TextRule(
        "consent.keyword-untold",
        "OI-18",
        Severity.BLOCKS,
        mark("People text a word, and the word or the number is not given."),
        mark("Name the word in capitals and the number it goes to."),
        kinds=FLOW,
        alone=keyword_untold,
    ),
    TextRule(
        "consent.ways-left-out",
        "OI-18",
        Severity.BLOCKS,
        mark("Here other ways of joining are left out: “{sentence}”"),
        mark("Describe every way people join, or stop using the others."),
        kinds=FLOW,
        alone=where_told(lambda read: read.untold),
    ),
    TextRule(
        "consent.no-age-check",
        "OI-22",
        Severity.BLOCKS,
        mark("The content is for adults, and no check of the birth date is described."),
        mark("Describe a check of the birth date before people join. A Yes button is not enough."),
        kinds=FLOW,
        check=no_age_check,
    ),
    TextRule(
        "consent.not-verifiable",
        "OI-16",
        Severity.BLOCKS,
        mark("A reviewer cannot see how people join."),
        mark("Put a picture of the form, sheet or script on a public address and name it."),
        kinds=FLOW,
        alone=not_verifiable,
    ),
    TextRule(
        "consent.no-form-link",
        "OI-15",
        Severity.BLOCKS,
        mark("There is no link to the page where people join."),
        mark("Add the https address of the page with the form."),
        kinds=FLOW,
        alone=no_form_link,
    ),
)
