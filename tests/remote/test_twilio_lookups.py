"""Finding one's own among others': namesakes, long lists, things half made, profiles of other kinds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from smswizard.domain.ids import Sid, TaskKey
from smswizard.remote.twilio_provider import TwilioProvider
from smswizard.submission.ports import ProviderError
from smswizard.submission.resource import Outcome
from tests.remote.conftest import CREDENTIALS, Opener
from tests.remote.provider_contract import Walk
from tests.support.filing import JumpingClock, a_dossier, toll_free
from tests.support.lookalike.running import Lookalike
from tests.support.lookalike.world import PRIMARY_POLICY, Thing

PROFILE = TaskKey("profile")
REPRESENTATIVE = TaskKey("profile.representative")


class Registry:
    """A stage for `Walk` that only has a provider."""

    def __init__(self, provider: TwilioProvider) -> None:
        self.provider = provider

    def let_it_be_decided(self) -> None:
        """Asking is enough."""


def a_walk(provider: TwilioProvider, tag: str, **answers: str) -> Walk:
    registry: Any = Registry(provider)
    return Walk(registry, a_dossier(**{"start__filer": "client", **answers}), tag)


def before(walk: Walk, key: TaskKey) -> Walk:
    """Everything up to this task is done."""
    for task in walk.plan.tasks:
        if task.key == key:
            break
        walk.do(task)
    return walk


@pytest.mark.parametrize("last", ["profile.assign.business", "profile.submit"])
def test_a_namesakes_profile_is_left_alone(provider: TwilioProvider, last: str) -> None:
    """Two clients of an agency may bear the same name."""
    namesake = a_walk(provider, "sreg-first")
    namesake.until(TaskKey(last))
    walk = before(a_walk(provider, "sreg-second"), PROFILE)
    assert provider.find(walk.order(PROFILE)) is None
    assert provider.find(namesake.order(PROFILE)) is not None


def test_an_empty_profile_is_as_good_as_a_new_one(provider: TwilioProvider) -> None:
    """Its answer was lost before anything of ours was put into it."""
    walk = before(a_walk(provider, "sreg-lost"), PROFILE)
    made = provider.create(walk.order(PROFILE))
    found = provider.find(walk.order(PROFILE))
    assert found is not None
    assert found.sid == made.sid


@pytest.mark.parametrize(
    "answers", [{"sender__notify_email": "other@agency.example"}, {"business__brand_name": "Golden Crust"}]
)
def test_somebody_elses_empty_profile_is_not_taken(provider: TwilioProvider, answers: dict[str, str]) -> None:
    provider.create(before(a_walk(provider, "sreg-first"), PROFILE).order(PROFILE))
    walk = before(a_walk(provider, "sreg-second", **answers), PROFILE)
    assert provider.find(walk.order(PROFILE)) is None


def test_our_profile_is_known_again_in_any_state(provider: TwilioProvider, lookalike: Lookalike) -> None:
    walk = a_walk(provider, "sreg-ours")
    walk.until(TaskKey("profile.submit"))
    for status in ("in-review", "twilio-rejected", "twilio-approved"):
        lookalike.director.settle(walk.sids[PROFILE], status)
        found = provider.find(walk.order(PROFILE))
        assert found is not None
        assert (found.sid, found.status) == (walk.sids[PROFILE], status)


def test_our_end_user_is_found_on_a_later_page(provider: TwilioProvider, lookalike: Lookalike) -> None:
    walk = a_walk(provider, "sreg-ours")
    walk.until(REPRESENTATIVE)
    ours = lookalike.world.things[walk.sids[REPRESENTATIVE]]
    for number in range(60):
        body = {**ours.body, "sid": lookalike.world.new_sid("IT"), "friendly_name": f"sreg-{number}"}
        lookalike.world.add(Thing("end_user", ours.account_sid, body))
    found = provider.find(walk.order(REPRESENTATIVE))
    assert found is not None
    assert found.sid == ours.sid


@pytest.mark.parametrize(
    ("status", "is_found"),
    [("draft", False), ("pending-review", True), ("in-review", True), ("twilio-approved", True)],
)
def test_whether_it_was_handed_in(
    provider: TwilioProvider, lookalike: Lookalike, status: str, is_found: bool
) -> None:
    submit = TaskKey("profile.submit")
    walk = before(a_walk(provider, "sreg-ours"), submit)
    lookalike.director.settle(walk.sids[PROFILE], status)
    assert (provider.find(walk.order(submit)) is not None) is is_found


def test_the_brand_of_other_bundles_is_not_ours(provider: TwilioProvider) -> None:
    brand = TaskKey("brand")
    walk = before(a_walk(provider, "sreg-ours"), brand)
    made = provider.create(walk.order(brand))
    other = replace(walk.order(brand), sids={**walk.sids, TaskKey("bundle"): Sid("BU" + "9" * 32)})
    assert provider.find(other) is None
    found = provider.find(walk.order(brand))
    assert found is not None
    assert found.sid == made.sid


def test_a_number_the_account_has_already_is_taken_not_bought(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    number = TaskKey("number")
    walk = before(a_walk(provider, "sreg-first"), number)
    made = provider.create(walk.order(number))
    found = provider.find(replace(walk.order(number), tag="sreg-second"))
    assert found is not None
    assert found.sid == made.sid
    assert len([charge for charge in lookalike.world.charges if charge.what == "number"]) == 1


def test_the_verification_of_another_number_is_not_ours(provider: TwilioProvider) -> None:
    key = TaskKey("verification")
    walk = before(toll_free_walk(provider), key)
    made = provider.create(walk.order(key))
    other = replace(walk.order(key), sids={**walk.sids, TaskKey("number"): Sid("PN" + "9" * 32)})
    assert provider.find(other) is None
    found = provider.find(walk.order(key))
    assert found is not None
    assert (found.sid, found.status) == (made.sid, "PENDING_REVIEW")


def test_a_rejected_verification_is_found_too(provider: TwilioProvider, lookalike: Lookalike) -> None:
    key = TaskKey("verification")
    walk = toll_free_walk(provider)
    made = walk.until(key)
    reason = {"code": 30445, "reason": "not found"}
    lookalike.director.settle(made.sid, "TWILIO_REJECTED", (reason,))
    found = provider.find(walk.order(key))
    assert found is not None
    assert (found.sid, [each.code for each in found.reasons]) == (made.sid, ["30445"])


def toll_free_walk(provider: TwilioProvider) -> Walk:
    registry: Any = Registry(provider)
    return Walk(registry, toll_free("own"), "sreg-ours")


def primary_order(provider: TwilioProvider) -> Any:
    return a_walk(provider, "sreg-ours", start__filer="own").order(TaskKey("profile.approved"))


def test_an_approved_profile_is_chosen_before_an_older_refused_one(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    approved = next(iter(lookalike.world.things.values()))
    body = {**approved.body, "sid": lookalike.world.new_sid("BU"), "status": "twilio-rejected"}
    lookalike.world.add(Thing("profile", approved.account_sid, body))
    seen = provider.observe(primary_order(provider))
    assert (seen.sid, seen.outcome) == (approved.sid, Outcome.APPROVED)


def test_the_profile_of_a_nonprofit_counts_too(provider: TwilioProvider, lookalike: Lookalike) -> None:
    profile = next(iter(lookalike.world.things.values()))
    assert profile.body["policy_sid"] == PRIMARY_POLICY
    profile.body["policy_sid"] = "RN936f6140f1864391adca88df5d84cb6d"
    assert provider.observe(primary_order(provider)).sid == profile.sid


def test_an_approved_profile_of_another_kind_comes_before_a_refused_usual_one(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    usual = next(iter(lookalike.world.things.values()))
    body = {**usual.body, "sid": lookalike.world.new_sid("BU")}
    approved = lookalike.world.add(Thing("profile", usual.account_sid, body))
    approved.body["policy_sid"] = "RN936f6140f1864391adca88df5d84cb6d"
    usual.body["status"] = "twilio-rejected"
    assert provider.observe(primary_order(provider)).sid == approved.sid


def test_a_refused_profile_says_why(open_lookalike: Opener) -> None:
    lookalike = open_lookalike({"primary": "draft"})
    profile = next(iter(lookalike.world.things.values()))
    lookalike.director.settle(profile.sid, "twilio-rejected", ({"code": 18601},))
    provider = TwilioProvider(CREDENTIALS, JumpingClock())
    seen = provider.observe(primary_order(provider))
    assert (seen.outcome, [reason.code for reason in seen.reasons]) == (Outcome.REFUSED, ["18601"])
    provider.close()


def test_what_cannot_be_changed_in_place_says_so(provider: TwilioProvider) -> None:
    walk = before(a_walk(provider, "sreg-ours"), TaskKey("service"))
    with pytest.raises(ProviderError, match="cannot be changed in place"):
        provider.amend(walk.order(TaskKey("bundle.information")))


def test_a_locked_profile_is_a_refusal_with_twilios_words(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    """One report has end users of an approved profile locked; the guide has them changed. If it is so, we say it."""
    walk = before(a_walk(provider, "sreg-ours"), TaskKey("brand.approved"))
    lookalike.director.settle(walk.sids[TaskKey("brand")], "FAILED")
    walk.dossier = a_walk(provider, "sreg-ours", business__legal_name="Golden Crust LLC").dossier
    with pytest.raises(ProviderError) as refused:
        provider.amend(walk.order(TaskKey("brand")))
    assert refused.value.fault.code == "70002"
    assert "immutable state" in refused.value.fault.message


def test_a_change_in_place_leaves_alone_what_is_right_already(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    walk = before(a_walk(provider, "sreg-ours"), TaskKey("brand.approved"))
    lookalike.director.settle(walk.sids[TaskKey("brand")], "FAILED")
    seen = len(lookalike.world.calls)
    assert provider.amend(walk.order(TaskKey("brand"))).status == "PENDING"
    changed = [call.name for call in lookalike.world.calls[seen:] if call.name.startswith("POST")]
    assert changed == ["POST /v1/a2p/BrandRegistrations/{Sid}"]
