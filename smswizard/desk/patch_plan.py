"""What is to be done to a text so that nothing of ours stands against it: thought of finding by finding, gentlest
first, and thought of anew where that was not enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import islice

from smswizard.domain.dossier import Dossier
from smswizard.drafting import mending
from smswizard.drafting.addresses import filled
from smswizard.drafting.answers import Facts, facts_of
from smswizard.drafting.edits import Edit, Piece, old_place
from smswizard.drafting.inserts import ANSWERED, Insert, policy_inserts, terms_inserts, written
from smswizard.drafting.mending import Deed, Way
from smswizard.drafting.slots import slot_value
from smswizard.reading.sentences import sentences
from smswizard.rules.book import about_of
from smswizard.rules.finding import Finding
from smswizard.rules.rule import About, Kind

_SENTENCE_RULES: dict[str, mending.Ways] = {
    "privacy.shares-numbers": mending.of_sharing,
    "privacy.contradicts-itself": mending.of_sharing,
    "privacy.shares-data": mending.of_sharing,
    "privacy.sharing-with-consent": mending.of_exception,
    "terms.shares-numbers": mending.of_sharing,
    "terms.affiliates": mending.of_template,
    "terms.consent-forced": mending.of_force,
    "terms.consent-bundled": mending.of_bundle,
    "words.instruction": mending.of_template,
}
_MOST = 300
"""Findings looked at in one go. A text with more sentences against it is better written anew."""
_BY_CURE: dict[str, mending.Ways] = {
    "privacy.remove-sharing": mending.of_sharing,
    "privacy.remove-exception": mending.of_exception,
    "terms.remove-sharing": mending.of_sharing,
}
"""For rules that name the cure and stand not above."""
_SLOT_RULES = ("words.left-over", "words.open-bracket")
Span = tuple[int, int]


def is_changeable(finding: Finding) -> bool:
    """Whether words can do something about it at all."""
    return finding.rule in (*ANSWERED, *_SLOT_RULES) or _ways_for(finding) is not None


def _ways_for(finding: Finding) -> mending.Ways | None:
    return _SENTENCE_RULES.get(finding.rule) or _BY_CURE.get(finding.cure_id)


@dataclass
class Sentence:
    """A sentence of theirs on its way to being harmless."""

    span: Span
    ways: tuple[Way, ...]
    findings: list[Finding]
    level: int = 0

    @property
    def way(self) -> Way | None:
        """What is done with it now; None where nothing more can be done."""
        return self.ways[self.level] if self.level < len(self.ways) else None


@dataclass
class Plan:
    """What is to be done so far."""

    kind: Kind
    text: str
    dossier: Dossier
    needs: dict[str, list[Finding]] = field(default_factory=dict)
    sentences: dict[Span, Sentence] = field(default_factory=dict)

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.dossier)

    @cached_property
    def about(self) -> About:
        return about_of(self.dossier)

    def take(self, found: Iterable[Finding], parts: Sequence[Piece]) -> bool:
        """Think of something against each finding; False where nothing new came of it."""
        moved: set[Span] = set()
        before = (len(self.needs), len(self.sentences))
        missing_first = sorted(found, key=lambda each: each.rule not in ANSWERED)
        for each in islice(missing_first, _MOST):
            if each.rule in ANSWERED:
                self.needs.setdefault(each.rule, []).append(each)
            elif len(self.sentences) >= _MOST:
                continue
            elif (span := self.own_sentence(each, parts)) is not None:
                if span not in moved:
                    self._escalate(span, each, moved)
                elif each not in self.sentences[span].findings:
                    self.sentences[span].findings.append(each)
        return bool(moved) or before != (len(self.needs), len(self.sentences))

    def inserts(self) -> tuple[Insert, ...]:
        """What is to be put in."""
        into = policy_inserts if self.kind is Kind.PRIVACY else terms_inserts
        return into(self.text, self.needs, self.facts)

    def edits(self) -> list[Edit]:
        """All of it as edits: first those of their sentences, then what is put in, each with its number."""
        made = [
            edit._replace(change=number)
            for number, each in enumerate(self.sentences.values(), 1)
            for edit in (each.way.edits if each.way else ())
        ]
        first = len(self.sentences) + 1
        for number, insert in enumerate(self.inserts(), first):
            words = filled(written(insert, self.text), self.dossier)
            made.append(Edit(insert.spot.at, insert.spot.at, words, number))
        return made

    def own_sentence(self, finding: Finding, parts: Sequence[Piece]) -> Span | None:
        """The place in their text of what a finding is about; None where nothing can be done there."""
        if finding.span is None or not is_changeable(finding):
            return None
        start, end = finding.span
        places = (old_place(parts, at) for at in (start, (start + end) // 2, end - 1))
        at = next((place for place in places if place is not None), None)
        if at is None:
            return None
        if finding.rule in _SLOT_RULES:
            return at, at + end - start
        return next((each.span for each in sentences(self.text) if each.start <= at < each.end), None)

    def _escalate(self, span: Span, finding: Finding, moved: set[Span]) -> None:
        known = self.sentences.get(span)
        if known is None:
            known = self.sentences[span] = Sentence(span, tuple(self._ways(span, finding)), [finding])
        else:
            known.level += 1
        if known.way is not None:
            moved.add(span)

    def _ways(self, span: Span, finding: Finding) -> Iterable[Way]:
        if finding.rule in _SLOT_RULES:
            value = slot_value(self.text[slice(*span)], self.kind is Kind.PRIVACY, self.facts, self.dossier)
            return (Way(Deed.FILL, (Edit(*span, value),)),) if value else ()
        make = _ways_for(finding)
        if make is None:
            return ()
        if make is mending.of_exception:
            said = next(each.text for each in sentences(self.text) if each.span == span)
            make = partial(mending.of_exception, said=said)
        return make(self.text, span)
