"""Every route from its first task to approved, by the engine and the practice provider; the owner's code."""

from __future__ import annotations

from datetime import timedelta

import pytest

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import TaskKey
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ledger import TaskState
from smswizard.submission.passage import Rest
from smswizard.submission.plan import plan_for
from smswizard.submission.ports import Order, Provider, ProviderError
from smswizard.submission.reminding import remind
from smswizard.submission.resource import Resource
from smswizard.submission.task import TaskKind
from tests.support.filing import Filing, a_person, toll_free

VERIFIED = TaskKey("brand.verified")


@pytest.mark.parametrize(
    ("dossier", "paid"),
    [
        (a_person(), ["brand", "campaign", "number"]),
        (toll_free("own"), ["number"]),
        (toll_free("client"), ["number"]),
    ],
    ids=["one person", "toll-free, own account", "toll-free, agency"],
)
def test_a_route_goes_to_approved_and_each_thing_is_paid_once(dossier: Dossier, paid: list[str]) -> None:
    filing = Filing(dossier)
    filing.approve()
    assert filing.follow().rest is Rest.FINISHED
    assert filing.charged() == paid


def test_one_person_alone_is_sent_to_the_console() -> None:
    with pytest.raises(NotAllowedYet, match="Console"):
        plan_for(with_answer(a_person(), "start.filer", "own"))


def test_nothing_is_bought_before_the_owner_has_answered() -> None:
    filing = Filing(a_person(), script="owner_silent")
    filing.approve()
    for _ in range(6):
        assert filing.advance().rest is Rest.WAITING
        filing.clock.moment += timedelta(days=2)
    assert filing.charged() == ["brand"]
    assert filing.ledger.state(VERIFIED) is TaskState.PENDING


def silent() -> Filing:
    """A filing that waits for the owner of the brand, who did not see the first code."""
    filing = Filing(a_person(), script="owner_silent")
    filing.approve()
    while filing.ledger.state(VERIFIED) is not TaskState.PENDING:
        filing.advance()
        filing.clock.moment += timedelta(days=2)
    return filing


def test_a_second_code_is_answered() -> None:
    filing = silent()
    remind(filing.passage(), "Ann")
    filing.clock.moment += timedelta(hours=1)
    assert filing.follow().rest is Rest.FINISHED


def test_a_second_code_is_not_sent_within_the_hour() -> None:
    filing = silent()
    remind(filing.passage(), "Ann")
    with pytest.raises(NotAllowedYet, match="a moment ago"):
        remind(filing.passage(), "Ann")


def test_no_code_is_sent_where_none_is_waited_for() -> None:
    with pytest.raises(NotAllowedYet, match="no code"):
        remind(Filing(a_person()).passage(), "Ann")


class Failing:
    """A provider that fails where it should text the owner."""

    is_practice = True
    name = "practice"

    def __init__(self, inner: Provider, kind: FaultKind) -> None:
        self._inner, self._kind = inner, kind
        self.find, self.amend, self.observe = inner.find, inner.amend, inner.observe

    def create(self, order: Order) -> Resource:
        if order.task.kind is TaskKind.CODE:
            raise ProviderError(Fault(self._kind, message="no answer"))
        return self._inner.create(order)


@pytest.mark.parametrize(
    ("kind", "counts"),
    [(FaultKind.UNKNOWN_OUTCOME, True), (FaultKind.OFFLINE, False), (FaultKind.AUTH, False)],
)
def test_a_code_that_may_have_left_counts_as_sent(kind: FaultKind, counts: bool) -> None:
    filing = silent()
    filing.wrap = lambda provider: Failing(provider, kind)
    with pytest.raises(ProviderError):
        remind(filing.passage(), "Ann")
    assert (filing.ledger.traces[VERIFIED].reminded_at is not None) is counts


def refused(code: str) -> Filing:
    filing = Filing(toll_free("own"), script=f"refusal:{code}")
    filing.approve()
    assert filing.follow().rest is Rest.REFUSED
    return filing


def test_a_refused_number_is_cured_in_place_within_the_window() -> None:
    filing = refused("30445")
    filing.refile(with_answer(filing.asked, "business.legal_name", "Golden Crust Bakery of Portland LLC"))
    assert filing.follow().rest is Rest.FINISHED
    made = [each for each in filing.practice.made(filing.tag) if each.kind == TaskKind.VERIFICATION]
    assert len(made) == 1


def test_after_the_window_an_edit_is_refused() -> None:
    filing = refused("30445")
    filing.clock.moment += timedelta(days=30)
    filing.refile(
        with_answer(filing.asked, "campaign.description", filing.asked.campaign.description + " Daily.")
    )
    assert filing.follow().rest is Rest.REFUSED
    fault = filing.ledger.traces[TaskKey("verification")].fault
    assert fault is not None
    assert "edit window" in fault.message
