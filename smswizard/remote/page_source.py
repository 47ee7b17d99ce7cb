"""A page of the web, fetched once because a person asked for it: redirects followed one by one, each looked at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from urllib.parse import urljoin

from smswizard.domain.evidence import Fetched, Missed, MissKind
from smswizard.remote.page_address import Target, is_this_very_machine, target_of, typed_target
from smswizard.remote.page_line import MissedError, PageLine, Trip

WHOLE_S = 30.0
"""For a whole look, name and redirects and all. Ours: who waits longer has gone away."""

MOST_REDIRECTS = 8
_LOOK_UP_S = 0.05


class WebPages:
    """Fetches pages. Each look runs on a thread of its own that can be left behind: a name that is never resolved
    would hold it for as long as it likes."""

    def __init__(self, line: PageLine | None = None, whole_s: float = WHOLE_S) -> None:
        self._line, self._whole_s = line or PageLine(), whole_s

    def fetch(self, address: str, stopped: Callable[[], bool] = lambda: False) -> Fetched | Missed:
        """What is at an address that a person typed. Comes back within `whole_s`, whatever the other side does."""
        trip, found, done = Trip(self._whole_s), list[Fetched | Missed](), threading.Event()

        def look() -> None:
            try:
                found.append(self._followed(trip, address))
            finally:
                done.set()

        threading.Thread(target=look, name="smswizard-page", daemon=True).start()
        while not done.wait(_LOOK_UP_S):
            if trip.is_over() or stopped():
                trip.cut()
                return Missed(MissKind.SLOW if trip.is_over() else MissKind.STOPPED, (address,))
        return found[0]

    def _followed(self, trip: Trip, address: str) -> Fetched | Missed:
        target, hops, typed_host, ports = typed_target(address), list[str](), "", tuple[int, ...]()
        for _ in range(MOST_REDIRECTS + 1):
            if isinstance(target, MissKind):
                return Missed(target, tuple(hops) or (address,))
            if not hops:
                typed_host, ports = _meant(target)
            hops.append(target.url)
            try:
                answer = self._line.ask(trip, target, is_typed=target.host == typed_host)
            except MissedError as problem:
                return Missed(problem.kind, tuple(hops))
            if not answer.location:
                told = (answer.status, answer.content_type, answer.body, answer.is_by_proxy)
                return Fetched(tuple(hops), *told)
            target = _next(target, answer.location, ports)
        return Missed(MissKind.REDIRECTS, tuple(hops))


def _meant(target: Target) -> tuple[str, tuple[int, ...]]:
    """What a person allowed by typing this address: the private machine that it names, "" for none, and its port."""
    return (target.host if is_this_very_machine(target.host) else ""), (target.port,)


def _next(target: Target, location: str, ports: tuple[int, ...]) -> Target | MissKind:
    """Where a server sends us on. Its words are bytes of any kind."""
    readable = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        return target_of(urljoin(target.url, readable.strip()), ports)
    except ValueError:
        return MissKind.NOT_AN_ADDRESS
