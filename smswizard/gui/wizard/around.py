"""Keeps what stands around the dossier of the open client, and runs what takes time beside the window."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from smswizard.desk.ports import Settings
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import ClientId
from smswizard.gui.background import Call, Runner
from smswizard.gui.sight import Surroundings
from smswizard.i18n import say
from smswizard.submission.fault import FaultKind
from smswizard.submission.ports import ProviderError


class Around(QObject):
    """`changed` when the surroundings are others."""

    changed = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.client = ClientId("")
        self.now = Surroundings()

    def open(self, client: ClientId, settings: Settings) -> None:
        """Another client was opened."""
        self.client = client
        self.now = Surroundings(who=settings.who, accounts=settings.accounts, may_poll=settings.may_poll)

    def change(self, **changes: Any) -> None:
        """Set single values."""
        after = dataclasses.replace(self.now, **changes)
        if after != self.now:
            self.now = after
            self.changed.emit()

    def run(self, name: str, call: Call, done: Callable[[Any], None], lane: str = "") -> None:
        """Do something beside the window under a name; what goes wrong with it is kept under that name."""
        client = self.client
        self.begin(name)

        def finish(result: object) -> None:
            if client == self.client:
                self.end(name, "")
                done(result)

        def fail(problem: Exception) -> None:
            if not isinstance(problem, SmsWizardError):
                raise problem
            if client == self.client:
                self.fail(name, problem)

        self._runner.run(call, lane=lane or f"around:{name}", done=finish, failed=fail)

    def stop(self, name: str) -> None:
        """Ask what is under way under this name to stop."""
        self._runner.stop(f"around:{name}")

    def begin(self, name: str) -> None:
        """Something is under way; what went wrong with it before is forgotten."""
        self.change(busy=self.now.busy | {name}, troubles=self._without(name))

    def fail(self, name: str, problem: SmsWizardError) -> None:
        """Something went wrong; whether the network was the reason is noted apart."""
        self.end(name, f"{say(problem.title)} {say(problem.advice)}".strip())
        if isinstance(problem, ProviderError):
            self.change(is_offline=problem.fault.kind is FaultKind.OFFLINE)

    def end(self, name: str, trouble: str) -> None:
        """Something is over, well or with this trouble."""
        troubles = self._without(name)
        if trouble:
            troubles = (*troubles, (name, trouble))
        self.change(busy=self.now.busy - {name}, troubles=troubles)

    def _without(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(each for each in self.now.troubles if each[0] != name)
