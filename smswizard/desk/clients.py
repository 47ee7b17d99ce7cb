"""The clients of the workspace."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from smswizard.desk.ports import ClientStore, Edition, Stored
from smswizard.desk.step_state import StepState, state_words
from smswizard.domain.dossier import Dossier, with_answer, with_confirmations
from smswizard.domain.ids import CHECKLIST, ClientId, StepId
from smswizard.domain.record import record
from smswizard.flow.walk import step_of
from smswizard.i18n import mark

if TYPE_CHECKING:
    from smswizard.submission.ports import Clock


class BoardRow(NamedTuple):
    """A client on the board. `steps` are the five items of the checklist; `next_step` is where to go on;
    `run` is the outcome of the newest real run, "" if none."""

    id: ClientId
    name: str
    steps: tuple[tuple[StepId, StepState], ...]
    next_step: StepId
    changed_at: datetime
    is_sample: bool
    is_archived: bool
    run: str = ""

    @property
    def next(self) -> str:
        """What comes next, marked."""
        if self.run == StepState.APPROVED:
            return mark("Approved")
        if self.run == StepState.FILED:
            return mark("Filed, waiting for a decision")
        return step_of(self.next_step).title


@record(frozen=True)
class Clients:
    """Open, save, list, duplicate, put away, hand over.

    `summarise` is `desk.summary.summary`, `sample` gives the sample client. Both are handed in, so that listing the
    clients brings in neither rules nor drafting.
    """

    store: ClientStore
    clock: Clock
    summarise: Callable[[Dossier, date], Mapping[str, str]]
    sample: Callable[[], Dossier]

    def rows(self, search: str = "", archived: bool = False) -> tuple[BoardRow, ...]:
        """Clients that match a search, newest change first."""
        runs = self._run_states()
        return tuple(
            BoardRow(
                row.id,
                row.name,
                _steps(row.summary, runs.get(row.id, "")),
                StepId(row.summary.get("next", StepId.START)),
                row.changed_at,
                row.is_sample,
                row.is_archived,
                runs.get(row.id, ""),
            )
            for row in self.store.rows(search, archived)
        )

    def create(self, dossier: Dossier | None = None) -> Stored:
        """A new client."""
        new = dossier or Dossier()
        return self.store.create(new, self._summary(new))

    def create_sample(self) -> Stored:
        """The sample bakery, to play with."""
        return self.create(self.sample())

    def open(self, client: ClientId) -> Stored:
        """One client."""
        return self.store.load(client)

    def save(self, client: ClientId, dossier: Dossier, revision: int, why: str = "edited") -> int:
        """Save; the new revision. Raises StaleRevision where somebody else saved meanwhile."""
        return self.store.save(client, dossier, revision, self._summary(dossier), why)

    def duplicate(self, client: ClientId) -> Stored:
        """A new client with the same answers; ticks and the chosen number are not taken along."""
        original = self.store.load(client).dossier
        copy = with_answer(with_confirmations(original, ()), "sender.number", "")
        return self.create(dataclasses.replace(copy, is_sample=original.is_sample))

    def archive(self, client: ClientId, archived: bool = True) -> None:
        """Put a client away, or take it back."""
        self.store.archive(client, archived)

    def history(self, client: ClientId) -> tuple[Edition, ...]:
        """Editions, newest first."""
        return self.store.history(client)

    def edition(self, client: ClientId, number: int) -> Dossier:
        """The dossier as it was."""
        return self.store.edition(client, number)

    def export(self, client: ClientId, to: Path) -> Path:
        """One client as one portable file, without secrets."""
        return self.store.export_client(client, to)

    def save_elsewhere(self, dossier: Dossier, to: Path) -> Path:
        """A dossier as a portable file, also where the workspace cannot be written."""
        return self.store.save_elsewhere(dossier, to)

    def import_file(self, source: Path) -> Stored:
        """A client file as a new client."""
        return self.store.import_client(source, self._summary)

    def _summary(self, dossier: Dossier) -> Mapping[str, str]:
        return self.summarise(dossier, self.clock.now().date())

    def _run_states(self) -> dict[ClientId, str]:
        states: dict[ClientId, str] = {}
        for client, closed in self.store.real_runs():
            states.setdefault(client, "approved" if closed else "filed")
        return states


def _steps(summary_: Mapping[str, str], run: str) -> tuple[tuple[StepId, StepState], ...]:
    states = [(step, StepState(summary_.get(step.value, StepState.EMPTY))) for step in CHECKLIST]
    if run:
        states[-1] = (StepId.REQUEST, StepState(run))
    return tuple(states)


def steps_in_words(row: BoardRow) -> tuple[str, ...]:
    """The five states of a row in marked words, for the command line and for screen readers."""
    return tuple(state_words(state, step) for step, state in row.steps)
