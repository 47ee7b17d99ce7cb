"""`dev.py` as a person meets it, on a small checkout."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from workbench.checkout import Checkout
from workbench.environment import STAMP, read_stamp

from tests.packaging.conftest import ROOT, Dev

OLD = [
    name for name in ("python3.6", "python3.7", "python3.8", "python3.9", "python3.10") if shutil.which(name)
]


def test_the_first_file_is_read_by_pythons_that_are_too_old() -> None:
    ast.parse((ROOT / "packaging" / "dev.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.skipif(not OLD, reason="there is no older Python on this machine to try it with")
def test_an_old_python_says_so_in_a_sentence() -> None:
    starts = [
        subprocess.run([name, "--version"], capture_output=True, check=False).returncode == 0 for name in OLD
    ]
    for name in (name for name, works in zip(OLD, starts, strict=True) if works):
        said = subprocess.run(
            [name, ROOT / "packaging" / "dev.py", "run"], capture_output=True, text=True, check=False
        )
        assert said.returncode == 1
        assert said.stderr.startswith("SMS Wizard needs Python 3.11, 3.12 or 3.13, and this is Python 3.")
        assert "Traceback" not in said.stderr


def test_words_after_the_dashes_reach_the_program_and_its_exit_code_comes_back(dev: Dev) -> None:
    said = dev("run", "--", "list", "--json")
    assert (said.returncode, said.stdout.strip()) == (0, "program: list --json"), said.stderr
    again = dev("run", "--", "fail")
    assert again.returncode == 4
    assert again.stderr == ""  # the second start has nothing to do and nothing to say


def test_without_a_screen_the_tour_is_walked_and_its_results_are_named(dev: Dev, checkout: Checkout) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux can be without a screen")
    said = dev("run")
    tour = checkout.root / "build" / "tour"
    assert said.returncode == 0, said.stderr
    assert "There is no screen here" in said.stderr
    assert said.stdout == f"2 pictures in {tour}\n"
    assert (tour / "01-board.png").read_text() == "offscreen"


def test_a_missing_picture_is_said(dev: Dev) -> None:
    said = dev("pictures")
    assert said.returncode == 1
    assert "The tour took no picture clients-light-1180x800.png" in said.stderr


def test_a_broken_environment_is_made_anew(dev: Dev, checkout: Checkout) -> None:
    assert dev("run", "--", "a").returncode == 0
    checkout.python.unlink()
    checkout.python.write_text("not a Python", "ascii")
    said = dev("run", "--", "b")
    assert said.stdout.strip() == "program: b", said.stderr
    assert "making it anew" in said.stderr
    assert not list(checkout.root.glob(".venv-old-*"))


def test_new_pins_make_a_new_environment(dev: Dev, checkout: Checkout) -> None:
    assert dev("run", "--", "a").returncode == 0
    (checkout.environment / "left-over").touch()
    checkout.lock_file("run").write_text("# other pins\n", "ascii")
    assert dev("run", "--", "a").returncode == 0
    assert not (checkout.environment / "left-over").exists()


def test_an_environment_that_somebody_made_by_hand_is_not_trusted(dev: Dev, checkout: Checkout) -> None:
    checkout.environment.mkdir()
    (checkout.environment / STAMP).write_text('{"run": ', "ascii")
    assert dev("run", "--", "a").stdout.strip() == "program: a"


def test_an_install_that_failed_leaves_no_stamp_and_is_made_good(dev: Dev, checkout: Checkout) -> None:
    checkout.lock_file("run").write_text("six==1.17.0\n", "ascii")  # without a digest it may not be installed
    said = dev("run", "--", "a")
    assert said.returncode == 1
    assert "could not be installed" in said.stderr
    assert "Traceback" not in said.stderr
    assert read_stamp(checkout.environment) == {}
    checkout.lock_file("run").write_text("# nothing\n", "ascii")
    assert dev("run", "--", "a").returncode == 0


def test_two_at_once_take_turns(checkout: Checkout, dev: Dev, tmp_path: Path) -> None:
    command = [sys.executable, str(checkout.root / "packaging" / "dev.py"), "--skip-system", "run", "--", "a"]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
        for _ in range(2)
    ]
    said = [one.communicate(timeout=120) for one in both]
    assert [out.strip() for out, _ in said] == ["program: a", "program: a"]
    assert sum("Installing" in err for _, err in said) == 1


def test_a_missing_lock_file_is_said_in_words(dev: Dev, checkout: Checkout) -> None:
    checkout.lock_file("run").unlink()
    said = dev("run", "--", "a")
    assert said.returncode == 1
    assert "no pinned packages for this system" in said.stderr
    assert "Traceback" not in said.stderr


def test_every_verb_is_explained(dev: Dev) -> None:
    said = dev("--help")
    assert said.returncode == 0
    for verb in ("run", "test", "lint", "types", "bench", "pictures", "setup", "lock"):
        assert f"\n    {verb} " in said.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows starts the program beside dev.py, not in its place")
def test_the_program_takes_the_place_of_dev(checkout: Checkout, dev: Dev) -> None:
    assert dev("run", "--", "a").returncode == 0
    (checkout.root / "smswizard" / "__main__.py").write_text("import os; print(os.getpid())", "ascii")
    command = [sys.executable, str(checkout.root / "packaging" / "dev.py"), "run", "--", "x"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as started:
        said, _ = started.communicate(timeout=60)
    assert int(said) == started.pid
