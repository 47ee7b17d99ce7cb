"""Works out from a regular expression whether everything it finds holds one of some pieces of text.

It walks through the parsed expression and keeps, for every way through it, the last characters that are certain.
A way on which a piece has been seen is settled; what is left at the end are ways without one. Whatever is not
understood counts as an unknown character, so that the answer "always" can be trusted and "perhaps not" may be too
careful.
"""

from __future__ import annotations

import re
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

UNKNOWN = "\0"
MOST_IN_A_SET = 12


class Ways:
    """The ends of all ways through a part of an expression on which none of the pieces was seen."""

    def __init__(self, needs: tuple[str, ...]) -> None:
        self._needs = needs
        self._kept = max(map(len, needs)) - 1

    def through(self, nodes: Any, starts: set[str]) -> set[str]:
        """Go on from these ends through a sequence of nodes."""
        for sign, value in nodes:
            starts = self._step(sign, value, starts)
        return starts

    def _step(self, sign: Any, value: Any, starts: set[str]) -> set[str]:
        if sign is signs.LITERAL:
            return self._with(starts, [chr(value)])
        if sign is signs.IN:
            return self._with(starts, _of_set(value))
        if sign in (signs.AT, signs.ASSERT, signs.ASSERT_NOT):
            return starts
        if sign is signs.BRANCH:
            return set().union(*(self.through(each, starts) for each in value[1]))
        if sign is signs.SUBPATTERN:
            return self._with(starts, [UNKNOWN]) if value[1] else self.through(value[3], starts)
        if sign in (signs.MAX_REPEAT, signs.MIN_REPEAT):
            least, most, body = value
            return self._repeated(least, most, body, starts)
        return self._with(starts, [UNKNOWN])

    def _repeated(self, least: int, most: int, body: Any, starts: set[str]) -> set[str]:
        once = self.through(body, starts)
        ends = set(once) if least <= 1 else set()
        if least == 0:
            ends |= starts
        if most > 1:
            ends |= self.through(body, self._with(once, [UNKNOWN]) | once)
        return ends

    def _with(self, starts: set[str], more: list[str]) -> set[str]:
        longer = {start + each for start in starts for each in more}
        return {
            each[-self._kept :] if self._kept else ""
            for each in longer
            if not any(each.endswith(need) for need in self._needs)
        }


def _of_set(value: Any) -> list[str]:
    if len(value) > MOST_IN_A_SET or any(sign is not signs.LITERAL for sign, _ in value):
        return [UNKNOWN]
    return [chr(code) for _, code in value]


def always_holds(source: str, flags: int, needs: tuple[str, ...]) -> bool:
    """True where everything that the expression finds holds one of `needs` as it is written."""
    if flags & re.IGNORECASE and any(each.lower() != each.upper() for each in needs):
        return False
    return not Ways(needs).through(parser.parse(source, flags), {""})
