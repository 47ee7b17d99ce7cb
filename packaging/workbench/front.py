"""The verbs of `dev.py`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable

from workbench import environment, locks, pictures, specification, stages, system
from workbench.checkout import Checkout, here
from workbench.words import StopError, say

NEWEST_TRIED = (3, 13)


def main(words: list[str]) -> int:
    """Runs one verb. Returns the exit code; a stop is one or two sentences on the error stream and code 1."""
    words, passed_on = _split(words)
    options = _parser().parse_args(words)
    options.passed_on = passed_on
    if sys.version_info[:2] > NEWEST_TRIED:
        say(
            "This Python is newer than 3.13, the newest one that SMS Wizard was tried with. Going on all the same."
        )
    verb: Callable[[Checkout, argparse.Namespace], int] = options.verb
    try:
        return verb(here(), options)
    except StopError as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """What is for dev.py, and what after `--` is for the program."""
    if "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Runs and checks SMS Wizard from its source. Makes .venv by itself.",
        epilog="Example: python3 packaging/dev.py run -- list --json",
    )
    parser.add_argument("--skip-system", action="store_true", help="do not look for missing system packages")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    _add(verbs, "run", run, "open the program; `run -- ARGS` hands ARGS to its command line")
    test = _add(verbs, "test", test_all, "all checks and tests; `test core` only what runs without Qt")
    test.add_argument("part", nargs="?", choices=["core"], help="only the tests below the window")
    test.add_argument("--all", action="store_true", dest="everything", help="the long tests, too")
    _add(verbs, "lint", lint, "style, import arrows and the rules of the house")
    _add(verbs, "types", types, "the strict type check")
    measure = _add(verbs, "bench", bench, "measure speed and memory (tests/benchmarks)")
    measure.add_argument("names", nargs="*", metavar="NAME", help="only these measurements")
    _add(verbs, "pictures", renew_pictures, "walk the practice tour and renew docs/pictures")
    _add(verbs, "setup", setup, "only make .venv ready for running and testing")
    lock = _add(verbs, "lock", relock, "work out the pinned packages again (needs Python 3.11)")
    lock.add_argument(
        "--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows"
    )
    return parser


def _add(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, verb: object, text: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=text, description=text)
    parser.set_defaults(verb=verb)
    return parser


def _ready(checkout: Checkout, options: argparse.Namespace, level: str) -> None:
    """The environment for `run` or `test`. What the system lacks is looked for only until the stamp stands."""
    if environment.is_ready(checkout, level):
        return
    if not options.skip_system:
        needs = (
            *system.PYTHON,
            *system.QT,
            *(system.SCREEN if system.has_screen() or level == "test" else ()),
        )
        system.ensure((*needs, *(system.TESTS if level == "test" else ())))
    environment.prepare(checkout, level)


def run(checkout: Checkout, options: argparse.Namespace) -> int:
    """Opens the window, or does what ARGS say; without a screen it walks the practice tour."""
    _ready(checkout, options, "run")
    if options.passed_on or system.has_screen():
        return _become([str(checkout.python), "-P", "-m", "smswizard", *options.passed_on])
    say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened.")
    say("Instead, the practice journey is walked without one; nothing leaves this machine.")
    return pictures.tour(checkout)


def _become(command: list[str]) -> int:
    """Runs the program in place of this one where the system can, so that signals and exit code are its own."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - there is no shell on purpose
    return subprocess.run(command, check=False).returncode


def test_all(checkout: Checkout, options: argparse.Namespace) -> int:
    """All checks and tests of one tier, with the time each stage took."""
    started = time.monotonic()
    _ready(checkout, options, "test")
    specification.prepare(checkout.specification)
    environment.prepare_core(checkout)
    say(f"Set-up took {time.monotonic() - started:.1f} s.")
    if options.part == "core":
        return stages.run(checkout, stages.core(checkout, options.everything))
    return stages.run(
        checkout,
        [
            *stages.lint(checkout),
            *stages.types(checkout),
            *stages.core(checkout, options.everything),
            *stages.window(checkout, options.everything),
        ],
    )


def lint(checkout: Checkout, options: argparse.Namespace) -> int:
    """Style, arrows, and the rules of the house."""
    _ready(checkout, options, "test")
    return stages.run(checkout, [*stages.lint(checkout), *stages.architecture(checkout)])


def types(checkout: Checkout, options: argparse.Namespace) -> int:
    """The type check alone."""
    _ready(checkout, options, "test")
    return stages.run(checkout, stages.types(checkout))


def bench(checkout: Checkout, options: argparse.Namespace) -> int:
    """The measurements, one after another, printed as they come. Names choose some of them."""
    _ready(checkout, options, "test")
    known = stages.benchmarks(checkout.root / "tests" / "benchmarks")
    unknown = [name for name in options.names if name not in known]
    if unknown:
        raise StopError(f"There is no measurement {unknown[0]!r}. There are: {', '.join(known)}.")
    commands = [[str(checkout.python), "-m", f"tests.benchmarks.{name}"] for name in options.names or known]
    names = options.names or known
    return stages.run(
        checkout, [stages.Stage(name, command) for name, command in zip(names, commands, strict=True)]
    )


def renew_pictures(checkout: Checkout, options: argparse.Namespace) -> int:
    """The pictures of the README, made by the program itself."""
    _ready(checkout, options, "run")
    code = pictures.tour(checkout)
    if code == 0:
        pictures.keep(checkout.root / "build" / "tour", checkout.root / "docs" / "pictures")
    return code


def setup(checkout: Checkout, options: argparse.Namespace) -> int:
    """Everything a developer's editor needs to find."""
    _ready(checkout, options, "test")
    say(f"Ready: {checkout.python}")
    return 0


def relock(checkout: Checkout, options: argparse.Namespace) -> int:
    """New lock files. Worked out on the oldest Python, because only its list holds for the newer ones as well."""
    if sys.version_info[:2] != (3, 11):
        raise StopError("Lock files are worked out with Python 3.11. Please start dev.py with that one.")
    _ready(checkout, options, "test")
    locks.lock(checkout, options.upgrade)
    return 0
