"""Accounts, numbers and filings of the open client: what pages wish for, done beside the window."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from smswizard.desk.desk import Desk
from smswizard.desk.ports import AccountFacts, Offer, Settings
from smswizard.desk.run_status import RunStatus
from smswizard.domain.errors import SmsWizardError
from smswizard.domain.ids import ClientId, RunId
from smswizard.gui import deeds
from smswizard.gui.background import Runner
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.polling import Poller
from smswizard.gui.setting_keeper import LANE as SETTINGS_LANE
from smswizard.gui.setting_keeper import SettingKeeper
from smswizard.gui.sight import Surroundings
from smswizard.i18n import say


class Filing(QObject):
    """Keeps the `Surroundings` of the open client; `changed` when they are others."""

    changed = Signal()
    filed = Signal()
    put_requested = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        settings: SettingKeeper,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._settings, self._dialogs = desk, runner, settings, dialogs
        self._client = ClientId("")
        self.around = Surroundings()
        self.poller = Poller(desk, runner, self)
        self.poller.advanced.connect(self._on_status)
        self.poller.failed.connect(lambda words: self._end("track", words))
        self._doing: dict[type, Callable[[Any], None]] = {
            deeds.LookAtKeychain: self._look_at_keychain,
            deeds.Connect: self._connect,
            deeds.Forget: self._forget,
            deeds.FindNumbers: self._find_numbers,
            deeds.LookAtCosts: self._look_at_costs,
            deeds.File: self._file,
            deeds.Spend: self._spend,
            deeds.Decide: self._decide,
            deeds.Refile: self._refile,
            deeds.RefileElsewhere: self._refile_elsewhere,
            deeds.Abandon: self._abandon,
            deeds.LookNow: lambda deed: self.poller.advance(deed.run),
            deeds.AllowPolling: self._allow_polling,
        }

    def open(self, client: ClientId, settings: Settings) -> None:
        """Look after this client from now on."""
        self._client = client
        self.around = Surroundings(who=settings.who, accounts=settings.accounts, may_poll=settings.may_poll)
        self._run("status", lambda: self._desk.submitting.newest(client), self._on_newest)

    def set_who(self, who: str) -> None:
        """The name that goes with a tick."""
        self._change(who=who)
        self._settings.keep(who=who)

    def do(self, deed: object) -> bool:
        """Do what a page wishes; False where it is not for this one."""
        doing = self._doing.get(type(deed))
        if doing is None:
            return False
        doing(deed)
        return True

    def _look_at_keychain(self, _deed: deeds.LookAtKeychain) -> None:
        accounts = self._desk.accounts
        self._run(
            "keychain",
            lambda: (accounts.place(), accounts.is_lasting()),
            lambda found: self._change(keys_place=found[0], keys_last=found[1]),
        )

    def _connect(self, deed: deeds.Connect) -> None:
        self._run(
            "connect",
            lambda: self._desk.accounts.connect(deed.credentials),
            self._on_connected,
            SETTINGS_LANE,
        )

    def _forget(self, deed: deeds.Forget) -> None:
        words = say("The key is removed from this computer. At Twilio nothing changes.")
        if self._dialogs.confirm(say("Forget this account?"), words, say("Forget"), say("Keep")):
            self._run(
                "connect",
                lambda: self._desk.accounts.forget(deed.account_sid),
                lambda _: self._change(accounts=self._desk.accounts.known()),
                SETTINGS_LANE,
            )

    def _find_numbers(self, deed: deeds.FindNumbers) -> None:
        accounts = self._desk.accounts

        def find() -> tuple[Offer, ...]:
            if deed.practice:
                return accounts.practice_numbers(deed.area_code, deed.toll_free)
            return accounts.numbers(deed.account_sid, "US", deed.area_code, deed.toll_free)

        self._run("numbers", find, lambda offers: self._change(offers=offers))

    def _look_at_costs(self, _deed: deeds.LookAtCosts) -> None:
        client, submitting = self._client, self._desk.submitting
        self._run("costs", lambda: submitting.preview(client, True), lambda p: self._change(practice_costs=p))
        self._run("costs", lambda: submitting.preview(client, False), lambda p: self._change(real_costs=p))

    def _file(self, deed: deeds.File) -> None:
        submitting, client, who = self._desk.submitting, self._client, self.around.who

        def start() -> RunId:
            run = submitting.start(client, deed.practice, deed.script or "deserved")
            status = submitting.status(run)
            submitting.approve(run, tuple(each.key for each in status.tasks if each.is_paid), who)
            return run

        if deed.practice:
            submitting.set_pace(deed.pace)
        self._run("file", start, self._on_started)

    def _spend(self, deed: deeds.Spend) -> None:
        who = self.around.who
        self._then_advance(deed.run, lambda: self._desk.submitting.approve(deed.run, deed.tasks, who))

    def _decide(self, deed: deeds.Decide) -> None:
        who = self.around.who
        self._then_advance(
            deed.run, lambda: self._desk.submitting.decide(deed.run, deed.task, deed.resend, who)
        )

    def _refile(self, deed: deeds.Refile) -> None:
        self._then_advance(deed.run, lambda: self._desk.submitting.refile(deed.run, deed.elsewhere))

    def _refile_elsewhere(self, deed: deeds.RefileElsewhere) -> None:
        words = say("What did you put right? A few words, for example: the page is live now.")
        said = self._dialogs.ask_line(say("Put right outside of these answers"), words)
        if said is not None:
            self._refile(deeds.Refile(deed.run, said))

    def _abandon(self, deed: deeds.Abandon) -> None:
        words = say("We stop here. What was filed stays filed at Twilio, and what was paid stays paid.")
        if self._dialogs.confirm(
            say("End this filing?"), words, say("End it"), say("Go on with it"), takes_away=True
        ):
            self.poller.stop(deed.run)
            self._run("track", lambda: self._desk.submitting.abandon(deed.run), lambda _: self._look_again())

    def _allow_polling(self, deed: deeds.AllowPolling) -> None:
        self._change(may_poll=deed.may)
        self._settings.keep(may_poll=deed.may)
        self.poller.allow(deed.may)

    def _then_advance(self, run: RunId, call: Callable[[], object]) -> None:
        self._run("track", call, lambda _: self.poller.advance(run))

    def _run(
        self, name: str, call: Callable[[], object], done: Callable[[Any], None], lane: str = ""
    ) -> None:
        """Do something beside the window under a name; what goes wrong with it is kept under that name."""
        client = self._client
        self._change(busy=self.around.busy | {name}, troubles=self._without(name))

        def finish(result: object) -> None:
            if client == self._client:
                self._end(name, "")
                done(result)

        def fail(problem: Exception) -> None:
            if not isinstance(problem, SmsWizardError):
                raise problem
            if client == self._client:
                self._end(name, f"{say(problem.title)} {say(problem.advice)}".strip())

        self._runner.run(call, lane=lane or f"filing:{name}", done=finish, failed=fail)

    def _end(self, name: str, trouble: str) -> None:
        troubles = self._without(name)
        if trouble:
            troubles = (*troubles, (name, trouble))
        self._change(busy=self.around.busy - {name}, troubles=troubles)

    def _without(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(each for each in self.around.troubles if each[0] != name)

    def _change(self, **changes: Any) -> None:
        after = dataclasses.replace(self.around, **changes)
        if after != self.around:
            self.around = after
            self.changed.emit()

    def _on_connected(self, facts: AccountFacts) -> None:
        self._change(accounts=self._desk.accounts.known())
        self.put_requested.emit("sender.account_sid", facts.sid)

    def _on_started(self, run: RunId) -> None:
        self.poller.advance(run)
        self.filed.emit()

    def _on_newest(self, status: RunStatus | None) -> None:
        if status is not None:
            self._change(status=status)
            self.poller.allow(self.around.may_poll)
            self.poller.watch(status)

    def _on_status(self, status: RunStatus) -> None:
        if status.client == self._client:
            self._change(status=status)

    def _look_again(self) -> None:
        client = self._client
        self._run("status", lambda: self._desk.submitting.newest(client), self._on_newest)
