"""Everything we write for a client, in the order in which it is needed: each with a name, its text and, where it is
shown or printed, its page; in English, and in the languages beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from smswizard.domain.dossier import Dossier, text
from smswizard.domain.ids import StepId
from smswizard.drafting import policy, terms
from smswizard.drafting.addresses import filled
from smswizard.drafting.answers import facts_of
from smswizard.drafting.complete import as_confirmed
from smswizard.drafting.document import NOTICE, Document, as_html, as_page, as_plain, parsed
from smswizard.drafting.form_page import printed, way_texts, web_form, web_page
from smswizard.drafting.samples import starters
from smswizard.drafting.sheets import Sheet, sheets
from smswizard.drafting.tongues import ENGLISH, LANGUAGES, tongue
from smswizard.drafting.translation import translation, way_translation
from smswizard.i18n import mark, say


class Drafted(NamedTuple):
    """One text of ours. `page` is a whole HTML page, `fragment` what is pasted into one; "" where there is none.

    `file` is the name without ending under which it goes into the folder of ready pages, "" where it does not.
    """

    name: str
    title: str
    text: str
    language: str = ENGLISH
    page: str = ""
    fragment: str = ""
    file: str = ""


_ENGLISH_ONLY = (
    ("flow", mark("Message flow"), "consent.message_flow"),
    ("description", mark("Campaign description"), "campaign.description"),
)
_REPLIES = (
    ("confirmation", mark("First message after joining"), "consent.confirmation"),
    ("help", mark("Reply to HELP"), "consent.help_reply"),
    ("stop", mark("Reply to STOP"), "consent.stop_reply"),
)
_PARTS = (
    (
        "policy-part",
        mark("Privacy policy: the part about texts"),
        "privacy.text",
        "privacy-policy-part-about-texts",
    ),
    ("terms-part", mark("Terms: the part about texts"), "terms.text", "terms-part-about-texts"),
)
_WHOLE = (
    ("policy", mark("Privacy policy"), "privacy.text", "privacy-policy"),
    ("terms", mark("Terms for texts"), "terms.text", "text-message-terms"),
)
_WAYS = {
    "paper": ("paper", mark("Paper form"), "paper-form"),
    "verbal": ("script", mark("Script for asking people"), "script-for-asking"),
    "keyword": ("sign", mark("Sign with the word to text"), "sign-with-the-word"),
    "qr": ("code-sign", mark("Sign with the code to scan"), "sign-with-the-code"),
}
_FORM = "sign-up-form"
_FORM_WAYS = {"web_form", "checkout", "qr"}

NAMES = (
    *(row[0] for row in (*_WHOLE, *_PARTS)),
    *("wording", "form"),
    *(name for name, _, _ in _WAYS.values()),
    *(row[0] for row in (*_ENGLISH_ONLY, *_REPLIES)),
    "samples",
)
"""The names of all texts, whether a client has them or not."""


def drafted(dossier: Dossier, language: str = ENGLISH) -> tuple[Drafted, ...]:
    """The texts a client has, as they stand confirmed, typed or drafted; in another language what customers read."""
    told = as_confirmed(dossier)
    found = _english(told) if language == ENGLISH else _beside(told, language)
    return tuple(each for each in found if each.text.strip())


def notice() -> str:
    """What goes with each of them."""
    return say(NOTICE)


def languages() -> dict[str, str]:
    """The languages there are beside English: code and name."""
    return {code: say(name) for code, name in LANGUAGES.items()}


def _english(told: Dossier) -> Iterator[Drafted]:
    for name, title, path, file in _WHOLE:
        words = text(told, path)
        yield _document(name, title, parsed(words), file, words)
    facts = facts_of(told)
    for (name, title, _, file), part in zip(_PARTS, (policy.sms_part, terms.sms_part), strict=True):
        words = filled(as_plain(part(facts)), told)
        yield _document(name, title, Document(say(title), parsed(words).blocks), file, words)
    yield Drafted("wording", mark("Words beside the box"), told.consent.wording)
    yield _form(told, ENGLISH)
    texts = {each.way: each.text for each in way_texts(told)}
    yield from _signs(told, ENGLISH, texts.__getitem__)
    for name, title, path in (*_ENGLISH_ONLY, *_REPLIES):
        yield Drafted(name, title, text(told, path))
    yield Drafted("samples", mark("Example messages"), "\n\n".join(told.campaign.samples or starters(told)))


def _beside(told: Dossier, language: str) -> Iterator[Drafted]:
    authority = tongue(language).sentence("authority")
    for name, title, path, file in _PARTS:
        words = translation(path, told, language)
        shown = f"{words}\n\n{authority}" if words else ""
        yield _document(name, title, parsed(f"{words}\n\n{authority}"), file, shown, language)
    yield Drafted(
        "wording", mark("Words beside the box"), translation("consent.wording", told, language), language
    )
    yield _form(told, language)
    yield from _signs(told, language, lambda way: way_translation(way, told, language))
    for name, title, path in _REPLIES:
        yield Drafted(name, title, translation(path, told, language), language)


def _document(
    name: str, title: str, document: Document, file: str, words: str, language: str = ENGLISH
) -> Drafted:
    return Drafted(name, title, words, language, as_page(document, language), as_html(document), file)


def _form(told: Dossier, language: str) -> Drafted:
    """The form, for whoever joins on the web."""
    title = mark("Form for your website")
    if not _FORM_WAYS & set(told.consent.ways) or not (fragment := web_form(told, language)):
        return Drafted("form", title, "")
    return Drafted("form", title, fragment, language, web_page(told, language), fragment, _FORM)


def _signs(told: Dossier, language: str, words: Callable[[str], str]) -> Iterator[Drafted]:
    for each in sheets(told, language):
        if each.way in _WAYS:
            name, title, file = _WAYS[each.way]
            yield Drafted(name, title, words(each.way), language, printed(each), "", file)


def drawn(dossier: Dossier, language: str = ENGLISH) -> dict[str, Sheet]:
    """The form, slip, script and signs of a client, part by part, for whoever draws pictures of them: by file name
    without ending."""
    files = {way: file for way, (_, _, file) in _WAYS.items()}
    return {files.get(each.way, _FORM): each for each in sheets(as_confirmed(dossier), language)}


_STEP_PATHS = {
    StepId.PRIVACY: ("privacy.text",),
    StepId.TERMS: ("terms.text",),
    StepId.CONSENT: ("consent.wording", "consent.confirmation", "consent.help_reply", "consent.stop_reply"),
}
_TITLES = {path: title for _, title, path, *_ in (*_PARTS, *_REPLIES)} | {
    "consent.wording": mark("Words beside the box")
}


class Beside(NamedTuple):
    """The texts of a step in another language: its name, and title and words of each."""

    language: str
    texts: tuple[tuple[str, str], ...]


def beside(dossier: Dossier, step: StepId) -> tuple[Beside, ...]:
    """What customers read of a step, in the languages beside the English; words written by hand have none."""
    told = as_confirmed(dossier)
    found = []
    for code, name in languages().items():
        words = [(say(_TITLES[path]), translation(path, told, code)) for path in _STEP_PATHS.get(step, ())]
        found.append(Beside(name, tuple(each for each in words if each[1])))
    return tuple(each for each in found if each.texts)
