"""What filing needs of the other machines: a real provider for an account, and the practice one with its clock."""

from __future__ import annotations

from typing import Protocol

from smswizard.submission.ports import Clock, Provider


class PacedClock(Clock, Protocol):
    """A clock whose hours may pass in seconds."""

    @property
    def pace(self) -> float:
        """Seconds of this clock in a real second."""

    def set_pace(self, factor: float) -> None:
        """Let time pass `factor` times as fast from now on (at least 1)."""


class PracticeProvider(Provider, Protocol):
    """The practice provider and what steers it."""

    @property
    def clock(self) -> PacedClock:
        """Practice time."""

    def prepare(self, tag: str, script: str) -> None:
        """Choose what the run with this tag will show. Raises UsageError for a course that is not known."""

    def release(self, tag: str) -> None:
        """Give back the numbers of a run that has ended."""


class RealProviders(Protocol):
    """Opens the real provider."""

    def __call__(self, account_sid: str, may_prompt: bool) -> Provider:
        """The provider of an account. Raises NotAllowedYet where no key is kept, VaultError; with `may_prompt=False` a
        locked keychain raises VaultLocked without asking the person."""
