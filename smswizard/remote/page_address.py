"""Which addresses may be asked: http and https, ordinary ports, machines of the public network.

A private machine (this one, one of the office, a cloud's own service address) is asked only where the person typed that
very address. A name that leads to one is not such an address: who owns the name decides where it leads.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Container
from typing import NamedTuple

from smswizard.domain.evidence import MissKind

LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
_ORDINARY = (80, 443, 8080, 8443)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Target(NamedTuple):
    """One address to ask: `url` whole, `host` in ASCII without brackets, `path` with its query."""

    url: str
    scheme: str
    host: str
    port: int
    path: str


def typed_target(address: str) -> Target | MissKind:
    """The address as a person typed it; https is understood where no scheme stands."""
    typed = address.strip()
    return target_of(typed if "://" in typed else f"https://{typed}", ports=range(1024, 65536))


def target_of(url: str, ports: Container[int] = ()) -> Target | MissKind:
    """An address taken apart; ordinary ports are allowed, and `ports` besides."""
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    if len(url) > LONGEST or any(sign <= " " or sign == "\x7f" for sign in url):
        return MissKind.NOT_AN_ADDRESS
    try:
        parts = parse_url(url)
    except (LocationParseError, UnicodeError, ValueError):
        return MissKind.NOT_AN_ADDRESS
    scheme, host = (parts.scheme or "").lower(), (parts.host or "").strip("[]").rstrip(".").lower()
    if scheme not in _PORTS or not host or parts.auth or not host.isascii():
        return MissKind.NOT_AN_ADDRESS
    port = parts.port or _PORTS[scheme]
    if port not in _ORDINARY and port not in ports:
        return MissKind.PORT
    shown = f"[{host}]" if ":" in host else host
    place = "" if port == _PORTS[scheme] else f":{port}"
    path = parts.request_uri
    return Target(f"{scheme}://{shown}{place}{path}", scheme, host, port, path)


def is_this_very_machine(host: str) -> bool:
    """True for a host that is an address itself, or the name of this computer: what a person can type on purpose."""
    return host == "localhost" or literal(host) is not None


def is_private_on_its_face(host: str) -> bool:
    """True where the host itself says that it is not public, without asking anybody."""
    itself = literal(host)
    if itself is not None:
        return not is_public(itself)
    return "." not in host or host.endswith((".localhost", ".local", ".internal", ".lan", ".home.arpa"))


def is_public(address: Address) -> bool:
    """True for an address of the public network, also where it is wrapped into one of another kind."""
    inner = _wrapped(address)
    if inner is not None:
        return is_public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _wrapped(address: Address) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def literal(host: str) -> Address | None:
    """The address that a host is, where it is one and no name."""
    try:
        return ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return None
