"""HTML made readable. Places stay where they were: what is taken out leaves as many blanks behind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from smswizard.reading.pattern import Pattern

_TAG = Pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})[^<>]{0,4000}>|<!--|<![^<>]{0,400}>|<\?[^<>]{0,400}>")
_ENTITY = Pattern(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_LOOKS = Pattern(
    r"</(?:p|div|h[1-6]|li|ul|ol|a|b|strong|em|i|span|body|html|section|article|td|table|label|form)\s*>"
    r"|<(?:p|br|div|h[1-6]|li|ul|ol|body|html|section|article|table)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
    needs="<",
)
_LINE_END = Pattern(r"(?<!\n)(?<!\n\r)[\r\n](?![ \t\r]{0,80}\n)", needs="\n|\r")
_BLOCK_NAMES = (
    "address article aside blockquote body br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head "
    "header hr html li main nav ol option p pre section table tbody td tfoot th thead title tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SILENT = ("script", "style", "noscript", "template", "svg", "head")


def looks_like_html(text: str) -> bool:
    """True where the text holds tags of a web page (and not merely a "<name>" to be filled in)."""
    return _LOOKS.search(text) is not None


class Tag(NamedTuple):
    """A tag, comment or script with its place. `name` in small letters; "" for comments and the like."""

    start: int
    end: int
    name: str
    is_closing: bool

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.name in _BLOCKS


@lru_cache(maxsize=16)
def tags(text: str) -> tuple[Tag, ...]:
    """The tags of an HTML page in order; a comment or a script with all that stands in it is one. () without HTML."""
    if not looks_like_html(text):
        return ()
    found: list[Tag] = []
    done = 0
    for match in _TAG.finditer(text):
        if match.start() >= done:
            done = _end_of(text, match)
            found.append(Tag(match.start(), done, (match.group(2) or "").lower(), bool(match.group(1))))
    return tuple(found)


def whole_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with no entity ("&amp;") cut in two at its ends."""
    for match in _ENTITY.finditer(text[max(0, start - 40) : end + 40]) if "&" in text else ():
        first, last = (at + max(0, start - 40) for at in match.span())
        start = first if first < start < last else start
        end = last if first < end < last else end
    return start, end


@lru_cache(maxsize=32)
def visible(text: str) -> str:
    """What a visitor reads, character for character at its old place; texts without HTML come back unchanged."""
    if not looks_like_html(text):
        return text
    pieces: list[str] = []
    done = 0
    has_blocks = any(tag.is_block for tag in tags(text))
    for tag in tags(text):
        pieces.append(_shown(text[done : tag.start], has_blocks))
        length = tag.end - tag.start
        pieces.append("\n" + " " * (length - 1) if tag.is_block else " " * length)
        done = tag.end
    pieces.append(_shown(text[done:], has_blocks))
    return "".join(pieces)


def _shown(text: str, has_blocks: bool) -> str:
    """Words between two tags. On a page of blocks a line end is no more than a blank; an empty line still divides."""
    return _unescaped(_LINE_END.sub(" ", text) if has_blocks else text)


def _end_of(text: str, match: re.Match[str]) -> int:
    """Where the tag ends; comments, scripts and the like end with their counterpart, or with the text."""
    if match.group() == "<!--":
        at = text.find("-->", match.end())
        return len(text) if at < 0 else at + 3
    name = (match.group(2) or "").lower()
    if name in _SILENT and not match.group(1):
        at = _find_closing(text, name, match.end())
        return len(text) if at < 0 else at
    return match.end()


def _find_closing(text: str, name: str, start: int) -> int:
    found = re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE).search(text, start)
    return found.end() if found else -1


def readable(text: str) -> str:
    """What a visitor reads, blocks a line apart and blanks taken together; texts without HTML come back unchanged."""
    return in_blocks(visible(text)).strip() if looks_like_html(text) else text


def in_blocks(shown: str) -> str:
    """A stretch of `visible` text without the room its tags left: blocks an empty line apart, single blanks within."""
    blocks = (" ".join(block.split()) for block in shown.split("\n"))
    words = "\n\n".join(block for block in blocks if block)
    lead, end = shown[: len(shown) - len(shown.lstrip())], shown[len(shown.rstrip()) :]
    if not words:
        return _gap(lead)
    return f"{_gap(lead)}{words}{_gap(end)}"


def _gap(blanks: str) -> str:
    return "\n\n" if "\n" in blanks else " " if blanks else ""


def unescaped(text: str) -> str:
    """Entities as the signs they stand for."""
    import html  # late: its table of names is large, and few texts hold one

    return html.unescape(text) if "&" in text else text


def _unescaped(text: str) -> str:
    return _ENTITY.sub(_same_length, text) if "&" in text else text


def _same_length(match: re.Match[str]) -> str:
    import html  # late: its table of names is large, and few texts hold one

    sign = html.unescape(match.group())
    return match.group() if len(sign) > len(match.group()) else sign.ljust(len(match.group()))
