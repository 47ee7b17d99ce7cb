"""The virtual environments: made, filled from the lock files, and known to be ready by a stamp."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from workbench.checkout import Checkout, python_of
from workbench.locking import only_one
from workbench.words import StopError, say

STAMP = "smswizard-stamp.json"
WITHOUT_QT = ("pyside6-essentials", "shiboken6", "pytest-qt")
PARTS = {"run": ("run",), "test": ("run", "dev")}
VERSION_QUESTION = "import sys; print('%d.%d.%d' % sys.version_info[:3])"


def base_python() -> str:
    """The Python that environments are made from: the one that runs this, or the one below its environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def digest(files: Iterable[Path], *more: str) -> str:
    """One name for the content of these files and these words."""
    total = hashlib.sha256("\0".join(more).encode())
    for file in files:
        if not file.is_file():
            raise StopError(
                f"There are no pinned packages for this system yet: {file.name} is missing. "
                "Please make it with `dev.py lock` on a machine of this kind."
            )
        total.update(file.read_bytes())
    return total.hexdigest()


def wanted(checkout: Checkout, level: str) -> str:
    """The digest that the stamp must hold for this level (`run` or `test`)."""
    version = ".".join(map(str, sys.version_info[:3]))
    return digest([checkout.lock_file(part) for part in PARTS[level]], version, str(checkout.root))


def read_stamp(environment: Path) -> dict[str, str]:
    """What the stamp says was installed, by level; empty where there is no whole stamp."""
    try:
        content = json.loads((environment / STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write_stamp(environment: Path, content: dict[str, str]) -> None:
    """In one step, so that half a stamp cannot be seen."""
    fresh = environment / (STAMP + ".new")
    fresh.write_text(json.dumps(content), "utf-8")
    fresh.replace(environment / STAMP)


def answers(python: Path) -> bool:
    """Whether this Python starts and is of the version that runs the workbench."""
    try:
        said = subprocess.run(
            [python, "-I", "-S", "-c", VERSION_QUESTION],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.stdout.strip() == ".".join(map(str, sys.version_info[:3]))


def is_ready(checkout: Checkout, level: str) -> bool:
    """Whether nothing has to be done before this level's commands can start."""
    stamped = read_stamp(checkout.environment).get(level)
    return stamped == wanted(checkout, level) and answers(checkout.python)


def prepare(checkout: Checkout, level: str) -> None:
    """Makes `.venv` fit for `run` or for `test`; does next to nothing when it already is."""
    if is_ready(checkout, level):
        return
    with only_one(checkout.root / ".venv.lock"):
        if not is_ready(checkout, level):
            _install(checkout, level)


def _install(checkout: Checkout, level: str) -> None:
    environment = checkout.environment
    if not is_ready(checkout, "run"):
        _create(environment)
    (environment / STAMP).unlink(
        missing_ok=True
    )  # until all is in, the next start must not trust this folder
    say(f"Installing the pinned packages for `{level}` into {environment.name} …")
    _pip(checkout.python, checkout.python, [checkout.lock_file(part) for part in PARTS[level]])
    _point_to(checkout.root, environment)
    write_stamp(
        environment, {name: wanted(checkout, name) for name in PARTS if set(PARTS[name]) <= set(PARTS[level])}
    )


def prepare_core(checkout: Checkout) -> None:
    """Makes `.venv-core`: the same pinned packages without Qt. Needs the finished `.venv` for its pip."""
    environment, expected = checkout.core_environment, wanted(checkout, "test")
    if read_stamp(environment).get("core") == expected and answers(checkout.core_python):
        return
    with only_one(checkout.root / ".venv.lock"):
        _create(environment, "--without-pip")
        say(f"Installing the pinned packages without Qt into {environment.name} …")
        listed = environment / "requirements.txt"
        texts = [checkout.lock_file(part).read_text("utf-8") for part in PARTS["test"]]
        listed.write_text("\n".join(without(text, WITHOUT_QT) for text in texts), "utf-8")
        _pip(checkout.python, checkout.core_python, [listed])
        _point_to(checkout.root, environment)
        write_stamp(environment, {"core": expected})


def without(lock: str, names: Iterable[str]) -> str:
    """The text of a lock file without the entries of these packages."""
    kept, skipping = [], False
    for line in lock.splitlines():
        if line and not line.startswith((" ", "#")):
            skipping = line.split("==")[0] in names
        if not skipping:
            kept.append(line)
    return "\n".join(kept) + "\n"


def _create(environment: Path, *options: str) -> None:
    if environment.exists():
        say(f"{environment.name} is missing something or is of another Python; making it anew.")
        _remove(environment)
    made = subprocess.run(
        [base_python(), "-m", "venv", *options, environment], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        raise StopError(f"{environment.name} could not be made: {(made.stderr or made.stdout).strip()}")


def _remove(environment: Path) -> None:
    aside = environment.with_name(f"{environment.name}-old-{os.getpid()}")
    environment.rename(aside)
    shutil.rmtree(aside, ignore_errors=True)


def _pip(pip_python: Path, target: Path, locks: list[Path]) -> None:
    command: list[str | Path] = [pip_python, "-m", "pip", "--python", target, "install", "--require-hashes"]
    command += ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2", "--timeout", "30"]
    for lock in locks:
        command += ["-r", lock]
    done = subprocess.run(command, stdout=sys.stderr, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise StopError(explain(done.stderr))


def explain(said: str) -> str:
    """What pip's complaint means, with its own last words below."""
    lines = said.strip().splitlines()
    tail = "\n".join(([line for line in lines if line.startswith("ERROR")] or lines)[-6:])
    if "DO NOT MATCH THE HASHES" in said:
        meaning = (
            "A package differs from the one that was pinned, so nothing was installed. Do not go around this."
        )
    elif any(
        sign in said for sign in ("NewConnectionError", "Temporary failure", "ConnectTimeout", "ProxyError")
    ):
        meaning = "The packages could not be fetched. Is this machine online, and may it reach PyPI? Then try again."
    elif "No space left" in said:
        meaning = "The disk is full: about 900 MB are needed. Please make room and try again."
    else:
        meaning = "The packages could not be installed. What pip said:"
    return f"{meaning}\n{tail}"


def _point_to(root: Path, environment: Path) -> None:
    """Lets this environment's Python find the program in the checkout, from any folder."""
    for folder in (*environment.glob("lib/python*/site-packages"), *environment.glob("Lib/site-packages")):
        (folder / "smswizard-checkout.pth").write_text(f"{root}\n", "utf-8")


def has_module(environment: Path, name: str) -> bool:
    """Whether this environment can import a module of this name."""
    question = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({name!r}) is None)"
    return subprocess.run([python_of(environment), "-c", question], check=False).returncode == 0
