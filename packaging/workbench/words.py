"""What the workbench says, and how it stops."""

from __future__ import annotations

import sys


class StopError(Exception):
    """The work cannot go on. The text is one or two sentences for the person: what is wrong and what to do."""


def say(text: str) -> None:
    """One line for the person, on the error stream, so that a command's own output stays clean."""
    print(text, file=sys.stderr, flush=True)
