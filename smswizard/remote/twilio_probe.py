"""Asks Twilio about an account (`desk.ports.AccountProbe`): do the credentials hold, what is there to buy."""

from __future__ import annotations

from typing import Any

from smswizard.desk.ports import AccountFacts, Credentials, Offer
from smswizard.i18n import mark
from smswizard.remote.twilio_faults import Words, words_for
from smswizard.remote.twilio_line import TIMEOUT_S, TwilioLine
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import Clock, ProviderError

MOST_OFFERS = 20

_WRONG = Words(
    mark("Twilio does not accept these credentials."),
    mark(
        "Copy the Account SID and the key's secret (or the auth token) again, without blanks. "
        "A suspended account is refused in the same way."
    ),
)
_OTHER_ACCOUNT = Words(
    mark("These credentials are good, but they belong to another Twilio account."),
    mark("Check the Account SID. A client in a subaccount needs credentials made in that subaccount."),
)
_RESTRICTED = Words(
    mark("This API key may not do everything that a registration needs."),
    mark("Make a standard key in the Twilio Console under “API keys and tokens”, and connect with that."),
)


class TwilioProbe:
    """Checks credentials and searches numbers. Every method may raise ProviderError."""

    def __init__(self, clock: Clock, timeout_s: float = TIMEOUT_S) -> None:
        self._clock, self._timeout_s = clock, timeout_s

    def verify(self, credentials: Credentials) -> AccountFacts:
        """What Twilio says of the account.

        Only the auth token and main keys may read the account itself. For a standard key the name stays empty and
        nobody knows whether it is a trial account; one then shows when the number is bought (code 21404).
        """
        line = TwilioLine(credentials, self._clock, self._timeout_s)
        try:
            balance = self._balance(line)
            self._check_reach(line)
            account = self._account(line)
        finally:
            line.close()
        return AccountFacts(
            sid=credentials.account_sid,
            name=str(getattr(account, "friendly_name", "") or ""),
            is_trial=getattr(account, "type", "") == "Trial",
            balance=str(balance.balance or ""),
            currency=str(balance.currency or ""),
            is_kind_known=account is not None,
        )

    def numbers(
        self, credentials: Credentials, country: str, area_code: str, toll_free: bool
    ) -> tuple[Offer, ...]:
        """Numbers on sale that can text, with the monthly price where Twilio tells it."""
        line = TwilioLine(credentials, self._clock, self._timeout_s)
        try:
            found = line.ask(lambda client: _on_sale(client, country, area_code, toll_free))
            monthly, currency = _price(line, country, "toll free" if toll_free else "local")
        finally:
            line.close()
        return tuple(Offer(str(each.phone_number), _place(each), monthly, currency) for each in found)

    def _balance(self, line: TwilioLine) -> Any:
        """The balance lies on the account's own path: who reads it, belongs to the account."""
        try:
            return line.ask(lambda client: client.balance.fetch())
        except ProviderError as error:
            fault = error.fault
        if fault.kind is not FaultKind.AUTH:
            raise _told(fault)
        if fault.status == 403:
            raise _told(fault, _RESTRICTED)
        raise _told(fault, _OTHER_ACCOUNT if _opens_something(line) else _WRONG)

    def _check_reach(self, line: TwilioLine) -> None:
        for call in (_list_profiles, _list_services):
            try:
                line.ask(call)
            except ProviderError as error:
                fault = error.fault
            else:
                continue
            raise _told(fault, _RESTRICTED if fault.kind is FaultKind.AUTH else None)

    def _account(self, line: TwilioLine) -> Any:
        try:
            return line.ask(lambda client: client.api.v2010.accounts(line.account_sid).fetch())
        except ProviderError as error:
            if error.fault.kind is FaultKind.AUTH:
                return None
            raise


def _opens_something(line: TwilioLine) -> bool:
    """Whether the credentials open any account: messaging takes the account from them, not from a path."""
    try:
        line.ask(_list_services)
    except ProviderError:
        return False
    return True


def _list_profiles(client: Any) -> Any:
    return client.trusthub.v1.customer_profiles.list(limit=1)


def _list_services(client: Any) -> Any:
    return client.messaging.v1.services.list(limit=1)


def _on_sale(client: Any, country: str, area_code: str, toll_free: bool) -> Any:
    wanted: dict[str, object] = {"sms_enabled": True, "limit": MOST_OFFERS}
    if area_code.strip().isdecimal():
        wanted["area_code"] = int(area_code)
    numbers = client.available_phone_numbers(country)
    return (numbers.toll_free if toll_free else numbers.local).list(**wanted)


def _price(line: TwilioLine, country: str, kind: str) -> tuple[str, str]:
    """The monthly price and its currency; empty where Twilio does not tell."""
    try:
        prices = line.ask(lambda client: client.pricing.v1.phone_numbers.countries(country).fetch())
    except ProviderError:
        return "", ""
    rows = {str(each.get("number_type")): each for each in prices.phone_number_prices or ()}
    amount = rows.get(kind, {}).get("current_price")
    return ("", "") if amount is None else (str(amount), str(prices.price_unit or ""))


def _place(number: Any) -> str:
    parts = (getattr(number, "locality", None), getattr(number, "region", None))
    return ", ".join(str(each) for each in parts if each)


def _told(fault: Fault, words: Words | None = None) -> ProviderError:
    said = words or words_for(fault)
    return ProviderError(fault, said.title, said.advice)
