"""Text becomes a value, or a problem in words. Nothing here refuses to be stored: rules complain, forms send.

Phone numbers are read by phonenumbers (the port of Google's library), registrable domains by the public suffix
list; both are imported when first needed, since they take tens of milliseconds.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from smswizard.i18n import mark

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber
    from publicsuffixlist import PublicSuffixList


class Problem(NamedTuple):
    """Why a text cannot be read, and what to do; marked English."""

    text: str
    cure: str = ""


class Phone(NamedTuple):
    """A phone number, E.164 ("+15035550142"); `country` is the two-letter code, "" where several share it."""

    e164: str
    country: str
    shown: str


class Email(NamedTuple):
    """An e-mail address and its domain, lower case."""

    address: str
    domain: str


class WebAddress(NamedTuple):
    """A web address with its scheme, host (lower case, ASCII or IDN as typed) and the domain one can register."""

    url: str
    scheme: str
    host: str
    domain: str


class TaxId(NamedTuple):
    """An employer or business number; `digits` as authorities write it without signs."""

    kind: str
    digits: str

    @property
    def masked(self) -> str:
        """The last four digits behind dots."""
        return "•••••" + self.digits[-4:]


_TOO_LONG = 400
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@((?:[\w-]{1,63}\.)+[^\W\d_][\w-]{1,62})")
_EIN = re.compile(r"\d{2}-?\d{7}")
_CBN = re.compile(r"(\d{9})(?:[A-Z]{2}\d{4})?")


@lru_cache(maxsize=512)
def parse_phone(text: str, country: str = "US") -> Phone | Problem:
    """A phone number, also with words around it; `country` reads national forms."""
    import phonenumbers

    cleaned = text.strip()
    if not cleaned or len(cleaned) > _TOO_LONG:
        return Problem(
            mark("This is not a phone number."), mark("Type it with its area code, like +1 503 555 0142.")
        )
    region = country if country in ("US", "CA") else "US"
    for match in phonenumbers.PhoneNumberMatcher(cleaned, region, leniency=phonenumbers.Leniency.POSSIBLE):
        return _phone(match.number)
    try:
        return _phone(phonenumbers.parse(cleaned, region))
    except phonenumbers.NumberParseException:
        return Problem(
            mark("This is not a phone number."), mark("Type it with its area code, like +1 503 555 0142.")
        )


def _phone(number: PhoneNumber) -> Phone | Problem:
    import phonenumbers

    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return Problem(
            mark("This phone number has too few or too many digits."), mark("Type it with its area code.")
        )
    style = phonenumbers.PhoneNumberFormat
    return Phone(
        phonenumbers.format_number(number, style.E164),
        phonenumbers.region_code_for_number(number) or "",
        phonenumbers.format_number(number, style.INTERNATIONAL),
    )


@lru_cache(maxsize=512)
def parse_email(text: str) -> Email | Problem:
    """One e-mail address."""
    match = _EMAIL.fullmatch(text.strip()) if len(text) <= _TOO_LONG else None
    if match is None:
        return Problem(mark("This is not an e-mail address."), mark("It looks like name@business.example."))
    return Email(match.group(0), match.group(1).lower())


@lru_cache(maxsize=512)
def parse_web_address(text: str) -> WebAddress | Problem:
    """A web address; without a scheme https is understood."""
    typed = text.strip()
    if not typed or len(typed) > 2000 or re.search(r"[\s\x00-\x1f]", typed):
        return Problem(mark("This is not a web address."), mark("Copy it from your browser's address line."))
    url = typed if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", typed) else f"https://{typed}"
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        host = ""
    if not host or "." not in host.strip("."):
        return Problem(mark("This is not a web address."), mark("Copy it from your browser's address line."))
    return WebAddress(url, parts.scheme.lower(), host, registrable_domain(host))


@lru_cache(maxsize=512)
def registrable_domain(host: str) -> str:
    """The part of a host that somebody registered ("shop.goldencrust.co.uk" gives "goldencrust.co.uk")."""
    name = _in_letters(host.lower().rstrip("."))
    found: str | None = _suffixes().privatesuffix(name)
    return found or name


def _in_letters(host: str) -> str:
    """A host as people write it; "xn--..." names are read back."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    """The list in letters: rewriting its 10,000 rows for "xn--" names would take five times as long."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_encoded_idn=False)


def parse_tax_id(text: str, kind: str) -> TaxId | Problem:
    """An EIN (nine digits, 12-3456789) or a CBN (nine digits, maybe RC0001 behind)."""
    compact = re.sub(r"[\s.]", "", text[:_TOO_LONG]).upper()
    if kind == "EIN":
        if re.fullmatch(r"\d{3}-\d{2}-\d{4}", compact):
            return Problem(
                mark("This looks like a social security number."),
                mark("Carriers do not take one. Use the employer number (EIN), or choose “None”."),
            )
        if _EIN.fullmatch(compact):
            return TaxId(kind, compact.replace("-", ""))
        return Problem(
            mark("An EIN has nine digits."), mark("It is on the letter from the IRS, like 12-3456789.")
        )
    match = _CBN.fullmatch(compact.replace("-", ""))
    if kind == "CBN" and match:
        return TaxId(kind, match.group(0))
    return Problem(mark("A Canadian business number has nine digits."), mark("It may have RC0001 behind."))


def parse_date(text: str) -> date | Problem:
    """A day, as 2026-12-01 or as December 1, 2026 (month in words, any order), or 12/01/2026 (month first)."""
    typed = " ".join(text.replace(",", " ").split())[:40]
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", typed):
        return _day(*map(int, typed.split("-")))
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", typed):
        month, day, year = map(int, match.groups())
        return _day(year, month, day)
    words = typed.lower().replace(".", "").split()
    month = next((_MONTHS.index(w[:3]) + 1 for w in words if w[:3] in _MONTHS and w.isalpha()), 0)
    numbers = [int(w) for w in words if w.isdecimal()]
    if month and len(numbers) == 2:
        return _day(max(numbers), month, min(numbers))
    return Problem(mark("This is not a day."), mark("Type it like 2026-12-01."))


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _day(year: int, month: int, day: int) -> date | Problem:
    try:
        return date(year, month, day)
    except ValueError:
        return Problem(mark("There is no such day."), mark("Type it like 2026-12-01."))
