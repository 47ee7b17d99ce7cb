"""Hosts of addresses, and whether two of them are one site.

The list of public suffixes takes a while to read, so it is asked only where two hosts differ in a way that matters.
"""

from __future__ import annotations

from smswizard.domain.values import registrable_domain
from smswizard.reading.pattern import Pattern

_HOST = Pattern(r"(?:[a-zA-Z][a-zA-Z0-9+.-]{0,20}://)?(?:[^\s/?#@]{1,100}@)?([^\s/?#:@]{1,255})")


def host_of(address: str) -> str:
    """The host of a web address as typed, in small letters and without "www."; "" where there is none."""
    found = _HOST.match(address.strip())
    return found.group(1).lower().rstrip(".").removeprefix("www.") if found else ""


def is_host(host: str) -> bool:
    """True where a host has a dot inside, as every public one has."""
    return "." in host.strip(".")


def same_site(one: str, other: str) -> bool:
    """True where two hosts belong to one registered domain."""
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    if one == other or one.endswith("." + other) or other.endswith("." + one):
        return True
    if one.rpartition(".")[2] != other.rpartition(".")[2]:
        return False
    return registrable_domain(one) == registrable_domain(other)
