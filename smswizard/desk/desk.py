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
    from smswizard.desk.pages_live import LivePages
    from smswizard.desk.reading_pages import Inbox
    from smswizard.desk.submitting import Submitting
    from smswizard.desk.verdict import Verdicts
    from smswizard.submission.ports import Clock


@record(frozen=True)
class Desk:
    """Everything a user can do, behind one door for window and command line.

    Accounts, filings, live pages and verdicts are brought in when they are first asked for: most of the time nobody
    files. `back_up` makes today's copy of the workspace if there is none yet; it may take long.
    """

    clients: Clients
    settings: SettingsStore
    outbox: Outbox
    inbox: Inbox
    clock: Clock
    open_accounts: Callable[[], Accounts]
    open_submitting: Callable[[Accounts], Submitting]
    open_pages_live: Callable[[], LivePages]
    open_verdicts: Callable[[], Verdicts]
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

    @cached_property
    def pages_live(self) -> LivePages:
        """The live pages of the clients, looked at when somebody asks for it."""
        return self.open_pages_live()

    @cached_property
    def verdicts(self) -> Verdicts:
        """What was found about the clients, for those who only look."""
        return self.open_verdicts()
