"""Calls that may hang for ever, made bearable: a daemon thread of their own, and a deadline.

A hung call cannot be ended, only left behind. Its thread is a daemon, so it keeps nobody from quitting.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

T = TypeVar("T")

MOST_LEFT_BEHIND = 3
"""As many calls may hang at once; then new ones are refused until one comes back."""


class CallFailedError(Exception):
    """The call raised. `error` is what it raised, which may show secrets: look at it, do not pass it on."""

    def __init__(self, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.error = error


class Patience:
    """Runs one call after another, each on a thread named `name`. Safe to use from any thread."""

    def __init__(
        self, name: str, remind_after_s: float, give_up_after_s: float, remind: Callable[[], None]
    ) -> None:
        """`remind` is called once, by the waiting thread, when a call takes longer than `remind_after_s`."""
        self._name = name
        self._remind_after_s = remind_after_s
        self._give_up_after_s = give_up_after_s
        self._remind = remind
        self._turn = threading.Lock()
        self._left_behind: list[threading.Thread] = []

    def run(self, call: Callable[[], T], is_brief: bool = False) -> T:
        """The call's result. Raises CallFailedError, or TimeoutError when the deadline passes.

        A brief call waits for nobody's hand: it gives up when another would only be reminded.
        """
        limit_s = min(self._remind_after_s, self._give_up_after_s) if is_brief else self._give_up_after_s
        until = time.monotonic() + limit_s
        if not self._turn.acquire(timeout=limit_s):
            raise TimeoutError(self._name)
        try:
            self._left_behind = [each for each in self._left_behind if each.is_alive()]
            if len(self._left_behind) >= MOST_LEFT_BEHIND:
                raise TimeoutError(self._name)
            outcome: SimpleQueue[_Outcome[T]] = SimpleQueue()
            thread = threading.Thread(target=_work, args=(call, outcome), name=self._name, daemon=True)
            thread.start()
            try:
                found = self._await(outcome, until, may_remind=not is_brief)
            except TimeoutError:
                self._left_behind.append(thread)
                raise
            thread.join()
        finally:
            self._turn.release()
        return found.value()

    def _await(self, outcome: SimpleQueue[_Outcome[T]], until: float, may_remind: bool) -> _Outcome[T]:
        if may_remind and self._remind_after_s < until - time.monotonic():
            try:
                return outcome.get(timeout=self._remind_after_s)
            except Empty:
                self._remind()
        try:
            return outcome.get(timeout=max(0.0, until - time.monotonic()))
        except Empty:
            raise TimeoutError(self._name) from None


class _Outcome(Generic[T]):
    """What a call gave or raised."""

    def __init__(self, result: list[T], error: Exception | None) -> None:
        self._result = result
        self._error = error

    def value(self) -> T:
        if self._error is not None:
            raise CallFailedError(self._error)
        return self._result[0]


def _work(call: Callable[[], T], outcome: SimpleQueue[_Outcome[T]]) -> None:
    try:
        outcome.put(_Outcome([call()], None))
    except Exception as error:  # noqa: BLE001 - the waiting thread is told, whatever it was
        outcome.put(_Outcome([], error))
