"""The look-alike on the wire: a CONNECT proxy that speaks TLS under Twilio's own host names.

With HTTPS_PROXY and REQUESTS_CA_BUNDLE pointing here, the official SDK (or the packaged program) runs unchanged
on its real https addresses; any other host is refused and written down.
"""

import socket
import ssl
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any
from urllib.parse import urlsplit

import trustme

from tests.support.lookalike.contract import Seen
from tests.support.lookalike.gateway import Gateway, Reply
from tests.support.lookalike.specfiles import FILES
from tests.support.lookalike.world import World

LOOPBACK = "127.0.0.1"


class Listener(ThreadingTCPServer):
    """A loopback server whose threads all end when it is closed."""

    allow_reuse_address = True
    daemon_threads = False
    block_on_close = True

    def __init__(self, handler: Callable[..., Any], port: int = 0) -> None:
        super().__init__((LOOPBACK, port), handler)
        self._sockets: set[socket.socket] = set()
        self._sockets_lock = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), name="look-alike")

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Stop listening, cut every connection, and wait for the threads."""
        self.shutdown()
        with self._sockets_lock:
            for connection in self._sockets:
                _cut(connection)
        self.server_close()
        self._thread.join()

    def track(self, connection: socket.socket) -> None:
        with self._sockets_lock:
            self._sockets.add(connection)

    def untrack(self, connection: socket.socket) -> None:
        with self._sockets_lock:
            self._sockets.discard(connection)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.track(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.untrack(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle of a call is part of the game; anything else is shown."""
        if not isinstance(sys.exc_info()[1], (ConnectionError, ssl.SSLError, TimeoutError)):
            super().handle_error(request, client_address)


class ProxyServer(Listener):
    """The CONNECT proxy with the certificates of all hosts played here."""

    def __init__(self, world: World, gateway: Gateway, authority: trustme.CA, port: int = 0) -> None:
        self.world = world
        self.gateway = gateway
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*FILES).configure_cert(self.tls)
        super().__init__(_Tunnel, port)


class _Tunnel(StreamRequestHandler):
    """One proxied connection: CONNECT, TLS handshake, then requests until the client has enough."""

    server: ProxyServer
    disable_nagle_algorithm = True

    def handle(self) -> None:
        words = self.rfile.readline(65537).decode("latin-1").split()
        while self.rfile.readline(65537).strip():
            pass
        if len(words) != 3:
            return
        method, target, _ = words
        host = target.rpartition(":")[0] if method == "CONNECT" else urlsplit(target).hostname or target
        if not self._admitted(method, host):
            self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        self.wfile.flush()
        with self.server.tls.wrap_socket(self.connection, server_side=True) as secured:
            self.server.track(secured)  # the plain socket is an empty shell from here on
            try:
                _Speaker(secured, self.client_address, self.server)
            finally:
                self.server.untrack(secured)

    def _admitted(self, method: str, host: str) -> bool:
        with self.server.world.lock:
            if method != "CONNECT" or host not in FILES:
                self.server.world.refused_hosts.append(host)
                return False
            self.server.world.tunnels.append(host)
            return self.server.world.faults.take(f"CONNECT {host}") is None


class _Speaker(BaseHTTPRequestHandler):
    """Requests inside the tunnel."""

    server: ProxyServer
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one write for head and body: two would wait for an acknowledgement in between
    server_version = "lookalike"

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def _serve(self) -> None:
        split = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        seen = Seen(
            method=self.command,
            host=(self.headers.get("Host") or "").partition(":")[0],
            path=split.path,
            query=split.query,
            headers=dict(self.headers.items()),
            body=self.rfile.read(length),
        )
        self._send(self.server.gateway.reply(seen))

    def _send(self, reply: Reply) -> None:
        if reply.cut:
            self.close_connection = True
            _cut(self.connection)
            return
        self.send_response(reply.status)
        if reply.status != 204:
            self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the world keeps the calls."""


def _cut(connection: socket.socket) -> None:
    """End a connection at once; that it has ended already is fine."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
