"""How a client stands: findings, ticks, the lock, and what filing still needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from smswizard.desk.step_state import StepState
from smswizard.desk.verdict import findings_at, step_of_field
from smswizard.domain.confirmation import Standing
from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.ids import StepId
from smswizard.domain.route import recommend
from smswizard.drafting.complete import completed
from smswizard.flow.lock import Lock, may_open
from smswizard.flow.standing import standings
from smswizard.flow.steps import STEPS
from smswizard.flow.walk import unanswered
from smswizard.i18n import mark
from smswizard.rules.book import lint
from smswizard.rules.finding import Finding, Severity


class Checkup(NamedTuple):
    """The findings about a dossier and where its steps stand."""

    findings: tuple[Finding, ...]
    standings: Mapping[StepId, Standing]
    lock: Lock
    states: Mapping[StepId, StepState]

    def at(self, path: str) -> tuple[Finding, ...]:
        """Findings about one field; "campaign.samples" has also those about its single messages."""
        return findings_at(self.findings, path)

    def of(self, step: StepId) -> tuple[Finding, ...]:
        """Findings about a step."""
        return tuple(each for each in self.findings if step_of_field(each.where) is step)


class Gap(NamedTuple):
    """What filing still needs: words, and the field or step that cures it."""

    words: str
    path: str = ""
    step: StepId | None = None


def check(dossier: Dossier, today: date, run: str = "") -> Checkup:
    """Check a dossier. `run` is "filed" or "approved" where a real run stands so, else ""."""
    ticks = standings(dossier)
    lock = may_open(StepId.REQUEST, ticks)
    findings = lint(completed(dossier), today)
    states = {step.id: _state(step.id, dossier, ticks, lock, run) for step in STEPS}
    return Checkup(findings, ticks, lock, states)


def _state(
    step: StepId, dossier: Dossier, ticks: Mapping[StepId, Standing], lock: Lock, run: str
) -> StepState:
    if step is StepId.TRACK or (step is StepId.REQUEST and run):
        return StepState(run) if run else StepState.EMPTY
    if step is StepId.REQUEST:
        return StepState.OPEN if lock.is_open else StepState.LOCKED
    if ticks.get(step) in (Standing.CONFIRMED, Standing.EDITED):
        return StepState(ticks[step].value)
    if not unanswered(dossier, step):
        return StepState.COMPLETE
    return StepState.STARTED if _is_started(dossier, step) else StepState.EMPTY


def _is_started(dossier: Dossier, step: StepId) -> bool:
    fields = (path for each in STEPS if each.id is step for screen in each.screens for path in screen.fields)
    return any(answer(dossier, path) for path in fields)


def overridden(dossier: Dossier) -> frozenset[str]:
    """Ids of rules whose findings somebody confirmed in writing, by ticks that still stand."""
    ticks = standings(dossier)
    return frozenset(
        rule
        for each in dossier.confirmations
        if ticks[each.step] is Standing.CONFIRMED
        for rule in each.overridden
    )


def filing_gaps(dossier: Dossier, today: date, practice: bool = False) -> tuple[Gap, ...]:
    """What filing needs and does not have, in the order in which a person would mend it."""
    checkup = check(dossier, today)
    gaps = [Gap(words) for words in recommend(dossier).stop]
    if dossier.is_sample and not practice:
        gaps.append(Gap(mark("This is the made-up sample. Practise with it; file your own business.")))
    gaps += [Gap(_CONFIRM[step], step=step) for step in checkup.lock.missing]
    waived = overridden(dossier)
    gaps += [
        Gap(each.text.format(**dict(each.named)), each.where)
        for each in checkup.findings
        if each.severity is Severity.BLOCKS and not each.asks and each.rule not in waived
    ]
    gaps += _missing_facts(dossier, practice)
    return tuple(dict.fromkeys(gaps))


_CONFIRM = {
    StepId.PRIVACY: mark("The privacy policy is not confirmed."),
    StepId.TERMS: mark("The terms and conditions are not confirmed."),
    StepId.CONSENT: mark("Opt-in and opt-out are not confirmed."),
    StepId.SAMPLES: mark("The example messages are not confirmed."),
}


def _missing_facts(dossier: Dossier, practice: bool) -> list[Gap]:
    wanted = [
        ("privacy.url", mark("Your privacy policy has no public address yet.")),
        ("terms.url", mark("Your terms have no public address yet.")),
        ("sender.number", mark("No number is chosen yet.")),
    ]
    if not practice:
        wanted.append(("sender.account_sid", mark("No Twilio account is connected yet.")))
    gaps = [Gap(words, path) for path, words in wanted if not str(answer(dossier, path)).strip()]
    gaps += [
        Gap(words, path)
        for path, words in (
            ("privacy.is_live", mark("Say whether your privacy policy is live at its address.")),
            ("terms.is_live", mark("Say whether your terms are live at their address.")),
        )
        if answer(dossier, path) != "yes"
    ]
    return gaps
