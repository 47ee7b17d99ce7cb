"""The ordered tasks of a registration. Pure: a route and a filer give a plan.

Order and pieces follow Twilio's ISV walkthrough for standard, low-volume standard and sole proprietor brands, and its guide
to toll-free verification; a business that files from its own account uses its approved primary profile instead of a
secondary one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import TaskKey
from smswizard.domain.route import Filer, Route, filer_of, route_of
from smswizard.facts.vocabulary import use_case
from smswizard.i18n import mark
from smswizard.submission import toll_free
from smswizard.submission.local_number import (
    BUNDLE,
    CLIENT_PROFILE,
    IDENTITY,
    OWN_PROFILE,
    PERSON_BUNDLE,
    PERSON_PROFILE,
    brand,
    campaign,
    sender,
)
from smswizard.submission.pieces import Tasks
from smswizard.submission.task import Task


@dataclass(frozen=True)
class Plan:
    """The tasks in the order in which they are tried."""

    route: Route
    filer: Filer
    tasks: tuple[Task, ...]

    def task(self, key: TaskKey) -> Task:
        """The task with this key. Raises KeyError."""
        return {each.key: each for each in self.tasks}[key]

    @property
    def paid(self) -> tuple[Task, ...]:
        """The tasks that cost money, in order."""
        return tuple(each for each in self.tasks if each.is_paid)


def plan_for(dossier: Dossier) -> Plan:
    """The plan of a dossier. Raises NotAllowedYet for a way that can only be filed by hand."""
    route, filer = route_of(dossier), filer_of(dossier)
    return Plan(route, filer, _TASKS[route](dossier, filer))


def _local(dossier: Dossier, filer: Filer) -> Tasks:
    profile = OWN_PROFILE if filer is Filer.OWN else CLIENT_PROFILE
    route = route_of(dossier)
    fee = "brand_low_volume" if route is Route.LOW_VOLUME else "brand_standard"
    known = use_case(dossier.campaign.use_case)
    monthly = known.monthly_fee if known and known.monthly_fee else "campaign_standard"
    number = sender("brand.approved", "number_local")
    return (*profile, *BUNDLE, *brand(route.value, fee), *number, *campaign(monthly))


def _one_person(_: Dossier, filer: Filer) -> Tasks:
    """Twilio's own pages contradict each other; its guide describes the calls for software vendors only."""
    if filer is Filer.OWN:
        raise NotAllowedYet(
            mark("Twilio lets one person without a tax number register only in its Console."),
            mark("Use the Console packet: it holds every answer in Twilio's order."),
        )
    return (
        *PERSON_PROFILE,
        *PERSON_BUNDLE,
        *brand(Route.SOLE_PROPRIETOR.value, "brand_low_volume"),
        *IDENTITY,
        *sender("brand.verified", "number_local"),
        *campaign("campaign_sole_proprietor"),
    )


def _toll_free(_: Dossier, filer: Filer) -> Tasks:
    profile = toll_free.OWN_PROFILE if filer is Filer.OWN else toll_free.CLIENT_PROFILE
    return (*profile, *toll_free.SENDER, *toll_free.VERIFICATION)


_TASKS: Mapping[Route, Callable[[Dossier, Filer], Tasks]] = {
    Route.LOW_VOLUME: _local,
    Route.STANDARD: _local,
    Route.SOLE_PROPRIETOR: _one_person,
    Route.TOLL_FREE: _toll_free,
}
