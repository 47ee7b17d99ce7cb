"""What filing costs, task by task, with where and when each price was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from smswizard.desk.checking import Gap
from smswizard.domain.ids import TaskKey
from smswizard.facts.fees import fee
from smswizard.submission.plan import Plan
from smswizard.submission.record import Price
from smswizard.submission.task import Charge, Task

USD = "USD"


@dataclass(frozen=True)
class ChargeLine:
    """One fee of a task, once or monthly. `may_be_free`: sources disagree whether it falls due at all (a campaign
    that is filed again). Amounts are None where no price is known."""

    task: TaskKey
    title: str
    once: Decimal | None
    monthly: Decimal | None
    currency: str
    source: str
    date: str
    name: str = ""
    note: str = ""
    may_be_free: bool = False


@dataclass(frozen=True)
class Preview:
    """What would be filed, what it costs, and what is still missing. Nothing is sent for it."""

    plan: Plan
    lines: tuple[ChargeLine, ...]
    once: Decimal
    monthly: Decimal
    currency: str
    gaps: tuple[Gap, ...]


def lines_of(task: Task, charge: Charge | None, may_be_free: bool = False) -> tuple[ChargeLine, ...]:
    """The fees of a charge."""
    if charge is None:
        return ()
    found = []
    for fee_id, is_monthly in ((charge.once, False), (charge.monthly, True)):
        if fee_id:
            known = fee(fee_id)
            once, monthly = (None, known.amount) if is_monthly else (known.amount, None)
            found.append(
                ChargeLine(
                    task.key,
                    task.title,
                    once,
                    monthly,
                    known.currency,
                    known.source,
                    known.date,
                    known.name,
                    known.note,
                    may_be_free,
                )
            )
    return tuple(found)


def plan_lines(plan: Plan) -> tuple[ChargeLine, ...]:
    """The fees of a whole plan."""
    return tuple(line for task in plan.tasks for line in lines_of(task, task.charge))


def sums(lines: Iterable[ChargeLine]) -> tuple[Decimal, Decimal]:
    """What falls due once, and every month."""
    kept = tuple(lines)
    once = sum((each.once for each in kept if each.once is not None), Decimal(0))
    return once, sum((each.monthly for each in kept if each.monthly is not None), Decimal(0))


def price_of(task: Task, charge: Charge) -> Price:
    """A charge as an approval writes it down."""
    once, monthly = sums(lines_of(task, charge))
    return Price(task.key, str(once), str(monthly))
