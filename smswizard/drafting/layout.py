"""How a text that somebody else wrote is laid out: headings, paragraphs, and where a sentence can be put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from smswizard.reading.html import Tag, looks_like_html, tags, visible
from smswizard.reading.pattern import Pattern


class Part(NamedTuple):
    """A heading (`level` 1 to 6) or a stretch of text (0), with the place of its words in the source. `marks` are the
    signs of Markdown before a heading."""

    start: int
    end: int
    words: str
    level: int = 0
    marks: str = ""


class Holder(StrEnum):
    """What something is put behind."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"


class Spot(NamedTuple):
    """Where something can be put in: the place, the part it comes behind (the first of a list or table), the heading above."""

    at: int
    behind: Part | None = None
    under: Part | None = None
    what: Holder = Holder.PARAGRAPH


_HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKED = Pattern(r"\s{0,3}(#{1,6})\s")
_NUMBERED = Pattern(r"\s{0,3}(?:section |article )?(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?\s", re.IGNORECASE)
_BULLET = Pattern(r"\s{0,12}(?:[-*\u2022\u2023\u25aa\u25cf\u00b7|]|\(?[0-9a-z]{1,2}[.)])\s")
_ENDS_OPEN = (".", "!", ";", ",")
_LONGEST_HEADING, _MOST_WORDS, _FEW_WORDS = 80, 12, 3
_OUTER = ("div", "section", "article", "main", "body", "html", "header", "footer", "form", "aside", "nav")
_LEFT_OUT = ("head", "script", "style", "title", "option")


@lru_cache(maxsize=16)
def parts(text: str) -> tuple[Part, ...]:
    """Headings and paragraphs in order."""
    return tuple(_html_parts(text)) if looks_like_html(text) else tuple(_plain_parts(text))


def heading_over(text: str, at: int) -> str:
    """The words of the heading above a place, or ""."""
    above = [each for each in parts(text) if each.level and each.start <= at]
    return above[-1].words if above else ""


def part_at(text: str, at: int) -> Part | None:
    """The part that a place lies in."""
    return next((each for each in parts(text) if each.start <= at < each.end), None)


def after_section(text: str, heading: Pattern) -> Spot | None:
    """The end of the first section whose heading fits, the title left aside; None where none does."""
    every = parts(text)
    for index, each in enumerate(every):
        if index and each.level and heading.search(each.words.lower()):
            last = _last_of_section(every, index)
            if last > index:
                return _spot_after(text, every, last, each)
    return None


def after_place(text: str, at: int) -> Spot:
    """Right behind the paragraph that a place lies in; a list or a table is not torn apart."""
    every = parts(text)
    index = max((number for number, each in enumerate(every) if each.start <= at), default=0)
    return _spot_after(text, every, index, None)


def at_the_end(text: str) -> Spot:
    """Behind the last paragraph, before what a page has at its foot."""
    every = parts(text)
    if not every:
        return Spot(len(text))
    feet = [tag.start for tag in tags(text) if tag.name == "footer" and not tag.is_closing]
    inner = [number for number, each in enumerate(every) if not feet or each.start < feet[-1]]
    return _spot_after(text, every, inner[-1] if inner else len(every) - 1, None)


def at_the_top(text: str) -> Spot:
    """Below the title."""
    every = parts(text)
    if not every:
        return Spot(0)
    titled = every[0].level > 0 or (len(every) > 1 and len(every[0].words) <= _LONGEST_HEADING)
    return _spot_after(text, every, 0, every[0]) if titled else Spot(_block_start(text, every[0]))


def _last_of_section(every: Sequence[Part], index: int) -> int:
    level = every[index].level
    last = index
    for number in range(index + 1, len(every)):
        if every[number].level and every[number].level <= level:
            break
        last = number
    return last


def _spot_after(text: str, every: Sequence[Part], index: int, heading: Part | None) -> Spot:
    part = every[index]
    above = heading or next((each for each in reversed(every[: index + 1]) if each.level), None)
    following = every[index + 1].start if index + 1 < len(every) else len(text)
    at = _behind_tags(text, part.end, following) if tags(text) else part.end
    what, first = _holder(text, every, index)
    return Spot(at, first, above, what)


def _holder(text: str, every: Sequence[Part], index: int) -> tuple[Holder, Part]:
    part = every[index]
    if part.level:
        return Holder.HEADING, part
    around = _open_list(text, part.start)
    if around is None:
        return (Holder.LIST if _BULLET.match(part.words + " ") else Holder.PARAGRAPH), part
    first = next(each for each in every if each.start >= around.end)
    return (Holder.TABLE if around.name == "table" else Holder.LIST), first


