"""Printing, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

from smswizard.domain.errors import SmsWizardError
from smswizard.i18n import say


class Console:
    """Where the command line speaks. With `as_json` every command prints one JSON value and nothing else."""

    def __init__(self, out: TextIO, err: TextIO, source: TextIO, as_json: bool = False) -> None:
        self.out, self.err, self.source, self.as_json = out, err, source, as_json

    def tell(self, data: object, lines: Sequence[str]) -> None:
        """Print a result: its data as JSON, or its lines."""
        if self.as_json:
            text = json.dumps(data, indent=2, ensure_ascii=True, default=str)
        else:
            text = "\n".join(_printable(line, self.out) for line in lines)
        if text:
            print(text, file=self.out)

    def note(self, line: str) -> None:
        """Something beside the result, for people; it goes to the error stream, so that results stay clean."""
        print(_printable(line, self.err), file=self.err)

    def error(self, error: SmsWizardError) -> None:
        """What stopped the command, and what to do now."""
        if self.as_json:
            print(json.dumps({"error": say(error.title), "advice": say(error.advice)}), file=self.out)
        self.note(" ".join(each for each in (say(error.title), say(error.advice)) if each))

    def read(self) -> str:
        """What comes on standard input, without the last line feed."""
        return self.source.read().removesuffix("\n")


def _printable(line: str, stream: TextIO) -> str:
    """The line without terminal control codes, and in what the stream can print."""
    shown = "".join(each if each >= " " or each in "\t\n" else "\N{REPLACEMENT CHARACTER}" for each in line)
    encoding = stream.encoding or "utf-8"
    return shown.encode(encoding, "replace").decode(encoding)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as columns of equal width."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)] if rows else []
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def pairs(values: Mapping[str, str]) -> list[str]:
    """Names and values, one to a line, the values aligned."""
    return table([[f"{name}:", value] for name, value in values.items()])


def standard(as_json: bool) -> Console:
    """The console of this process."""
    return Console(sys.stdout, sys.stderr, sys.stdin, as_json)
