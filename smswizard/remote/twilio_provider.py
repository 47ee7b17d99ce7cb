"""Twilio as a provider of senders (`submission.ports.Provider`), over its official library."""

from __future__ import annotations

from smswizard.desk.ports import Credentials
from smswizard.remote.twilio_deeds import carry_out, change
from smswizard.remote.twilio_line import TIMEOUT_S, TwilioLine
from smswizard.remote.twilio_lookups import lookup
from smswizard.remote.twilio_views import view
from smswizard.submission.ports import Clock, Order
from smswizard.submission.resource import Resource


class TwilioProvider:
    """One account. Used by one thread at a time; every method may raise ProviderError."""

    def __init__(self, credentials: Credentials, clock: Clock, timeout_s: float = TIMEOUT_S) -> None:
        self._line = TwilioLine(credentials, clock, timeout_s)

    @property
    def name(self) -> str:
        """How journals call it."""
        return "twilio"

    @property
    def is_practice(self) -> bool:
        """Everything here is real."""
        return False

    def find(self, order: Order) -> Resource | None:
        """Look for what an earlier, lost call may have made."""
        return self._line.ask(lambda client: lookup(client, order))

    def create(self, order: Order) -> Resource:
        """Carry the task out with one call."""
        return self._line.ask(lambda client: carry_out(client, order))

    def amend(self, order: Order) -> Resource:
        """Change a refused thing in place."""
        return self._line.ask(lambda client: change(client, order))

    def observe(self, order: Order) -> Resource:
        """Read a policy, a profile, use cases, or how far a decision is."""
        return self._line.ask(lambda client: view(client, order))

    def close(self) -> None:
        """Give the connection up; a later call opens a new one."""
        self._line.close()
