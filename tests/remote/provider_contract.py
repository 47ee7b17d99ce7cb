"""What every provider must do, whoever stands behind it. Subclass it and give a `stage` fixture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

import pytest

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.ids import Sid, TaskKey
from smswizard.drafting.complete import as_confirmed
from smswizard.submission.fault import FaultKind
from smswizard.submission.plan import Plan, plan_for
from smswizard.submission.ports import Order, Provider, ProviderError
from smswizard.submission.resource import Outcome, Resource
from smswizard.submission.task import Task, TaskKind
from tests.support.filing import TAG, a_dossier, a_person, toll_free

NUMBER = TaskKey("number")
BRAND = TaskKey("brand")
CAMPAIGN = TaskKey("campaign")
VERIFICATION = TaskKey("verification")

WAYS: dict[str, Callable[[], Dossier]] = {
    "own": lambda: a_dossier(start__filer="own"),
    "agency": lambda: a_dossier(start__filer="client"),
    "one person, agency": a_person,
    "toll-free, own": lambda: toll_free("own"),
    "toll-free, agency": lambda: toll_free("client"),
}


class Stage(Protocol):
    """A provider in its world, and what a test may do to that world."""

    @property
    def provider(self) -> Provider: ...

    def let_it_be_decided(self) -> None:
        """Let the time of a review pass."""

    def let_it_show(self) -> None:
        """Let the time pass until a new thing is in the lists."""

    def charges(self) -> Counter[str]:
        """What was paid for, by the names brand, number, campaign; how often."""


OpenStage = Callable[..., Stage]
"""Opens a stage: `refusal` is a code the review of brand or verification ends with at first; `loses_answers` swallows
the answer of each paid call once, after it took effect."""


@dataclass
class Walk:
    """A registration driven by hand, task by task, without the engine."""

    stage: Stage
    dossier: Dossier
    tag: str = TAG
    sids: dict[TaskKey, Sid] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dossier = as_confirmed(self.dossier)

    @property
    def plan(self) -> Plan:
        return plan_for(self.dossier)

    def order(self, key: TaskKey) -> Order:
        return Order(self.plan.task(key), self.dossier, self.tag, dict(self.sids))

    def do(self, task: Task) -> Resource:
        """Carry one task out (a wait: until it is decided) and remember its sid."""
        if task.kind is TaskKind.AWAIT:
            return self.wait(task)
        order = self.order(task.key)
        made = (self.stage.provider.observe if task.is_read else self.stage.provider.create)(order)
        self.sids[task.key] = made.sid
        return made

    def wait(self, task: Task) -> Resource:
        seen = self.stage.provider.observe(self.order(task.key))
        for _ in range(20):
            if seen.outcome is not Outcome.PENDING:
                break
            self.stage.let_it_be_decided()
            seen = self.stage.provider.observe(self.order(task.key))
        self.sids[task.key] = self.sids[task.about]
        return seen

    def until(self, last: TaskKey) -> Resource:
        """Carry out everything up to and with a task that is still to be done."""
        for task in self.plan.tasks:
            if task.key not in self.sids:
                done = self.do(task)
                if task.key == last:
                    return done
        raise AssertionError(f"{last} was done before")


class ProviderContract:
    """The suite. `open_stage` is the subclass's fixture."""

    @pytest.fixture(params=list(WAYS))
    def dossier(self, request: pytest.FixtureRequest) -> Dossier:
        """One for each route, filed by the business itself or by an agency."""
        return WAYS[request.param]()

    def test_each_thing_is_absent_before_it_is_made_and_found_after(
        self, open_stage: OpenStage, dossier: Dossier
    ) -> None:
        walk = Walk(open_stage(), dossier)
        for task in walk.plan.tasks:
            is_looked_for = not task.is_read and task.kind is not TaskKind.EVALUATION
            if is_looked_for:
                assert walk.stage.provider.find(walk.order(task.key)) is None, task.key
            made = walk.do(task)
            assert made.outcome is Outcome.APPROVED or not task.is_read, (task.key, made)
            if is_looked_for:
                found = walk.stage.provider.find(walk.order(task.key))
                assert found is not None, task.key
                assert found.sid == made.sid, task.key
        assert walk.stage.charges() == Counter(str(task.key) for task in walk.plan.paid)

    def test_waits_are_pending_before_they_are_approved(
        self, open_stage: OpenStage, dossier: Dossier
    ) -> None:
        walk = Walk(open_stage(), dossier)
        first: dict[TaskKey, Resource] = {}
        for task in walk.plan.tasks:
            if task.kind is TaskKind.AWAIT:
                first[task.key] = walk.stage.provider.observe(walk.order(task.key))
            walk.do(task)
        quick = TaskKey("brand.verified")  # an owner may answer before anybody asks
        assert {seen.outcome for key, seen in first.items() if key != quick} == {Outcome.PENDING}
        assert all(seen.status and seen.sid for seen in first.values())

    def test_another_run_finds_nothing_of_this_one(self, open_stage: OpenStage, dossier: Dossier) -> None:
        """But what has a natural key of its own: the number, and what lies on a service or in a bundle."""
        walk = Walk(open_stage(), dossier)
        tagged = (TaskKind.END_USER, TaskKind.ADDRESS, TaskKind.DOCUMENT, TaskKind.BUNDLE, TaskKind.SERVICE)
        for task in walk.plan.tasks:
            walk.do(task)
            if task.kind in tagged:
                stranger = replace(walk.order(task.key), tag="sreg-somebody-else")
                assert walk.stage.provider.find(stranger) is None, task.key

    @pytest.mark.parametrize("key", [BRAND, NUMBER, CAMPAIGN])
    def test_a_lost_answer_is_unknown_and_found_not_paid_twice(
        self, open_stage: OpenStage, key: TaskKey
    ) -> None:
        walk = Walk(open_stage(loses_answers=True), a_dossier())
        for task in walk.plan.tasks:
            if task.is_paid:
                with pytest.raises(ProviderError) as lost:
                    walk.do(task)
                assert lost.value.fault.kind is FaultKind.UNKNOWN_OUTCOME
                assert lost.value.title
                walk.stage.let_it_show()
                found = walk.stage.provider.find(walk.order(task.key))
                assert found is not None
                walk.sids[task.key] = found.sid
                if task.key == key:
                    break
            else:
                walk.do(task)
        assert walk.stage.charges()[str(key)] == 1

    def test_a_second_campaign_on_a_service_is_refused(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier())
        walk.until(CAMPAIGN)
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.create(walk.order(CAMPAIGN))
        assert refused.value.fault.kind is FaultKind.REFUSED
        assert walk.stage.charges()["campaign"] == 1

    def test_a_second_purchase_of_a_number_is_refused(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier())
        walk.until(NUMBER)
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.create(walk.order(NUMBER))
        assert (refused.value.fault.kind, refused.value.fault.code) == (FaultKind.REFUSED, "21422")
        assert walk.stage.charges()["number"] == 1

    def test_a_campaign_waits_for_its_brand(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier())
        walk.until(BRAND)
        walk.sids[TaskKey("brand.approved")] = walk.sids[BRAND]
        walk.until(TaskKey("pool"))
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.create(walk.order(CAMPAIGN))
        assert refused.value.fault.code == "21717"
        assert walk.stage.charges()["campaign"] == 0

    def test_a_text_outside_its_limits_is_refused_before_it_is_paid(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier(campaign__description="Cakes."))
        with pytest.raises(ProviderError) as refused:
            walk.until(CAMPAIGN)
        assert (refused.value.fault.kind, refused.value.fault.code) == (FaultKind.REFUSED, "21728")
        assert walk.stage.charges()["campaign"] == 0

    def test_a_use_case_that_is_not_offered_is_told_before_it_is_paid(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier(campaign__use_case="BAKING"))
        seen = walk.until(TaskKey("use_cases"))
        assert seen.outcome is Outcome.REFUSED
        assert [reason.code for reason in seen.reasons] == ["21720"]

    def test_a_refused_brand_is_changed_in_place_and_approved(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(refusal="30795"), a_dossier())
        seen = walk.until(TaskKey("brand.approved"))
        assert seen.outcome is Outcome.REFUSED
        assert [reason.code for reason in seen.reasons] == ["30795"]

        walk.dossier = with_answer(walk.dossier, "business.legal_name", "Golden Crust Bakery Company LLC")
        changed = walk.stage.provider.amend(walk.order(BRAND))
        assert changed.sid == walk.sids[BRAND]
        assert walk.wait(walk.plan.task(TaskKey("brand.approved"))).outcome is Outcome.APPROVED
        assert walk.stage.charges() == Counter(brand=1)

    def test_a_refused_person_is_changed_in_place_and_approved(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(refusal="30751"), a_person())
        seen = walk.until(TaskKey("brand.approved"))
        assert [reason.code for reason in seen.reasons] == ["30751"]

        walk.dossier = with_answer(walk.dossier, "contact.phone", "(503) 555-0144")
        assert walk.stage.provider.amend(walk.order(BRAND)).sid == walk.sids[BRAND]
        assert walk.wait(walk.plan.task(TaskKey("brand.approved"))).outcome is Outcome.APPROVED
        assert walk.stage.charges() == Counter(brand=1)

    def test_a_refused_verification_is_changed_in_place_and_approved(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(refusal="30445"), toll_free("own"))
        seen = walk.until(TaskKey("verification.approved"))
        assert seen.outcome is Outcome.REFUSED
        assert [reason.code for reason in seen.reasons] == ["30445"]

        walk.dossier = with_answer(walk.dossier, "business.legal_name", "Golden Crust Bakery Company LLC")
        changed = walk.stage.provider.amend(walk.order(VERIFICATION))
        assert changed.sid == walk.sids[VERIFICATION]
        assert walk.wait(walk.plan.task(TaskKey("verification.approved"))).outcome is Outcome.APPROVED
        assert walk.stage.charges() == Counter(number=1)

    def test_a_second_verification_of_a_number_is_refused(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), toll_free("own"))
        walk.until(VERIFICATION)
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.create(walk.order(VERIFICATION))
        assert refused.value.fault.kind is FaultKind.REFUSED

    def test_the_owners_code_is_sent_again_once_the_brand_is_approved(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_person())
        walk.until(BRAND)
        wait = walk.order(TaskKey("brand.verified"))
        again = replace(wait, task=replace(wait.task, kind=TaskKind.CODE))
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.create(again)
        assert refused.value.fault.kind is FaultKind.REFUSED
        walk.until(TaskKey("brand.approved"))
        walk.stage.provider.create(again)
        assert walk.wait(wait.task).outcome is Outcome.APPROVED

    def test_a_brand_that_was_not_refused_is_not_changed(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier())
        walk.until(BRAND)
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.amend(walk.order(BRAND))
        assert refused.value.fault.code == "21725"

    def test_what_is_not_there_is_a_refusal_not_a_crash(self, open_stage: OpenStage) -> None:
        walk = Walk(open_stage(), a_dossier())
        walk.sids[BRAND] = Sid("BN" + "0" * 32)
        with pytest.raises(ProviderError) as refused:
            walk.stage.provider.observe(walk.order(TaskKey("brand.approved")))
        assert (refused.value.fault.kind, refused.value.fault.code) == (FaultKind.REFUSED, "20404")
