"""The answers about how people join: what was said about the box, the list and the word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from smswizard.domain.dossier import Dossier, text
from smswizard.facts.conduct import keywords
from smswizard.i18n import mark
from smswizard.reading.folding import folded
from smswizard.reading.joining import joining
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import sentences
from smswizard.rules.finding import Severity
from smswizard.rules.rule import NO_HITS, DossierRule, Hit

FORMS = frozenset(("web_form", "checkout", "qr"))
_COUNT = Pattern(
    r"(?:up to |at most )?(?:(\d{1,3})(?:\s?(?:-|\u2013|to)\s?(\d{1,3}))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_TELLS = {
    "web_form": Pattern(r"\b(?:web|online|page|form|site|https?|box)\b"),
    "checkout": Pattern(r"\bcheck-?out\b", needs="check"),
    "paper": Pattern(r"\b(?:paper|printed|sheet|card|clipboard)s?\b"),
    "verbal": Pattern(
        r"\b(?:ask\w{0,3}|verbal\w{0,2}|spoken|in person|script|aloud|by phone|on the phone|call\w{0,2})\b"
    ),
    "keyword": Pattern(r"\b(?:keyword|text(?:s|ing)? (?:the word )?[\"']?[a-z]{3,15}[\"']? to)\b"),
    "qr": Pattern(r"\b(?:qr|scan\w{0,5}|code)\b"),
}


def _has_form(dossier: Dossier) -> bool:
    return not FORMS.isdisjoint(dossier.consent.ways)


def _says(
    path: str, answer: str, applies: Callable[[Dossier], bool]
) -> Callable[[Dossier, date], Iterable[Hit]]:
    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        return (Hit(path),) if applies(dossier) and text(dossier, path) == answer else NO_HITS

    return check


def _anybody(_: Dossier) -> bool:
    return True


def _everybody(dossier: Dossier) -> bool:
    return bool(dossier.consent.ways)


def word_is_taken(dossier: Dossier, _: date) -> Iterable[Hit]:
    """STOP and HELP have a meaning of their own; so have START and YES, which Twilio answers itself."""
    word = dossier.consent.keyword.strip().upper()
    taken = {*keywords("stop"), *keywords("help")}
    return (Hit("consent.keyword", named=(("word", word),)),) if word in taken else NO_HITS


def word_has_signs(dossier: Dossier, _: date) -> Iterable[Hit]:
    """One word of letters and digits."""
    word = dossier.consent.keyword.strip()
    return (Hit("consent.keyword"),) if word and not re.fullmatch(r"[A-Za-z0-9]{1,40}", word) else NO_HITS


def count_is_no_number(dossier: Dossier, _: date) -> Iterable[Hit]:
    """How many at most is a number, or from one number to another; our texts say both ("2-3 messages")."""
    typed = dossier.consent.frequency_count.strip().lower()
    if not typed or dossier.consent.frequency not in ("per_week", "per_month"):
        return NO_HITS
    found = _COUNT.fullmatch(typed)
    numbers = [int(each) for each in found.groups() if each] if found else [0]
    return (Hit("consent.frequency_count"),) if numbers and not max(numbers) else NO_HITS


def way_not_told(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Every way of joining is described to the reviewer."""
    told = folded(dossier.consent.message_flow)
    if not told:
        return NO_HITS
    left_out = [way for way in dossier.consent.ways if way in _TELLS and not _TELLS[way].search(told)]
    return tuple(Hit("consent.message_flow", named=(("way", _NAMES[way]),)) for way in left_out)


