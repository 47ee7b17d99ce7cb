"""Commands about the provider account. Secrets come from a prompt or from standard input, never as an argument."""

from __future__ import annotations

import getpass
from argparse import Namespace

from smswizard.cli.console import Console
from smswizard.desk.desk import Desk
from smswizard.desk.ports import AccountFacts, Credentials
from smswizard.domain.errors import UsageError
from smswizard.i18n import mark, say


def connect(desk: Desk, args: Namespace, console: Console) -> int:
    """Check credentials at Twilio and keep them in the keychain."""
    secret = _secret(console, bool(args.key))
    facts = desk.accounts.connect(Credentials(args.account, args.key, secret))
    kept = say(mark("Kept in: {place}."), place=say(desk.accounts.place()))
    console.tell(_data(facts), [_line(facts), kept])
    return 0


def _secret(console: Console, is_key: bool) -> str:
    if not console.source.isatty():
        return console.read()
    prompt = mark("Secret of the API key (not shown): ") if is_key else mark("Auth token (not shown): ")
    try:
        return getpass.getpass(say(prompt))
    except (EOFError, KeyboardInterrupt):
        raise UsageError(mark("No secret was typed."), mark("Nothing has been changed.")) from None


def verify(desk: Desk, args: Namespace, console: Console) -> int:
    """Check kept credentials again."""
    facts = desk.accounts.verify(_account(desk, args.account))
    console.tell(_data(facts), [_line(facts)])
    return 0


def forget(desk: Desk, args: Namespace, console: Console) -> int:
    """Remove the credentials from the keychain."""
    account = _account(desk, args.account)
    desk.accounts.forget(account)
    console.tell({"forgotten": account}, [say(mark("Forgotten: {account}."), account=account)])
    return 0


def list_accounts(desk: Desk, _: Namespace, console: Console) -> int:
    """Show the accounts this computer knows."""
    known = desk.accounts.known()
    lines = [f"{each.sid}  {each.label}" for each in known]
    console.tell(
        [{"sid": each.sid, "label": each.label, "key_sid": each.key_sid} for each in known],
        lines or [say(mark("No Twilio account is connected. “smswizard account connect” does it."))],
    )
    return 0


def _account(desk: Desk, given: str) -> str:
    known = desk.accounts.known()
    if given:
        return given
    if len(known) == 1:
        return known[0].sid
    raise UsageError(mark("Which account?"), mark("Give its Account SID with --account."))


def _data(facts: AccountFacts) -> dict[str, object]:
    return {"sid": facts.sid, "name": facts.name, "is_trial": facts.is_trial, "balance": facts.balance}


def _line(facts: AccountFacts) -> str:
    kind = say(mark("trial account")) if facts.is_trial else say(mark("full account"))
    balance = f"{facts.balance} {facts.currency}" if facts.balance else ""
    told = ", ".join(each for each in (kind if facts.is_kind_known else "", balance) if each)
    return f"{facts.sid}  {facts.name} ({told})"
