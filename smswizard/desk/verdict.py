"""What was found about a client, kept until something it rests on has changed.

To find it anew means to bring in every rule and to compile hundreds of expressions, for an answer that is known already.
Only looking is served from here: what is ticked or filed is judged at that moment (`desk.checking`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from smswizard.desk.step_state import StepState
from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import UsageError
from smswizard.domain.ids import ClientId, StepId
from smswizard.flow.walk import place_of_field
from smswizard.rules.finding import Finding, Severity, Source


class Verdict(NamedTuple):
    """The findings about a dossier in their order, and where its steps stand."""

    findings: tuple[Finding, ...]
    states: Mapping[StepId, StepState]

    def at(self, path: str) -> tuple[Finding, ...]:
        """Findings about one field; "campaign.samples" has also those about its single messages."""
        return findings_at(self.findings, path)


Judge = Callable[[Dossier, date], Verdict]


class Shelf(Protocol):
    """Keeps texts that can be made again. It never fails: what cannot be read is not there, what cannot be written
    is not kept."""

    def read(self, name: str) -> str:
        """The text under a name; "" where there is none."""

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name, instead of what was there."""


class Verdicts:
    """`edition` tells one state of rules and facts from every other; `judge` finds what is not known."""

    def __init__(self, shelf: Shelf, edition: Callable[[], str], judge: Judge) -> None:
        self._shelf, self._edition, self._judge = shelf, edition, judge

    def of(self, client: ClientId, dossier: Dossier, today: date) -> Verdict:
        """The verdict about a client's dossier on a day, as it was kept or new."""
        about = digest_of((self._edition(), today, dossier))
        kept = _read(self._shelf.read(client), about)
        if kept is not None:
            return kept
        found = self._judge(dossier, today)
        self._shelf.keep(client, _written(about, found))
        return found


def findings_at(findings: Iterable[Finding], path: str) -> tuple[Finding, ...]:
    """Those about a field or a part of it."""
    return tuple(each for each in findings if each.where == path or each.where.startswith(f"{path}."))


@lru_cache(maxsize=256)
def step_of_field(path: str) -> StepId:
    """The step that asks a field; what belongs to no field belongs to the last step."""
    try:
        return place_of_field(path).step
    except UsageError:
        return StepId.REQUEST


def _written(about: str, verdict: Verdict) -> str:
    return json.dumps({"about": about, "findings": verdict.findings, "states": verdict.states})


def _read(text: str, about: str) -> Verdict | None:
    """The verdict of a text, None where it is about something else or no such text at all."""
    try:
        plain = json.loads(text)
        if plain["about"] != about:
            return None
        states = {StepId(step): StepState(state) for step, state in plain["states"].items()}
        return Verdict(tuple(_finding(*each) for each in plain["findings"]), states)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _finding(
    rule: str,
    severity: str,
    where: str,
    text: str,
    why: str,
    cure: str,
    source: list[Any],
    named: list[list[str]],
    span: list[int] | None,
    cure_id: str,
    asks: bool,
) -> Finding:
    requirement, url, day, codes = source
    return Finding(
        rule=rule,
        severity=Severity(severity),
        where=where,
        text=text,
        why=why,
        cure=cure,
        source=Source(requirement, url, day, tuple(codes)),
        named=tuple((name, value) for name, value in named),
        span=(span[0], span[1]) if span else None,
        cure_id=cure_id,
        asks=asks,
    )
