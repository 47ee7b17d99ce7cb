"""Whole filings by the engine, over Twilio's library, against the look-alike: once per thing, whatever goes wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.ids import TaskKey
from smswizard.drafting.complete import as_confirmed
from smswizard.remote.twilio_provider import TwilioProvider
from smswizard.submission.engine import advance
from smswizard.submission.ledger import Ledger, TaskState, fold
from smswizard.submission.pace import Patience
from smswizard.submission.passage import Halt, Passage, Rest
from smswizard.submission.plan import plan_for
from smswizard.submission.ports import Order, Provider
from smswizard.submission.record import Approved, Cleared, Opened, Price, Refiled
from smswizard.submission.resource import Resource
from tests.remote.conftest import CREDENTIALS, Opener
from tests.support.filing import RUN, START, TAG, JumpingClock, MemoryJournal, a_dossier
from tests.support.lookalike.running import Lookalike

Closing = Callable[[TwilioProvider], TwilioProvider]

POSTS = (
    "POST /v1/CustomerProfiles",
    "POST /v1/EndUsers",
    "POST */Addresses.json",
    "POST /v1/SupportingDocuments",
    "POST */{CustomerProfileSid}/EntityAssignments",
    "POST */{CustomerProfileSid}/Evaluations",
    "POST /v1/CustomerProfiles/{Sid}",
    "POST /v1/TrustProducts",
    "POST */{TrustProductSid}/EntityAssignments",
    "POST */{TrustProductSid}/Evaluations",
    "POST /v1/TrustProducts/{Sid}",
    "POST /v1/a2p/BrandRegistrations",
    "POST /v1/Services",
    "POST */IncomingPhoneNumbers.json",
    "POST */{ServiceSid}/PhoneNumbers",
    "POST */Compliance/Usa2p",
)
"""Every changing call of an agency's filing."""

PAID_POSTS = tuple(post for post in POSTS if post.endswith(("BrandRegistrations", "Numbers.json", "Usa2p")))
TROUBLES = ("drop_before", "drop_after", "error_before", "error_after", "bad_json", "html_after", "limited")

MADE_BY_A_CLIENTS_FILING = {
    "profile": 2,  # the agency's own is one of them
    "end_user": 3,
    "address": 1,
    "document": 1,
    "profile_link": 4,
    "trust": 1,
    "trust_link": 2,
    "brand": 1,
    "service": 1,
    "number": 1,
    "pooled": 1,
    "campaign": 1,
}


@dataclass
class TwilioFiling:
    """One run; survives any number of kills of its engine."""

    provider: Provider
    dossier: Dossier
    clock: JumpingClock = field(default_factory=JumpingClock)
    journal: MemoryJournal = field(default_factory=MemoryJournal)

    def __post_init__(self) -> None:
        self.dossier = as_confirmed(self.dossier)
        self.plan = plan_for(self.dossier)
        digest = digest_of(self.dossier)
        opening = Opened(START, RUN, self.plan.route, self.plan.filer, "twilio", False, TAG, "AC1", digest)
        self.journal.append(opening)
        self.approve(tuple(task.key for task in self.plan.paid))

    def approve(self, keys: tuple[TaskKey, ...]) -> None:
        prices = tuple(Price(key, "1.00", "") for key in keys)
        self.journal.append(Approved(self.clock.now(), keys, "3.00", "0", "USD", "Ann", prices))

    @property
    def ledger(self) -> Ledger:
        return fold(self.journal.records(), self.plan)

    def advance(self) -> Halt:
        patience = Patience(jitter=lambda: 0.0)
        passage = Passage(self.plan, self.journal, self.provider, self.clock, self.dossier, patience=patience)
        return advance(passage)

    def follow(self, most: int = 40) -> Halt:
        """Advance as on a timer until there is nothing left to do, or a person is needed."""
        for _ in range(most):
            halt = self.advance()
            if halt.rest not in (Rest.WAITING, Rest.PAUSED):
                return halt
            self.clock.moment += timedelta(hours=1)
        raise AssertionError(f"still under way: {self.ledger.keys(TaskState.PENDING)}")


