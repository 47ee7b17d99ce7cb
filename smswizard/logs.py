"""The log of this machine. What may be written is listed; everything else reads `<redacted>`.

A sentence in the code is a constant and passes (tests/architecture looks after that). What is filled into it passes
only if it can hold nothing a person typed: a short number, a time, a word of a closed vocabulary, the name of a type, or
text made `Safe` on purpose. Named values (`"%(task)s"`) pass besides when their name is in `ALLOWED` and they look like
an id. Other libraries are never logged: they would write whole requests.
"""

from __future__ import annotations

import contextlib
import copy
import logging
import os
import re
import sys
from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import Enum
from pathlib import Path
from time import gmtime
from typing import TextIO

OURS = "smswizard"
FILE = "smswizard.log"
REDACTED = "<redacted>"
KEPT_BYTES = 1_000_000  # a longer log is put aside when the program starts; one older log is kept
LONGEST_NUMBER = 99_999_999  # telephone and tax numbers have nine digits and more

ALLOWED = frozenset(
    {
        *("attempt", "backend", "client", "code", "count", "digest", "kind", "lane", "path", "platform"),
        *("revision", "rule", "run", "sid", "state", "status", "step", "task", "took_s", "version"),
    }
)
_ID = (
    r"[A-Za-z][A-Za-z_.:-]{0,40}(?:[.:-]\d{1,4})?|[A-Z]{2}[0-9a-f]{32}|[0-9a-f-]{16,64}|\d{1,8}(?:\.\d{1,4})*"
)
_FRAME = r'\s+File "(?P<file>[^"]*)", line (?P<line>\d+), in (?P<name>.+)'
_MARKS = r"\s*[~^]+\s*|\s+\[Previous line repeated \d+ more times?\]"
_KIND = r"(?P<kind>[A-Za-z_][\w.]*)(?::.*)?"
_HEAD = r"smswizard \d[\w.]*, Python [\w.,+:()~ -]*"
_BETWEEN = (
    "",
    "Traceback (most recent call last):",
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)


class Safe(str):
    """Text that holds nothing a person typed, by the word of whoever wrote `Safe(...)`."""

    __slots__ = ()


def redact(text: str) -> Safe:
    """A formatted traceback without the messages of its errors and without this machine's folders.

    Kept are the places in the source, its own lines, and the types of the errors.
    """
    kept: list[str] = []
    below_frame = False
    for line in text.splitlines():
        frame = re.fullmatch(_FRAME, line)
        if frame:
            line = f'  File "{_short(frame["file"])}", line {frame["line"]}, in {frame["name"]}'
        elif not _is_known(line, below_frame):
            kind = None if line[:1].isspace() else re.fullmatch(_KIND, line)
            line = f"{kind['kind']}: {REDACTED}" if kind and not _follows_error(kept) else REDACTED
        below_frame = bool(frame) or (below_frame and line.startswith("    "))
        kept.append(line)
    return Safe("\n".join(kept))


def _is_known(line: str, below_frame: bool) -> bool:
    shown_source = below_frame and line.startswith("    ")
    return line in _BETWEEN or shown_source or bool(re.fullmatch(_MARKS, line) or re.fullmatch(_HEAD, line))


def _follows_error(kept: list[str]) -> bool:
    """Whether the line above ends an error, so that this one belongs to its message."""
    return bool(kept) and kept[-1].endswith(REDACTED)


def _short(file: str) -> str:
    parts = Path(file.replace("\\", "/")).parts
    at = next(
        (number for number, part in enumerate(parts) if part in (OURS, "site-packages")), len(parts) - 1
    )
    return "/".join(parts[at:])


def cleaned(value: object, name: str = "") -> object:
    """The value if it may be written, else `<redacted>`. `name` is the placeholder it fills, where it has one."""
    if value is None or isinstance(value, Safe | bool | date | time | timedelta):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, type | BaseException):
        return (value if isinstance(value, type) else type(value)).__name__
    if isinstance(value, str):
        return value if name in ALLOWED and re.fullmatch(_ID, value) else REDACTED
    return _cleaned_number(value)


def _cleaned_number(value: object) -> object:
    from decimal import Decimal  # late: the first line of a log holds none

    is_short = isinstance(value, int | float | Decimal) and -LONGEST_NUMBER <= value <= LONGEST_NUMBER
    return value if is_short else REDACTED


class AllowList(logging.Formatter):
    """One line per record, at UTC, and the redacted trace of an error below it."""

    converter = staticmethod(gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)sZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        clean = copy.copy(record)
        clean.exc_text = clean.stack_info = None
        if isinstance(record.args, Mapping):
            clean.args = {name: cleaned(value, name) for name, value in record.args.items()}
        else:
            clean.args = tuple(cleaned(value) for value in record.args or ())
        try:
            return super().format(clean)
        except (TypeError, ValueError, KeyError):  # a `%d` whose number had to be taken out
            clean.msg, clean.args = f"{record.msg} {REDACTED}".replace("%", "%%"), ()
            return super().format(clean)

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is Python's
        return redact(super().formatException(ei))  # type: ignore[arg-type]


class LogFile(logging.FileHandler):
    """A file that only its owner can read. That it cannot be written never stops the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True, errors="backslashreplace")
        self.setFormatter(AllowList())

    def _open(self) -> TextIO:  # type: ignore[override]
        private = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(private, "a", encoding=self.encoding, errors=self.errors)

    def emit(self, record: logging.LogRecord) -> None:
        """Python opens a delayed file outside its own net, so the net is here."""
        try:
            super().emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is Python's
        """A full disk or a folder that has gone: the line is lost, the work goes on."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def start(folder: Path) -> LogFile:
    """Write our log into this folder from now on. Hand the answer to `stop` when the program ends."""
    path = folder / FILE
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.stat().st_size > KEPT_BYTES:
            path.replace(folder / f"{FILE}.old")
    handler = LogFile(path)
    ours = logging.getLogger(OURS)
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    return handler


def stop(handler: LogFile) -> None:
    """Close the log."""
    logging.getLogger(OURS).removeHandler(handler)
    handler.close()
