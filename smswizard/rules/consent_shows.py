"""What a reviewer can see of the sign-up: a link, a picture, a script, a word, an age check."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading.folding import flat, folded
from smswizard.reading.joining import ENOUGH, joining
from smswizard.reading.links import links, phones, without_addresses
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.places import at, where_told
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

FLOW = (Kind.FLOW,)
MARKETING = "MARKETING"
INFORMATIONAL = frozenset(("delivery", "account", "care", "2fa", "fraud", "security"))
_WRITTEN = Pattern(
    r"\b(?:tick\w{0,3}|check-?box(?:es)?|check box|box|toggle|mark(?:s|ed|ing)|circle[sd]?|sign(?:s|ed"
    r"|ature)|initials?|repl(?:y|ies"
    r"|ied) (?:with )?[\"']?(?:yes|y\b|join)|keyword"
    r"|web (?:form|page)|online|pop-?up|text(?:s|ing)? (?:the word )?[\"']?(?!stop|help|end\b|quit|you\b"
    r"|us\b|me\b|them\b)[a-z]{3,15}[\"']? to \(?\d)\b"
)
_NOT_WRITTEN = Pattern(
    r"\b(?:nothing|not|never|no|nobody|without)\b[^.!?]{0,25}\b(?:sign(?!s?[ -]?up|ed[ -]?up)\w*|tick\w*|written"
    r"|writing|web|online"
    r"|box|paper)\b"
)
_LONG_QUOTE = 60
_KEYWORD = Pattern(
    r"(?:\b(?!STOP|HELP|END|QUIT|CANCEL)[A-Z][A-Z0-9]{2,15}\b)[\"')]? to\b|\b(?i:keyword|word|text|texts"
    r"|send|sends"
    r"|texting):? (?:is |are )?[\"'(]?(?!STOP|HELP|END|QUIT|CANCEL|SMS)[A-Z][A-Z0-9]{2,15}\b"
)
_NO_WORD = Pattern(
    r"\b(?:word|keyword|number)s?\b(?! of\b)[^.!?]{0,40}\b(?:left (?:off|out|empty|blank)|not (?:given|shown"
    r"|named|listed|filled)|changes|varies|to be decided"
    r"|tbd|empty|blank)\b"
)
_OUR_NUMBER = Pattern(r"\b(?:number (?:being|we are|to be|that is being) regist\w+|\d{5,6})\b")
_AGE_WORDS = Pattern(
    r"\b(?:age gate|are you (?:over |at least )?(?:18|21)|(?:18|21)\+|(?:over|at least) 21|21 (?:and|or"
    r"|&) (?:over|older|up|above)"
    r"|(?:under|younger than) 21|of (?:legal )?(?:drinking |smoking )?age|legal (?:drinking|smoking) age)\b",
    needs="age|are you |18|21",
)


_DOCUMENT = Pattern(
    r"[^/]/(?:[\w-]+/){0,3}(?:[\w-]*(?:terms|privacy|policy|policies|legal|conditions|confidential)[\w-]*"
    r"|tos|t|p|pp|tc)(?:[/.#?]|$)",
    re.IGNORECASE,
)


def evidence(text: str) -> bool:
    """An address where a reviewer can look: any but those of the policy and the terms."""
    return any(not _DOCUMENT.search(each.text) for each in links(text))


def no_form_link(text: str) -> Iterable[Hit]:
    """A reviewer opens the page where people join on the web."""
    read = joining(text)
    on_web = bool({"web_form", "checkout"} & read.ways)
    return HERE if on_web and not evidence(text) else NO_HITS


def not_verifiable(text: str) -> Iterable[Hit]:
    """Behind a login, on paper, or by word of mouth, there has to be something public to look at."""
    read, has_link = joining(text), evidence(text)
    hidden, locked = read.told("hidden"), read.told("locked_away")
    if (
        hidden
        and not _SHOWN.search(text[:ENOUGH])
        and not (has_link and read.has_proof and _OF_RECORDS.search(hidden.folded))
    ):
        return at(hidden)
    if locked and not (has_link and (read.has_proof or read.is_public)):
        return at(locked)
    unseen = {"paper", "verbal"} & read.ways
    shown = has_link or ("paper" not in unseen and len(read.label) >= _LONG_QUOTE)
    return HERE if unseen and not shown else NO_HITS


_SHOWN = Pattern(
    r"\b(?:screenshots?|pictures?|photos?|images?|scans?|(?:full|public|complete) (?:\w{1,12} )?cop(?:y|ies))\b[^.!?]{0,50}"
    r"\b(?:is|are|stands?|posted|published|see|seen)\b(?! (?:not|never|only))[^.!?]{0,30}\b(?:at|on|under)\b:? \(?https?://",
    re.IGNORECASE,
)
"""What cannot be opened is pictured at an address."""
_OF_RECORDS = Pattern(
    r"^(?!.*\b(?:copy|copies|screenshots?|pictures?|images?|photo\w{0,6}|scan\w{0,4}|proof|link|outside\w{0,2}|reviewers?"
    r"|public|only|not|never|posted|published|shown|visible)\b).*\b(?:shredded|cabinet|drawer|binder"
    r"|folder|safe|on file|request|asks?|if|when|later|records?)\b"
)
"""Where the answers are kept afterwards; what people see may be shown all the same."""
_OWN_WORDS = Pattern(
    r"\bin (?:his|her|their|its|your|our|his or her|one's) own (?:words|way)\b|\bown words\b|\b(?:wording"
    r"|words|phrasing) (?:is|are|varies|vary|depends?"
    r"|differs?|up to|changes?)\b|\bno (?:set|fixed|written|official|standard|exact) (?:script|wording"
    r"|words)\b|\bsomething (?:like|along)\b|\bto that effect\b"
    r"|\b(?:there is|there's|have|use|with|without) (?:no|a) ?script\b(?<!a script)|\bno script\b"
    r"|\bor similar\b|\bdepends on the \w+\b|\bimprovis\w+|\bad[- ]?lib\w*"
    r"|\beach \w+ (?:says|asks|words|phrases) it\b|\bhowever (?:he|she|they) \w+\b"
)


def no_script(text: str) -> Iterable[Hit]:
    """People who are asked hear certain words; reviewers want all of them."""
    text = text[:ENOUGH]
    read = joining(text)
    if "verbal" not in read.ways or _is_only_denied(text, "verbal|phone|in person"):
        return NO_HITS
    said = folded(text)
    if _OWN_WORDS.search(said):
        return HERE
    return NO_HITS if len(read.label) >= _LONG_QUOTE or "script" in said else HERE


def spoken_marketing(text: str, about: About) -> Iterable[Hit]:
    """For advertising a spoken yes is not enough."""
    text = text[:ENOUGH]
    read = joining(text)
    if about.use_case != MARKETING or "verbal" not in read.ways:
        return NO_HITS
    said = folded(text)
    return NO_HITS if _WRITTEN.search(said) and not _NOT_WRITTEN.search(said) else HERE


def keyword_untold(text: str) -> Iterable[Hit]:
    """The word, and the number it goes to."""
    text = text[:ENOUGH]
    read = joining(text)
    if "keyword" not in read.ways:
        return NO_HITS
    shown = flat(text)
    has_number = (
        bool(phones(text)) or "⟦sender.number⟧" in text or _OUR_NUMBER.search(folded(without_addresses(text)))
    )
    told = _KEYWORD.search(shown) and has_number and not _NO_WORD.search(folded(text))
    return NO_HITS if told else HERE


def no_age_check(text: str, about: About) -> Iterable[Hit]:
    """Content for adults needs a real check; a Yes button is none."""
    text = text[:ENOUGH]
    asked = about.age_gated == "yes" or _AGE_WORDS.search(folded(text)) is not None
    return HERE if asked and not joining(text).checks_age else NO_HITS


def inaccessible(text: str) -> Iterable[Hit]:
    """An address that only works inside an office, or a page that is not there yet."""
    for each in links(text):
        if _INSIDE.search(each.host):
            return (Hit(span=(each.start, each.end), named=(("sentence", each.text),)),)
    read = joining(text)
    return at(read.told("offline"))


_INSIDE = Pattern(
    r"(?:^|\.)(?:localhost|staging|stage|stg|dev|preview|internal|intranet|test|uat|sandbox|local"
    r"|corp|lan)(?:\.|$|-)|^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.|ngrok|\.vercel\.app$"
    r"|\.netlify\.app$"
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
        alone=where_told(lambda read: read.told("untold")),
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
