"""The parts of policy and terms that are about texts, in any of our languages. In English they are our drafts."""

from __future__ import annotations

from functools import lru_cache

from smswizard.drafting.addresses import FORM, PRIVACY, TERMS
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.disclosures import contacts, is_for_adults
from smswizard.drafting.document import Block, Bullets, Document, Heading, Paragraph
from smswizard.drafting.tongues import Tongue, tongue
from smswizard.drafting.translated import frequency, sender, topics
from smswizard.drafting.wording import capital

_WAYS = ("web_form", "checkout", "paper", "qr", "keyword", "verbal")


@lru_cache(maxsize=32)
def policy_part(facts: Facts, language: str) -> Document:
    """What the privacy policy says of texts."""
    said = tongue(language)
    short = [frequency(facts, said), *(said.sentence(each) for each in ("rates", "stop", "help"))]
    short += [] if facts.no("consent.box_optional") else [said.sentence("free")]
    short.append(said.sentence("policy.more", terms=TERMS))
    blocks = (
        Heading(said.sentence("policy.heading")),
        Paragraph(_what_is_sent(facts, said)),
        Paragraph(" ".join(short)),
        Heading(said.sentence("policy.promise")),
        Paragraph(said.sentence("no_sharing")),
        Paragraph(said.sentence("carried")),
    )
    return Document("", blocks)


def _what_is_sent(facts: Facts, said: Tongue) -> str:
    first, *others = facts.groups
    kind = first.id if first.id in ("codes", "marketing") else "service"
    told = [said.sentence(f"policy.send.{kind}", about=said.about(first.about), subject=topics(first, said))]
    if others:
        kinds = [_other(group, said) for group in others]
        many = "one" if len(others) == 1 else "many"
        told.append(said.sentence(f"policy.separate.{many}", list=capital(said.listed(kinds))))
    return " ".join((*told, said.sentence("policy.own_list")) if facts.yes("consent.own_list") else told)


def _other(group: Group, said: Tongue) -> str:
    kind = "marketing" if group.id == "marketing" else "messages"
    return said.sentence(f"policy.{kind}", about=said.about(group.about))


@lru_cache(maxsize=32)
def terms_part(facts: Facts, language: str) -> Document:
    """What the terms say of texts."""
    said = tongue(language)
    blocks: list[Block] = [
        Heading(said.sentence("sheet.title", sender=sender(facts, said))),
        *_program(facts, said),
        *_joining(facts, said),
        *_part(
            said, "terms.often", frequency(facts, said), said.sentence("rates"), said.sentence("terms.plan")
        ),
        *_part(said, "terms.help", said.sentence("help"), _reach(facts, said)),
        *_part(
            said,
            "terms.stop",
            said.sentence("stop"),
            said.sentence("terms.stop.more"),
            said.sentence("stop_any_way"),
        ),
    ]
    if facts.has_group("charity"):
        blocks += _part(said, "terms.donation", said.sentence("terms.donation.more"))
    if is_for_adults(facts):
        blocks += _part(said, "terms.age", said.sentence("adults"))
    blocks += _part(said, "terms.late", said.sentence("carriers"), said.sentence("changed_number"))
    blocks += canada(facts, said)
    blocks += _part(
        said,
        "terms.privacy",
        said.sentence("no_sharing"),
        said.sentence("terms.privacy.more", privacy=PRIVACY),
    )
    return Document("", tuple(blocks))


def _part(said: Tongue, heading: str, *sentences: str) -> tuple[Block, ...]:
    return (Heading(said.sentence(heading)), Paragraph(" ".join(each for each in sentences if each)))


def _program(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    name = capital(sender(facts, said))
    lines = [_line(group, said) for group in facts.groups]
    heading = Heading(said.sentence("terms.what"))
    if len(lines) == 1:
        return (heading, Paragraph(said.sentence("terms.one", sender=name, line=lines[0])))
    bullets = Bullets(tuple(f"{capital(line)}." for line in lines))
    return (heading, Paragraph(said.sentence("terms.many", sender=name)), bullets)


def _line(group: Group, said: Tongue) -> str:
    kind = group.id if group.id in ("codes", "marketing") else "service"
    return said.sentence(f"line.{kind}", about=said.about(group.about), subject=topics(group, said))


def _joining(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    ways = [said.sentence(f"join.{way}", form=FORM) for way in _WAYS if way in facts.ways]
    joined = said.sentence("join.ways", ways=said.listed(ways, "or")) if ways else said.sentence("join.none")
    free = "" if facts.no("consent.box_optional") else said.sentence("voluntary")
    return _part(said, "terms.join", joined, free, said.sentence("not_signed_up"))


def _reach(facts: Facts, said: Tongue) -> str:
    reach = contacts(facts, facts.terms_email)
    return said.sentence("terms.reach", reach=said.listed(reach, "or")) if reach else ""


def canada(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    """What Canada's anti-spam law adds; () where nobody in Canada is texted."""
    if not facts.in_canada:
        return ()
    who = ", ".join(part for part in (facts.legal or facts.name, *facts.mail) if part)
    named = ", ".join(
        part for part in (who, said.listed(contacts(facts), "or") if contacts(facts) else "") if part
    )
    sent = said.sentence("canada.sender", who=named) if named else ""
    return _part(said, "canada.heading", said.sentence("canada.only"), sent)
