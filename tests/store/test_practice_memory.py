"""What the practice provider remembers."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from smswizard.store.database import Database
from smswizard.store.places import Places
from smswizard.store.practice_memory import StoredPracticeMemory
from smswizard.store.upgrades import open_practice, open_workspace
from smswizard.submission.ports import PracticeMemory


@pytest.fixture
def file(places: Places) -> Iterator[Database]:
    opened = open_practice(places, busy_s=60)
    yield opened
    opened.close()


@pytest.fixture
def memory(file: Database) -> PracticeMemory:
    return StoredPracticeMemory(file)


def test_what_was_told_is_known_after_a_restart(memory: PracticeMemory, places: Places) -> None:
    memory.change("account/AC1", lambda _: "first")
    memory.change("account/AC1", lambda old: old + ", second")
    again = open_practice(places)
    assert StoredPracticeMemory(again).read("account/AC1") == "first, second"
    again.close()


def test_nothing_is_the_empty_text(memory: PracticeMemory) -> None:
    assert memory.read("nothing") == ""


def test_names_are_found_by_their_beginning(memory: PracticeMemory) -> None:
    for name in ("b/2", "b/1", "b", "c/1", "B/3", "b%"):
        memory.change(name, lambda _: "x")
    assert memory.names("b/") == ("b/1", "b/2")
    assert memory.names("b%") == ("b%",)
    assert len(memory.names()) == 6


def test_what_goes_wrong_in_a_change_comes_through_and_changes_nothing(memory: PracticeMemory) -> None:
    memory.change("name", lambda _: "before")

    def fail(_: str) -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        memory.change("name", fail)
    assert memory.read("name") == "before"


def test_no_change_of_several_threads_and_programs_is_lost(memory: PracticeMemory, places: Places) -> None:
    def count(own: PracticeMemory) -> None:
        for _ in range(25):
            own.change("count", lambda old: str(int(old or "0") + 1))

    other_file = open_practice(places, busy_s=60)
    other = StoredPracticeMemory(other_file)
    threads = [threading.Thread(target=count, args=(each,)) for each in (memory, memory, other, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert memory.read("count") == "100"
    other_file.close()


def test_it_is_a_file_of_its_own(memory: PracticeMemory, places: Places) -> None:
    memory.change("secret plan", lambda _: "only practised")
    open_workspace(places).close()
    assert b"only practised" not in places.workspace.read_bytes()
    assert places.practice.exists()
