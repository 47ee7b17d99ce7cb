"""The clock on the wall."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smswizard.submission.ports import Stop


class SystemClock:
    """Real time (`ports.Clock`)."""

    def now(self) -> datetime:
        """The moment, UTC, aware."""
        return datetime.now(UTC)

    def pause(self, seconds: float, stop: Stop | None = None) -> bool:
        """Wait; False as soon as somebody asked to stop."""
        if stop is not None:
            return not stop.wait(max(0.0, seconds))
        time.sleep(max(0.0, seconds))
        return True