def made(lookalike: Lookalike) -> Counter[str]:
    kinds = Counter(thing.kind for thing in lookalike.world.things.values())
    return Counter({kind: count for kind, count in kinds.items() if not kind.endswith("_evaluation")})


@pytest.fixture
def client_filing(provider: TwilioProvider) -> TwilioFiling:
    return TwilioFiling(provider, a_dossier(start__filer="client", sender__notify_email="agency@example.com"))


def test_an_agencys_client_from_nothing_to_approved(
    client_filing: TwilioFiling, lookalike: Lookalike
) -> None:
    assert client_filing.follow().rest is Rest.FINISHED
    assert made(lookalike) == MADE_BY_A_CLIENTS_FILING
    assert set(lookalike.world.ledger().values()) == {1}
    assert len(lookalike.world.charges) == 3


def test_a_business_in_its_own_account_uses_its_approved_profile(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    filing = TwilioFiling(provider, a_dossier())
    assert filing.follow().rest is Rest.FINISHED
    assert made(lookalike) == {
        "profile": 1,
        "end_user": 1,
        "trust": 1,
        "trust_link": 2,
        "brand": 1,
        "service": 1,
        "number": 1,
        "pooled": 1,
        "campaign": 1,
    }


@pytest.mark.parametrize(("route", "fee"), [("low_volume", "4.50"), ("standard", "46.00")])
def test_the_fee_is_that_of_the_route(
    provider: TwilioProvider, lookalike: Lookalike, route: str, fee: str
) -> None:
    filing = TwilioFiling(provider, a_dossier(start__route=route))
    assert filing.follow().rest is Rest.FINISHED
    assert [str(each.amount) for each in lookalike.world.charges if each.what == "brand"] == [fee]


def test_the_tag_is_everywhere_but_in_the_profiles_name(
    client_filing: TwilioFiling, lookalike: Lookalike
) -> None:
    client_filing.follow()
    things = lookalike.world.things.values()
    named = {thing.kind: thing.body["friendly_name"] for thing in things if "friendly_name" in thing.body}
    assert named.pop("profile") == "Golden Crust Bakery"
    assert set(named.values()) == {TAG}
    profile = next(
        t for t in things if t.kind == "profile" and t.body["friendly_name"] != "Primary business profile"
    )
    assert TAG not in str(profile.body)


def test_only_twilios_hosts_are_asked(client_filing: TwilioFiling, lookalike: Lookalike) -> None:
    client_filing.follow()
    hosts = {call.host for call in lookalike.world.calls}
    assert hosts == {"trusthub.twilio.com", "messaging.twilio.com", "api.twilio.com"}
    assert lookalike.world.refused_hosts == []


def test_hardly_more_calls_than_the_least_there_could_be(
    client_filing: TwilioFiling, lookalike: Lookalike
) -> None:
    """One for each task, a second look for each of the three reviews, and two looks before the first create."""
    client_filing.follow()
    least = len(client_filing.plan.tasks) + 3
    assert len(lookalike.world.calls) <= least * 1.15


def run_in_trouble(lookalike: Lookalike, provider: TwilioProvider, where: str, trouble: str) -> None:
    """A filing with one call in trouble ends approved, with everything there once; a paid call that was certainly
    not carried out may have to be cleared by a person."""
    lookalike.fault(where, trouble)
    filing = TwilioFiling(provider, a_dossier(start__filer="client"))
    halt = filing.follow()
    if halt.rest is Rest.DECISION:
        assert where in PAID_POSTS
        assert trouble in ("drop_before", "error_before")
        _clear(filing, halt.task)
        halt = filing.follow()
    assert halt.rest is Rest.FINISHED, halt
    assert lookalike.world.faults.open == [], "the trouble never happened"
    assert made(lookalike) == MADE_BY_A_CLIENTS_FILING
    assert set(lookalike.world.ledger().values()) == {1}


def _clear(filing: TwilioFiling, key: TaskKey) -> None:
    filing.journal.append(Cleared(filing.clock.now(), key, "Ann"))
    filing.approve((key,))


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("where", PAID_POSTS)
def test_a_paid_call_in_trouble_is_paid_once(
    lookalike: Lookalike, provider: TwilioProvider, where: str, trouble: str
) -> None:
    run_in_trouble(lookalike, provider, where, trouble)


@pytest.mark.parametrize(
    ("where", "trouble"),
    [(where, TROUBLES[position % len(TROUBLES)]) for position, where in enumerate(POSTS)],
)
def test_any_call_in_some_trouble(
    lookalike: Lookalike, provider: TwilioProvider, where: str, trouble: str
) -> None:
    run_in_trouble(lookalike, provider, where, trouble)


@pytest.mark.long
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("where", [post for post in POSTS if post not in PAID_POSTS])
def test_every_call_in_every_trouble(
    lookalike: Lookalike, provider: TwilioProvider, where: str, trouble: str
) -> None:
    run_in_trouble(lookalike, provider, where, trouble)


@dataclass
class Dying:
    """A provider whose program dies right after the answer to one task came, before anything was written."""

    inner: Provider
    at: TaskKey
    name: str = "twilio"
    is_practice: bool = False

    def create(self, order: Order) -> Resource:
        made = self.inner.create(order)
        if order.task.key == self.at:
            raise KeyboardInterrupt
        return made

    def find(self, order: Order) -> Resource | None:
        return self.inner.find(order)

    def amend(self, order: Order) -> Resource:
        return self.inner.amend(order)

    def observe(self, order: Order) -> Resource:
        return self.inner.observe(order)


@pytest.mark.parametrize("key", ["profile", "profile.business", "bundle", "brand", "number", "campaign"])
def test_killed_between_answer_and_journal(provider: TwilioProvider, lookalike: Lookalike, key: str) -> None:
    filing = TwilioFiling(Dying(provider, TaskKey(key)), a_dossier(start__filer="client"))
    with pytest.raises(KeyboardInterrupt):
        filing.follow()
    filing.provider = provider
    assert filing.follow().rest is Rest.FINISHED
    assert made(lookalike) == MADE_BY_A_CLIENTS_FILING
    assert set(lookalike.world.ledger().values()) == {1}


def test_a_new_thing_that_lists_do_not_show_at_once_is_not_made_twice(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    filing = TwilioFiling(Dying(provider, TaskKey("brand")), a_dossier())
    with pytest.raises(KeyboardInterrupt):
        filing.follow()
    brand = next(thing for thing in lookalike.world.things.values() if thing.kind == "brand")
    lookalike.director.carry_out("hide", {"sid": brand.sid, "reads": 1})
    filing.provider = provider
    assert filing.follow().rest is Rest.FINISHED
    assert lookalike.world.ledger()[("brand", lookalike.world.charges[0].key)] == 1


def test_no_approved_profile_stops_before_anything_is_made(open_lookalike: Opener, closing: Closing) -> None:
    lookalike = open_lookalike({"primary": "absent"})
    filing = TwilioFiling(closing(TwilioProvider(CREDENTIALS, JumpingClock())), a_dossier())
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("profile.approved"))
    assert "Console" in filing.ledger.traces[halt.task].reasons[0].message
    assert not lookalike.world.things


def test_a_profile_under_review_is_waited_for(open_lookalike: Opener, closing: Closing) -> None:
    lookalike = open_lookalike({"primary": "in-review"})
    filing = TwilioFiling(closing(TwilioProvider(CREDENTIALS, JumpingClock())), a_dossier())
    assert filing.advance().rest is Rest.WAITING
    primary = next(iter(lookalike.world.things))
    lookalike.director.settle(primary, "twilio-approved")
    assert filing.follow().rest is Rest.FINISHED


def test_a_number_sold_meanwhile_stops_for_another_one(
    provider: TwilioProvider, lookalike: Lookalike
) -> None:
    dossier = a_dossier()
    lookalike.director.carry_out("sell", {"phone_number": dossier.sender.number})
    filing = TwilioFiling(provider, dossier)
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("number"))
    fault = filing.ledger.traces[halt.task].fault
    assert fault is not None
    assert fault.code == "21422"

    refile(filing, TaskKey("number"), "sender.number", "+15035550199")
    assert filing.follow().rest is Rest.FINISHED
    assert {charge.key for charge in lookalike.world.charges if charge.what == "number"} == {"+15035550199"}


