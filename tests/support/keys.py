"""A keyboard, and nothing else: xdotool on one screen. Counts what is pressed."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping

_BETWEEN_MS = 4


class Keys:
    """Presses go to whatever has the keyboard on the screen."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = dict(environ)
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Keys by their X names, one after another: "Tab", "alt+n"."""
        self.pressed += len(keys)
        self._run("key", "--delay", str(_BETWEEN_MS), *keys)

    def type(self, text: str) -> None:
        """A text as on the keyboard; it may not begin a new line."""
        assert "\n" not in text
        self.pressed += len(text)
        self._run("type", "--delay", str(_BETWEEN_MS), "--", text)

    def _run(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environ, check=True, timeout=60, capture_output=True)
