"""Texts that a person hands to the command line: a file, or standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from smswizard.desk.files_in import text_of_bytes
from smswizard.domain.errors import UsageError
from smswizard.i18n import mark

if TYPE_CHECKING:
    from smswizard.cli.console import Console

MOST_BYTES = 4_000_000
"""A longer file is no text that anybody at a carrier reads."""

_DOCUMENTS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of PDF, of Word and of older Word begin."""


def text_of(file: str, console: Console) -> str:
    """The text of a file, or of standard input for "-". Raises UsageError where it is no text of a sensible size.

    Plain text and HTML come back sign for sign; out of PDF and Word files the text is taken.
    """
    if file == "-":
        return console.read()
    try:
        with Path(file).open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UsageError(mark("The file cannot be read."), file) from error
    if raw.startswith(_DOCUMENTS):
        return text_of_bytes(raw)
    if len(raw) > MOST_BYTES:
        raise UsageError(mark("The file is too large for a text that a reviewer reads."), file)
    return _decoded(raw, file)


def _decoded(raw: bytes, file: str) -> str:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in raw and not wide:
        raise UsageError(mark("This is not a text file."), file)
    try:
        return raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
