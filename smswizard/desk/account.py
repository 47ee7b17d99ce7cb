"""The provider account: connect, verify, forget."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from smswizard.desk.ports import (
    Account,
    AccountFacts,
    AccountProbe,
    Credentials,
    Offer,
    SecretKind,
    SettingsStore,
    Vault,
)
from smswizard.domain.errors import NotAllowedYet, UsageError, VaultLocked
from smswizard.i18n import mark


@dataclass(frozen=True)
class Accounts:
    """The accounts this machine knows. Secrets go into the vault and nowhere else."""

    vault: Vault
    settings: SettingsStore
    probe: AccountProbe
    practice_probe: AccountProbe

    def known(self) -> tuple[Account, ...]:
        """Accounts connected on this machine; reads no keychain."""
        return self.settings.read().accounts

    def place(self) -> str:
        """Where keys are kept, in words."""
        return self.vault.place

    def is_lasting(self) -> bool:
        """False where keys are forgotten when the program ends."""
        return self.vault.is_lasting

    def connect(self, credentials: Credentials) -> AccountFacts:
        """Check the credentials at the provider, then keep them. Raises ProviderError or VaultError."""
        clean = cleaned(credentials)
        facts = self.probe.verify(clean)
        kind = SecretKind.KEY_SECRET if clean.key_sid else SecretKind.AUTH_TOKEN
        self.vault.put(clean.account_sid, kind, clean.secret)
        account = Account(clean.account_sid, facts.name, clean.key_sid, facts.is_trial)
        self._remember(account)
        return facts

    def verify(self, account_sid: str) -> AccountFacts:
        """Check kept credentials again."""
        return self.probe.verify(self.credentials(account_sid))

    def forget(self, account_sid: str) -> None:
        """Remove the secrets from the vault and the account from this machine's list."""
        self.vault.forget(account_sid)
        settings = self.settings.read()
        kept = tuple(each for each in settings.accounts if each.sid != account_sid)
        self.settings.write(dataclasses.replace(settings, accounts=kept))

    def numbers(
        self, account_sid: str, country: str, area_code: str, toll_free: bool = False
    ) -> tuple[Offer, ...]:
        """Numbers on sale now."""
        return self.probe.numbers(self.credentials(account_sid), country, area_code, toll_free)

    def practice_numbers(self, area_code: str, toll_free: bool = False) -> tuple[Offer, ...]:
        """Made-up numbers for practice; none of them can ever be real."""
        return self.practice_probe.numbers(Credentials("", "", ""), "US", area_code, toll_free)

    def credentials(self, account_sid: str, may_prompt: bool = True) -> Credentials:
        """The credentials of a known account. Raises NotAllowedYet where none are kept; VaultError."""
        account = next((each for each in self.known() if each.sid == account_sid), None)
        kind = SecretKind.KEY_SECRET if account and account.key_sid else SecretKind.AUTH_TOKEN
        secret = self.vault.get(account_sid, kind, may_prompt) if account else None
        if account is None or not secret:
            raise NotAllowedYet(
                mark("No key for this Twilio account is kept here."),
                mark("Connect the account again on the page “Connect your Twilio account”."),
            )
        return Credentials(account.sid, account.key_sid, secret)

    def can_open_quietly(self, account_sid: str) -> bool:
        """True where the credentials can be read without asking the person for anything."""
        try:
            self.credentials(account_sid, may_prompt=False)
        except (VaultLocked, NotAllowedYet):
            return False
        return True

    def _remember(self, account: Account) -> None:
        settings = self.settings.read()
        others = tuple(each for each in settings.accounts if each.sid != account.sid)
        self.settings.write(dataclasses.replace(settings, accounts=(*others, account)))


def cleaned(credentials: Credentials) -> Credentials:
    """Credentials without stray blanks. Raises UsageError where they cannot be what they should be."""
    account, key, secret = (
        each.strip() for each in (credentials.account_sid, credentials.key_sid, credentials.secret)
    )
    if not _is_sid(account, "AC"):
        raise UsageError(
            mark("This is not an Account SID."),
            mark(
                "It starts with AC and has 34 characters. You find it on the first page of the Twilio Console."
            ),
        )
    if key and not _is_sid(key, "SK"):
        raise UsageError(
            mark("This is not the SID of an API key."),
            mark("It starts with SK and has 34 characters. Leave it empty to use the auth token."),
        )
    if not secret:
        raise UsageError(mark("The secret is missing."), mark("Paste the key's secret, or the auth token."))
    return Credentials(account, key, secret)


def _is_sid(text: str, prefix: str) -> bool:
    rest = text.removeprefix(prefix)
    return (
        len(text) == 34 and text.startswith(prefix) and all(each in "0123456789abcdefABCDEF" for each in rest)
    )
