"""The look-alike for the tests of this folder; each use of it ends with a look at what it has to complain of."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from smswizard.desk.ports import Credentials
from smswizard.remote.twilio_provider import TwilioProvider
from tests.support.filing import JumpingClock
from tests.support.lookalike.contract import Contract
from tests.support.lookalike.directing import ACCOUNT_SID, AUTH_TOKEN, KEY_SECRET, KEY_SID
from tests.support.lookalike.running import Lookalike
from tests.support.lookalike.world import Thing

CREDENTIALS = Credentials(ACCOUNT_SID, KEY_SID, KEY_SECRET)
WITH_TOKEN = Credentials(ACCOUNT_SID, "", AUTH_TOKEN)

Opener = Callable[..., Lookalike]


def brands_of_a_person(lookalike: Lookalike) -> list[Thing]:
    """The brands whose owner is texted a code."""
    things = lookalike.world.things.values()
    return [t for t in things if t.kind == "brand" and t.body["brand_type"] == "SOLE_PROPRIETOR"]


@pytest.fixture(scope="session")
def contract() -> Contract:
    """Twilio's OpenAPI files; missing ones fail every test that needs them, in words."""
    return Contract()


@pytest.fixture
def open_lookalike(tmp_path: Path, contract: Contract, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Starts a look-alike and leads this process's https there. Its violations fail the test at the end.

    ``expected`` lets a test break the contract on purpose: the number of violations that must be there.
    """
    with ExitStack() as stack:
        checks: list[tuple[Lookalike, int]] = []

        def opened(script: Mapping[str, Any] | None = None, expected: int = 0) -> Lookalike:
            lookalike = stack.enter_context(Lookalike(tmp_path, contract, script))
            for name, value in lookalike.environment().items():
                monkeypatch.setenv(name, value)
            checks.append((lookalike, expected))
            return lookalike

        yield opened
        for lookalike, expected in checks:
            assert len(lookalike.world.violations) == expected, lookalike.world.violations


@pytest.fixture
def lookalike(open_lookalike: Opener) -> Lookalike:
    """A look-alike with a full account and an approved primary profile."""
    return open_lookalike()


@pytest.fixture
def closing() -> Iterator[Callable[[TwilioProvider], TwilioProvider]]:
    """Hands a provider through and closes its connection after the test."""
    with ExitStack() as stack:

        def kept(provider: TwilioProvider) -> TwilioProvider:
            stack.callback(provider.close)
            return provider

        yield kept


@pytest.fixture
def provider(lookalike: Lookalike, closing: Callable[[TwilioProvider], TwilioProvider]) -> TwilioProvider:
    """Twilio, as the look-alike plays it, with a standard key."""
    return closing(TwilioProvider(CREDENTIALS, JumpingClock()))
