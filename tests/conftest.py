"""What holds for every test: a home of its own, no network, no keychain, no leftovers, no warnings.

Nothing here needs Qt: the tests of the core run where PySide6 is not installed. What looks at Qt does so only
when a test has brought it in.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.guard import sitecustomize as guard

GUARD_FOLDER = Path(guard.__file__).parent
CHECKOUT = Path(__file__).resolve().parent.parent
ENDLESS_THREADS = ("smswizard-keychain",)  # a hung keychain cannot be ended; it is a daemon for that reason
FOREIGN_SETTINGS = ("TWILIO_", "SMSWIZARD_", "PYTHON_KEYRING_", "QT_", "QML_")
PROXY_SETTINGS = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
guard.watch()


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Where pytest-qt is not installed, its settings in pyproject.toml are known all the same."""
    if not pluginmanager.hasplugin("pytest-qt"):
        parser.addini("qt_api", "used by pytest-qt only", default="")
        parser.addini("qt_log_level_fail", "used by pytest-qt only", default="")
        parser.addini("qt_log_ignore", "used by pytest-qt only", type="linelist")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Journeys carry their mark by the folder they stand in."""
    for item in items:
        if CHECKOUT / "tests" / "journeys" in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, object]:
    """A test that logs a lone surrogate can be reported by a worker process all the same."""
    return _sendable((yield))


def _sendable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_sendable(name): _sendable(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(_sendable, value))
    return value


@pytest.fixture(autouse=True)
def private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder for this test alone, under every name that libraries look for. Returns it."""
    home = tmp_path / "home"
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(place))
    # A path of a local socket may be 107 bytes long at most, so this one cannot lie deep in tmp_path.
    with tempfile.TemporaryDirectory(prefix="sw-", ignore_cleanup_errors=True) as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield home


@pytest.fixture(autouse=True)
def neutral_settings(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No account, proxy, keychain or look of the person who runs the tests gets into them."""
    for name in list(os.environ):
        own = name == "QT_QPA_PLATFORM"
        if (name.startswith(FOREIGN_SETTINGS) and not own) or name.lower() in PROXY_SETTINGS:
            monkeypatch.delenv(name)
    if request.node.get_closest_marker("keychain") is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that tried to leave this machine, even where the program swallowed the refusal."""
    for folder in (CHECKOUT, GUARD_FOLDER):
        monkeypatch.setenv("PYTHONPATH", str(folder), prepend=os.pathsep)
    guard.touched.clear()
    yield
    tried, guard.touched[:] = list(guard.touched), []
    if tried:
        pytest.fail("This test tried to leave the machine: " + "; ".join(tried), pytrace=False)


class _Collected(logging.Handler):
    """Keeps the warnings of our own loggers."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_warnings_in_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A WARNING of ours fails the test, unless it is marked `logs_warnings("which, and why")`."""
    ours = logging.getLogger("smswizard")
    collected, handlers, level, spreads = _Collected(), list(ours.handlers), ours.level, ours.propagate
    ours.addHandler(collected)
    yield
    ours.handlers[:] = handlers
    ours.setLevel(level)
    ours.propagate = spreads
    if collected.lines and request.node.get_closest_marker("logs_warnings") is None:
        pytest.fail("The program warned in its log:\n" + "\n".join(collected.lines), pytrace=False)


def _may_stay(thread: threading.Thread) -> bool:
    return isinstance(thread, threading._DummyThread) or thread.name.startswith(ENDLESS_THREADS)


def leaked_threads(before: set[threading.Thread], patience_s: float = 3.0) -> list[str]:
    """Threads started since `before` that did not end within `patience_s` seconds, by name."""
    deadline = time.monotonic() + patience_s
    left = [one for one in threading.enumerate() if one not in before and not _may_stay(one)]
    for thread in left:
        thread.join(max(0.0, deadline - time.monotonic()))
    return [f"{one.name} (daemon)" if one.daemon else one.name for one in left if one.is_alive()]


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A thread that outlives its test fails it."""
    before = set(threading.enumerate())
    yield
    left = leaked_threads(before)
    if left:
        pytest.fail("Threads outlived this test: " + ", ".join(left), pytrace=False)


def _loaded(name: str) -> ModuleType | None:
    return sys.modules.get(name)


def _descendants(kind: type) -> set[type]:
    below: list[type] = type.__subclasses__(kind)
    return {kind}.union(*map(_descendants, below))


def _left_by_qt() -> dict[int, str]:
    """Windows on the screen, running timers without an owner, and running threads of Qt, by identity."""
    widgets, core, shiboken = (_loaded(name) for name in ("PySide6.QtWidgets", "PySide6.QtCore", "shiboken6"))
    if widgets is None or core is None or shiboken is None or widgets.QApplication.instance() is None:
        return {}
    found = {
        id(one): _window_in_words(one) for one in widgets.QApplication.topLevelWidgets() if one.isVisible()
    }
    timers, threads = _descendants(core.QTimer), _descendants(core.QThread)
    for thing in gc.get_objects():
        # type() and not isinstance(): some objects of libraries run code when asked for their class
        if type(thing) in timers and shiboken.isValid(thing) and thing.isActive() and thing.parent() is None:
            found[id(thing)] = f"timer {thing.objectName()!r} without an owner"
        elif type(thing) in threads and shiboken.isValid(thing) and thing.isRunning():
            found[id(thing)] = f"Qt thread {thing.objectName()!r}"
    return found


def _window_in_words(window: Any) -> str:
    return f"window {type(window).__name__} {window.windowTitle()!r}"


@pytest.fixture(scope="session")
def _told_already() -> set[int]:
    """What an earlier test left over, so that only that one is blamed."""
    return set()


@pytest.fixture(autouse=True)
def no_leaked_windows(_told_already: set[int]) -> Iterator[None]:
    """A window, an ownerless timer or a Qt thread that outlives its test fails it."""
    yield
    left = {thing: words for thing, words in _left_by_qt().items() if thing not in _told_already}
    _told_already |= set(left)
    if left:
        pytest.fail("Left over after this test: " + "; ".join(left.values()), pytrace=False)
