"""Twilio's official library against the look-alike keeps the contract of all providers."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from smswizard.remote.twilio_provider import TwilioProvider
from tests.remote.conftest import CREDENTIALS, Opener, brands_of_a_person
from tests.remote.provider_contract import OpenStage, ProviderContract, Stage
from tests.support.filing import JumpingClock
from tests.support.lookalike.running import Lookalike

PAID = (
    "POST /v1/a2p/BrandRegistrations",
    "POST */IncomingPhoneNumbers.json",
    "POST */Compliance/Usa2p",
)


@dataclass
class TwilioStage:
    """Reviews of the look-alike go one step on each time somebody asks."""

    lookalike: Lookalike
    provider: TwilioProvider

    def let_it_be_decided(self) -> None:
        """Asking is enough, but where the owner is texted a code."""
        for brand in brands_of_a_person(self.lookalike):
            self.lookalike.director.carry_out("reply_yes", {"sid": brand.sid})

    def let_it_show(self) -> None:
        """Everything shows at once."""

    def charges(self) -> Counter[str]:
        return Counter(each.what for each in self.lookalike.world.charges)


class TestTwilio(ProviderContract):
    @pytest.fixture
    def open_stage(
        self, open_lookalike: Opener, closing: Callable[[TwilioProvider], TwilioProvider]
    ) -> OpenStage:
        def opened(refusal: str = "", loses_answers: bool = False) -> Stage:
            error = {"error_code": int(refusal or 0), "description": "refused", "fields": [], "url": ""}
            reason = {"code": int(refusal or 0), "reason": "refused"}
            reviews = {
                "brand": [[{"status": "FAILED", "errors": [error]}], ["PENDING", "APPROVED"]],
                "verification": [[{"status": "TWILIO_REJECTED", "errors": [reason]}], ["TWILIO_APPROVED"]],
            }
            script = {"reviews": reviews, "failed_brands_unlock": True}
            lookalike = open_lookalike(script if refusal else {})
            for where in PAID if loses_answers else ():
                lookalike.fault(where, "drop_after")
            return TwilioStage(lookalike, closing(TwilioProvider(CREDENTIALS, JumpingClock())))

        return opened
