"""What stands where people join, part by part: the one source of the form's HTML, of printed sheets and of pictures."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from smswizard.domain.dossier import Dossier
from smswizard.drafting import optin, translated
from smswizard.drafting.addresses import FORM
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.tongues import ENGLISH, Tongue, tongue
from smswizard.drafting.translation import filled, is_ours
from smswizard.drafting.wording import capital


class PartKind(StrEnum):
    """What one part of a sheet is."""

    FIELD = "field"
    DATE = "date"
    TICK = "tick"
    SMALL = "small"
    BUTTON = "button"
    SAID = "said"
    CALL = "call"
    CODE = "code"


class Part(NamedTuple):
    """One part: a line to write on, an empty box with its words, small print, a button, a spoken line, a call."""

    kind: PartKind
    words: str


class Sheet(NamedTuple):
    """A form, a slip of paper, a script or a sign. `mockup` is the mark of its picture, "" once it is in use."""

    way: str
    language: str
    title: str
    parts: tuple[Part, ...]
    mockup: str


def sheet(way: str, dossier: Dossier, language: str = ENGLISH) -> Sheet | None:
    """The sheet of one way of joining, addresses put in; None where words written by hand have no translation."""
    if language != ENGLISH and not is_ours("consent.wording", dossier):
        return None
    facts, said = facts_of(dossier), tongue(language)
    made = _SHEETS.get(way, _form)(facts, said, _boxes(dossier, facts, said))
    title = said.sentence("sheet.title", sender=translated.sender(facts, said))
    return Sheet(
        way,
        language,
        capital(said.sentence("sheet.script") if way == "verbal" else title),
        tuple(Part(kind, filled(words, dossier, said)) for kind, words in made if words),
        "" if dossier.consent.form_is_live == "yes" else said.sentence("sheet.mockup"),
    )


def sheets(dossier: Dossier, language: str = ENGLISH) -> tuple[Sheet, ...]:
    """The sheet of every ticked way, in the order of the question. The checkout shows the same form as the page."""
    ways = [
        way for way in facts_of(dossier).ways if way != "checkout" or "web_form" not in dossier.consent.ways
    ]
    made = (sheet(way, dossier, language) for way in ways)
    return tuple(each for each in made if each)


def _boxes(dossier: Dossier, facts: Facts, said: Tongue) -> optin.Boxes:
    if said.language == ENGLISH:
        typed = dossier.consent.wording.strip() and not is_ours("consent.wording", dossier)
        return optin.boxes_in(completed(dossier).consent.wording if typed else optin.box_words(facts))
    paragraphs = translated.box_words(facts, said.language).split("\n\n")
    if len(paragraphs) == 1:
        return optin.Boxes((paragraphs[0],), "")
    return optin.Boxes(tuple(paragraphs[:-1]), paragraphs[-1])


def _consent(found: optin.Boxes) -> list[Part]:
    return [*(Part(PartKind.TICK, box) for box in found.boxes), Part(PartKind.SMALL, found.note)]


def _birth(facts: Facts, said: Tongue) -> list[Part]:
    return [Part(PartKind.DATE, said.sentence("sheet.birth"))] if facts.age_check == "birth_date" else []


def _form(facts: Facts, said: Tongue, found: optin.Boxes) -> list[Part]:
    number = said.sentence("sheet.optional", label=said.sentence("sheet.number"))
    fields = [Part(PartKind.FIELD, number), *_birth(facts, said)]
    return [*fields, *_consent(found), Part(PartKind.BUTTON, said.sentence("sheet.save"))]


def _paper(facts: Facts, said: Tongue, found: optin.Boxes) -> list[Part]:
    below = [Part(PartKind.FIELD, said.sentence(f"sheet.{each}")) for each in ("name", "date", "signature")]
    return [
        Part(PartKind.FIELD, said.sentence("sheet.number")),
        *_birth(facts, said),
        *_consent(found),
        *below,
    ]


def _verbal(facts: Facts, said: Tongue, _: optin.Boxes) -> list[Part]:
    return [Part(PartKind.SAID, line) for line in translated.verbal_script(facts, said.language).split("\n")]


def _keyword(facts: Facts, said: Tongue, _: optin.Boxes) -> list[Part]:
    calls, small = (
        translated.keyword_calls(facts, said.language),
        translated.small_print(facts, said.language),
    )
    return [Part(PartKind.CALL, calls), Part(PartKind.SMALL, small)]


def _qr(facts: Facts, said: Tongue, _: optin.Boxes) -> list[Part]:
    call, small = translated.qr_call(facts, said.language), translated.small_print(facts, said.language)
    return [
        Part(PartKind.CALL, call),
        Part(PartKind.CODE, said.sentence("sheet.code", form=FORM)),
        Part(PartKind.SMALL, small),
    ]


_SHEETS = {"paper": _paper, "verbal": _verbal, "keyword": _keyword, "qr": _qr}
