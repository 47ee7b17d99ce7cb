"""What a page is shown: the dossier of the moment and what follows from it."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from smswizard.desk.charges import Preview
from smswizard.desk.checking import Checkup
from smswizard.desk.ports import Account, Offer
from smswizard.desk.run_status import RunStatus
from smswizard.desk.texts import shown
from smswizard.domain.dossier import Dossier
from smswizard.domain.record import record

if TYPE_CHECKING:
    from smswizard.desk.pages_live import Look
    from smswizard.desk.patching import Patch


@record(frozen=True)
class Surroundings:
    """What a page needs to know beside the dossier.

    `keys_place` says in words where secrets are kept, `looks` are the live pages as they were seen last. `busy` names
    what is under way ("connect", "numbers", "file"), `troubles` what went wrong with it last, both by that name.
    `patch` are the changes found last in a text of theirs.
    """

    who: str = ""
    accounts: tuple[Account, ...] = ()
    keys_place: str = ""
    keys_last: bool = True
    may_poll: bool = False
    is_offline: bool = False
    offers: tuple[Offer, ...] | None = None
    practice_costs: Preview | None = None
    real_costs: Preview | None = None
    status: RunStatus | None = None
    patch: Patch | None = None
    looks: tuple[Look, ...] = ()
    busy: frozenset[str] = frozenset()
    troubles: tuple[tuple[str, str], ...] = ()

    def trouble(self, name: str) -> str:
        """What went wrong with it last, in words; "" where nothing did."""
        return dict(self.troubles).get(name, "")


@record(frozen=True)
class Sight:
    """One moment of one client."""

    dossier: Dossier
    checkup: Checkup
    today: date
    around: Surroundings = field(default_factory=Surroundings)

    @cached_property
    def completed(self) -> Dossier:
        """The dossier with our drafts where nothing was written; made once, and only when somebody looks."""
        return shown(self.dossier)
