"""Connecting an account: checked first, kept in the vault only, forgotten on request."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from smswizard.desk.account import Accounts, cleaned
from smswizard.desk.ports import AccountFacts, Credentials, Offer, SecretKind, Settings
from smswizard.domain.errors import NotAllowedYet, UsageError, VaultLocked
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import ProviderError

ACCOUNT = "AC" + "1" * 32
KEY = "SK" + "2" * 32


@dataclass
class MemorySettings:
    """Settings that live as long as the test."""

    kept: Settings = field(default_factory=Settings)

    def read(self) -> Settings:
        return self.kept

    def write(self, settings: Settings) -> None:
        self.kept = settings


@dataclass
class MemoryVault:
    """A vault that can be locked."""

    kept: dict[tuple[str, SecretKind], str] = field(default_factory=dict)
    locked: bool = False
    place: str = "the test's memory"
    is_lasting: bool = True

    def put(self, account_sid: str, kind: SecretKind, secret: str) -> None:
        self.kept[account_sid, kind] = secret

    def get(self, account_sid: str, kind: SecretKind, may_prompt: bool = True) -> str | None:
        if self.locked:
            raise VaultLocked("The keychain is locked.")
        return self.kept.get((account_sid, kind))

    def forget(self, account_sid: str) -> None:
        self.kept = {at: secret for at, secret in self.kept.items() if at[0] != account_sid}


@dataclass
class OneGoodSecret:
    """A provider that knows one secret."""

    secret: str = "right"

    def verify(self, credentials: Credentials) -> AccountFacts:
        if credentials.secret != self.secret:
            raise ProviderError(Fault(FaultKind.AUTH, "20003"), "Twilio does not know this secret.")
        return AccountFacts(credentials.account_sid, "Sample account", is_trial=False)

    def numbers(
        self, credentials: Credentials, country: str, area_code: str, toll_free: bool
    ) -> tuple[Offer, ...]:
        return (Offer(f"+1{area_code}5550100", country),)


def _accounts(**changes: object) -> Accounts:
    parts = {"vault": MemoryVault(), "settings": MemorySettings(), "probe": OneGoodSecret(), **changes}
    return Accounts(practice_probe=OneGoodSecret(), **parts)  # type: ignore[arg-type]


def test_an_account_is_checked_before_it_is_kept() -> None:
    accounts = _accounts()
    with pytest.raises(ProviderError):
        accounts.connect(Credentials(ACCOUNT, KEY, "wrong"))
    assert accounts.known() == ()
    assert accounts.vault.get(ACCOUNT, SecretKind.KEY_SECRET) is None


def test_a_connected_account_keeps_its_secret_in_the_vault_and_nowhere_else() -> None:
    accounts = _accounts()
    accounts.connect(Credentials(f" {ACCOUNT} ", KEY, "right\n"))
    assert accounts.credentials(ACCOUNT) == Credentials(ACCOUNT, KEY, "right")
    assert "right" not in repr(accounts.settings.read())
    assert "right" not in repr(accounts.credentials(ACCOUNT))


def test_connecting_with_a_token_after_a_key_uses_the_token() -> None:
    accounts = _accounts()
    accounts.connect(Credentials(ACCOUNT, KEY, "right"))
    accounts.connect(Credentials(ACCOUNT, "", "right"))
    assert [each.key_sid for each in accounts.known()] == [""]
    assert accounts.credentials(ACCOUNT).key_sid == ""


def test_forgetting_removes_secret_and_account() -> None:
    accounts = _accounts()
    accounts.connect(Credentials(ACCOUNT, KEY, "right"))
    accounts.forget(ACCOUNT)
    assert accounts.known() == ()
    with pytest.raises(NotAllowedYet):
        accounts.credentials(ACCOUNT)


def test_a_background_look_never_asks_for_a_locked_keychain() -> None:
    vault = MemoryVault()
    accounts = _accounts(vault=vault)
    accounts.connect(Credentials(ACCOUNT, KEY, "right"))
    assert accounts.can_open_quietly(ACCOUNT)
    vault.locked = True
    assert not accounts.can_open_quietly(ACCOUNT)


@pytest.mark.parametrize(
    ("account", "key", "secret"),
    [
        ("", KEY, "x"),
        ("AC12", KEY, "x"),
        (KEY, KEY, "x"),
        (ACCOUNT, ACCOUNT, "x"),
        (ACCOUNT, KEY, "  "),
        ("AC" + "g" * 32, "", "x"),
    ],
)
def test_what_cannot_be_credentials_is_said_before_any_call(account: str, key: str, secret: str) -> None:
    with pytest.raises(UsageError) as refused:
        cleaned(Credentials(account, key, secret))
    assert refused.value.advice
