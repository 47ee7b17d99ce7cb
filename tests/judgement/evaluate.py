"""Measure the rules on labelled cases: caught, falsely flagged, first reason named, surplus reasons, time.

    python -m tests.judgement.evaluate CASES.jsonl [--json OUT] [--misses]

CASES holds one JSON value a line, with id, kind, context, text or fields, label ("pass" or "fail") and reasons, the
first one being what the case is about. A case is caught when a finding blocks or is likely refused. OUT becomes a
JSON list of {"id", "verdict": "pass" | "fail", "reasons": the weightiest first, "ms"}, one per case.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from smswizard.desk.judging_texts import Submission, judged, refusals
from tests.rules.reasons import reasons_of

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Case:
    """A labelled text, or labelled fields."""

    id: str
    submission: Submission
    faulty: bool | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What we say about one case."""

    case: Case
    reasons: tuple[str, ...]
    rules: tuple[str, ...]
    took_ms: float

    @property
    def refused(self) -> bool:
        """Whether a reviewer would refuse it, as far as we see."""
        return bool(self.rules)

    @property
    def names_first(self) -> bool:
        """Whether the reason the case is about is among our first two."""
        return bool(self.case.reasons) and self.case.reasons[0] in self.reasons[:2]

    @property
    def surplus(self) -> tuple[str, ...]:
        """Reasons we name and the label does not."""
        return tuple(each for each in self.reasons if each not in self.case.reasons)


@dataclass
class Tally:
    """The figures of some cases."""

    verdicts: list[Verdict] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The figures in columns."""
        faulty = [each for each in self.verdicts if each.case.faulty]
        sound = [each for each in self.verdicts if each.case.faulty is False]
        counts = (
            (sum(each.refused for each in faulty), len(faulty)),
            (sum(each.refused for each in sound), len(sound)),
            (sum(each.names_first for each in faulty), len(faulty)),
        )
        shares = "".join(f"{_share(*each):>17}" for each in counts)
        surplus = sum(len(each.surplus) for each in self.verdicts)
        times = sorted(each.took_ms for each in self.verdicts)
        mean, longest = (sum(times) / len(times), times[-1]) if times else (0.0, 0.0)
        return f"{name:22}{shares}{surplus:>9}{mean:>9.1f}{longest:>9.1f}"


HEAD = f"{'kind':22}{'faulty caught':>17}{'sound flagged':>17}{'first reason':>17}{'surplus':>9}{'ms mean':>9}{'ms max':>9}"


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} {part / whole:4.0%}" if whole else "-"


def read_case(line: str) -> Case:
    """A case of one line; a line without a label is judged all the same."""
    data: dict[str, Any] = json.loads(line)
    submission = Submission(
        data["kind"], data.get("text") or "", data.get("fields") or {}, data.get("context") or {}
    )
    label = data.get("label")
    faulty = None if label is None else label == "fail"
    return Case(str(data["id"]), submission, faulty, tuple(data.get("reasons") or ()))


def verdict_on(case: Case) -> Verdict:
    """Judge one case as the program would."""
    started = time.perf_counter()
    against = refusals(judged(case.submission, TODAY))
    took_ms = (time.perf_counter() - started) * 1000
    named = dict.fromkeys(reason for each in against for reason in reasons_of(each, case.submission.kind))
    return Verdict(case, tuple(named), tuple(dict.fromkeys(each.rule for each in against)), took_ms)


def table(verdicts: Sequence[Verdict]) -> str:
    """The figures per kind and in all."""
    kinds: dict[str, Tally] = defaultdict(Tally)
    for each in verdicts:
        kinds[each.case.submission.kind].verdicts.append(each)
    lines = [tally.line(kind) for kind, tally in sorted(kinds.items())]
    return "\n".join((HEAD, *lines, Tally(list(verdicts)).line("all")))


def answers(verdicts: Iterable[Verdict]) -> list[dict[str, object]]:
    """The verdicts as other programs read them."""
    return [
        {
            "id": each.case.id,
            "verdict": "fail" if each.refused else "pass",
            "reasons": list(each.reasons),
            "ms": round(each.took_ms, 3),
        }
        for each in verdicts
    ]


def misses(verdicts: Iterable[Verdict]) -> list[str]:
    """The cases we judge otherwise than their label, and the commonest surplus reasons."""
    lines: list[str] = []
    surplus: Counter[str] = Counter()
    for each in verdicts:
        case = each.case
        if case.faulty is not None and (
            case.faulty != each.refused or (case.faulty and not each.names_first)
        ):
            label = "fail" if case.faulty else "pass"
            lines.append(f"{case.id} {label} {case.reasons[:3]} -> {each.reasons[:4]} {each.rules}")
        surplus.update(each.surplus)
    return [*lines, f"surplus: {surplus.most_common(12)}"]


def main(arguments: Sequence[str], out: TextIO = sys.stdout) -> int:
    """Print the figures, write OUT where it is asked for; 0 when all was read."""
    words = argparse.ArgumentParser("python -m tests.judgement.evaluate", description=__doc__)
    words.formatter_class = argparse.RawDescriptionHelpFormatter
    words.add_argument("cases", type=Path, metavar="CASES.jsonl")
    words.add_argument("--json", type=Path, metavar="OUT", help="where to write the verdicts")
    words.add_argument("--misses", action="store_true", help="print the cases judged otherwise than labelled")
    args = words.parse_args(list(arguments))
    lines = args.cases.read_text(encoding="utf-8").splitlines()
    verdicts = [verdict_on(read_case(line)) for line in lines if line.strip()]
    if args.json:
        args.json.write_text(json.dumps(answers(verdicts), indent=1) + "\n", encoding="utf-8")
    shown = [table(verdicts), *(misses(verdicts) if args.misses else ())]
    out.write("\n".join(shown) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
