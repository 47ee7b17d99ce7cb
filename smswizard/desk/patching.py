"""The policy or the terms a business already has, changed so that nothing of ours stands against them: which sentences
go in and where, which of its own contradict or weaken them and what becomes of those, and what only a person can tell.

Every other word of the business stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from smswizard.desk.patch_plan import Plan, is_changeable
from smswizard.domain.dossier import Dossier
from smswizard.drafting.addresses import filled
from smswizard.drafting.edits import Edit, Mark, Piece, after, pieces, settled
from smswizard.drafting.inserts import ANSWERED, spoken
from smswizard.drafting.layout import Holder, heading_over
from smswizard.drafting.mending import Deed
from smswizard.reading.html import looks_like_html, tags, unescaped, whole_signs
from smswizard.rules.book import judge
from smswizard.rules.finding import Finding, Severity
from smswizard.rules.rule import Kind

_ROUNDS = 8


class Change(NamedTuple):
    """One change. `deed` is None for something put in. `old` is the sentence of theirs it is about, `new` what stands there
    then; `under` is the heading above; `behind` are the words, as they are then, of what it follows (`what`), "" at the
    very top.
    """

    number: int
    deed: Deed | None
    old: str
    new: str
    under: str
    behind: str
    what: Holder
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Patch:
    """A text with its changes. `remaining` are findings that no change of words cures: only a person can tell."""

    kind: Kind
    original: str
    parts: tuple[Piece, ...]
    changes: tuple[Change, ...]
    remaining: tuple[Finding, ...]

    @property
    def is_html(self) -> bool:
        """Whether the text is a web page."""
        return looks_like_html(self.original)

    @cached_property
    def text(self) -> str:
        """The text with all changes made."""
        return after(self.parts)


def patch(dossier: Dossier, kind: Kind, text: str) -> Patch:
    """The changes that a privacy policy or terms need, as text or HTML. `kind` is PRIVACY or TERMS."""
    plan = Plan(kind, text, dossier)
    first = judge(kind, text, plan.about)
    beyond = tuple(each for each in _refused(first) if not (each.span or is_changeable(each)))
    found = _until_settled(plan, first, lambda each: each.rule not in ANSWERED)
    found = _until_settled(plan, found, lambda _each: True)
    return _finished(plan, pieces(text, plan.edits()), (*beyond, *found))


def _until_settled(
    plan: Plan, found: tuple[Finding, ...], is_wanted: Callable[[Finding], bool]
) -> tuple[Finding, ...]:
    """Change what can be changed about the wanted findings, and judge again, until nothing new comes of it: first their
    own sentences, then what is still missing. Returns what is found then."""
    parts = pieces(plan.text, plan.edits())
    for _ in range(_ROUNDS):
        wanted = tuple(each for each in _worth_changing(found, plan) if is_wanted(each))
        if not plan.take(wanted, parts):
            break
        parts = pieces(plan.text, plan.edits())
        found = judge(plan.kind, after(parts), plan.about)
    return found


def patch_one(dossier: Dossier, kind: Kind, text: str, finding: Finding) -> str:
    """The text with what one finding asks for, and nothing else; the text as it was where no words cure it."""
    plan = Plan(kind, text, dossier)
    parts: tuple[Piece, ...] = pieces(text, ())
    found: tuple[Finding, ...] = (finding,)
    for _ in range(_ROUNDS):
        if not plan.take(found, parts):
            break
        parts = pieces(text, plan.edits())
        still = judge(kind, after(parts), plan.about)
        found = tuple(each for each in still if each.rule == finding.rule and _is_same(each, plan, parts))
    return after(parts)


def _is_same(finding: Finding, plan: Plan, parts: Sequence[Piece]) -> bool:
    if finding.span is None:
        return True
    return plan.own_sentence(finding, parts) in plan.sentences


def _worth_changing(found: Iterable[Finding], plan: Plan) -> tuple[Finding, ...]:
    """What is refused; and what is advised, where a sentence answers it and something goes in anyway."""
    every = tuple(each for each in found if not each.asks)
    refused = _refused(every)
    if not any(each.rule in ANSWERED for each in refused) or plan.needs:
        return refused
    return tuple(each for each in every if each.severity is not Severity.ADVICE or each.rule in ANSWERED)


def _refused(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(each for each in found if each.severity is not Severity.ADVICE and not each.asks)


def _finished(plan: Plan, parts: tuple[Piece, ...], found: Iterable[Finding]) -> Patch:
    changes = [*_changed(plan), *_put_in(plan)]
    left = {each.rule + str(each.named): each for each in _refused(found)}
    return Patch(plan.kind, plan.text, parts, tuple(_in_order(changes, parts)), tuple(left.values()))


def _in_order(changes: list[Change], parts: Sequence[Piece]) -> list[Change]:
    order = list(dict.fromkeys(each.change for each in parts if each.mark is not Mark.KEPT))
    return sorted(
        (each for each in changes if each.number in order), key=lambda each: order.index(each.number)
    )


def _changed(plan: Plan) -> Iterable[Change]:
    for number, each in enumerate(plan.sentences.values(), 1):
        if each.way is not None:
            old, new = _told(plan.text, each.span, ()), _told(plan.text, each.span, each.way.edits)
            above = heading_over(plan.text, each.span[0])
            yield Change(number, each.way.deed, old, new, above, "", Holder.PARAGRAPH, tuple(each.findings))


def _put_in(plan: Plan) -> Iterable[Change]:
    theirs = [edit for each in plan.sentences.values() if each.way for edit in each.way.edits]
    for number, insert in enumerate(plan.inserts(), len(plan.sentences) + 1):
        findings = tuple(plan.needs[rule][0] for rule in insert.rules if rule in plan.needs)
        words = filled(spoken(insert.blocks), plan.dossier)
        spot = insert.spot
        under = spot.under.words if spot.under else ""
        span = (spot.behind.start, spot.behind.end) if spot.behind else (0, 0)
        behind = _told(plan.text, span, theirs)
        yield Change(number, None, "", words, under, behind, spot.what, findings)


def _told(text: str, span: tuple[int, int], edits: Iterable[Edit]) -> str:
    """What a stretch says with these edits made, on one line and without tags."""
    done, end = whole_signs(text, *span)
    inside = [each for each in edits if done <= each.start and each.end <= end]
    between = [
        Edit(each.start, each.end, " " if each.is_block else "")
        for each in tags(text)
        if done <= each.start and each.end <= end
    ]
    words: list[str] = []
    for each in sorted([*between, *settled(text, inside)], key=lambda one: (one.start, one.end)):
        words += (text[done : each.start], each.new)
        done = each.end
    said = "".join([*words, text[done:end]])
    return " ".join((unescaped(said) if looks_like_html(text) else said).split())