def _behind_tags(text: str, at: int, following: int) -> int:
    """Behind the tags that close what ended here, lists and tables among them; before what opens the next thing."""
    best, inside = at, 1 if _open_list(text, at) else 0
    for tag in (each for each in tags(text) if at <= each.start < following):
        if tag.name in _OUTER or (not tag.is_closing and tag.name in _HEADING_TAGS):
            break
        if tag.is_closing:
            inside -= tag.name in _TOGETHER
            best = tag.end
        elif tag.is_block and inside <= 0:
            break
    return best


_TOGETHER = ("ul", "ol", "dl", "table")


def _open_list(text: str, at: int) -> Tag | None:
    """The outermost list or table that is open at a place."""
    opened: list[Tag] = []
    for tag in tags(text):
        if tag.start >= at:
            break
        if tag.name in _TOGETHER:
            if not tag.is_closing:
                opened.append(tag)
            elif opened:
                opened.pop()
    return opened[0] if opened else None


def _block_start(text: str, part: Part) -> int:
    opening = [tag for tag in tags(text) if tag.end <= part.start and tag.is_block and not tag.is_closing]
    return opening[-1].start if opening and not text[opening[-1].end : part.start].strip() else part.start


def _html_parts(text: str) -> list[Part]:
    found: list[Part] = []
    start, heading = 0, 0
    shown = visible(text)
    for tag in (*tags(text), Tag(len(text), len(text), "html", True)):
        if not tag.is_block:
            continue
        _add_html(found, text, shown, (start, tag.start), heading)
        start = tag.end
        heading = int(tag.name[1]) if tag.name in _HEADING_TAGS and not tag.is_closing else 0
    return found


def _add_html(found: list[Part], text: str, shown: str, span: tuple[int, int], heading: int) -> None:
    start, end = span
    words = shown[start:end]
    if not words.strip():
        return
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    said = " ".join(words.split())
    found.append(Part(first, last, said, heading or (6 if _is_bold_line(text[start:end], said) else 0)))


def _is_bold_line(source: str, said: str) -> bool:
    """A short line all in bold letters stands for a heading on many pages."""
    inner = source.strip().lower()
    bold = inner.startswith(("<strong", "<b>")) and inner.endswith(("</strong>", "</b>"))
    return bold and len(said) <= _LONGEST_HEADING and not said.endswith(_ENDS_OPEN)


def _plain_parts(text: str) -> list[Part]:
    found: list[Part] = []
    at, open_from = 0, -1
    lines = text.splitlines(keepends=True)
    followings = _followings(lines)
    for number, line in enumerate(lines):
        start, at = at, at + len(line)
        alone = open_from < 0 or lines[number - 1].rstrip().endswith((".", "!", "?"))
        level = _heading_level(line, followings[number]) if alone else 0
        if open_from >= 0 and (level or not line.strip()):
            _add_plain(found, text, open_from, start, 0)
            open_from = -1
        if level:
            _add_plain(found, text, start, at, level)
        elif line.strip() and open_from < 0:
            open_from = start
    if open_from >= 0:
        _add_plain(found, text, open_from, len(text), 0)
    return found


def _followings(lines: Sequence[str]) -> list[str]:
    """For each line the next one that is not empty."""
    found: list[str] = []
    following = ""
    for line in reversed(lines):
        found.append(following)
        following = line.strip() or following
    return found[::-1]


def _add_plain(found: list[Part], text: str, start: int, end: int, level: int) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    marked = _MARKED.match(words) if level else None
    said = " ".join(words.split())
    marks = f"{marked.group(1)} " if marked else ""
    found.append(Part(first, start + len(words.rstrip()), said.removeprefix(marks), level, marks))


def _heading_level(line: str, following: str) -> int:
    """1 to 6 for a heading, 0 for anything else."""
    words = line.strip()
    marked = _MARKED.match(line)
    if marked:
        return len(marked.group(1))
    if not words or not following or len(words) > _LONGEST_HEADING or words.endswith(_ENDS_OPEN):
        return 0
    if words.endswith(":") and len(words.split()) > _FEW_WORDS:
        return 0
    numbered = _NUMBERED.match(line)
    if (
        len(words.split()) > _MOST_WORDS
        or (_BULLET.match(line) and not numbered)
        or "@" in words
        or "://" in words
    ):
        return 0
    bare = words[numbered.end() :] if numbered else words
    if not bare[:1].isupper() or following[:1].islower():
        return 0
    return 1 + numbered.group(1).count(".") if numbered else 2
