"""The privacy policy: whole, or the part about texts to insert into one that exists.

Built from the shared disclosures (requirements PP-5 to PP-18). It promises only what an answer says or what the
promise to carriers demands; see `promises` for which answer stands behind which sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from smswizard.drafting.addresses import TERMS
from smswizard.drafting.answers import Facts, Group
from smswizard.drafting.disclosures import (
    HELP,
    NO_SHARING,
    RATES,
    STOP,
    about,
    free_choice,
    frequency,
    is_for_adults,
    text_subjects,
)
from smswizard.drafting.document import Block, Bullets, Document, Heading, Paragraph
from smswizard.drafting.terms import STOP_ANY_WAY, canada, contact_lines
from smswizard.drafting.wording import capital, listed

CHOICE = "Your choice about text messages: whether you agreed to them or opted out."
CHOICE_RECORDED = (
    "Your choice about text messages: whether you agreed to them or opted out, and when and how."
)
KEEPS_A_STOP = "When you opt out, we keep a note of that so that you are not texted again."
CARRIED = (
    "The companies that carry our messages, such as our messaging service and the phone carriers, receive your number "
    "only to deliver the messages to you."
)
OWN_LIST = "We text only people who gave us their number themselves and asked for these messages."
NO_ADVERTISING_USE = (
    "We do not sell your information, and we do not give it to anyone for their own advertising."
)
LEFT_OUT = (
    "We may pass other customer information, but never mobile phone numbers, text messaging opt-in data or consent, to "
    "partners for their own advertising. "
    "Phone numbers and everything about your consent to texts are excluded from it, without exception."
)

KEPT = "We keep information as long as it is needed for the purposes above or as the law asks, and then delete it."
GUARDED = "We take reasonable care to guard it against loss and misuse."
ASK_US = "Your information: ask us what we hold about you, and ask us to correct or delete it."
ONLY_FOR_US = (
    "Companies that work for us, for example by hosting our website or by handling payments and deliveries, receive what "
    "they need for that work and may use it for nothing else."
)
NO_CHILDREN = "We do not knowingly collect information from children under 13, and we do not text them."
ADULTS_ONLY = (
    "Our text messages are for adults only: at least 18 years old, or 21 where the law sets that age."
)
UNASKED = (CARRIED, ONLY_FOR_US, KEPT, KEEPS_A_STOP, GUARDED, ASK_US, STOP_ANY_WAY, NO_CHILDREN)
"""What the policy says of the business without a question behind it: the person reads it and says whether it is so."""

_KEEPING: tuple[Block, ...] = (
    Heading("How long we keep it, and how we protect it"),
    Paragraph(f"{KEPT} {KEEPS_A_STOP} {GUARDED}"),
)
_YOUR_CHOICES: tuple[Block, ...] = (
    Heading("Your choices"),
    Bullets((f"Text messages: reply STOP to any of them and they end. {STOP_ANY_WAY}", ASK_US)),
)


@lru_cache(maxsize=32)
def whole(facts: Facts) -> Document:
    """The whole policy of a small business, ready to be published."""
    blocks: list[Block] = []
    if facts.privacy_date:
        blocks.append(Paragraph(f"Effective {facts.privacy_date}."))
    blocks += [Paragraph(_opening(facts)), *_what_we_collect(facts), *_what_for(facts)]
    blocks += [*sms_part(facts).blocks, *_who_else(facts), *_KEEPING, *_YOUR_CHOICES]
    blocks += [*canada(facts), *_children(facts), *_changes(facts), *_contact(facts)]
    return Document(f"{_titled(facts)}Privacy Policy", tuple(blocks))


@lru_cache(maxsize=32)
def sms_part(facts: Facts) -> Document:
    """The part about texts, to be inserted into a policy that exists."""
    blocks: list[Block] = [Heading("Text messages"), Paragraph(_texts(facts))]
    choice = free_choice(facts)
    blocks.append(
        Paragraph(
            f"{frequency(facts)} {RATES} {STOP} {HELP}{' ' + choice if choice else ''} "
            f"More about these messages: {TERMS}"
        )
    )
    blocks += [Heading("What we promise about your phone number"), Paragraph(NO_SHARING), Paragraph(CARRIED)]
    return Document("", tuple(blocks))


def _titled(facts: Facts) -> str:
    return f"{facts.sender} " if facts.name or facts.legal else ""


def _opening(facts: Facts) -> str:
    who = _who(facts)
    where = f"our website {facts.website} as well as to " if facts.website else ""
    return (
        f"This policy says what {who} knows about you, what it is used for, and what is never done with it. It applies "
        f"to {where}our dealings with {facts.people} and the text messages we send."
    )


def _who(facts: Facts) -> str:
    if facts.legal and facts.name and facts.legal != facts.name:
        return f'{facts.legal} ("{facts.name}", "we", "us")'
    return f'{facts.sender} ("we", "us")'


def _what_we_collect(facts: Facts) -> tuple[Block, ...]:
    items = [
        "What you tell us, such as your name, your mobile phone number, your e-mail address, and what you order, book, "
        "give or ask for.",
        CHOICE_RECORDED if facts.yes("consent.record_kept") else CHOICE,
        "The text messages between you and us, and whether they were delivered.",
    ]
    if facts.website:
        items.append(
            "Technical details that our website may record, such as the pages opened and the kind of browser."
        )
    return (Heading("What we collect"), Bullets(tuple(items)))


def _what_for(facts: Facts) -> tuple[Block, ...]:
    items = (
        "To do what you asked us for, and to answer you.",
        "To send you the text messages you agreed to, and no others.",
        "To keep our books and to meet our duties under the law.",
        "To protect you and us against misuse.",
    )
    only = "" if facts.yes("privacy.other_sharing") else " only"
    lead = Paragraph(f"We use this information for these purposes{only}:")
    return (Heading("How we use it"), lead, Bullets(items))


def _texts(facts: Facts) -> str:
    first, *others = facts.groups
    lead = f"If you agree to it, we send you text messages (SMS){about(first)}."
    if first.id == "marketing":
        lead = f"If you agree to it, we send you marketing text messages (SMS){about(first)}."
    if first.id == "codes":
        lead = f"If you choose to get them by text message (SMS), we send you {text_subjects(first)}."
    told = f"{lead} {_separately(others)}".rstrip()
    return f"{told} {OWN_LIST}" if facts.yes("consent.own_list") else told


def _separately(groups: Sequence[Group]) -> str:
    """What needs a consent of its own beside the first."""
    if not groups:
        return ""
    kinds = {"marketing": "marketing messages"}
    told = listed([f"{kinds.get(group.id, 'messages')}{about(group)}" for group in groups])
    return f"{capital(told)} come only if you agree to {'them' if len(groups) == 1 else 'each of them'} separately."


def _who_else(facts: Facts) -> tuple[Block, ...]:
    shared = LEFT_OUT if facts.yes("privacy.other_sharing") else ""
    kept = NO_ADVERTISING_USE if facts.no("privacy.other_sharing") else ""
    return (
        Heading("Who else receives information"),
        Paragraph(f"{ONLY_FOR_US} We also disclose information where a law or a court orders us to."),
        *(Paragraph(each) for each in (shared, kept) if each),
    )


def _children(facts: Facts) -> tuple[Block, ...]:
    words = NO_CHILDREN
    if is_for_adults(facts):
        words = f"{ADULTS_ONLY} We do not knowingly collect information from children."
    return (Heading("Children"), Paragraph(words))


def _changes(facts: Facts) -> tuple[Block, ...]:
    dated = " with its date" if facts.privacy_date else ""
    return (
        Heading("Changes"),
        Paragraph(f"When this policy changes, the new text appears on this page{dated}."),
    )


def _contact(facts: Facts) -> tuple[Block, ...]:
    lines = contact_lines(facts, facts.privacy_email)
    if not lines:
        return (
            Heading("Contact"),
            Paragraph("Questions about this policy? Please ask us in person or in writing."),
        )
    return (
        Heading("Contact"),
        Paragraph("Questions about this policy? This is how to reach us:"),
        Bullets(lines),
    )
