"""A client's file to read, paste from and hand over.

The Console packet holds every answer in the order in which Twilio's Console asks for it (business profile, brand,
campaign, number), so that a business can file by hand. Twilio documents that way for direct customers
(https://www.twilio.com/docs/messaging/api/usapptoperson-resource.md, read 2026-11).
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from smswizard.desk.choices import label_of
from smswizard.domain.confirmation import Standing
from smswizard.domain.dossier import Dossier, answer
from smswizard.domain.fields import field_at
from smswizard.domain.ids import CHECKLIST
from smswizard.domain.question import FieldKind
from smswizard.domain.route import Route, route_of
from smswizard.domain.values import TaxId, parse_tax_id
from smswizard.drafting.complete import as_confirmed
from smswizard.flow.standing import standings
from smswizard.flow.walk import step_of
from smswizard.i18n import mark, say


@dataclass(frozen=True)
class PacketRow:
    """One answer: what the form calls it, the value to paste, a note beside it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class PacketSection:
    """One page of the form."""

    title: str
    note: str
    rows: tuple[PacketRow, ...]


@dataclass(frozen=True)
class Packet:
    """The whole file. `is_practice` packets are badged and never mistaken for real ones."""

    title: str
    client: str
    sections: tuple[PacketSection, ...]
    is_practice: bool = False


_ADDRESS = (
    "business.street",
    "business.street2",
    "business.city",
    "business.region",
    "business.postal_code",
    "business.country",
)
_PROFILE = (
    "business.legal_name",
    "business.kind",
    "business.industry",
    "business.tax_id_kind",
    "business.tax_id",
    "business.website",
    *_ADDRESS,
)
_PERSON = ("contact.first_name", "contact.last_name", "contact.email", "contact.phone")
_REPRESENTATIVE = (*_PERSON, "contact.title", "contact.position")
_BRAND = (
    "business.brand_name",
    "business.ownership",
    "business.stock_exchange",
    "business.stock_ticker",
    "business.brand_contact_email",
)
_CAMPAIGN = (
    "campaign.use_case",
    "campaign.description",
    "campaign.samples",
    "campaign.has_links",
    "campaign.has_phone",
    "campaign.age_gated",
    "campaign.direct_lending",
    "consent.message_flow",
    "privacy.url",
    "terms.url",
    "consent.confirmation",
    "consent.help_reply",
    "consent.stop_reply",
)
_VERIFICATION = (
    "business.legal_name",
    "business.brand_name",
    "business.website",
    *_ADDRESS,
    *_PERSON,
    "business.ownership",
    "business.tax_id_kind",
    "business.tax_id",
    "campaign.monthly_volume",
    "campaign.use_case",
    "campaign.kinds",
    "campaign.description",
    "campaign.samples",
    "consent.ways",
    "consent.form_url",
    "consent.evidence_url",
    "consent.message_flow",
    "campaign.age_gated",
    "consent.confirmation",
    "consent.help_reply",
    "privacy.url",
    "terms.url",
)
"""In the order of Twilio's toll-free form (its specification, `POST /v1/Tollfree/Verifications`)."""


def console_packet(dossier: Dossier, with_tax_id: bool = False, is_practice: bool = False) -> Packet:
    """Every answer in the Console's order. The tax number is masked unless asked for."""
    told = as_confirmed(dossier)
    ticks = PacketSection(
        mark("What was confirmed"), mark("Who read and confirmed each text, and when."), _ticks(dossier)
    )
    sections = (*_SECTIONS[route_of(told)](told, with_tax_id), ticks)
    return Packet(mark("Everything for the Twilio Console"), told.name, sections, is_practice)


def _profile(told: Dossier, with_tax_id: bool) -> tuple[PacketSection, ...]:
    return (
        PacketSection(
            mark("Business profile"),
            mark("In the Console: Trust Hub, then Customer profiles."),
            _rows(told, _PROFILE, with_tax_id),
        ),
        PacketSection(
            mark("Contact person"),
            mark("Twilio calls this person the authorized representative."),
            _rows(told, _REPRESENTATIVE),
        ),
    )


def _number(told: Dossier) -> PacketSection:
    note = mark("In the Console: Phone numbers, then Buy a number.")
    return PacketSection(mark("Number"), note, _rows(told, ("sender.number",)))


def _campaign(told: Dossier) -> PacketSection:
    note = mark("On the same page, after the brand is approved.")
    return PacketSection(mark("Campaign"), note, _rows(told, _CAMPAIGN))


def _local(told: Dossier, with_tax_id: bool) -> tuple[PacketSection, ...]:
    where = mark("In the Console: Messaging, then Regulatory compliance.")
    brand = PacketSection(mark("Brand"), where, _rows(told, _BRAND))
    return (*_profile(told, with_tax_id), brand, _campaign(told), _number(told))


