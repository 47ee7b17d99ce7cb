"""Two workbenches in one checkout take turns."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from workbench.words import say

if sys.platform == "win32":
    import msvcrt

    def _try(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(file: IO[str]) -> None:
        while not _try(file):  # LK_LOCK gives up after ten seconds by itself, so it is asked again
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
            return

else:
    import fcntl

    def _try(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _wait(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def only_one(path: Path, waiting: Callable[[str], None] = say) -> Iterator[None]:
    """Holds the lock file while the block runs; the system lets go of it even if this process is killed."""
    with path.open("a+", encoding="ascii") as file:
        if not _try(file):
            waiting("Another dev.py is preparing this checkout; waiting until it is done.")
            _wait(file)
        file.seek(0)
        file.truncate()
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
