"""The front door: no argument opens the window; `tour` and `gallery` are the window's too; every other word is a verb
of the command line. Only what was chosen is imported.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments name; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words:
        before_qt()
        from smswizard.gui.app import main as window

        return window(words)
    if words[0] == "tour":
        from smswizard.gui.tour import main as tour

        return tour(words[1:])
    if words[0] == "gallery":
        from smswizard.gui.gallery import main as gallery

        return gallery(words[1:])
    return _command(words)


def before_qt() -> None:
    """Bring in what every window needs of the core. Once Qt is there, PySide reads the source of each module that is
    imported and puts a step of its own before each import; and until the clients are painted nothing is rubbish.
    """
    gc.disable()
    from smswizard.desk import clients, desk  # noqa: F401
    from smswizard.store import client_table, outbox, upgrades  # noqa: F401
    from smswizard.submission import clock  # noqa: F401


def _command(words: Sequence[str]) -> int:
    """Run a verb. Nearly all that a command makes stays until it ends, so looking through it for rubbish, again and
    again while modules come in and once more at the end, would be a sixth of its time.
    """
    gc.set_threshold(50_000)
    from smswizard.cli.main import main as verbs

    try:
        return verbs(words)
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
