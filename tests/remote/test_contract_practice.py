"""The practice provider keeps the contract of all providers."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from smswizard.remote.practice import Practice
from smswizard.remote.practice_clock import PracticeClock
from tests.remote.provider_contract import OpenStage, ProviderContract, Stage
from tests.support.filing import TAG, DictMemory, JumpingClock


@dataclass
class PracticeStage:
    """Practice time jumps."""

    script: str
    clock: JumpingClock = field(default_factory=JumpingClock)

    def __post_init__(self) -> None:
        memory = DictMemory()
        self.provider = Practice(memory, PracticeClock(self.clock, memory))
        self.provider.prepare(TAG, self.script)

    def let_it_be_decided(self) -> None:
        self.clock.moment += timedelta(days=5)

    def let_it_show(self) -> None:
        self.clock.moment += timedelta(seconds=10)

    def charges(self) -> Counter[str]:
        return Counter(each.what for each in self.provider.charges(TAG))


class TestPractice(ProviderContract):
    @pytest.fixture
    def open_stage(self) -> OpenStage:
        def opened(refusal: str = "", loses_answers: bool = False) -> Stage:
            script = f"refusal:{refusal}" if refusal else "lost_answer" if loses_answers else "approval"
            return PracticeStage(script)

        return opened
