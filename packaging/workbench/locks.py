"""`dev.py lock`: works out the pinned packages again. No lock file names the place that packages come from."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from workbench.checkout import Checkout
from workbench.words import StopError, say

PLAIN = (
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--strip-extras",
    "--allow-unsafe",
    "--no-header",
    "--no-annotate",
)
HEADERS = {
    "run": "# What the program needs to run. Made by `dev.py lock`; holds for Python 3.11 to 3.13.\n",
    "dev": "# What tests and checks need on top. Made by `dev.py lock`; holds for Python 3.11 to 3.13.\n",
}
ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==", re.MULTILINE)


def lock(checkout: Checkout, upgrade: bool) -> None:
    """Writes the run and dev lock files of this system, keeping what is pinned unless `upgrade`."""
    run, dev = checkout.lock_file("run"), checkout.lock_file("dev")
    run.parent.mkdir(parents=True, exist_ok=True)
    _compile(checkout, run, ["--upgrade"] if upgrade else [])
    both = checkout.root / "build" / "both.txt"
    both.parent.mkdir(exist_ok=True)
    both.write_text("".join(file.read_text("utf-8") for file in (run, dev) if file.exists()), "utf-8")
    _compile(
        checkout, both, ["--extra", "dev", "--constraint", str(run), *(["--upgrade"] if upgrade else [])]
    )
    pinned = names(run.read_text("utf-8"))
    dev.write_text(only_new(both.read_text("utf-8"), pinned), "utf-8")
    for part, file in (("run", run), ("dev", dev)):
        file.write_text(HEADERS[part] + file.read_text("utf-8"), "utf-8")
    _lock_node(checkout)


def names(text: str) -> set[str]:
    """The packages that a lock file pins."""
    return set(ENTRY.findall(text))


def only_new(text: str, known: set[str]) -> str:
    """The entries of a lock file that `known` does not hold yet."""
    kept, keep = [], False
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if entry:
            keep = entry["name"] not in known
        if keep and not line.lstrip().startswith("#"):
            kept.append(line)
    return "\n".join(kept) + "\n"


def _compile(checkout: Checkout, output: Path, more: list[str]) -> None:
    say(f"Working out {output.name} …")
    command = [str(checkout.python), "-m", "piptools", "compile", "--quiet", *PLAIN, *more]
    command += ["--output-file", str(output), "pyproject.toml"]
    done = subprocess.run(command, cwd=checkout.root, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise StopError(f"pip-compile could not work out {output.name}:\n{done.stderr.strip()[-2000:]}")


def _lock_node(checkout: Checkout) -> None:
    say("Working out the npm lock …")
    command = [
        "npm",
        "install",
        "--package-lock-only",
        "--ignore-scripts",
        "--omit-lockfile-registry-resolved",
    ]
    done = subprocess.run(command, cwd=checkout.specification, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise StopError(f"npm could not work out its lock file:\n{done.stderr.strip()[-2000:]}")
