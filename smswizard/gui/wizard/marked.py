"""A text with its changes marked, as HTML of ours for the window: by colour, by line and by sign."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.desk.patching import Patch
from smswizard.drafting.document import escaped
from smswizard.drafting.edits import Mark, Piece
from smswizard.gui.tokens import Colours
from smswizard.i18n import say
from smswizard.reading.html import in_blocks, visible

_WHOLE, _AROUND = 12_000, 400
"""Signs up to which a text is shown whole; signs shown around a change in a longer one."""


def marked_html(patch: Patch, values: Colours) -> str:
    """The whole text, or of a long one what stands around the changes. Nothing of a web page's own tags is shown."""
    is_long = len(patch.original) > _WHOLE
    found = [_shown(each, values, is_long=is_long) for each in _readable(patch)]
    return f'<p style="white-space:pre-wrap">{"".join(found)}</p>'


def _readable(patch: Patch) -> Iterable[Piece]:
    """The pieces in words a visitor reads."""
    if not patch.is_html:
        return patch.parts
    shown, at, found = visible(patch.original), 0, []
    for each in patch.parts:
        if each.mark is Mark.IN:
            found.append(each._replace(text=in_blocks(visible(each.text))))
            continue
        found.append(each._replace(text=in_blocks(shown[at : at + len(each.text)])))
        at += len(each.text)
    return found


def _shown(piece: Piece, values: Colours, *, is_long: bool) -> str:
    if piece.mark is Mark.KEPT:
        return _html(_around(piece.text) if is_long else piece.text)
    if piece.mark is Mark.OUT:
        style = f"background-color:{values.error_soft};color:{values.error};text-decoration:line-through"
        return f'<span style="{style}">[−&nbsp;{_html(piece.text)}&nbsp;−]</span>'
    style = f"background-color:{values.success_soft};color:{values.success};text-decoration:underline"
    words = piece.text.strip("\n")
    lead = len(piece.text) - len(piece.text.lstrip("\n"))
    end = len(piece.text) - len(piece.text.rstrip("\n"))
    return f'{"<br/>" * lead}<span style="{style}">[+&nbsp;{_html(words)}&nbsp;+]</span>{"<br/>" * end}'


def _around(text: str) -> str:
    if len(text) <= 2 * _AROUND:
        return text
    return f"{text[:_AROUND]} … {say('(unchanged)')} … {text[-_AROUND:]}"


def _html(text: str) -> str:
    return escaped(text.replace("\r\n", "\n")).replace("\n", "<br/>")
