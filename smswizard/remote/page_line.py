"""One question to one web server: which machine it may go to, in how much time, and how much may come back.

The name is resolved once and the connection made to that very machine, so that a name which leads elsewhere a moment
later changes nothing. TLS is verified against the system's and certifi's roots. Nothing is sent but the question: no
cookies, no account, no address of a page before.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from smswizard import __version__
from smswizard.domain.evidence import MissKind
from smswizard.remote.page_address import Address, Target, is_private_on_its_face, is_public, literal

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

CONNECT_S, SILENCE_S = 8.0, 10.0
MOST_BYTES = 5_000_000
"""A page, unpacked. Ours: the largest policies seen have a tenth of it."""

_PIECE = 65_536
_MOST_MACHINES = 4
_HEADERS = {
    "User-Agent": f"smswizard/{__version__} (one look at a page, asked for by the business it belongs to)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}

Resolve = Callable[[str, int], tuple[str, ...]]


class MissedError(Exception):
    """The question had no answer. Never leaves `remote`."""

    def __init__(self, kind: MissKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


class Answer(NamedTuple):
    """What one server said. `location` is where it sends us on, as it stands in its header; else ""."""

    status: int
    content_type: str
    location: str
    body: bytes
    is_by_proxy: bool


class Trip:
    """One look at one page: its deadline, and the connection that is open now, so that another thread can cut it."""

    def __init__(self, whole_s: float) -> None:
        self._until = time.monotonic() + whole_s
        self._open: socket.socket | None = None
        self._is_cut = False
        self._lock = threading.Lock()

    def left_s(self, at_most: float) -> float:
        """Seconds for the next wait. Raises MissedError when the time is up."""
        left = self._until - time.monotonic()
        if left <= 0 or self._is_cut:
            raise MissedError(MissKind.SLOW)
        return min(left, at_most)

    def is_over(self) -> bool:
        """Is the time up?"""
        return time.monotonic() >= self._until

    def hold(self, connection: socket.socket) -> None:
        """This connection is the one to cut; one that comes too late is cut at once."""
        with self._lock:
            self._open = connection
            if self._is_cut:
                _hang_up(connection)

    def cut(self) -> None:
        """End the connection that is open, from another thread: whoever waits at it goes on."""
        with self._lock:
            self._is_cut = True
            if self._open is not None:
                _hang_up(self._open)


class PageLine:
    """Asks web servers. `resolve` gives the addresses of a name, `may_ask` says which of them are public;
    `roots` replaces the certificates of the system."""

    def __init__(
        self,
        resolve: Resolve | None = None,
        may_ask: Callable[[Address], bool] = is_public,
        roots: Path | None = None,
    ) -> None:
        self._resolve, self._may_ask, self._roots = resolve or _resolved, may_ask, roots

    def ask(self, trip: Trip, target: Target, is_typed: bool) -> Answer:
        """One GET. `is_typed` lets a private machine be asked. Raises MissedError, and nothing else about the world."""
        with _as_missed():
            proxy = _proxy_for(target.url)
            plain = self._opened(trip, target, is_typed, proxy)
            try:
                return self._asked(trip, target, plain, bool(proxy))
            finally:
                plain.close()

    def _opened(self, trip: Trip, target: Target, is_typed: bool, proxy: str) -> socket.socket:
        """A connection to the server, or through the proxy to it; without TLS yet."""
        if proxy:
            if is_private_on_its_face(target.host) and not is_typed:
                raise MissedError(MissKind.PRIVATE)
            return _through(trip, target, proxy)
        found = self._machines(target)
        allowed = [each for each in dict.fromkeys(found) if is_typed or self._may_ask(each)]
        if not allowed:
            raise MissedError(MissKind.PRIVATE if found else MissKind.UNKNOWN_HOST)
        return _first_that_answers(trip, allowed[:_MOST_MACHINES], target.port)

    def _machines(self, target: Target) -> list[Address]:
        itself = literal(target.host)
        if itself is not None:
            return [itself]
        return [ipaddress.ip_address(each.split("%")[0]) for each in self._resolve(target.host, target.port)]

    def _asked(self, trip: Trip, target: Target, plain: socket.socket, is_by_proxy: bool) -> Answer:
        from urllib3.connection import HTTPConnection

        trip.hold(plain)
        is_forwarded = is_by_proxy and target.scheme == "http"
        used = plain if target.scheme == "http" else self._secured(trip, plain, target.host)
        trip.hold(used)
        with contextlib.closing(used):
            line = HTTPConnection(target.host, target.port, timeout=trip.left_s(SILENCE_S))
            line.sock = used  # it never connects by itself: what is open is what was looked at
            line.auto_open = 0
            address = target.url if is_forwarded else target.path
            line.request("GET", address, headers=_HEADERS, preload_content=False)
            heard = line.getresponse()
            return _read(trip, heard, is_by_proxy)

    def _secured(self, trip: Trip, plain: socket.socket, host: str) -> socket.socket:
        plain.settimeout(trip.left_s(SILENCE_S))
        return self._tls.wrap_socket(plain, server_hostname=host)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        given = self._roots or os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
        if given:
            return ssl.create_default_context(cafile=str(given))
        import certifi

        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())
        return context


def _read(trip: Trip, heard: BaseHTTPResponse, is_by_proxy: bool) -> Answer:
    location = heard.headers.get("Location", "") if heard.status in (301, 302, 303, 307, 308) else ""
    said, pieces, size = heard.headers.get("Content-Type", ""), [], 0
    while not location:
        trip.left_s(SILENCE_S)
        piece = heard.read(_PIECE, decode_content=True)
        if not piece:
            break
        size += len(piece)
        if size > MOST_BYTES:
            raise MissedError(MissKind.TOO_LARGE)
        pieces.append(piece)
    return Answer(heard.status, said[:200], location, b"".join(pieces), is_by_proxy)


def _first_that_answers(trip: Trip, machines: list[Address], port: int) -> socket.socket:
    for machine in machines[:-1]:
        with contextlib.suppress(OSError):
            return socket.create_connection((str(machine), port), trip.left_s(CONNECT_S / 2))
    return socket.create_connection((str(machines[-1]), port), trip.left_s(CONNECT_S))


def _through(trip: Trip, target: Target, proxy: str) -> socket.socket:
    """A connection to the proxy, and for https a tunnel through it."""
    from urllib3.connection import HTTPConnection
    from urllib3.exceptions import HTTPError
    from urllib3.util import make_headers, parse_url

    place = parse_url(proxy)
    if place.scheme != "http" or not place.host:
        raise MissedError(MissKind.PROXY)
    line = HTTPConnection(place.host.strip("[]"), place.port or 80, timeout=trip.left_s(CONNECT_S))
    headers: dict[str, str] = make_headers(proxy_basic_auth=place.auth) if place.auth else {}
    if target.scheme == "https":
        line.set_tunnel(target.host, target.port, headers)
    try:
        line.connect()
    except (OSError, HTTPError) as error:
        raise MissedError(MissKind.PROXY) from error
    connection: Any = line.sock
    opened: socket.socket = connection
    return opened


def _proxy_for(url: str) -> str:
    """The proxy that environment and system name for an address, as for everything else this program sends."""
    from requests.utils import get_environ_proxies, select_proxy

    found = str(select_proxy(url, get_environ_proxies(url)) or "")
    return found if not found or "://" in found else f"http://{found}"


def _resolved(host: str, port: int) -> tuple[str, ...]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(str(where[0]) for *_, where in found)


def _hang_up(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def _as_missed() -> Iterator[None]:
    """Whatever the world does wrong becomes one of our kinds."""
    from http.client import HTTPException

    from urllib3 import exceptions as wire

    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise MissedError(MissKind.NOT_TRUSTED) from error
    except TimeoutError as error:  # before its ancestor OSError
        raise MissedError(MissKind.SLOW) from error
    except ssl.SSLError as error:
        raise MissedError(MissKind.NO_TLS) from error
    except (socket.gaierror, UnicodeError) as error:
        raise MissedError(MissKind.UNKNOWN_HOST) from error
    except (ConnectionResetError, BrokenPipeError) as error:
        raise MissedError(MissKind.CUT) from error
    except OSError as error:
        raise MissedError(MissKind.NOT_REACHED) from error
    except wire.TimeoutError as error:
        raise MissedError(MissKind.SLOW) from error
    except wire.DecodeError as error:
        raise MissedError(MissKind.UNREADABLE) from error
    except (wire.HTTPError, HTTPException, ValueError) as error:
        raise MissedError(MissKind.CUT) from error
