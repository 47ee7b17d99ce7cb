"""Is it the right account, may it do what is needed, and what is there to buy? Each no in words of its own."""

from dataclasses import replace

import pytest

from smswizard.desk.ports import AccountFacts, Credentials
from smswizard.remote.twilio_probe import TwilioProbe
from smswizard.submission.fault import FaultKind
from smswizard.submission.ports import ProviderError
from tests.remote.conftest import CREDENTIALS, WITH_TOKEN, Opener
from tests.support.filing import JumpingClock
from tests.support.lookalike.directing import ACCOUNT_SID, KEY_SECRET, KEY_SID
from tests.support.lookalike.running import Lookalike


@pytest.fixture
def probe() -> TwilioProbe:
    return TwilioProbe(JumpingClock(), timeout_s=10)


def refused(probe: TwilioProbe, credentials: Credentials) -> ProviderError:
    with pytest.raises(ProviderError) as error:
        probe.verify(credentials)
    return error.value


def test_a_token_tells_name_and_balance(probe: TwilioProbe, lookalike: Lookalike) -> None:
    facts = AccountFacts(ACCOUNT_SID, "Look-alike account", is_trial=False, balance="100.00", currency="USD")
    assert probe.verify(WITH_TOKEN) == facts


def test_a_standard_key_is_enough(probe: TwilioProbe, lookalike: Lookalike) -> None:
    facts = AccountFacts(
        ACCOUNT_SID, "", is_trial=False, balance="100.00", currency="USD", is_kind_known=False
    )
    assert probe.verify(CREDENTIALS) == facts


def test_a_trial_account_is_named_as_one(probe: TwilioProbe, open_lookalike: Opener) -> None:
    open_lookalike({"account": {"kind": "Trial"}})
    assert probe.verify(WITH_TOKEN).is_trial


@pytest.mark.parametrize(
    "credentials",
    [
        replace(CREDENTIALS, secret="wrong"),
        replace(CREDENTIALS, key_sid="SK" + "9" * 32),
        replace(WITH_TOKEN, secret="wrong"),
        replace(WITH_TOKEN, secret="wrong 🔑"),
        replace(WITH_TOKEN, account_sid="AC" + "9" * 32),
    ],
)
def test_wrong_credentials(probe: TwilioProbe, lookalike: Lookalike, credentials: Credentials) -> None:
    error = refused(probe, credentials)
    assert error.fault.kind is FaultKind.AUTH
    assert "does not accept" in error.title


def test_a_key_of_another_account(probe: TwilioProbe, lookalike: Lookalike) -> None:
    error = refused(probe, replace(CREDENTIALS, account_sid="AC" + "9" * 32))
    assert "another Twilio account" in error.title


def test_a_suspended_account(probe: TwilioProbe, open_lookalike: Opener) -> None:
    open_lookalike({"account": {"status": "suspended"}})
    error = refused(probe, WITH_TOKEN)
    assert error.fault.kind is FaultKind.AUTH
    assert "suspended" in error.advice


@pytest.mark.parametrize(
    "hosts",
    [
        ["api.twilio.com"],
        ["api.twilio.com", "trusthub.twilio.com"],
        ["api.twilio.com", "messaging.twilio.com"],
        ["trusthub.twilio.com", "messaging.twilio.com"],
    ],
)
def test_a_key_that_may_not_do_everything(
    probe: TwilioProbe, open_lookalike: Opener, hosts: list[str]
) -> None:
    open_lookalike({"keys": {KEY_SID: {"secret": KEY_SECRET, "kind": "restricted", "hosts": hosts}}})
    error = refused(probe, CREDENTIALS)
    assert "may not do everything" in error.title


def test_no_network(probe: TwilioProbe, lookalike: Lookalike) -> None:
    lookalike.fault("CONNECT *", "no_tunnel")
    error = refused(probe, CREDENTIALS)
    assert error.fault.kind is FaultKind.OFFLINE
    assert "cannot be reached" in error.title


def test_trouble_at_twilio(probe: TwilioProbe, lookalike: Lookalike) -> None:
    lookalike.fault("GET */Balance.json", "error_before")
    assert refused(probe, CREDENTIALS).fault.kind is FaultKind.UNKNOWN_OUTCOME


def test_nothing_is_changed_by_looking(probe: TwilioProbe, lookalike: Lookalike) -> None:
    before = set(lookalike.world.things)
    probe.verify(CREDENTIALS)
    probe.numbers(CREDENTIALS, "US", "503", toll_free=False)
    assert set(lookalike.world.things) == before
    assert all(call.name.startswith("GET ") for call in lookalike.world.calls)


def test_numbers_with_place_and_live_price(probe: TwilioProbe, lookalike: Lookalike) -> None:
    offers = probe.numbers(CREDENTIALS, "US", "503", toll_free=False)
    assert len(offers) == 20
    assert offers[0].number == "+15035550100"
    assert (offers[0].place, offers[0].monthly, offers[0].currency) == ("Portland, OR", "1.15", "USD")


def test_toll_free_numbers_cost_more_and_lie_nowhere(probe: TwilioProbe, lookalike: Lookalike) -> None:
    offer = probe.numbers(CREDENTIALS, "US", "833", toll_free=True)[0]
    assert (offer.place, offer.monthly) == ("", "2.15")


def test_an_area_without_numbers_and_an_area_code_that_is_none(
    probe: TwilioProbe, lookalike: Lookalike
) -> None:
    assert probe.numbers(CREDENTIALS, "US", "999", toll_free=False) == ()
    assert len(probe.numbers(CREDENTIALS, "US", "any", toll_free=False)) == 20


def test_without_a_price_numbers_are_shown_all_the_same(probe: TwilioProbe, lookalike: Lookalike) -> None:
    lookalike.fault("GET /v1/PhoneNumbers/*", "error_before")
    assert probe.numbers(CREDENTIALS, "US", "503", toll_free=False)[0].monthly == ""
