"""The line to Twilio: its official library, and every way in which a call over it can end.

What the library would do by itself and must not: wait for ever (`timeout` is always given), send again (`max_retries`
is never given: through a proxy it repeats calls that were carried out), read accounts and regions from the
environment, keep the last request with its credentials in memory, write addresses with phone numbers to the log.
The system's proxies and certificates are honoured. The library is loaded with the first call, not with the program.
"""

from __future__ import annotations

import json
import logging
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from smswizard.desk.ports import Credentials
from smswizard.remote.twilio_faults import Break, Heard, fault_of_answer, fault_of_break, words_for
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import Clock, ProviderError

TIMEOUT_S = 30.0
"""For connecting and for each silence of an answer. Ours; Twilio's slowest documented answers take seconds."""

IDLE = timedelta(seconds=20)
"""A connection unused for so long is not used again: the other end may have given it up. Ours."""

NO_ENVIRONMENT = {"_": ""}
"""An empty table would make the library read the real environment."""

T = TypeVar("T")


@dataclass
class _Listener:
    """Twilio's HTTP client with an ear: remembers what came back to the last call, and nothing that went out."""

    client: Any
    heard: Heard | None = None
    is_async: bool = False

    def request(self, *args: Any, **kwargs: Any) -> Any:
        """One request, as the library wants it."""
        self.heard = None
        try:
            response = self.client.request(*args, **kwargs)
        finally:
            self.client._test_only_last_request = None
            self.client._test_only_last_response = None
        self.heard = _heard(response)
        return response

    def hang_up(self) -> None:
        """Close idle connections; the next call opens a new one."""
        self.client.session.close()


class TwilioLine:
    """One account's connection. `ask` makes one call and turns whatever went wrong into a ProviderError."""

    def __init__(self, credentials: Credentials, clock: Clock, timeout_s: float = TIMEOUT_S) -> None:
        self._credentials, self._clock, self._timeout_s = credentials, clock, timeout_s
        self._listener: _Listener | None = None
        self._client: Any = None
        self._last_at: datetime | None = None

    @property
    def account_sid(self) -> str:
        """The account whose paths are asked for."""
        return self._credentials.account_sid

    def ask(self, call: Callable[[Any], T]) -> T:
        """What `call` makes of the library's client. Raises ProviderError, and for nothing else than the world's
        faults; the original error is dropped, for it holds the request with its credentials."""
        from requests.exceptions import RequestException
        from twilio.base.exceptions import TwilioException

        client, listener = self._connected()
        try:
            return call(client)
        except (TwilioException, RequestException, OSError, UnicodeError) as error:
            fault = self._fault(error, listener.heard)
        except (ValueError, TypeError, KeyError, AttributeError):
            if listener.heard is None:
                raise  # nothing was sent: a slip of ours
            fault = fault_of_break(Break.UNREADABLE)
        words = words_for(fault)
        raise ProviderError(fault, words.title, words.advice)

    def close(self) -> None:
        """Give the connection up."""
        if self._listener is not None:
            self._listener.hang_up()

    def _connected(self) -> tuple[Any, _Listener]:
        now = self._clock.now()
        if self._listener is None:
            self._listener = _Listener(_http_client(self._timeout_s))
            self._client = _client(self._credentials, self._listener)
        elif self._last_at is None or now - self._last_at > IDLE:
            self._listener.hang_up()
        self._last_at = now
        self._listener.heard = None
        return self._client, self._listener

    def _fault(self, error: Exception, heard: Heard | None) -> Fault:
        from requests.exceptions import RequestException

        if isinstance(error, RequestException):
            return fault_of_break(_break_of(error))
        if heard is None:
            # Characters that no header can carry are in no valid secret; else no certificates, no socket, no call.
            is_secret = isinstance(error, UnicodeError)
            return Fault(FaultKind.AUTH) if is_secret else fault_of_break(Break.NOT_CONNECTED)
        if heard.status < 300:
            return fault_of_break(Break.UNREADABLE)
        return fault_of_answer(heard, self._clock.now())


def _http_client(timeout_s: float) -> Any:
    from twilio.http.http_client import TwilioHttpClient

    silent = logging.Logger("silent")  # outside the tree of loggers: it reaches no handler
    silent.addHandler(logging.NullHandler())
    silent.setLevel(logging.CRITICAL + 1)
    return TwilioHttpClient(timeout=timeout_s, logger=silent)


def _client(credentials: Credentials, listener: _Listener) -> Any:
    from twilio.rest import Client

    user = credentials.key_sid or credentials.account_sid
    return Client(
        user, credentials.secret, credentials.account_sid, http_client=listener, environment=NO_ENVIRONMENT
    )


def _heard(response: Any) -> Heard:
    body = _table(response.text)
    headers = {str(name).lower(): str(value) for name, value in (response.headers or {}).items()}
    sentence = body.get("message") or body.get("detail") or body.get("title") or "" if body else ""
    code = body.get("code") if body else None
    return Heard(
        status=response.status_code,
        code="" if code is None else str(code),
        message=str(sentence),
        retry_after=headers.get("retry-after", ""),
        is_twilios=body is not None,
    )


def _table(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _break_of(error: Exception) -> Break:
    """How the way broke, told by what stands in the chain of causes.

    A `ProxyError` alone proves nothing: urllib3 also raises it, with the words "Unable to connect to proxy", where a
    connection through a proxy ended after the request was sent (seen with urllib3 2.8).
    """
    from requests import exceptions as http
    from urllib3 import exceptions as wire

    unsent = (
        http.ConnectTimeout,
        http.InvalidURL,
        http.InvalidSchema,
        http.MissingSchema,
        http.InvalidHeader,
        wire.NewConnectionError,
        wire.ConnectTimeoutError,
        wire.NameResolutionError,
    )
    causes = tuple(_chain(error))
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in causes):
        return Break.NOT_TRUSTED
    if any(isinstance(each, unsent) or _is_refused_tunnel(each) for each in causes):
        return Break.NOT_CONNECTED
    return Break.NO_ANSWER if isinstance(error, http.Timeout) else Break.CUT


def _is_refused_tunnel(error: BaseException) -> bool:
    """Whether a proxy answered that it will not connect us (the words are those of Python's http.client)."""
    return type(error) is OSError and str(error).startswith("Tunnel connection failed")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what caused it: by Python's own links, and by those of requests and urllib3."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, BaseException) or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__, getattr(each, "reason", None), *each.args]
