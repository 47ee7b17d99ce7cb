"""Characters as a person sees them, split as Twilio's segment calculator splits them.

It follows the rules of Unicode 10 (UAX 29, extended grapheme clusters) by way of the npm package
grapheme-splitter 1.0.4, which departs from them in a few places: after two Extend marks a skin tone starts
anew, and nothing but one mark stays behind a flag. Both are kept, because the count has to be Twilio's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from smswizard.facts.table import Row, read

OTHER = "Other"
BREAKERS = frozenset({"Control", "CR", "LF"})
BASES = frozenset({"E_Base", "E_Base_GAZ"})
HANGUL = {
    "L": frozenset({"L", "V", "LV", "LVT"}),
    "V": frozenset({"V", "T"}),
    "LV": frozenset({"V", "T"}),
    "T": frozenset({"T"}),
    "LVT": frozenset({"T"}),
}


def split(text: str) -> Iterator[str]:
    """The graphemes of a text, in order; joined they are the text. Time is linear in its length."""
    start = 0
    cluster: _Cluster | None = None
    for index, sign in enumerate(text):
        kind = kind_of(sign)
        if cluster is None:
            cluster = _Cluster(kind)
        elif cluster.ends_before(kind):
            yield text[start:index]
            start, cluster = index, _Cluster(kind)
        else:
            cluster.take(kind)
    if text:
        yield text[start:]


@lru_cache(maxsize=4096)
def kind_of(sign: str) -> str:
    """The break property of a character, such as Extend; Other for most."""
    code = ord(sign)
    firsts, lasts, kinds = _ranges()
    at = bisect_right(firsts, code) - 1
    if at < 0 or code > lasts[at]:
        return OTHER
    if kinds[at] == "Syllable":
        return "LV" if (code - firsts[at]) % 28 == 0 else "LVT"
    return kinds[at]


class _Cluster:
    """What has to be known of a cluster so far to tell whether the next character belongs to it."""

    def __init__(self, first: str) -> None:
        self.first = self.last = first
        self.before_last = ""
        self.taken = self.flags = 0
        self.only_flags = self.only_marks = True
        self.has_mark = first == "Extend"

    def take(self, kind: str) -> None:
        """The next character belongs to the cluster."""
        self.before_last, self.last = self.last, kind
        self.taken += 1
        if kind == "Regional_Indicator":
            self.flags += 1
            self.only_flags = self.only_flags and self.flags == self.taken
        self.only_marks = self.only_marks and kind == "Extend"
        self.has_mark = self.has_mark or kind == "Extend"

    def ends_before(self, kind: str) -> bool:
        """True where a new cluster starts with this character."""
        if self._tone_without_base(kind) or self._flag_is_done(kind):
            return True
        if self.last == "CR" and kind == "LF":
            return False
        if self.last in BREAKERS or kind in BREAKERS:
            return True
        return not (
            kind in HANGUL.get(self.last, ())
            or kind in ("Extend", "ZWJ", "SpacingMark")
            or self.last == "Prepend"
            or (kind == "E_Modifier" and self._has_base())
            or (self.last == "ZWJ" and kind in ("Glue_After_Zwj", "E_Base_GAZ"))
            or (kind == self.last == "Regional_Indicator" and not self.flags)
        )

    def _tone_without_base(self, kind: str) -> bool:
        marks_only = self.taken > 0 and self.only_marks
        return kind == "E_Modifier" and marks_only and self.first not in {*BASES, "Extend"}

    def _flag_is_done(self, kind: str) -> bool:
        """A regional indicator stands in the cluster, or comes next, behind something that is none."""
        if self.last in ("Prepend", "Regional_Indicator"):
            return False
        if kind == "Regional_Indicator":
            return self.flags == self.taken
        return self.flags > 0 and self.only_flags

    def _has_base(self) -> bool:
        if not self.has_mark:
            return self.last in BASES
        return self.last == "Extend" and self.before_last in BASES


@cache
def _ranges() -> tuple[list[int], list[int], list[str]]:
    rows = sorted(read("graphemes", _range))
    return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]


def _range(row: Row) -> tuple[int, int, str]:
    return ord(row.character("first")), ord(row.character("last")), row.needed("kind")
