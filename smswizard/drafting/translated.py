"""What people see and hear where they join, in any of our languages. In English it is word for word our draft."""

from __future__ import annotations

from functools import lru_cache

from smswizard.drafting import optin
from smswizard.drafting.addresses import FORM, NUMBER, PRIVACY, TERMS
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.disclosures import contacts, is_codes_only, is_for_adults
from smswizard.drafting.tongues import Tongue, tongue

LINE = "____________________"


def sender(facts: Facts, said: Tongue) -> str:
    """The name people know, else neutral words."""
    return facts.name or facts.legal or said.sentence("our_business")


def frequency(facts: Facts, said: Tongue, form: str = "frequency") -> str:
    """How often; `form` is "frequency" for a whole sentence, "short" for a reply of one segment."""
    if is_codes_only(facts):
        return said.sentence(f"{form}.codes")
    if not facts.per:
        return said.sentence(f"{form}.varies")
    least, most = facts.often
    size = "range" if least else "one" if most == 1 else "many"
    return said.sentence(f"{form}.{size}", least=least, most=most, per=said.sentence(f"per.{facts.per}"))


def wanted(facts: Facts, group: Group, said: Tongue) -> str:
    """What a person agrees to receive."""
    kind = {"charity": "recurring", "political": "recurring"}.get(group.id, group.id)
    about, subject = said.about(group.about), topics(group, said)
    return said.sentence(f"wanted.{kind}", sender=sender(facts, said), about=about, subject=subject)


def topics(group: Group, said: Tongue) -> str:
    """What one-time codes are for, never empty."""
    return said.subject(group.about) if group.about else said.sentence("codes")


@lru_cache(maxsize=32)
def small_print(facts: Facts, language: str) -> str:
    """What stands beside every way of joining, in full."""
    said = tongue(language)
    parts = [frequency(facts, said), *(said.sentence(each) for each in ("rates", "help", "stop"))]
    parts += [said.sentence("adults")] if is_for_adults(facts) else []
    parts += [] if facts.no("consent.box_optional") else [said.sentence("free")]
    parts += [_identified(facts, said), said.sentence("links", privacy=PRIVACY, terms=TERMS)]
    return " ".join(part for part in parts if part)


def _identified(facts: Facts, said: Tongue) -> str:
    if not facts.in_canada:
        return ""
    who = ", ".join(part for part in (facts.legal or facts.name, *facts.mail, *contacts(facts)[:1]) if part)
    return f"{who}. {said.sentence('withdraw')}" if who else said.sentence("withdraw")


@lru_cache(maxsize=32)
def wording(facts: Facts, language: str) -> str:
    """The words beside the box, or on the sign where there is no box."""
    if not facts.ways or set(facts.ways) - {"keyword", "verbal"}:
        return box_words(facts, language)
    shown = [said_on(way, facts, language) for way in ("keyword", "verbal") if way in facts.ways]
    return "\n\n".join(shown)


def box_words(facts: Facts, language: str) -> str:
    """One paragraph for one box; with several boxes a paragraph each, then the small print."""
    said = tongue(language)
    boxes = [said.sentence("box", wanted=wanted(facts, group, said)) for group in facts.groups]
    small = small_print(facts, language)
    return f"{boxes[0]} {small}" if len(boxes) == 1 else "\n\n".join((*boxes, small))


def said_on(way: str, facts: Facts, language: str) -> str:
    """What is shown or said on one way of joining."""
    make = {"paper": paper_form, "verbal": verbal_script, "keyword": keyword_sign, "qr": qr_sign}.get(
        way, box_words
    )
    return make(facts, language)


def paper_form(facts: Facts, language: str) -> str:
    """A slip to print: number, boxes, small print, date and signature."""
    said = tongue(language)
    parts = box_words(facts, language).split("\n\n")
    boxes, small = (parts, []) if len(parts) == 1 else (parts[:-1], parts[-1:])
    lines = [
        said.sentence("sheet.title", sender=sender(facts, said)),
        _blank("number", LINE, said),
        *(f"☐ {box}" for box in boxes),
        *small,
        "   ".join(
            (_blank("name", LINE, said), _blank("date", LINE[:14], said), _blank("signature", LINE, said))
        ),
    ]
    return "\n\n".join(lines)


def _blank(label: str, line: str, said: Tongue) -> str:
    return said.sentence("sheet.field", label=said.sentence(f"sheet.{label}"), line=line)


def verbal_script(facts: Facts, language: str) -> str:
    """What staff say, and what the person answers."""
    said, lines = tongue(language), []
    for at, group in enumerate(optin.spoken_groups(facts)):
        asked = wanted(facts, group, said)
        if at:
            lines += [said.sentence("script.ask_also", wanted=asked), said.sentence("script.own")]
        else:
            small = small_print(facts, language)
            lines += [said.sentence("script.ask", wanted=asked, small=small), said.sentence("script.may")]
        lines.append(said.sentence("script.yes"))
    if optin.spoken_marketing(facts):
        lines.append(said.sentence("script.after"))
    elif facts.has_group("marketing"):
        ways = [said.sentence(f"written.{way}") for way in optin.written_ways(facts)]
        lines.append(said.sentence("script.writing", ways=said.listed(ways, "or")))
    return "\n".join((*lines, said.sentence("script.end")))


def keyword_sign(facts: Facts, language: str) -> str:
    """A poster or counter sign with the words to text."""
    return f"{keyword_calls(facts, language)} {small_print(facts, language)}"


def keyword_calls(facts: Facts, language: str) -> str:
    """What to text for what, one sentence per word."""
    said = tongue(language)
    if not facts.keywords:
        return said.sentence(
            "keyword.unknown", number=NUMBER, sender=sender(facts, said), about=about_all(facts, said)
        )
    pairs = zip(facts.keywords, facts.groups, strict=True)
    calls = (
        said.sentence("keyword.call", word=word, number=NUMBER, wanted=wanted(facts, group, said))
        for word, group in pairs
    )
    return " ".join(calls)


def qr_sign(facts: Facts, language: str) -> str:
    """A sign with a code that opens the sign-up form."""
    return f"{qr_call(facts, language)} {small_print(facts, language)}"


def qr_call(facts: Facts, language: str) -> str:
    """What the sign with the code asks for."""
    said = tongue(language)
    return said.sentence("qr.call", sender=sender(facts, said), about=about_all(facts, said), form=FORM)


def about_all(facts: Facts, said: Tongue) -> str:
    """What all messages are about."""
    return said.about([phrase for group in facts.groups for phrase in group.about])
