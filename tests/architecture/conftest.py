"""What is over its soft budget is said at the end of the run, without failing it."""

from __future__ import annotations

import pytest

from tests.architecture.budgets import over_budget
from tests.architecture.source import modules


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line per thing that is longer than it should be."""
    notes = [str(one) for one in over_budget(modules("smswizard", "packaging")) if not one.is_hard]
    if notes:
        terminalreporter.section("longer than they should be", sep="-")
        for note in notes:
            terminalreporter.line(note)
