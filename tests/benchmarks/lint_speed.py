"""How long all rules take over a full dossier with a 20 KB policy. `python -m tests.benchmarks.lint_speed`

Each line is one kind of edit: the median and the slowest of many, in milliseconds, and how many times the median of
folding the same policy once that is (a measure of the machine).
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date

from smswizard.desk.backdrop import sound_dossier
from smswizard.domain.dossier import Dossier, text, with_answer
from smswizard.reading.folding import folded_sentence
from smswizard.rules.book import lint

TODAY = date(2026, 11, 23)
TIMES = 60
FILLER = (
    "We keep orders for seven years because the tax office asks for it, and we delete everything else after two "
    "years unless you ask us sooner. Staff see your name and number while they prepare your order, and nobody else does."
)
EDITS: dict[str, Callable[[Dossier, int], Dossier]] = {
    "nothing": lambda dossier, _: dossier,
    "a short answer": lambda dossier, turn: with_answer(dossier, "business.city", f"Portland {turn}"),
    "one sample": lambda dossier, turn: with_answer(
        dossier, "campaign.samples.0", f"Golden Crust Bakery: order {turn} is ready. Reply STOP to opt out."
    ),
    "the message flow": lambda dossier, turn: with_answer(
        dossier, "consent.message_flow", f"{text(dossier, 'consent.message_flow')}{turn}"
    ),
    "the brand name": lambda dossier, turn: with_answer(
        dossier, "business.brand_name", f"Golden Crust {turn}"
    ),
    "the end of the policy": lambda dossier, turn: with_answer(
        dossier, "privacy.text", f"{text(dossier, 'privacy.text')}{turn % 10}"
    ),
    "the start of the policy": lambda dossier, turn: with_answer(
        dossier, "privacy.text", f"{turn % 10}{text(dossier, 'privacy.text')}"
    ),
}


def full_dossier() -> Dossier:
    """The sound dossier with a policy of 20 KB and terms of 10 KB."""
    dossier = sound_dossier()
    for path, parts in (("privacy.text", 85), ("terms.text", 42)):
        long = "\n\n".join((text(dossier, path), *(f"Part {part}. {FILLER}" for part in range(parts))))
        dossier = with_answer(dossier, path, long)
    return dossier


def timed_ms(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print one line for each kind of edit."""
    dossier = full_dossier()
    policy = text(dossier, "privacy.text")
    unit = statistics.median(timed_ms(lambda: folded_sentence(policy)) for _ in range(TIMES))
    cold = timed_ms(lambda: lint(dossier, TODAY))
    print(f"policy {len(policy)} characters; first time {cold:.1f} ms; folding it {unit:.2f} ms")
    for name, edit in EDITS.items():
        edited, spent = dossier, []
        for turn in range(TIMES):
            edited = edit(edited, turn)
            spent.append(timed_ms(lambda now=edited: lint(now, TODAY)))  # type: ignore[misc]
        middle = statistics.median(spent)
        print(f"{name:26}{middle:8.2f} ms median{max(spent):9.2f} ms slowest{middle / unit:8.1f} x")


if __name__ == "__main__":
    main()
