"""What the button beside a finding does: one answer changed, nothing else touched, and to be undone like any edit.

`offered` is cheap and says what stands on the button; `mended` does the work when it is pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from smswizard.desk.patch_plan import is_changeable
from smswizard.desk.patching import patch_one
from smswizard.desk.starters import with_starters
from smswizard.domain.dossier import Answer, Dossier, answer, text
from smswizard.drafting.addresses import PRIVACY, TERMS, filled
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.complete import completed
from smswizard.drafting.disclosures import (
    HELP,
    RATES,
    RATES_SHORT,
    STOP,
    contacts,
    frequency,
    frequency_short,
)
from smswizard.drafting.drafts import draft
from smswizard.drafting.wording import listed
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Finding
from smswizard.rules.rule import PATHS, Kind

_WORD = Pattern(r"[A-Za-z][A-Za-z0-9_ ]*")
_PAGES = {PATHS[Kind.PRIVACY]: Kind.PRIVACY, PATHS[Kind.TERMS]: Kind.TERMS}
_TO_THE_REVIEWER = PATHS[Kind.FLOW]
_PUT_IN, _CHANGE = mark("Put it in"), mark("Change this sentence")

Words = Callable[[Facts], str]


class Mended(NamedTuple):
    """The answer a button gives: to which question, and what stands there then."""

    path: str
    value: Answer


def offered(dossier: Dossier, finding: Finding) -> str:
    """The words of the button, "" where a button can do nothing."""
    if finding.where in _PAGES:
        return (_CHANGE if finding.span else _PUT_IN) if is_changeable(finding) else ""
    deed = finding.cure_id
    if deed.endswith((".redraft-flow", ".redraft-description")):
        return mark("Use our draft") if text(dossier, finding.where).strip() else ""
    if deed.endswith(("=yes", "=no")):
        return mark("Answer yes") if deed.endswith("yes") else mark("Answer no")
    if deed in _APPENDED or deed in _IN_FLOW or deed == _BRAND_FIRST:
        return _PUT_IN if _words_for(dossier, finding) else ""
    return _BUTTONS.get(deed, "")


def mended(dossier: Dossier, finding: Finding) -> Mended | None:
    """What pressing the button changes; None where it would change nothing."""
    made = _mended(dossier, finding)
    if made is None or made.value == answer(completed(dossier), made.path):
        return None
    return made


def new_text(words: str, dossier: Dossier, finding: Finding) -> str:
    """The text a finding is about with its cure; every word that was there stays, but for what the finding is about."""
    if finding.where in _PAGES:
        return patch_one(dossier, _PAGES[finding.where], words, finding)
    if finding.cure_id == "text.https":
        start, end = finding.span or (0, len(words))
        return words[:start] + words[start:end].replace("http://", "https://", 1) + words[end:]
    if finding.cure_id == "text.square-brackets":
        return _in_square_brackets(words, finding)
    added = _words_for(dossier, finding)
    if not added:
        return words
    if finding.cure_id == _BRAND_FIRST and finding.where not in _AT_THE_END:
        return f"{added}: {words.lstrip()}"
    return f"{words.rstrip()} {added}"


def _mended(dossier: Dossier, finding: Finding) -> Mended | None:
    deed, where = finding.cure_id, finding.where
    path, is_answer, value = deed.partition("=")
    if is_answer:
        return Mended(path, value)
    if deed in ("consent.redraft-flow", "campaign.redraft-description"):
        path = _TO_THE_REVIEWER if deed.startswith("consent") else PATHS[Kind.DESCRIPTION]
        return Mended(path, "") if draft(path, dossier).strip() else None
    if deed == "samples.offer-starter":
        return Mended(PATHS[Kind.SAMPLE], with_starters(dossier))
    if not where or not offered(dossier, finding):
        return None
    words = answer(completed(dossier), where)
    return Mended(where, new_text(words, dossier, finding)) if isinstance(words, str) else None


_BRAND_FIRST = "text.insert-brand"
_AT_THE_END = (PATHS[Kind.DESCRIPTION], _TO_THE_REVIEWER, PATHS[Kind.WORDING])
_APPENDED: dict[str, Words] = {
    "text.insert-stop": lambda _facts: STOP,
    "text.insert-help": lambda _facts: HELP,
    "text.insert-rates": lambda _facts: RATES_SHORT,
    "text.insert-frequency": frequency_short,
    "text.insert-end": lambda _facts: "You are unsubscribed and will get no more messages.",
    "text.insert-contact": lambda facts: _reach(facts),
    "campaign.insert-direct-lending": lambda _facts: "DIRECT LENDING.",
}
_IN_FLOW: dict[str, Words] = {
    "consent.insert-brand": lambda facts: (
        f"These texts come from {facts.sender}." if facts.name or facts.legal else ""
    ),
    "consent.insert-frequency": frequency,
    "consent.insert-rates": lambda _facts: RATES,
    "consent.insert-help": lambda _facts: HELP,
    "consent.insert-stop": lambda _facts: STOP,
    "consent.insert-policy": lambda _facts: f"Privacy policy: {PRIVACY}",
    "consent.insert-terms": lambda _facts: f"Terms: {TERMS}",
}
_BUTTONS = {
    "text.https": mark("Change it to https"),
    "text.square-brackets": mark("Use square brackets"),
    "samples.offer-starter": mark("Add an example"),
}


def _words_for(dossier: Dossier, finding: Finding) -> str:
    """What is put in; "" where we do not know it yet."""
    facts = facts_of(dossier)
    if finding.cure_id == _BRAND_FIRST:
        if finding.where in _AT_THE_END:
            return f"{facts.sender} sends these messages to its {facts.people}." if facts.name else ""
        return facts.name or facts.legal
    write = _APPENDED.get(finding.cure_id) or _IN_FLOW.get(finding.cure_id)
    words = filled(write(facts), dossier) if write else ""
    if words and finding.where == _TO_THE_REVIEWER and finding.cure_id in _IN_FLOW:
        return f"The words people see say: “{words}”"
    return words


def _reach(facts: Facts) -> str:
    known = contacts(facts)
    return f"Reach us at {listed(known, 'or')}." if known else ""


def _in_square_brackets(words: str, finding: Finding) -> str:
    if finding.span is None:
        return words
    start, end = finding.span
    name = _WORD.search(words[start:end])
    return f"{words[:start]}[{name.group().strip()}]{words[end:]}" if name else words
