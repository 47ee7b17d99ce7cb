"""Ready pages for the client's website, and the note to whoever looks after it."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.drafting.addresses import planned
from smswizard.drafting.complete import as_confirmed
from smswizard.drafting.document import as_page, parsed
from smswizard.drafting.form_page import way_texts, web_page
from smswizard.i18n import mark, say

PRIVACY_PAGE = "privacy-policy.html"
TERMS_PAGE = "text-message-terms.html"
FORM_PAGE = "sign-up-form.html"
NOTE = "note-for-your-web-person.txt"
_ON_THE_WEB = ("web_form", "checkout")


def ready_pages(dossier: Dossier) -> dict[str, str]:
    """File names and contents: policy and terms whole, the sign-up form, what paper, script and sign say, and the note."""
    told = as_confirmed(dossier)
    pages = {}
    if told.privacy.text.strip():
        pages[PRIVACY_PAGE] = as_page(parsed(told.privacy.text))
    if told.terms.text.strip():
        pages[TERMS_PAGE] = as_page(parsed(told.terms.text))
    if {"web_form", "checkout", "qr"} & set(told.consent.ways):
        pages[FORM_PAGE] = web_page(told)
    for each in way_texts(told):
        if each.way not in _ON_THE_WEB:
            pages[f"{each.way}.txt"] = f"{say(each.title)}\n\n{each.text}\n"
    return {**pages, NOTE: note(dossier)}


def note(dossier: Dossier) -> str:
    """What to ask of the person who looks after the website."""
    told = as_confirmed(dossier)
    name = told.name or say(mark("our business"))
    return "\n".join(
        [
            say(mark("Hello,")),
            "",
            say(
                mark("we want to text our customers. Before that, carriers look at our website. Please:"),
                name=name,
            ),
            "",
            f"1. {say(mark('Put the privacy policy at this address: {address}'), address=_address(told, 'privacy', '/privacy'))}",
            f"2. {say(mark('Put the terms for texts at this address: {address}'), address=_address(told, 'terms', '/terms'))}",
            f"3. {say(mark('Both must open for anyone: with https, without a login, in every country.'))}",
            f"4. {say(mark('Link both from the footer and right beside the form where people leave their number.'))}",
            f"5. {say(mark('The box beside the number must be empty until the person ticks it, and free to skip.'))}",
            f"6. {say(mark('Words beside the box, exactly as they stand here:'))}",
            "",
            *(f"   {line}" for line in told.consent.wording.splitlines()),
            "",
            say(mark("Write to me when it is live; I file the registration then. Thank you!")),
            "",
            name,
            "",
        ]
    )


def _address(dossier: Dossier, section: str, usual: str) -> str:
    """The address given, else the natural one on the client's website."""
    given: str = getattr(dossier, section).url
    return given.strip() or planned(dossier, usual) or usual
