"""One client's whole file, as said. A dossier never refuses an answer: it keeps it, and rules complain."""

from __future__ import annotations

import dataclasses
from dataclasses import field
from typing import Any

from smswizard.domain.business import Business, Contact, Start
from smswizard.domain.campaign import Campaign, Consent, PrivacyPolicy, PublicText
from smswizard.domain.confirmation import Confirmation, digest_of
from smswizard.domain.errors import UsageError
from smswizard.domain.ids import StepId
from smswizard.domain.record import record
from smswizard.domain.sender import SenderWish
from smswizard.i18n import mark

Answer = str | tuple[str, ...]
"""A text, or a list of texts (ticked choices, samples). Yes/no answers are "yes", "no" or ""."""

SECTIONS = ("start", "business", "contact", "privacy", "terms", "consent", "campaign", "sender")


@record(frozen=True)
class Dossier:
    """The whole file of one client. `beyond` is JSON of parts a newer program wrote that we do not know."""

    start: Start = field(default_factory=Start)
    business: Business = field(default_factory=Business)
    contact: Contact = field(default_factory=Contact)
    privacy: PrivacyPolicy = field(default_factory=PrivacyPolicy)
    terms: PublicText = field(default_factory=PublicText)
    consent: Consent = field(default_factory=Consent)
    campaign: Campaign = field(default_factory=Campaign)
    sender: SenderWish = field(default_factory=SenderWish)
    confirmations: tuple[Confirmation, ...] = ()
    is_sample: bool = False
    beyond: str = ""

    def confirmation(self, step: StepId) -> Confirmation | None:
        """The tick of a step, if there is one (it may have been overtaken by an edit: see `standing`)."""
        return next((each for each in self.confirmations if each.step is step), None)

    @property
    def name(self) -> str:
        """What the client is called on the board; empty while nothing was said."""
        return (self.business.brand_name or self.business.legal_name).strip()


def answer(dossier: Dossier, path: str) -> Answer:
    """The answer at "section.field", or one text of a list at "section.field.2"; "" beyond a list's end."""
    section, name, index = _parsed(path)
    value: Answer = getattr(getattr(dossier, section), name)
    if index is None:
        return value
    return value[index] if index < len(value) else ""


def text(dossier: Dossier, path: str) -> str:
    """The answer at a path as one text; a list is joined by line feeds."""
    value = answer(dossier, path)
    return value if isinstance(value, str) else "\n".join(value)


def with_answer(dossier: Dossier, path: str, value: Answer) -> Dossier:
    """A new dossier with one answer changed. A list grows as far as the index needs (at most 20 entries)."""
    section, name, index = _parsed(path)
    old: Answer = getattr(getattr(dossier, section), name)
    if index is not None:
        value = _with_item(path, old, index, value)
    if isinstance(old, str) != isinstance(value, str):
        raise UsageError(mark("The answer to this question has another form."), path)
    changed = dataclasses.replace(getattr(dossier, section), **{name: value})
    return dataclasses.replace(dossier, **{section: changed})


def with_confirmations(dossier: Dossier, confirmations: tuple[Confirmation, ...]) -> Dossier:
    """A new dossier with these ticks."""
    return dataclasses.replace(dossier, confirmations=confirmations)


def answers_digest(dossier: Dossier, paths: tuple[str, ...]) -> str:
    """Digest of some answers, for telling whether what a text was made from has changed."""
    return digest_of(tuple((path, answer(dossier, path)) for path in paths))


def paths(dossier: Dossier | None = None) -> tuple[str, ...]:
    """Every path there is, in the order of the sections."""
    whole = dossier or Dossier()
    return tuple(
        f"{section}.{each.name}"
        for section in SECTIONS
        for each in dataclasses.fields(getattr(whole, section))
    )


def _parsed(path: str) -> tuple[str, str, int | None]:
    section, _, rest = path.partition(".")
    name, _, index = rest.partition(".")
    if section not in SECTIONS or name not in _names(section) or (index and not index.isdecimal()):
        raise UsageError(mark("There is no such question."), path)
    return section, name, int(index) if index else None


def _names(section: str) -> dict[str, Any]:
    return _EMPTY[section]


def _with_item(path: str, old: Answer, index: int, value: Answer) -> tuple[str, ...]:
    if isinstance(old, str) or not isinstance(value, str) or index >= 20:
        raise UsageError(mark("The answer to this question has another form."), path)
    padded = [*old, *[""] * (index + 1 - len(old))]
    padded[index] = value
    return tuple(padded)


_EMPTY: dict[str, dict[str, Any]] = {
    section: {each.name: each.default for each in dataclasses.fields(getattr(Dossier(), section))}
    for section in SECTIONS
}
