"""The walk without a screen: the sample bakery, page by page, filed in practice and approved, in pictures.

`python -m smswizard tour --out FOLDER`. A private workspace that vanishes afterwards; no account, no network.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from smswizard.desk.packet import as_html, as_text, console_packet
from smswizard.desk.run_status import RunState, RunStatus
from smswizard.domain.ids import CHECKLIST, StepId
from smswizard.domain.record import record
from smswizard.flow.step import Place
from smswizard.flow.steps import STEPS
from smswizard.gui import app as program
from smswizard.gui.background import Runner
from smswizard.gui.deeds import ConfirmStep, File, FindNumbers, LookNow
from smswizard.gui.main_window import MainWindow
from smswizard.gui.scripted_dialogs import ScriptedDialogs
from smswizard.gui.theme import Theme
from smswizard.gui.tokens import LookChoice
from smswizard.gui.workplace import Workplace
from smswizard.i18n import say

_BEAT_MS, _PATIENCE_S = 40, 60.0
_FAST = 2_000_000.0
_SIZES = ("1180x800", "1024x700", "1600x1000")
Ready = Callable[[], bool]


@record(frozen=True)
class Shots:
    """Where pictures go, and in which looks and sizes each is taken."""

    folder: Path
    looks: tuple[LookChoice, ...]
    sizes: tuple[tuple[int, int], ...]

    def take(self, window: MainWindow, theme: Theme, name: str) -> None:
        """Pictures of the window as it is."""
        for look in self.looks:
            theme.choose(look)
            for width, height in self.sizes:
                window.resize(width, height)
                QApplication.sendPostedEvents()
                window.grab().save(str(self.folder / f"{name}-{look.value}-{width}x{height}.png"))


class Walk:
    """The steps of the walk as a generator: each `yield` waits until what it yields is true."""

    def __init__(self, window: MainWindow, place: Workplace, shots: Shots) -> None:
        self._window, self._place, self._shots = window, place, shots

    def steps(self) -> Iterator[Ready]:
        """From the first run to approved."""
        window = self._place
        yield lambda: True
        self._shoot("clients.first_run")
        window.board.view.sample_requested.emit()
        yield lambda: window.open_wizard is not None
        for place in self._places():
            yield from self._visit(place, place.screen)
            if place.step is StepId.REQUEST:
                break
        for step in CHECKLIST:
            window.wizard.wishes.do(ConfirmStep(step, ""))
        yield lambda: window.wizard.client.saver.is_settled
        yield from self._visit(Place(StepId.PRIVACY, "privacy.text"), "privacy.text.confirmed")
        for place in self._places():
            if place.step is StepId.REQUEST:
                yield from self._visit(place, f"{place.screen}.open")
                if place.screen == "request.number":
                    yield from self._find_numbers()
        yield from self._file()
        window.show_board()
        yield lambda: window.board.view.chosen() is not None
        self._shoot("clients")

    def _find_numbers(self) -> Iterator[Ready]:
        filing = self._place.wizard.filing
        self._place.wizard.wishes.do(FindNumbers("503", practice=True))
        yield lambda: filing.around.offers is not None
        self._shoot("request.number.found")

    def _file(self) -> Iterator[Ready]:
        wizard, submitting = self._place.wizard, self._place.desk.submitting
        wizard.wishes.do(File(practice=True, script="approval"))
        yield lambda: self._state() is RunState.WAITING
        self._shoot("track.progress.waiting")
        submitting.set_pace(_FAST)
        status = self._status()
        if status is not None:
            wizard.wishes.do(LookNow(status.run))
        yield lambda: self._state() is RunState.APPROVED
        self._shoot("track.progress.approved")

    def _visit(self, place: Place, name: str) -> Iterator[Ready]:
        wizard = self._place.wizard
        wizard.go(place)
        until = time.monotonic() + 0.2
        yield lambda: time.monotonic() > until and not wizard.filing.around.busy
        self._shoot(name)

    def _status(self) -> RunStatus | None:
        return self._place.wizard.filing.around.status

    def _state(self) -> RunState | None:
        status = self._status()
        return status.state if status is not None else None

    def _places(self) -> list[Place]:
        dossier = self._place.wizard.client.dossier
        return [Place(step.id, each.id) for step in STEPS for each in step.screens if each.applies(dossier)]

    def _shoot(self, name: str) -> None:
        self._shots.take(self._window, self._place.theme, name)


class Pace:
    """Drives a walk from the event loop; ends the loop when it is over or takes too long."""

    def __init__(self, app: QApplication, steps: Iterator[Ready]) -> None:
        self._app, self._steps = app, steps
        self._ready: Ready = next(steps)
        self._since = time.monotonic()
        self._beat = QTimer(app)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(_BEAT_MS)

    def _on_beat(self) -> None:
        if self._ready():
            self._since = time.monotonic()
            following = next(self._steps, None)
            if following is None:
                self._app.exit(0)
            else:
                self._ready = following
        elif time.monotonic() - self._since > _PATIENCE_S:
            self._app.exit(1)


def main(argv: Sequence[str]) -> int:
    """Walk, save pictures and packet, say where they are; the exit code."""
    asked = _parser().parse_args(list(argv))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    looks = tuple(LookChoice(each) for each in asked.look or ("light", "dark"))
    sizes = tuple(_size(each) for each in asked.size or _SIZES[:1])
    asked.out.mkdir(parents=True, exist_ok=True)
    app = program.made_app([])
    with tempfile.TemporaryDirectory(prefix="smswizard-tour-", ignore_cleanup_errors=True) as folder:
        code, packets = _walked(app, Path(folder), Shots(asked.out, looks, sizes))
    pictures = sorted(asked.out.glob("*.png"))
    sys.stdout.write(say("{count} pictures in {folder}", count=len(pictures), folder=str(asked.out)) + "\n")
    for packet in packets:
        sys.stdout.write(say("The practice packet: {file}", file=str(packet)) + "\n")
    return code


def _walked(app: QApplication, folder: Path, shots: Shots) -> tuple[int, tuple[Path, ...]]:
    desk = program.desk_at(folder)
    theme, runner = program.themed(app, desk.settings.read()), Runner(app)
    window = MainWindow()
    place = window.furnish(app, desk, theme, runner, ScriptedDialogs(ask_line="A. Sample"))
    place.start()
    window.show()
    pace = Pace(app, Walk(window, place, shots).steps())
    code = int(app.exec())
    del pace
    rows = desk.clients.rows()
    packets: tuple[Path, ...] = ()
    if rows:
        packet = console_packet(desk.clients.open(rows[0].id).dossier, is_practice=True)
        files = {"practice-packet.html": as_html(packet), "practice-packet.txt": as_text(packet)}
        packets = desk.outbox.write(shots.folder, files)
    window.close()
    runner.drain(10)
    desk.close()
    return code, packets


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="smswizard tour", description=__doc__)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FOLDER", help="where pictures and packet go"
    )
    parser.add_argument("--look", action="append", choices=[each.value for each in LookChoice][1:])
    parser.add_argument("--size", action="append", choices=_SIZES)
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)
