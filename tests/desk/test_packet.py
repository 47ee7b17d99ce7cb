"""The packet: every answer in order, the tax number masked, practice badged."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from smswizard.desk.confirming import confirm
from smswizard.desk.editing import answered
from smswizard.desk.packet import as_html, as_json, as_text, console_packet
from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import StepId
from smswizard.drafting.sample_client import bakery
from tests.support.filing import a_person, toll_free

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DIGITS = "".join(each for each in bakery().business.tax_id if each.isdigit())


def _plain(text: str) -> str:
    return "".join(each for each in text if each.isdigit() or each.isalpha())


@pytest.mark.parametrize("written", [as_text, as_html, as_json])
def test_the_tax_number_is_masked_unless_asked_for(written: object) -> None:
    assert callable(written)
    assert DIGITS not in _plain(written(console_packet(bakery())))
    assert DIGITS in _plain(written(console_packet(bakery(), with_tax_id=True)))


def test_the_packet_has_what_the_console_asks_for_in_its_order() -> None:
    packet = console_packet(bakery())
    assert [each.title for each in packet.sections][:5] == [
        "Business profile",
        "Contact person",
        "Brand",
        "Campaign",
        "Number",
    ]
    campaign = {row.label: row.value for row in packet.sections[3].rows}
    assert bakery().business.brand_name in campaign["How it works, told to the reviewer"]
    assert campaign["Public address of the policy"].startswith("https://")


def titles(dossier: Dossier) -> list[str]:
    return [each.title for each in console_packet(dossier).sections]


def test_one_persons_packet_has_no_tax_number_and_a_mobile_for_the_code() -> None:
    assert titles(a_person())[:4] == ["Profile of one person", "Brand", "Campaign", "Number"]
    person, brand, *_ = console_packet(a_person(), with_tax_id=True).sections
    assert a_person().contact.phone in {row.value for row in brand.rows}
    assert not any("tax" in row.label.lower() for row in (*person.rows, *brand.rows))


def test_a_toll_free_packet_has_a_verification_instead_of_brand_and_campaign() -> None:
    assert titles(toll_free("own"))[:4] == [
        "Business profile",
        "Contact person",
        "Number",
        "Toll-free verification",
    ]
    rows = {row.value for row in console_packet(toll_free("own")).sections[3].rows}
    assert bakery().business.legal_name in rows
    assert "web_form" not in rows, "choices are told in words"
    assert any(value.startswith("https://") for value in rows)
    assert DIGITS not in _plain(as_text(console_packet(toll_free("own"))))


def test_a_text_left_to_us_is_in_the_packet_as_drafted() -> None:
    assert bakery().consent.help_reply == ""
    rows = {row.label: row.value for row in console_packet(bakery()).sections[3].rows}
    assert rows["Reply to HELP"]


def test_who_confirmed_what_is_in_the_packet() -> None:
    dossier = confirm(bakery(), StepId.PRIVACY, "A. Sample", NOW, NOW.date(), "a reason")
    ticks = console_packet(dossier).sections[-1].rows
    assert [(row.label, row.value) for row in ticks] == [
        ("Privacy policy", "A. Sample, 2026-11-23 12:00 UTC")
    ]


def test_practice_is_badged_in_every_form() -> None:
    packet = console_packet(bakery(), is_practice=True)
    assert "PRACTICE" in as_text(packet)
    assert "PRACTICE" in as_html(packet)
    assert json.loads(as_json(packet))["practice"] is True
    assert "PRACTICE" not in as_text(console_packet(bakery()))


def test_hostile_text_is_shown_as_text() -> None:
    dossier = answered(Dossier(), "business.brand_name", "<script>alert(1)</script>")
    assert "<script>" not in as_html(console_packet(dossier))
