"""What a page shows: whose it is, in which language, what is ticked and linked, and whether it is the confirmed text."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading.decoding import MediaKind
from smswizard.reading.differing import Comparison, compare
from smswizard.reading.live_page import Seen
from smswizard.reading.page_tree import Box
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.live_rule import DOCUMENTS, FORM, OURS, SITE, TERMS, Expected, LiveRule
from smswizard.rules.naming import is_named
from smswizard.rules.rule import HERE, NO_HITS, Hit
from smswizard.rules.words import not_english

_OURS = tuple(OURS.items())
_TEXT_OF = ((TERMS, "TC-1"), (FORM, "OI-18"))
_CONSENT = Pattern(
    r"\b(?:sms|texts?|text messages?|messages?|mobile|offers?|marketing|promotions?|promotional|newsletter|updates?|alerts?"
    r"|specials|agree|consent|opt[- ]?in|sign me up|subscribe|notify|contact me|news)\b"
)
_POLICY_LINK = Pattern(r"privacy|datenschutz|data[- ]?protection")
_TERMS_LINK = Pattern(r"\bterms?\b|conditions|\btos\b|\bt&c|terms[-_]|legal")
_ENOUGH = 60


def other_brand(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page names somebody else, or nobody."""
    about = expected.about
    shown = f"{seen.reading.tree.title}\n{seen.reading.text[:_MOST]}"
    if not about.brands or len(seen.reading.text) < _ENOUGH or is_named(shown, about):
        return NO_HITS
    return (Hit(named=(("brand", about.brands[0]),)),)


