"""The longest time the window stands still during a whole practice filing. `python -m tests.benchmarks.gui_block`

A timer beats every 5 ms in the thread of the window; the longest gap between two beats, less those 5 ms, is how long
nothing else could happen there. A pause of known length, made on purpose before, shows that the gap is seen.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, QTimer

from smswizard.desk.run_status import RunState
from smswizard.domain.ids import StepId
from smswizard.drafting.sample_client import bakery
from smswizard.flow.step import Place
from smswizard.gui.deeds import File
from smswizard.gui.workplace import Workplace
from tests.benchmarks.open_window import load, open_window, wait
from tests.support.filing import JumpingClock
from tests.support.office import confirmed

BEAT_MS, KNOWN_MS = 5, 80
PACE = 86_400.0


class Heartbeat(QObject):
    """Gaps between beats in milliseconds, beyond what a beat takes anyway."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(BEAT_MS)

    def restart(self) -> None:
        """Forget what was."""
        self.gaps, self._last = [], time.perf_counter()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000 - BEAT_MS)
        self._last = now


def main() -> None:
    """File in practice, follow to approved, tell the longest gaps."""
    dossier = confirmed(replace(bakery(), is_sample=False), JumpingClock(datetime.now(UTC)))
    with open_window(dossier) as (app, place):
        beat = Heartbeat()
        QTimer.singleShot(20, beat, lambda: _work_for(KNOWN_MS / 1000))
        wait(app, lambda: max(beat.gaps, default=0) > KNOWN_MS - BEAT_MS)
        print(f"a pause of {KNOWN_MS} ms is seen as {max(beat.gaps):.0f} ms")
        place.wizard.go(Place(StepId.REQUEST, "request.file"))
        wait(app, lambda: place.wizard.filing.around.practice_costs is not None)
        beat.restart()
        began = time.monotonic()
        place.wizard.wishes.do(File(practice=True, script="approval", pace=PACE))
        wait(app, lambda: _state(place) is RunState.APPROVED)
        worst = sorted(beat.gaps)[-5:]
        print(
            f"longest block of the window's thread in a practice filing of {time.monotonic() - began:.0f} s: "
            f"{worst[-1]:.0f} ms (aim ≤ 50); the five longest {[round(each) for each in worst]}, "
            f"{len(beat.gaps)} beats; {load()}"
        )


def _work_for(seconds: float) -> None:
    """Keep this thread busy for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def _state(place: Workplace) -> RunState | None:
    status = place.wizard.filing.around.status
    return status.state if status is not None else None


if __name__ == "__main__":
    main()
