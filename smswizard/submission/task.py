"""One thing to be done at the provider."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smswizard.domain.ids import TaskKey

NO_TASK = TaskKey("")
"""Stands where a task is about no other."""


class TaskKind(StrEnum):
    """What a task does there."""

    CHECK_POLICY = "check policy"
    FIND_PRIMARY = "find primary profile"
    PROFILE = "customer profile"
    END_USER = "end user"
    ADDRESS = "address"
    DOCUMENT = "supporting document"
    ASSIGNMENT = "assignment"
    EVALUATION = "evaluation"
    SUBMIT = "submit for review"
    AWAIT = "wait for a decision"
    BUNDLE = "trust product"
    BRAND = "brand"
    SERVICE = "messaging service"
    NUMBER = "phone number"
    POOL = "sender pool"
    USE_CASES = "use cases"
    CAMPAIGN = "campaign"
    VERIFICATION = "toll-free verification"
    CODE = "code to the owner"
    """In no plan: a person asks for it, and every call sends a text."""


READS = frozenset({TaskKind.CHECK_POLICY, TaskKind.FIND_PRIMARY, TaskKind.USE_CASES, TaskKind.AWAIT})
"""Kinds that change nothing at the provider: repeated freely, never journaled as intended."""


@dataclass(frozen=True)
class Charge:
    """What a task costs: ids of rows of the fee table, once and every month."""

    once: str = ""
    monthly: str = ""


@dataclass(frozen=True)
class Task:
    """One task. `needs` are keys that must be settled before; `about` is the key of the task whose thing an
    assignment, evaluation, submission or wait is about; `with_` that of the thing assigned; `detail` tells two
    tasks of one kind apart for the provider's forms (an end user's type, a policy's name); `again` is what changing it in
    place after a refusal may cost."""

    key: TaskKey
    kind: TaskKind
    title: str
    needs: tuple[TaskKey, ...] = ()
    about: TaskKey = NO_TASK
    with_: TaskKey = NO_TASK
    detail: str = ""
    charge: Charge | None = None
    again: Charge | None = None

    @property
    def is_paid(self) -> bool:
        """True where carrying it out costs money."""
        return self.charge is not None

    @property
    def is_read(self) -> bool:
        """True where it changes nothing at the provider."""
        return self.kind in READS