def other_language(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The page is in another language than English."""
    main = seen.reading.main
    said = any(not_english(main)) and len(main) >= _ENOUGH
    return HERE if said else NO_HITS


def wrong_alphabet(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The page names an alphabet that its letters are not in."""
    reading = seen.reading
    return (Hit(named=(("declared", reading.declared[:40]),)),) if reading.is_wrong_alphabet else NO_HITS


def pre_ticked(seen: Seen, _: Expected) -> Iterable[Hit]:
    """A box for consent is chosen before anybody came."""
    ticked = [each for each in seen.reading.boxes if each.is_ticked and _is_about_consent(each, seen)]
    return tuple(Hit(named=(("words", _short(each.words)),)) for each in ticked[:3])


def required(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The form does not go through without the box."""
    asked = [each for each in seen.reading.boxes if each.is_required and _speaks_of_texts(each)]
    return tuple(Hit(named=(("words", _short(each.words)),)) for each in asked[:3])


def _is_about_consent(box: Box, seen: Seen) -> bool:
    if not box.words:
        return len(seen.reading.boxes) == 1 and seen.reading.tree.has_phone
    return _CONSENT.search(box.words.lower()) is not None


def _speaks_of_texts(box: Box) -> bool:
    return _TEXTS.search(box.words.lower()) is not None


_TEXTS = Pattern(r"\b(?:sms|text messages?|texts|text me|texting)\b")


def _short(words: str) -> str:
    shown = words if len(words) <= 80 else f"{words[:79].rstrip()}…"
    return shown or "☐"


def no_policy_link(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """Nothing leads from the page to the policy."""
    return _unlinked(seen, expected.about.policy_url, _POLICY_LINK)


def no_terms_link(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """Nothing leads from the page to the terms."""
    return _unlinked(seen, expected.about.terms_url, _TERMS_LINK)


def _unlinked(seen: Seen, address: str, looks: Pattern) -> Iterable[Hit]:
    if seen.reading.kind is not MediaKind.HTML:
        return NO_HITS
    wanted = _bare(address)
    for each in seen.reading.links:
        if (wanted and _bare(each.address) == wanted) or looks.search(f"{each.words} {each.address}".lower()):
            return NO_HITS
    return HERE


def _bare(address: str) -> str:
    return address.strip().partition("://")[2].lower().removeprefix("www.").partition("#")[0].rstrip("/")


def no_form(seen: Seen, _: Expected) -> Iterable[Hit]:
    """There is nothing to fill in."""
    tree = seen.reading.tree
    is_page = seen.reading.kind is MediaKind.HTML
    return HERE if is_page and not tree.fields and not tree.frames else NO_HITS


def form_in_frame(seen: Seen, _: Expected) -> Iterable[Hit]:
    """The form may be a page within the page, which is not read."""
    tree = seen.reading.tree
    return HERE if tree.frames and not tree.fields else NO_HITS


def differs(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page shows the text, and some sentences read otherwise than they were confirmed."""
    return _differing(seen, expected) if expected.is_confirmed else NO_HITS


def differs_from_draft(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page shows the text, and some sentences read otherwise than they do here, where nobody confirmed them yet."""
    return NO_HITS if expected.is_confirmed else _differing(seen, expected)


def _differing(seen: Seen, expected: Expected) -> Iterable[Hit]:
    found = comparison(seen, expected)
    if found is None or found.is_same or not found.is_there_at_all:
        return NO_HITS
    return (Hit(named=(("count", str(len(found.differences))), ("first", _first(found)))),)


def another_text(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page shows another text than the confirmed one."""
    return _another(seen, expected) if expected.is_confirmed else NO_HITS


def another_than_draft(seen: Seen, expected: Expected) -> Iterable[Hit]:
    """The page shows another text than the one that stands here."""
    return NO_HITS if expected.is_confirmed else _another(seen, expected)


def _another(seen: Seen, expected: Expected) -> Iterable[Hit]:
    found = comparison(seen, expected)
    return NO_HITS if found is None or found.is_there_at_all else HERE


def comparison(seen: Seen, expected: Expected) -> Comparison | None:
    """The text that belongs there held against the page; None where there is nothing to hold against it."""
    if expected.path not in (*DOCUMENTS, FORM) or not expected.text.strip() or not seen.reading.text:
        return None
    if expected.path == FORM:
        return compare(expected.text, seen.reading.text, is_part=True)
    return compare(expected.text, seen.reading.main)


def _first(found: Comparison) -> str:
    each = found.differences[0]
    return _short(each.live or each.confirmed)


_MOST = 200_000

RULES = (
    LiveRule(
        "live.other-language",
        "PP-20",
        Severity.LIKELY,
        mark("The page is not in English."),
        mark("Put an English version beside it."),
        check=other_language,
        paths=(*DOCUMENTS, FORM),
        stands_on=((TERMS, "OI-21"), (FORM, "OI-21")),
    ),
    LiveRule(
        "live.other-brand",
        "PP-4",
        Severity.LIKELY,
        mark("The page does not name {brand}."),
        mark("Show the name you register on the page."),
        check=other_brand,
        paths=(SITE, *DOCUMENTS, FORM),
        stands_on=_OURS,
    ),
    LiveRule(
        "live.wrong-alphabet",
        "PP-3",
        Severity.ADVICE,
        mark("The page says that its letters are {declared}, and they are not. Some show as wrong signs."),
        mark("Ask your web person to declare UTF-8."),
        check=wrong_alphabet,
        paths=(SITE, *DOCUMENTS, FORM),
        stands_on=((SITE, "RG-6"), (TERMS, "TC-1"), (FORM, "OI-15")),
    ),
    LiveRule(
        "live.pre-ticked",
        "OI-9",
        Severity.BLOCKS,
        mark("A box is ticked before anybody came: “{words}”"),
        mark("Let it start empty."),
        check=pre_ticked,
        paths=(FORM, SITE),
    ),
    LiveRule(
        "live.required-box",
        "OI-10",
        Severity.BLOCKS,
        mark("The form does not go through without this box: “{words}”"),
        mark("Let people skip it."),
        check=required,
        paths=(FORM,),
    ),
    LiveRule(
        "live.no-policy-link",
        "OI-8",
        Severity.BLOCKS,
        mark("Nothing on the page leads to the privacy policy."),
        mark("Link the policy right beside the form."),
        check=no_policy_link,
        paths=(FORM,),
        also=("PP-12",),
    ),
    LiveRule(
        "live.no-terms-link",
        "OI-8",
        Severity.BLOCKS,
        mark("Nothing on the page leads to the terms."),
        mark("Link the terms right beside the form."),
        check=no_terms_link,
        paths=(FORM,),
        also=("TC-2",),
    ),
    LiveRule(
        "live.site-without-policy",
        "PP-12",
        Severity.ADVICE,
        mark("Nothing on your website's first page leads to the privacy policy."),
        mark("Link the policy in the foot of every page."),
        check=no_policy_link,
        paths=(SITE,),
    ),
    LiveRule(
        "live.no-form",
        "OI-15",
        Severity.LIKELY,
        mark("There is nothing to fill in on this page."),
        mark("Enter the address of the page where people leave their number."),
        check=no_form,
        paths=(FORM,),
    ),
    LiveRule(
        "live.form-in-frame",
        "OI-15",
        Severity.ADVICE,
        mark("The form may come from another website, inside a frame. That part was not read."),
        mark("Look at the form yourself: box empty, free to skip, both links beside it."),
        check=form_in_frame,
        paths=(FORM,),
        asks=True,
    ),
    LiveRule(
        "live.another-text",
        "PP-8",
        Severity.LIKELY,
        mark("The page shows another text than the one you confirmed."),
        mark("Put the confirmed text there, or paste the page's text here and confirm it."),
        check=another_text,
        paths=(*DOCUMENTS, FORM),
        stands_on=_TEXT_OF,
    ),
    LiveRule(
        "live.another-than-draft",
        "PP-8",
        Severity.ADVICE,
        mark("The page shows another text than the one here."),
        mark("Put this text there before you file, or choose “I have one” and paste the page's text."),
        check=another_than_draft,
        paths=(*DOCUMENTS, FORM),
        stands_on=_TEXT_OF,
    ),
    LiveRule(
        "live.differs",
        "PP-8",
        Severity.LIKELY,
        mark(
            "The page says something else than what you confirmed. Differences: {count}. The first: “{first}”"
        ),
        mark("Change the page, or paste its text here and confirm it."),
        check=differs,
        paths=(*DOCUMENTS, FORM),
        stands_on=_TEXT_OF,
    ),
    LiveRule(
        "live.differs-from-draft",
        "PP-8",
        Severity.ADVICE,
        mark("The page says something else than the text here. Differences: {count}. The first: “{first}”"),
        mark("Change the page before you file, or change the text here."),
        check=differs_from_draft,
        paths=(*DOCUMENTS, FORM),
        stands_on=_TEXT_OF,
    ),
)
