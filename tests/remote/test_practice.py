"""The practice provider: what it makes, what it keeps, and that nobody can take it for real."""

from __future__ import annotations

import re

from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from smswizard.remote.practice_world import ACCOUNT_MARK
from tests.support.filing import TAG, Filing, a_dossier


def test_every_sid_has_the_real_shape_and_says_that_it_is_none() -> None:
    filing = Filing(a_dossier(start__filer="client"), script="approval")
    filing.approve()
    filing.follow()
    for sid in filing.ledger.sids.values():
        assert re.fullmatch(r"[A-Z]{2}[0-9a-f]{32}", sid)
        assert sid[2:].startswith(ACCOUNT_MARK * 2)


def test_nothing_private_is_kept_in_the_practice_memory() -> None:
    filing = Filing(a_dossier(start__filer="client"), script="approval")
    filing.approve()
    filing.follow()
    kept = "".join(filing.memory.texts.values())
    for private in ("93-5550142", "935550142", "Ellison", "marta@", "Sample Street"):
        assert private not in kept


def test_what_it_was_told_it_still_knows_after_a_restart() -> None:
    filing = Filing(script="approval")
    filing.approve()
    filing.advance()
    again = Practice(filing.memory, PracticeClock(filing.clock, filing.memory))
    assert again.made(TAG) == filing.practice.made(TAG)
    assert again.charges(TAG) == filing.practice.charges(TAG)
