"""What the rules say about the labelled cases does not get worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judgement.evaluate import read_case, verdict_on

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize(
    ("name", "caught", "flagged", "named"),
    [
        ("learning.jsonl", 0.98, 0.02, 0.94),
        ("second.jsonl", 0.97, 0.02, 0.95),
        ("third.jsonl", 0.95, 0.03, 0.93),
    ],
)
def test_the_cases_that_were_read_are_judged_as_labelled(
    name: str, caught: float, flagged: float, named: float
) -> None:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    verdicts = [verdict_on(read_case(line)) for line in lines]
    faulty = [each for each in verdicts if each.case.faulty]
    sound = [each for each in verdicts if not each.case.faulty]
    assert sum(each.refused for each in faulty) >= caught * len(faulty)
    assert sum(each.refused for each in sound) <= flagged * len(sound)
    assert sum(each.names_first for each in faulty) >= named * len(faulty)
