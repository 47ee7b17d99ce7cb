"""Is this true of you? Every sentence of our texts that states a fact about the business, with its answer.

A sentence that stands on no question (such as how long data is kept) is a promise of the person's own: it belongs to
the text it stands in, and there the person reads and confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smswizard.domain.dossier import Dossier, answer, text
from smswizard.domain.fields import field_at
from smswizard.domain.ids import StepId
from smswizard.drafting import addresses, campaign, disclosures, message_flow, policy, terms
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.drafts import DRAFTED
from smswizard.facts.vocabulary import use_case
from smswizard.reading.pattern import Pattern


@dataclass(frozen=True)
class Promise:
    """A sentence that stands in a text (`step` and the path `stands_in`), and the answer it comes from.

    `path` is the question to go to when it is not true; `answer` its answer in words, "" where it has none yet.
    `words` is the part of the sentence that comes from the answer.
    """

    text: str
    words: str
    path: str
    answer: str
    stands_in: str
    step: StepId


def promises(dossier: Dossier) -> tuple[Promise, ...]:
    """The promises that really stand in today's texts, in the order of the texts."""
    facts, whole = facts_of(dossier), completed(dossier)
    said = tuple((words, path) for words, path in (*_said(facts), *_of_addresses(dossier)) if words)
    found: dict[Promise, None] = {}
    for where in DRAFTED:
        told = text(whole, where)
        step = StepId(_STEPS[where.partition(".")[0]])
        for words, path in said:
            if words in told and _OWN_TEXT.get(path, where) == where:
                shown = _sentence(words, told)
                found[Promise(shown, words, path or where, _answer(path, dossier), where, step)] = None
    return tuple(found)


def _sentence(words: str, told: str) -> str:
    """The first sentence of a text that holds some words; the words themselves where they span several."""
    holding = (each for each in _ENDS.split(told) if words in each)
    return next(holding, words).strip().removeprefix("- ")


_ENDS = Pattern(r"(?<=[.!?])\s+|\n")
_OWN_TEXT = {"privacy.effective_date": "privacy.text", "terms.effective_date": "terms.text"}
_STEPS = {"privacy": "privacy", "terms": "terms", "consent": "consent", "campaign": "samples"}


def _said(facts: Facts) -> Iterator[tuple[str, str]]:
    """Sentences with the question behind each; "" where there is none but the text itself."""
    yield from (
        (disclosures.NO_SHARING, "privacy.other_sharing"),
        (policy.NO_ADVERTISING_USE, "privacy.other_sharing"),
        (policy.LEFT_OUT, "privacy.other_sharing"),
        (policy.OWN_LIST, "consent.own_list"),
        (message_flow.OWN_LIST, "consent.own_list"),
        (policy.CHOICE_RECORDED, "consent.record_kept"),
        (message_flow.RECORD_KEPT, "consent.record_kept"),
        (message_flow.NO_OTHER_WAY, "consent.ways"),
        (message_flow.AGE_CHECKS.get(facts.age_check, ""), "campaign.age_check"),
        (terms.joined_by(facts), "consent.ways"),
        (terms.VOLUNTARY, "consent.box_optional"),
        (disclosures.FREE_CHOICE, "consent.box_optional"),
        (disclosures.frequency(facts), "consent.frequency"),
        (disclosures.frequency_short(facts), "consent.frequency"),
        (disclosures.ADULTS_ONLY, "campaign.age_gated"),
    )
    yield from _of_the_form(facts)
    yield from _of_the_business(facts)
    yield from _of_the_texts(facts)
    yield from ((words, "") for words in (*policy.UNASKED, terms.NOT_SIGNED_UP, terms.OWN_CAUSE, *_YOUR_WORD))