def refile(filing: TwilioFiling, key: TaskKey, path: str, value: str) -> None:
    filing.dossier = with_answer(filing.dossier, path, value)
    filing.journal.append(Refiled(filing.clock.now(), key, digest_of(filing.dossier)))
    if filing.ledger.charge(key) is not None:
        filing.approve((key,))


def test_a_refused_campaign_is_corrected_in_place(open_lookalike: Opener, closing: Closing) -> None:
    error = {
        "error_code": 30886,
        "description": "vague",
        "fields": ["CAMPAIGN_DESCRIPTION"],
        "url": "https://x.example",
    }
    lookalike = open_lookalike(
        {"reviews": {"campaign": [["IN_PROGRESS", {"status": "FAILED", "errors": [error]}], ["VERIFIED"]]}}
    )
    filing = TwilioFiling(closing(TwilioProvider(CREDENTIALS, JumpingClock())), a_dossier())
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("campaign.approved"))
    assert [each.code for each in filing.ledger.traces[halt.task].reasons] == ["30886"]

    better = "Golden Crust Bakery texts its own customers when the bread they ordered is ready for pickup."
    refile(filing, TaskKey("campaign"), "campaign.description", better)
    assert filing.follow().rest is Rest.FINISHED
    campaign = next(thing for thing in lookalike.world.things.values() if thing.kind == "campaign")
    assert campaign.body["description"] == better
    assert lookalike.world.ledger() == dict.fromkeys(lookalike.world.ledger(), 1)
    assert sum(call.name == "POST /v1/Services" for call in lookalike.world.calls) == 1


