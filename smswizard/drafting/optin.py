"""How people join: the words beside the box, and what paper, script, sign and code say. One wording, many places.

Marketing, charity, political and service texts each have a box of their own (OI-11, OI-14): one consent may not be
spread over others. All ways end with the same small print.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.drafting.addresses import FORM, NUMBER
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.disclosures import about_all, small_print, wanted
from smswizard.drafting.wording import listed, one_line
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern

WAY_NAMES = {
    "web_form": mark("Form on your website"),
    "checkout": mark("Box at the checkout"),
    "paper": mark("Paper form"),
    "verbal": mark("Script for asking people"),
    "keyword": mark("Sign with the word to text"),
    "qr": mark("Sign with the code to scan"),
}
_AGREES = Pattern(r"\b(?:agree to|yes,|sign me up|text me)\b", re.IGNORECASE)


class Boxes(NamedTuple):
    """Words beside boxes: one text per box, and the small print under all of them ("" where it is in the box)."""

    boxes: tuple[str, ...]
    note: str


@lru_cache(maxsize=32)
def wording(facts: Facts) -> str:
    """The words people see where they join: beside the box, or on the sign where there is no box."""
    if not facts.ways or set(facts.ways) - {"keyword", "verbal"}:
        return box_words(facts)
    sign = [keyword_sign(facts)] if "keyword" in facts.ways else []
    script = [verbal_script(facts, small_print(facts))] if "verbal" in facts.ways else []
    return "\n\n".join((*sign, *script))


def box_words(facts: Facts) -> str:
    """One paragraph for one box; with several boxes a paragraph each, then the small print."""
    boxes = [f"I agree to receive {wanted(facts, group)}." for group in facts.groups]
    if len(boxes) == 1:
        return f"{boxes[0]} {small_print(facts)}"
    return "\n\n".join((*boxes, small_print(facts)))


@lru_cache(maxsize=32)
def boxes_in(words: str) -> Boxes:
    """A wording, ours or typed by hand, taken apart into boxes and small print."""
    paragraphs = [line for each in re.split(r"\n[ \t\r]*\n", words) if (line := one_line(each))]
    boxes = [each for each in paragraphs if _AGREES.search(each[:400])]
    if not boxes:
        return Boxes(tuple(paragraphs[:1]), " ".join(paragraphs[1:]))
    return Boxes(tuple(boxes), " ".join(each for each in paragraphs if each not in boxes))


def paper_form(facts: Facts, words: str) -> str:
    """A slip to print: number, boxes with the same words, date and signature."""
    found = boxes_in(words)
    lines = [f"Text messages from {facts.sender}", "Mobile phone number: ____________________"]
    lines += [f"☐ {box}" for box in found.boxes]
    lines += [found.note] if found.note else []
    return "\n\n".join(
        (*lines, "Name: ____________________   Date: ______________   Signature: ____________________")
    )


def verbal_script(facts: Facts, small: str) -> str:
    """What staff say, and what the person answers. Each kind of text is asked for apart; marketing needs writing.

    `small` is the small print they read out.
    """
    lines: list[str] = []
    for at, group in enumerate(spoken_groups(facts)):
        also = "also " if at else ""
        lines.append(f'Staff: "Would you {also}like {wanted(facts, group)}?{"" if at else " " + small}"')
        lines.append(
            'Staff: "This is a choice of its own."' if at else 'Staff: "May we text you at your number?"'
        )
        lines.append('Customer: "Yes, you may text me."')
    if facts.has_group("marketing"):
        lines.append(_marketing_in_writing(facts))
    lines.append("Only a clear yes counts. After a no, or no answer, the number is not texted.")
    return "\n".join(lines)


def short_script(facts: Facts) -> str:
    """The script in its fewest words: question, disclosure, answer."""
    asked = " ".join(
        f'"Would you like {wanted(facts, group)}?" (Small print is read out.) "May we text you?" - "Yes, you may."'
        for group in spoken_groups(facts)
    )
    return f"{asked} {marketing_by_voice(facts)}".rstrip()


def marketing_by_voice(facts: Facts) -> str:
    """What is done about marketing where people are asked in speech; "" where there is none."""
    if not facts.has_group("marketing"):
        return ""
    return (
        "A text then asks for a written YES." if spoken_marketing(facts) else "Marketing is asked in writing."
    )


def spoken_groups(facts: Facts) -> tuple[Group, ...]:
    """The kinds of texts that staff ask about in speech."""
    if spoken_marketing(facts):
        return facts.groups
    return tuple(group for group in facts.groups if group.id != "marketing")


def asks_for_yes(facts: Facts) -> bool:
    """True where one text asks for the reply YES before any other: the business does so, or must.

    Spoken consent is not enough for marketing; where it is the only way to it, a written YES has to follow.
    """
    return facts.yes("consent.double_opt_in") or spoken_marketing(facts)


def spoken_marketing(facts: Facts) -> bool:
    """True where marketing can only be asked for in speech, so that a written YES has to follow."""
    is_only_group = len(facts.groups) == 1
    return (
        "verbal" in facts.ways and facts.has_group("marketing") and (is_only_group or not written_ways(facts))
    )


def written_ways(facts: Facts) -> tuple[str, ...]:
    """The ticked ways on which people agree in writing."""
    return tuple(way for way in facts.ways if way in _WRITTEN)


_WRITTEN = {
    "web_form": "on our website",
    "checkout": "at our checkout",
    "paper": "on our paper form",
    "keyword": "by texting the word on our sign",
    "qr": "by scanning our code",
}


def _marketing_in_writing(facts: Facts) -> str:
    if spoken_marketing(facts):
        return "One text then asks for the written reply YES. No marketing message is sent before that reply."
    ways = listed([_WRITTEN[way] for way in written_ways(facts)], "or")
    return f'Staff: "For marketing texts we need your yes in writing. You can sign up {ways}."'


def keyword_sign(facts: Facts) -> str:
    """A poster or counter sign: the word, the number, what follows, the small print."""
    return f"{keyword_calls(facts)} {small_print(facts)}"


def keyword_calls(facts: Facts) -> str:
    """ "Text JOIN to 503-555-0187 to receive text messages (SMS) from …", one sentence per word."""
    if not facts.keywords:
        return f"Text our sign-up word to {NUMBER} to receive text messages (SMS) from {facts.sender}{about_all(facts)}."
    pairs = zip(facts.keywords, facts.groups, strict=True)
    return " ".join(f"Text {word} to {NUMBER} to receive {wanted(facts, group)}." for word, group in pairs)


def qr_sign(facts: Facts) -> str:
    """A sign with a code that opens the sign-up form; the form has the boxes."""
    return f"{qr_call(facts)} {small_print(facts)}"


def qr_call(facts: Facts) -> str:
    """What the sign with the code asks for, without the small print."""
    return (
        f"Scan the code to sign up for text messages (SMS) from {facts.sender}{about_all(facts)}. It opens our sign-up "
        f"form at {FORM} and nothing is sent until you tick a box there."
    )


def said_on(way: str, facts: Facts, words: str) -> str:
    """What is shown or said on one way of joining, given the words beside the box."""
    return {
        "paper": lambda: paper_form(facts, words),
        "verbal": lambda: verbal_script(facts, small_print(facts)),
        "keyword": lambda: keyword_sign(facts),
        "qr": lambda: qr_sign(facts),
    }.get(way, lambda: words)()
