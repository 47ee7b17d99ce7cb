"""Regular expressions that cost nothing until they are asked."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression, compiled when it is first used: the rules hold some two hundred, and compiling them all
    takes longer than a whole start may.

    `needs` are pieces of text, with | between them, of which at least one stands in whatever the expression finds.
    Where a text holds none of them the answer is no, without the expression. A test works out from each expression
    that its needs are true.
    """

    def __init__(self, source: str, flags: int = 0, *, needs: str = "") -> None:
        self.source, self.flags = source, flags
        self.needs = tuple(needs.split("|")) if needs else ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression for the machine."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place in `text[start:end]` that fits; what stands before `start` is seen by \\b."""
        return self.compiled.search(text, start, end) if self._may_fit(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """What fits from `start` on."""
        return self.compiled.match(text, start) if self._may_fit(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text where it fits."""
        return self.compiled.fullmatch(text) if self._may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place that fits."""
        return self.compiled.finditer(text) if self._may_fit(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """What fits, or its one group, at every place."""
        return self.compiled.findall(text) if self._may_fit(text) else []

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with its first `count` fitting places replaced, or with all; as `re.sub` does it."""
        return self.compiled.sub(by, text, count) if self._may_fit(text) else text

    def split(self, text: str) -> list[str]:
        """The text between the fitting places."""
        return self.compiled.split(text) if self._may_fit(text) else [text]

    def _may_fit(self, text: str) -> bool:
        return not self.needs or any(each in text for each in self.needs)