def test_a_profile_with_a_gap_is_corrected_in_place(open_lookalike: Opener, closing: Closing) -> None:
    error = {"code": 18601, "message": "The address does not match."}
    rejected = ["in-review", {"status": "twilio-rejected", "errors": [error]}]
    lookalike = open_lookalike({"reviews": {"profile": [rejected, ["twilio-approved"]]}})
    provider = closing(TwilioProvider(CREDENTIALS, JumpingClock()))
    filing = TwilioFiling(provider, a_dossier(start__filer="client"))
    halt = filing.follow()
    assert (halt.rest, halt.task) == (Rest.REFUSED, TaskKey("profile.approved"))

    refile(filing, TaskKey("profile"), "business.street", "121 Sample Street")
    assert filing.follow().rest is Rest.FINISHED
    assert made(lookalike) == MADE_BY_A_CLIENTS_FILING
    address = next(thing for thing in lookalike.world.things.values() if thing.kind == "address")
    assert address.body["street"] == "121 Sample Street"


def test_a_rehearsal_at_twilio_costs_nothing(provider: TwilioProvider, lookalike: Lookalike) -> None:
    filing = TwilioFiling(provider, a_dossier())
    for key in ("policy.a2p", "profile.approved", "bundle"):
        task = filing.plan.task(TaskKey(key))
        order = Order(task, filing.dossier, TAG, filing.ledger.sids)
        made = provider.observe(order) if task.is_read else provider.create(order)
        sids = {**filing.ledger.sids, TaskKey("profile.approved"): made.sid, TaskKey("bundle"): made.sid}
    brand = replace(Order(filing.plan.task(TaskKey("brand")), filing.dossier, TAG, sids), mock=True)
    assert provider.create(brand).status == "PENDING"
    assert lookalike.world.charges == []
