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
    short = [frequency(facts, said), *(said.say(each) for each in ("rates", "stop", "help"))]
    short += [] if facts.no("consent.box_optional") else [said.say("free")]
    short.append(said.say("policy.more", terms=TERMS))
    blocks = (
        Heading(said.say("policy.heading")),
        Paragraph(_what_is_sent(facts, said)),
        Paragraph(" ".join(short)),
        Heading(said.say("policy.promise")),
        Paragraph(said.say("no_sharing")),
        Paragraph(said.say("carried")),
    )
    return Document("", blocks)


def _what_is_sent(facts: Facts, said: Tongue) -> str:
    first, *others = facts.groups
    kind = first.id if first.id in ("codes", "marketing") else "service"
    told = [said.say(f"policy.send.{kind}", about=said.about(first.about), subject=topics(first, said))]
    if others:
        kinds = [_other(group, said) for group in others]
        many = "one" if len(others) == 1 else "many"
        told.append(said.say(f"policy.separate.{many}", list=capital(said.listed(kinds))))
    return " ".join((*told, said.say("policy.own_list")) if facts.yes("consent.own_list") else told)


def _other(group: Group, said: Tongue) -> str:
    kind = "marketing" if group.id == "marketing" else "messages"
    return said.say(f"policy.{kind}", about=said.about(group.about))


@lru_cache(maxsize=32)
def terms_part(facts: Facts, language: str) -> Document:
    """What the terms say of texts."""
    said = tongue(language)
    blocks: list[Block] = [
        Heading(said.say("sheet.title", sender=sender(facts, said))),
        *_program(facts, said),
        *_joining(facts, said),
        *_part(said, "terms.often", frequency(facts, said), said.say("rates"), said.say("terms.plan")),
        *_part(said, "terms.help", said.say("help"), _reach(facts, said)),
        *_part(said, "terms.stop", said.say("stop"), said.say("terms.stop.more"), said.say("stop_any_way")),
    ]
    if facts.has_group("charity"):
        blocks += _part(said, "terms.donation", said.say("terms.donation.more"))
    if is_for_adults(facts):
        blocks += _part(said, "terms.age", said.say("adults"))
    blocks += _part(said, "terms.late", said.say("carriers"), said.say("changed_number"))
    blocks += canada(facts, said)
    blocks += _part(
        said, "terms.privacy", said.say("no_sharing"), said.say("terms.privacy.more", privacy=PRIVACY)
    )
    return Document("", tuple(blocks))


def _part(said: Tongue, heading: str, *sentences: str) -> tuple[Block, ...]:
    return (Heading(said.say(heading)), Paragraph(" ".join(each for each in sentences if each)))


def _program(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    name = capital(sender(facts, said))
    lines = [_line(group, said) for group in facts.groups]
    heading = Heading(said.say("terms.what"))
    if len(lines) == 1:
        return (heading, Paragraph(said.say("terms.one", sender=name, line=lines[0])))
    bullets = Bullets(tuple(f"{capital(line)}." for line in lines))
    return (heading, Paragraph(said.say("terms.many", sender=name)), bullets)


def _line(group: Group, said: Tongue) -> str:
    kind = group.id if group.id in ("codes", "marketing") else "service"
    return said.say(f"line.{kind}", about=said.about(group.about), subject=topics(group, said))


def _joining(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    ways = [said.say(f"join.{way}", form=FORM) for way in _WAYS if way in facts.ways]
    joined = said.say("join.ways", ways=said.listed(ways, "or")) if ways else said.say("join.none")
    free = "" if facts.no("consent.box_optional") else said.say("voluntary")
    return _part(said, "terms.join", joined, free, said.say("not_signed_up"))


def _reach(facts: Facts, said: Tongue) -> str:
    reach = contacts(facts, facts.terms_email)
    return said.say("terms.reach", reach=said.listed(reach, "or")) if reach else ""


def canada(facts: Facts, said: Tongue) -> tuple[Block, ...]:
    """What Canada's anti-spam law adds; () where nobody in Canada is texted."""
    if not facts.in_canada:
        return ()
    who = ", ".join(part for part in (facts.legal or facts.name, *facts.mail) if part)
    named = ", ".join(
        part for part in (who, said.listed(contacts(facts), "or") if contacts(facts) else "") if part
    )
    sent = said.say("canada.sender", who=named) if named else ""
    return _part(said, "canada.heading", said.say("canada.only"), sent)
