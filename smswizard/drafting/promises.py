"""Is this true of you? Every sentence of our texts that states a fact about the business, with its answer.

A sentence that stands on no question (such as how long data is kept) belongs to the text it stands in: there the
person reads and confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smswizard.domain.dossier import Dossier, answer, text
from smswizard.domain.fields import field_at
from smswizard.domain.ids import StepId
from smswizard.drafting import disclosures, message_flow, policy, terms
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.drafts import DRAFTED
from smswizard.facts.vocabulary import use_case
from smswizard.reading.pattern import Pattern


@dataclass(frozen=True)
class Promise:
    """A sentence that stands in a text (`step` and the path `stands_in`), and the answer it comes from.

    `path` is the question to go to when it is not true; `answer` its answer in words, "" where it has none yet.
    """

    text: str
    path: str
    answer: str
    stands_in: str
    step: StepId


def promises(dossier: Dossier) -> tuple[Promise, ...]:
    """The promises that really stand in today's texts, in the order of the texts."""
    facts, whole = facts_of(dossier), completed(dossier)
    said = tuple((words, path) for words, path in _said(facts) if words)
    found: dict[Promise, None] = {}
    for where in DRAFTED:
        told = text(whole, where)
        step = StepId(_STEPS[where.partition(".")[0]])
        for words, path in said:
            if words in told:
                found[Promise(_sentence(words, told), path or where, _answer(path, dossier), where, step)] = (
                    None
                )
    return tuple(found)


def _sentence(words: str, told: str) -> str:
    """The first sentence of a text that holds some words; the words themselves where they span several."""
    holding = (each for each in _ENDS.split(told) if words in each)
    return next(holding, words).strip().removeprefix("- ")


_ENDS = Pattern(r"(?<=[.!?])\s+|\n")
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
    yield from ((words, "") for words in (*policy.UNASKED, terms.NOT_SIGNED_UP, terms.OWN_CAUSE))


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
