"""Which form goes out for which task. Pure; the door to Twilio only carries what stands here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smswizard.remote import forms_messaging, forms_tollfree, forms_trusthub
from smswizard.submission.ports import Order
from smswizard.submission.task import TaskKind

Form = Callable[[Order], dict[str, object]]
"""Parameters by the names of Twilio's Python library. May raise UnreadableAnswer; nothing was sent then."""


def _assignment(order: Order) -> dict[str, object]:
    return {"object_sid": order.sids[order.task.with_]}


def _evaluation(order: Order) -> dict[str, object]:
    return {"policy_sid": forms_trusthub.policy_sid(order.task.detail)}


def _pool(order: Order) -> dict[str, object]:
    return {"phone_number_sid": order.sids[order.task.with_]}


FORMS: Mapping[TaskKind, Form] = {
    TaskKind.PROFILE: forms_trusthub.profile,
    TaskKind.END_USER: forms_trusthub.end_user,
    TaskKind.ADDRESS: forms_trusthub.address,
    TaskKind.DOCUMENT: forms_trusthub.document,
    TaskKind.ASSIGNMENT: _assignment,
    TaskKind.EVALUATION: _evaluation,
    TaskKind.SUBMIT: lambda _: {"status": "pending-review"},
    TaskKind.BUNDLE: forms_trusthub.bundle,
    TaskKind.BRAND: forms_messaging.brand,
    TaskKind.SERVICE: forms_messaging.service,
    TaskKind.NUMBER: forms_messaging.number,
    TaskKind.POOL: _pool,
    TaskKind.CAMPAIGN: forms_messaging.campaign,
    TaskKind.CODE: lambda _: {},
    TaskKind.VERIFICATION: forms_tollfree.verification,
}


def form(order: Order) -> dict[str, object]:
    """The parameters of the call that carries an order's task out."""
    return FORMS[order.task.kind](order)