_YOUR_WORD = (
    "what you order, book, give or ask for",
    "The text messages between you and us",
    "Technical details that our website may record",
    "To do what you asked us for",
    "To send you the text messages you agreed to, and no others.",
    "To keep our books",
    "To protect you and us against misuse.",
    "where a law or a court orders us to",
    "the new text appears on this page",
    "reply STOP to any of them and they end",
    "collect information from children.",
    "only to people who chose it",
    "come only if you agree to",
    "one last text that confirms it, and no more after that",
    "are a program of their own",
    "give or not as you like",
    "who sign up themselves",
    "staff ask each person",
    "May we text you",
    "Only a clear yes counts.",
    "After a no, or no answer, the number is not texted.",
    "This is a choice of its own.",
    "in writing",
    "A text then asks for a written YES.",
    "No marketing message is sent before that reply.",
    "Marketing is asked in writing.",
    "One text then asks for the written reply YES.",
    "nothing is sent until you tick a box there",
    "read a sign and text",
    "what each word is for, with the small print",
    "People can reply STOP to end all messages",
    "You are unsubscribed and will get no more messages from us.",
    "can be stopped by replying STOP",
)
"""What the texts promise without a question behind it, beside what stands in policy and terms: told by its telling part."""

_WAYS_TOLD = {
    "web_form": ("Web form", "tick a box", "tick the same box"),
    "checkout": ("Checkout of our website",),
    "paper": ("Paper form",),
    "qr": ("QR code",),
    "keyword": ("Keyword",),
    "verbal": ("Spoken question",),
}


def _of_the_texts(facts: Facts) -> Iterator[tuple[str, str]]:
    for date, path in (
        (facts.privacy_date, "privacy.effective_date"),
        (facts.terms_date, "terms.effective_date"),
    ):
        yield f"Effective {date}." if date else "", path
    yield "We use this information for these purposes", "privacy.other_sharing"
    for way in facts.ways:
        yield from ((words, "consent.ways") for words in _WAYS_TOLD[way])
    yield campaign.ways_told(facts), "consent.ways"
    for group in facts.groups:
        yield from ((purpose, "campaign.kinds") for purpose in group.purposes)
        yield from ((phrase, "campaign.kinds") for phrase in group.about)
    yield campaign.LENDING, "campaign.direct_lending"
    yield campaign.FOR_ADULTS, "campaign.age_gated"
    yield policy.ADULTS_ONLY, "campaign.age_gated"
    yield from ((words, "start.audience") for words in terms.CANADA)
    yield disclosures.WITHDRAW, "start.audience"
    yield "Public picture of", "consent.evidence_url"
    yield from ((f"Text {word} to", "consent.keyword") for word in facts.keywords)
    yield facts.name, "business.brand_name"
    yield facts.website, "business.website"


def _of_addresses(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for path in ("privacy.url", "terms.url", "consent.form_url", "consent.evidence_url", "sender.number"):
        yield addresses.address(path, dossier), path


def _of_the_form(facts: Facts) -> Iterator[tuple[str, str]]:
    for path, words in message_flow.BOX_FACTS.items():
        yield from ((each, path) for each in words)
    yield message_flow.PUBLIC, "consent.form_is_public"
    yield message_flow.BEHIND_LOGIN, "consent.form_is_public"
    yield message_flow.ASKS_FOR_YES, "consent.double_opt_in"
    for way, path in _PLACES.items():
        yield facts.place(way), path


def _of_the_business(facts: Facts) -> Iterator[tuple[str, str]]:
    yield facts.legal, "business.legal_name"
    yield ", ".join(facts.mail), "business.street"
    yield facts.phone, "business.phone"
    yield facts.email, "business.email"
    yield facts.privacy_email, "privacy.contact_email"
    yield facts.terms_email, "terms.contact_email"
    yield facts.does, "business.what_it_does"
    for group in facts.groups:
        yield group.subject, "campaign.kinds"


_PLACES = {
    "paper": "consent.paper_where",
    "verbal": "consent.verbal_where",
    "keyword": "consent.keyword_where",
    "qr": "consent.qr_where",
}


def _answer(path: str, dossier: Dossier) -> str:
    if not path:
        return ""
    value = answer(dossier, path)
    return ", ".join(_shown(path, each) for each in ((value,) if isinstance(value, str) else value) if each)


def _shown(path: str, value: str) -> str:
    labels = {choice.value: choice.label for choice in field_at(path).choices}
    if path == "campaign.kinds" and (case := use_case(value)):
        return case.name
    return labels.get(value, value)
