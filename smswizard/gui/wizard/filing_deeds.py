"""Filings: what they cost, the press that starts one, what a person decides on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from smswizard.desk.awaiting import question_before_code
from smswizard.desk.desk import Desk
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import RunId
from smswizard.gui import deeds
from smswizard.gui.background import Runner
from smswizard.gui.dialogs import Dialogs
from smswizard.gui.polling import Poller
from smswizard.gui.setting_keeper import SettingKeeper
from smswizard.gui.wizard.around import Around
from smswizard.i18n import say
from smswizard.submission.ports import Stop

_NEWS_MS = 100


class FilingDeeds(QObject):
    """`filed` after the press that started a filing."""

    filed = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        around: Around,
        settings: SettingKeeper,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._around, self._settings, self._dialogs = desk, around, settings, dialogs
        self._news: RunStatus | None = None
        self._news_soon = QTimer(self)
        self._news_soon.setSingleShot(True)
        self._news_soon.setInterval(_NEWS_MS)
        self._news_soon.timeout.connect(self._show_news)
        self._poller = Poller(self._advance, runner, self)
        self._poller.advanced.connect(self._on_status)
        self._poller.failed.connect(lambda problem: around.fail("track", problem))
        self.doing: dict[type, Callable[[Any], None]] = {
            deeds.LookAtCosts: self._look_at_costs,
            deeds.File: self._file,
            deeds.Spend: self._spend,
            deeds.Decide: self._decide,
            deeds.Refile: self._refile,
            deeds.RefileElsewhere: self._refile_elsewhere,
            deeds.SendCode: self._send_code,
            deeds.LookNow: lambda deed: self._go_on(deed.run),
            deeds.Abandon: self._abandon,
            deeds.AllowPolling: self._allow_polling,
        }

    def look_up(self) -> None:
        """Find out how the newest filing of the open client stands."""
        client = self._around.client
        self._around.run("status", lambda: self._desk.submitting.newest(client), self._on_newest)

    def _advance(self, run: RunId, said: Callable[[RunStatus], None], stop: Stop) -> RunStatus:
        """Beside the window; the filings are opened only now."""
        return self._desk.submitting.advance(run, said, stop)

    def _look_at_costs(self, _deed: deeds.LookAtCosts) -> None:
        client, desk, around = self._around.client, self._desk, self._around
        around.run(
            "costs",
            lambda: desk.submitting.preview(client, True),
            lambda found: around.change(practice_costs=found),
        )
        around.run(
            "costs",
            lambda: desk.submitting.preview(client, False),
            lambda found: around.change(real_costs=found),
        )

    def _file(self, deed: deeds.File) -> None:
        desk, client, who = self._desk, self._around.client, self._around.now.who

        def start() -> RunId:
            submitting = desk.submitting
            if deed.practice:
                submitting.set_pace(deed.pace)
            run = submitting.start(client, deed.practice, deed.script or "deserved")
            paid = tuple(each.key for each in submitting.status(run).tasks if each.is_paid)
            submitting.approve(run, paid, who)
            return run

        self._around.run("file", start, self._on_started)

    def _on_started(self, run: RunId) -> None:
        self._poller.advance(run)
        self.filed.emit()

    def _spend(self, deed: deeds.Spend) -> None:
        who = self._around.now.who
        self._then_advance(deed.run, lambda: self._desk.submitting.approve(deed.run, deed.tasks, who))

    def _decide(self, deed: deeds.Decide) -> None:
        who = self._around.now.who
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

    def _go_on(self, run: RunId) -> None:
        """Said to be under way at once, and not only with its first news."""
        self._around.begin("track")
        self._poller.advance(run)

    def _send_code(self, deed: deeds.SendCode) -> None:
        """A text to a person: asked first, and never sent again by itself."""
        who, status = self._around.now.who, self._around.now.status
        words = question_before_code(status is not None and status.is_practice)
        if self._dialogs.confirm(say("Send the code once more?"), words, say("Send it"), say("Not now")):
            self._around.run("track", lambda: self._desk.submitting.send_code(deed.run, who), self._on_newest)

    def _abandon(self, deed: deeds.Abandon) -> None:
        words = say("We stop here. What was filed stays filed at Twilio, and what was paid stays paid.")
        if self._dialogs.confirm(
            say("End this filing?"), words, say("End it"), say("Go on with it"), takes_away=True
        ):
            self._poller.stop(deed.run)
            self._around.run(
                "track", lambda: self._desk.submitting.abandon(deed.run), lambda _: self.look_up()
            )

    def _allow_polling(self, deed: deeds.AllowPolling) -> None:
        self._around.change(may_poll=deed.may)
        self._settings.keep(may_poll=deed.may)
        self._poller.allow(deed.may)

    def _then_advance(self, run: RunId, call: Callable[[], object]) -> None:
        self._around.run("track", call, lambda _: self._go_on(run))

    def _on_newest(self, status: RunStatus | None) -> None:
        if status is not None:
            self._around.change(status=status)
            self._poller.allow(self._around.now.may_poll)
            self._poller.watch(status)

    def _on_status(self, status: RunStatus) -> None:
        """While a run works it has news many times a second: the eye needs ten of them."""
        self._news = status
        if status.state is not RunState.WORKING:
            self._show_news()
        elif not self._news_soon.isActive():
            self._news_soon.start()

    def _show_news(self) -> None:
        status = self._news
        self._news_soon.stop()
        if status is not None and status.client == self._around.client:
            if status.state is not RunState.WORKING:
                self._around.end("track", "")
            self._around.change(status=status, is_offline=False)
