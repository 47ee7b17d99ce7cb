"""What the workbench decides before it does anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from workbench import environment, locks
from workbench.checkout import Checkout, system_name
from workbench.words import StopError

LOCK = """# header
pyside6-essentials==6.12.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
keyring==25.7.0 \\
    --hash=sha256:cc

# a note
shiboken6==6.12.0 \\
    --hash=sha256:dd
"""


def test_the_stamp_changes_with_every_lock_file_and_with_the_folder(
    checkout: Checkout, tmp_path: Path
) -> None:
    run, test = environment.wanted(checkout, "run"), environment.wanted(checkout, "test")
    checkout.lock_file("dev").write_text("# more\n", "ascii")
    assert environment.wanted(checkout, "run") == run
    assert environment.wanted(checkout, "test") != test
    moved = checkout.root.rename(tmp_path / "moved")
    assert environment.wanted(Checkout(moved), "run") != run


def test_a_missing_lock_file_stops(tmp_path: Path) -> None:
    with pytest.raises(StopError, match=r"linux-run\.txt is missing"):
        environment.digest([tmp_path / "linux-run.txt"])


def test_the_core_s_packages_are_the_pinned_ones_without_qt() -> None:
    left = environment.without(LOCK, environment.WITHOUT_QT)
    assert locks.names(left) == {"keyring"}
    assert "sha256:cc" in left
    assert "sha256:aa" not in left
    assert "sha256:dd" not in left


def test_the_dev_lock_holds_only_what_the_run_lock_does_not() -> None:
    both = LOCK + "pytest==9.2.0 \\\n    --hash=sha256:ee\n"
    assert locks.only_new(both, locks.names(LOCK)) == "pytest==9.2.0 \\\n    --hash=sha256:ee\n"


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ("NewConnectionError(... Temporary failure in name resolution", "Is this machine online"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "differs from the one that was pinned"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: something else", "What pip said"),
    ],
)
def test_a_complaint_of_pip_is_put_into_words(said: str, meaning: str) -> None:
    assert meaning in environment.explain(said)
    assert said in environment.explain(said)


@pytest.mark.parametrize("content", ["", "{", "[]", '"run"'])
def test_half_a_stamp_is_no_stamp(tmp_path: Path, content: str) -> None:
    (tmp_path / environment.STAMP).write_text(content, "ascii")
    assert environment.read_stamp(tmp_path) == {}


def test_a_python_that_does_not_start_does_not_answer(tmp_path: Path) -> None:
    assert not environment.answers(tmp_path / "python")


def test_systems_have_names() -> None:
    assert [system_name(one) for one in ("linux", "darwin", "win32")] == ["linux", "macos", "windows"]
