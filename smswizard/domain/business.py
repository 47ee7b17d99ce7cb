"""The business as it described itself. Every leaf holds what was typed, right or wrong."""

from __future__ import annotations

from smswizard.domain.record import record


@record(frozen=True)
class Start:
    """Answers of "Before you start": may you, which way, and how far the Twilio account is."""

    country: str = ""
    audience: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    volume: str = ""
    number_wish: str = ""
    route: str = ""
    filer: str = ""
    account: str = ""
    customerio: str = ""
    customerio_needs: tuple[str, ...] = ()


@record(frozen=True)
class Business:
    """The legal entity and its public face."""

    legal_name: str = ""
    brand_name: str = ""
    kind: str = ""
    ownership: str = ""
    stock_exchange: str = ""
    stock_ticker: str = ""
    brand_contact_email: str = ""
    tax_id_kind: str = ""
    tax_id: str = ""
    industry: str = ""
    trade: str = ""
    what_it_does: str = ""
    street: str = ""
    street2: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    website: str = ""
    email: str = ""
    phone: str = ""


@record(frozen=True)
class Contact:
    """The person who stands for the business towards the provider."""

    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    title: str = ""
    position: str = ""
