"""The terms for text messages: whole, or the part to insert into terms that exist.

The seven things Twilio's reviewers look for (TC-3 to TC-9) have a heading each; HELP and STOP are bold on a page.
"""

from __future__ import annotations

from functools import lru_cache

from smswizard.drafting.addresses import FORM, PRIVACY
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.disclosures import (
    ADULTS_ONLY,
    CARRIERS,
    HELP,
    NO_SHARING,
    RATES,
    STOP,
    about,
    contacts,
    frequency,
    is_for_adults,
    text_subjects,
)
from smswizard.drafting.document import Block, Bullets, Document, Heading, Paragraph
from smswizard.drafting.wording import capital, listed

STOP_ANY_WAY = (
    "You can also tell us in any other reasonable way, for example by phone, by e-mail or in person; we act on that "
    "within 10 business days."
)
VOLUNTARY = "Signing up is voluntary and is not a condition of any purchase or service."
OWN_CAUSE = "We send them for our own cause only, to people who agreed to them separately."
FREE_TO_GIVE = "You can give or not as you like, and reply STOP to end them."
NOT_SIGNED_UP = (
    "Reading or accepting these terms, or any other terms of ours, does not sign you up: the choice to receive texts is "
    "always a separate one."
)

CANADA = (
    "We send you messages only with your consent, as Canada's anti-spam law (CASL) asks.",
    "You can withdraw it at any time and free of charge, and we act on that within 10 business days.",
    "These details stay valid for at least 60 days after each message.",
)

_PRIVACY = (Heading("Privacy"), Paragraph(f"{NO_SHARING} More about privacy: {PRIVACY}"))


@lru_cache(maxsize=32)
def whole(facts: Facts) -> Document:
    """The terms of a small business for its text messages, ready to be published."""
    blocks: list[Block] = []
    if facts.terms_date:
        blocks.append(Paragraph(f"Effective {facts.terms_date}."))
    blocks.append(Paragraph(_opening(facts)))
    blocks += sms_part(facts).blocks[1:]
    blocks += [*_changes(facts), *_contact(facts)]
    name = f"{facts.sender} " if facts.name or facts.legal else ""
    return Document(f"{name}Text Message Terms and Conditions", tuple(blocks))


@lru_cache(maxsize=32)
def sms_part(facts: Facts) -> Document:
    """The part about texts, to be inserted into terms that exist."""
    blocks: list[Block] = [Heading(f"Text messages from {facts.sender}"), *_program(facts), *_joining(facts)]
    blocks += [*_cost(facts), *_help_and_stop(facts), *_charity(facts), *_age(facts)]
    blocks += [Heading("If a message comes late"), Paragraph(f"{CARRIERS} {_changed_number()}")]
    blocks += [*canada(facts), *_PRIVACY]
    return Document("", tuple(blocks))


def contact_lines(facts: Facts, email: str = "") -> tuple[str, ...]:
    """Name, mail address, phone, e-mail, website, one line each; () while nothing of it is known."""
    reach = [part for part in (email or facts.email, facts.website) if part]
    if not (facts.phone or facts.mail or reach):
        return ()
    lines = [facts.legal or facts.name] if facts.legal or facts.name else []
    lines += [", ".join(facts.mail)] if facts.mail else []
    lines += [f"Phone: {facts.phone}"] if facts.phone else []
    lines += [f"E-mail: {email or facts.email}"] if email or facts.email else []
    return tuple(lines + ([f"Website: {facts.website}"] if facts.website else []))


def canada(facts: Facts) -> tuple[Block, ...]:
    """What Canada's anti-spam law (CASL) adds; () where nobody in Canada is texted."""
    if not facts.in_canada:
        return ()
    who = ", ".join(part for part in (facts.legal or facts.name, *facts.mail) if part)
    reach = " or ".join(contacts(facts))
    sender = (
        f" The messages are sent by {', '.join(part for part in (who, reach) if part)}."
        if who or reach
        else ""
    )
    valid = f" {CANADA[2]}" if sender else ""
    return (
        Heading("If you live in Canada"),
        Paragraph(f"{CANADA[0]} {CANADA[1]}{sender}{valid}"),
    )


