"""A run carried forward against the practice provider, without faults."""

from __future__ import annotations

import pytest

from smswizard.domain.ids import TaskKey
from smswizard.submission.ledger import TaskState
from smswizard.submission.passage import Rest
from tests.support.filing import Filing, a_dossier


@pytest.mark.parametrize("filer", ["own", "client"])
def test_a_whole_registration_comes_to_approved_and_pays_each_thing_once(filer: str) -> None:
    filing = Filing(a_dossier(start__filer=filer), script="approval")
    filing.approve()
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == ["brand", "campaign", "number"]
    assert all(filing.ledger.state(each.key) is TaskState.SETTLED for each in filing.plan.tasks)


def test_nothing_that_costs_money_is_sent_before_somebody_approved_it() -> None:
    filing = Filing(script="approval")
    assert filing.advance().rest is Rest.MONEY
    assert filing.ledger.gate == (TaskKey("brand"),)
    assert filing.charged() == []
