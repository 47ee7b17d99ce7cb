"""Text becomes a value, or a problem that says what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.domain.values import (
    Email,
    Phone,
    Problem,
    TaxId,
    WebAddress,
    parse_date,
    parse_email,
    parse_phone,
    parse_tax_id,
    parse_web_address,
    registrable_domain,
)


@pytest.mark.parametrize(
    "typed",
    ["503-555-0142", "(503) 555 0142", "+1 503 555 0142", "call 503.555.0142 after nine", "15035550142"],
)
def test_a_phone_number_is_read_also_with_words_around_it(typed: str) -> None:
    found = parse_phone(typed, "US")
    assert isinstance(found, Phone)
    assert found.e164 == "+15035550142"


@pytest.mark.parametrize("typed", ["", "555-0142", "1", "ask Sam", "5" * 500, "+1 503 555 01421234567"])
def test_what_is_no_phone_number_says_what_to_do(typed: str) -> None:
    found = parse_phone(typed, "US")
    assert isinstance(found, Problem)
    assert found.cure


@pytest.mark.parametrize(
    ("typed", "domain"),
    [
        ("hello@goldencrust.example", "goldencrust.example"),
        (" a.b+c@Mail.Shop.Example ", "mail.shop.example"),
    ],
)
def test_an_email_gives_its_domain(typed: str, domain: str) -> None:
    found = parse_email(typed)
    assert isinstance(found, Email)
    assert found.domain == domain


@pytest.mark.parametrize(
    "typed", ["", "a@b", "two@at@signs.example", "a b@c.example", "@x.example", "x" * 500]
)
def test_what_is_no_email_is_a_problem(typed: str) -> None:
    assert isinstance(parse_email(typed), Problem)


def test_a_web_address_without_a_scheme_is_understood_as_https() -> None:
    found = parse_web_address("shop.goldencrust.example/privacy")
    assert found == WebAddress(
        "https://shop.goldencrust.example/privacy", "https", "shop.goldencrust.example", "goldencrust.example"
    )


@pytest.mark.parametrize(
    "typed", ["", "our site", "http://localhost", "https://[bad", "https://", "a b.example"]
)
def test_what_is_no_web_address_is_a_problem(typed: str) -> None:
    assert isinstance(parse_web_address(typed), Problem)


def test_the_registrable_domain_knows_public_suffixes() -> None:
    assert registrable_domain("texts.bakery.co.uk") == "bakery.co.uk"


def test_a_name_in_other_letters_is_one_domain_in_both_spellings() -> None:
    assert (
        registrable_domain("texts.xn--bckerei-5wa.de")
        == registrable_domain("www.bäckerei.de")
        == "bäckerei.de"
    )
    assert registrable_domain("xn--broken-\x80.de")


@pytest.mark.parametrize(
    ("typed", "kind", "digits"),
    [
        ("12-3456789", "EIN", "123456789"),
        ("123456789", "EIN", "123456789"),
        ("123456789 rc 0001", "CBN", "123456789RC0001"),
    ],
)
def test_a_tax_id_is_read(typed: str, kind: str, digits: str) -> None:
    found = parse_tax_id(typed, kind)
    assert found == TaxId(kind, digits)
    assert found.digits[:5] not in found.masked


@pytest.mark.parametrize(
    ("typed", "kind"), [("12345678", "EIN"), ("12-345678A", "EIN"), ("123456789", ""), ("", "CBN")]
)
def test_what_is_no_tax_id_is_a_problem(typed: str, kind: str) -> None:
    assert isinstance(parse_tax_id(typed, kind), Problem)


def test_a_social_security_number_is_named_as_one() -> None:
    found = parse_tax_id("123-45-6789", "EIN")
    assert isinstance(found, Problem)
    assert "social security" in found.text


@pytest.mark.parametrize("typed", ["2026-12-01", "12/1/2026", "December 1, 2026", "1 Dec. 2026"])
def test_a_day_is_read_in_other_orders(typed: str) -> None:
    assert parse_date(typed) == date(2026, 12, 1)


@pytest.mark.parametrize("typed", ["", "soon", "2026-02-30", "13/13/2026", "1 2 2026"])
def test_what_is_no_day_is_a_problem(typed: str) -> None:
    assert isinstance(parse_date(typed), Problem)


@given(st.text(max_size=300))
def test_any_text_gives_a_value_or_a_problem(typed: str) -> None:
    for parse in (parse_email, parse_web_address, parse_date):
        assert parse(typed) is not None
    assert parse_phone(typed, "CA") is not None
    assert parse_tax_id(typed, "EIN") is not None
