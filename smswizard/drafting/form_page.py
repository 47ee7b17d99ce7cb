"""What is put where people join: the web form as ready HTML, sheets to print, and the texts of script and signs.

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
from smswizard.drafting.sheets import Part, PartKind, Sheet, sheet
from smswizard.drafting.tongues import ENGLISH, tongue


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


def web_form(dossier: Dossier, language: str = ENGLISH) -> str:
    """The form as an HTML fragment: number, boxes, small print with links, button. Well-formed XML.

    "" where words written by hand have no translation.
    """
    drawn = sheet("web_form", dossier, language)
    if drawn is None:
        return ""
    has_note = any(part.kind is PartKind.SMALL for part in drawn.parts)
    boxes = [part for part in drawn.parts if part.kind is PartKind.TICK]
    lines = [
        _box(boxes.index(part) + 1, part.words, has_note) if part in boxes else _element(part)
        for part in drawn.parts
    ]
    return f'<form method="post" action="#" lang="{language}">\n' + "\n".join(lines) + "\n</form>\n"


def web_page(dossier: Dossier, language: str = ENGLISH) -> str:
    """A whole page with the form, for a business that has no page to put it on; "" where there is none."""
    drawn = sheet("web_form", dossier, language)
    if drawn is None:
        return ""
    lead = tongue(language).sentence("sheet.lead")
    body = f"<h1>{escaped(drawn.title)}</h1>\n<p>{lead}</p>\n{web_form(dossier, language)}"
    return page(drawn.title, body, language)


def printed(drawn: Sheet) -> str:
    """A sheet as a page to print: slip of paper, script or sign."""
    lines = "\n".join(_printed_part(part) for part in drawn.parts)
    return page(drawn.title, f"<h1>{escaped(drawn.title)}</h1>\n{lines}\n", drawn.language, _PRINTED)


_PRINTED = (
    ".line{border-bottom:1px solid;display:inline-block;min-width:16rem;height:1.6rem}"
    ".tick{display:flex;gap:.75rem}.box{flex:none;width:1.1rem;height:1.1rem;border:2px solid;margin-top:.2rem}"
    ".call{font-size:1.6rem;line-height:1.35;font-weight:600}"
    ".code{border:2px dashed;padding:3rem 1rem;text-align:center;max-width:16rem}"
    "@media print{body{color:#000;background:#fff;max-width:none}a{color:#000}}"
)


def _element(part: Part) -> str:
    words = inline_html(part.words)
    if part.kind is PartKind.SMALL:
        return f'  <p id="sms-small-print"><small>{words}</small></p>'
    if part.kind is PartKind.BUTTON:
        return f'  <p><button type="submit">{words}</button></p>'
    name, kind, fill = (
        ("sms-birth", "date", "bday") if part.kind is PartKind.DATE else ("sms-phone", "tel", "tel")
    )
    return (
        f'  <p><label for="{name}">{words}</label>\n'
        f'  <input id="{name}" name="{name.replace("-", "_")}" type="{kind}" autocomplete="{fill}"/></p>'
    )


def _box(at: int, words: str, has_note: bool) -> str:
    described = ' aria-describedby="sms-small-print"' if has_note else ""
    return (
        f'  <p><input id="sms-consent-{at}" name="sms_consent_{at}" type="checkbox" value="yes"{described}/>\n'
        f'  <label for="sms-consent-{at}">{inline_html(words)}</label></p>'
    )


def _printed_part(part: Part) -> str:
    words = inline_html(part.words)
    if part.kind in (PartKind.FIELD, PartKind.DATE):
        return f'<p>{words}: <span class="line"></span></p>'
    if part.kind is PartKind.TICK:
        return f'<p class="tick"><span class="box"></span><span>{words}</span></p>'
    if part.kind is PartKind.SMALL:
        return f"<p><small>{words}</small></p>"
    return f'<p class="{part.kind.value}">{words}</p>'
