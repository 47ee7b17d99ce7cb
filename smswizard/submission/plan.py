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
from smswizard.submission.task import Charge, Task, TaskKind

K = TaskKey


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
    profile = _own_profile() if filer is Filer.OWN else _client_profile()
    return Plan(route, filer, (*profile, *_bundle(), *_brand(route), *_sender(), *_campaign(dossier)))


def _own_profile() -> tuple[Task, ...]:
    return (
        Task(
            K("policy.a2p"),
            TaskKind.CHECK_POLICY,
            mark("Check that Twilio's requirements are the ones we know"),
            detail="a2p",
        ),
        Task(
            K("profile.approved"),
            TaskKind.FIND_PRIMARY,
            mark("Find your approved business profile"),
            needs=(K("policy.a2p"),),
        ),
    )


def _client_profile() -> tuple[Task, ...]:
    pieces = (K("profile.business"), K("profile.representative"), K("profile.document"), K("primary"))
    assigned = tuple(K(f"profile.assign.{key.split('.')[-1]}") for key in pieces)
    return (
        Task(
            K("policy.profile"),
            TaskKind.CHECK_POLICY,
            mark("Check Twilio's requirements for the business profile"),
            detail="profile",
        ),
        Task(
            K("policy.a2p"),
            TaskKind.CHECK_POLICY,
            mark("Check Twilio's requirements for texting"),
            detail="a2p",
        ),
        Task(
            K("primary"),
            TaskKind.FIND_PRIMARY,
            mark("Find the agency's approved profile"),
            needs=(K("policy.profile"), K("policy.a2p")),
        ),
        Task(K("profile"), TaskKind.PROFILE, mark("Create the business profile"), needs=(K("primary"),)),
        Task(
            K("profile.business"),
            TaskKind.END_USER,
            mark("Add the business"),
            needs=(K("profile"),),
            detail="customer_profile_business_information",
        ),
        Task(
            K("profile.representative"),
            TaskKind.END_USER,
            mark("Add the contact person"),
            needs=(K("profile"),),
            detail="authorized_representative_1",
        ),
        Task(K("profile.address"), TaskKind.ADDRESS, mark("Add the address"), needs=(K("profile"),)),
        Task(
            K("profile.document"),
            TaskKind.DOCUMENT,
            mark("File the address as a document"),
            needs=(K("profile.address"),),
            with_=K("profile.address"),
            detail="customer_profile_address",
        ),
        *(
            Task(
                key,
                TaskKind.ASSIGNMENT,
                mark("Put it into the business profile"),
                needs=(K("profile"), piece),
                about=K("profile"),
                with_=piece,
            )
            for key, piece in zip(assigned, pieces, strict=True)
        ),
        Task(
            K("profile.evaluation"),
            TaskKind.EVALUATION,
            mark("Let Twilio check the profile for gaps"),
            needs=assigned,
            about=K("profile"),
            detail="profile",
        ),
        Task(
            K("profile.submit"),
            TaskKind.SUBMIT,
            mark("Hand the profile in for review"),
            needs=(K("profile.evaluation"),),
            about=K("profile"),
        ),
        Task(
            K("profile.approved"),
            TaskKind.AWAIT,
            mark("Wait until the profile is approved"),
            needs=(K("profile.submit"),),
            about=K("profile"),
        ),
    )


def _bundle() -> tuple[Task, ...]:
    return (
        Task(K("bundle"), TaskKind.BUNDLE, mark("Create the texting bundle"), needs=(K("profile.approved"),)),
        Task(
            K("bundle.information"),
            TaskKind.END_USER,
            mark("Add the kind of company"),
            needs=(K("bundle"),),
            detail="us_a2p_messaging_profile_information",
        ),
        Task(
            K("bundle.assign.information"),
            TaskKind.ASSIGNMENT,
            mark("Put it into the texting bundle"),
            needs=(K("bundle.information"),),
            about=K("bundle"),
            with_=K("bundle.information"),
        ),
        Task(
            K("bundle.assign.profile"),
            TaskKind.ASSIGNMENT,
            mark("Put the business profile into the texting bundle"),
            needs=(K("bundle"), K("profile.approved")),
            about=K("bundle"),
            with_=K("profile.approved"),
        ),
        Task(
            K("bundle.evaluation"),
            TaskKind.EVALUATION,
            mark("Let Twilio check the bundle for gaps"),
            needs=(K("bundle.assign.information"), K("bundle.assign.profile")),
            about=K("bundle"),
            detail="a2p",
        ),
        Task(
            K("bundle.submit"),
            TaskKind.SUBMIT,
            mark("Hand the bundle in for review"),
            needs=(K("bundle.evaluation"),),
            about=K("bundle"),
        ),
    )


def _brand(route: Route) -> tuple[Task, ...]:
    fee = "brand_low_volume" if route is Route.LOW_VOLUME else "brand_standard"
    return (
        Task(
            K("brand"),
            TaskKind.BRAND,
            mark("Register the brand"),
            needs=(K("bundle.submit"),),
            detail=route.value,
            charge=Charge(once=fee),
        ),
        Task(
            K("brand.approved"),
            TaskKind.AWAIT,
            mark("Wait until the brand is approved"),
            needs=(K("brand"),),
            about=K("brand"),
        ),
    )


def _sender() -> tuple[Task, ...]:
    return (
        Task(
            K("service"), TaskKind.SERVICE, mark("Create the messaging service"), needs=(K("brand.approved"),)
        ),
        Task(
            K("number"),
            TaskKind.NUMBER,
            mark("Buy the phone number"),
            needs=(K("service"),),
            charge=Charge(monthly="number_local"),
        ),
        Task(
            K("pool"),
            TaskKind.POOL,
            mark("Put the number into the service"),
            needs=(K("number"),),
            about=K("service"),
            with_=K("number"),
        ),
    )


def _campaign(dossier: Dossier) -> tuple[Task, ...]:
    known = use_case(dossier.campaign.use_case)
    monthly = known.monthly_fee if known and known.monthly_fee else "campaign_standard"
    return (
        Task(
            K("use_cases"),
            TaskKind.USE_CASES,
            mark("Ask which use cases are open"),
            needs=(K("pool"),),
            about=K("brand"),
        ),
        Task(
            K("campaign"),
            TaskKind.CAMPAIGN,
            mark("Register the campaign"),
            needs=(K("use_cases"), K("pool")),
            about=K("service"),
            charge=Charge(once="campaign_vetting", monthly=monthly),
            again=Charge(once="campaign_resubmission"),
        ),
        Task(
            K("campaign.approved"),
            TaskKind.AWAIT,
            mark("Wait until the campaign is approved"),
            needs=(K("campaign"),),
            about=K("campaign"),
        ),
    )
