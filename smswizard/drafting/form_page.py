"""What is put where people join: the web form as ready HTML, and the text of paper form, script and signs.

The form keeps to OI-9 to OI-13: boxes empty, optional, apart from everything else, one per kind of consent. Where it
sends its data is the website's own affair: the web person fills in `action`.
"""

from __future__ import annotations

from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.drafting import optin
from smswizard.drafting.addresses import filled
from smswizard.drafting.answers import facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.document import escaped, inline_html, page
from smswizard.drafting.wording import capital


class WayText(NamedTuple):
    """What is shown or said on one way of joining; `title` is marked English."""

    way: str
    title: str
    text: str


def way_texts(dossier: Dossier) -> tuple[WayText, ...]:
    """The texts of every ticked way, addresses put in, in the order of the question."""
    facts = facts_of(dossier)
    words = completed(dossier).consent.wording
    return tuple(
        WayText(way, optin.WAY_NAMES[way], filled(optin.said_on(way, facts, words), dossier))
        for way in facts.ways
    )


def web_form(dossier: Dossier) -> str:
    """The form as an HTML fragment: number, boxes, small print with links, button. Well-formed XML."""
    found = optin.boxes_in(completed(dossier).consent.wording)
    boxes = "\n".join(_box(at, words, bool(found.note)) for at, words in enumerate(found.boxes, 1))
    note = f'  <p id="sms-small-print"><small>{inline_html(found.note)}</small></p>\n' if found.note else ""
    return (
        '<form method="post" action="#">\n'
        '  <p><label for="sms-phone">Mobile phone number (optional)</label>\n'
        '  <input id="sms-phone" name="sms_phone" type="tel" autocomplete="tel"/></p>\n'
        f"{boxes}\n{note}"
        '  <p><button type="submit">Save my choice</button></p>\n'
        "</form>\n"
    )


def web_page(dossier: Dossier) -> str:
    """A whole page with the form, for a business that has no page to put it on."""
    title = f"Text messages from {facts_of(dossier).sender}"
    lead = "Choose what you would like to hear about. You can leave every box empty."
    return page(capital(title), f"<h1>{escaped(capital(title))}</h1>\n<p>{lead}</p>\n{web_form(dossier)}")


def _box(at: int, words: str, has_note: bool) -> str:
    described = ' aria-describedby="sms-small-print"' if has_note else ""
    return (
        f'  <p><input id="sms-consent-{at}" name="sms_consent_{at}" type="checkbox" value="yes"{described}/>\n'
        f'  <label for="sms-consent-{at}">{inline_html(words)}</label></p>'
    )
