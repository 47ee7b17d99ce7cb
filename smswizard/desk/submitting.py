"""File, follow, decide, file again: the verbs of a run. Every verb reads the journal anew; nothing is remembered here."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from random import SystemRandom

from smswizard.desk.charges import USD, Preview, lines_of, plan_lines, price_of, sums
from smswizard.desk.checking import Gap, check, filing_gaps
from smswizard.desk.ports import DossierStore, RunRow
from smswizard.desk.providers import PacedClock, PracticeProvider, RealProviders
from smswizard.desk.refiling import subjects
from smswizard.desk.run_book import RunBook
from smswizard.desk.run_status import RunState, RunStatus, status_of
from smswizard.domain.confirmation import digest_of
from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NotAllowedYet, UsageError
from smswizard.domain.ids import ClientId, RunId, TaskKey
from smswizard.drafting.complete import as_confirmed
from smswizard.i18n import mark
from smswizard.submission.engine import advance
from smswizard.submission.ledger import Ledger, TaskState
from smswizard.submission.pace import Pacer, Patience
from smswizard.submission.passage import Passage, silent
from smswizard.submission.plan import plan_for
from smswizard.submission.ports import Clock, Provider, Stop
from smswizard.submission.record import Approved, Cleared, Closed, Opened, Refiled
from smswizard.submission.reminding import remind
from smswizard.submission.trace import LOOK

SHORTEST_WAIT_S = 0.2
"""Between two looks of `follow`, in real seconds, however fast practice time passes."""


def _unheard(status: RunStatus) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class Chance:
    """Where unlike names and waits come from."""

    name: Callable[[], str] = lambda: secrets.token_hex(8)
    jitter: Callable[[], float] = SystemRandom().random


@dataclass(frozen=True)
class Submitting:
    """The filings of this workspace. `open_real` opens the real provider of an account; `pacer` and `chance` are for all
    its runs."""

    store: DossierStore
    clock: Clock
    practice: PracticeProvider
    open_real: RealProviders
    pacer: Pacer = field(default_factory=Pacer)
    chance: Chance = field(default_factory=Chance)

    def preview(self, client: ClientId, practice: bool = False) -> Preview:
        """What would be filed and what it costs. Raises NotAllowedYet for a way that cannot be filed from here."""
        dossier = self.store.load(client).dossier
        plan = plan_for(as_confirmed(dossier))
        lines = plan_lines(plan)
        once, monthly = sums(lines)
        return Preview(plan, lines, once, monthly, USD, self._gaps(dossier, practice))

    def start(self, client: ClientId, practice: bool, script: str = "deserved") -> RunId:
        """Open a run and freeze the dossier; nothing is sent yet.

        A real filing needs everything; a rehearsal only the four ticks, and shows what the rest leads to. Raises
        NotAllowedYet, also where a run of the same kind is open; UsageError for a script that is not known.
        """
        dossier = self.store.load(client).dossier
        self._check_gaps(dossier, practice)
        frozen, book = as_confirmed(dossier), self._book
        plan, tag = plan_for(frozen), f"sreg-{self.chance.name()}"
        if practice:
            book.release_ended(client)
            self.practice.prepare(tag, script)
        run = RunId(f"run-{self.chance.name()}")
        opened = Opened(
            at=book.clock_of(practice).now(),
            run=run,
            route=plan.route.value,
            filer=plan.filer.value,
            provider="practice" if practice else "twilio",
            is_practice=practice,
            tag=tag,
            account="" if practice else frozen.sender.account_sid.strip(),
            dossier_digest=digest_of(frozen),
        )
        self.store.open_run(client, opened, frozen)
        return run

    def approve(self, run: RunId, tasks: tuple[TaskKey, ...], who: str) -> None:
        """Write down that a person pressed the button that named the sum for these tasks."""
        row = self._book.row(run)
        ledger = self._book.ledger(row)
        charges = {key: ledger.charge(key) for key in tasks if key in ledger.traces}
        prices = tuple(price_of(ledger.plan.task(key), charge) for key, charge in charges.items() if charge)
        if ledger.closed or not tasks or len(prices) != len(tasks):
            raise UsageError(mark("There is nothing to approve here."))
        lines = [line for key, charge in charges.items() for line in lines_of(ledger.plan.task(key), charge)]
        once, monthly = sums(lines)
        now, currency = self._book.now(row), lines[0].currency
        self._book.write(row, Approved(now, tasks, str(once), str(monthly), currency, who, prices))

    def advance(
        self,
        run: RunId,
        said: Callable[[RunStatus], None] = _unheard,
        stop: Stop | None = None,
        may_prompt: bool = True,
    ) -> RunStatus:
        """Go on as far as possible: blocks, so run it in a worker. Returns when it must wait or ask.

        With `may_prompt=False` (a poll in the background) a locked keychain raises VaultLocked.
        """
        book = self._book
        row = book.row(run)
        if row.closed:
            return book.status(row)

        def heard(ledger: Ledger, busy: TaskKey) -> None:
            said(status_of(ledger, book.moment(row, is_working=True, busy=busy)))

        passage = self._passage(row, may_prompt, stop, heard)
        halt = advance(passage)
        return status_of(passage.ledger, book.moment(row, halt.fault))

    def send_code(self, run: RunId, who: str) -> RunStatus:
        """Have the owner of a sole proprietor brand texted the code once more: blocks. Raises NotAllowedYet where that
        is not open now or too soon, ProviderError where the call went wrong."""
        row = self._book.row(run)
        if not row.closed:
            remind(self._passage(row), who)
        return self._book.status(row)

    def follow(
        self, run: RunId, said: Callable[[RunStatus], None] = _unheard, stop: Stop | None = None
    ) -> RunStatus:
        """Advance and wait for decisions until a person is needed, it is over, or somebody asks to stop."""
        row = self._book.row(run)
        clock = self._book.clock_of(row.opened.is_practice)
        while True:
            status = self.advance(run, said, stop)
            said(status)
            if status.state is not RunState.WAITING or status.next_look_at is None:
                return status
            wait_s = (status.next_look_at - clock.now()).total_seconds()
            if not clock.pause(max(wait_s, SHORTEST_WAIT_S * self._book.pace(row)), stop):
                return status

    def status(self, run: RunId) -> RunStatus:
        """How a run stands, from its journal alone."""
        return self._book.status(self._book.row(run))

    def newest(self, client: ClientId, practice: bool | None = None) -> RunStatus | None:
        """The newest run of a client; of one kind, or of any."""
        rows = [each for each in self.runs(client) if practice in (None, each.opened.is_practice)]
        return self._book.status(rows[0]) if rows else None

    def runs(self, client: ClientId | None = None) -> tuple[RunRow, ...]:
        """Runs, newest first."""
        return self.store.runs(client)

    def decide(self, run: RunId, task: TaskKey, resend: bool, who: str) -> RunStatus:
        """What a person decided about a paid call that was not found: send it again (which asks for the money anew),
        or leave it as it is; the next advance looks again either way."""
        row = self._book.row(run)
        ledger = self._book.ledger(row)
        if task not in ledger.traces or ledger.state(task) is not TaskState.ABSENT_PAID:
            raise UsageError(mark("There is nothing to decide here."))
        if resend:
            by = who.strip() if who.strip() not in ("", LOOK) else "person"
            self._book.write(row, Cleared(self._book.now(row), task, by, ledger.traces[task].seen))
        return self._book.status(row)

    def refile(self, run: RunId, elsewhere: str = "") -> RunStatus:
        """Freeze the dossier anew and have what was refused changed in place by the next advance.

        `elsewhere` is what the person mended outside of the answers ("the page is live now"). Raises NotAllowedYet
        where nothing relevant changed, a tick is missing, or the refusal is final.
        """
        row = self._book.row(run)
        dossier = self.store.load(row.client).dossier
        frozen, note = as_confirmed(dossier), elsewhere.strip()
        refused = subjects(self._book.ledger(row), self.store.frozen(run), frozen, note)
        self._check_gaps(dossier, row.opened.is_practice)
        self.store.freeze(run, frozen)
        for subject in refused:
            self._book.write(row, Refiled(self._book.now(row), subject.key, digest_of(frozen), note))
        return self._book.status(row)

    def abandon(self, run: RunId) -> RunStatus:
        """Give a filing up. What was made and paid stays, at the provider and in the journal."""
        row = self._book.row(run)
        if not row.closed:
            self._book.write(row, Closed(self._book.now(row), "abandoned"))
        return self._book.status(row)

    @property
    def practice_clock(self) -> PacedClock:
        """Practice time, and how fast it passes."""
        return self.practice.clock

    def set_pace(self, factor: float) -> None:
        """Let practice time pass so many times as fast."""
        self.practice.clock.set_pace(factor)

    @property
    def _book(self) -> RunBook:
        return RunBook(self.store, self.clock, self.practice)

    def _passage(
        self,
        row: RunRow,
        may_prompt: bool = True,
        stop: Stop | None = None,
        heard: Callable[[Ledger, TaskKey], None] = silent,
    ) -> Passage:
        dossier, run = self.store.frozen(row.opened.run), row.opened.run
        return Passage(
            plan_for(dossier),
            self.store.journal(run),
            self._provider(row, may_prompt),
            self._book.clock_of(row.opened.is_practice),
            dossier,
            stop,
            heard,
            self.pacer,
            Patience(self.chance.jitter),
        )

    def _provider(self, row: RunRow, may_prompt: bool) -> Provider:
        if row.opened.is_practice:
            return self.practice
        return self.open_real(row.opened.account, may_prompt)

    def _gaps(self, dossier: Dossier, practice: bool) -> tuple[Gap, ...]:
        return filing_gaps(dossier, self._book.clock_of(practice).now().date(), practice)

    def _check_gaps(self, dossier: Dossier, practice: bool) -> None:
        today = self._book.clock_of(practice).now().date()
        if practice and check(dossier, today).lock.is_open:
            return
        gaps = self._gaps(dossier, practice)
        if gaps:
            raise NotAllowedYet(
                gaps[0].words,
                mark("Mend this first. The page “Request your number” lists all that is missing."),
            )
