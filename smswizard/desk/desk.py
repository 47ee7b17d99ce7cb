"""The handful of things a front end is given."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from smswizard.desk.clients import Clients
from smswizard.desk.ports import Outbox, SettingsStore
from smswizard.domain.record import record

if TYPE_CHECKING:
    from smswizard.desk.account import Accounts
    from smswizard.desk.submitting import Submitting
    from smswizard.submission.ports import Clock


@record(frozen=True)
class Desk:
    """Everything a user can do, behind one door for window and command line.

    Accounts and filings are brought in when they are first asked for: most of the time nobody files. `back_up` makes
    today's copy of the workspace if there is none yet; it may take long.
    """

    clients: Clients
    settings: SettingsStore
    outbox: Outbox
    clock: Clock
    open_accounts: Callable[[], Accounts]
    open_submitting: Callable[[Accounts], Submitting]
    back_up: Callable[[], None]
    close: Callable[[], None]

    @cached_property
    def accounts(self) -> Accounts:
        """The provider accounts that this machine knows."""
        return self.open_accounts()

    @cached_property
    def submitting(self) -> Submitting:
        """The filings of this workspace."""
        return self.open_submitting(self.accounts)
