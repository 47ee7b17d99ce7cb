"""A website on this machine: TLS with an authority of its own, pages as a test wants them, and all that can go wrong."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import StreamRequestHandler
from typing import Any, Self

import trustme

from tests.support.lookalike.wire import LOOPBACK, Listener

HOST = "goldencrust.example"
NAMES = (HOST, f"www.{HOST}", f"members.{HOST}", "elsewhere.example", "bit.ly", "localhost", LOOPBACK)


@dataclass(frozen=True)
class Served:
    """One answer of the website."""

    body: bytes | str = b""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def sent(self) -> bytes:
        """The body as bytes."""
        return self.body.encode() if isinstance(self.body, str) else self.body


Behaviour = Callable[["Speaker"], None]


def sent_on(to: str, status: int = 302) -> Served:
    """A redirect."""
    return Served(status=status, headers={"Location": to})


def bomb(unpacked_mb: int) -> Served:
    """A small answer that unpacks to a large one."""
    packed = gzip.compress(b"\0" * 1_000_000 * unpacked_mb)
    return Served(packed, headers={"Content-Encoding": "gzip"})


def drip(speaker: Speaker) -> None:
    """Headers that never end, one letter at a time."""
    speaker.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _for_ever(speaker, b"a")


def trickle(speaker: Speaker) -> None:
    """A page that never ends, one letter at a time."""
    speaker.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    _for_ever(speaker, b"<p>")


def silence(speaker: Speaker) -> None:
    """No answer at all, until the other side goes away."""
    with contextlib.suppress(OSError):
        speaker.connection.recv(1)


def half(speaker: Speaker) -> None:
    """Less than was promised."""
    speaker.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>half")


def _for_ever(speaker: Speaker, letter: bytes) -> None:
    with contextlib.suppress(OSError):
        while not speaker.server.released.wait(0.01):
            speaker.wfile.write(letter)
            speaker.wfile.flush()


class Speaker(BaseHTTPRequestHandler):
    """Answers one connection of the website."""

    server: Website
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = (
            self.path.partition("//")[2].partition("/")[2] if self.path.startswith("http") else self.path[1:]
        )
        host = (self.headers.get("Host") or "").partition(":")[0]
        self.server.asked.append((host, f"/{path}", dict(self.headers.items())))
        self.close_connection = True
        pages = self.server.pages
        found = pages.get(f"{host}/{path}") or pages.get(f"/{path}") or Served("Not here", 404)
        if not isinstance(found, Served):
            found(self)
            return
        self.send_response(found.status)
        self.send_header("Content-Type", found.content_type)
        self.send_header("Content-Length", str(len(found.sent)))
        for name, value in found.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(found.sent)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the website keeps what was asked."""


class Website(Listener):
    """One website under several names. `pages` maps "/path", or "host/path", to an answer or a behaviour."""

    def __init__(
        self, folder: Path, pages: Mapping[str, Served | Behaviour] | None = None, tls: bool = True
    ) -> None:
        super().__init__(Speaker)
        self.pages: dict[str, Served | Behaviour] = dict(pages or {})
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.released = threading.Event()
        self.roots = folder / "website-authority.pem"
        self._authority = trustme.CA()
        self._authority.cert_pem.write_to_path(str(self.roots))
        self._tls = self._certified(*NAMES) if tls else None

    def call_itself(self, *names: str) -> None:
        """Show a certificate for these names from now on."""
        self._tls = self._certified(*names)

    def finish_request(self, request: Any, client_address: Any) -> None:
        self.speak(request, client_address)

    def speak(self, connection: socket.socket, client_address: Any) -> None:
        """Answer one connection, with TLS where this website has it."""
        if self._tls is None:
            Speaker(connection, client_address, self)
            return
        with self._tls.wrap_socket(connection, server_side=True) as secured:
            self.track(secured)
            try:
                Speaker(secured, client_address, self)
            finally:
                self.untrack(secured)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.released.set()
        self.close()

    def _certified(self, *names: str) -> Any:
        import ssl

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._authority.issue_cert(*names).configure_cert(context)
        return context


class Proxy(Listener):
    """A proxy that leads every name to one website; `refuses` are hosts it says no to."""

    def __init__(self, website: Website, refuses: tuple[str, ...] = ()) -> None:
        super().__init__(_Tunnel)
        self.website, self.refuses = website, refuses
        self.tunnels: list[str] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.website.released.set()
        self.close()


class _Tunnel(StreamRequestHandler):
    server: Proxy

    def handle(self) -> None:
        words = self.rfile.readline(65537).decode("latin-1").split()
        while self.rfile.readline(65537).strip():
            pass
        host = words[1].rpartition(":")[0] if len(words) == 3 else ""
        self.server.tunnels.append(host)
        if words[0] != "CONNECT" or host in self.server.refuses:
            self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        self.wfile.flush()
        self.server.website.speak(self.connection, self.client_address)