def _one_person(told: Dossier, _: bool) -> tuple[PacketSection, ...]:
    """Twilio's guide for sole proprietors asks for a person, an address and a brand with a mobile; for no tax number."""
    return (
        PacketSection(
            mark("Profile of one person"),
            mark("In the Console: Trust Hub, then Customer profiles. Choose the one without a tax number."),
            _rows(told, (*_PERSON, *_ADDRESS)),
        ),
        PacketSection(
            mark("Brand"),
            mark(
                "In the Console: Messaging, then Regulatory compliance. Twilio texts the mobile; answer with YES "
                "within a day."
            ),
            _rows(told, ("business.brand_name", "business.industry", "contact.phone")),
        ),
        _campaign(told),
        _number(told),
    )


def _toll_free(told: Dossier, with_tax_id: bool) -> tuple[PacketSection, ...]:
    return (
        *_profile(told, with_tax_id),
        _number(told),
        PacketSection(
            mark("Toll-free verification"),
            mark("In the Console: Phone numbers, then your number, then its toll-free verification."),
            _rows(told, _VERIFICATION, with_tax_id),
        ),
    )


_SECTIONS: Mapping[Route, Callable[[Dossier, bool], tuple[PacketSection, ...]]] = {
    Route.LOW_VOLUME: _local,
    Route.STANDARD: _local,
    Route.SOLE_PROPRIETOR: _one_person,
    Route.TOLL_FREE: _toll_free,
}


def _rows(dossier: Dossier, paths: tuple[str, ...], with_tax_id: bool = False) -> tuple[PacketRow, ...]:
    rows: list[PacketRow] = []
    for path in paths:
        field, value = field_at(path), answer(dossier, path)
        if isinstance(value, tuple):
            texts = [each for each in value if each.strip()]
            if field.kind is FieldKind.MANY:
                texts = [say(label_of(field, each, dossier)) for each in texts]
            rows += [PacketRow(f"{say(field.label)} {n}", each) for n, each in enumerate(texts, 1)]
        elif value.strip():
            shown = value if with_tax_id or field.kind is not FieldKind.TAX_ID else masked(value, dossier)
            rows.append(
                PacketRow(
                    say(field.label), say(label_of(field, shown, dossier)) if field.kind in _CHOSEN else shown
                )
            )
    return tuple(rows)


_CHOSEN = (FieldKind.CHOICE, FieldKind.YES_NO)


def masked(tax_id: str, dossier: Dossier) -> str:
    """A tax number with all but its last four digits hidden."""
    value = parse_tax_id(tax_id, dossier.business.tax_id_kind)
    if isinstance(value, TaxId):
        return value.masked
    return "•" * min(len(tax_id), 9)


def _ticks(dossier: Dossier) -> tuple[PacketRow, ...]:
    stand = standings(dossier)
    rows = []
    for step in CHECKLIST:
        tick = dossier.confirmation(step)
        if tick is not None and stand[step] is Standing.CONFIRMED:
            when = f"{tick.at:%Y-%m-%d %H:%M} UTC"
            rows.append(PacketRow(say(step_of(step).title), f"{tick.who}, {when}".strip(", "), tick.reason))
    return tuple(rows)


def as_text(packet: Packet) -> str:
    """The packet as plain text."""
    lines = [say(packet.title).upper(), packet.client]
    if packet.is_practice:
        lines.append(say(PRACTICE_BADGE))
    for section in packet.sections:
        lines += ["", say(section.title), "-" * len(say(section.title)), say(section.note), ""]
        for row in section.rows:
            lines.append(f"{row.label}: {row.value}" + (f"  ({row.note})" if row.note else ""))
    return "\n".join(lines) + "\n"


def as_json(packet: Packet) -> str:
    """The packet as JSON text."""
    return json.dumps(
        {
            "title": packet.title,
            "client": packet.client,
            "practice": packet.is_practice,
            "sections": [
                {
                    "title": section.title,
                    "rows": [
                        {"label": row.label, "value": row.value, "note": row.note} for row in section.rows
                    ],
                }
                for section in packet.sections
            ],
        },
        indent=2,
        ensure_ascii=True,
    )


PRACTICE_BADGE = mark("PRACTICE: nothing in this file was filed for real.")

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1f24}"
    "h1{font-size:1.6rem}h2{margin-top:2.5rem;font-size:1.2rem;border-bottom:1px solid #c9ced6;padding-bottom:.3rem}"
    "dl{display:grid;grid-template-columns:14rem 1fr;gap:.5rem 1rem}dt{color:#4a5260}"
    "dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.badge{background:#fff1c2;padding:.5rem 1rem}"
)


def as_html(packet: Packet) -> str:
    """The packet as one HTML page without outside parts."""
    body = [f"<h1>{html.escape(say(packet.title))}</h1>", f"<p>{html.escape(packet.client)}</p>"]
    if packet.is_practice:
        body.append(f'<p class="badge"><strong>{html.escape(say(PRACTICE_BADGE))}</strong></p>')
    for section in packet.sections:
        body.append(f"<h2>{html.escape(say(section.title))}</h2><p>{html.escape(say(section.note))}</p><dl>")
        for row in section.rows:
            note = f"<br><small>{html.escape(row.note)}</small>" if row.note else ""
            body.append(f"<dt>{html.escape(row.label)}</dt><dd>{html.escape(row.value)}{note}</dd>")
        body.append("</dl>")
    title = html.escape(f"{say(packet.title)} – {packet.client}")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>"
    )
