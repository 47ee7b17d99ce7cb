"""From bytes to bytes: who is asking, is it allowed, is it well-formed, what is the answer, what goes wrong."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.lookalike import accounts, brands, campaigns, numbers, services, tollfree, trusthub
from tests.support.lookalike.call import Answer, Call, Handler
from tests.support.lookalike.contract import Contract, Operation, Seen
from tests.support.lookalike.faults import Fault, Trouble
from tests.support.lookalike.refusals import (
    RefusalError,
    forbidden,
    not_found,
    too_many_requests,
    wrong_credentials,
)
from tests.support.lookalike.world import Account, CallSeen, Key, World

HANDLERS: Mapping[str, Handler] = {
    **trusthub.HANDLERS,
    **brands.HANDLERS,
    **campaigns.HANDLERS,
    **services.HANDLERS,
    **numbers.HANDLERS,
    **tollfree.HANDLERS,
    **accounts.HANDLERS,
}

UNKNOWN_PARAMETERS = 20001
"""Twilio only warns with this code, so a misspelt parameter would pass in silence. Here it does not."""

_HTML = b"<html><head><title>503</title></head><body><h1>Service Unavailable</h1></body></html>"
_TORN = b'{"sid": "AC", "status": '


@dataclass(frozen=True)
class Reply:
    """What goes out on the wire; ``cut`` means: nothing does, the connection ends."""

    status: int = 0
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


CUT = Reply(cut=True)


class Gateway:
    """Answers requests from a world, by Twilio's contract."""

    def __init__(self, world: World, contract: Contract) -> None:
        self._world = world
        self._contract = contract

    def reply(self, seen: Seen) -> Reply:
        operation = self._contract.operation(seen.method, seen.host, seen.path)
        name = operation.name if operation else f"{seen.method} {seen.path}"
        with self._world.lock:
            fault = self._world.faults.take(name)
        if fault is not None and not fault.trouble.takes_effect:
            self._note(name, seen, None, fault)
            return self._instead(fault)
        with self._world.lock:
            answer = self._answer(seen, operation)
            self._note(name, seen, answer.status, fault)
            body = b"" if answer.body is None else json.dumps(answer.body).encode()
            if operation is not None and answer.status < 400:
                self._judge_ourselves(seen, operation, answer.status, body)
        return Reply(answer.status, body) if fault is None else self._spoiled(fault, answer)

    def _answer(self, seen: Seen, operation: Operation | None) -> Answer:
        try:
            account = self._caller(seen, operation)
            if operation is None or operation.name not in HANDLERS:
                raise not_found(seen.path)
            faults = self._contract.request_faults(seen, operation)
            if faults:
                self._world.violations += [f"{operation.name}: {line}" for line in faults]
                unknown = any(line.startswith("unknown ") for line in faults)
                raise RefusalError(400, "; ".join(faults), UNKNOWN_PARAMETERS if unknown else None)
            return HANDLERS[operation.name](Call(self._world, account, operation, seen, self._contract))
        except RefusalError as refusal:
            return Answer(refusal.status, refusal.body())

    def _caller(self, seen: Seen, operation: Operation | None) -> Account:
        """The account whose credentials came along; trusthub and messaging know no other way to name one."""
        user, secret = _credentials(seen.headers)
        account, key = self._find(user, secret)
        if account is None or account.status != "active":
            raise wrong_credentials()
        named = operation.path_values.get("AccountSid") if operation else None
        if named is not None and named != account.sid:
            raise wrong_credentials()
        if key is None:
            return account
        if (
            key.kind != "main"
            and operation is not None
            and operation.template.startswith("/2010-04-01/Accounts/{Sid}")
        ):
            raise wrong_credentials()
        if key.kind == "restricted" and seen.host not in key.hosts:
            raise forbidden()
        return account

    def _find(self, user: str, secret: str) -> tuple[Account | None, Key | None]:
        for account in self._world.accounts.values():
            if user == account.sid and secret == account.token:
                return account, None
            key = account.keys.get(user)
            if key is not None and key.secret == secret:
                return account, key
        return None, None

    def _judge_ourselves(self, seen: Seen, operation: Operation, status: int, body: bytes) -> None:
        faults = self._contract.response_faults(seen, operation, status, body)
        self._world.violations += [f"our answer to {operation.name}: {line}" for line in faults]

    def _note(self, name: str, seen: Seen, status: int | None, fault: Fault | None) -> None:
        params: dict[str, list[str]] = {}
        for key, value in (*seen.query_pairs, *seen.form_pairs):
            params.setdefault(key, []).append(value)
        self._world.calls.append(
            CallSeen(name, seen.host, seen.path, params, status, fault.trouble if fault else None)
        )

    def _instead(self, fault: Fault) -> Reply:
        """What comes in place of the call, which never happens."""
        match fault.trouble:
            case Trouble.ERROR_BEFORE:
                return _server_error()
            case Trouble.LIMITED:
                wait = {} if fault.retry_after_s is None else {"Retry-After": str(fault.retry_after_s)}
                return Reply(429, json.dumps(too_many_requests().body()).encode(), headers=wait)
            case Trouble.HTML_BEFORE:
                return Reply(503, _HTML, "text/html")
            case Trouble.HANG_BEFORE:
                self._world.released.wait()
                return CUT
            case _:
                return CUT

    def _spoiled(self, fault: Fault, answer: Answer) -> Reply:
        """What comes of an answer to a call that did take effect."""
        match fault.trouble:
            case Trouble.ERROR_AFTER:
                return _server_error()
            case Trouble.BAD_JSON:
                return Reply(answer.status, _TORN)
            case Trouble.HTML_AFTER:
                return Reply(answer.status, _HTML, "text/html")
            case Trouble.HANG_AFTER:
                self._world.released.wait()
                return CUT
            case _:
                return CUT


def _server_error() -> Reply:
    body = {"code": 20500, "message": "Internal Server Error", "status": 500}
    return Reply(500, json.dumps(body).encode())


def _credentials(headers: Mapping[str, str]) -> tuple[str, str]:
    given = next((value for name, value in headers.items() if name.lower() == "authorization"), "")
    if not given.startswith("Basic "):
        return "", ""
    user, _, secret = base64.b64decode(given.removeprefix("Basic ")).decode("utf-8").partition(":")
    return user, secret
