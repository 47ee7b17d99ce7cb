"""Calls that may hang for ever."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from smswizard.store.deadline import MOST_LEFT_BEHIND, CallFailedError, Patience

NAME = "smswizard-keychain test"
LONG_S = 60.0
SHORT_S = 0.05


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What a hanging call waits for; opened at the end, so that no thread stays."""
    made = threading.Event()
    yield made
    made.set()
    for thread in threading.enumerate():
        if thread.name == NAME:
            thread.join(LONG_S)


def _never() -> None:
    raise AssertionError("nobody was to be reminded")


def test_a_result_comes_back_from_a_daemon_thread_of_that_name() -> None:
    found = Patience(NAME, LONG_S, LONG_S, _never).run(threading.current_thread)
    assert (found.name, found.daemon) == (NAME, True)
    assert not found.is_alive()


def test_an_exception_comes_back_as_a_value_inside_ours() -> None:
    def fail() -> None:
        raise ZeroDivisionError("the secret is 1234")

    with pytest.raises(CallFailedError) as caught:
        Patience(NAME, LONG_S, LONG_S, _never).run(fail)
    assert isinstance(caught.value.error, ZeroDivisionError)
    assert "1234" not in str(caught.value)


def test_a_slow_call_reminds_once_and_then_comes_back(gate: threading.Event) -> None:
    reminded: list[bool] = []

    def remind() -> None:
        reminded.append(True)
        gate.set()

    assert Patience(NAME, SHORT_S, LONG_S, remind).run(gate.wait) is True
    assert reminded == [True]


def test_a_hung_call_is_given_up(gate: threading.Event) -> None:
    reminded: list[bool] = []
    with pytest.raises(TimeoutError):
        Patience(NAME, SHORT_S, 2 * SHORT_S, lambda: reminded.append(True)).run(gate.wait)
    assert reminded == [True]


def test_a_brief_call_reminds_nobody(gate: threading.Event) -> None:
    with pytest.raises(TimeoutError):
        Patience(NAME, SHORT_S, LONG_S, _never).run(gate.wait, is_brief=True)


def test_a_brief_call_does_not_queue_behind_a_question(gate: threading.Event) -> None:
    patience = Patience(NAME, SHORT_S, LONG_S, lambda: None)
    asked = threading.Event()

    def ask() -> bool:
        asked.set()
        return gate.wait()

    waiting = threading.Thread(target=lambda: patience.run(ask))
    waiting.start()
    assert asked.wait(LONG_S)
    with pytest.raises(TimeoutError):
        patience.run(lambda: None, is_brief=True)
    gate.set()
    waiting.join(LONG_S)


def test_calls_left_behind_are_limited_and_forgotten_when_they_return(gate: threading.Event) -> None:
    patience = Patience(NAME, SHORT_S, SHORT_S, _never)
    for _ in range(MOST_LEFT_BEHIND):
        with pytest.raises(TimeoutError):
            patience.run(gate.wait)
    with pytest.raises(TimeoutError):
        patience.run(lambda: "would have been quick")
    left = [each for each in threading.enumerate() if each.name == NAME]
    assert len(left) == MOST_LEFT_BEHIND
    gate.set()
    for thread in left:
        thread.join(LONG_S)
    assert patience.run(lambda: "quick") == "quick"
