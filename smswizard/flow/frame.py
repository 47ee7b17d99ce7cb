"""The frame around the checklist: before you start, your business, track."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import StepId
from smswizard.flow.step import Screen, Step
from smswizard.i18n import mark


def _has_tax_id(dossier: Dossier) -> bool:
    return dossier.business.tax_id_kind != "none"


def _is_listed(dossier: Dossier) -> bool:
    return dossier.business.ownership == "public"


def _uses_customerio(dossier: Dossier) -> bool:
    return dossier.start.customerio == "yes"


START = Step(
    StepId.START,
    mark("Before you start"),
    (
        Screen(
            "start.may_you",
            mark("May this business text?"),
            mark("Carriers refuse some trades and places for good. Find out now, before it costs anything."),
            ("start.country", "start.audience", "start.trades"),
        ),
        Screen(
            "start.what_you_send",
            mark("What will you send?"),
            mark("The kind and the number of texts decide which registration fits you."),
            ("campaign.kinds", "start.volume", "start.number_wish"),
        ),
        Screen(
            "start.route",
            mark("The way that fits you"),
            mark("What it costs, how long it takes, and why we recommend it."),
            ("start.route", "start.customerio", "start.customerio_needs"),
            shows=(("start.customerio_needs", _uses_customerio),),
        ),
        Screen(
            "start.account",
            mark("Your Twilio account"),
            mark("Its identity check takes days, so start it now and write your texts meanwhile."),
            ("start.filer", "start.account"),
        ),
    ),
)

BUSINESS = Step(
    StepId.BUSINESS,
    mark("Your business"),
    (
        Screen(
            "business.identity",
            mark("Who is sending?"),
            mark("Carriers look this up in the tax records, letter by letter."),
            (
                "business.legal_name",
                "business.brand_name",
                "business.tax_id_kind",
                "business.tax_id",
                "business.kind",
            ),
            shows=(("business.tax_id", _has_tax_id),),
        ),
        Screen(
            "business.ownership",
            mark("Who owns it?"),
            mark("Listed companies, nonprofits and governments are checked in other registers."),
            (
                "business.ownership",
                "business.stock_exchange",
                "business.stock_ticker",
                "business.brand_contact_email",
                "business.industry",
            ),
            shows=(
                ("business.stock_exchange", _is_listed),
                ("business.stock_ticker", _is_listed),
                ("business.brand_contact_email", _is_listed),
            ),
        ),
        Screen(
            "business.address",
            mark("Where is it?"),
            mark("The address is compared with postal records."),
            (
                "business.country",
                "business.street",
                "business.street2",
                "business.city",
                "business.region",
                "business.postal_code",
            ),
        ),
        Screen(
            "business.public_face",
            mark("How do customers know it?"),
            mark("Reviewers open your website, and your texts name where people find help."),
            (
                "business.website",
                "business.email",
                "business.phone",
                "business.trade",
                "business.what_it_does",
            ),
        ),
        Screen(
            "business.contact",
            mark("Who speaks for it?"),
            mark("Twilio asks for a real person it can write to about the registration."),
            (
                "contact.first_name",
                "contact.last_name",
                "contact.title",
                "contact.position",
                "contact.email",
                "contact.phone",
            ),
        ),
    ),
)

TRACK = Step(
    StepId.TRACK,
    mark("Track"),
    (
        Screen(
            "track.progress",
            mark("Where it stands"),
            mark("What has been filed, what is being waited for, and what you can do."),
        ),
    ),
)
