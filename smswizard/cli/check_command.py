"""The command that looks for what reviewers refuse, and findings as the command line prints them.

It stands alone so that it brings in nothing else: a check after every edit must come back at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from smswizard.cli.finding_client import client_named
from smswizard.desk.sizes import (
    cost,
    cost_words,
    culprit_words,
    messages_a_month,
    parts_words,
    sizing,
    swap_words,
)
from smswizard.desk.step_state import state_words
from smswizard.desk.verdict import step_of_field
from smswizard.domain.ids import StepId
from smswizard.facts.differing import differing
from smswizard.i18n import mark, say, say_with
from smswizard.rules.finding import Finding, Severity

if TYPE_CHECKING:
    from argparse import Namespace

    from smswizard.cli.console import Console
    from smswizard.desk.desk import Desk

DONE, BLOCKED = 0, 1


def check_client(desk: Desk, args: Namespace, console: Console) -> int:
    """Look for what reviewers refuse."""
    stored = desk.clients.open(client_named(desk.clients, args.client))
    dossier, today = stored.dossier, desk.clock.now().date()
    verdict = desk.verdicts.of(stored.id, dossier, today)
    wanted = [each for each in verdict.findings if args.step in ("", step_of_field(each.where))]
    lines = finding_lines(wanted) or [say(mark("Nothing found. Only a reviewer can say yes."))]
    states = {step.value: say(state_words(state, step)) for step, state in verdict.states.items()}
    messages = dossier.campaign.samples if args.step in ("", StepId.SAMPLES) else ()
    sizes = [(f"campaign.samples.{at}", each) for at, each in enumerate(messages) if each.strip()]
    monthly = messages_a_month(dossier.campaign.monthly_volume)
    lines += [line for where, message in sizes for line in size_lines(where, message, monthly)]
    data = {
        "findings": [finding_data(each) for each in wanted],
        "steps": states,
        "sizes": [size_data(where, message, monthly) for where, message in sizes],
    }
    console.tell(data, lines)
    return BLOCKED if any(each.severity is Severity.BLOCKS and not each.asks for each in wanted) else DONE


def size_data(where: str, message: str, monthly: int = 0) -> dict[str, object]:
    """How large an example message is, for programs. Sums are decimal texts, None where no price is known."""
    size = sizing(message)
    sums = cost(size.counted.segments, monthly) if monthly else None
    each = cost(size.counted.segments)
    return {
        "where": where,
        "encoding": size.counted.encoding.value,
        "parts": size.counted.segments,
        "parts_with_smart_encoding": size.smart.segments,
        "culprits": [one._asdict() for one in size.culprits],
        "better": size.better if size.better != message else "",
        "parts_then": size.after.segments,
        "each": each and [str(each.least), str(each.most), each.currency],
        "month": sums and [str(sums.least), str(sums.most), sums.currency],
    }


def size_lines(where: str, message: str, monthly: int = 0) -> list[str]:
    """How large an example message is, for people."""
    size = sizing(message)
    told = (parts_words(size.counted.segments), cost_words(size.counted.segments, monthly))
    lines = [f"= {where}: {', '.join(filter(None, told))}"]
    return lines + [f"    {each}" for each in (culprit_words(size, monthly), swap_words(size)) if each]


def finding_data(finding: Finding) -> dict[str, object]:
    """A finding for programs. `span` is its place in the text it is about, in characters, or None."""
    other = differing(finding.rule)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "where": finding.where,
        "text": say_with(finding.text, dict(finding.named)),
        "why": say_with(finding.why, dict(finding.named)),
        "cure": say_with(finding.cure, dict(finding.named)),
        "codes": list(finding.source.codes),
        "source": finding.source.url,
        "date": finding.source.date,
        "only_a_person_can_tell": finding.asks,
        "advice_differs": other.says if other is not None else "",
        "span": list(finding.span) if finding.span else None,
    }


_SIGNS = {Severity.BLOCKS: "✗", Severity.LIKELY: "!", Severity.ADVICE: "·"}


def finding_lines(findings: Sequence[Finding]) -> list[str]:
    """Findings for people, two lines each."""
    lines: list[str] = []
    for each in findings:
        named = dict(each.named)
        sign = "?" if each.asks else _SIGNS[each.severity]
        codes = f" [{', '.join(each.source.codes)}]" if each.source.codes else ""
        place = f"{each.where}: " if each.where else ""
        lines.append(f"{sign} {place}{say_with(each.text, named)}{codes}")
        lines.append(f"    {say_with(each.cure, named)}")
    return lines
