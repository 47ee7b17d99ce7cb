"""The ordered tasks of a registration. Pure: a route and a filer give a plan.

Order and pieces follow Twilio's ISV walkthrough for standard and low-volume standard brands; a business that files
from its own account uses its approved primary profile instead of a secondary one.
"""

from __future__ import annotations

from dataclasses import dataclass

from smswizard.domain.dossier import Dossier
from smswizard.domain.errors import NotAllowedYet
from smswizard.domain.ids import TaskKey
from smswizard.domain.route import Filer, Route, filer_of, route_of
from smswizard.facts.vocabulary import use_case
from smswizard.i18n import mark
from smswizard.submission.local_number import BUNDLE, CLIENT_PROFILE, OWN_PROFILE, SENDER, brand, campaign
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
    """The plan of a dossier. Raises NotAllowedYet for a route that cannot be filed by the program yet."""
    route, filer = route_of(dossier), filer_of(dossier)
    if route not in (Route.LOW_VOLUME, Route.STANDARD):
        raise NotAllowedYet(
            mark("This way cannot be filed from here yet."),
            mark("Use the Console packet: it holds every answer in Twilio's order."),
        )
    profile = OWN_PROFILE if filer is Filer.OWN else CLIENT_PROFILE
    fee = "brand_low_volume" if route is Route.LOW_VOLUME else "brand_standard"
    known = use_case(dossier.campaign.use_case)
    monthly = known.monthly_fee if known and known.monthly_fee else "campaign_standard"
    return Plan(route, filer, (*profile, *BUNDLE, *brand(route.value, fee), *SENDER, *campaign(monthly)))
