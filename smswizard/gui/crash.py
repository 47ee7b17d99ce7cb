"""When something of ours goes wrong that nobody foresaw: log it, show it once, let it be copied. Sends nothing."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QWidget

from smswizard.domain.record import record
from smswizard.logs import Safe

_log = logging.getLogger(__name__)
_SAME_PLACE_FRAMES = 3


@record(frozen=True)
class CrashReport:
    """`kind` is the same for the same mistake in the same place; `text` holds no secret."""

    kind: str
    text: str


def crash_report(problem: BaseException, version: str, redact: Callable[[str], str]) -> CrashReport:
    """What can be handed on: program, system, and the redacted trace without any value of a variable."""
    import platform  # late: most starts crash nowhere

    frames = traceback.extract_tb(problem.__traceback__)[-_SAME_PLACE_FRAMES:]
    kind = "/".join([type(problem).__name__, *(f"{frame.name}:{frame.lineno}" for frame in frames)])
    head = f"smswizard {version}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    trace = "".join(traceback.format_exception(problem))
    return CrashReport(kind, redact(f"{head}\n\n{trace}"))


class CrashWatch(QObject):
    """Takes over Python's hooks for what nobody caught, on every thread. `show` opens a report over the window."""

    crashed = Signal(object)

    def __init__(
        self,
        version: str,
        redact: Callable[[str], str],
        show: Callable[[CrashReport, QWidget], object],
        window: QWidget | None = None,
    ) -> None:
        super().__init__(window)
        self._version, self._redact, self._show, self._window = version, redact, show, window
        self._told: set[str] = set()
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self.crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Watch from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread_uncaught

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def watch(self, window: QWidget) -> None:
        """Show reports over this window."""
        self._window = window

    def note(self, problem: BaseException) -> CrashReport:
        """Log the problem, and show it if this kind has not been shown yet."""
        report = crash_report(problem, self._version, self._redact)
        _log.error("Not foreseen: %s\n%s", Safe(report.kind), Safe(report.text))  # redacted above
        if report.kind not in self._told:
            self._told.add(report.kind)
            self.crashed.emit(report)
        return report

    def _on_uncaught(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, problem, trace)
            return
        self.note(problem.with_traceback(trace))

    def _on_thread_uncaught(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not issubclass(told.exc_type, SystemExit):
            self.note(told.exc_value.with_traceback(told.exc_traceback))

    def _on_crashed(self, report: CrashReport) -> None:
        if self._window is not None:
            self._show(report, self._window)
