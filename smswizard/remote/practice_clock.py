"""Practice time: as fast as the person likes, and never backwards.

While the program is closed practice time goes on like real time; the pace counts while it is open.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from smswizard.submission.ports import Clock, PracticeMemory, Stop

CLOCK = "clock"
MOST_PACE = 1_000_000.0
MOST_AHEAD = timedelta(days=3650)
"""Practice time runs at most so far ahead of real time, however long a fast program is left open."""

KEPT_EVERY_S = 5.0
"""Practice time is written down so often, in real seconds, and with everything that was made or decided: after a kill it
may begin a little earlier, but never before something that was seen."""


class PracticeClock:
    """A clock (`ports.Clock`) whose hours may pass in seconds. `pace` 1 is real time."""

    def __init__(self, real: Clock, memory: PracticeMemory) -> None:
        self._real, self._memory = real, memory
        self._anchored = False
        self._pace = 1.0
        self._real_at = self._practice_at = self._kept_at = real.now()

    @property
    def pace(self) -> float:
        """Practice seconds in a real second."""
        self._anchor()
        return self._pace

    def set_pace(self, factor: float) -> None:
        """Let practice time pass `factor` times as fast from now on (at least 1)."""
        self._anchor()
        self._practice_at, self._real_at = self.now(), self._real.now()
        self._pace = min(max(1.0, factor), MOST_PACE)
        self._keep()

    def now(self) -> datetime:
        """The moment in practice time, UTC, aware."""
        self._anchor()
        real = self._real.now()
        passed_s = max(0.0, (real - self._real_at).total_seconds()) * self._pace
        ahead_s = (real + MOST_AHEAD - self._practice_at).total_seconds()
        return self._practice_at + timedelta(seconds=min(passed_s, max(0.0, ahead_s)))

    def pause(self, seconds: float, stop: Stop | None = None) -> bool:
        """Wait so many practice seconds; False if asked to stop meanwhile."""
        return self._real.pause(seconds / self.pace, stop)

    def keep(self, now: bool = False) -> None:
        """Write practice time down: `now`, or if that was not done for a while."""
        if now or abs((self._real.now() - self._kept_at).total_seconds()) >= KEPT_EVERY_S:
            self._keep()

    def _keep(self) -> None:
        now = self.now()

        def newer(text: str) -> str:
            known = _moment(text, now)
            return json.dumps(
                {
                    "practice": max(known, now).isoformat(),
                    "real": self._real.now().isoformat(),
                    "pace": self._pace,
                }
            )

        self._memory.change(CLOCK, newer)
        self._kept_at = self._real.now()

    def _anchor(self) -> None:
        """Take up where the last program left practice time. Reads the memory once, not before it is needed."""
        if self._anchored:
            return
        self._anchored = True
        text = self._memory.read(CLOCK)
        self._real_at = self._kept_at = self._practice_at = self._real.now()
        if text:
            plain = json.loads(text)
            closed = max(timedelta(0), self._real_at - datetime.fromisoformat(plain["real"]))
            self._practice_at = max(self._real_at, _moment(text, self._real_at) + closed)
            self._pace = float(plain["pace"])


def _moment(text: str, otherwise: datetime) -> datetime:
    return datetime.fromisoformat(json.loads(text)["practice"]) if text else otherwise