def _opening(facts: Facts) -> str:
    operator = (
        f", operated by {facts.legal}," if facts.legal and facts.name and facts.legal != facts.name else ""
    )
    return f"These terms are for people who receive text messages (SMS) from {facts.sender}{operator} and for those who wish to."


def _program(facts: Facts) -> tuple[Block, ...]:
    lines = tuple(_described(group) for group in facts.groups)
    body: tuple[Block, ...] = (
        Paragraph(f"{capital(facts.sender)} sends {lines[0]}, only to people who chose it."),
    )
    if len(lines) > 1:
        body = (
            Paragraph(
                f"{capital(facts.sender)} sends these kinds of messages, each only to people who chose it:"
            ),
            Bullets(tuple(f"{capital(line)}." for line in lines)),
        )
    return (Heading("What we send"), *body)


def _described(group: Group) -> str:
    if group.id == "codes":
        return f"{text_subjects(group)} by text message, each when you ask for it"
    kind = {"marketing": "recurring marketing messages"}.get(group.id, "text messages")
    return f"{kind}{about(group)}"


def joined_by(facts: Facts) -> str:
    """The ways of joining in one sentence."""
    names = {
        "web_form": f"with the form at {FORM}",
        "checkout": "at our online checkout",
        "paper": "with our paper form",
        "qr": "by scanning our code",
        "keyword": "by texting the word on our sign",
        "verbal": "by telling our staff",
    }
    ways = [names[way] for way in names if way in facts.ways]
    return (
        f"You can sign up {listed(ways, 'or')}."
        if ways
        else "You receive messages only after you have signed up."
    )


def _joining(facts: Facts) -> tuple[Block, ...]:
    free = "" if facts.no("consent.box_optional") else f" {VOLUNTARY}"
    return (Heading("How you join"), Paragraph(f"{joined_by(facts)}{free} {NOT_SIGNED_UP}"))


def _cost(facts: Facts) -> tuple[Block, ...]:
    return (
        Heading("How often, and what it costs"),
        Paragraph(
            f"{frequency(facts)} {RATES} What your carrier charges for messages depends on your plan with it."
        ),
    )


def _help_and_stop(facts: Facts) -> tuple[Block, ...]:
    reach = contacts(facts, facts.terms_email)
    more = f" You can also reach us at {listed(reach, 'or')}." if reach else ""
    return (
        Heading("How to get help"),
        Paragraph(f"{HELP}{more}"),
        Heading("How to stop"),
        Paragraph(
            f"{STOP} You can do so at any time, to any message. You get one last text that confirms it, and no more after "
            f"that. To come back, reply START or sign up again. {STOP_ANY_WAY}"
        ),
    )


def _charity(facts: Facts) -> tuple[Block, ...]:
    if not facts.has_group("charity"):
        return ()
    program = "Messages about our charity work and appeals for donations are a program of their own."
    return (Heading("Donation messages"), Paragraph(f"{program} {OWN_CAUSE} {FREE_TO_GIVE}"))


def _age(facts: Facts) -> tuple[Block, ...]:
    return (Heading("Age"), Paragraph(ADULTS_ONLY)) if is_for_adults(facts) else ()


def _changed_number() -> str:
    return "If you give up your phone number, please opt out first, so that nobody else gets your messages."


def _changes(facts: Facts) -> tuple[Block, ...]:
    dated = " with its date" if facts.terms_date else ""
    return (
        Heading("Changes"),
        Paragraph(f"When these terms change, the new text appears on this page{dated}."),
    )


def _contact(facts: Facts) -> tuple[Block, ...]:
    lines = contact_lines(facts, facts.terms_email)
    return (Heading("Contact"), Bullets(lines)) if lines else ()
