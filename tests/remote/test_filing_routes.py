"""Sole proprietors and toll-free numbers filed by the engine, over Twilio's library, against the look-alike: from the
sample answers to approved, through a refusal, with the program killed on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import TaskKey
from smswizard.remote.twilio_provider import TwilioProvider
from smswizard.submission.ledger import TaskState
from smswizard.submission.pace import Patience
from smswizard.submission.passage import Halt, Passage, Rest
from smswizard.submission.ports import Order, ProviderError
from smswizard.submission.record import Cleared
from smswizard.submission.reminding import remind
from smswizard.submission.resource import Resource
from tests.remote.conftest import CREDENTIALS, Opener, brands_of_a_person
from tests.remote.test_filing_twilio import TROUBLES, Closing, Dying, TwilioFiling, made, refile
from tests.support.filing import JumpingClock, a_person, toll_free
from tests.support.lookalike.running import Lookalike

VERIFIED = TaskKey("brand.verified")
VERIFICATION = TaskKey("verification")

_PROFILE = {"address": 1, "document": 1}
MADE = {
    "person": {
        **_PROFILE,
        "profile": 2,  # the agency's own is one of them
        "profile_link": 3,
        "end_user": 2,
        "trust": 1,
        "trust_link": 2,
        "brand": 1,
        "service": 1,
        "number": 1,
        "pooled": 1,
        "campaign": 1,
    },
    "own": {"profile": 1, "service": 1, "number": 1, "pooled": 1, "verification": 1},
    "client": {
        **_PROFILE,
        "profile": 2,
        "profile_link": 4,
        "end_user": 2,
        "service": 1,
        "number": 1,
        "pooled": 1,
        "verification": 1,
    },
}
ANSWERS: dict[str, Callable[[], Dossier]] = {
    "person": a_person,
    "own": lambda: toll_free("own"),
    "client": lambda: toll_free("client"),
}
FEES = {"person": {"4.50", "1.15", "15.00"}, "own": {"2.15"}, "client": {"2.15"}}


@dataclass
class Registration:
    """One route in one world."""

    way: str
    lookalike: Lookalike
    filing: TwilioFiling

    def follow(self, answers: bool = True) -> Halt:
        """Advance as on a timer; with `answers`, the owner replies YES to the newest code."""
        for _ in range(40):
            halt = self.filing.advance()
            if halt.rest not in (Rest.WAITING, Rest.PAUSED):
                return halt
            for brand in brands_of_a_person(self.lookalike) if answers else ():
                self.lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
            self.filing.clock.moment += timedelta(hours=1)
        raise AssertionError(f"still under way: {self.filing.ledger.keys(TaskState.PENDING)}")

    def check_everything_once(self) -> None:
        assert made(self.lookalike) == MADE[self.way]
        assert set(self.lookalike.world.ledger().values()) == {1}
        assert {str(each.amount) for each in self.lookalike.world.charges} == FEES[self.way]


Registering = Callable[..., Registration]


@pytest.fixture
def register(open_lookalike: Opener, closing: Closing) -> Registering:
    def opened(way: str, **script: object) -> Registration:
        lookalike = open_lookalike(script)
        provider = closing(TwilioProvider(CREDENTIALS, JumpingClock()))
        return Registration(way, lookalike, TwilioFiling(provider, ANSWERS[way]()))

    return opened


@pytest.mark.parametrize("way", list(ANSWERS))
def test_a_route_from_the_sample_answers_to_approved(register: Registering, way: str) -> None:
    run = register(way)
    assert run.follow().rest is Rest.FINISHED
    run.check_everything_once()


@pytest.mark.parametrize("way", list(ANSWERS))
def test_hardly_more_calls_than_the_least_there_could_be(register: Registering, way: str) -> None:
    """One for each task, a second look for each review, two looks before the first create."""
    run = register(way)
    run.follow()
    reviews = sum(key in run.filing.ledger.traces for key in ("profile.submit", "brand", "campaign"))
    least = len(run.filing.plan.tasks) + reviews + ("verification" in run.filing.ledger.traces)
    assert len(run.lookalike.world.calls) <= least * 1.15


class DyingAnyway(Dying):
    """Dies after the answer to a change in place, too."""

    def amend(self, order: Order) -> Resource:
        changed = self.inner.amend(order)
        if order.task.key == self.at:
            raise KeyboardInterrupt
        return changed


BRAND_ERROR = {"error_code": 30751, "description": "unsupported", "fields": [], "url": "https://x.example"}
REVIEWS = {
    "brand": [[{"status": "FAILED", "errors": [BRAND_ERROR]}], ["PENDING", "APPROVED"]],
    "verification": [
        [
            "IN_REVIEW",
            {"status": "TWILIO_REJECTED", "errors": [{"code": 30445, "reason": "not found"}]},
        ],
        ["IN_REVIEW", "TWILIO_APPROVED"],
    ],
}
CURES = {
    "person": ("brand", "30751", "contact.phone", "(503) 555-0144"),
    "own": ("verification", "30445", "business.legal_name", "Golden Crust Bakery of Portland LLC"),
    "client": ("verification", "30445", "business.legal_name", "Golden Crust Bakery of Portland LLC"),
}


@pytest.mark.parametrize("way", list(ANSWERS))
def test_refused_cured_in_place_and_killed_twice_on_the_way(register: Registering, way: str) -> None:
    run = register(way, reviews=REVIEWS, failed_brands_unlock=True)
    key, code, path, value = CURES[way]
    provider = run.filing.provider
    run.filing.provider = DyingAnyway(provider, TaskKey(key))
    with pytest.raises(KeyboardInterrupt):
        run.follow()
    run.filing.provider = provider
    halt = run.follow()
    assert halt.rest is Rest.REFUSED
    assert [each.code for each in run.filing.ledger.traces[halt.task].reasons] == [code]

    refile(run.filing, TaskKey(key), path, value)
    run.filing.provider = DyingAnyway(provider, TaskKey(key))
    with pytest.raises(KeyboardInterrupt):
        run.follow()
    run.filing.provider = provider
    assert run.follow().rest is Rest.FINISHED
    run.check_everything_once()


@pytest.mark.parametrize("way", ["own", "client"])
def test_an_edit_says_why_and_changes_what_was_wrong_once(register: Registering, way: str) -> None:
    run = register(way, reviews=REVIEWS)
    run.follow()
    refile(run.filing, VERIFICATION, *CURES[way][2:])
    run.follow()
    verification = next(t for t in run.lookalike.world.things.values() if t.kind == "verification")
    assert verification.body["business_name"] == "Golden Crust Bakery of Portland LLC"
    (reason,) = verification.notes["edits"]
    assert "corrected" in reason


def test_after_the_edit_window_the_refusal_says_what_is_left(register: Registering) -> None:
    run = register("own", reviews=REVIEWS)
    assert run.follow().rest is Rest.REFUSED
    sid = run.filing.ledger.sids[VERIFICATION]
    run.lookalike.director.carry_out("close_window", {"sid": sid})
    refile(run.filing, VERIFICATION, *CURES["own"][2:])
    halt = run.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, VERIFICATION)
    assert halt.fault is not None
    assert "no more changes" in halt.fault.message


def test_nothing_is_bought_before_the_owner_has_answered(register: Registering) -> None:
    run = register("person")
    for _ in range(6):
        assert run.filing.advance().rest is Rest.WAITING
        run.filing.clock.moment += timedelta(hours=3)
    assert run.filing.ledger.state(VERIFIED) is TaskState.PENDING
    assert [each.what for each in run.lookalike.world.charges] == ["brand"]
    assert len(run.lookalike.world.texts) == 1


def waiting_for_the_owner(register: Registering) -> Registration:
    """The first code has run out, and nobody saw it."""
    run = register("person")
    while run.filing.ledger.state(VERIFIED) is not TaskState.PENDING:
        run.filing.advance()
        run.filing.clock.moment += timedelta(hours=3)
    (brand,) = brands_of_a_person(run.lookalike)
    run.lookalike.director.carry_out("expire_code", {"sid": brand.sid})
    return run


def passage(filing: TwilioFiling) -> Passage:
    return Passage(
        filing.plan,
        filing.journal,
        filing.provider,
        filing.clock,
        filing.dossier,
        patience=Patience(jitter=lambda: 0.0),
    )


def test_a_second_code_is_one_text_and_its_answer_finishes_the_run(register: Registering) -> None:
    run = waiting_for_the_owner(register)
    (brand,) = brands_of_a_person(run.lookalike)
    run.lookalike.director.carry_out("reply_yes", {"sid": brand.sid})
    run.filing.advance()
    assert run.filing.ledger.state(VERIFIED) is TaskState.PENDING

    remind(passage(run.filing), "Ann")
    assert {text.number for text in run.lookalike.world.texts} == {"+15035550143"}
    assert run.follow().rest is Rest.FINISHED
    assert len(run.lookalike.world.texts) == 2
    run.check_everything_once()


@pytest.mark.parametrize(("trouble", "texts"), [("drop_after", 2), ("error_after", 2), ("limited", 1)])
def test_a_code_whose_answer_is_lost_is_not_sent_again_by_itself(
    register: Registering, trouble: str, texts: int
) -> None:
    run = waiting_for_the_owner(register)
    run.lookalike.fault("POST */SmsOtp", trouble)
    with pytest.raises(ProviderError):
        remind(passage(run.filing), "Ann")
    for _ in range(3):
        run.filing.advance()
        run.filing.clock.moment += timedelta(hours=1)
    assert len(run.lookalike.world.texts) == texts


def run_in_trouble(run: Registration, where: str, trouble: str) -> None:
    run.lookalike.fault(where, trouble)
    halt = run.follow()
    if halt.rest is Rest.DECISION:
        assert trouble in ("drop_before", "error_before")
        run.filing.journal.append(Cleared(run.filing.clock.now(), halt.task, "Ann"))
        run.filing.approve((halt.task,))
        halt = run.follow()
    assert halt.rest is Rest.FINISHED, halt
    assert run.lookalike.world.faults.open == [], "the trouble never happened"
    run.check_everything_once()


PERSON_POSTS = (
    "POST /v1/CustomerProfiles",
    "POST /v1/EndUsers",
    "POST */{CustomerProfileSid}/EntityAssignments",
    "POST /v1/TrustProducts",
    "POST /v1/a2p/BrandRegistrations",
    "GET /v1/a2p/BrandRegistrations/{Sid}",
    "POST */IncomingPhoneNumbers.json",
    "POST */Compliance/Usa2p",
)
TOLL_FREE_POSTS = (
    "POST /v1/Services",
    "POST */IncomingPhoneNumbers.json",
    "POST */{ServiceSid}/PhoneNumbers",
    "POST /v1/Tollfree/Verifications",
    "GET /v1/Tollfree/Verifications/{Sid}",
)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_verification_in_trouble_is_handed_in_once(register: Registering, trouble: str) -> None:
    run_in_trouble(register("own"), "POST /v1/Tollfree/Verifications", trouble)


@pytest.mark.long
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("where", PERSON_POSTS)
def test_every_call_of_a_person_in_every_trouble(register: Registering, where: str, trouble: str) -> None:
    run_in_trouble(register("person"), where, trouble)


@pytest.mark.long
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("where", TOLL_FREE_POSTS)
def test_every_call_of_a_toll_free_number_in_every_trouble(
    register: Registering, where: str, trouble: str
) -> None:
    run_in_trouble(register("own"), where, trouble)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_an_edit_in_trouble_is_made_good(register: Registering, trouble: str) -> None:
    run = register("own", reviews=REVIEWS)
    assert run.follow().rest is Rest.REFUSED
    refile(run.filing, VERIFICATION, *CURES["own"][2:])
    run_in_trouble(run, "POST /v1/Tollfree/Verifications/{Sid}", trouble)