def way_in_description_only(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The description speaks of a way of joining that the message flow does not know."""
    flow = joining(dossier.consent.message_flow).ways
    if not dossier.consent.message_flow.strip() or not dossier.campaign.description.strip():
        return NO_HITS
    told = joining(dossier.campaign.description).ways & {"paper", "verbal", "keyword", "qr"}
    left_out = [_NAMES[way] for way in sorted(told - flow)] or _places_left_out(dossier)
    return tuple(Hit("consent.message_flow", named=(("way", way),)) for way in left_out)


def _places_left_out(dossier: Dossier) -> list[str]:
    """Where people join by the description, and not by the message flow."""
    said = [each.folded for each in sentences(dossier.campaign.description) if _JOINS.search(each.folded)]
    told = folded(dossier.consent.message_flow)
    return [
        name
        for name, place in _PLACES.items()
        if any(place.search(each) for each in said) and not place.search(told)
    ]


def form_not_linked(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The address of the form stands in the message flow."""
    url = dossier.consent.form_url.strip() if _has_form(dossier) else ""
    told = dossier.consent.message_flow
    return (Hit("consent.message_flow"),) if url and told.strip() and _bare(url) not in told else NO_HITS


def picture_not_linked(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The address of the picture of a form, sign or script stands in the message flow."""
    url, told = dossier.consent.evidence_url.strip(), dossier.consent.message_flow
    unseen = {"paper", "verbal", "keyword"} & set(dossier.consent.ways)
    return (
        (Hit("consent.message_flow"),)
        if url and unseen and told.strip() and _bare(url) not in told
        else NO_HITS
    )


def policy_not_linked(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The address of the policy stands in the message flow."""
    url, told = dossier.privacy.url.strip(), dossier.consent.message_flow
    return (Hit("consent.message_flow"),) if url and told.strip() and _bare(url) not in told else NO_HITS


def _bare(url: str) -> str:
    return re.sub(r"^https?://", "", url).rstrip("/")


_NAMES = {
    "web_form": mark("a form on your website"),
    "checkout": mark("the online checkout"),
    "paper": mark("a paper form"),
    "verbal": mark("asking people"),
    "keyword": mark("texting a word"),
    "qr": mark("scanning a code"),
}
_PLACES = {
    mark("a phone line"): Pattern(
        r"\b(?:through|via|by|on|over|using) (?:the |our |an? )?(?:\w{1,12} ){0,2}?(?:(?:phone|call|answering|voice|telephone)"
        r"[ -](?:line|cent(?:er|re)|service|menu|system)|hotline|ivr)\b"
    ),
    mark("a tablet or a kiosk"): Pattern(
        r"\b(?:on|at|via|using) (?:the |our |an? )?(?:[\w']{1,12} ){0,3}?(?:tablet|ipad|kiosk)s?\b"
    ),
}
_JOINS = Pattern(
    r"\b(?:opt(?:s|ed|ing)?[ -]in|join(?:s|ed)?|sign(?:s|ed)?[ -]up|enrol(?:l?s|l?ed)?|subscribed?|consented|agreed|ticked)\b"
)
UNTOLD = mark("Describe it there, with what people see and do.")

RULES = (
    DossierRule(
        "consent.box-is-ticked",
        "OI-9",
        Severity.BLOCKS,
        mark("The box is ticked before people come."),
        mark("Have it emptied on the page. People tick it themselves."),
        check=_says("consent.box_unticked", "no", _has_form),
    ),
    DossierRule(
        "consent.box-is-forced",
        "OI-10",
        Severity.BLOCKS,
        mark("People cannot go on without ticking the box."),
        mark("Let the form go through with the box left empty."),
        check=_says("consent.box_optional", "no", _has_form),
    ),
    DossierRule(
        "consent.box-is-shared",
        "OI-12",
        Severity.BLOCKS,
        mark("The box stands for e-mail, calls or the terms as well."),
        mark("Give texts a box of their own."),
        check=_says("consent.box_separate", "no", _has_form),
    ),
    DossierRule(
        "consent.box-unsaid",
        "OI-9",
        Severity.ADVICE,
        mark("Only you can tell whether the box starts empty."),
        mark("Look at the page and answer the question."),
        check=_says("consent.box_unticked", "", _has_form),
        asks=True,
    ),
    DossierRule(
        "consent.force-unsaid",
        "OI-10",
        Severity.ADVICE,
        mark("Only you can tell whether people can go on without the box."),
        mark("Try it on the page and answer the question."),
        check=_says("consent.box_optional", "", _has_form),
        asks=True,
    ),
    DossierRule(
        "consent.share-unsaid",
        "OI-13",
        Severity.ADVICE,
        mark("Only you can tell whether texts have a box of their own."),
        mark("Look at the page and answer the question."),
        check=_says("consent.box_separate", "", _has_form),
        asks=True,
    ),
    DossierRule(
        "consent.login-unsaid",
        "OI-15",
        Severity.ADVICE,
        mark("Only you can tell whether the page opens without a login."),
        mark("Open it in a private window and answer the question."),
        check=_says("consent.form_is_public", "", _has_form),
        asks=True,
    ),
    DossierRule(
        "consent.list-not-own",
        "OI-25",
        Severity.BLOCKS,
        mark("Numbers that people gave to somebody else cannot be texted."),
        mark("Text only people who gave their number to you. Leave the others out."),
        check=_says("consent.own_list", "no", _anybody),
    ),
    DossierRule(
        "consent.list-unsaid",
        "OI-25",
        Severity.ADVICE,
        mark("Only you can tell whether people gave their number to you alone."),
        mark("Answer the question about your list."),
        check=_says("consent.own_list", "", _everybody),
        asks=True,
    ),
    DossierRule(
        "consent.no-record",
        "OI-24",
        Severity.ADVICE,
        mark("You keep no note of who agreed."),
        mark(
            "Keep the number, the time, the way and the words shown. You have to prove it if somebody complains."
        ),
        check=_says("consent.record_kept", "no", _everybody),
    ),
    DossierRule(
        "consent.record-unsaid",
        "OI-24",
        Severity.ADVICE,
        mark("Only you can tell whether you keep a note of who agreed."),
        mark("Answer the question about notes."),
        check=_says("consent.record_kept", "", _everybody),
        asks=True,
    ),
    DossierRule(
        "consent.word-is-taken",
        "OI-18",
        Severity.BLOCKS,
        mark("{word} has a meaning of its own in text messages."),
        mark("Choose another word, such as JOIN."),
        check=word_is_taken,
    ),
    DossierRule(
        "consent.word-has-signs",
        "OI-18",
        Severity.BLOCKS,
        mark("The word holds a blank or a sign."),
        mark("Use one word of letters and digits."),
        check=word_has_signs,
    ),
    DossierRule(
        "consent.count-is-no-number",
        "OI-4",
        Severity.BLOCKS,
        mark("This is not a number of messages."),
        mark("Enter a number such as 4, or from one to another such as 2-3."),
        check=count_is_no_number,
    ),
    DossierRule(
        "consent.way-not-told",
        "OI-18",
        Severity.BLOCKS,
        mark("The reviewer is not told about {way}."),
        UNTOLD,
        check=way_not_told,
        cure_id="consent.redraft-flow",
    ),
    DossierRule(
        "consent.way-in-description",
        "OI-18",
        Severity.BLOCKS,
        mark("Your description speaks of {way}, and the reviewer is not told how it works."),
        UNTOLD,
        check=way_in_description_only,
        cure_id="consent.redraft-flow",
    ),
    DossierRule(
        "consent.form-not-linked",
        "OI-15",
        Severity.LIKELY,
        mark("The address of your form does not stand in what the reviewer reads."),
        mark("Add the address."),
        check=form_not_linked,
        cure_id="consent.redraft-flow",
    ),
    DossierRule(
        "consent.picture-not-linked",
        "OI-16",
        Severity.LIKELY,
        mark("The address of your picture does not stand in what the reviewer reads."),
        mark("Add the address."),
        check=picture_not_linked,
        cure_id="consent.redraft-flow",
    ),
    DossierRule(
        "consent.policy-not-linked",
        "PP-13",
        Severity.LIKELY,
        mark("The address of your policy does not stand in what the reviewer reads."),
        mark("Add the address."),
        check=policy_not_linked,
        cure_id="consent.redraft-flow",
    ),
)
