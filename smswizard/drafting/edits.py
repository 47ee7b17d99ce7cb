"""Changes to a text that somebody else wrote: what is put in and what is taken out; every other sign stays.

Places are counted in characters of the text as it was given. In an HTML page no tag is ever taken out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from smswizard.reading.html import Tag, tags, whole_signs


class Edit(NamedTuple):
    """Put `new` in the place of `text[start:end]`; `change` is the number of the change it belongs to."""

    start: int
    end: int
    new: str = ""
    change: int = 0


class Mark(StrEnum):
    """What became of a piece."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


class Piece(NamedTuple):
    """A stretch of the old text or of the new one."""

    mark: Mark
    text: str
    change: int = 0


def settled(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order, without tags and halved signs in what they take out; of two that overlap the first stays."""
    parts = [part for each in edits for part in _around_tags(text, each)]
    found: list[Edit] = []
    done = 0
    for each in sorted(parts, key=lambda part: (part.start, part.end)):
        if each.start >= done:
            found.append(each)
            done = max(done, each.end)
    return tuple(found)


def pieces(text: str, edits: Iterable[Edit]) -> tuple[Piece, ...]:
    """The old text and the new one in one: kept and taken out make the old, kept and put in the new."""
    found: list[Piece] = []
    done = 0
    for each in settled(text, edits):
        found.append(Piece(Mark.KEPT, text[done : each.start]))
        found.append(Piece(Mark.OUT, text[each.start : each.end], each.change))
        found.append(Piece(Mark.IN, each.new, each.change))
        done = each.end
    found.append(Piece(Mark.KEPT, text[done:]))
    return tuple(piece for piece in found if piece.text)


def before(parts: Iterable[Piece]) -> str:
    """The old text."""
    return "".join(each.text for each in parts if each.mark is not Mark.IN)


def after(parts: Iterable[Piece]) -> str:
    """The new text."""
    return "".join(each.text for each in parts if each.mark is not Mark.OUT)


def old_place(parts: Iterable[Piece], at: int) -> int | None:
    """The place in the old text of a sign of the new one; None where the sign was put in."""
    old = new = 0
    for each in parts:
        if each.mark is not Mark.OUT and new <= at < new + len(each.text):
            return old + at - new if each.mark is Mark.KEPT else None
        old += 0 if each.mark is Mark.IN else len(each.text)
        new += 0 if each.mark is Mark.OUT else len(each.text)
    return None


def _around_tags(text: str, edit: Edit) -> list[Edit]:
    """The edit as several, none of which takes a tag out; what is put in stands first."""
    start, end = whole_signs(text, edit.start, edit.end) if edit.end > edit.start else edit[:2]
    stretches: list[tuple[int, int]] = []
    between = tags(text) if end > start else ()
    for tag in between[bisect_right(between, start, key=_end_of_tag) :]:
        if tag.start >= end:
            break
        stretches.append((start, max(start, tag.start)))
        start = tag.end
    stretches.append((start, max(start, end)))
    real = [each for each in stretches if each[1] > each[0]] or [(edit.start, edit.start)]
    return [Edit(a, b, edit.new if at == 0 else "", edit.change) for at, (a, b) in enumerate(real)]


def _end_of_tag(tag: Tag) -> int:
    return tag.end
