"""The control door: a plain loopback port through which a test looks into a look-alike of its own process."""

import json
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.support.lookalike.directing import Director
from tests.support.lookalike.wire import Listener


class ControlServer(Listener):
    """GET /state; POST /faults, /reviews, /settle, /sell, /hide, /reply_yes,
    /expire_code, /close_window, /release, /stop with one JSON object each."""

    def __init__(self, director: Director, on_stop: Callable[[], None], port: int = 0) -> None:
        self.director = director
        self.on_stop = on_stop
        super().__init__(_Door, port)


class _Door(BaseHTTPRequestHandler):
    server: ControlServer

    def do_GET(self) -> None:
        self._send(200, self.server.director.state())

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        order = json.loads(self.rfile.read(length) or b"{}")
        deed = self.path.strip("/")
        if deed == "stop":
            self._send(200, {"done": True})
            self.server.on_stop()
            return
        try:
            self.server.director.carry_out(deed, order)
        except (KeyError, ValueError, TypeError) as problem:
            self._send(400, {"done": False, "why": repr(problem)})
            return
        self._send(200, {"done": True})

    def _send(self, status: int, plain: Mapping[str, Any]) -> None:
        body = json.dumps(plain).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""
