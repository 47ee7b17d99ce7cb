"""Our window in this process, offscreen, on a workspace that vanishes: what the benchmarks of the window start from."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from smswizard.domain.dossier import Dossier
from smswizard.gui import app as program
from smswizard.gui.background import Runner
from smswizard.gui.main_window import MainWindow
from smswizard.gui.scripted_dialogs import ScriptedDialogs
from smswizard.gui.workplace import Workplace
from tests.benchmarks.processes import compile_all

PATIENCE_S = 120.0


@contextmanager
def open_window(dossier: Dossier) -> Iterator[tuple[QApplication, Workplace]]:
    """The window with this client open."""
    compile_all()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = program.made_app([])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        desk = program.desk_at(Path(folder))
        desk.clients.create(dossier)
        runner = Runner(app)
        theme = program.themed(app, desk.settings.read())
        window = MainWindow()
        place = window.furnish(app, desk, theme, runner, ScriptedDialogs(ask_line="A. Sample"))
        window.show()
        place.start()
        wait(app, lambda: place.open_wizard is not None and place.wizard.client.checkup is not None)
        yield app, place
        window.close()
        runner.drain(10)
        desk.close()


def wait(app: QApplication, holds: Callable[[], bool]) -> None:
    """Let the window live until something is so. Raises RuntimeError where it does not come."""
    until = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > until:
            raise RuntimeError("what the benchmark waits for does not come")
        app.processEvents()


def load() -> str:
    """How busy the machine was, for the line with the figure."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
