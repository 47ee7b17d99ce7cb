"""Carrying tasks out at Twilio, once each, and changing what was refused in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from smswizard.domain.ids import TaskKey
from smswizard.domain.route import Route, route_of
from smswizard.i18n import mark
from smswizard.remote import forms_messaging, forms_tollfree, forms_trusthub, twilio_answers
from smswizard.remote.twilio_answers import plain
from smswizard.remote.twilio_forms import form
from smswizard.remote.twilio_places import box_of, campaign_list
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import Order, ProviderError
from smswizard.submission.resource import Resource
from smswizard.submission.task import TaskKind

Deed = Callable[[Any, Order, dict[str, object]], Any]

_DEEDS: Mapping[TaskKind, Deed] = {
    TaskKind.PROFILE: lambda client, _, sent: client.trusthub.v1.customer_profiles.create(**sent),
    TaskKind.END_USER: lambda client, _, sent: client.trusthub.v1.end_users.create(**sent),
    TaskKind.ADDRESS: lambda client, _, sent: client.addresses.create(**sent),
    TaskKind.DOCUMENT: lambda client, _, sent: client.trusthub.v1.supporting_documents.create(**sent),
    TaskKind.ASSIGNMENT: lambda client, order, sent: box_of(client, order).assignments.create(**sent),
    TaskKind.EVALUATION: lambda client, order, sent: box_of(client, order).evaluations.create(**sent),
    TaskKind.SUBMIT: lambda client, order, sent: box_of(client, order).context.update(**sent),
    TaskKind.BUNDLE: lambda client, _, sent: client.trusthub.v1.trust_products.create(**sent),
    TaskKind.BRAND: lambda client, _, sent: client.messaging.v1.brand_registrations.create(**sent),
    TaskKind.SERVICE: lambda client, _, sent: client.messaging.v1.services.create(**sent),
    TaskKind.NUMBER: lambda client, _, sent: client.incoming_phone_numbers.create(**sent),
    TaskKind.POOL: lambda client, order, sent: client.messaging.v1.services(
        order.sids[order.task.about]
    ).phone_numbers.create(**sent),
    TaskKind.CAMPAIGN: lambda client, order, sent: campaign_list(
        client, order.sids[TaskKey("service")]
    ).create(**sent),
    TaskKind.VERIFICATION: lambda client, _, sent: client.messaging.v1.tollfree_verifications.create(**sent),
    TaskKind.CODE: lambda client, order, sent: client.messaging.v1.brand_registrations(
        order.sids[order.task.about]
    ).brand_registration_otps.create(**sent),
}

_MEANINGS: Mapping[TaskKind, Callable[[twilio_answers.Answer], Resource]] = {
    TaskKind.EVALUATION: twilio_answers.evaluation,
    TaskKind.BRAND: twilio_answers.brand,
    TaskKind.CAMPAIGN: twilio_answers.campaign,
    TaskKind.VERIFICATION: twilio_answers.verification,
}


def carry_out(client: Any, order: Order) -> Resource:
    """Make one call: the one that carries the task out."""
    kind = order.task.kind
    record = _DEEDS[kind](client, order, form(order))
    return _MEANINGS.get(kind, twilio_answers.made)(plain(record))


def change(client: Any, order: Order) -> Resource:
    """Bring a refused thing to what the dossier says now. What says it already is left alone."""
    amend = _CHANGES.get(order.task.kind)
    if amend is None:
        raise ProviderError(
            Fault(FaultKind.REFUSED),
            mark("This cannot be changed in place."),
            mark("Open it in the Twilio Console, or ask Twilio support."),
        )
    return amend(client, order)


def _profile(client: Any, order: Order) -> Resource:
    _pieces(client, order, _PROFILE_PEOPLE)
    _address(client, order)
    context = client.trusthub.v1.customer_profiles(order.sids[TaskKey("profile")])
    record, sent = context.fetch(), forms_trusthub.profile_face(order.dossier)
    wanted = {name: value for name, value in sent.items() if getattr(record, name) != value}
    return twilio_answers.made(plain(context.update(**wanted) if wanted else record))


def _bundle(client: Any, order: Order) -> Resource:
    _pieces(client, order, _bundle_people(order))
    return twilio_answers.made(plain(client.trusthub.v1.trust_products(order.sids[order.task.key]).fetch()))


def _brand(client: Any, order: Order) -> Resource:
    """A brand has no fields of its own: what it was refused for lies in the profile and the bundle."""
    if TaskKey("profile") in order.sids:
        _profile(client, order)
    _pieces(client, order, _bundle_people(order))
    record = client.messaging.v1.brand_registrations(order.sids[order.task.key]).update()
    return twilio_answers.brand(plain(record))


def _campaign(client: Any, order: Order) -> Resource:
    campaigns = campaign_list(client, order.sids[TaskKey("service")])
    record = campaigns(forms_messaging.CAMPAIGN_SID).update(**forms_messaging.campaign_change(order))
    return twilio_answers.campaign(plain(record))


_PROFILE_PEOPLE = {
    TaskKey("profile.business"): forms_trusthub.BUSINESS,
    TaskKey("profile.representative"): forms_trusthub.REPRESENTATIVE,
    TaskKey("profile.person"): forms_trusthub.STARTER,
}


def _bundle_people(order: Order) -> Mapping[TaskKey, str]:
    is_person = route_of(order.dossier) is Route.SOLE_PROPRIETOR
    return {TaskKey("bundle.information"): forms_trusthub.SOLE if is_person else forms_trusthub.MESSAGING}


def _pieces(client: Any, order: Order, people: Mapping[TaskKey, str]) -> None:
    for key, kind in people.items():
        if key not in order.sids:
            continue
        wanted = forms_trusthub.attributes(kind, order.dossier)
        context = client.trusthub.v1.end_users(order.sids[key])
        if context.fetch().attributes != wanted:
            context.update(attributes=wanted)


def _address(client: Any, order: Order) -> None:
    key = TaskKey("profile.address")
    if key not in order.sids:
        return
    context = client.addresses(order.sids[key])
    sent = {"street_secondary": "", **forms_trusthub.address(order)}
    del sent["iso_country"]  # Twilio takes a country only when the address is made
    record = context.fetch()
    wanted = {name: value for name, value in sent.items() if (getattr(record, name) or "") != value}
    if wanted:
        context.update(**wanted)


def _verification(client: Any, order: Order) -> Resource:
    """Within the days that Twilio leaves for it; what was sent already stands with the edit's status."""
    context = client.messaging.v1.tollfree_verifications(order.sids[order.task.key])
    record = context.fetch()
    if str(record.status) != _REJECTED:
        return twilio_answers.verification(plain(record))
    if record.edit_allowed is False:
        raise ProviderError(
            Fault(FaultKind.REFUSED, message=_NO_EDIT),
            _NO_EDIT,
            mark(
                "Delete this verification in the Twilio Console, then start a new filing with the same number."
            ),
        )
    sent = forms_tollfree.changeable(order.dossier)
    return twilio_answers.verification(plain(context.update(edit_reason=_EDIT_REASON, **sent)))


_REJECTED = "TWILIO_REJECTED"
_NO_EDIT = mark("Twilio takes no more changes to this verification.")
_EDIT_REASON = "The answers that the rejection is about were corrected."


_CHANGES: Mapping[TaskKind, Callable[[Any, Order], Resource]] = {
    TaskKind.PROFILE: _profile,
    TaskKind.BUNDLE: _bundle,
    TaskKind.BRAND: _brand,
    TaskKind.CAMPAIGN: _campaign,
    TaskKind.VERIFICATION: _verification,
}
