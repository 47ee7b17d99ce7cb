"""No test, and no Python that a test starts, may reach beyond this machine.

`tests/conftest.py` calls `watch()`. Children get this folder on PYTHONPATH and are guarded from their first
line, because Python imports a module of this name by itself when it starts.
"""

from __future__ import annotations

import ipaddress
import sys

WATCHED = (
    "socket.connect",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
)

touched: list[str] = []  # what was tried in this process; conftest fails a test that left something here


class NetworkForbiddenError(RuntimeError):
    """A test tried to reach another machine."""


def is_here(host: object) -> bool:
    """Whether this host (a name, an address or None for "any") is this machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "localhost.localdomain"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback or str(host) in ("0.0.0.0", "::")  # noqa: S104
    except ValueError:
        return False


def host_of(event: str, args: tuple[object, ...]) -> object:
    """The host that an audit event of Python's sockets names; None for a local socket."""
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        return address[0] if isinstance(address, tuple) and address else None
    return args[0]


def _on_audit(event: str, args: tuple[object, ...]) -> None:
    if event not in WATCHED:
        return
    host = host_of(event, args)
    if not is_here(host):
        touched.append(f"{event} to {host!r}")
        raise NetworkForbiddenError(
            f"Tests may not leave this machine, but something asked for {host!r} ({event}). "
            "Use the look-alike on 127.0.0.1, or hand in a fake."
        )


def watch() -> None:
    """Guard this process from here on. Calling it again changes nothing."""
    if not getattr(sys, "_smswizard_network_guard", False):
        sys._smswizard_network_guard = True  # type: ignore[attr-defined]
        sys.addaudithook(_on_audit)


if __name__ == "sitecustomize":
    watch()
