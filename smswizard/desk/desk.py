"""The handful of things a front end is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smswizard.desk.account import Accounts
from smswizard.desk.clients import Clients
from smswizard.desk.ports import Outbox, SettingsStore
from smswizard.desk.submitting import Submitting
from smswizard.submission.ports import Clock


@dataclass(frozen=True)
class Desk:
    """Everything a user can do, behind one door for window and command line."""

    clients: Clients
    accounts: Accounts
    submitting: Submitting
    settings: SettingsStore
    outbox: Outbox
    clock: Clock
    close: Callable[[], None]
